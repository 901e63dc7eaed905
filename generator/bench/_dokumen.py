"""The documents of a berkas, made form by form as a script without a pipeline would make them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator.errors import TemplateError
from generator.isian.docx import fill_docx, tags
from generator.isian.fakta import read_facts
from generator.isian.peta import JenisBlank
from generator.model.proyek import Isian, Kegiatan, PaketSkema, Proyek
from generator.ooxml import Parts, read_parts, write_parts
from generator.pipeline.menyusun import render_blangko
from generator.plan import Copy, plan
from generator.recipe import Recipe, Sources, all_values
from generator.selection import Selection

SHORT = "Sesuai"


@dataclass(frozen=True, slots=True)
class Dokumen:
    """A filled form."""

    kode: str
    docx: bytes


def single(proyek: Proyek, paket: PaketSkema, kegiatan: Kegiatan) -> Proyek:
    """A project of one scheme and one event of it."""
    own = replace(kegiatan, paket=paket)
    return replace(proyek, skema=(paket,), kegiatan=(own,))


def copies_in_berkas(proyek: Proyek) -> list[list[Copy]]:
    """The forms inside the berkas of each asesi."""
    work = plan(proyek, Selection(asesmen=proyek.kegiatan[0].id))
    by_path = {copy.path: copy for copy in work.copies}
    return [[by_path[path] for path in dossier.copies] for dossier in work.dossiers]


def make_documents(copies: Iterable[Copy], sources: Sources) -> list[Dokumen]:
    """Render and fill each form by itself; nothing is shared but the compiled templates."""
    return [_document(sources.recipe(copy), sources) for copy in copies]


def _document(recipe: Recipe, sources: Sources) -> Dokumen:
    parts = blangko(recipe, sources)
    filled = fill_docx(parts, recipe.values(tags(parts)))
    return Dokumen(recipe.copy.formulir.kode, write_parts(filled))


def blangko(recipe: Recipe, sources: Sources) -> dict[str, bytes]:
    """The rendered structure.

    Raises:
        TemplateError: the template has faults.
    """
    return read_parts(render_once(recipe, sources))


def render_once(recipe: Recipe, sources: Sources) -> bytes:
    """The rendered structure as a DOCX.

    Raises:
        TemplateError: the template has faults.
    """
    rendered = render_blangko(recipe, sources)
    if rendered.value is None:
        raise TemplateError(
            f"{recipe.copy.formulir.kode}: {rendered.diagnostics[0].pesan}", "jalankan `muk build`"
        )
    return rendered.value


def complete(copies: Iterable[Copy], sources: Sources) -> dict[str, str | bool]:
    """A value for every blank that the data leaves empty: each second box ticked, a word in each text."""
    out: dict[str, str | bool] = {}
    for copy in copies:
        known = all_values(copy) if copy.cakupan.asesi else None
        if known is not None:
            out |= _values(blangko(sources.recipe(copy), sources), known)
    return out


def _values(parts: Parts, known: Isian) -> dict[str, str | bool]:
    facts = {f.tag: f.jenis for f in read_facts(parts) if f.tag not in known}
    boxes = [tag for tag, jenis in facts.items() if jenis is JenisBlank.CENTANG]
    words = [tag for tag, jenis in facts.items() if jenis is JenisBlank.TEKS and not tag.startswith("ttd.")]
    return {tag: True for tag in boxes[::2]} | {tag: SHORT for tag in words}
