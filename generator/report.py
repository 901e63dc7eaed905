"""What the user sees: findings, progress, the closing summary. The only module that prints."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any, TextIO

from generator.diagnostic import Diagnostic, Keparahan
from generator.progress import Progress, Quiet


class _Bar:
    """One line per stage, moving while it works."""

    def __init__(self, progress: Any) -> None:
        self._progress = progress
        self._task: Any = None

    def stage(self, title: str, total: int) -> None:
        if self._task is not None:
            self._progress.remove_task(self._task)
        self._task = self._progress.add_task(title, total=total)

    def step(self, count: int = 1) -> None:
        self._progress.advance(self._task, count)


@contextmanager
def showing_progress(stream: TextIO = sys.stderr) -> Iterator[Progress]:
    """A progress line on a terminal; silence everywhere else."""
    if not stream.isatty():
        yield Quiet()
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as RichProgress

    columns = (
        TextColumn("{task.description:<24}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with RichProgress(*columns, console=Console(file=stream), transient=True) as progress:
        yield _Bar(progress)


def print_lines(lines: Iterable[str], stream: TextIO | None = None) -> None:
    """Lines to standard output, or to ``stream``."""
    out = stream or sys.stdout
    for line in lines:
        out.write(line + "\n")


def print_json(data: Any) -> None:
    """JSON for other programs."""
    json.dump(data, sys.stdout, ensure_ascii=False, indent=1, default=str)
    sys.stdout.write("\n")


def print_table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """A table as wide as the terminal needs it to be, plain text when it is no terminal."""
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(*head, box=box.SIMPLE_HEAD, pad_edge=False)
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    width = None if sys.stdout.isatty() else 200
    Console(width=width, highlight=False).print(table)


def print_findings(findings: Sequence[Diagnostic], fmt: str = "text") -> None:
    """Findings, in the order given, as text with the source line or as JSON."""
    if fmt == "json":
        print_json([finding_json(d) for d in findings])
        return
    sources: dict[str, list[str]] = {}
    for found in findings:
        print_lines(_text(found, sources), sys.stderr)
    if findings:
        print_lines([_count(findings)], sys.stderr)


def finding_json(found: Diagnostic) -> Mapping[str, Any]:
    """A finding as other programs read it."""
    span = asdict(found.span)
    return {
        "file": span["file"],
        "line": span["line"],
        "col": span["col"],
        "length": span["length"],
        "keparahan": found.keparahan.value,
        "kode": found.kode,
        "pesan": found.pesan,
        "petunjuk": found.petunjuk,
    }


def _text(found: Diagnostic, sources: dict[str, list[str]]) -> Iterator[str]:
    """``file:line:col: galat[KODE]: …``, the line, a caret under the text, the hint."""
    span = found.span
    place = f"{span.file}:{span.line}:{span.col}" if span.line else span.file
    yield f"{place}: {found.keparahan.value}[{found.kode}]: {found.pesan}"
    line = _source_line(span.file, span.line, sources)
    if line is not None:
        number = f"{span.line:>5}"
        shown = _visible(line).rstrip()
        yield f"{number} | {shown}"
        width = max(1, min(span.length, len(shown) - span.col + 1))
        yield f"{' ' * len(number)} | {' ' * (span.col - 1)}{'^' * width}"
    if found.petunjuk:
        yield f"  petunjuk: {found.petunjuk}"


def _visible(line: str) -> str:
    """The line with one printable letter for each: a terminal must not obey what stands in a file."""
    return "".join(c if c.isprintable() else " " if c.isspace() else "\ufffd" for c in line)


def _source_line(file: str, line: int, sources: dict[str, list[str]]) -> str | None:
    if not line:
        return None
    if file not in sources:
        try:
            text = Path(file).read_text(encoding="utf-8-sig", errors="replace")
            # Lines as the loader counts them; splitlines() would also break at U+2028.
            sources[file] = text.split("\n")
        except OSError:
            sources[file] = []
    lines = sources[file]
    return lines[line - 1] if line <= len(lines) else None


def _count(findings: Sequence[Diagnostic]) -> str:
    errors = sum(d.keparahan is Keparahan.GALAT for d in findings)
    return f"{errors} galat, {len(findings) - errors} peringatan"
