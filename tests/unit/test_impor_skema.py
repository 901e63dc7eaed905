"""``muk import skema``: the document of a scheme into a draft of its skema.yaml."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator import cli
from generator.impor._naskah.baris import lines_of
from generator.impor.skema._jalan import propose_scheme
from generator.impor.skema._rakit import id_of
from generator.impor.skema._syarat import requirements_of
from generator.load.scalar import bare
from generator.load.tree import load_tree
from generator.pdf.kata import Kata
from tests.cetak_skema import UNIT, SkemaCetak, print_scheme, write_scheme
from tests.meja import DASAR, Meja

SKEMA = SkemaCetak()


@dataclass
class Impor:
    """The tiny project, which has unit X.000000.001.01 "Menyeduh Teh", and the command over a document."""

    meja: Meja
    capsys: pytest.CaptureFixture[str]

    def __call__(self, skema: SkemaCetak | bytes, *words: str, status: int = 0) -> str:
        """Import a printed document; returns all that was said."""
        data = skema if isinstance(skema, bytes) else print_scheme(skema)
        (self.meja.folder / "skema.pdf").write_bytes(data)
        return self.run("skema.pdf", *words, status=status)

    def run(self, name: str, *words: str, status: int = 0) -> str:
        done = cli.main(["import", "skema", name, *words])
        told = self.capsys.readouterr()
        assert done == status, told
        return told.err + told.out

    def draft(self, name: str = "penyeduh-teh") -> Mapping[str, Any]:
        tree = load_tree(self.path(name), "skema.yaml").value
        assert tree is not None
        value: Any = bare(tree.value)
        return value  # type: ignore[no-any-return]

    def path(self, name: str = "penyeduh-teh") -> Path:
        return self.meja.root / name / "skema.yaml"


@pytest.fixture
def impor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Impor:
    monkeypatch.chdir(tmp_path)
    return Impor(Meja.of(tmp_path, DASAR), capsys)


def test_with_coba_it_only_shows(impor: Impor) -> None:
    told = impor(SKEMA, "--coba")
    assert "judul    Penyeduh Teh" in told
    assert "tidak ada yang ditulis (--coba)" in told
    assert not impor.path().exists()


def test_all_that_the_document_says_stands_in_the_draft(impor: Impor) -> None:
    impor(SKEMA)
    draft = impor.draft()
    assert draft["judul"] == "Penyeduh Teh"
    assert draft["nomor"] == "SKM-REKAAN-03-2026"
    assert draft["jenis"] == "okupasi"
    assert draft["disahkan"] == "2026-01-12"
    assert draft["unit"] == [kode for kode, _ in UNIT]
    assert draft["persyaratan_dasar"] == [
        "Pendidikan minimal SMP sederajat",
        "Memiliki pengalaman 2 (dua) tahun di dapur.",
    ]
    assert draft["rencana"]["standar_industri"] == {"standar_kompetensi": "SKKNI No. 987 Tahun 2031"}


def test_titles_stand_beside_the_codes_whole(impor: Impor) -> None:
    impor(SKEMA)
    text = impor.path().read_text(encoding="utf-8")
    for kode, judul in UNIT:
        assert f"  - {kode}  # {judul}\n" in text


def test_what_no_document_says_is_a_visible_draft_of_the_right_structure(impor: Impor) -> None:
    impor(SKEMA)
    text = impor.path().read_text(encoding="utf-8")
    for key in ("kelompok_pekerjaan", "rencana", "penyusun", "validator"):
        assert f"\n# PERIKSA: {text.split(f'{chr(10)}{key}:')[0].rsplit('# PERIKSA: ', 1)[1]}\n{key}:" in text
    assert "Tulis nama penyusun" in text
    cli.main(["check", "--format", "json"])
    found = json.loads(impor.capsys.readouterr().out)
    assert [one for one in found if one["kode"][:3] in ("YML", "STR", "TKS")] == []


def test_a_word_document_says_the_same(impor: Impor) -> None:
    write_scheme(impor.meja.folder / "skema.docx", SKEMA)
    impor.run("skema.docx", "--id", "dari-word")
    impor(SKEMA)
    assert impor.draft("dari-word") == impor.draft()


def test_labels_in_a_table_of_word_are_read(impor: Impor) -> None:
    write_scheme(impor.meja.folder / "skema.docx", SKEMA.but(jenis="Klaster"), label_table=True)
    impor.run("skema.docx")
    assert (impor.draft()["judul"], impor.draft()["jenis"]) == ("Penyeduh Teh", "klaster")


@pytest.mark.parametrize("word", [False, True])
def test_a_fourth_column_of_the_table_is_no_part_of_the_titles(impor: Impor, word: bool) -> None:
    skema = SKEMA.but(standar="SKKNI 987/2031")
    if word:
        write_scheme(impor.meja.folder / "skema.pdf", skema)
    else:
        (impor.meja.folder / "skema.pdf").write_bytes(print_scheme(skema))
    told = json.loads(impor.run("skema.pdf", "--format", "json"))
    assert told["unit"] == [{"kode": kode, "judul": judul} for kode, judul in UNIT]


def test_a_title_on_the_cover_below_the_kind_is_found(impor: Impor) -> None:
    cover = ("SKEMA SERTIFIKASI KLASTER", "MENYEDUH TEH PAGI", "Nomor : SKM/REKAAN/7/2026")
    impor(SKEMA.but(kepala="LSP REKAAN", sampul=cover, judul="", jenis=""))
    draft = impor.draft("menyeduh-teh-pagi")
    assert (draft["judul"], draft["jenis"]) == ("MENYEDUH TEH PAGI", "klaster")
    assert draft["nomor"] == "SKM/REKAAN/7/2026"


def test_a_row_that_could_not_be_read_is_missed_by_its_number(impor: Impor) -> None:
    assert "nomor 2, 4 pada daftar unit tidak terbaca" in impor(SKEMA.but(nomor=(1, 3, 5)))
    assert "tidak terbaca" not in impor(SKEMA.but(nomor=(1, 2, 1), golongan=("", "", "Unit Pilihan")))


def test_units_that_are_not_in_the_library_are_told_with_what_to_do(impor: Impor) -> None:
    told = impor(SKEMA)
    assert "peringatan[IMP205]: 2 unit belum ada di folder unit: X.000000.002.01, X.000000.003.01" in told
    assert "muk import skkni" in told


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("X.000000.001 01", "dibaca “X.000000.001.01”"),
        ("X.000000,001.01", "dibaca “X.000000.001.01”"),
        ("X. 000000.001.01", "dibaca “X.000000.001.01”"),
        ("J.620100.017 02", "maksud Anda “J.620100.017.02”?"),
        ("J.620100.030.002", "maksud Anda “J.620100.030.02”?"),
        ("N.78SPS02.019.02", "maksud Anda “N.78SPS02.019.2”?"),
    ],
)
def test_a_code_that_looks_mistyped_is_told(impor: Impor, printed: str, meant: str) -> None:
    told = impor(SKEMA.but(unit=((printed, "Menyeduh Teh"), *UNIT[1:])))
    assert f"peringatan[IMP203]: halaman 3: unit “{printed}”" in told
    assert meant in told
    assert impor.draft()["unit"][0] == ("X.000000.001.01" if "dibaca" in meant else printed)


def test_codes_of_other_families_are_taken_as_they_are(impor: Impor) -> None:
    units = (("LOG.OO01.002.01", "Membubut"), ("MSL913001A", "Menimbang"), ("M.71KKK01.013.1", "Menjaga"))
    told = impor(SKEMA.but(unit=units))
    assert "IMP203" not in told
    assert impor.draft()["unit"] == [kode for kode, _ in units]


def test_a_title_unlike_the_one_in_the_library_is_told_but_not_for_its_letters(impor: Impor) -> None:
    assert "IMP206" not in impor(SKEMA.but(unit=((UNIT[0][0], "MENYEDUH  TEH."), *UNIT[1:])))
    told = impor(SKEMA.but(unit=((UNIT[0][0], "Menyeduh Kopi"), *UNIT[1:])))
    assert "peringatan[IMP206]" in told
    assert "berjudul “Menyeduh Kopi”, di folder unit “" in told


def test_a_code_that_stands_twice_is_taken_once_and_told(impor: Impor) -> None:
    told = impor(SKEMA.but(unit=(*UNIT, (UNIT[1][0], "Judul Lain"))))
    assert "peringatan[IMP204]" in told
    assert impor.draft()["unit"] == [kode for kode, _ in UNIT]


def test_optional_units_are_taken_and_named(impor: Impor) -> None:
    told = impor(SKEMA.but(golongan=("Unit Kompetensi Inti", "", "Unit Kompetensi Pilihan")))
    assert "1 unit tertulis sebagai unit pilihan" in told
    assert "hapus yang tidak dipakai: X.000000.003.01" in told
    assert impor.path().read_text(encoding="utf-8").count("  # Menyajikan") == 1


def test_a_kind_that_is_not_decided_is_taken_from_the_running_head_and_marked(impor: Impor) -> None:
    told = impor(SKEMA.but(jenis="KKNI/Okupasi/Klaster"))
    assert "peringatan[IMP208]: jenis: dokumen belum memilih" in told
    assert "# PERIKSA: dokumen belum memilih" in impor.path().read_text(encoding="utf-8")
    assert impor.draft()["jenis"] == "okupasi"


def test_a_running_head_that_contradicts_the_text_is_told(impor: Impor) -> None:
    told = impor(SKEMA.but(judul="Penyaji Teh", jenis="Klaster"))
    assert "judul: kepala halaman menyebut “PENYEDUH TEH”, isi menyebut “Penyaji Teh”" in told
    assert "jenis: kepala halaman menyebut okupasi, isi menyebut klaster" in told


def test_what_is_missing_is_told_and_drafted(impor: Impor) -> None:
    told = impor(SKEMA.but(kepala="LSP REKAAN", sampul=("Rahasia",), syarat=(), acuan=()))
    for what in ("nomor skema", "tanggal disahkan", "persyaratan dasar"):
        assert f"peringatan[IMP207]: {what} tidak ditemukan" in told
    assert impor.draft()["nomor"] == "Tulis nomor skema"
    assert impor.draft()["disahkan"] == "1900-01-01"


def test_level_and_validity_are_read_where_they_are_told(impor: Impor) -> None:
    cover = ("KKNI Jenjang IV", "Masa berlaku sertifikat 2 (dua) tahun")
    impor(SKEMA.but(sampul=cover, jenis="KKNI"))
    assert (impor.draft()["jenjang_kkni"], impor.draft()["masa_berlaku_tahun"]) == ("4", "2")


def test_pages_without_text_are_told(impor: Impor) -> None:
    told = impor(SKEMA.but(sampul=()))
    assert "peringatan[IMP201]: halaman 1 tidak berisi teks, mungkin pindaian" in told


def test_a_scheme_that_is_there_is_not_overwritten_and_the_difference_is_told(impor: Impor) -> None:
    impor(SKEMA)
    before = impor.path().read_bytes()
    other = SKEMA.but(unit=(*UNIT[1:], ("X.000000.004.01", "Mencuci")))
    told = impor(other)
    assert (
        "peringatan[IMP209]: skema ini sudah ada dan dibiarkan; unit hanya dalam dokumen: X.000000.004.01"
        in told
    )
    assert "unit hanya dalam berkas: X.000000.001.01" in told
    assert "skema.yaml dibiarkan" in told
    assert impor.path().read_bytes() == before
    assert "IMP209" not in impor(other, "--timpa")
    assert impor.draft()["unit"][-1] == "X.000000.004.01"


def test_the_same_document_twice_changes_nothing(impor: Impor) -> None:
    impor(SKEMA)
    before = impor.path().read_bytes()
    told = impor(SKEMA)
    assert "sama " in told
    assert "IMP209" not in told
    assert impor.path().read_bytes() == before


def test_a_document_without_units_is_refused(impor: Impor) -> None:
    assert "galat[IMP202]" in impor(SKEMA.but(unit=()), status=1)
    assert not impor.path().exists()


def test_a_requirement_too_long_for_the_form_stops_the_writing(impor: Impor) -> None:
    long = "6.1. " + "syarat yang panjang " * 30
    assert "galat[IMP210]" in impor(SKEMA.but(syarat=(long,)), status=1)
    assert not impor.path().exists()


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"%PDF-1.7", b"\xd0\xcf\x11\xe0", b"teks biasa"])
def test_a_file_that_is_no_document_is_a_finding(impor: Impor, data: bytes) -> None:
    assert "galat[IMP211]" in impor(data, status=1)


@pytest.mark.parametrize("name", ["Penyeduh", "a b", "unit", "../luar"])
def test_an_id_that_no_folder_may_have_is_a_usage_error(impor: Impor, name: str) -> None:
    impor(SKEMA, "--id", name, status=2)


def test_json_tells_the_same_to_programs(impor: Impor) -> None:
    told = json.loads(impor(SKEMA, "--format", "json"))
    assert told["unit"] == [{"kode": kode, "judul": judul} for kode, judul in UNIT]
    assert told["ditulis"] is True
    assert {one["kode"] for one in told["temuan"]} == {"IMP205"}


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.binary(max_size=5)), min_size=1, max_size=5))
def test_a_document_with_broken_bytes_is_judged(tmp_path: Path, changes: list[tuple[float, bytes]]) -> None:
    data = bytearray(print_scheme(SKEMA))
    for at, new in changes:
        place = int(at * len(data))
        data[place : place + len(new)] = new
    path = tmp_path / "rusak.pdf"
    path.write_bytes(data)
    hasil = propose_scheme(path, DASAR, "baru")
    assert hasil.temuan or hasil.usulan is not None


def lines(*texts: str) -> list[Any]:
    """Lines of print; blanks at the beginning are their indent."""
    found: list[Any] = []
    for n, text in enumerate(texts):
        x = float(len(text) - len(text.lstrip()))
        words = [
            Kata(word, x + i, x + i + 1, 20.0 * n, 10.0, spasi=True) for i, word in enumerate(text.split())
        ]
        found += lines_of(1, words)
    return found


def test_what_stands_above_a_list_is_said_in_each_of_its_items() -> None:
    assert requirements_of(
        lines(
            "6.1. Instruktur lama",
            "  6.1.1. Pendidikan D3,",
            "  6.1.2. Pengalaman 0 (nol)",
            "    tahun;",
            "6.2.Instruktur baru:",
            "  a. Pendidikan D4 atau",
            "  b. Sertifikat pelatihan",
            "6.3 Sehat",
        )
    ) == (
        "Instruktur lama: Pendidikan D3",
        "Instruktur lama: Pengalaman 0 (nol) tahun",
        "Instruktur baru: Pendidikan D4 atau",
        "Instruktur baru: Sertifikat pelatihan",
        "Sehat",
    )


@pytest.mark.parametrize(
    ("judul", "name"),
    [
        ("Pelatih di Tempat Kerja", "pelatih-di-tempat-kerja"),
        ("Désainer (Muda) / Junior", "desainer-muda-junior"),
        ("Unit", ""),
        ("…", ""),
        ("Pelaksana Pemeliharaan dan Pengawasan Jaringan Komputer", "pelaksana-pemeliharaan-dan-pengawasan"),
    ],
)
def test_a_folder_is_named_after_the_title(judul: str, name: str) -> None:
    assert id_of(judul) == name
