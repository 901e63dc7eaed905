"""What tests of the whole program share: the example and a tiny project, each built once."""

from __future__ import annotations

import difflib
import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from tests.bolak_balik import ASESI
from tests.meja import CONTOH, DASAR, Jalan, Meja

GAGAL = Path(__file__).parent / "_gagal"
"""Where a test that compares texts leaves what it found."""


def pytest_sessionstart() -> None:
    shutil.rmtree(GAGAL, ignore_errors=True)


@dataclass(frozen=True, slots=True)
class Bangunan:
    """A finished build; tests read it and never change it."""

    meja: Meja
    jalan: Jalan
    dikonversi: int


@pytest.fixture(scope="session")
def contoh(tmp_path_factory: pytest.TempPathFactory) -> Bangunan:
    """The whole example, built once with the real LibreOffice."""
    return _built(Meja.of(tmp_path_factory.mktemp("contoh"), CONTOH))


@pytest.fixture(scope="session")
def kecil(tmp_path_factory: pytest.TempPathFactory) -> Bangunan:
    """The tiny project, built once with the real LibreOffice."""
    return _built(Meja.of(tmp_path_factory.mktemp("kecil"), DASAR))


@pytest.fixture(scope="session")
def lapangan(kecil: Bangunan, tmp_path_factory: pytest.TempPathFactory) -> Meja:
    """The tiny project, built, with every form of its asesi as fillable PDF."""
    meja = kecil.meja.salin(tmp_path_factory.mktemp("isi") / "proyek")
    jalan = meja.muk("isi", "--asesi", ASESI)
    assert jalan.kode == 0, jalan
    return meja


@pytest.fixture(scope="session")
def terbitan(contoh: Bangunan, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Bangunan]:
    """The build that has the forms of an edition: the example, or the tiny project in that edition."""
    used = {produk["edisi"] for produk in contoh.meja.manifest()}

    @cache
    def build(edisi: str) -> Bangunan:
        if edisi in used:
            return contoh
        meja = Meja.of(tmp_path_factory.mktemp(f"edisi-{edisi}"), DASAR)
        meja.edit("kecil/skema.yaml", "jenis: okupasi", f"jenis: okupasi\nedisi: {edisi}")
        shutil.rmtree(meja.root / "asesmen")
        return _built(meja)

    return build


def _built(meja: Meja) -> Bangunan:
    jalan = meja.muk("build")
    return Bangunan(meja, jalan, meja.converted())


@dataclass(frozen=True, slots=True)
class Golden:
    """Compares texts with files that only ``make golden`` writes."""

    tulis: bool

    def compare(self, path: Path, actual: str, name: str) -> None:
        """Fail unless the file holds exactly this text; what was found goes to ``tests/_gagal``."""
        if self.tulis:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(actual, encoding="utf-8")
            return
        if not path.exists():
            pytest.fail(f"{path} does not exist; look at the form, then run `make golden`")
        expected = path.read_text(encoding="utf-8")
        if actual == expected:
            return
        changes = "".join(
            difflib.unified_diff(
                expected.splitlines(keepends=True), actual.splitlines(keepends=True), "expected", "actual"
            )
        )
        GAGAL.mkdir(exist_ok=True)
        (GAGAL / f"{name}.txt").write_text(actual, encoding="utf-8")
        (GAGAL / f"{name}.diff").write_text(changes, encoding="utf-8")
        pytest.fail(
            f"differs from {path}; see {GAGAL / name}.diff, and if the change is meant run `make golden`\n"
            + changes[:4000]
        )


@pytest.fixture(scope="session")
def golden() -> Golden:
    return Golden(os.environ.get("MUK_GOLDEN") == "tulis")
