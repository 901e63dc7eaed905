"""What a form of findings gets and declares."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePath

from generator.diagnostic import Diabaikan, Diagnostic, Keparahan


@dataclass(frozen=True, slots=True)
class Layar:
    """Where the lines go.

    Attributes:
        width: cells in a line; a line of a file that is longer is shortened.
        terminal: whether someone looks at it as it comes: sentences are broken between words then.
        colour: whether escape sequences for colours are understood and wanted.
    """

    width: int = 200
    terminal: bool = False
    colour: bool = False


_SHOWN = (".yaml", ".yml")


@dataclass(frozen=True)
class Laporan:
    """Findings to be told.

    Attributes:
        temuan: in the order in which they are to be told; each once.
        diabaikan: those that a comment silences; counted, and passed on where a form knows such a thing.
        folder: paths for other programs are told relative to this folder.
    """

    temuan: tuple[Diagnostic, ...]
    diabaikan: tuple[Diabaikan, ...] = ()
    folder: Path = field(default_factory=Path.cwd)
    _lines: dict[str, list[str]] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def galat(self) -> int:
        """How many of them are errors."""
        return sum(d.keparahan is Keparahan.GALAT for d in self.temuan)

    @property
    def ringkasan(self) -> str:
        """All of it in a few words: ``2 galat, 1 peringatan``."""
        parts = [f"{self.galat} galat", f"{len(self.temuan) - self.galat} peringatan"]
        if self.diabaikan:
            parts.append(f"{len(self.diabaikan)} temuan diabaikan")
        return ", ".join(parts)

    def source_line(self, file: str, line: int) -> str | None:
        """The text of a line (from 1), without its end; None where there is none to show.

        Only our own files are shown: a workbook has no lines of text, and one of a list of people holds
        their data, which does not belong into the log of CI.
        """
        if not line or not file.endswith(_SHOWN):
            return None
        if file not in self._lines:
            try:
                # Lines as the loader counts them; splitlines() would also break at U+2028.
                self._lines[file] = Path(file).read_text(encoding="utf-8-sig", errors="replace").split("\n")
            except OSError:
                self._lines[file] = []
        lines = self._lines[file]
        return lines[line - 1] if line <= len(lines) else None

    def relative(self, file: str) -> str:
        """The path below :attr:`folder` with forward slashes; absolute when it is not below it.

        A part of a Word file (``templat.docx:isi:p3``) is not of the path: see :func:`part_of`.
        """
        path = Path(self.folder, file.removesuffix(f":{part_of(file)}")).resolve()
        folder = self.folder.resolve()
        below: PurePath = path.relative_to(folder) if path.is_relative_to(folder) else path
        return below.as_posix()


def part_of(file: str) -> str:
    """Which part of a Word file a finding names, ``isi:p3``; empty for all others."""
    return file.partition(".docx:")[2]


@dataclass(frozen=True, slots=True)
class Bentuk:
    """One form of findings.

    Attributes:
        write: the lines, without line ends.
        stderr: whether they are for the eyes of a person, beside what a command has to say.
    """

    write: Callable[[Laporan, Layar], Iterator[str]]
    stderr: bool = False
