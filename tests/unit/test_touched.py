"""Products that somebody changed are found by one look, which holds for one record only."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.catatan import Catatan, Isi, Tempat, write_catatan, write_isi
from generator.files import file_stat
from generator.istilah import JenisProduk
from generator.manifest import Product, all_products, join_lines, lines_of
from generator.pipeline.state import read_state
from generator.publish import publish
from generator.touched import look
from generator.tukar import MANIFEST

ADA, DIUBAH, HILANG = "asesmen/satu/a.pdf", "asesmen/satu/b.pdf", "asesmen/satu/c.pdf"
SEMUA = (ADA, DIUBAH, HILANG)
TEMPAT = "asesmen/satu"


@pytest.fixture
def catatan(tmp_path: Path) -> Path:
    """The record of three products, which lie in ``output``."""
    sumber = tmp_path / "sumber"
    sumber.write_text("isi", encoding="utf-8")
    products = [
        Product(JenisProduk.LAPORAN, None, "2023", "x", None, None, path, 1, "0" * 64) for path in SEMUA
    ]
    output = tmp_path / "output"
    where = publish(output, dict.fromkeys(SEMUA, sumber), frozenset(), {TEMPAT: lines_of(products)}, {})
    record = tmp_path / "keadaan.json"
    name = write_isi(record, Isi(stat={path: file_stat(output, path) for path in SEMUA}))
    write_catatan(
        record, Catatan(file_stat(output, MANIFEST), {TEMPAT: Tempat("", (3, 3, 0), name, *where[TEMPAT])})
    )
    return record


def spoil(output: Path) -> None:
    (output / DIUBAH).write_text("lain", encoding="utf-8")
    (output / HILANG).unlink()


def test_a_look_finds_what_was_changed_and_what_is_gone(catatan: Path) -> None:
    output = catatan.parent / "output"
    assert look(catatan, output).paths == set()
    spoil(output)
    seen = look(catatan, output)
    assert seen.paths == {DIUBAH, HILANG}
    for touched in (seen, None):
        state = read_state(catatan, output, touched)
        assert [state.intact(path) for path in SEMUA] == [True, False, False]


def test_a_look_from_before_another_build_is_not_believed(catatan: Path) -> None:
    output = catatan.parent / "output"
    before = look(catatan, output)
    spoil(output)
    os.utime(output / MANIFEST, ns=(1, 1))
    assert not read_state(catatan, output, before).intact(DIUBAH)


@pytest.mark.parametrize(
    "damage", [Path.unlink, lambda part: part.write_bytes(b"{}")], ids=["gone", "changed"]
)
def test_a_place_of_which_the_record_is_damaged_is_not_intact(
    catatan: Path, damage: Callable[[Path], object]
) -> None:
    (part,) = (catatan.parent / "keadaan").iterdir()
    damage(part)
    output = catatan.parent / "output"
    assert look(catatan, output).paths == {f"{TEMPAT}/"}
    state = read_state(catatan, output)
    assert state.product(ADA) and not state.intact(ADA)


def test_a_manifest_of_another_build_is_believed_before_the_record(catatan: Path) -> None:
    output = catatan.parent / "output"
    manifest = output / MANIFEST
    lain = [one for one in all_products(manifest.read_bytes()) if one.path != HILANG]
    manifest.write_bytes(join_lines({TEMPAT: lines_of(lain)}, {})[0])
    state = read_state(catatan, output)
    assert (state.cocok, state.tempat[TEMPAT].sidik, state.tempat[TEMPAT].jumlah) == (False, "", (2, 2, 0))
    assert state.open(TEMPAT).produk.keys() == {ADA, DIUBAH}
    assert state.intact(ADA) and not state.intact(HILANG)


def test_parts_that_no_place_has_any_more_are_forgotten(catatan: Path) -> None:
    write_catatan(catatan, Catatan())
    assert not list((catatan.parent / "keadaan").iterdir())
