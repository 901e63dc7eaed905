"""What people see in an editor: the real language server, with the settings of a new repository."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.awal.repositori import make_repository
from generator.check.proyek import check_project
from tests.meja import CONTOH
from tests.penyunting import Penyunting, penyunting

SKEMA = "skema/perawat-program/skema.yaml"
UNIT = "skema/unit/J.620100.025.02.yaml"
PILIHAN_GANDA = "skema/perawat-program/soal/pilihan_ganda.yaml"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the repositories of these tests lie; the editor has it open."""
    return tmp_path_factory.mktemp("editor")


@pytest.fixture(scope="module")
def editor(folder: Path) -> Iterator[Penyunting]:
    make_repository(folder / "lsp")
    settings = json.loads((folder / "lsp" / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    with penyunting(folder, settings) as one:
        yield one


def place(path: Path, text: str) -> tuple[int, int]:
    """Line and column, from 1, where a text stands first."""
    before = path.read_text(encoding="utf-8").partition(text)[0]
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def test_no_file_of_a_new_repository_is_marked(editor: Penyunting, folder: Path) -> None:
    files = sorted((folder / "lsp" / "skema").rglob("*.yaml"))
    assert len(files) > 8
    assert {path.name: found for path, found in editor.open_all(files).items() if found} == {}


def test_no_file_of_the_example_is_marked(editor: Penyunting) -> None:
    files = sorted(CONTOH.rglob("*.yaml"))
    assert len(files) > 30
    assert {path.name: found for path, found in editor.open_all(files).items() if found} == {}


@pytest.mark.parametrize(
    ("file", "key", "shown"),
    [
        (UNIT, "kode:", ("Kode unit", "Kode unit kompetensi persis seperti pada SKKNI")),
        (UNIT, "pernyataan:", ("Pernyataan KUK", "Kalimat KUK persis seperti pada standar")),
        (SKEMA, "potensi_asesi:", ("Potensi asesi",)),
        (PILIHAN_GANDA, "kunci:", ("Kunci jawaban", "Huruf pilihan yang benar: satu saja, huruf kecil")),
    ],
)
def test_the_pointer_on_a_key_shows_what_it_means(
    editor: Penyunting, folder: Path, file: str, key: str, shown: tuple[str, ...]
) -> None:
    path = fresh(folder, f"hover-{key.strip(':')}") / file
    editor.open(path)
    hover = editor.hover(path, *place(path, key))
    for text in shown:
        assert text in hover


def test_keys_that_may_come_next_are_offered_with_their_meaning(editor: Penyunting, folder: Path) -> None:
    path = fresh(folder, "kunci") / SKEMA
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("disahkan:", "\ndisahkan:", 1), encoding="utf-8")
    editor.open(path)
    line, col = place(path, "disahkan:")
    offered = editor.complete(path, line - 1, col)
    assert offered["edisi"] == "Edisi formulir yang dipakai."
    assert "masa_berlaku_tahun" in offered
    assert "judul" not in offered


def test_the_choices_of_a_value_are_offered(editor: Penyunting, folder: Path) -> None:
    path = fresh(folder, "pilihan") / SKEMA
    editor.open(path)
    line, col = place(path, "klaster")
    assert {"kkni", "okupasi", "klaster"} <= editor.complete(path, line, col).keys()


WRONG = {
    "a-value-that-is-no-choice": (SKEMA, "jenis: klaster", "jenis: okupasik"),
    "an-unknown-key-in-place-of-a-known-one": (SKEMA, "judul: Perawat", "judull: Perawat"),
    "a-missing-key": (SKEMA, "nomor: SKM/9998/00001/2/2026/1\n", ""),
    "a-number-past-its-limit": (SKEMA, "potensi_asesi: [1, 3]", "potensi_asesi: [1, 9]"),
    "a-date-in-words": (SKEMA, "disahkan: 2026-02-02", "disahkan: 2 Februari 2026"),
    "a-text-against-its-pattern": (SKEMA, "no_met: MET.000.980001 2021", "no_met: MET 2021"),
    "a-text-where-a-list-belongs": (SKEMA, "persyaratan_dasar:\n  - Mampu", "persyaratan_dasar: Mampu"),
    "a-text-where-a-number-belongs": (PILIHAN_GANDA, "waktu_menit: 20", "waktu_menit: dua puluh"),
    "a-missing-key-in-a-list": (UNIT, "        pernyataan: Laporan galat", "        # Laporan galat"),
    "a-key-written-twice": (UNIT, "judul: Melakukan", "kode: J.620100.025.02\njudul: Melakukan"),
}


@pytest.mark.parametrize("case", WRONG)
def test_the_editor_and_the_checker_find_the_same_fault_at_the_same_place(
    editor: Penyunting, folder: Path, case: str
) -> None:
    file, right, wrong = WRONG[case]
    path = fresh(folder, case) / file
    text = path.read_text(encoding="utf-8")
    assert right in text
    path.write_text(text.replace(right, wrong, 1), encoding="utf-8")
    marked = {
        (f["range"]["start"]["line"] + 1, f["range"]["start"]["character"] + 1) for f in editor.open(path)
    }
    root = path.parents[len(Path(file).parts) - 2]
    found = check_project(root).diagnostics
    assert {d.span.file for d in found} == {str(path)}
    assert marked == {(d.span.line, d.span.col) for d in found}


def fresh(folder: Path, name: str) -> Path:
    """A repository of its own: a file that is open once is never opened again."""
    make_repository(folder / name)
    return folder / name
