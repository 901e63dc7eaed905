"""What a template is compared with: the project's data, and the stock templates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.files import accessing
from generator.formulir import Formulir, Konteks
from generator.model.proyek import Proyek
from generator.ooxml import read_parts
from generator.plan import fingerprint, plan
from generator.recipe import STOCK, all_values, konteks_of
from generator.selection import Selection
from generator.templat.bentuk import Bentuk, joined, shape_of
from generator.templat.kendali import Kendali, read_controls
from generator.templat.naskah import TAG, Naskah, read_naskah
from generator.templat.tulisan import normalised


@dataclass(frozen=True, slots=True)
class Acuan:
    """What the project says about one form.

    Attributes:
        konteks: every structure the form has, each once; none when no scheme issues it.
        isian: names of blanks for which a value is known somewhere.
        nama: text of the project that no template should hold -> what prints it.
    """

    konteks: tuple[Konteks, ...] = ()
    isian: frozenset[str] = frozenset()
    nama: Mapping[str, str] | None = None

    @property
    def bentuk(self) -> Bentuk:
        """The shape of all structures together."""
        return joined(shape_of(one) for one in self.konteks)


def reference(proyek: Proyek, formulir: Formulir) -> Acuan:
    """What the project says about a form."""
    copies = [c for c in plan(proyek, Selection(formulir=formulir.kode)).copies if c.formulir == formulir]
    structures = (konteks_of(copy) for copy in copies)
    konteks = {fingerprint(one): one for one in structures}
    isian = frozenset(name for copy in copies for name in all_values(copy))
    return Acuan(tuple(konteks.values()), isian, dict(_names(proyek)))


def _names(proyek: Proyek) -> Iterator[tuple[str, str]]:
    """Text of the project and what prints it; the more exact remedy last, since it wins."""
    for paket in proyek.skema:
        for unit in paket.unit.values():
            yield unit.kode, "{{ unit.kode }} di dalam perulangan unit"
        yield paket.skema.judul, "{{ skema.judul }}"
        yield paket.skema.nomor, "{{ skema.nomor }}"
    for tuk in proyek.tuk:
        yield tuk.nama, "isian tuk.nama"
    for asesor in proyek.asesor:
        yield asesor.nama, "isian asesor.nama"
        yield asesor.no_met, "isian asesor.no_met"
    for kegiatan in proyek.kegiatan:
        for asesi in kegiatan.asesmen.asesi:
            yield asesi.nama, "isian asesi.nama"
    yield proyek.lsp.nama, "{{ lsp.nama }}"


@dataclass(frozen=True)
class Bawaan:
    """A stock template.

    Attributes:
        kendali: its blanks.
        teks: its paragraphs, spaces made even.
    """

    path: Path
    naskah: tuple[Naskah, ...]
    kendali: tuple[Kendali, ...]
    teks: frozenset[str]


@cache
def stock_template(formulir: Formulir) -> Bawaan:
    """The stock template of a form."""
    return _read(STOCK / formulir.edisi / formulir.templat)


@cache
def _read(path: Path) -> Bawaan:
    with accessing(path):
        naskah = read_naskah(read_parts(path.read_bytes()))
    teks = frozenset(normalised(p.teks) for one in naskah for p in one.paragraf)
    return Bawaan(path, naskah, read_controls(naskah[0]), teks)


@cache
def shared_isian() -> frozenset[str]:
    """Names of blanks that mean the same on every form: those that several stock templates have."""
    counts: Counter[str] = Counter()
    for path in STOCK.glob("*/*.docx"):
        counts.update({k.tag for k in _read(path).kendali if not TAG.search(k.tag)})
    return frozenset(tag for tag, forms in counts.items() if forms > 1)
