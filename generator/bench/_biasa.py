"""What muk is measured against: documents rendered one by one, converted by LibreOffice one way or another.

Kept as light as a script of a few lines: no proof of results, no retry, no merging into a berkas.
Every comparison with it errs in its favour.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from generator.bench._dokumen import Dokumen
from generator.errors import ConversionError
from generator.pdf.read import page_count
from generator.program.fontconfig import write_fontconfig
from generator.program.profil import write_profile
from generator.program.soffice import BERKAS, require_soffice

_TIMEOUT = 300.0


class Biasa:
    """LibreOffice used directly.

    Args:
        folder: an existing folder for documents, results and profiles.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._engine = require_soffice()
        self._fonts = write_fontconfig(folder / "huruf")
        self._results = folder / "pdf"

    def one_by_one(self, documents: Sequence[Dokumen]) -> float:
        """Seconds for one process after the other, each with one document."""

        def work(paths: list[Path]) -> None:
            for path in paths:
                self._convert([path], 0)

        return self._timed(documents, work)

    def in_batch(self, documents: Sequence[Dokumen]) -> float:
        """Seconds for one process with all documents."""
        return self._timed(documents, partial(self._convert, profile=0))

    def in_parallel(self, documents: Sequence[Dokumen], processes: int) -> float:
        """Seconds for as many processes at once, each with its share of the documents."""

        def work(paths: list[Path]) -> None:
            shares = [paths[n::processes] for n in range(processes)]
            with ThreadPoolExecutor(processes) as pool:
                list(pool.map(self._convert, shares, range(processes)))

        return self._timed(documents, work)

    def pages(self) -> int:
        """Pages of all documents that were converted last."""
        return sum(page_count(path) for path in self._results.glob("*.pdf"))

    def warm_up(self, document: Dokumen, processes: int) -> None:
        """Let LibreOffice write its profiles, which it does only once."""
        for profile in range(processes):
            self._timed([document], partial(self._convert, profile=profile))

    def _timed(self, documents: Sequence[Dokumen], work: Callable[[list[Path]], object]) -> float:
        paths = []
        for n, document in enumerate(documents):
            path = self._folder / f"{n:03}-{document.kode}.docx"
            path.write_bytes(document.docx)
            paths.append(path)
        self._results.mkdir(exist_ok=True)
        for old in self._results.iterdir():
            old.unlink()
        started = time.perf_counter()
        work(paths)
        seconds = time.perf_counter() - started
        self._require(paths)
        return seconds

    def _convert(self, paths: Sequence[Path], profile: int) -> None:
        own = self._folder / f"profil-{profile}"
        if not own.exists():
            write_profile(own)
        self._engine.convert(
            paths,
            self._results,
            profile=own,
            fontconfig=self._fonts,
            export=BERKAS,
            timeout=_TIMEOUT,
        )

    def _require(self, paths: Sequence[Path]) -> None:
        lost = sum(not (self._results / path.with_suffix(".pdf").name).exists() for path in paths)
        if lost:
            raise ConversionError(f"LibreOffice tidak membuat {lost} dari {len(paths)} PDF pembanding")
