"""From a planned copy to everything it is made of: template, structure, values, fingerprints."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from generator.files import accessing, hash_bytes, hash_file
from generator.formulir import Formulir, Konteks
from generator.formulir._bagian import isian_umum, kaki, kepala, kop
from generator.load.files import OWN_TEMPLATES
from generator.load.ingatan import Ingatan
from generator.logo import read_logo
from generator.mention import mentioned, narrow
from generator.model.proyek import BerkasGambar, Cakupan, Isian, PaketSkema
from generator.ooxml import UNREADABLE, hash_parts, read_parts
from generator.plan import Copy, Ingredients, fingerprint
from generator.source import code_hash

STOCK = Path(__file__).parent.parent / "templates"


@dataclass(frozen=True, slots=True)
class Structure:
    """The part of a form that its copies share.

    Attributes:
        template: the Word template.
        konteks: what the template names of all that it may name.
        key: fingerprint of the blangko.
        ingredients: fingerprints of what it is made of, by the name a change is reported under.
    """

    template: Path
    konteks: Konteks
    key: str
    ingredients: Ingredients


@dataclass(frozen=True, slots=True)
class Recipe:
    """A copy with what it is made of."""

    copy: Copy
    structure: Structure

    @property
    def blangko_key(self) -> str:
        """Fingerprint of the rendered structure; copies that share it share the blangko."""
        return self.structure.key

    def values(self, tags: Iterable[str]) -> dict[str, str | bool]:
        """The values of this copy for the blanks its blangko has."""
        known = all_values(self.copy)
        return {tag: known[tag] for tag in tags if tag in known}

    def pictures(self, tags: Iterable[str]) -> dict[str, BerkasGambar]:
        """The pictures of this copy for the blanks its blangko has."""
        cakupan = self.copy.cakupan
        known = cakupan.kegiatan.gambar.get(cakupan.asesi.id) if cakupan.kegiatan and cakupan.asesi else None
        return {tag: known[tag] for tag in tags if tag in known} if known else {}

    def ingredients(self, values: Isian, gambar: Mapping[str, BerkasGambar]) -> Ingredients:
        """Fingerprints of everything in the product, by the name a change is reported under."""
        pictures = {"gambar": fingerprint(prints_of(gambar))} if gambar else {}
        return {**self.structure.ingredients, "isian": fingerprint(values), **pictures}


def prints_of(gambar: Mapping[str, BerkasGambar]) -> dict[str, str]:
    """What pictures look like, by blank, wherever they lie."""
    return {tag: one.sidik for tag, one in gambar.items()}


def data_values(copy: Copy) -> dict[str, str | bool]:
    """What follows from the data for a copy: values common to all forms, and the form's own."""
    return {**isian_umum(copy.cakupan), **copy.formulir.isian(copy.cakupan)}


def all_values(copy: Copy) -> dict[str, str | bool]:
    """Everything known for a copy: what follows from the data, and what ``hasil/`` recorded."""
    cakupan = copy.cakupan
    values = data_values(copy)
    if cakupan.kegiatan and cakupan.asesi:
        values |= cakupan.kegiatan.hasil.get(cakupan.asesi.id, {})
    return values


def konteks_of(copy: Copy) -> Konteks:
    """All that the template of a copy may name."""
    return _konteks(copy.formulir, copy.cakupan.narrowed(copy.formulir.susunan))


def _konteks(formulir: Formulir, cakupan: Cakupan) -> Konteks:
    paket = cakupan.paket
    return {
        "formulir": {
            "kode": formulir.kode,
            "judul": formulir.judul,
            "dokumen": kaki(formulir, paket),
        },
        "lsp": kop(paket),
        "skema": kepala(paket),
        **formulir.konteks(cakupan),
    }


class _Template(msgspec.Struct, frozen=True):
    """A template's fingerprint and the names it mentions, see :func:`generator.mention.mentioned`."""

    hash: str
    names: frozenset[str] | None


@dataclass(slots=True)
class Sources:
    """The files outside the data that products depend on.

    Attributes:
        root: the data folder.
        engine: fingerprint of LibreOffice, its options and the fonts.
        ingatan: what templates said at the last build.
    """

    root: Path
    engine: str
    ingatan: Ingatan = field(default_factory=Ingatan)
    _templates: dict[Path, _Template] = field(default_factory=dict)
    _logos: dict[str, bytes] = field(default_factory=dict)
    _logo_prints: dict[str, str] = field(default_factory=dict)
    _structures: dict[object, Structure] = field(default_factory=dict)

    def template(self, edisi: str, name: str) -> Path:
        """The template of that name: the LSP's own for the edition or for all, else the stock one."""
        own = self.root / OWN_TEMPLATES
        places = (own / edisi / name, own / name, STOCK / edisi / name)
        return next((place for place in places if place.is_file()), places[-1])

    def logo(self, cakupan: Cakupan) -> bytes | None:
        """The LSP's logo as PNG, or None when ``lsp.yaml`` names none."""
        name = cakupan.paket.lsp.logo
        if name is None:
            return None
        if name not in self._logos:
            self._logos[name] = read_logo(self.root / name)
        return self._logos[name]

    def _logo_print(self, paket: PaketSkema) -> str:
        """Of the logo's file: to look at the picture takes longer, and is for when it is printed."""
        name = paket.lsp.logo
        if name is None:
            return ""
        if name not in self._logo_prints:
            with accessing(self.root / name):
                self._logo_prints[name] = hash_file(self.root / name)
        return self._logo_prints[name]

    def fingerprint(self, paket: PaketSkema, forms: Iterable[Formulir]) -> str:
        """Of the files that some forms of a scheme depend on."""
        templates = [[f.kode, self._read_template(self.template(f.edisi, f.templat)).hash] for f in forms]
        return fingerprint([templates, self._logo_print(paket)])

    def recipe(self, copy: Copy) -> Recipe:
        """What ``copy`` is made of."""
        return Recipe(copy, self._structure(copy.formulir, copy.cakupan.narrowed(copy.formulir.susunan)))

    def _structure(self, formulir: Formulir, cakupan: Cakupan) -> Structure:
        """The structure of a form for a scope; computed once for all copies that share it."""
        key = (
            formulir.edisi,
            formulir.kode,
            cakupan.paket,
            cakupan.kegiatan,
            cakupan.asesi and cakupan.asesi.id,
            cakupan.pelapor and cakupan.pelapor.no_met,
        )
        if key not in self._structures:
            self._structures[key] = self._make_structure(formulir, cakupan)
        return self._structures[key]

    def _make_structure(self, formulir: Formulir, cakupan: Cakupan) -> Structure:
        path = self.template(formulir.edisi, formulir.templat)
        template = self._read_template(path)
        konteks = narrow(_konteks(formulir, cakupan), template.names)
        ingredients = {
            "program": code_hash(),
            "templat": template.hash,
            "struktur": fingerprint([konteks, self._logo_print(cakupan.paket)]),
        }
        return Structure(path, konteks, fingerprint(ingredients), {**ingredients, "mesin": self.engine})

    def _read_template(self, template: Path) -> _Template:
        if template not in self._templates:
            with accessing(template):
                data = template.read_bytes()
            known = self.ingatan.recall(data, _Template)
            if known is None:
                known = _open_template(data)
                self.ingatan.remember(data, known)
            self._templates[template] = known
        return self._templates[template]


def _open_template(data: bytes) -> _Template:
    # A file that is no Word document is a finding when it is rendered, not here.
    try:
        parts = read_parts(data)
    except UNREADABLE:
        return _Template(hash_bytes(data), None)
    return _Template(hash_parts(parts), mentioned(parts))
