"""The matrix itself: KUK × instrument × butir of one scheme. Frozen, and knows nothing of files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.matriks.butir import Butir
from generator.matriks.lajur import PER_KELOMPOK, Cara, Lajur

Rencana = dict[Lajur, dict[str, frozenset[int]]]
"""The columns of a unit: for each kelompok that plans one, the potensi asesi it is meant for."""

CUKUP = 4
"""So many questions about one KUK give any asesor enough: written, oral, one beside the observation
and one of a project. What goes past it costs time that other KUK may lack."""


@dataclass(frozen=True, slots=True)
class BarisKuk:
    """A KUK.

    Attributes:
        tercetak: its number as the standard prints it.
        butir: what measures it, for each column of the plan that has something.
        potensi: the potensi asesi for whom an instrument of the plan judges it.
    """

    nomor: str
    tercetak: str
    pernyataan: str
    butir: Mapping[Lajur, tuple[Butir, ...]]
    potensi: frozenset[int]

    @property
    def dinilai(self) -> bool:
        """Whether any instrument of the plan judges it."""
        return bool(self.potensi)

    @property
    def banyak_soal(self) -> int:
        """How many questions measure it."""
        return sum(len(isi) for lajur, isi in self.butir.items() if lajur.cara is Cara.SOAL)

    @property
    def berlebih(self) -> bool:
        """Whether it is measured by more questions than needed."""
        return self.banyak_soal > CUKUP


@dataclass(frozen=True, slots=True)
class BarisElemen:
    """An elemen with its KUK."""

    nomor: str
    judul: str
    kuk: tuple[BarisKuk, ...]


@dataclass(frozen=True, slots=True)
class BarisUnit:
    """A unit.

    Attributes:
        kelompok: number of each kelompok that has it by id, counted from 1.
        lajur: the columns that its plan selects, and the potensi asesi each is meant for.
    """

    kode: str
    judul: str
    kelompok: Mapping[str, int]
    lajur: Mapping[Lajur, frozenset[int]]
    elemen: tuple[BarisElemen, ...]

    @property
    def kuk(self) -> Iterator[BarisKuk]:
        """All its KUK in order."""
        return (kuk for elemen in self.elemen for kuk in elemen.kuk)

    @property
    def banyak_soal(self) -> int:
        """How many questions measure any of its KUK."""
        return len(
            {b for kuk in self.kuk for isi in kuk.butir.values() for b in isi if b.lajur.cara is Cara.SOAL}
        )

    def label(self, butir: Butir) -> str:
        """The number of a butir; ``K2/3`` where its form counts by kelompok and the unit is in several."""
        if butir.lajur in PER_KELOMPOK and len(self.kelompok) > 1:
            return f"K{self.kelompok[butir.kelompok]}/{butir.nomor}"
        return butir.nomor

    def sel(self, kuk: BarisKuk, lajur: Lajur) -> str:
        """A cell: numbers of butir, ✓ by the form itself, ○ support, — no butir; "" is not planned."""
        if lajur not in self.lajur:
            return ""
        if lajur.cara is Cara.CEKLIS:
            return "✓"
        if lajur.cara is Cara.KETERANGAN:
            return "○"
        return ", ".join(rentang([self.label(b) for b in kuk.butir.get(lajur, ())])) or "—"


def rentang(nomor: Sequence[str]) -> Iterator[str]:
    """Rising numbers, where three or more follow each other as ``4–6``; others as they are."""
    mulai = 0
    while mulai < len(nomor):
        akhir = mulai + 1
        while akhir < len(nomor) and nomor[akhir].isdigit() and nomor[mulai].isdigit():
            if int(nomor[akhir]) - int(nomor[mulai]) != akhir - mulai:
                break
            akhir += 1
        if akhir - mulai > 2:
            yield f"{nomor[mulai]}–{nomor[akhir - 1]}"
        else:
            yield from nomor[mulai:akhir]
        mulai = akhir


@dataclass(frozen=True)
class Matriks:
    """The coverage of a scheme.

    Attributes:
        judul: of the scheme, as is its ``nomor``.
        potensi: the potensi asesi that the scheme is planned for.
        unit: its units in the order of the kemasan.
        rencana: what the plan selects, by kode of the unit.
        butir: everything in its banks, also what measures nothing that is planned.
        utuh: whether all units, kelompok and KUK that it names were found, and the kelompok hold just its
            units.
    """

    judul: str
    nomor: str
    potensi: frozenset[int]
    unit: tuple[BarisUnit, ...]
    rencana: Mapping[str, Rencana]
    butir: tuple[Butir, ...]
    utuh: bool

    @cached_property
    def lajur(self) -> tuple[Lajur, ...]:
        """The columns that any unit uses, in printed order."""
        dipakai = frozenset[Lajur]().union(*(unit.lajur for unit in self.unit))
        return tuple(lajur for lajur in Lajur if lajur in dipakai)

    @cached_property
    def banyak_kuk(self) -> int:
        """How many KUK the scheme has."""
        return sum(1 for unit in self.unit for _ in unit.kuk)

    def tanda(self, kuk: BarisKuk) -> str:
        """The mark of a KUK: ✗ not judged, ± not for every potensi asesi, + more than needed, or ""."""
        if not kuk.dinilai:
            return "✗"
        if self.potensi - kuk.potensi:
            return "±"
        return "+" if kuk.berlebih else ""

    @cached_property
    def belum(self) -> tuple[tuple[BarisUnit, BarisKuk], ...]:
        """The KUK that no instrument of the plan judges."""
        return tuple((u, k) for u in self.unit for k in u.kuk if not k.dinilai)

    @cached_property
    def sebagian(self) -> tuple[tuple[BarisUnit, BarisKuk], ...]:
        """The KUK that are judged, but not for every potensi asesi of the plan."""
        return tuple((u, k) for u in self.unit for k in u.kuk if k.dinilai and self.potensi - k.potensi)

    @cached_property
    def berlebih(self) -> tuple[tuple[BarisUnit, BarisKuk], ...]:
        """The KUK measured by more questions than needed."""
        return tuple((u, k) for u in self.unit for k in u.kuk if k.berlebih)
