"""All files of a data folder, typed, with the place of every value: what rules look at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Generic, TypeVar, cast

import msgspec

from generator.diagnostic import Span
from generator.load.tree import PathTuple, Tree
from generator.matriks import Matriks, susun
from generator.model import (
    Asesi,
    Asesmen,
    Asesor,
    DaftarAsesor,
    DaftarTuk,
    Hasil,
    Lsp,
    Peserta,
    Skema,
    Tuk,
    Unit,
)
from generator.model.proyek import Bank

S = TypeVar("S", bound=msgspec.Struct)


@dataclass(frozen=True)
class Dokumen(Generic[S]):
    """One file that could be read.

    Attributes:
        relatif: its path below the data folder.
        jenis: name of its kind (:mod:`generator.load.jenis`).
        nilai: its content.
    """

    relatif: PurePosixPath
    jenis: str
    nilai: S
    tree: Tree

    @property
    def folder(self) -> str:
        """The id that its place gives it: the scheme's or the event's folder name."""
        parts = self.relatif.parts
        return parts[1] if parts[0] == "asesmen" else parts[0]

    def at(self, *path: str | int, key: bool = False) -> Span:
        """Where a value stands in the file."""
        where: PathTuple = path
        return self.tree.span(where, key=key)

    def part(self, text: str, *path: str | int) -> Span:
        """Where a piece of a value's text stands in the file."""
        return self.tree.part(path, text)


@dataclass(frozen=True)
class Pendaftar:
    """One asesi of an event, and where he stands: in ``asesmen.yaml`` or in ``peserta.yaml``."""

    nilai: Asesi
    dokumen: Dokumen[Asesmen] | Dokumen[Peserta]
    urutan: int

    def at(self, *path: str | int) -> Span:
        """Where a value of his stands."""
        return self.dokumen.at("asesi", self.urutan, *path)


@dataclass(frozen=True)
class Muatan:
    """Everything readable in a data folder.

    Attributes:
        akar: the folder itself; None for documents that lie in none.
    """

    dokumen: tuple[Dokumen[msgspec.Struct], ...]
    akar: Path | None = None

    def semua(self, tipe: type[S]) -> Iterator[Dokumen[S]]:
        """The documents that hold a ``tipe``."""
        return (cast("Dokumen[S]", d) for d in self.dokumen if isinstance(d.nilai, tipe))

    @cached_property
    def lsp(self) -> Dokumen[Lsp] | None:
        """The LSP's own file."""
        return next(self.semua(Lsp), None)

    @cached_property
    def unit(self) -> dict[str, Dokumen[Unit]]:
        """Units by kode."""
        return {d.nilai.kode: d for d in self.semua(Unit)}

    @cached_property
    def skema(self) -> dict[str, Dokumen[Skema]]:
        """Schemes by folder name."""
        return {d.folder: d for d in self.semua(Skema)}

    @cached_property
    def asesmen(self) -> dict[str, Dokumen[Asesmen]]:
        """Events by folder name."""
        return {d.folder: d for d in self.semua(Asesmen)}

    @cached_property
    def peserta(self) -> dict[str, Dokumen[Peserta]]:
        """Lists of asesi that stand apart, by the folder of their event."""
        return {d.folder: d for d in self.semua(Peserta)}

    def asesi(self, folder: str) -> Iterator[Pendaftar]:
        """The asesi of an event."""
        for dokumen in (self.asesmen.get(folder), self.peserta.get(folder)):
            if dokumen is not None:
                for n, asesi in enumerate(dokumen.nilai.asesi):
                    yield Pendaftar(asesi, dokumen, n)

    @cached_property
    def asesor(self) -> dict[str, Asesor]:
        """Registered asesor by number."""
        return {a.no_met: a for d in self.semua(DaftarAsesor) for a in d.nilai.asesor}

    @cached_property
    def tuk(self) -> dict[str, Tuk]:
        """Registered TUK by id."""
        return {t.id: t for d in self.semua(DaftarTuk) for t in d.nilai.tuk}

    @cached_property
    def kuk(self) -> dict[str, frozenset[str]]:
        """Numbers of the KUK of each unit."""
        return {
            kode: frozenset(kuk.nomor for elemen in d.nilai.elemen for kuk in elemen.kuk)
            for kode, d in self.unit.items()
        }

    @cached_property
    def pernyataan(self) -> dict[str, str]:
        """What each KUK says, by ``unit/nomor``."""
        return {
            f"{kode}/{kuk.nomor}": kuk.pernyataan
            for kode, d in self.unit.items()
            for elemen in d.nilai.elemen
            for kuk in elemen.kuk
        }

    @cached_property
    def _soal(self) -> dict[str, list[Dokumen[msgspec.Struct]]]:
        """The banks by the folder of their scheme."""
        semua: dict[str, list[Dokumen[msgspec.Struct]]] = {}
        for d in self.dokumen:
            parts = d.relatif.parts
            if len(parts) == 3 and parts[1] == "soal":
                semua.setdefault(parts[0], []).append(d)
        return semua

    def soal(self, folder: str) -> Iterator[Dokumen[msgspec.Struct]]:
        """The banks of a scheme."""
        return iter(self._soal.get(folder, ()))

    @cached_property
    def bank(self) -> dict[str, Bank]:
        """The banks of each scheme, joined, by its folder."""
        return {
            folder: Bank(**{d.jenis: d.nilai for d in self.soal(folder)})  # type: ignore[arg-type]
            for folder in self.skema
        }

    @property
    def utuh(self) -> frozenset[str]:
        """Folders of the schemes whose units, kelompok and KUK are all found wherever they are named."""
        return frozenset(self.matriks)

    @cached_property
    def matriks(self) -> dict[str, Matriks]:
        """What measures each KUK of each scheme, by its folder.

        Schemes with broken references are left out: a wrong reference is one finding, not two.
        """
        pustaka = {kode: d.nilai for kode, d in self.unit.items()}
        semua = {folder: susun(d.nilai, pustaka, self.bank[folder]) for folder, d in self.skema.items()}
        return {folder: matriks for folder, matriks in semua.items() if matriks.utuh}

    @cached_property
    def _hasil(self) -> dict[str, list[Dokumen[Hasil]]]:
        """The recorded values by the folder of their event."""
        semua: dict[str, list[Dokumen[Hasil]]] = {}
        for d in self.semua(Hasil):
            semua.setdefault(d.folder, []).append(d)
        return semua

    def hasil(self, folder: str) -> Iterator[Dokumen[Hasil]]:
        """The recorded values of an event."""
        return iter(self._hasil.get(folder, ()))
