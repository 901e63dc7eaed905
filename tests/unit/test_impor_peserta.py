"""``muk import peserta``: from the sheets that LSP staff keep to peserta.yaml."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from generator import cli
from generator.load.scalar import bare
from generator.load.tree import load_tree
from generator.ooxml import read_parts, write_parts
from tests.lembar import BIMO, JUDUL, SITA, csv, xlsx
from tests.meja import CONTOH, Meja

KEGIATAN = "2026-04-desainer-grafis-muda"
"""An event of the example with asesi b01 to b04 in peserta.yaml."""
YUSUF = ("M. Yusuf Pratikno, S.Ds.", "9803121407980001")


@dataclass
class Impor:
    """A project, and the command over a sheet."""

    meja: Meja
    capsys: pytest.CaptureFixture[str]

    @property
    def path(self) -> Path:
        return self.meja.root / "asesmen" / KEGIATAN / "peserta.yaml"

    @property
    def text(self) -> str:
        return self.path.read_text(encoding="utf-8")

    def __call__(self, data: bytes, *words: str, name: str = "daftar.xlsx", status: int = 0) -> str:
        """Import a sheet; returns all that was said."""
        (self.meja.folder / name).write_bytes(data)
        done = cli.main(["import", "peserta", name, "--asesmen", KEGIATAN, *words])
        told = self.capsys.readouterr()
        assert done == status, told
        return told.err + told.out

    def rows(self, *rows: Sequence[Any], words: Sequence[str] = (), status: int = 0) -> str:
        return self(xlsx(rows), *words, status=status)

    def asesi(self) -> dict[str, dict[str, Any]]:
        """The asesi of the event by id."""
        tree = load_tree(self.path, "peserta.yaml").value
        assert tree is not None
        value: Any = bare(tree.value)
        return {one["id"]: one for one in value["asesi"]}

    def checked(self) -> None:
        """``muk check`` has nothing against the structure of the project."""
        cli.main(["check", "--format", "json"])
        found = json.loads(self.capsys.readouterr().out)
        assert [one for one in found if one["kode"][:3] in ("YML", "STR", "TKS")] == []


@pytest.fixture
def impor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Impor:
    monkeypatch.chdir(tmp_path)
    return Impor(Meja.of(tmp_path, CONTOH), capsys)


def test_with_coba_it_only_shows(impor: Impor) -> None:
    before = impor.text
    told = impor.rows(JUDUL, SITA, words=("--coba",))
    assert "baru     b05  baris 2" in told
    assert "tidak ada yang ditulis (--coba)" in told
    assert impor.text == before


def test_what_is_recorded_stays_until_told_otherwise(impor: Impor) -> None:
    before = impor.text
    rows = (("Nama", "NIK", "No HP"), (*YUSUF, "081200000999"))
    told = impor.rows(*rows)
    assert "daftar.xlsx:2:3: peringatan[IMP128]: baris 2: hp berbeda dari yang tercatat untuk" in told
    assert "tidak diubah; 1 asesi dibiarkan pada isi yang berbeda (timpa dengan --timpa)" in told
    assert impor.text == before
    assert "IMP128" not in impor.rows(*rows, words=("--timpa",))
    assert impor.asesi()["b01"]["hp"] == "081200000999"


def test_beside_values_that_are_kept_empty_ones_are_filled_and_new_asesi_added(impor: Impor) -> None:
    impor.path.write_text(impor.text.replace("    hp: 081200000201\n", ""), encoding="utf-8")
    head = (*JUDUL, "No HP")
    yusuf = (*YUSUF, "", "", "", "Jalan Lain No. 5", "", "081200000999")
    told = impor.rows(head, yusuf, (*SITA, ""))
    assert "berubah  b01  baris 2: hp" in told
    assert "berbeda  b01  baris 2: alamat" in told
    assert "ditulis; 1 asesi dibiarkan" in told
    assert impor.asesi()["b01"]["hp"] == "081200000999"
    assert impor.asesi()["b01"]["alamat"] != "Jalan Lain No. 5"
    assert "b05" in impor.asesi()


def test_another_employer_is_kept_or_taken_whole(impor: Impor) -> None:
    before = impor.asesi()["b01"]["pekerjaan"]
    head = ("Nama", "NIK", "Instansi", "Jabatan", "Telepon Kantor")
    rows = (head, (*YUSUF, "PT Lain Rekaan", "Juru Gambar", "0990555011"))
    impor.rows(*rows)
    assert impor.asesi()["b01"]["pekerjaan"] == before
    impor.rows(*rows, words=("--timpa",))
    assert impor.asesi()["b01"]["pekerjaan"]["institusi"] == "PT Lain Rekaan"


def test_only_the_owner_may_read_a_new_file_and_a_file_keeps_its_permissions(impor: Impor) -> None:
    impor.path.chmod(0o640)
    impor.rows(JUDUL, SITA)
    assert impor.path.stat().st_mode & 0o777 == 0o640
    impor.path.unlink()
    impor.rows(JUDUL, SITA)
    assert impor.path.stat().st_mode & 0o777 == 0o600


def test_new_asesi_are_added_below_and_nothing_else_is_touched(impor: Impor) -> None:
    before = impor.text
    impor.rows(JUDUL, SITA, BIMO)
    assert impor.text.startswith(before.rstrip())
    assert impor.asesi()["b05"] == {
        "id": "b05",
        "nama": "Sita Rekaan",
        "nik": "9801074902010007",
        "tempat_lahir": "Karsamulya",
        "tanggal_lahir": "2001-02-09",
        "jenis_kelamin": "P",
        "alamat": "Jalan Contoh No. 1",
        "pendidikan": "SMK",
    }
    assert list(impor.asesi()) == ["b01", "b02", "b03", "b04", "b05", "b06"]
    impor.checked()


def test_the_same_sheet_twice_changes_nothing_more(impor: Impor) -> None:
    impor.rows(JUDUL, SITA, BIMO)
    once = impor.text
    assert "sudah sesuai" in impor.rows(JUDUL, BIMO, SITA)
    assert impor.text == once


def test_an_event_without_asesi_gets_its_file(impor: Impor) -> None:
    impor.path.unlink()
    impor.rows(JUDUL, SITA, BIMO)
    assert list(impor.asesi()) == ["a01", "a02"]
    assert impor.text.startswith("# yaml-language-server: $schema=")
    impor.checked()


def test_a_change_replaces_one_value_and_leaves_all_else_to_the_letter(impor: Impor) -> None:
    impor.path.write_text(impor.text.replace("    hp: 081200000201", "    hp: 081200000201  # pribadi"))
    before = impor.text.splitlines()
    told = impor.rows(("Nama", "NIK", "No HP"), (*YUSUF, "081200000999"), words=("--timpa",))
    assert "berubah  b01  baris 2: hp" in told
    changed = [(a, b) for a, b in zip(before, impor.text.splitlines(), strict=True) if a != b]
    assert changed == [("    hp: 081200000201  # pribadi", "    hp: 081200000999  # pribadi")]
    impor.checked()


def test_what_the_sheet_does_not_say_stays(impor: Impor) -> None:
    before = impor.asesi()["b01"]
    impor.rows(
        (*JUDUL, "Jabatan", "Kota"),
        (*YUSUF, "", "", "", None, "-", "Penata", "Kota Lain"),
        words=("--timpa",),
    )
    after = impor.asesi()["b01"]
    assert after == before | {"pekerjaan": before["pekerjaan"] | {"jabatan": "Penata"}}


def test_asesi_that_are_not_in_the_sheet_are_kept_and_told(impor: Impor) -> None:
    assert "tidak ada di lembar (tidak dihapus): b01, b02, b03, b04" in impor.rows(JUDUL, SITA)
    assert {"b01", "b02", "b03", "b04"} < impor.asesi().keys()


def test_without_nik_a_person_is_known_by_name_and_birth_date(impor: Impor) -> None:
    head = ("Nama", "Tgl Lahir", "Email")
    told = impor.rows(head, ("NI KD RATIH", "9 Februari 2001", "baru@surat.example"), words=("--timpa",))
    assert "berubah  b02" in told
    assert impor.asesi()["b02"]["email"] == "baru@surat.example"


def test_a_person_with_another_nik_is_neither_merged_nor_added(impor: Impor) -> None:
    head = ("Nama", "NIK", "Tgl Lahir")
    told = impor.rows(head, ("Ni Kd. Ratih", "9801074902010009", "9-2-2001"), status=1)
    assert "galat[IMP124]" in told
    assert "b02" in told


def test_columns_stand_in_any_order_and_go_by_many_names(impor: Impor) -> None:
    impor.rows(
        ("DAFTAR PESERTA",),
        (),
        ("Pendidikan_Terakhir", "e_mail", "TTL", "L/P", "No. KTP", "telp_hp", "NAMA LENGKAP (sesuai KTP)",
         "alamat_rumah", "RT", "RW", "Desa", "Kab/Kota", "Kodepos", "Perusahaan", "Pekerjaan"),
        ("SMK", "sita@surat.example", "Karsa Mulya, 9 Peb 2001", "pr", "9801074902010007", 81200000301,
         "Sita Rekaan", "Jalan Contoh 1", "002", 5, "Sukacontoh", "Karsamulya", 99123.0, "PT Rekaan", "Staf"),
    )  # fmt: skip
    sita = impor.asesi()["b05"]
    assert sita["tempat_lahir"] == "Karsa Mulya"
    assert sita["tanggal_lahir"] == "2001-02-09"
    assert sita["alamat"] == "Jalan Contoh 1, RT 002 RW 5, Desa Sukacontoh, Karsamulya"
    assert sita["hp"] == "081200000301"
    assert sita["kode_pos"] == "99123"
    assert sita["pekerjaan"] == {"institusi": "PT Rekaan", "jabatan": "Staf"}
    impor.checked()


@pytest.mark.parametrize(
    ("numbers", "hp", "rumah", "left"),
    [
        (("081200000301", "0990555011", ""), "081200000301", "0990555011", False),
        (("0990555011", "", "081200000301"), "081200000301", "0990555011", False),
        (("081200000301", "0990555011", "081200000301"), "081200000301", "0990555011", False),
        (("081200000301", "", "081200000301"), "081200000301", None, False),
        (("081200000302", "", "081200000301"), "081200000301", "081200000302", False),
        (("0990555012", "0990555011", ""), None, "0990555011", True),
        (("081200000302", "0990555011", "081200000301"), "081200000301", "0990555011", True),
    ],
)
def test_a_column_of_telephones_fills_what_other_columns_leave_empty(
    impor: Impor, numbers: Sequence[str], hp: str | None, rumah: str | None, left: bool
) -> None:
    told = impor.rows((*JUDUL, "No. Telepon", "Telp Rumah", "HP"), (*SITA, *numbers))
    sita = impor.asesi()["b05"]
    assert (sita.get("hp"), sita.get("telp_rumah")) == (hp, rumah)
    assert ("peringatan[IMP106]: H2 tidak dicatat" in told) == left
    impor.checked()


def test_a_cell_of_birth_with_a_whole_page_of_text_is_refused_at_once(impor: Impor) -> None:
    head = ("Nama", "NIK", "TTL", "JK", "Alamat", "Pendidikan")
    start = time.perf_counter()
    told = impor.rows(head, (*SITA[:2], "a," * 15_000, *SITA[4:]), status=1)
    assert "tempat dan tanggal lahir tidak dapat dipisahkan" in told
    assert time.perf_counter() - start < 5.0


@pytest.mark.parametrize(
    "written",
    [
        "Karsa Mulya, 09-02-2001",
        "KARSA MULYA 9 FEBRUARI 2001",
        "Karsa Mulya/9 Feb 2001",
        "Karsa Mulya ; 2001-02-09",
        "Karsa Mulya, Jumat, 9 Februari 2001",
    ],
)
def test_place_and_date_of_birth_in_one_column_are_taken_apart(impor: Impor, written: str) -> None:
    impor.rows(
        ("Nama", "NIK", "TTL", "JK", "Alamat", "Pendidikan"),
        (*SITA[:2], written, *SITA[4:]),
    )
    sita = impor.asesi()["b05"]
    assert sita["tempat_lahir"].casefold() == "karsa mulya"
    assert sita["tanggal_lahir"] == "2001-02-09"


def test_place_and_date_that_cannot_be_taken_apart_are_told_once(impor: Impor) -> None:
    head = ("Nama", "NIK", "TTL", "JK", "Alamat", "Pendidikan")
    told = impor.rows(head, (*SITA[:2], "Karsamulya", *SITA[4:]), status=1)
    assert "daftar.xlsx:2:3: galat[IMP110]: C2: tempat dan tanggal lahir tidak dapat dipisahkan" in told
    assert "1 galat" in told


def test_headings_over_two_rows_are_read_together(impor: Impor) -> None:
    impor.rows(
        ("No", "Nama", "NIK", "Lahir", None, "Jenis Kelamin", "Alamat", None, "Pendidikan"),
        (None, None, None, "Tempat Lahir", "Tanggal Lahir", None, "Jalan", "Kota", None),
        (1, *SITA[:5], "Jalan Contoh 1", "Karsamulya", "SMK"),
    )
    assert impor.asesi()["b05"]["alamat"] == "Jalan Contoh 1, Karsamulya"


def test_repeated_headings_blank_rows_column_numbers_and_sums_are_no_people(impor: Impor) -> None:
    numbers = [f"({n})" for n in range(1, 8)]
    told = impor.rows(JUDUL, numbers, SITA, (), JUDUL, BIMO, (), ("Jumlah: 2",))
    assert list(impor.asesi())[4:] == ["b05", "b06"]
    assert "baris 8 dilewati" in told


def test_of_two_columns_for_the_same_the_first_is_read(impor: Impor) -> None:
    told = impor.rows((*JUDUL, "HP", "No. HP"), (*SITA, "081200000301", "081200000302"))
    assert "peringatan[IMP106]: kolom I “No. HP” tidak dibaca: kolom H “HP” berisi hal yang sama" in told
    assert impor.asesi()["b05"]["hp"] == "081200000301"


def test_a_list_whose_nik_all_end_in_nought_was_once_rounded(impor: Impor) -> None:
    people = [(f"Orang {n}", f"980107490201{n:03}0", *SITA[2:]) for n in range(1, 4)]
    assert "kolom NIK, mulai B2: semua NIK berakhir dengan angka 0" in impor.rows(JUDUL, *people)
    assert "berakhir dengan" not in impor.rows(JUDUL, *people, BIMO)


def test_two_rows_that_are_one_recorded_person_are_refused(impor: Impor) -> None:
    head = ("Nama", "NIK", "Tanggal Lahir")
    told = impor.rows(head, ("Yusuf", YUSUF[1], None), (YUSUF[0], None, "14-07-1998"), status=1)
    assert "galat[IMP117]: baris 3: orang yang sama dengan baris 2" in told


def test_rows_that_are_numbered_and_not_filled_in_are_not_worth_a_word(impor: Impor) -> None:
    told = impor.rows(("No", *JUDUL), (1, *SITA), (2,), ("3.",), (), ("Jumlah",))
    assert list(impor.asesi())[4:] == ["b05"]
    assert re.findall(r"baris (\d+) dilewati", told) == ["6"]


def test_a_near_miss_is_suggested_and_other_columns_are_named(impor: Impor) -> None:
    head = ("Nama", "NIK", "Tgl Lahri", "Ukuran Baju", "Nama Asesor", "No HP")
    told = impor.rows(head, (*YUSUF, "14-7-1998", "XL", "Tarno", "081200000201"))
    assert "kolom “Tgl Lahri” tidak dikenal" in told
    assert "maksud Anda “tgl lahir”?" in told
    assert "tidak dibaca: C “Tgl Lahri”, D “Ukuran Baju”, E “Nama Asesor”" in told
    assert told.count("maksud Anda") == 1


def test_missing_columns_matter_only_to_new_asesi(impor: Impor) -> None:
    head = ("Nama", "NIK", "No HP")
    impor.rows(head, (*YUSUF, "081200000999"))
    told = impor.rows(head, ("Sita Rekaan", "9801074902010007", ""), status=1)
    assert told.count("galat[IMP104]") == 5


def test_one_error_and_nothing_is_written(impor: Impor) -> None:
    before = impor.text
    told = impor.rows(JUDUL, SITA, ("Bimo Contoh", "123", *BIMO[2:]), status=1)
    assert "daftar.xlsx:3:2: galat[IMP108]: B3: NIK terdiri atas 3 angka" in told
    assert "tidak ada yang ditulis" in told
    assert impor.text == before


@pytest.mark.parametrize(
    ("column", "value", "kode"),
    [
        (1, 9801074902010000, "IMP108"),
        (1, 9.80107490201e15, "IMP108"),
        (1, "9,80107E+15", "IMP108"),
        (1, "98010749O2010007", "IMP108"),
        (3, "31-02-2001", "IMP110"),
        (3, "2001", "IMP110"),
        (3, "12-12-2026", "IMP110"),
        (4, "1", "IMP113"),
        (5, "-", "IMP107"),
        (0, "=A1&A2", "IMP119"),
        (3, "=TODAY()", "IMP119"),
        (5, "#REF!", "IMP119"),
        (5, "x" * 6001, "IMP125"),
        (0, "Sita \U0001f600", "IMP125"),
    ],
)
def test_each_fault_is_named_with_its_cell(impor: Impor, column: int, value: Any, kode: str) -> None:
    row: list[Any] = list(SITA)
    row[column] = value
    told = impor.rows(JUDUL, BIMO, row, status=1)
    place = 1 if kode == "IMP125" else column + 1
    assert f"daftar.xlsx:3:{place}: galat[{kode}]" in told
    assert "b05" not in impor.asesi()


def test_formulas_that_give_an_empty_text_are_empty_cells(impor: Impor) -> None:
    blank = '=IF(A9="","","x")'
    parts = read_parts(xlsx([(*JUDUL, "Email"), (*SITA, blank), [blank] * 8]))
    name = "xl/worksheets/sheet1.xml"
    sheet, found = re.subn(rb'(<c r="\w+")(><f>)', rb'\1 t="str"\2', parts[name])
    assert found == 9
    told = impor(write_parts({**parts, name: sheet}))
    assert "galat[" not in told
    assert list(impor.asesi())[4:] == ["b05"]
    assert "email" not in impor.asesi()["b05"]


def test_a_person_on_two_rows_is_told_with_both(impor: Impor) -> None:
    told = impor.rows(JUDUL, SITA, ("Sita R.", *SITA[1:]), status=1)
    assert "galat[IMP117]: baris 3: NIK sama dengan baris 2" in told


def test_an_email_on_two_rows_is_a_warning(impor: Impor) -> None:
    head = (*JUDUL, "Email")
    told = impor.rows(head, (*SITA, "kelas@surat.example"), (*BIMO, "Kelas@surat.example"))
    assert "peringatan[IMP118]: baris 3: e-mail sama dengan baris 2" in told


def test_work_without_an_employer_is_not_recorded(impor: Impor) -> None:
    told = impor.rows((*JUDUL, "Pekerjaan"), (*SITA, "Penulis"))
    assert "peringatan[IMP122]" in told
    assert "pekerjaan" not in impor.asesi()["b05"]


def test_codes_of_reporting_sheets_are_told_once_for_a_column(impor: Impor) -> None:
    told = impor.rows((*JUDUL, "kabupaten"), (*SITA, 9801), (*BIMO, 9802))
    assert told.count("peringatan[IMP120]") == 1
    assert impor.asesi()["b05"]["alamat"] == "Jalan Contoh No. 1"


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize(
    ("encoding", "name"),
    [("utf-8", "UTF-8"), ("utf-8-sig", "UTF-8"), ("cp1252", "Windows-1252"), ("utf-16", "UTF-16")],
)
def test_text_files_of_every_kind_are_read(impor: Impor, separator: str, encoding: str, name: str) -> None:
    row = ("José “Pepe” Contoh", *SITA[1:5], "Jalan Satu, No. 1; blok\t2", "SMK")
    told = impor(csv([JUDUL, row], separator, encoding), name="daftar.csv")
    assert f"CSV, {name}, pemisah" in told
    assert impor.asesi()["b05"]["nama"] == "José “Pepe” Contoh"
    assert impor.asesi()["b05"]["alamat"] == "Jalan Satu, No. 1; blok 2"


def test_what_excel_puts_into_csv_to_keep_numbers_is_taken_off(impor: Impor) -> None:
    head = (*JUDUL, "HP")
    data = csv([head, (SITA[0], '="9801074902010007"', *SITA[2:], "'081200000301")])
    impor(b"sep=;\r\n" + data, name="daftar.csv")
    assert impor.asesi()["b05"]["nik"] == "9801074902010007"
    assert impor.asesi()["b05"]["hp"] == "081200000301"


def test_lines_of_a_text_file_are_counted_with_breaks_inside_cells(impor: Impor) -> None:
    two_lines = (*SITA[:5], "Jalan Satu\nBlok 2", "SMK")
    told = impor(csv([JUDUL, two_lines, (BIMO[0], "12", *BIMO[2:])]), name="daftar.csv", status=1)
    assert "daftar.csv:4:2: galat[IMP108]: B3:" in told


def test_the_sheet_with_people_is_found_and_two_of_them_must_be_told_apart(impor: Impor) -> None:
    region = [("Kode", "Nama Wilayah"), ("98", "Rekaan")]
    impor(xlsx(region, "Kode Wilayah", Peserta=[JUDUL, SITA]))
    assert "b05" in impor.asesi()
    both = xlsx([JUDUL, SITA], "Pagi", Siang=[JUDUL, BIMO])
    assert "yang ada: Pagi, Siang" in impor(both, status=1)
    impor(both, "--lembar", "siang")
    assert impor.asesi()["b06"]["nama"] == "Bimo Contoh"


def test_rows_far_too_many_are_refused(impor: Impor) -> None:
    told = impor(csv([JUDUL, *[SITA] * 5001]), name="daftar.csv", status=1)
    assert "lebih dari 5000 baris" in told


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "daftar.xls", "simpan sebagai .xlsx"),
        (b"PK\x03\x04", "daftar.xlsx", "bukan buku kerja Excel yang utuh"),
        (b"Nama;NIK", "daftar.xlsx", "bukan buku kerja Excel yang utuh"),
        (b"", "daftar.csv", "berkas kosong"),
        (b"\x00\x01", "daftar.csv", "pengodean hurufnya tidak dikenal"),
        (b"satu;dua\r\n1;2", "daftar.csv", "tidak ada baris judul kolom"),
        (b"Nama;NIK", "daftar.csv", "tidak ada seorang peserta pun"),
    ],
)
def test_a_file_that_is_no_sheet_is_refused_with_a_remedy(
    impor: Impor, data: bytes, name: str, said: str
) -> None:
    assert said in impor(data, name=name, status=1)


def test_an_event_that_is_not_there_is_a_usage_error(impor: Impor) -> None:
    (impor.meja.folder / "a.csv").write_bytes(csv([JUDUL, SITA]))
    assert cli.main(["import", "peserta", "a.csv", "--asesmen", "2026-04-desainer"]) == 2
    assert f"maksud Anda “{KEGIATAN}”?" in impor.capsys.readouterr().err


def test_asesi_that_stand_in_asesmen_yaml_must_be_moved_first(impor: Impor) -> None:
    (impor.meja.folder / "a.csv").write_bytes(csv([JUDUL, SITA]))
    assert cli.main(["import", "peserta", "a.csv", "--asesmen", "2026-03-pemrogram"]) == 1
    assert "galat[IMP123]" in impor.capsys.readouterr().err
    assert not (impor.meja.root / "asesmen" / "2026-03-pemrogram" / "peserta.yaml").exists()


def test_a_faulty_peserta_yaml_is_told_and_left_alone(impor: Impor) -> None:
    impor.path.write_text("asesi: [", encoding="utf-8")
    assert "galat[YML" in impor.rows(JUDUL, SITA, status=1)
    assert impor.text == "asesi: ["


def test_a_file_in_short_form_is_rewritten_and_that_is_said(impor: Impor) -> None:
    one = (
        "{id: x7, nama: Tarno, nik: '9802012811920002', tempat_lahir: K, tanggal_lahir: 1992-11-28, "
        "jenis_kelamin: L, alamat: J, pendidikan: SMK, hp: null}"
    )
    impor.path.write_text(f"# catatan\nasesi: [{one}]\n", encoding="utf-8")
    head = (*JUDUL, "Instansi")
    tarno = ("Tarno", "9802012811920002", *[""] * 5, "PT Rekaan")
    assert "peringatan[IMP126]" in impor.rows(head, tarno, (*SITA, ""))
    assert list(impor.asesi()) == ["x7", "x8"]
    assert impor.asesi()["x7"]["pekerjaan"] == {"institusi": "PT Rekaan"}
    impor.checked()


def test_no_personal_data_leaves_in_what_is_said(impor: Impor) -> None:
    head = (*JUDUL, "Email", "HP", "Kantor", "Instansi")
    rows = [
        head,
        (*SITA, "sita@surat.example", "8.1E+10", "", "PT Rekaan"),
        ("Bimo Contoh", "980312140798000", *BIMO[2:], "bukan surel", "0812000003", "", ""),
        (*YUSUF, "", "", "", "Jalan Lain", "", "", "081200000999", "", ""),
        ("Murni", "", "Contoh", "12/31/1998", *BIMO[4:], "", "", "", ""),
        ("Wulan", "", "Contoh", "03/04/1997", *BIMO[4:], "", "", "", ""),
        ("Jarot", "", "Contoh", "12-12-1893", *BIMO[4:], "", "", "", ""),
    ]
    for words in ((), ("--format", "json")):
        for data, name in ((xlsx(rows), "a.xlsx"), (csv(rows), "a.csv")):
            told = impor(data, *words, name=name, status=1)
            for secret in (
                "Sita",
                "Bimo",
                "Yusuf",
                "9801074902010007",
                "98031214079",
                "Jalan",
                'surel"',
                "@",
                "1998",
                "1997",
                "1893",
            ):
                assert secret not in told.replace("ratih@surat.example", "").replace("bukan alamat", ""), (
                    secret
                )


def test_json_tells_the_same_to_programs(impor: Impor) -> None:
    told = json.loads(impor.rows(JUDUL, SITA, words=("--format", "json")))
    assert told["ditulis"] is True
    assert told["asesi"][-1] == {
        "id": "b05",
        "nasib": "baru",
        "baris": 2,
        "isian": [
            "nama",
            "nik",
            "tempat_lahir",
            "jenis_kelamin",
            "pendidikan",
            "alamat",
            "tanggal_lahir",
        ],
        "dibiarkan": [],
    }
    assert told["kolom"]["B"] == "nik"
    assert told["temuan"] == []


def test_dates_of_cells_and_serials_are_read(impor: Impor) -> None:
    impor.rows(
        JUDUL,
        (*SITA[:3], datetime(2001, 2, 9), *SITA[4:]),
        (*BIMO[:3], 35990, *BIMO[4:]),
    )
    assert impor.asesi()["b05"]["tanggal_lahir"] == "2001-02-09"
    assert impor.asesi()["b06"]["tanggal_lahir"] == "1998-07-14"
