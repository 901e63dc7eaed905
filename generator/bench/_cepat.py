"""The way of muk: everything through the public build, on blangko that are already compiled."""

from __future__ import annotations

import shutil
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import fmean

from generator.bench._base import Pilihan
from generator.bench._dokumen import complete, copies_in_berkas, single
from generator.bench._ganda import enlarged, with_asesi
from generator.convert import engine_fingerprint
from generator.errors import InvalidOutput
from generator.istilah import JenisProduk
from generator.model.proyek import Isian, Proyek
from generator.pipeline import BuildResult, Settings, build
from generator.progress import Quiet
from generator.recipe import Sources
from generator.selection import Selection

MIN_PAGES = 100
"""A full dossier has at least so many pages."""

_TIMES = 2
"""How often the example's scheme must be repeated for that."""


@dataclass(frozen=True, slots=True)
class Massal:
    """A project whose every asesi gets a full, completely filled dossier.

    Attributes:
        isian: recorded values of each asesi.
    """

    proyek: Proyek
    isian: Isian
    sources: Sources

    @classmethod
    def of(cls, proyek: Proyek, root: Path) -> Massal:
        """The first event that has a scheme, its scheme enlarged, every blank of its forms filled."""
        kegiatan = max(proyek.kegiatan, key=lambda k: len(k.paket.unit))
        paket = enlarged(kegiatan.paket, _TIMES)
        own = single(proyek, paket, with_asesi(replace(kegiatan, paket=paket), 1))
        sources = Sources(root, engine_fingerprint())
        return cls(own, complete(copies_in_berkas(own)[0], sources), sources)

    def with_asesi(self, jumlah: int, mulai: int) -> Proyek:
        """The project with so many asesi, numbered from ``mulai``."""
        kegiatan = with_asesi(self.proyek.kegiatan[0], jumlah, mulai, self.isian)
        return replace(self.proyek, kegiatan=(kegiatan,))


@dataclass(frozen=True, slots=True)
class Cepat:
    """What a build of many dossiers took.

    Attributes:
        berkas: how many were made.
        halaman: pages of the first.
        rerata_kb: mean size of a berkas.
        lambat: forms that LibreOffice had to lay out for one asesi alone.
    """

    detik: float
    berkas: int
    halaman: int
    rerata_kb: float
    lambat: int

    @property
    def ms_per_berkas(self) -> float:
        """Milliseconds for each."""
        return 1000 * self.detik / self.berkas


class Pabrik:
    """Builds dossiers of numbered asesi; the blangko are compiled once, when it is set up."""

    def __init__(self, pilihan: Pilihan, folder: Path, massal: Massal) -> None:
        self._pilihan = pilihan
        self._folder = folder
        self._massal = massal
        self._next = 0
        self._seed = folder / "benih"
        self.kompilasi = self._make(1, self._seed)

    def dossier_cepat(self, jumlah: int) -> Cepat:
        """Make the dossiers of so many asesi who were never seen before; their files are removed again."""
        place = self._folder / f"cepat-{self._next}"
        shutil.copytree(self._seed / ".muk", place / ".muk")
        try:
            return self._make(jumlah, place)
        finally:
            shutil.rmtree(place)

    def _make(self, jumlah: int, place: Path) -> Cepat:
        proyek = self._massal.with_asesi(jumlah, self._next)
        self._next += jumlah
        place.mkdir(exist_ok=True)
        output = place / "output"
        started = time.perf_counter()
        result = build(proyek, _settings(self._pilihan, output, proyek), Quiet())
        seconds = time.perf_counter() - started
        return _cepat(seconds, result, output, jumlah)


def _settings(pilihan: Pilihan, output: Path, proyek: Proyek) -> Settings:
    """The smallest build that makes every berkas."""
    only = Selection(asesmen=proyek.kegiatan[0].id, produk=JenisProduk.BERKAS.value)
    return Settings(pilihan.root, output, only, pilihan.jobs)


def _cepat(detik: float, result: BuildResult, output: Path, jumlah: int) -> Cepat:
    berkas = [p for p in result.products if p.jenis is JenisProduk.BERKAS]
    if len(berkas) != jumlah or berkas[0].halaman < MIN_PAGES:
        raise InvalidOutput(
            f"ukuran ini perlu {jumlah} berkas dari sedikitnya {MIN_PAGES} halaman; "
            f"yang jadi {len(berkas)}, yang pertama {berkas[0].halaman if berkas else 0} halaman",
            "ukurlah dengan data contoh bawaan",
        )
    sizes: Sequence[int] = [(output / p.path).stat().st_size for p in berkas]
    return Cepat(detik, jumlah, berkas[0].halaman, round(fmean(sizes) / 1024, 1), len(result.lambat))
