"""DOCX to PDF, many at a time: batches, proof of each result, one retry, and the names of the rest.

LibreOffice converts a batch in one process. Nothing it answers is believed: a result counts when
its file opens, holds pages, shows the form's code and every text it must, and uses allowed fonts
only. What is missing or wrong is tried once more, alone, on a fresh profile; what fails again is
named. A hang costs its batch only the document that caused it.
"""

from __future__ import annotations

import hashlib
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING

from generator.convert.values import ConvertedPdf, ConvertJob, ConvertResult, FailedConversion, Outcome
from generator.files import accessing
from generator.program.fontconfig import rules, write_fontconfig
from generator.program.fonts import fonts_hash, require_fonts
from generator.program.profil import furnished_profile
from generator.program.soffice import BERKAS, ExportProfile, require_soffice

if TYPE_CHECKING:
    from generator.convert.worker import Run

__all__ = [
    "ConvertJob",
    "ConvertResult",
    "ConvertedPdf",
    "FailedConversion",
    "convert_all",
    "engine_fingerprint",
]

BATCH = 50
"""Documents in one process: below LibreOffice's limit, and few enough to see progress."""

TIMEOUT = 90.0
"""Seconds one document may take."""

_KEY = re.compile(r"[0-9a-f]+")


def convert_all(
    jobs: Sequence[ConvertJob],
    out_dir: Path,
    *,
    workers: int,
    timeout: float = TIMEOUT,
    on_done: Callable[[ConvertedPdf], None] | None = None,
    normalise: Callable[[Path, Path], object] = shutil.copyfile,
    export: ExportProfile = BERKAS,
    scratch: Path | None = None,
    profiles: Path | None = None,
) -> ConvertResult:
    """Convert documents; each proved PDF arrives whole as ``out_dir/<key>.pdf``.

    Args:
        jobs: what to convert; keys must differ.
        out_dir: where results go; made when absent, and nothing else is left in it.
        workers: how many LibreOffice processes may run at once.
        timeout: seconds one document may take.
        on_done: called in the caller's thread after each result is in place.
        normalise: writes its second path from its first; the last hand on a PDF.
        export: how LibreOffice writes PDF.
        scratch: where private folders are made; by default the system's temporary folder.
        profiles: where LibreOffice's furnished profile is kept; without it each process furnishes its own.

    Raises:
        ProgramMissing: when LibreOffice or a font is absent.
        FileAccessError: when a file cannot be read or written, or the disk is full.
        ValueError: when two jobs share a key, or a key is not hexadecimal.
    """
    _check_keys(jobs)
    if not jobs:
        return ConvertResult((), ())
    # The readers that prove each result take longer to load than a build without conversions may last.
    from generator.convert.worker import Run

    engine = require_soffice()
    require_fonts()
    with accessing(out_dir), _private_folder(scratch) as room:
        out_dir.mkdir(parents=True, exist_ok=True)
        fonts = write_fontconfig(room / "huruf")
        furnished = furnished_profile(engine, profiles, fonts) if profiles else None
        run = Run(engine, export, timeout, room, fonts, normalise, out_dir, furnished)
        outcomes = _in_parallel(run, _batches(jobs, workers), workers, on_done)
    order = {job.key: place for place, job in enumerate(jobs)}
    outcomes.sort(key=lambda outcome: order[outcome.job.key])
    return ConvertResult(
        tuple(outcome for outcome in outcomes if isinstance(outcome, ConvertedPdf)),
        tuple(outcome for outcome in outcomes if isinstance(outcome, FailedConversion)),
    )


def engine_fingerprint(export: ExportProfile = BERKAS) -> str:
    """What besides the document decides how a PDF looks: LibreOffice, its options, the fonts.

    Raises:
        ProgramMissing: when LibreOffice is absent or too old.
    """
    parts = (require_soffice().version, export.fingerprint(), rules(), fonts_hash())
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _check_keys(jobs: Sequence[ConvertJob]) -> None:
    keys = {job.key for job in jobs}
    if len(keys) < len(jobs) or not all(_KEY.fullmatch(key) for key in keys):
        raise ValueError("keys must be hexadecimal and unique")


def _batches(jobs: Sequence[ConvertJob], workers: int) -> list[list[ConvertJob]]:
    """Deal the jobs out, the heaviest first, so that no worker is left with all the long ones."""
    rounds = -(-len(jobs) // (BATCH * workers))
    count = min(len(jobs), workers * rounds)
    heaviest_first = sorted(jobs, key=lambda job: (-job.docx.stat().st_size, job.key))
    return [heaviest_first[start::count] for start in range(count)]


def _in_parallel(
    run: Run,
    batches: Sequence[Sequence[ConvertJob]],
    workers: int,
    on_done: Callable[[ConvertedPdf], None] | None,
) -> list[Outcome]:
    outcomes: list[Outcome] = []
    events: SimpleQueue[Outcome | Future[None]] = SimpleQueue()
    with ThreadPoolExecutor(workers, thread_name_prefix="convert") as pool:
        try:
            for batch in batches:
                pool.submit(run.convert, batch, events.put).add_done_callback(events.put)
            unfinished = len(batches)
            while unfinished:
                event = events.get()
                if isinstance(event, Future):
                    event.result()
                    unfinished -= 1
                    continue
                outcomes.append(event)
                if on_done is not None and isinstance(event, ConvertedPdf):
                    on_done(event)
        except BaseException:
            run.stop.set()
            pool.shutdown(cancel_futures=True)
            raise
    return outcomes


@contextmanager
def _private_folder(scratch: Path | None) -> Iterator[Path]:
    """A folder that only this user can enter, gone afterwards: documents hold personal data."""
    if scratch is not None:
        scratch.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="muk-", dir=scratch, ignore_cleanup_errors=True) as folder:
        yield Path(folder)
