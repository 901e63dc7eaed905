"""Editions and variants are data: forms of one code stand beside each other, each with its own words."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from generator.check.proyek import check_project
from generator.cli import main
from generator.formulir import Formulir, catalogue, editions
from generator.isian.docx import tags
from generator.ooxml import read_parts
from generator.pdf.read import page_texts
from generator.plan import plan
from generator.recipe import STOCK, Sources
from generator.render import Properties, render
from generator.selection import Selection
from tests.conftest import Bangunan
from tests.meja import DASAR, Meja, squeeze


def form(edisi: str, kode: str) -> Formulir:
    (found,) = [f for f in catalogue(edisi) if f.kode == kode]
    return found


def test_one_code_has_another_form_in_another_edition() -> None:
    lama, baru = form("2018", "FR.IA.11"), form("2023", "FR.IA.11")
    assert (lama.judul, baru.judul) == ("CEKLIS MENINJAU INSTRUMEN ASESMEN", "CRP – CEKLIS REVIU PRODUK")
    assert lama.lingkup is not baru.lingkup
    assert lama.pengisi != baru.pengisi


@pytest.mark.parametrize(
    ("edisi", "says", "never"),
    [
        ("2023", ("Hasil Review Produk*", "Gambar produk (jika ada)"), ("Nama Peninjau",)),
        (
            "2018",
            ("Kegiatan Asesmen", "Nama Peninjau", "Tugas asesmen siap digunakan"),
            ("Hasil Review Produk",),
        ),
    ],
)
def test_each_edition_prints_its_own_form_under_the_code(
    edisi: str, says: tuple[str, ...], never: tuple[str, ...], terbitan: Callable[[str], Bangunan]
) -> None:
    meja = terbitan(edisi).meja
    paths = [
        p["path"]
        for p in meja.manifest()
        if (p["formulir"], p["edisi"]) == ("FR.IA.11", edisi) and p["path"].endswith(".pdf")
    ]
    assert paths
    text = squeeze("".join(page_texts(meja.output / paths[0])))
    assert squeeze(f"Edisi {edisi}") in text
    assert all(squeeze(word) in text for word in says)
    assert not any(squeeze(word) in text for word in never)


def ak07(folder: Path, varian: str) -> tuple[str, tuple[str, ...]]:
    """Text and blanks of FR.AK.07 in a scheme with that variant; "" leaves the choice to the program."""
    meja = Meja.of(folder, DASAR)
    if varian:
        meja.edit("kecil/skema.yaml", "jenis: okupasi", f"jenis: okupasi\nvarian_ak07: {varian}")
    checked = check_project(meja.root)
    assert checked.value is not None, checked.diagnostics
    copy = next(c for c in plan(checked.value, Selection()).copies if c.formulir.kode == "FR.AK.07")
    structure = Sources(meja.root, "").recipe(copy).structure
    done = render(structure.template, structure.konteks, Properties("", ""), None)
    assert done.value is not None, done.diagnostics
    parts = read_parts(done.value)
    body = etree.fromstring(parts["word/document.xml"])
    return squeeze("".join(str(text) for text in body.itertext())), tags(parts)


A, B = squeeze("Bagian A"), squeeze("Bagian B")


def test_ak_07_is_one_list_or_two_parts_as_the_scheme_says(tmp_path: Path) -> None:
    tunggal, blanks = ak07(tmp_path / "tunggal", "tunggal")
    assert ak07(tmp_path / "bawaan", "") == (tunggal, blanks)
    assert A not in tunggal and squeeze("Rekaman Rencana Asesmen") not in tunggal
    assert "ak07.hasil.metode" in blanks and not [
        t for t in blanks if t.startswith(("ak07.b.", "ak07.hasil_"))
    ]

    dua, blanks = ak07(tmp_path / "ab", "ab")
    assert dua.index(A) < dua.index(B) < dua.index(squeeze("Rekaman Rencana Asesmen"))
    assert {"ak07.hasil_a.metode", "ak07.hasil_b.metode", "ak07.b.3.keputusan"} <= set(blanks)
    assert "ak07.hasil.metode" not in blanks
    assert sum(t.startswith("ak07.") and ".opsi." in t for t in blanks) == 42


def test_every_form_is_listed_with_all_that_is_known_of_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["forms", "--format", "json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert {(r["edisi"], r["kode"]) for r in rows} == {(e, f.kode) for e in editions() for f in catalogue(e)}
    for row in rows:
        assert {"kode", "judul", "edisi", "lingkup", "pengisi", "kerahasiaan", "templat"} <= row.keys()
        assert all(row.values())
        assert (STOCK / row["templat"]).is_file()

    assert main(["forms"]) == 0
    table = capsys.readouterr().out
    assert all(row["kode"] in table for row in rows)
