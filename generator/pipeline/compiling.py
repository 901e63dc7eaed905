"""Blangko as workers fill them: laid out by LibreOffice once for each structure, then kept."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from generator.convert import ConvertedPdf, FailedConversion, convert_all, engine_fingerprint
from generator.isian.blangko import compile_blangko
from generator.isian.peta import encode_peta
from generator.ooxml import fixed_paragraphs, read_parts
from generator.pipeline.products import convert_job
from generator.pipeline.values import PDF, Order
from generator.pipeline.worker import Compiled
from generator.plan import fingerprint
from generator.program.soffice import BLANGKO
from generator.progress import Progress
from generator.workspace import Cache

PETA = ".peta.json"


class Compiler:
    """Compiles blangko and remembers them in the cache."""

    def __init__(self, cache: Cache, temporary: Path, jobs: int, progress: Progress) -> None:
        self.cache = cache
        self.temporary = temporary
        self.jobs = jobs
        self.progress = progress
        self.engine = engine_fingerprint(BLANGKO)

    def compile(
        self, orders: Mapping[str, Order]
    ) -> tuple[dict[str, Compiled], tuple[FailedConversion, ...]]:
        """The compiled blangko of each structure.

        Args:
            orders: one order for each blangko that is wanted, by the key of the blangko.

        Returns:
            What could be compiled, by key; and the blangko that LibreOffice could not convert.
        """
        keys = {key: fingerprint([key, self.engine]) for key in orders}
        found = {key: self._cached(compiled) for key, compiled in keys.items()}
        todo = {keys[k]: o for k, o in orders.items() if found[k] is None}
        self.progress.stage("Menata blangko", len(todo))
        jobs = [convert_job(order, key, order.blangko, fixed_paragraphs) for key, order in todo.items()]
        result = convert_all(
            jobs,
            self.temporary / "blangko",
            workers=self.jobs,
            export=BLANGKO,
            on_done=self._keep,
            scratch=self.temporary,
            profiles=self.cache.profiles,
        )
        found |= {key: self._cached(keys[key]) for key in orders if found[key] is None}
        return {key: c for key, c in found.items() if c is not None}, result.failed

    def _keep(self, done: ConvertedPdf) -> None:
        key, clean = done.job.key, done.path.with_suffix(".bersih.pdf")
        parts = read_parts(done.job.docx.read_bytes())
        peta = compile_blangko(parts, done.path, clean, done.job.nama)
        pdf = self.cache.put(key, PDF, clean, halaman=done.pages)
        self.cache.put(key, PETA, encode_peta(peta), pdf=pdf.sha256)
        self.progress.step()

    def _cached(self, key: str) -> Compiled | None:
        """The compiled blangko, if both of its files are there and belong together."""
        pdf, peta = self.cache.get(key, PDF), self.cache.get(key, PETA)
        if pdf is None or peta is None or peta.info["pdf"] != pdf.sha256:
            return None
        return Compiled(key, pdf.path.read_bytes(), peta.path.read_bytes())
