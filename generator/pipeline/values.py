"""What a build is asked, what it answers, and the orders it works on."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.catatan import Jumlah
from generator.convert import FailedConversion
from generator.diagnostic import Diagnostic
from generator.files import accessing
from generator.isian.asal import Asal
from generator.manifest import Product, all_products, read_manifest
from generator.model.proyek import BerkasGambar
from generator.plan import Copy, Dossier, Ingredients, fingerprint
from generator.recipe import Recipe, prints_of
from generator.selection import Selection
from generator.workspace import Entry

PDF, DOCX = ".pdf", ".docx"


@dataclass(frozen=True, slots=True)
class Settings:
    """Where from, where to, how much of it, on how many cores.

    Attributes:
        dask: address of a scheduler whose workers fill and assemble; "" for processes of this machine.
    """

    root: Path
    output: Path
    selection: Selection = field(default_factory=Selection)
    jobs: int = field(default_factory=lambda: os.cpu_count() or 1)
    dask: str = ""


@dataclass(frozen=True, slots=True)
class StaleJob:
    """A product that must be made, and why."""

    path: str
    alasan: str


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What a build did.

    Attributes:
        output: the folder of products.
        jumlah: how much there is in it now.
        made: paths of the products made anew.
        findings: faults of templates and values; their forms were left out.
        failed: documents that LibreOffice could not convert.
        skipped: berkas not assembled because a form of theirs is missing.
        lambat: paths of forms that could not be stamped and were laid out by LibreOffice.
        rusak: entries of the cache that were damaged, and made again.
        pekerja_mati: workers that died; others did their work.
        refused: the data has faults that only the blangko could show; nothing was made.
    """

    output: Path
    jumlah: Jumlah
    made: tuple[str, ...] = ()
    findings: tuple[Diagnostic, ...] = ()
    failed: tuple[FailedConversion, ...] = ()
    skipped: tuple[str, ...] = ()
    lambat: tuple[str, ...] = ()
    refused: bool = False
    rusak: tuple[str, ...] = ()
    pekerja_mati: int = 0

    @property
    def products(self) -> tuple[Product, ...]:
        """Everything under ``output/`` now, in the order of the paths."""
        return all_products(read_manifest(self.output))


@dataclass(frozen=True, slots=True)
class Order:
    """One copy of a form with its values.

    Attributes:
        blangko: the rendered structure in the cache.
        values: of the blanks that the blangko has.
        gambar: pictures for them.
    """

    copy: Copy
    recipe: Recipe
    blangko: Entry
    values: dict[str, str | bool]
    ingredients: Ingredients
    gambar: Mapping[str, BerkasGambar] = field(default_factory=dict)

    @property
    def asal(self) -> Asal | None:
        """Whose form it is; None for what belongs to no single asesi."""
        cakupan = self.copy.cakupan
        if cakupan.kegiatan is None or cakupan.asesi is None:
            return None
        return Asal(cakupan.kegiatan.id, cakupan.asesi.id, self.copy.formulir.kode)

    @property
    def docx_key(self) -> str:
        """Fingerprint of the filled DOCX."""
        return fingerprint([self.recipe.blangko_key, self.values, prints_of(self.gambar), str(self.asal)])

    def pictures(self) -> dict[str, bytes]:
        """The content of its picture files.

        Raises:
            FileAccessError: one cannot be read.
        """
        out = {}
        for tag, one in self.gambar.items():
            with accessing(one.path):
                out[tag] = one.path.read_bytes()
        return out

    @property
    def pdf_key(self) -> str:
        """Fingerprint of the PDF."""
        return fingerprint([self.docx_key, self.ingredients["mesin"]])


@dataclass(frozen=True, slots=True, eq=False)
class DossierOrder:
    """One berkas with the fingerprints of its parts."""

    dossier: Dossier
    ingredients: Ingredients


@dataclass(frozen=True, slots=True)
class Made:
    """A product made or found in the cache, ready to be published."""

    product: Product
    entry: Entry
    ingredients: Mapping[str, str]
