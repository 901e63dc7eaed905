"""Orders into PDF: stamped on compiled blangko where that is exact, by LibreOffice where it is not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path

from generator.convert import ConvertedPdf, FailedConversion, convert_all
from generator.executor import MakePool, run_all
from generator.files import hash_bytes
from generator.isian.peta import Peta, encode_peta
from generator.pdf.normalise import normalise
from generator.pipeline.compiling import Compiler
from generator.pipeline.documents import Documents
from generator.pipeline.products import convert_job, dossier_job
from generator.pipeline.values import PDF, DossierOrder, Order
from generator.pipeline.worker import (
    Batch,
    Compiled,
    DossierJob,
    FormJob,
    Pages,
    Result,
    Slow,
    pengisi_of,
    work,
    worker_print,
)
from generator.progress import Progress
from generator.workspace import Cache, Entry

FORMS_A_BATCH = 40
DOSSIERS_A_BATCH = 20
_SLOW = "lambat"
"""What the cache notes of a PDF that LibreOffice laid out with its values."""


class Press:
    """Makes the PDFs of one build.

    Attributes:
        failed: documents that LibreOffice could not convert.
        slow: paths of the forms that do not fit and need LibreOffice's layout, now or at an earlier build.
        laid_out: those of them that it laid out now.
        lost: workers that died while others did their work again.

    Args:
        cache: blangko and forms by fingerprint.
        temporary: a folder of this run.
        jobs: LibreOffice processes at once.
        progress: is told what is being done.
        pool: opens the workers that fill and assemble.
        least: with fewer jobs than this no worker is asked.
    """

    def __init__(
        self, cache: Cache, temporary: Path, jobs: int, progress: Progress, pool: MakePool, least: int
    ) -> None:
        self.cache = cache
        self.temporary = temporary
        self.jobs = jobs
        self.progress = progress
        self.pool = pool
        self.least = least
        self.failed: list[FailedConversion] = []
        self.slow: set[str] = set()
        self.laid_out: set[str] = set()
        self.lost = 0
        self._compiled: dict[str, Compiled] = {}
        self._printed: dict[str, Compiled] = {}
        self._documents = Documents(cache, progress, self._narrowed)

    def compile(self, orders: Iterable[Order]) -> None:
        """Lay out every blangko that the orders need."""
        wanted = {o.recipe.blangko_key: o for o in orders}
        if wanted:
            compiler = Compiler(self.cache, self.temporary, self.jobs, self.progress)
            self._compiled, failed = compiler.compile(wanted)
            self.failed += failed

    def begin_documents(self, orders: Sequence[Order]) -> Callable[[], dict[str, Entry]]:
        """As :meth:`generator.pipeline.documents.Documents.begin`."""
        if len(orders) < self.least:
            # What this process and the other one both need is made ready once, before they part.
            for order in orders:
                self._narrowed(order)
        return self._documents.begin(orders)

    def _narrowed(self, order: Order) -> Mapping[int, int]:
        """The blanks whose letters are narrowed to fit, so that Word prints them as the PDF does."""
        compiled = self._compiled.get(order.recipe.blangko_key)
        return {} if compiled is None else pengisi_of(compiled).fill(order.values).sempit

    def forms(self, orders: Sequence[Order]) -> dict[str, Entry]:
        """The PDF of each order that could be made, by path."""
        todo = [o for o in orders if self.cache.get(o.pdf_key, PDF) is None]
        ready = [o for o in todo if o.recipe.blangko_key in self._compiled]
        slow = [o for o in todo if o.recipe.blangko_key not in self._compiled]
        self.progress.stage("Mencetak formulir", len(todo))
        jobs = (FormJob(self._compiled[o.recipe.blangko_key].key, o.values, o.pictures()) for o in ready)
        for n, result in self._run(jobs, len(ready), FORMS_A_BATCH):
            if isinstance(result, Pages):
                self.cache.put(ready[n].pdf_key, PDF, result.pdf, halaman=result.halaman)
                self.progress.step()
            else:
                slow.append(ready[n])
        self._lay_out(slow)
        found = {o.copy.path: self.cache.get(o.pdf_key, PDF) for o in orders}
        out = {path: entry for path, entry in found.items() if entry is not None}
        self.slow |= {path for path, entry in out.items() if _SLOW in entry.info}
        return out

    def dossiers(
        self, dossiers: Sequence[DossierOrder], orders: Mapping[str, Order]
    ) -> Iterator[tuple[DossierOrder, Entry]]:
        """Each berkas whose forms could all be made."""
        # What all berkas of a scheme hold is tried once, before each of them finds that it must be laid out.
        held = {path for dossier in dossiers for path in dossier.dossier.copies if orders[path].asal is None}
        printed = self.forms([orders[path] for path in sorted(held)])
        self._printed = {path: _as_blangko(entry) for path, entry in printed.items() if path in self.slow}
        self.progress.stage("Menyatukan berkas", len(dossiers))
        again = []
        for dossier, result in self._assemble(dossiers, orders):
            if isinstance(result, Pages):
                yield dossier, self._keep_dossier(dossier, result)
            else:
                again.append(dossier)
        for dossier, result in self._assemble(again, orders):
            assert isinstance(result, Pages), "a form was slow twice"
            yield dossier, self._keep_dossier(dossier, result)

    def _assemble(
        self, dossiers: Sequence[DossierOrder], orders: Mapping[str, Order]
    ) -> Iterator[tuple[DossierOrder, Result]]:
        """One round; forms found slow are laid out after it, so that a second round has them."""
        listed: list[DossierOrder] = []
        slow: dict[str, Order] = {}
        for n, result in self._run(self._jobs(dossiers, orders, listed), len(dossiers), DOSSIERS_A_BATCH):
            if isinstance(result, Slow):
                slow |= {p.path: orders[p.path] for p in listed[n].dossier.copies_of(result.reasons)}
            yield listed[n], result
        self._lay_out(list(slow.values()))

    def _jobs(
        self, dossiers: Iterable[DossierOrder], orders: Mapping[str, Order], listed: list[DossierOrder]
    ) -> Iterator[DossierJob]:
        """A job for each berkas that can be made, which is put on the list."""
        for dossier in dossiers:
            contents = self._contents(dossier, orders)
            if contents is not None:
                listed.append(dossier)
                yield dossier_job(dossier.dossier, contents)

    def _contents(
        self, dossier: DossierOrder, orders: Mapping[str, Order]
    ) -> dict[str, FormJob | Pages] | None:
        """What each copy of a berkas is filled with; None when one of them cannot be made."""
        out: dict[str, FormJob | Pages] = {}
        for path in dossier.dossier.copies:
            order = orders[path]
            compiled = self._compiled.get(order.recipe.blangko_key)
            if path in self._printed:
                out[path] = FormJob(self._printed[path].key, {})
            elif path in self.slow or compiled is None:
                entry = self.cache.get(order.pdf_key, PDF)
                if entry is None:
                    return None
                out[path] = Pages(entry.path.read_bytes(), int(entry.info["halaman"]))
            else:
                out[path] = FormJob(compiled.key, order.values, order.pictures())
        return out

    def _keep_dossier(self, dossier: DossierOrder, pages: Pages) -> Entry:
        """On disk until it is published: the cache holds what a berkas is made of, not the berkas."""
        path = self.temporary / "berkas" / f"{dossier.dossier.path}{PDF}"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(pages.pdf)
        self.progress.step()
        return Entry(path, hash_bytes(pages.pdf), {"halaman": pages.halaman})

    def _lay_out(self, orders: Sequence[Order]) -> None:
        """Let LibreOffice convert the filled DOCX of each order."""
        self.slow |= {o.copy.path for o in orders}
        documents = self._documents.fill(orders)
        todo = [o for o in orders if self.cache.get(o.pdf_key, PDF) is None]
        self.laid_out |= {o.copy.path for o in todo}
        jobs = {o.pdf_key: convert_job(o, o.pdf_key, documents[o.copy.path]) for o in todo}
        self.progress.stage("Mengubah ke PDF", len(jobs))
        result = convert_all(
            list(jobs.values()),
            self.temporary / "pdf",
            workers=self.jobs,
            on_done=self._keep,
            normalise=normalise,
            scratch=self.temporary,
            profiles=self.cache.profiles,
        )
        self.failed += result.failed

    def _keep(self, done: ConvertedPdf) -> None:
        """Into the cache at once: a build that is killed now need not convert it again."""
        self.cache.put(done.job.key, PDF, done.path, halaman=done.pages, **{_SLOW: True})
        self.progress.step()

    def _run(
        self, jobs: Iterable[FormJob | DossierJob], count: int, size: int
    ) -> Iterator[tuple[int, Result]]:
        """Results with the index of their job; few jobs are done here, many by other processes.

        Jobs carry pictures: they are made only when it is their turn.
        """
        batches = self._batches(jobs, size)
        if count < self.least:
            done: Iterable[tuple[int, tuple[Result, ...]]] = ((n, work(b)) for n, b in enumerate(batches))
        else:
            done = run_all(self.pool, work, batches, self._note_loss)
        for n, results in done:
            yield from enumerate(results, n * size)

    def _batches(self, jobs: Iterable[FormJob | DossierJob], size: int) -> Iterator[Batch]:
        """Jobs by the handful, each with the compiled blangko that it needs."""
        by_key = {c.key: c for c in (*self._compiled.values(), *self._printed.values())}
        source = iter(jobs)
        while group := tuple(islice(source, size)):
            keys = {form.blangko for job in group for form in _forms_of(job)}
            yield Batch(worker_print(), {key: by_key[key] for key in sorted(keys)}, group)

    def _note_loss(self, count: int) -> None:
        self.lost += count


def _as_blangko(entry: Entry) -> Compiled:
    """A form that LibreOffice laid out for many berkas, as a blangko in which nothing is left to fill."""
    peta = Peta(int(entry.info["halaman"]), entry.sha256, ())
    return Compiled(f"cetakan-{entry.sha256}", entry.path.read_bytes(), encode_peta(peta))


def _forms_of(job: FormJob | DossierJob) -> list[FormJob]:
    if isinstance(job, FormJob):
        return [job]
    parts = [job.sampul, *job.parts] if job.sampul else list(job.parts)
    return [part.isi for part in parts if isinstance(part.isi, FormJob)]
