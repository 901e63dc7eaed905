"""What an importer would write, set against what is there; written all at once or not at all."""

from __future__ import annotations

import difflib
import stat
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from generator.files import accessing, write_aside

_DIFF_LINES = 12


class Keadaan(StrEnum):
    """How a proposed file compares with the one that is there."""

    BARU = "baru"
    SAMA = "sama"
    BERUBAH = "berubah"


@dataclass(frozen=True, slots=True)
class Usulan:
    """A file that an importer would write.

    Attributes:
        path: where.
        teks: all of its content.
        lama: the content that is there now; None when there is no such file.
        judul: what it is, for the list.
        mode: permissions of the file.
    """

    path: Path
    teks: str
    lama: str | None
    judul: str = ""
    mode: int = 0o644

    @property
    def keadaan(self) -> Keadaan:
        """New, equal or different."""
        if self.lama is None:
            return Keadaan.BARU
        return Keadaan.SAMA if self.lama == self.teks else Keadaan.BERUBAH

    def beda(self) -> tuple[str, ...]:
        """The lines that go (``-``) and come (``+``), at most :data:`_DIFF_LINES`."""
        if self.keadaan is not Keadaan.BERUBAH:
            return ()
        diff = difflib.unified_diff((self.lama or "").splitlines(), self.teks.splitlines(), n=0, lineterm="")
        told = [line for line in diff if not line.startswith(("---", "+++", "@@"))]
        rest = len(told) - _DIFF_LINES
        return (*told[:_DIFF_LINES], *((f"… dan {rest} baris lagi",) if rest > 0 else ()))


def propose(path: Path, teks: str, judul: str = "", mode: int = 0o644) -> Usulan:
    """A proposal, with what is there now.

    Args:
        path: where.
        teks: all of its content.
        judul: what it is.
        mode: permissions of a new file; one that is there keeps its own.

    Raises:
        FileAccessError: the present file cannot be read.
    """
    with accessing(path):
        if not path.exists():
            return Usulan(path, teks, None, judul, mode)
        lama = path.read_bytes().decode("utf-8", "replace")
        return Usulan(path, teks, lama, judul, stat.S_IMODE(path.stat().st_mode))


def to_write(proposals: Iterable[Usulan], *, timpa: bool) -> list[Usulan]:
    """The proposals that are new, and with ``timpa`` those that differ."""
    wanted = (Keadaan.BARU, Keadaan.BERUBAH) if timpa else (Keadaan.BARU,)
    return [one for one in proposals if one.keadaan in wanted]


def not_written(*, failed: bool, coba: bool) -> str:
    """Why an importer writes nothing; "" when it writes."""
    if failed:
        return "tidak ada yang ditulis: perbaiki galat di atas dahulu"
    return "tidak ada yang ditulis (--coba)" if coba else ""


def write_all(proposals: Iterable[Usulan]) -> None:
    """Write every proposal: first all of them aside, then each moved into its place.

    Raises:
        FileAccessError: disk full or not writable; while writing aside, nothing has changed yet.
    """
    aside: list[tuple[Path, Path]] = []
    try:
        for one in proposals:
            with accessing(one.path):
                aside.append((write_aside(one.path, one.teks.encode(), one.mode), one.path))
        while aside:
            with accessing(aside[-1][1]):
                source, target = aside[-1]
                source.replace(target)
                aside.pop()
    finally:
        for source, _ in aside:
            source.unlink(missing_ok=True)


def describe(proposals: Sequence[Usulan]) -> Iterable[str]:
    """One line for each proposal, and a short diff for those that differ."""
    for one in proposals:
        yield f"{one.keadaan:<8} {one.path}" + (f"  {one.judul}" if one.judul else "")
        yield from (f"    {line}" for line in one.beda())
