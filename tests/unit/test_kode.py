"""The register of codes, and the page that lists them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.check.aturan import load_rules
from generator.diagnostic import Keparahan, Span
from generator.errors import ExitCode
from generator.kode import KODE, Kode, finding

load_rules()
GALAT = (Path(__file__).parents[2] / "docs" / "galat.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("entry", KODE.values(), ids=lambda entry: entry.kode)
def test_every_code_is_explained_and_stands_in_the_documentation(entry: Kode) -> None:
    assert re.fullmatch(r"[A-Z]{3}[0-9]{3}", entry.kode)
    assert entry.judul
    assert not entry.judul.endswith(".")
    assert entry.alasan.endswith(".")
    assert bool(entry.salah) == bool(entry.benar)
    assert re.search(rf"^\| {entry.kode} \| .+ \| .+ \|$", GALAT, re.MULTILINE)


def test_the_documentation_lists_no_other_codes() -> None:
    assert set(re.findall(r"^\| ([A-Z]{3}[0-9]{3}) ", GALAT, re.MULTILINE)) == set(KODE)
    assert {int(code) for code in re.findall(r"^\| ([0-9]+) ", GALAT, re.MULTILINE)} == set(ExitCode)


def test_a_finding_has_the_severity_of_its_code() -> None:
    assert finding("YML018", Span("f"), "x").keparahan is Keparahan.PERINGATAN
    assert finding("YML010", Span("f"), "x").keparahan is Keparahan.GALAT


def test_an_unregistered_code_is_a_bug() -> None:
    with pytest.raises(KeyError):
        finding("XXX999", Span("f"), "x")
