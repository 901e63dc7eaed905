"""The register of codes, ``muk explain``, and the pages that tell of them."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from generator import cli
from generator.check.aturan import load_rules
from generator.diagnostic import Keparahan, Span
from generator.errors import ExitCode
from generator.kode import KELUARGA, KODE, LUAR, TETAP, Kode, finding
from generator.penjelasan import page

DOCS = Path(__file__).parents[2] / "docs"
ATURAN = (DOCS / "aturan.md").read_text(encoding="utf-8")
GALAT = (DOCS / "galat.md").read_text(encoding="utf-8")

load_rules()

NO_EXAMPLE = {"STR900", "YML019"}
"""A fault of muk itself, and the announcement that there are more: nobody writes these."""


@pytest.mark.parametrize("entry", KODE.values(), ids=lambda entry: entry.kode)
def test_every_code_says_what_why_and_how_to_do_it_right(entry: Kode) -> None:
    assert re.fullmatch(r"[A-Z]{3}[0-9]{3}", entry.kode)
    assert entry.judul
    assert not entry.judul.endswith(".")
    assert entry.alasan.endswith(".")
    assert (bool(entry.salah), bool(entry.benar)) == ((entry.kode not in NO_EXAMPLE,) * 2)
    assert not entry.salah or entry.salah != entry.benar


def test_the_page_about_all_codes_is_written_from_the_register() -> None:
    assert page() == ATURAN, "docs/aturan.md is stale; `make docs` writes it again, after a conflict too"


def test_the_page_lists_every_code_once_and_explains_it_once() -> None:
    assert sorted(re.findall(r"^\| \[([A-Z]{3}[0-9]{3})\]\(#", ATURAN, re.MULTILINE)) == sorted(KODE)
    assert sorted(re.findall(r"^### ([A-Z]{3}[0-9]{3})$", ATURAN, re.MULTILINE)) == sorted(KODE)


def test_every_exit_code_stands_in_the_documentation() -> None:
    assert {int(code) for code in re.findall(r"^\| ([0-9]+) ", GALAT, re.MULTILINE)} == set(ExitCode)


def test_families_that_are_singled_out_exist() -> None:
    assert KELUARGA.keys() >= (TETAP | LUAR)
    assert not TETAP & LUAR


def test_a_finding_has_the_severity_of_its_code() -> None:
    assert finding("YML018", Span("f"), "x").keparahan is Keparahan.PERINGATAN
    assert finding("YML010", Span("f"), "x").keparahan is Keparahan.GALAT


def test_an_unregistered_code_is_a_bug() -> None:
    with pytest.raises(KeyError):
        finding("XXX999", Span("f"), "x")


# muk explain


def test_a_code_is_explained_with_reason_and_examples(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["explain", "rjk004"]) == 0
    told = capsys.readouterr().out
    entry = KODE["RJK004"]
    assert told.startswith(f"RJK004 (galat): {entry.judul}\n\n{entry.alasan}\n")
    assert f"Salah:\n    {entry.salah}\n\nBenar:\n    {entry.benar}\n" in told
    assert told.endswith("Galat ini tidak dapat dimatikan atau diabaikan.\n")


def test_an_explanation_says_how_to_be_rid_of_a_warning(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["explain", "RJK021"]) == 0
    told = capsys.readouterr().out
    assert "      RJK021: mati\n" in told
    assert "    # muk: abaikan RJK021 — alasannya\n" in told


def test_without_a_code_all_are_listed_by_family(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["explain"]) == 0
    told = capsys.readouterr().out
    assert re.findall(r"^  ([A-Z]{3}[0-9]{3})  (?:galat|peringatan) ", told, re.MULTILINE) == [
        kode for family in KELUARGA for kode in sorted(KODE) if kode.startswith(family)
    ]
    assert all(f"{family}  {KELUARGA[family]}\n" in told for family in {kode[:3] for kode in KODE})


def test_one_family_can_be_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["explain", "tks"]) == 0
    assert re.findall(r"[A-Z]{3}[0-9]{3}", capsys.readouterr().out) == ["TKS001"]


def test_explanations_are_there_for_programs_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["explain", "RJK021", "--format", "json"]) == 0
    one = json.loads(capsys.readouterr().out)
    assert (one["kode"], one["keparahan"], one["tetap"]) == ("RJK021", "peringatan", False)
    assert cli.main(["explain", "--format", "json"]) == 0
    assert {entry["kode"] for entry in json.loads(capsys.readouterr().out)} == set(KODE)


def test_a_mistyped_code_is_answered_with_near_ones(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["explain", "RJK0021"]) == ExitCode.PEMAKAIAN
    assert "maksud Anda RJK021" in capsys.readouterr().err


def test_the_page_can_be_written_anew(tmp_path: Path) -> None:
    target = tmp_path / "aturan.md"
    for _ in range(2):
        assert cli.main(["explain", "--tulis", str(target)]) == 0
        assert target.read_text(encoding="utf-8") == page()


def test_no_other_file_is_overwritten_with_the_page(tmp_path: Path) -> None:
    target = tmp_path / "galat.md"
    target.write_text("# Galat\n", encoding="utf-8")
    assert cli.main(["explain", "--tulis", str(target)]) == ExitCode.PEMAKAIAN
    assert target.read_text(encoding="utf-8") == "# Galat\n"
