"""What the user sees: findings, progress, the closing summary. The only module that prints."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO

from generator.diagnostic import Diabaikan, Diagnostic
from generator.progress import Progress, Quiet
from generator.temuan import Laporan, Layar, bentuk


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
    console = Console(width=None if sys.stdout.isatty() else 200, highlight=False)
    # Rich would end the program itself when nobody reads along.
    with console.capture() as captured:
        console.print(table)
    sys.stdout.write(captured.get())


def print_findings(
    findings: Iterable[Diagnostic], fmt: str = "text", diabaikan: Iterable[Diabaikan] = ()
) -> None:
    """Findings in the order given, each once.

    Args:
        findings: what was found.
        fmt: one of :data:`generator.temuan.FORMATS`.
        diabaikan: the findings that a comment silences.
    """
    form = bentuk(fmt)
    stream = sys.stderr if form.stderr else sys.stdout
    laporan = Laporan(tuple(dict.fromkeys(findings)), tuple(diabaikan), _root_of_repository())
    print_lines(form.write(laporan, _screen(stream)), stream)


def _root_of_repository() -> Path:
    """The folder that CI's paths start from: its checkout, else the folder muk runs in."""
    return Path(os.environ.get("GITHUB_WORKSPACE") or Path.cwd())


def _screen(stream: TextIO) -> Layar:
    """What a terminal can show; colours unless NO_COLOR (no-color.org) or a dumb terminal forbids."""
    if not stream.isatty():
        return Layar()
    colour = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return Layar(shutil.get_terminal_size().columns, terminal=True, colour=colour)
