"""What is wrong with a decree or its file is told in plain words, and stops nothing else."""

from __future__ import annotations

import io
import json
import random
import zipfile
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from docx import Document

from generator import cli
from generator.impor._naskah.buka import page_ranges
from generator.impor.skkni.baca import Bacaan, read_document
from generator.load.bind import bind
from generator.load.tree import load_tree
from generator.model import Unit
from tests.cetak_skkni import HEIGHT, WIDTH, ElemenCetak, Mesin, Tata, UnitCetak, print_pdf
from tests.cetak_skkni_docx import write_docx
from tests.unit.test_impor_skkni import KERTAS, LAYANG, UNITS, read, same, table


def told(bacaan: Bacaan, kode: str) -> list[str]:
    return [found.pesan for found in bacaan.temuan if found.kode == kode]


def with_elemen(*elemen: ElemenCetak) -> UnitCetak:
    return replace(LAYANG, elemen=elemen)


# faults of the decree


def test_misnumbered_kuk_stay_with_the_elemen_beside_which_they_stand(tmp_path: Path) -> None:
    unit = with_elemen(
        ElemenCetak("Memilih bambu", ("Bambu ditebang.", "Bambu dijemur."), nomor_kuk=("2.1", "2.2")),
        ElemenCetak("Meraut bilah", ("Bilah diraut.", "Bilah ditimbang."), nomor_kuk=("2.2", "2.2")),
    )
    bacaan = read(tmp_path, print_pdf([unit], Tata(garis=True)))
    assert table(bacaan.unit[0].nilai) == unit.tabel
    assert [kuk["nomor"] for e in bacaan.unit[0].nilai["elemen"] for kuk in e["kuk"]] == [
        "1.1",
        "1.2",
        "2.1",
        "2.2",
    ]
    assert told(bacaan, "IMP004") == [
        "halaman 2: unit R.93LYG00.001.1: nomor KUK elemen 1 tercetak 2.1, 2.2",
        "halaman 2: unit R.93LYG00.001.1: nomor KUK elemen 2 tercetak 2.2, 2.2",
    ]


def test_a_missing_elemen_number_is_counted_over_and_kept(tmp_path: Path) -> None:
    unit = with_elemen(
        *(ElemenCetak(f"Meraut bilah {n}", ("Bilah diraut.",), nomor=n) for n in ("1.", "2.", "4."))
    )
    bacaan = read(tmp_path, print_pdf([unit]))
    assert [(e["nomor"], e.get("nomor_tercetak")) for e in bacaan.unit[0].nilai["elemen"]] == [
        (1, None),
        (2, None),
        (3, "4"),
    ]
    assert "halaman 2: unit R.93LYG00.001.1: nomor elemen tercetak 1, 2, 4" in told(bacaan, "IMP004")


def test_a_nought_before_an_elemen_number_is_no_difference(tmp_path: Path) -> None:
    unit = with_elemen(ElemenCetak("Meraut bilah", ("Bilah diraut.",), nomor="01"))
    bacaan = read(tmp_path, print_pdf([unit]))
    assert bacaan.unit[0].nilai["elemen"][0].get("nomor_tercetak") is None
    assert told(bacaan, "IMP004") == []


def test_list_and_description_that_disagree_are_both_told(tmp_path: Path) -> None:
    daftar = [
        ("R.93LYG00.001.2", LAYANG.judul),
        (KERTAS.kode, "Memilih Bambu"),
        ("R.93LYG00.003.1", "Menerbangkan"),
    ]
    found = told(read(tmp_path, print_pdf(UNITS, daftar=daftar)), "IMP005")
    assert any("unit R.93LYG00.001.1" in one and "berkode R.93LYG00.001.2" in one for one in found)
    assert any("“Memilih Bambu”" in one and "“Memilih Kertas Penutup”" in one for one in found)
    assert any("R.93LYG00.003.1" in one and "uraiannya tidak ada" in one for one in found)
    assert len(found) == 3


def test_capitals_and_dashes_in_the_list_are_told_once_for_all(tmp_path: Path) -> None:
    daftar = [(unit.kode, unit.judul.upper()) for unit in UNITS]
    found = told(read(tmp_path, print_pdf(UNITS, daftar=daftar)), "IMP005")
    assert len(found) == 1
    assert "R.93LYG00.001.1, R.93LYG00.002.1" in found[0]


def test_a_code_printed_twice_gives_two_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "skkni.pdf"
    path.write_bytes(print_pdf([LAYANG, replace(KERTAS, kode=LAYANG.kode)]))
    assert cli.main(["import", "skkni", str(path), "--root", str(tmp_path / "skema")]) == 0
    assert "[IMP006]" in capsys.readouterr().err
    names = sorted(one.name for one in (tmp_path / "skema" / "unit").iterdir())
    assert names == ["R.93LYG00.001.1-2.yaml", "R.93LYG00.001.1.yaml"]


def test_a_mistyped_heading_is_understood_and_told(tmp_path: Path) -> None:
    panduan = tuple(line.replace("Aspek kritis", "Aspek kritiis") for line in LAYANG.panduan)
    bacaan = read(tmp_path, print_pdf([replace(LAYANG, panduan=panduan)]))
    assert bacaan.unit[0].nilai["panduan_penilaian"]["aspek_kritis"] == ["Ketepatan menyeimbangkan bilah"]
    assert any("“Aspek kritiis”" in one for one in told(bacaan, "IMP004"))


def test_a_kuk_number_without_its_dot_still_opens_a_kuk(tmp_path: Path) -> None:
    kuk = (
        "Bilah diraut.",
        "Bilah ditimbang di atas neraca yang telah disetel oleh pengawas bengkel.",
        "Bilah diberi nomor.",
    )
    unit = with_elemen(ElemenCetak("Meraut bilah", kuk, nomor_kuk=("1.1", "12", "1.3")))
    bacaan = read(tmp_path, print_pdf([unit]))
    assert table(bacaan.unit[0].nilai) == unit.tabel
    assert any("KUK 1.2: nomor KUK tercetak salah" in one for one in told(bacaan, "IMP007"))


@pytest.mark.parametrize(
    ("batasan", "label"), [("BATASAN VARIBEL", "DESKRIPSI UNIT"), ("Batasan Variable :", "DISKRIPSI UNIT")]
)
def test_mistyped_headings_of_parts_are_understood(batasan: str, label: str, tmp_path: Path) -> None:
    tata = Tata(batasan=batasan, label=("KODE UNIT", "JUDUL UNIT", label))
    same(read(tmp_path, print_pdf(UNITS, tata)))


def test_a_heading_of_two_lines_is_no_text(tmp_path: Path) -> None:
    same(
        read(
            tmp_path,
            print_pdf(UNITS, Tata(kepala=("ELEMEN", "KRITERIA UNJUK"), kepala_kedua=("KOMPETENSI", "KERJA"))),
        )
    )


def test_numbers_missing_in_a_list_are_told(tmp_path: Path) -> None:
    batasan = tuple(line.replace("2.1.2", "2.1.4") for line in LAYANG.batasan)
    bacaan = read(tmp_path, print_pdf([replace(LAYANG, batasan=batasan)]))
    assert bacaan.unit[0].nilai["batasan_variabel"]["peralatan"] == ["Pisau raut", "Meteran"]
    assert any("2.1.1, 2.1.4" in one for one in told(bacaan, "IMP004"))


def test_an_explanation_of_the_form_opens_no_unit(tmp_path: Path) -> None:
    bab = (
        "1. Kode Unit : berisi 12 digit huruf dan angka",
        "2. Judul Unit : diawali kata kerja",
        "KODE UNIT :",
    )
    bacaan = read(tmp_path, print_pdf([LAYANG], Tata(bab=bab)))
    assert [unit.kode for unit in bacaan.unit] == [LAYANG.kode]


@pytest.mark.parametrize(
    "kode", ["LOG.OO01.002.01", "MSL913001A", "J.LYG,PL01.001.01", "LYG/12/A", "TAN. KS01.001.01"]
)
def test_codes_of_every_family_open_a_unit(kode: str, tmp_path: Path) -> None:
    bacaan = read(tmp_path, print_pdf([replace(LAYANG, kode=kode)]))
    assert [unit.kode for unit in bacaan.unit] == [kode]


# what it is not sure of


def test_a_word_broken_at_the_end_of_a_line_is_marked_where_it_stands(tmp_path: Path) -> None:
    tata = Tata()
    broken = "Benang ditarik sampai rangka melengkung dengan mempertimbang-kan arah angin di lapangan."
    unit = with_elemen(ElemenCetak("Menarik benang", (broken,)))
    path = tmp_path / "skkni.pdf"
    path.write_bytes(print_pdf([unit], replace(tata, kanan=tata.kolom_kuk + 0.6 * tata.huruf * 62)))
    bacaan = read_document(path)
    assert table(bacaan.unit[0].nilai) == unit.tabel
    assert any("KUK 1.1: “mempertimbang-kan”" in one for one in told(bacaan, "IMP007"))
    assert cli.main(["import", "skkni", str(path), "--root", str(tmp_path)]) == 0
    lines = (tmp_path / "unit" / f"{unit.kode}.yaml").read_text(encoding="utf-8").splitlines()
    at = next(n for n, line in enumerate(lines) if "# PERIKSA (halaman 2): “mempertimbang-kan”" in line)
    assert lines[at + 1].lstrip().startswith("pernyataan: Benang ditarik")


def test_a_doubled_word_broken_at_its_hyphen_is_sure(tmp_path: Path) -> None:
    unit = with_elemen(
        ElemenCetak("Menarik benang", ("Benang ditarik pada tiap ujung bilah oleh masing-masing orang.",))
    )
    tata = Tata()
    bacaan = read(tmp_path, print_pdf([unit], replace(tata, kanan=tata.kolom_kuk + 0.6 * tata.huruf * 48)))
    assert table(bacaan.unit[0].nilai) == unit.tabel
    assert told(bacaan, "IMP007") == []


def test_a_unit_whose_table_cannot_be_read_is_named_and_not_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "skkni.pdf"
    path.write_bytes(print_pdf([LAYANG, replace(KERTAS, elemen=())]))
    assert cli.main(["import", "skkni", str(path), "--root", str(tmp_path)]) == 0
    assert "unit R.93LYG00.002.1 tidak ditulis: elemen tidak terbaca" in capsys.readouterr().err
    assert [one.name for one in (tmp_path / "unit").iterdir()] == ["R.93LYG00.001.1.yaml"]


@pytest.mark.parametrize("kind", ["pdf", "docx"])
def test_elemen_and_kuk_without_any_number_are_counted_and_marked(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "skkni"
    if kind == "docx":
        write_docx(path, [LAYANG], bernomor=False)
    else:
        path.write_bytes(print_pdf([LAYANG], Tata(garis=True, bernomor=False, gantung=False)))
    bacaan = read_document(path)
    assert table(bacaan.unit[0].nilai) == LAYANG.tabel
    assert len([one for one in told(bacaan, "IMP007") if one.endswith("elemen tanpa nomor")]) == 3
    assert len([one for one in told(bacaan, "IMP007") if one.endswith("KUK tanpa nomor")]) == 6


def test_numbers_in_columns_of_their_own_are_read_with_their_text(tmp_path: Path) -> None:
    document = Document()
    for line in ("KEPUTUSAN MENTERI KETENAGAKERJAAN", "NOMOR 987 TAHUN 2031"):
        document.add_paragraph(line)
    head = document.add_table(rows=0, cols=3)
    for label, teks in (
        ("KODE UNIT", LAYANG.kode),
        ("JUDUL UNIT", LAYANG.judul),
        ("DESKRIPSI UNIT", "Meraut."),
    ):
        for cell, part in zip(head.add_row().cells, (label, ":", teks), strict=True):
            cell.text = part
    rows = document.add_table(rows=1, cols=4)
    for cell, part in zip(
        rows.rows[0].cells, ("NO", "ELEMEN KOMPETENSI", "", "KRITERIA UNJUK KERJA"), strict=True
    ):
        cell.text = part
    for n, (judul, kuk) in enumerate(LAYANG.tabel, start=1):
        cells = rows.add_row().cells
        cells[0].text, cells[1].text = str(n), judul
        cells[2].text = "\n".join(number for number, _ in kuk)
        cells[3].text = "\n".join(teks for _, teks in kuk)
    path = tmp_path / "skkni.docx"
    document.save(str(path))
    bacaan = read_document(path)
    assert bacaan.unit[0].judul == LAYANG.judul
    assert table(bacaan.unit[0].nilai) == LAYANG.tabel


def test_standards_of_old_put_everything_somewhere(tmp_path: Path) -> None:
    unit = replace(
        LAYANG,
        kode="PAR.LY02.001.01",
        batasan=("1. Unit ini berlaku untuk semua bengkel.", "2. Bambu dibeli atau ditebang sendiri."),
        panduan=(
            "1. Pengetahuan dan keterampilan penunjang",
            "1.1 Pengetahuan dasar",
            "1.1.1 Sifat bambu",
            "2. Konteks penilaian",
            "2.1 Penilaian dilakukan di bengkel.",
            "3. Aspek penting penilaian",
            "3.1 Bilah seimbang",
            "4. Kaitan dengan unit-unit lain",
            "4.1 Unit ini berdiri sendiri",
            "KOMPETENSI KUNCI",
            "NO KOMPETENSI KUNCI DALAM UNIT INI TINGKAT",
            "1 Mengumpulkan informasi 2",
        ),
    )
    nilai = (
        read(tmp_path, print_pdf([unit], Tata(label=("Kode Unit", "Judul Unit", "Uraian Unit"))))
        .unit[0]
        .nilai
    )
    assert nilai["batasan_variabel"] == {
        "konteks": ["Unit ini berlaku untuk semua bengkel.", "Bambu dibeli atau ditebang sendiri."]
    }
    assert nilai["panduan_penilaian"] == {
        "konteks": ["Penilaian dilakukan di bengkel."],
        "persyaratan": ["Kaitan dengan unit-unit lain\n4.1 Unit ini berdiri sendiri"],
        "pengetahuan": ["Sifat bambu"],
        "aspek_kritis": ["Bilah seimbang"],
    }


def test_nothing_is_an_empty_list_and_what_is_not_named_is_absent(tmp_path: Path) -> None:
    batasan = ("1. Konteks variabel", "1.1 Berlaku umum.", "3. Peraturan yang diperlukan", "[Tidak ada.]")
    nilai = read(tmp_path, print_pdf([replace(LAYANG, batasan=batasan)])).unit[0].nilai
    assert nilai["batasan_variabel"] == {"konteks": ["Berlaku umum."], "peraturan": []}


def test_text_before_numbered_items_stays_with_them(tmp_path: Path) -> None:
    panduan = ("1. Konteks penilaian", "Penilaian dilakukan dengan cara:", "1.1 Lisan", "1.2 Praktik")
    nilai = read(tmp_path, print_pdf([replace(LAYANG, panduan=panduan)])).unit[0].nilai
    assert nilai["panduan_penilaian"]["konteks"] == [
        "Penilaian dilakukan dengan cara:\n1.1 Lisan\n1.2 Praktik"
    ]


# the file


def blank_pages(pages: int) -> bytes:
    pdf = pikepdf.new()
    for _ in range(pages):
        pdf.add_blank_page()
    out = io.BytesIO()
    pdf.save(out)
    return out.getvalue()


def locked() -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(print_pdf(UNITS))) as pdf:
        pdf.save(out, encryption=pikepdf.Encryption(owner="kunci", user="rahasia"))
    return out.getvalue()


def another_document() -> bytes:
    mesin = Mesin(Tata())
    mesin.text("Daftar harga bambu. KODE UNIT dan JUDUL UNIT tidak disebut di sini.", 72)
    return mesin.pdf()


def zipped(name: str, data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr(name, data)
    return out.getvalue()


NOT_A_DECREE = {
    "empty": (b"", "[IMP001]: ", "kosong"),
    "text": (b"KODE UNIT : R.93LYG00.001.1\n", "[IMP001]: ", "bukan PDF atau DOCX"),
    "cut short": (print_pdf(UNITS)[:-900], "[IMP001]: ", "terpotong"),
    "damaged": (b"%PDF-1.7\n" + b"\x00" * 3000 + b"%%EOF", "[IMP001]: ", "rusak"),
    "locked": (locked(), "[IMP001]: ", "dikunci dengan kata sandi"),
    "old Word": (b"\xd0\xcf\x11\xe0" + b"\x00" * 600, "[IMP001]: ", ".doc"),
    "a ZIP": (zipped("isi.txt", b"isi"), "[IMP001]: ", "bukan DOCX"),
    "broken DOCX": (zipped("word/document.xml", b"<w:document"), "[IMP001]: ", "rusak"),
    "scanned": (blank_pages(3), "[IMP003]: ", "dokumen tidak berisi teks sama sekali, mungkin pindaian"),
    "another document": (another_document(), "[IMP003]: ", "tidak ada unit kompetensi"),
}


@pytest.mark.parametrize(("data", "kode", "words"), NOT_A_DECREE.values(), ids=NOT_A_DECREE.keys())
def test_what_is_no_decree_is_refused_in_plain_words(
    data: bytes, kode: str, words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "berkas.pdf"
    path.write_bytes(data)
    assert cli.main(["import", "skkni", str(path), "--root", str(tmp_path / "skema")]) == 1
    err = capsys.readouterr().err
    assert kode in err
    assert words in err
    assert not (tmp_path / "skema").exists()


def test_an_absent_file_is_a_fault_of_access(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["import", "skkni", str(tmp_path / "tiada.pdf"), "--root", str(tmp_path)]) == 7
    assert "tiada.pdf: tidak ada" in capsys.readouterr().err


def test_pages_without_text_are_named(tmp_path: Path) -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(blank_pages(3))) as scan, pikepdf.open(io.BytesIO(print_pdf(UNITS))) as pdf:
        scan.pages.extend(pdf.pages)
        scan.save(out)
    bacaan = read(tmp_path, out.getvalue())
    assert len(bacaan.unit) == 2
    assert told(bacaan, "IMP002") == ["halaman 1–3 tidak berisi teks, mungkin pindaian"]
    assert bacaan.unit[0].halaman == 5


def test_pages_are_told_as_ranges() -> None:
    assert page_ranges([1, 2, 3, 8, 10, 11]) == "1–3, 8, 10–11"


def test_a_decree_without_number_asks_for_it(tmp_path: Path) -> None:
    mesin = Mesin(Tata())
    for line in ("KODE UNIT : R.93LYG00.001.1", "JUDUL UNIT : Meraut", "DESKRIPSI UNIT : Meraut bilah."):
        mesin.text(line, 72)
    for line in ("1. Meraut bilah", "BATASAN VARIABEL"):
        mesin.text(line, 72)
    path = tmp_path / "skkni.pdf"
    path.write_bytes(mesin.pdf())
    assert told(read_document(path), "IMP009") == ["nomor dan tahun keputusan tidak ditemukan"]
    assert read_document(path, "SKKNI No. 1 Tahun 2030").unit[0].nilai["standar"] == "SKKNI No. 1 Tahun 2030"


TURNED = {90: f"0 1 -1 0 {HEIGHT} 0", 180: f"-1 0 0 -1 {WIDTH} {HEIGHT}", 270: f"0 -1 1 0 0 {WIDTH}"}
"""Lays a page the other way, so that it stands upright when the viewer turns it by so many degrees."""


def test_pages_turned_by_the_viewer_are_read_as_they_are_shown(tmp_path: Path) -> None:
    for turn in (90, 180, 270):
        out = io.BytesIO()
        with pikepdf.open(io.BytesIO(print_pdf([LAYANG]))) as pdf:
            for page in pdf.pages:
                page.contents_add(f"{TURNED[turn]} cm".encode(), prepend=True)
                page.MediaBox = [0, 0, WIDTH, HEIGHT] if turn == 180 else [0, 0, HEIGHT, WIDTH]
                page.Rotate = turn
            pdf.save(out)
        bacaan = read(tmp_path, out.getvalue())
        assert [table(unit.nilai) for unit in bacaan.unit] == [LAYANG.tabel]


def mutated(data: bytes, seed: int) -> bytes:
    """Some bytes changed, cut out or doubled."""
    chance = random.Random(seed)
    out = bytearray(data)
    for _ in range(chance.choice((1, 3, 10, 40))):
        at = chance.randrange(len(out))
        kind = chance.random()
        if kind < 0.6:
            out[at] = chance.randrange(256)
        elif kind < 0.8:
            del out[at : at + chance.randint(1, 200)]
        else:
            out[at:at] = out[max(0, at - 100) : at]
    return bytes(out)


@pytest.mark.parametrize("kind", ["pdf", "docx", "docx text"])
def test_a_damaged_file_never_gives_a_traceback(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "skkni"
    if kind == "pdf":
        whole = print_pdf([LAYANG], Tata(garis=True))
    else:
        write_docx(path, [LAYANG], auto=True)
        whole = path.read_bytes()
    for seed in range(40):
        if kind == "docx text":
            with zipfile.ZipFile(io.BytesIO(whole)) as package:
                data = zipped("word/document.xml", mutated(package.read("word/document.xml"), seed))
        else:
            data = mutated(whole, seed)
        path.write_bytes(data)
        bacaan = read_document(path)
        assert bacaan.unit or bacaan.temuan


# what is written


def test_units_are_written_as_the_model_reads_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "skkni.pdf"
    path.write_bytes(print_pdf(UNITS))
    assert cli.main(["import", "skkni", str(path), "--root", str(tmp_path / "skema")]) == 0
    assert "2 baru, 0 sama, 0 berubah; 2 berkas ditulis" in capsys.readouterr().out
    tree = load_tree(tmp_path / "skema" / "unit" / "R.93LYG00.001.1.yaml", "x").value
    assert tree is not None
    unit = bind(tree, Unit).value
    assert unit is not None
    assert [(e.judul, [(k.nomor, k.pernyataan) for k in e.kuk]) for e in unit.elemen] == LAYANG.tabel
    assert unit.standar == "SKKNI No. 987 Tahun 2031"


def test_with_coba_nothing_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "skkni.pdf"
    path.write_bytes(print_pdf(UNITS))
    assert cli.main(["import", "skkni", str(path), "--root", str(tmp_path / "skema"), "--coba"]) == 0
    assert "tidak ada yang ditulis" in capsys.readouterr().out
    assert not (tmp_path / "skema").exists()


def test_a_unit_that_differs_is_kept_until_told_otherwise(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "skkni.pdf"
    path.write_bytes(print_pdf(UNITS))
    words = ["import", "skkni", str(path), "--root", str(tmp_path)]
    assert cli.main(words) == 0
    unit = tmp_path / "unit" / "R.93LYG00.002.1.yaml"
    asli = unit.read_text(encoding="utf-8")
    unit.write_text(asli.replace("Memilih Kertas Penutup", "Memilih Plastik"), encoding="utf-8")
    capsys.readouterr()
    assert cli.main(words) == 0
    shown = capsys.readouterr()
    assert "-judul: Memilih Plastik\n    +judul: Memilih Kertas Penutup" in shown.out
    assert "[IMP010]" in shown.err
    assert "Memilih Plastik" in unit.read_text(encoding="utf-8")
    assert cli.main([*words, "--timpa"]) == 0
    assert unit.read_text(encoding="utf-8") == asli


def test_comments_and_layout_make_no_difference(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "skkni.pdf"
    path.write_bytes(print_pdf(UNITS))
    words = ["import", "skkni", str(path), "--root", str(tmp_path)]
    assert cli.main(words) == 0
    unit = tmp_path / "unit" / "R.93LYG00.002.1.yaml"
    unit.write_text("# sudah diperiksa\n" + unit.read_text(encoding="utf-8"), encoding="utf-8")
    capsys.readouterr()
    assert cli.main([*words, "--timpa"]) == 0
    assert "0 baru, 2 sama, 0 berubah; 0 berkas ditulis" in capsys.readouterr().out
    assert unit.read_text(encoding="utf-8").startswith("# sudah diperiksa\n")


def test_when_one_file_cannot_be_written_none_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "skkni.pdf"
    path.write_bytes(print_pdf(UNITS))
    (tmp_path / "unit").write_text("bukan folder", encoding="utf-8")
    assert cli.main(["import", "skkni", str(path), "--root", str(tmp_path)]) == 7
    assert (tmp_path / "unit").read_text(encoding="utf-8") == "bukan folder"
    assert sorted(one.name for one in tmp_path.iterdir()) == ["skkni.pdf", "unit"]


@pytest.mark.parametrize("fails_at", [0, 1])
def test_a_full_disk_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fails_at: int
) -> None:
    path = tmp_path / "skkni.pdf"
    path.write_bytes(print_pdf(UNITS))
    chmod, calls = Path.chmod, iter(range(100))

    def failing(self: Path, mode: int) -> None:
        if next(calls) == fails_at:
            raise OSError(28, "No space left on device", str(self))
        chmod(self, mode)

    monkeypatch.setattr(Path, "chmod", failing)
    assert cli.main(["import", "skkni", str(path), "--root", str(tmp_path)]) == 7
    assert list((tmp_path / "unit").iterdir()) == []


def test_programs_get_the_same_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "skkni.pdf"
    path.write_bytes(print_pdf(UNITS))
    assert cli.main(["import", "skkni", str(path), "--root", str(tmp_path), "--format", "json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert data["standar"] == "SKKNI No. 987 Tahun 2031"
    assert [(one["keadaan"], one["ditulis"]) for one in data["unit"]] == [("baru", True)] * 2
    assert {found["kode"] for found in data["temuan"]} == {"IMP007"}
