"""Decrees in every layout come back to the letter; their faults are told, never hidden."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from generator.impor._naskah.baris import Baris, joined
from generator.impor._naskah.penomoran import W, read_numbering
from generator.impor.skkni.baca import Bacaan, read_document
from generator.pdf.kata import Kata
from tests.cetak_skkni import ElemenCetak, Tata, UnitCetak, print_pdf
from tests.cetak_skkni_docx import write_docx

LAYANG = UnitCetak(
    "R.93LYG00.001.1",
    "Merakit Rangka Layang-layang Hias untuk Pertunjukan Malam",
    "Unit kompetensi ini berhubungan dengan pengetahuan, keterampilan, dan sikap kerja yang dibutuhkan "
    "dalam merakit rangka layang-layang hias dari bilah bambu.",
    (
        ElemenCetak(
            "Menyiapkan bilah bambu sesuai rancangan dan ukuran yang disetujui pemesan",
            (
                "Jenis bambu dipilih menurut kelenturan dan umur potong.",
                "Bilah diraut sampai kedua sisinya seimbang ketika digantung pada titik tengah, "
                "lalu dikeringkan di tempat teduh sekurang-kurangnya tiga hari.",
                "Bilah yang retak disisihkan.",
            ),
        ),
        ElemenCetak(
            "Mengikat rangka", ("Simpul ikatan dibuat pada 2.4 cm dari ujung bilah.", "Sisa benang dipotong.")
        ),
        ElemenCetak(
            "Memeriksa keseimbangan rangka yang telah selesai diikat sebelum kertas penutup "
            "dipasang pada rangka",
            ("Rangka digantung pada titik tengahnya.",),
        ),
    ),
    (
        "1. Konteks variabel",
        "1.1 Unit kompetensi ini berlaku untuk perakitan layang-layang hias berukuran sampai dengan tiga "
        "meter, baik untuk pertunjukan maupun untuk dijual.",
        "1.2 Pemesan adalah orang atau lembaga yang menyetujui rancangan.",
        "2. Peralatan dan perlengkapan",
        "2.1 Peralatan",
        "2.1.1 Pisau raut",
        "2.1.2 Meteran",
        "2.2 Perlengkapan",
        "2.2.1 Benang",
        "3. Peraturan yang diperlukan",
        "(Tidak ada.)",
        "4. Norma dan standar",
        "4.1 Norma",
        "(Tidak ada.)",
        "4.2 Standar",
        "4.2.1 Pedoman keselamatan perkumpulan layang-layang",
    ),
    (
        "1. Konteks penilaian",
        "1.1 Penilaian dilakukan di bengkel atau tempat lain yang menyerupainya.",
        "2. Persyaratan kompetensi",
        "2.1 R.93LYG00.002.1 : Memilih Kertas Penutup",
        "3. Pengetahuan dan keterampilan yang dibutuhkan",
        "3.1 Pengetahuan",
        "3.1.1 Sifat bambu",
        "3.2 Keterampilan",
        "3.2.1 Meraut bilah",
        "3.2.2 Membuat simpul mati dan simpul hidup dengan benang nilon",
        "4. Sikap kerja yang diperlukan",
        "4.1 Teliti",
        "5. Aspek kritis",
        "5.1 Ketepatan menyeimbangkan bilah",
    ),
)
KERTAS = UnitCetak(
    "R.93LYG00.002.1",
    "Memilih Kertas Penutup",
    "Unit kompetensi ini mencakup pemilihan kertas penutup yang tahan angin.",
    tuple(
        ElemenCetak(
            f"Menguji kertas jenis {nama} dengan alat uji",
            tuple(
                f"Kertas {nama} nomor {k} {'direntangkan sampai robek lalu ' if k % 2 else ''}dicatat."
                for k in range(1, banyak + 1)
            ),
        )
        for nama, banyak in (
            ("minyak", 16),
            ("roti", 3),
            ("kalkir", 2),
            ("semen", 4),
            ("koran", 1),
            ("krep", 2),
            ("beras", 3),
            ("tisu", 2),
            ("plastik tipis", 2),
            ("parasut", 12),
            ("foil", 2),
        )
    ),
    panduan=("1. Konteks penilaian", "1.1 Penilaian dilakukan secara lisan."),
)
UNITS = (LAYANG, KERTAS)

TATA = {
    "plain": Tata(),
    "ruled": Tata(garis=True),
    "justified": Tata(rata=True),
    "heading on every page": Tata(ulang_kepala=True, bawah=420),
    "heading on every page, ruled": Tata(ulang_kepala=True, garis=True, bawah=420),
    "short pages without heading": Tata(bawah=330),
    "left and right pages apart": Tata(geser=7, bawah=420),
    "elemen without dot": Tata(titik=""),
    "KUK with dot": Tata(titik_kuk="."),
    "wide right column": Tata(kolom_nomor=246, kolom_kuk=268),
    "narrow right column": Tata(kolom_nomor=340, kolom_kuk=366),
    "large letters": Tata(huruf=10.5, jarak=21, celah=140),
    "small letters, close lines": Tata(huruf=7, jarak=8.5, celah=90),
    "no hanging indent": Tata(gantung=False),
    "no hanging indent, ruled": Tata(gantung=False, garis=True),
    "cells centred, ruled": Tata(tengah=True, garis=True),
    "cells centred": Tata(tengah=True),
    "page number in dashes": Tata(nomor_halaman="- {n} -", bawah=420),
    "page number on top": Tata(nomor_di_atas=True, bawah=420),
    "page of pages": Tata(nomor_halaman="Halaman {n} dari 99", bawah=420),
    "no page number": Tata(nomor_halaman=""),
    "running head and foot": Tata(
        kepala_halaman="SKKNI Bidang Layang-layang", kaki_halaman="Direktorat Uji Coba {n}", bawah=420
    ),
    "labels in small letters": Tata(label=("Kode Unit", "Judul Unit", "Deskripsi Unit")),
    "old labels": Tata(label=("KODE UNIT", "JUDUL UNIT", "URAIAN UNIT")),
    "labels of standards before 2012": Tata(
        label=("Kode Unit", "Judul Unit", "Deskripsi Unit"),
        kepala=("Elemen Kompetensi", "Kriteria Unjuk Kerja"),
        batasan="Batasan Variabel",
        panduan="Panduan Penilaian",
    ),
    "chapters before the list": Tata(
        bab=("BAB I", "PENDAHULUAN", "A. Latar Belakang", "Layang-layang kian digemari.")
    ),
}


def read(tmp_path: Path, data: bytes) -> Bacaan:
    path = tmp_path / "skkni.pdf"
    path.write_bytes(data)
    return read_document(path)


def table(nilai: dict[str, Any]) -> list[tuple[str, list[tuple[str, str]]]]:
    """Titles and KUK with the numbers as printed."""
    return [
        (
            elemen["judul"],
            [(kuk.get("nomor_tercetak", kuk["nomor"]), kuk["pernyataan"]) for kuk in elemen["kuk"]],
        )
        for elemen in nilai["elemen"]
    ]


def entries(lines: tuple[str, ...]) -> list[str]:
    """The texts of the numbered lines that are no headings."""
    whole = [line.partition(" ") for line in lines]
    return [
        rest
        for number, _, rest in whole
        if re.fullmatch(r"\d+(\.\d+)+", number)
        and rest not in ("Peralatan", "Perlengkapan", "Norma", "Standar", "Pengetahuan", "Keterampilan")
    ]


def same(bacaan: Bacaan, units: tuple[UnitCetak, ...] = UNITS) -> None:
    """Everything that was printed has been read, to the letter."""
    assert [unit.kode for unit in bacaan.unit] == [unit.kode for unit in units]
    for got, want in zip(bacaan.unit, units, strict=True):
        assert got.judul == want.judul
        assert got.nilai["deskripsi"] == want.deskripsi
        assert table(got.nilai) == want.tabel
        for key, lines in (("batasan_variabel", want.batasan), ("panduan_penilaian", want.panduan)):
            told = [text for texts in got.nilai.get(key, {}).values() for text in texts]
            assert told == entries(lines)


@pytest.mark.parametrize("tata", TATA.values(), ids=TATA.keys())
def test_every_layout_is_read_to_the_letter(tata: Tata, tmp_path: Path) -> None:
    bacaan = read(tmp_path, print_pdf(UNITS, tata))
    assert bacaan.standar == "SKKNI No. 987 Tahun 2031"
    same(bacaan)


# Word


@pytest.mark.parametrize("auto", [False, True], ids=["typed numbers", "numbers counted by Word"])
@pytest.mark.parametrize("baris_kuk", [False, True], ids=["a row an elemen", "a row a KUK"])
def test_a_word_document_is_read_to_the_letter(auto: bool, baris_kuk: bool, tmp_path: Path) -> None:
    path = tmp_path / "skkni.docx"
    write_docx(path, UNITS, auto=auto, baris_kuk=baris_kuk)
    bacaan = read_document(path)
    assert bacaan.standar == "SKKNI No. 987 Tahun 2031"
    same(bacaan)


def test_a_slash_that_ends_a_line_keeps_the_blank_after_it_when_a_number_is_taken_off() -> None:
    first = Baris(1, 10.0, (Kata("1.1Alat/", 0.0, 40.0, 10.0, 9.0, spasi=True),))
    second = Baris(1, 24.0, (Kata("bahan", 0.0, 25.0, 24.0, 9.0),))
    rest = first.sesudah(len("1.1"))
    assert rest is not None
    assert joined([rest, second])[0] == "Alat/ bahan"


def _numbering(*levels: tuple[str, str], start: int = 1) -> Any:
    """A list with a form and a text for each of its levels; ``start`` is where this use of it begins."""
    written = "".join(
        f'<w:lvl w:ilvl="{n}"><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for n, (form, text) in enumerate(levels)
    )
    return etree.fromstring(
        f'<w:numbering xmlns:w="{W[1:-1]}"><w:abstractNum w:abstractNumId="7">{written}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/>'
        f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{start}"/></w:lvlOverride></w:num></w:numbering>'
    )


def _paragraph(level: int) -> Any:
    return etree.fromstring(
        f'<w:p xmlns:w="{W[1:-1]}"><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'
        "</w:pPr></w:p>"
    )


@pytest.mark.parametrize(
    ("form", "start", "printed"),
    [
        ("decimal", 9, ["9.", "10.", "11."]),
        ("decimalZero", 9, ["09.", "10.", "11."]),
        ("lowerLetter", 26, ["z.", "aa.", "bb."]),
        ("upperLetter", 1, ["A.", "B.", "C."]),
        ("lowerRoman", 8, ["viii.", "ix.", "x."]),
        ("upperRoman", 38, ["XXXVIII.", "XXXIX.", "40."]),
        ("bullet", 1, ["•", "•", "•"]),
        ("none", 1, [".", ".", "."]),
    ],
)
def test_word_counts_in_any_form(form: str, start: int, printed: list[str]) -> None:
    numbers = read_numbering(_numbering((form, "%1."), start=start), None)
    assert [numbers.next(_paragraph(0)) for _ in printed] == printed


def test_deeper_numbers_begin_again_below_each_number() -> None:
    numbers = read_numbering(_numbering(("decimal", "%1."), ("lowerLetter", "%1.%2")), None)
    assert [numbers.next(_paragraph(level)) for level in (0, 1, 1, 0, 1)] == ["1.", "1.a", "1.b", "2.", "2.a"]
