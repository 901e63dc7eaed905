"""``muk coverage``: what the three forms of the matrix say, and that they say the same."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from generator import cli
from generator.matriks.lajur import Lajur
from tests.meja import CONTOH, DASAR, Meja
from tests.sintetis import Ukuran, write_project

Layar = pytest.CaptureFixture[str]


class Halaman(HTMLParser):
    """The cells of a page's tables, and whatever it would load or run."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.cells: list[str] = []
        self.tags: set[str] = set()
        self.links: list[str] = []
        self._in_cell = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]
        if tag in ("td", "th"):
            self._in_cell = True
            self.cells.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th"):
            self._in_cell = False

    def handle_data(self, data: str) -> None:
        if self._in_cell:
            self.cells[-1] += data


def coverage(capsys: Layar, root: Path, skema: str, *words: str) -> str:
    assert cli.main(["coverage", skema, "--root", str(root), *words]) == 0
    told = capsys.readouterr()
    assert told.err == ""
    return told.out


def numbers(data: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Every KUK of the JSON by unit and number."""
    for unit in data["unit"]:
        for elemen in unit["elemen"]:
            yield from ((unit["kode"], kuk["nomor"]) for kuk in elemen["kuk"])


@pytest.fixture
def kurang(tmp_path: Path) -> Path:
    """The tiny project, where one KUK is no longer assessed and another by far too many questions."""
    meja = Meja.of(tmp_path, DASAR)
    meja.edit("kecil/skema.yaml", "[CL, TPD, PMO]", "[TPD, PMO]")
    for baris in ("portofolio: [CVP]", "reviu_produk: [CRP]"):
        meja.edit("kecil/skema.yaml", f"          {baris}\n", "")
    meja.edit("kecil/soal/wawancara.yaml", "/2.1", "/1.1")
    lisan = meja.root / "kecil/soal/lisan.yaml"
    head, soal = lisan.read_text(encoding="utf-8").split("soal:\n")
    lisan.write_text(f"{head}soal:\n{soal * 5}", encoding="utf-8")
    return meja.root


@pytest.mark.parametrize("skema", ["pemrogram-junior", "desainer-grafis-muda"])
def test_the_table_fits_a_terminal_of_100_columns_and_has_every_kuk(skema: str, capsys: Layar) -> None:
    table = coverage(capsys, CONTOH, skema)
    data = json.loads(coverage(capsys, CONTOH, skema, "--format", "json"))
    assert max(map(len, table.splitlines())) <= 100
    rows = re.findall(r"^[✗±+ ] (\d+\.\d+) ", table, flags=re.MULTILINE)
    assert rows == [nomor for _, nomor in numbers(data)]


def test_the_table_fits_also_where_texts_are_longer_than_any_ever_seen(tmp_path: Path, capsys: Layar) -> None:
    write_project(tmp_path / "data", Ukuran(unit=3, soal=300, asesi=0, ekstrem=True))
    table = coverage(capsys, tmp_path / "data", "skema-001")
    assert max(map(len, table.splitlines())) <= 100


def test_long_lists_of_numbers_go_on_in_the_next_line(tmp_path: Path, capsys: Layar) -> None:
    meja = Meja.of(tmp_path, DASAR)
    banks = ("esai", "lisan", "observasi", "pilihan_ganda")
    for bank in banks:
        path = meja.root / f"kecil/soal/{bank}.yaml"
        head, soal = path.read_text(encoding="utf-8").split("soal:\n")
        lain = re.sub(r"kuk: .*", "kuk: [X.000000.001.01/2.1]", soal)
        path.write_text(f"{head}soal:\n{(soal + lain) * 60}", encoding="utf-8")
    table = coverage(capsys, meja.root, "kecil")
    assert max(map(len, table.splitlines())) <= 100
    heads = [line.split() for line in table.splitlines() if line.startswith("  KUK ")]
    assert heads == [["KUK", *Lajur]]
    assert len(re.findall(r"\b119\b", table)) == len(banks)


def test_a_kuk_that_nobody_judges_is_marked_and_named(kurang: Path, capsys: Layar) -> None:
    table = coverage(capsys, kurang, "kecil")
    assert re.search(r"^✗ 2\.1 ", table, flags=re.MULTILINE)
    assert "3 KUK dalam 1 unit: 2 dinilai, 1 belum" in table
    assert "✗ 1 KUK tidak dinilai perangkat mana pun\n    X.000000.001.01  KUK 2.1\n" in table


def test_what_is_assessed_more_than_needed_is_said_with_its_number(kurang: Path, capsys: Layar) -> None:
    table = coverage(capsys, kurang, "kecil")
    assert re.search(r"^\+ 1\.2 ", table, flags=re.MULTILINE)
    assert "X.000000.001.01  KUK 1.2 (7 soal)\n" in table


def test_json_says_what_the_table_says(kurang: Path, capsys: Layar) -> None:
    data = json.loads(coverage(capsys, kurang, "kecil", "--format", "json"))
    assert data["ringkasan"] == {
        "unit": 1,
        "kuk": 3,
        "belum_dinilai": ["X.000000.001.01/2.1"],
        "tidak_bagi_semua_potensi": [],
        "berlebih": ["X.000000.001.01/1.2"],
    }
    kuk = data["unit"][0]["elemen"][0]["kuk"][1]
    assert [butir["nomor"] for butir in kuk["butir"][Lajur.DPL]] == ["1", "2", "3", "4", "5"]
    assert kuk["potensi_asesi"] == [1, 3]


def test_the_page_needs_nothing_but_itself(capsys: Layar) -> None:
    text = coverage(capsys, CONTOH, "desainer-grafis-muda", "--format", "html")
    page = Halaman(text)
    assert page.tags.isdisjoint({"script", "link", "img", "iframe", "object"})
    assert page.links and all(link.startswith("#") for link in page.links)
    assert "url(" not in text and "@import" not in text


def test_the_page_has_every_kuk_as_it_is_written(capsys: Layar) -> None:
    data = json.loads(coverage(capsys, DASAR, "kecil", "--format", "json"))
    cells = Halaman(coverage(capsys, DASAR, "kecil", "--format", "html")).cells
    kuk = [kuk for unit in data["unit"] for elemen in unit["elemen"] for kuk in elemen["kuk"]]
    assert {"Suhu air diperiksa, tidak < 90 derajat.", *(k["pernyataan"] for k in kuk)} <= set(cells)


@pytest.mark.parametrize("bentuk", ["text", "json", "html"])
def test_no_key_and_no_question_is_told(bentuk: str, capsys: Layar) -> None:
    text = coverage(capsys, DASAR, "kecil", "--format", bentuk)
    assert "Gelembung kecil" not in text
    assert "Kapan teh diangkat" not in text


def test_the_matrix_can_be_written_to_a_file(tmp_path: Path, capsys: Layar) -> None:
    target = tmp_path / "laporan" / "cakupan.html"
    said = coverage(capsys, DASAR, "kecil", "--format", "html", "--output", str(target))
    assert said == f"ditulis: {target}\n"
    assert target.read_text("utf-8") == coverage(capsys, DASAR, "kecil", "--format", "html")


def test_a_scheme_in_use_can_be_looked_at_although_check_refuses_it(kurang: Path, capsys: Layar) -> None:
    assert cli.main(["check", "--root", str(kurang)]) == 1
    assert "galat[CKP003]" in capsys.readouterr().err
    assert "✗ 2.1" in coverage(capsys, kurang, "kecil")


def test_an_unknown_scheme_is_answered_with_a_near_name(capsys: Layar) -> None:
    assert cli.main(["coverage", "kecill", "--root", str(DASAR)]) == 2
    assert "maksud Anda “kecil”?" in capsys.readouterr().err


def test_broken_references_are_told_instead_of_a_wrong_matrix(tmp_path: Path, capsys: Layar) -> None:
    meja = Meja.of(tmp_path, DASAR)
    meja.edit("kecil/soal/lisan.yaml", "/1.2", "/9.9")
    assert cli.main(["coverage", "kecil", "--root", str(meja.root)]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "galat[RJK010]" in told.err
    assert "CKP" not in told.err
