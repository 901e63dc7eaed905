"""Publishing exchanges what changes, keeps what is not ours, and is finished by whoever comes next."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import pytest

from generator import tukar
from generator.errors import FileAccessError
from generator.istilah import JenisProduk
from generator.manifest import Product, all_products, by_place, lines_of, read_manifest
from generator.publish import publish, recover
from generator.tukar import MANIFEST

SATU, KUNCI, DUA = "asesmen/satu/a01/berkas.pdf", "rahasia/asesmen/satu/FR.IA.07.pdf", "asesmen/dua/a01/x.pdf"
SKEMA = "skema/pemrogram/FR.AK.04.pdf"
SEMUA = (SATU, KUNCI, DUA, SKEMA)

Terbit = Callable[[Mapping[str, str], Iterable[str]], Path]


def product(path: str) -> Product:
    return Product(JenisProduk.FORMULIR, None, "2023", "pemrogram", None, None, path, 1, "0" * 64)


@pytest.fixture
def terbit(tmp_path: Path) -> Terbit:
    """Publishes new content by path, and keeps the other paths of the list."""
    output = tmp_path / "output"

    def run(fresh: Mapping[str, str], semua: Iterable[str]) -> Path:
        sources = {}
        for path, text in fresh.items():
            sources[path] = tmp_path / "baru" / path
            sources[path].parent.mkdir(parents=True, exist_ok=True)
            sources[path].write_text(text, encoding="utf-8")
        parts = {place: lines_of(here) for place, here in by_place(map(product, semua)).items()}
        where = publish(output, sources, set(listed(output)) - set(semua), parts, {"muk": "1"})
        assert {place: read_manifest(output)[begin:end] for place, (begin, end) in where.items()} == parts
        return output

    return run


def listed(output: Path) -> list[str]:
    return [one.path for one in all_products(read_manifest(output))]


def contents(output: Path) -> dict[str, str]:
    return {
        path.relative_to(output).as_posix(): path.read_text(encoding="utf-8")
        for path in output.rglob("*")
        if path.is_file() and path.name != MANIFEST
    }


def first(terbit: Terbit) -> Path:
    output = terbit(dict.fromkeys(SEMUA, "lama"), SEMUA)
    (output / "asesmen" / "satu" / "catatan.txt").write_text("milik orang lain", encoding="utf-8")
    return output


def test_a_change_in_one_event_touches_no_other_folder(
    terbit: Terbit,
) -> None:
    output = first(terbit)
    before = {name: (output / name).stat().st_ino for name in ("asesmen/satu", "asesmen/dua", "skema", ".")}
    terbit({SATU: "baru", KUNCI: "baru"}, SEMUA)
    after = {name: (output / name).stat().st_ino for name in before}
    assert {name for name in before if before[name] != after[name]} == {"asesmen/satu"}
    lain = {"asesmen/satu/catatan.txt": "milik orang lain"}
    assert contents(output) == {SATU: "baru", KUNCI: "baru", DUA: "lama", SKEMA: "lama", **lain}
    assert listed(output) == sorted(SEMUA)


@pytest.mark.parametrize(
    ("fresh", "semua"),
    [
        pytest.param({SATU: "baru", SKEMA: "baru"}, SEMUA, id="several folders change"),
        pytest.param({}, (SATU, KUNCI, SKEMA), id="an event is gone"),
        pytest.param(
            {"asesmen/tiga/a01/x.pdf": "baru"}, (*SEMUA, "asesmen/tiga/a01/x.pdf"), id="a new event"
        ),
    ],
)
def test_the_output_holds_exactly_the_products_and_what_is_not_ours(
    terbit: Terbit,
    fresh: Mapping[str, str],
    semua: Iterable[str],
) -> None:
    output = first(terbit)
    terbit(fresh, semua)
    lain = {"asesmen/satu/catatan.txt": "milik orang lain"}
    assert contents(output) == {**dict.fromkeys(semua, "lama"), **fresh, **lain}
    assert [path for path in output.rglob("*") if path.is_dir() and not any(path.iterdir())] == []


@pytest.mark.parametrize("steps", [0, 1])
def test_an_exchange_cut_off_between_two_folders_is_finished_by_the_next_run(
    terbit: Terbit, monkeypatch: pytest.MonkeyPatch, steps: int
) -> None:
    output = first(terbit)
    swap = tukar._exchange
    done: list[Path] = []

    def cut(new: Path, place: Path, aside: Path) -> None:
        if len(done) == steps:
            raise OSError("listrik padam")
        done.append(place)
        swap(new, place, aside)

    with monkeypatch.context() as fault:
        fault.setattr(tukar, "_exchange", cut)
        with pytest.raises(FileAccessError):
            terbit({SATU: "baru", KUNCI: "baru"}, SEMUA)
    recover(output)
    assert [contents(output)[path] for path in SEMUA] == ["baru", "baru", "lama", "lama"]
    assert not tukar.Panggung(output).folder.exists()


def test_a_stage_without_a_note_is_only_cleared_away(
    terbit: Terbit,
) -> None:
    output = first(terbit)
    before = contents(output)
    sisa = tukar.Panggung(output).isi / "asesmen" / "satu"
    sisa.mkdir(parents=True)
    (sisa / "x.pdf").write_text("belum selesai", encoding="utf-8")
    recover(output)
    assert contents(output) == before and not tukar.Panggung(output).folder.exists()
