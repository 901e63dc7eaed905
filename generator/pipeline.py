"""The stages joined: plan -> render -> fill -> convert -> assemble -> publish.

Every stage takes what the cache already has. Nothing under ``output/`` changes before
everything is made and verified.
"""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import Any

from generator import __version__
from generator.check.hasil import unknown_values
from generator.convert import ConvertJob, FailedConversion, convert_all, engine_fingerprint
from generator.diagnostic import Diagnostic, in_order
from generator.files import accessing, hash_file, write_atomically
from generator.isian.docx import fill_docx, tags
from generator.istilah import JenisProduk
from generator.model.proyek import Proyek
from generator.ooxml import paragraphs, read_parts, write_parts
from generator.pdf.berkas import Bagian, Susunan, assemble
from generator.pdf.huruf import FaceSet, load_huruf
from generator.pdf.normalise import normalise
from generator.plan import Copy, Dossier, Ingredients, Plan, fingerprint, plan, why_stale
from generator.program.fonts import Style, font_path
from generator.program.soffice import require_soffice
from generator.progress import Progress, Quiet
from generator.publish import Product, publish, read_manifest, recover
from generator.recipe import Recipe, Sources, code_hash
from generator.render import Properties, render
from generator.selection import Selection
from generator.workspace import Entry, Workspace, open_workspace

PDF, DOCX = ".pdf", ".docx"


@dataclass(frozen=True, slots=True)
class Settings:
    """Where from, where to, how much of it, on how many cores."""

    root: Path
    output: Path
    selection: Selection = field(default_factory=Selection)
    jobs: int = field(default_factory=lambda: os.cpu_count() or 1)


@dataclass(frozen=True, slots=True)
class StaleJob:
    """A product that must be made, and why."""

    path: str
    alasan: str


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What a build did.

    Attributes:
        products: everything under ``output/`` now.
        made: paths of the products made anew.
        findings: faults of templates and values; their forms were left out.
        failed: documents that LibreOffice could not convert.
        skipped: berkas not assembled because a form of theirs is missing.
        refused: the data has faults that only the blangko could show; nothing was made.
    """

    products: tuple[Product, ...]
    made: tuple[str, ...]
    findings: tuple[Diagnostic, ...]
    failed: tuple[FailedConversion, ...]
    skipped: tuple[str, ...]
    refused: bool = False


@dataclass(frozen=True, slots=True)
class _Made:
    """A product's file in the cache, with what it was made of."""

    product: Product
    entry: Entry
    ingredients: Ingredients


def stale_jobs(proyek: Proyek, settings: Settings) -> tuple[StaleJob, ...]:
    """What a build would make now, and why. Writes no product."""
    with open_workspace(settings.output) as space:
        bench = _Bench(settings, space, Quiet())
        return tuple(bench.stale(plan(proyek, settings.selection)))


def build(proyek: Proyek, settings: Settings, progress: Progress) -> BuildResult:
    """Make everything that is stale and publish it.

    Raises:
        MukError: a program is missing, a folder cannot be written, a part is damaged.
    """
    recover(settings.output)
    with open_workspace(settings.output) as space:
        bench = _Bench(settings, space, progress)
        return bench.build(plan(proyek, settings.selection))


class _Bench:
    """One build at work: the stages share what they have made so far."""

    def __init__(self, settings: Settings, space: Workspace, progress: Progress) -> None:
        self.settings = settings
        self.space = space
        self.cache = space.cache
        self.progress = progress
        self.sources = Sources(settings.root, engine_fingerprint())
        self.findings: list[Diagnostic] = []
        self.failed: list[FailedConversion] = []
        self.broken: set[str] = set()
        self.state = _read_state(space.state_path)
        self.old = read_manifest(settings.output)

    # -- plan ---------------------------------------------------------------------------------

    def stale(self, work: Plan) -> Iterator[StaleJob]:
        """Every stale product with its reason, forms before the berkas that hold them."""
        prints: dict[str, str] = {}
        for copy in work.copies:
            recipe = self.sources.recipe(copy)
            blangko = self.cache.get(recipe.blangko_key, DOCX)
            values = recipe.values(blangko.info["isian"] if blangko else ())
            now = recipe.ingredients(values)
            prints[copy.path] = fingerprint(now)
            reason = self._why(copy.path + PDF, now)
            if reason:
                yield StaleJob(copy.path + PDF, reason)
        for dossier in work.dossiers:
            now = _dossier_ingredients(dossier, prints)
            reason = self._why(dossier.path + PDF, now)
            if reason:
                yield StaleJob(dossier.path + PDF, reason)

    def _why(self, path: str, now: Ingredients) -> str:
        return why_stale(now, self.state.get(path), self._intact(path))

    def _intact(self, path: str) -> bool:
        """Whether the product lies in ``output/`` as it was published."""
        product, file = self.old.get(path), self.settings.output / path
        return product is not None and file.is_file() and hash_file(file) == product.sha256

    # -- build --------------------------------------------------------------------------------

    def build(self, work: Plan) -> BuildResult:
        """All stages, then one publication."""
        recipes = {copy.path: self.sources.recipe(copy) for copy in work.copies}
        blangko = self._render(recipes.values())
        if unknown := self._unknown_values(work, recipes, blangko):
            return BuildResult(tuple(self.old.values()), (), unknown, (), (), refused=True)
        documents = self._fill([r for r in recipes.values() if r.blangko_key in blangko], blangko)
        pdfs = self._convert(documents)
        made: list[_Made] = []
        for filled in documents:
            if filled.recipe.copy.path in pdfs:
                made += filled.products(pdfs[filled.recipe.copy.path])
        prints = {f.recipe.copy.path: fingerprint(f.ingredients) for f in documents}
        berkas, skipped = self._assemble(work.dossiers, pdfs, prints)
        return self._publish([*made, *berkas], skipped)

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

    def _unknown_values(
        self, work: Plan, recipes: Mapping[str, Recipe], blangko: Mapping[str, Entry]
    ) -> tuple[Diagnostic, ...]:
        """Values in ``hasil/`` for blanks that no form of the asesi has."""
        if self.settings.selection.formulir or self.findings:
            return ()
        names: dict[tuple[str, str], set[str]] = {}
        for copy in work.copies:
            cakupan = copy.cakupan
            if cakupan.kegiatan and cakupan.asesi:
                known = names.setdefault((cakupan.kegiatan.id, cakupan.asesi.id), set())
                known.update(blangko[recipes[copy.path].blangko_key].info["isian"])
        hasil = {
            (d.cakupan.kegiatan.id, d.cakupan.asesi.id): d.cakupan.kegiatan.hasil.get(d.cakupan.asesi.id, {})
            for d in work.dossiers
            if d.cakupan.kegiatan and d.cakupan.asesi
        }
        return in_order(
            found
            for (kegiatan, asesi), values in hasil.items()
            for found in unknown_values(self.settings.root, kegiatan, asesi, values, names[kegiatan, asesi])
        )

    def _render_one(self, recipe: Recipe) -> Entry | None:
        copy = recipe.copy
        lsp = copy.cakupan.paket.lsp
        properties = Properties(f"{copy.formulir.kode}. {copy.formulir.judul}", lsp.nama)
        with accessing(recipe.structure.template):
            rendered = render(
                recipe.structure.template,
                recipe.structure.konteks,
                properties,
                self.sources.logo(copy.cakupan),
            )
        self.findings += rendered.diagnostics
        if rendered.value is None:
            return None
        names = list(tags(read_parts(rendered.value)))
        return self.cache.put(recipe.blangko_key, DOCX, rendered.value, isian=names)

    def _fill(self, recipes: Sequence[Recipe], blangko: Mapping[str, Entry]) -> list[_Filled]:
        """The DOCX of every copy."""
        self.progress.stage("Mengisi formulir", len(recipes))
        out = []
        for recipe in recipes:
            empty = blangko[recipe.blangko_key]
            values = recipe.values(empty.info["isian"])
            key = fingerprint([recipe.blangko_key, values])
            entry = self.cache.get(key, DOCX)
            if entry is None:
                parts = fill_docx(read_parts(empty.path.read_bytes()), values)
                entry = self.cache.put(key, DOCX, write_parts(parts))
            out.append(_Filled(recipe, entry, key, recipe.ingredients(values)))
            self.progress.step()
        return out

    def _convert(self, documents: Sequence[_Filled]) -> dict[str, Entry]:
        """The PDF of every document by the path of its copy; equal documents are converted once."""
        keys = {f.recipe.copy.path: fingerprint([f.key, self.sources.engine]) for f in documents}
        todo = {
            keys[f.recipe.copy.path]: f
            for f in documents
            if self.cache.get(keys[f.recipe.copy.path], PDF) is None
        }
        self.progress.stage("Mengubah ke PDF", len(todo))
        result = convert_all(
            [f.job(key) for key, f in todo.items()],
            self.space.temporary / "pdf",
            workers=self.settings.jobs,
            on_done=lambda _: self.progress.step(),
            normalise=normalise,
            scratch=self.space.temporary,
        )
        for done in result.done:
            self.cache.put(done.job.key, PDF, done.path, halaman=done.pages)
        self.failed += result.failed
        found = {path: self.cache.get(key, PDF) for path, key in keys.items()}
        return {path: entry for path, entry in found.items() if entry is not None}

    def _assemble(
        self, dossiers: Sequence[Dossier], pdfs: Mapping[str, Entry], prints: Mapping[str, str]
    ) -> tuple[list[_Made], list[str]]:
        """The berkas of every asesi whose forms are all there, and the paths of the others."""
        self.progress.stage("Menyatukan berkas", len(dossiers))
        out, skipped = [], []
        for dossier in dossiers:
            if all(isinstance(p, str) or p.path in pdfs for _, p in dossier.parts):
                ingredients = _dossier_ingredients(dossier, prints)
                key = fingerprint([ingredients, self.sources.engine])
                entry = self.cache.get(key, PDF) or self._assemble_one(dossier, pdfs, key)
                out.append(_Made(_dossier_product(dossier, entry), entry, ingredients))
            else:
                skipped.append(dossier.path)
            self.progress.step()
        return out, skipped

    def _assemble_one(self, dossier: Dossier, pdfs: Mapping[str, Entry], key: str) -> Entry:
        target = self.space.temporary / f"{key}{PDF}"
        done = assemble(target, _susunan(dossier, pdfs), _faces())
        return self.cache.put(key, PDF, target, halaman=done.pages)

    def _publish(self, made: Sequence[_Made], skipped: Sequence[str]) -> BuildResult:
        """Exchange ``output/`` for the new tree, then remember what went into it."""
        current = {m.product.path: m for m in made}
        kept = self._kept(current, skipped)
        fresh = {
            path: m.entry.path
            for path, m in current.items()
            if self.old.get(path) != m.product or not self._intact(path)
        }
        products = [*(m.product for m in made), *kept]
        if fresh or {p.path for p in products} != set(self.old):
            publish(self.settings.output, fresh, products, versions())
        state = {p.path: self.state[p.path] for p in kept if p.path in self.state}
        state |= {path: m.ingredients for path, m in current.items()}
        with accessing(self.space.state_path):
            write_atomically(self.space.state_path, json.dumps(state, sort_keys=True).encode(), mode=0o600)
        return BuildResult(
            tuple(sorted(products, key=lambda p: p.path)),
            tuple(sorted(fresh)),
            tuple(self.findings),
            tuple(self.failed),
            tuple(skipped),
        )

    def _kept(self, current: Mapping[str, Any], skipped: Sequence[str]) -> list[Product]:
        """Products of the last build that stay: all that was not asked for, and what failed today."""
        if not self.settings.selection.everything:
            return [p for path, p in self.old.items() if path not in current]
        failed = bool(self.findings or self.failed or skipped)
        return [p for path, p in self.old.items() if failed and path not in current]


@dataclass(frozen=True, slots=True)
class _Filled:
    """A filled DOCX in the cache."""

    recipe: Recipe
    entry: Entry
    key: str
    ingredients: Ingredients

    def job(self, key: str) -> ConvertJob:
        """What the converter must do, and what it must find on paper afterwards."""
        copy = self.recipe.copy
        kode = copy.formulir.kode if copy.formulir.kode.startswith("FR.") else ""
        teks = paragraphs(read_parts(self.entry.path.read_bytes()))
        return ConvertJob(key, self.entry.path, kode, teks, copy.name)

    def products(self, pdf: Entry) -> list[_Made]:
        """The DOCX and the PDF as products."""
        pages = int(pdf.info["halaman"])
        return [
            _Made(_copy_product(self.recipe.copy, suffix, entry, pages), entry, self.ingredients)
            for suffix, entry in ((DOCX, self.entry), (PDF, pdf))
        ]


def _copy_product(copy: Copy, suffix: str, entry: Entry, pages: int) -> Product:
    cakupan = copy.cakupan
    return Product(
        jenis=copy.jenis,
        formulir=copy.formulir.kode,
        edisi=copy.formulir.edisi,
        skema=cakupan.paket.id,
        asesmen=cakupan.kegiatan.id if cakupan.kegiatan else None,
        asesi=cakupan.asesi.id if cakupan.asesi else None,
        path=copy.path + suffix,
        halaman=pages,
        sha256=entry.sha256,
    )


def _dossier_product(dossier: Dossier, entry: Entry) -> Product:
    cakupan = dossier.cakupan
    assert cakupan.kegiatan is not None and cakupan.asesi is not None
    return Product(
        jenis=JenisProduk.BERKAS,
        formulir=None,
        edisi=cakupan.paket.skema.edisi,
        skema=cakupan.paket.id,
        asesmen=cakupan.kegiatan.id,
        asesi=cakupan.asesi.id,
        path=dossier.path + PDF,
        halaman=int(entry.info["halaman"]),
        sha256=entry.sha256,
    )


def _dossier_ingredients(dossier: Dossier, prints: Mapping[str, str]) -> Ingredients:
    parts = [
        [formulir.kode, formulir.judul, part if isinstance(part, str) else prints.get(part.path, "")]
        for formulir, part in dossier.parts
    ]
    return {"program": code_hash(), "bagian": fingerprint(parts)}


SAMPUL = "SAMPUL"


def _susunan(dossier: Dossier, pdfs: Mapping[str, Entry]) -> Susunan:
    """The dossier in the words of the assembler."""
    cakupan = dossier.cakupan
    assert cakupan.kegiatan is not None and cakupan.asesi is not None
    sampul = next((p for f, p in dossier.parts if f.kode == SAMPUL and isinstance(p, Copy)), None)
    bagian = []
    for formulir, part in dossier.parts:
        if isinstance(part, str):
            bagian.append(Bagian(formulir.kode, formulir.judul, None, 0, part))
        elif part is not sampul:
            entry = pdfs[part.path]
            bagian.append(Bagian(formulir.kode, formulir.judul, entry.path, int(entry.info["halaman"])))
    return Susunan(
        judul=f"Berkas asesmen {cakupan.paket.skema.judul}",
        subjek=f"{cakupan.paket.skema.nomor} · {cakupan.kegiatan.id} · {cakupan.asesi.id}",
        penulis=cakupan.paket.lsp.nama,
        asesi_nama=cakupan.asesi.nama,
        sampul=pdfs[sampul.path].path if sampul else None,
        bagian=tuple(bagian),
        tanggal=cakupan.kegiatan.asesmen.tanggal_mulai,
        producer=f"muk {__version__}",
    )


def versions() -> dict[str, str]:
    """What made the products: muk, Python, LibreOffice, the libraries that write documents."""
    libraries = ("docxtpl", "python-docx", "pikepdf", "fonttools")
    return {
        "muk": __version__,
        "python": platform.python_version(),
        "libreoffice": require_soffice().version,
        **{name: version(name) for name in libraries},
    }


def _faces() -> FaceSet:
    """The typefaces that muk itself prints with."""
    return FaceSet(
        regular=load_huruf(font_path("Carlito")),
        bold=load_huruf(font_path("Carlito", Style.BOLD)),
        fallback=load_huruf(font_path("DejaVu Sans")),
    )


def _read_state(path: Path) -> dict[str, Ingredients]:
    """What went into each product at the last build; empty when unknown, then all is made again."""
    try:
        state: dict[str, Ingredients] = json.loads(path.read_bytes())
        return state
    except (FileNotFoundError, ValueError):
        return {}
