"""One worker's task: a batch through LibreOffice, each result proved, the rest tried again."""

from __future__ import annotations

import shutil
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty, SimpleQueue

from generator.convert.proof import Flaw, examine, why_nothing
from generator.convert.values import ConvertedPdf, ConvertJob, FailedConversion, Outcome
from generator.errors import FileAccessError, InvalidOutput
from generator.pdf.read import page_count
from generator.program.profil import copy_profile, write_profile
from generator.program.run import Completed, Stopped
from generator.program.soffice import ExportProfile, Soffice

HOPELESS = 6
"""After so many attempts without one result, the fault is LibreOffice's and not the documents'."""

_NEARLY_FULL = 8 * 1024 * 1024


@dataclass(slots=True)
class Vitals:
    """Whether LibreOffice works at all; shared by the workers of a run."""

    attempts: int = 0
    results: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def note(self, results: int) -> None:
        """Count one attempt and its results."""
        with self.lock:
            self.attempts += 1
            self.results += results

    @property
    def hopeless(self) -> bool:
        """Whether it was given every chance and made nothing."""
        return self.results == 0 and self.attempts >= HOPELESS


@dataclass(frozen=True, slots=True)
class Run:
    """What the workers of one run share.

    Attributes:
        room: a private folder for all that passes through.
        fontconfig: the file that names the fonts LibreOffice may see.
        normalise: writes its second path from its first; the last hand on a PDF.
        furnished: the profile that each process gets a copy of; without one it gets a new one.
        stop: set to end all work early.
        idle_profiles: profiles that a process left in good order.
    """

    engine: Soffice
    export: ExportProfile
    timeout: float
    room: Path
    fontconfig: Path
    normalise: Callable[[Path, Path], object]
    out_dir: Path
    furnished: Path | None = None
    stop: threading.Event = field(default_factory=threading.Event)
    vitals: Vitals = field(default_factory=Vitals)
    idle_profiles: SimpleQueue[Path] = field(default_factory=SimpleQueue)

    def convert(self, batch: Sequence[ConvertJob], deliver: Callable[[Outcome], None]) -> None:
        """Convert a batch and deliver one outcome for each of its jobs.

        Raises:
            FileAccessError: when the disk is full.
            Stopped: when ``stop`` was set.
        """
        suspects: list[ConvertJob] = []
        rest = batch
        while rest and not self.vitals.hopeless:
            bad, rest = self._convert_together(rest, deliver)
            suspects += bad
        for job in (*suspects, *rest):
            deliver(self._convert_alone(job))

    def _convert_together(
        self, jobs: Sequence[ConvertJob], deliver: Callable[[Outcome], None]
    ) -> tuple[list[ConvertJob], Sequence[ConvertJob]]:
        """One process for all: deliver what is good, return what is not and what was never tried."""
        profile = self._idle_profile()
        bad = []
        last_good = -1
        with self._attempt(jobs, profile) as (completed, folder):
            for place, job in enumerate(jobs):
                outcome = self._prove(job, folder, completed, attempts=1)
                if isinstance(outcome, ConvertedPdf):
                    last_good = place
                    deliver(outcome)
                else:
                    bad.append((place, job))
        if completed.returncode == 0:
            self.idle_profiles.put(profile)
            return [job for _, job in bad], ()
        # It works in order and ended badly: what follows the one it stuck at was never seen.
        unseen = last_good + 2
        return [job for place, job in bad if place < unseen], jobs[unseen:]

    def _convert_alone(self, job: ConvertJob) -> Outcome:
        """The second and last chance: a process and a profile of its own."""
        if self.vitals.hopeless:
            return FailedConversion(job, f"LibreOffice tidak menghasilkan apa pun dalam {HOPELESS} percobaan")
        with self._attempt([job], None) as (completed, folder):
            outcome = self._prove(job, folder, completed, attempts=2)
        if isinstance(outcome, ConvertedPdf):
            return outcome
        self._refuse_full_disk()
        return FailedConversion(job, outcome.reason, outcome.hilang)

    @contextmanager
    def _attempt(self, jobs: Sequence[ConvertJob], profile: Path | None) -> Iterator[tuple[Completed, Path]]:
        """Run LibreOffice over private copies; copies, results and leavings go with the folder.

        Without a profile it gets a new one, which goes too.
        """
        folder = self._folder()
        source, target = folder / "masuk", folder / "keluar"
        source.mkdir()
        target.mkdir()
        completed = self.engine.convert(
            [Path(shutil.copyfile(job.docx, source / f"{job.key}.docx")) for job in jobs],
            target,
            profile=profile or write_profile(folder / "profil"),
            fontconfig=self.fontconfig,
            export=self.export,
            timeout=self.timeout,
            stop=self.stop,
        )
        self.vitals.note(sum((target / f"{job.key}.pdf").exists() for job in jobs))
        yield completed, target
        shutil.rmtree(folder, ignore_errors=True)

    def _prove(
        self, job: ConvertJob, folder: Path, completed: Completed, *, attempts: int
    ) -> ConvertedPdf | Flaw:
        """Accept one result and put it in its place, or say what is wrong with it."""
        if self.stop.is_set():
            raise Stopped
        made = folder / f"{job.key}.pdf"
        if not made.exists():
            return why_nothing(completed, self.timeout)
        try:
            pages = examine(job, made, fields=self.export.fields)
            if isinstance(pages, Flaw):
                return pages
            path = self._put_in_place(job, made, pages)
        except InvalidOutput as error:
            return Flaw(error.pesan)
        return ConvertedPdf(job, path, pages, attempts)

    def _put_in_place(self, job: ConvertJob, made: Path, pages: int) -> Path:
        aside, target = self.out_dir / f".{job.key}.tmp", self.out_dir / f"{job.key}.pdf"
        try:
            self.normalise(made, aside)
            if page_count(aside) != pages:
                raise InvalidOutput("jumlah halaman berubah saat PDF dirapikan")
            aside.replace(target)
        finally:
            aside.unlink(missing_ok=True)
        return target

    def _refuse_full_disk(self) -> None:
        """A full disk looks like a bad document, and would name every one of them."""
        for folder in (self.room, self.out_dir):
            if shutil.disk_usage(folder).free < _NEARLY_FULL:
                raise FileAccessError(f"disk penuh: {folder}", "kosongkan ruang disk, lalu ulangi")

    def _idle_profile(self) -> Path:
        try:
            return self.idle_profiles.get_nowait()
        except Empty:
            return copy_profile(self.furnished, self._folder() / "profil")

    def _folder(self) -> Path:
        return Path(tempfile.mkdtemp(dir=self.room))
