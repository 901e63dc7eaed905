"""Products that somebody changed are found by one look, which holds for one record only."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import msgspec
import pytest

from generator.catatan import Catatan, Isi, Tempat, write_catatan
from generator.files import file_stat
from generator.istilah import JenisProduk
from generator.meanwhile import meanwhile
from generator.pipeline.state import read_state
from generator.publish import MANIFEST, Product, listed, publish, read_manifest
from generator.touched import Touched, look

ADA, DIUBAH, HILANG = "asesmen/satu/a.pdf", "asesmen/satu/b.pdf", "asesmen/satu/c.pdf"
SEMUA = (ADA, DIUBAH, HILANG)


@pytest.fixture
def catatan(tmp_path: Path) -> Path:
    """The record of three products, which lie in ``output``."""
    sumber = tmp_path / "sumber"
    sumber.write_text("isi", encoding="utf-8")
    products = [
        Product(JenisProduk.LAPORAN, None, "2023", "x", None, None, path, 1, "0" * 64) for path in SEMUA
    ]
    output = tmp_path / "output"
    publish(output, dict.fromkeys(SEMUA, sumber), frozenset(), {"asesmen/satu": listed(products)}, {})
    isi = Isi(stat={path: file_stat(output, path) for path in SEMUA})
    return recorded(tmp_path, isi, products)


def recorded(folder: Path, isi: Isi, products: Sequence[Product]) -> Path:
    """A record of products in one place."""
    record = folder / "keadaan.json"
    part = Tempat("", (len(products), 3, 0), msgspec.Raw(msgspec.json.encode(isi)), listed(products))
    write_catatan(record, Catatan(file_stat(folder / "output", MANIFEST), {"asesmen/satu": part}))
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


def test_a_product_that_no_record_knows_is_not_intact(catatan: Path) -> None:
    output = catatan.parent / "output"
    recorded(catatan.parent, Isi(), list(read_manifest(output).values()))
    assert not read_state(catatan, output).intact(ADA)
    assert not read_state(catatan, output, look(catatan, output)).intact(ADA)


def test_another_process_looks_meanwhile(catatan: Path) -> None:
    output = catatan.parent / "output"
    result = meanwhile(lambda: look(catatan, output), Touched)
    assert result() == look(catatan, output)


def test_without_the_other_process_there_is_no_result(
    catatan: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    result = meanwhile(lambda: 1 / 0, Touched)
    assert result() is None
    assert meanwhile(lambda: "text", Touched)() is None
    monkeypatch.delattr(os, "fork")
    assert meanwhile(lambda: look(catatan, catatan.parent / "output"), Touched)() is None
    assert capfd.readouterr() == ("", "")


def test_a_touched_set_survives_the_way_between_processes() -> None:
    seen = Touched(([1, 2], []), frozenset({ADA}))
    assert msgspec.json.decode(msgspec.json.encode(seen), type=Touched) == seen
