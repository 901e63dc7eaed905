"""One build at work. What the last build left in order is not touched, not even read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.convert import ConvertedPdf, FailedConversion, convert_all, engine_fingerprint
from generator.diagnostic import Diagnostic
from generator.files import accessing
from generator.isian.docx import fill_docx, tags
from generator.ooxml import read_parts, write_parts
from generator.pdf.berkas import assemble
from generator.pdf.normalise import normalise
from generator.pipeline.products import (
    convert_job,
    copy_product,
    dossier_product,
    faces,
    susunan,
    versions,
)
from generator.pipeline.recorded import unknown_recorded
from generator.pipeline.state import read_state, write_state
from generator.pipeline.values import (
    DOCX,
    PDF,
    BuildResult,
    DossierOrder,
    Made,
    Order,
    Settings,
    StaleJob,
)
from generator.plan import Dossier, Ingredients, Plan, fingerprint
from generator.progress import Progress
from generator.publish import publish
from generator.recipe import Recipe, Sources, code_hash
from generator.render import Properties, render
from generator.workspace import Entry, Workspace


class Bench:
    """The stages of one build; they share the cache, the record of the last build, the findings."""

    def __init__(self, settings: Settings, space: Workspace, progress: Progress) -> None:
        self.settings = settings
        self.space = space
        self.cache = space.cache
        self.progress = progress
        self.sources = Sources(settings.root, engine_fingerprint())
        self.state = read_state(space.state_path, settings.output)
        self.findings: list[Diagnostic] = []
        self.failed: list[FailedConversion] = []

    def stale(self, work: Plan) -> Iterator[StaleJob]:
        """Every stale product with its reason, forms before the berkas that hold them."""
        recipes = [self.sources.recipe(copy) for copy in work.copies]
        known = {key: self.cache.get(key, DOCX) for key in {r.blangko_key for r in recipes}}
        prints: dict[str, str] = {}
        for recipe in recipes:
            blangko = known[recipe.blangko_key]
            now = recipe.ingredients(recipe.values(blangko.info["isian"] if blangko else ()))
            path = recipe.copy.path
            prints[path] = fingerprint(now)
            if reason := self.state.why(path + PDF, now) or self.state.why(path + DOCX, now):
                yield StaleJob(path + PDF, reason)
        for dossier in work.dossiers:
            if reason := self.state.why(dossier.path + PDF, _dossier_ingredients(dossier, prints)):
                yield StaleJob(dossier.path + PDF, reason)

    def build(self, work: Plan) -> BuildResult:
        """All stages, then one publication."""
        recipes = [self.sources.recipe(copy) for copy in work.copies]
        orders = self._orders(recipes, self._render(recipes))
        if not (self.settings.selection.formulir or self.findings):
            unknown = unknown_recorded(self.settings.root, work.dossiers, orders.values())
            if unknown:
                return BuildResult(tuple(self.state.products.values()), findings=unknown, refused=True)
        prints = {path: fingerprint(order.ingredients) for path, order in orders.items()}
        wanted, skipped = [], []
        for dossier in work.dossiers:
            if all(path in orders for path in dossier.copies):
                wanted.append(DossierOrder(dossier, _dossier_ingredients(dossier, prints)))
            else:
                skipped.append(dossier.path)
        stale_orders = [o for path, o in orders.items() if self._stale(path, o.ingredients, PDF, DOCX)]
        stale_dossiers = [d for d in wanted if self._stale(d.dossier.path, d.ingredients, PDF)]
        inside = {path for d in stale_dossiers for path in d.dossier.copies}
        needed = {o.copy.path: o for o in stale_orders} | {path: orders[path] for path in inside}
        pdfs = self._convert(self._fill(needed.values()))
        made = [m for o in stale_orders if o.copy.path in pdfs for m in self._form(o, pdfs[o.copy.path])]
        made += self._assemble(stale_dossiers, pdfs, skipped)
        everything = {path + suffix for path in orders for suffix in (DOCX, PDF)}
        everything |= {d.dossier.path + PDF for d in wanted}
        return self._publish(made, everything, skipped)

    def _stale(self, path: str, now: Ingredients, *suffixes: str) -> bool:
        return any(self.state.why(path + suffix, now) for suffix in suffixes)

    def _orders(self, recipes: Iterable[Recipe], blangko: Mapping[str, Entry]) -> dict[str, Order]:
        """Each copy whose blangko could be made, with its values, by path."""
        out = {}
        for recipe in recipes:
            if entry := blangko.get(recipe.blangko_key):
                values = recipe.values(entry.info["isian"])
                out[recipe.copy.path] = Order(recipe.copy, recipe, entry, values, recipe.ingredients(values))
        return out

    def _render(self, recipes: Iterable[Recipe]) -> dict[str, Entry]:
        """The blangko of every structure, each rendered once."""
        wanted = {r.blangko_key: r for r in recipes}
        self.progress.stage("Menyusun blangko", len(wanted))
        out: dict[str, Entry] = {}
        for key, recipe in wanted.items():
            entry = self.cache.get(key, DOCX) or self._render_one(recipe)
            if entry is not None:
                out[key] = entry
            self.progress.step()
        return out

    def _render_one(self, recipe: Recipe) -> Entry | None:
        formulir, cakupan = recipe.copy.formulir, recipe.copy.cakupan
        structure = recipe.structure
        properties = Properties(f"{formulir.kode}. {formulir.judul}", cakupan.paket.lsp.nama)
        with accessing(structure.template):
            rendered = render(structure.template, structure.konteks, properties, self.sources.logo(cakupan))
        self.findings += rendered.diagnostics
        if rendered.value is None:
            return None
        names = list(tags(read_parts(rendered.value)))
        return self.cache.put(recipe.blangko_key, DOCX, rendered.value, isian=names)

    def _fill(self, orders: Iterable[Order]) -> list[tuple[Order, Entry]]:
        """The DOCX of each order."""
        listed = list(orders)
        self.progress.stage("Mengisi formulir", len(listed))
        out = []
        for order in listed:
            entry = self.cache.get(order.docx_key, DOCX)
            if entry is None:
                parts = fill_docx(read_parts(order.blangko.path.read_bytes()), order.values)
                entry = self.cache.put(order.docx_key, DOCX, write_parts(parts))
            out.append((order, entry))
            self.progress.step()
        return out

    def _convert(self, documents: Sequence[tuple[Order, Entry]]) -> dict[str, Entry]:
        """The PDF of every document by the path of its copy; equal documents are converted once."""
        keys = {order.copy.path: order.pdf_key for order, _ in documents}
        jobs = {
            key: convert_job(order, key, docx)
            for order, docx in documents
            if self.cache.get(key := keys[order.copy.path], PDF) is None
        }
        self.progress.stage("Mengubah ke PDF", len(jobs))
        result = convert_all(
            list(jobs.values()),
            self.space.temporary / "pdf",
            workers=self.settings.jobs,
            on_done=self._keep,
            normalise=normalise,
            scratch=self.space.temporary,
        )
        self.failed += result.failed
        found = {path: self.cache.get(key, PDF) for path, key in keys.items()}
        return {path: entry for path, entry in found.items() if entry is not None}

    def _keep(self, done: ConvertedPdf) -> None:
        """Into the cache at once: a build that is killed now need not convert it again."""
        self.cache.put(done.job.key, PDF, done.path, halaman=done.pages)
        self.progress.step()

    def _form(self, order: Order, pdf: Entry) -> Iterator[Made]:
        """The two products of one copy."""
        docx = self.cache.get(order.docx_key, DOCX)
        pages = int(pdf.info["halaman"])
        for suffix, entry in ((DOCX, docx), (PDF, pdf)):
            if entry is not None:
                yield Made(copy_product(order.copy, suffix, entry, pages), entry, order.ingredients)

    def _assemble(
        self, orders: Sequence[DossierOrder], pdfs: Mapping[str, Entry], skipped: list[str]
    ) -> Iterator[Made]:
        """The berkas of every asesi whose forms are all there; the others join ``skipped``."""
        self.progress.stage("Menyatukan berkas", len(orders))
        for order in orders:
            dossier = order.dossier
            if all(path in pdfs for path in dossier.copies):
                key = fingerprint([order.ingredients, self.sources.engine])
                entry = self.cache.get(key, PDF) or self._assemble_one(dossier, pdfs, key)
                yield Made(dossier_product(dossier, PDF, entry), entry, order.ingredients)
            else:
                skipped.append(dossier.path)
            self.progress.step()

    def _assemble_one(self, dossier: Dossier, pdfs: Mapping[str, Entry], key: str) -> Entry:
        target = self.space.temporary / f"{key}{PDF}"
        done = assemble(target, susunan(dossier, pdfs), faces())
        return self.cache.put(key, PDF, target, halaman=done.pages)

    def _publish(self, made: Sequence[Made], everything: set[str], skipped: Sequence[str]) -> BuildResult:
        """Exchange ``output/`` for the new tree, then remember what went into it.

        Args:
            made: products made now.
            everything: paths that this build answers for, made or found in order.
            skipped: berkas that could not be made; the last good ones stay.
        """
        old = self.state.products
        current = {m.product.path: m for m in made}
        fresh = {p: m.entry.path for p, m in current.items() if self._differs(m)}
        faulty = bool(self.findings or self.failed or skipped)
        partial = not self.settings.selection.everything
        kept = {p for p in old if p not in current and (p in everything or partial or faulty)}
        products = [*(m.product for m in made), *(old[p] for p in sorted(kept))]
        if fresh or {p.path for p in products} != set(old):
            publish(self.settings.output, fresh, products, versions())
        bahan = {p: self.state.bahan[p] for p in kept if p in self.state.bahan}
        bahan |= {p: m.ingredients for p, m in current.items()}
        write_state(self.space.state_path, self.settings.output, bahan, (p.path for p in products))
        return BuildResult(
            tuple(sorted(products, key=lambda p: p.path)),
            tuple(sorted(fresh)),
            tuple(self.findings),
            tuple(self.failed),
            tuple(skipped),
        )

    def _differs(self, made: Made) -> bool:
        path = made.product.path
        return self.state.products.get(path) != made.product or not self.state.intact(path)


def _dossier_ingredients(dossier: Dossier, prints: Mapping[str, str]) -> Ingredients:
    parts = [
        [formulir.kode, formulir.judul, part if isinstance(part, str) else prints.get(part.path, "")]
        for formulir, part in dossier.parts
    ]
    return {"program": code_hash(), "bagian": fingerprint(parts)}
