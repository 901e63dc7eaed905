"""What is remembered of a reading changes nothing of what is found, only how much is read again."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import generator.recipe
from generator.check.proyek import check_files, check_project, read_project
from generator.formulir import catalogue
from generator.load.ingatan import Ingatan
from generator.ooxml import read_parts, write_parts
from generator.recipe import STOCK, Sources
from tests.meja import DASAR, REPOSITORI

KASUS = sorted(path for path in (REPOSITORI / "tests" / "kasus").glob("*tif/*") if path.is_dir())


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return Path(shutil.copytree(DASAR, tmp_path / "skema"))


def read_again(data: Path, program: str = "muk 1") -> set[str]:
    """Read with the memory of last time; the files that had to be read in full."""
    ingatan = Ingatan(data.parent / "bacaan.json", program)
    muatan, _ = read_project(data, ingatan)
    ingatan.keep()
    # A tree that was composed keeps what it found; one that was not has nothing to keep.
    return {d.relatif.as_posix() for d in muatan.dokumen if "composed" in vars(d.tree)}


def test_only_a_file_that_changed_is_read_again(data: Path) -> None:
    assert read_again(data)
    assert read_again(data) == set()
    lsp = data / "lsp.yaml"
    lsp.write_text(lsp.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert read_again(data) == {"lsp.yaml"}
    assert read_again(data) == set()


def test_another_program_reads_everything_again(data: Path) -> None:
    everything = read_again(data)
    assert read_again(data, "muk 2") == everything
    assert read_again(data, "muk 2") == set()


@pytest.mark.parametrize(
    "rusak", [b"", b"{", b'{"program": "muk 1", "nilai": []}'], ids=["empty", "cut", "list"]
)
def test_a_damaged_memory_is_none(data: Path, rusak: bytes) -> None:
    everything = read_again(data)
    (data.parent / "bacaan.json").write_bytes(rusak)
    assert read_again(data) == everything


def test_what_is_no_longer_there_is_forgotten(data: Path) -> None:
    read_again(data)
    memory = data.parent / "bacaan.json"
    before = memory.stat().st_size
    shutil.rmtree(data / "asesmen")
    read_again(data)
    assert memory.stat().st_size < before


def test_a_memory_is_for_its_owner_alone(data: Path) -> None:
    """It holds the data of people."""
    read_again(data)
    assert (data.parent / "bacaan.json").stat().st_mode & 0o077 == 0


def test_the_same_is_found_whether_files_are_remembered_or_read(tmp_path: Path) -> None:
    """Every case of every rule: values, findings, places, and what is silenced."""
    assert KASUS
    for number, kasus in enumerate(KASUS):
        data = Path(shutil.copytree(DASAR, tmp_path / str(number) / "skema"))
        shutil.copytree(kasus, data, dirs_exist_ok=True)
        fresh = everything_of(data, Ingatan())
        ingatan = Ingatan(data.parent / "bacaan.json", "muk 1")
        assert everything_of(data, ingatan) == fresh, kasus.name
        ingatan.keep()
        assert everything_of(data, Ingatan(data.parent / "bacaan.json", "muk 1")) == fresh, kasus.name


def everything_of(data: Path, ingatan: Ingatan) -> object:
    muatan, findings = read_project(data, ingatan)
    checked = check_files(muatan, findings)
    return [(d.relatif, d.jenis, d.nilai) for d in muatan.dokumen], checked.diagnostics, checked.diabaikan


# -- templates -----------------------------------------------------------------------------------


def test_a_template_is_opened_once_and_again_when_it_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = Path(shutil.copytree(DASAR, tmp_path / "skema"))
    opened: list[int] = []

    def noting(data: bytes) -> dict[str, bytes]:
        opened.append(len(data))
        return read_parts(data)

    monkeypatch.setattr(generator.recipe, "read_parts", noting)
    first = prints(data)
    assert len(opened) > 20
    opened.clear()
    assert prints(data) == first
    assert opened == []
    own = data / "templat" / "SAMPUL.docx"
    own.parent.mkdir()
    parts = read_parts((STOCK / "2023" / "SAMPUL.docx").read_bytes())
    own.write_bytes(write_parts({**parts, "docProps/app.xml": b"<Properties/>"}))
    assert prints(data) != first
    assert len(opened) == 1
    own.write_bytes(b"not a document")
    assert prints(data) != first


def prints(data: Path) -> list[str]:
    """Of the files that the forms of each scheme depend on, as a build takes them."""
    proyek = check_project(data).value
    assert proyek is not None
    ingatan = Ingatan(data.parent / "templat.json", "muk 1")
    sources = Sources(data, "", ingatan)
    found = [sources.fingerprint(paket, catalogue(paket.skema.edisi)) for paket in proyek.skema]
    ingatan.keep()
    return found
