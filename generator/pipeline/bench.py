"""One build at work. What the last build left in order is not touched, not even read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from generator.catatan import Catatan, total, write_catatan
from generator.convert import engine_fingerprint
from generator.diagnostic import Diagnostic
from generator.executor import cluster, processes
from generator.files import file_stat
from generator.isian.docx import tags
from generator.istilah import JenisProduk
from generator.load.ingatan import Ingatan
from generator.manifest import lines_of
from generator.ooxml import read_parts
from generator.pipeline.press import Press
from generator.pipeline.products import copy_product, dossier_product, versions
from generator.pipeline.record import Record
from generator.pipeline.recorded import unknown_recorded
from generator.pipeline.state import read_state
from generator.pipeline.tetap import Tetap
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
from generator.plan import Copy, Dossier, Ingredients, Plan, fingerprint
from generator.program.soffice import remember_versions
from generator.progress import Progress
from generator.publish import publish
from generator.recipe import Recipe, Sources
from generator.source import code_hash
from generator.touched import Touched
from generator.tukar import MANIFEST
from generator.workspace import Entry, Workspace

WORTH_A_POOL = 60
"""Jobs from which starting other processes takes less time than it saves."""


class Bench:
    """The stages of one build; they share the cache, the record of the last build, the findings."""

    def __init__(
        self, settings: Settings, space: Workspace, progress: Progress, touched: Touched | None = None
    ) -> None:
        self.settings = settings
        self.space = space
        self.cache = space.cache
        self.progress = progress
        remember_versions(space.folder / "mesin.json")
        templates = Ingatan(space.folder / "templat.json", code_hash())
        self.sources = Sources(settings.root, engine_fingerprint(), templates)
        self.state = read_state(space.state_path, settings.output, touched)
        self.findings: list[Diagnostic] = []
        self.press = Press(
            space.cache,
            space.temporary,
            settings.jobs,
            progress,
            partial(cluster, settings.dask) if settings.dask else partial(processes, settings.jobs),
            0 if settings.dask else WORTH_A_POOL,
        )

    def stale(self, work: Plan) -> Iterator[StaleJob]:
        """Every stale product with its reason, forms before the berkas that hold them."""
        recipes = [self.sources.recipe(copy) for copy in work.copies]
        known = {key: self.cache.get(key, DOCX) for key in {r.blangko_key for r in recipes}}
        prints: dict[str, str] = {}
        for recipe in recipes:
            path = recipe.copy.path
            now = self._foreseen(recipe, known[recipe.blangko_key])
            prints[path] = fingerprint(now)
            reason = self.state.why(path + PDF, now) or self.state.why(path + DOCX, now)
            if reason and self.settings.selection.wants(recipe.copy.jenis):
                yield StaleJob(path + PDF, reason)
        for dossier in work.dossiers if self.settings.selection.wants(JenisProduk.BERKAS) else ():
            if reason := self.state.why(dossier.path + PDF, _dossier_ingredients(dossier, prints)):
                yield StaleJob(dossier.path + PDF, reason)

    def _foreseen(self, recipe: Recipe, blangko: Entry | None) -> Ingredients:
        """What a copy will be made of; without its blangko, its blanks are taken to be as they were."""
        if blangko is not None:
            tags = blangko.info["isian"]
            return recipe.ingredients(recipe.values(tags), recipe.pictures(tags))
        before = self.state.bahan(recipe.copy.path + PDF) or {}
        return {**recipe.structure.ingredients, "isian": before.get("isian", "")}

    def build(self, work: Plan, tetap: Tetap) -> BuildResult:
        """All stages, then one publication.

        Args:
            work: what to look at.
            tetap: the asesi and events that are not in it because nothing of theirs changed.
        """
        orders = self.orders(self._needed(work))
        if not (self.settings.selection.formulir or self.findings):
            unknown = unknown_recorded(self.settings.root, work.dossiers, orders.values())
            if unknown:
                return BuildResult(
                    self.settings.output, total(self.state.tempat.values()), findings=unknown, refused=True
                )
        prints = {path: fingerprint(order.ingredients) for path, order in orders.items()}
        wanted, skipped = [], []
        for dossier in work.dossiers:
            if all(path in orders for path in dossier.copies):
                wanted.append(DossierOrder(dossier, _dossier_ingredients(dossier, prints)))
            else:
                skipped.append(dossier.path)
        asked = self.settings.selection
        products = {path: o for path, o in orders.items() if asked.wants(o.copy.jenis)}
        wanted = wanted if asked.wants(JenisProduk.BERKAS) else []
        stale_orders = [o for path, o in products.items() if self._stale(path, o.ingredients, PDF, DOCX)]
        stale_dossiers = [d for d in wanted if self._stale(d.dossier.path, d.ingredients, PDF)]
        inside = {path for d in stale_dossiers for path in d.dossier.copies}
        self.press.compile([*stale_orders, *(orders[path] for path in inside)])
        documents = self.press.begin_documents(stale_orders)
        pdfs = self.press.forms(stale_orders)
        berkas = dict(self.press.dossiers(stale_dossiers, orders))
        docx = documents()
        made = [
            m
            for o in stale_orders
            if (path := o.copy.path) in pdfs
            for m in self._form(o, docx[path], pdfs[path])
        ]
        made += (Made(dossier_product(d.dossier, PDF, e), e, d.ingredients) for d, e in berkas.items())
        skipped += (d.dossier.path for d in stale_dossiers if d not in berkas)
        everything = {path + suffix for path in products for suffix in (DOCX, PDF)}
        everything |= {d.dossier.path + PDF for d in wanted}
        faulty = bool(self.findings or self.press.failed or skipped)
        return self._publish(made, Record(self.state, asked, work, tetap, everything, faulty), skipped)

    def _needed(self, work: Plan) -> Iterator[Copy]:
        """The copies that are asked for, and those of which a berkas or its recorded values have need."""
        inside = {path for dossier in work.dossiers for path in dossier.copies}
        for copy in work.copies:
            if copy.cakupan.asesi or copy.path in inside or self.settings.selection.wants(copy.jenis):
                yield copy

    def orders(self, copies: Iterable[Copy]) -> dict[str, Order]:
        """Each copy whose blangko could be made, with its values, by path."""
        recipes = [self.sources.recipe(copy) for copy in copies]
        blangko = self._render(recipes)
        return {r.copy.path: _order(r, blangko[r.blangko_key]) for r in recipes if r.blangko_key in blangko}

    def _stale(self, path: str, now: Ingredients, *suffixes: str) -> bool:
        return any(self.state.why(path + suffix, now) for suffix in suffixes)

    def _render(self, recipes: Sequence[Recipe]) -> dict[str, Entry]:
        """The blangko of every structure, each rendered once."""
        wanted = {r.blangko_key: r for r in recipes}
        new = {key for key in wanted if self.cache.get(key, DOCX) is None}
        faults = _faults([r for r in recipes if r.blangko_key in new])
        self.findings += (found for one in faults.values() for found in one)
        self.progress.stage("Menyusun blangko", len(wanted))
        out: dict[str, Entry] = {}
        for key, recipe in wanted.items():
            entry = self.cache.get(key, DOCX)
            if entry is None and recipe.structure.template not in faults:
                entry = self._render_one(recipe)
            if entry is not None:
                out[key] = entry
            self.progress.step()
        return out

    def _render_one(self, recipe: Recipe) -> Entry | None:
        # Word's libraries, which most builds do not need, are slow to load.
        from generator.pipeline.menyusun import render_blangko

        rendered = render_blangko(recipe, self.sources)
        self.findings += rendered.diagnostics
        if rendered.value is None:
            return None
        names = list(tags(read_parts(rendered.value)))
        return self.cache.put(recipe.blangko_key, DOCX, rendered.value, isian=names)

    def _form(self, order: Order, docx: Entry, pdf: Entry) -> Iterator[Made]:
        """The two products of one copy."""
        pages = int(pdf.info["halaman"])
        for suffix, entry in ((DOCX, docx), (PDF, pdf)):
            yield Made(copy_product(order.copy, suffix, entry, pages), entry, order.ingredients)

    def _publish(self, made: Sequence[Made], record: Record, skipped: Sequence[str]) -> BuildResult:
        """Change ``output/`` to what it shall hold, then remember what went into it.

        Args:
            made: products made now.
            record: knows what stays and what was made from what.
            skipped: berkas that could not be made; the last good ones stay.
        """
        changes = record.changes({m.product.path: m for m in made})
        fresh = {m.product.path: m.entry.path for m in made if self._differs(m)}
        output = self.settings.output
        where = {place: (before.awal, before.akhir) for place, before in self.state.tempat.items()}
        if fresh or changes.gone or not self.state.cocok:
            parts = {place: self.state.lines(place) for place in record.tetap.tempat}
            parts |= {place: lines_of(products.values()) for place, products in changes.products.items()}
            where = publish(output, fresh, changes.gone, parts, versions(), self.space.temporary)
        tempat = record.after(changes, where)
        write_catatan(self.state.path, Catatan(file_stat(output, MANIFEST), tempat))
        self.sources.ingatan.keep()
        return BuildResult(
            output,
            total(tempat.values()),
            tuple(sorted(fresh)),
            tuple(self.findings),
            tuple(self.press.failed),
            tuple(skipped),
            lambat=tuple(sorted(self.press.laid_out)),
            rusak=tuple(self.cache.damaged),
            pekerja_mati=self.press.lost,
        )

    def _differs(self, made: Made) -> bool:
        path = made.product.path
        return self.state.product(path) != made.product or not self.state.intact(path)


def _faults(recipes: Sequence[Recipe]) -> Mapping[Path, tuple[Diagnostic, ...]]:
    """What is wrong with the LSP's own templates among those to be rendered."""
    if not recipes:
        return {}
    # With Word's libraries behind it, as in `_render_one`.
    from generator.templat.pakai import faults_of_own

    return faults_of_own(recipes)


def _dossier_ingredients(dossier: Dossier, prints: Mapping[str, str]) -> Ingredients:
    parts = [
        [formulir.kode, formulir.judul, part if isinstance(part, str) else prints.get(part.path, "")]
        for formulir, part in dossier.parts
    ]
    return {"program": code_hash(), "bagian": fingerprint(parts)}


def _order(recipe: Recipe, blangko: Entry) -> Order:
    tags = blangko.info["isian"]
    values, gambar = recipe.values(tags), recipe.pictures(tags)
    return Order(recipe.copy, recipe, blangko, values, recipe.ingredients(values, gambar), gambar)
