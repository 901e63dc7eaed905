"""Peta instrumen: from the methods planned for the units to the instruments of FR.MAPA.02.

The chain starts at the matrix of FR.MAPA.01 (codes of perangkat per unit); a written test is
the one, the other or both of FR.IA.05 and FR.IA.06, by the questions the scheme has.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NewType

from generator.istilah import Perangkat
from generator.model import KelompokPekerjaan, MetodeUnit
from generator.model.proyek import Bank, PaketSkema

Instrumen = NewType("Instrumen", str)
"""A row of FR.MAPA.02: the code of its form without ``FR.``, as in ``peta`` of a kelompok."""

INSTRUMEN: tuple[Instrumen, ...] = tuple(
    Instrumen(f"IA.{nomor}")
    for nomor in ("01", "02", "03", "04A", "04B", "05", "06", "07", "08", "09", "10", "11")
)
"""All rows, in printed order."""

_PASTI: Mapping[Perangkat, tuple[str, ...]] = {
    Perangkat.CL: ("IA.01",),
    Perangkat.TPD: ("IA.02",),
    Perangkat.PMO: ("IA.03",),
    Perangkat.DIT: ("IA.04A", "IA.04B"),
    Perangkat.DPL: ("IA.07",),
    Perangkat.CVP: ("IA.08",),
    Perangkat.PW: ("IA.09",),
    Perangkat.VPK: ("IA.10",),
    Perangkat.CRP: ("IA.11",),
}
"""Perangkat whose instruments do not depend on the banks of questions; DPT is the other one."""


def instrumen_metode(metode: MetodeUnit, bank: Bank) -> frozenset[Instrumen]:
    """The instruments that the planned methods of one unit ask for.

    Args:
        metode: a row of the matrix of FR.MAPA.01.
        bank: which kinds of written questions the scheme has.

    Returns:
        Nothing for DPT while the scheme has neither pilihan ganda nor esai.
    """
    return frozenset(Instrumen(kode) for perangkat in metode.semua for kode in _kode(perangkat, bank))


def _kode(perangkat: Perangkat, bank: Bank) -> Iterator[str]:
    if perangkat is not Perangkat.DPT:
        yield from _PASTI[perangkat]
        return
    if bank.pilihan_ganda is not None:
        yield "IA.05"
    if bank.esai is not None:
        yield "IA.06"


def instrumen_perangkat(perangkat: Perangkat, bank: str) -> tuple[str, ...]:
    """The instruments of one perangkat; of DPT the one that prints the named bank."""
    if perangkat is Perangkat.DPT:
        return ("IA.05",) if bank == "pilihan_ganda" else ("IA.06",)
    return _PASTI[perangkat]


def instrumen_kelompok(kelompok: KelompokPekerjaan, bank: Bank) -> tuple[Instrumen, ...]:
    """The instruments of a kelompok pekerjaan, in printed order."""
    dipilih = frozenset[Instrumen]().union(*(instrumen_metode(u.metode, bank) for u in kelompok.unit))
    return tuple(i for i in INSTRUMEN if i in dipilih)


def peta_kelompok(paket: PaketSkema, kelompok: KelompokPekerjaan) -> dict[Instrumen, tuple[int, ...]]:
    """Potensi asesi (1 to 5) of each instrument of a kelompok.

    The potensi of the scheme's rencana, unless the kelompok says otherwise for an instrument.
    What the kelompok says about an instrument that no unit asks for has no effect.
    """
    umum = paket.skema.rencana.potensi_asesi
    return {i: kelompok.peta.get(i, umum) for i in instrumen_kelompok(kelompok, paket.bank)}
