"""Which instruments the plan of FR.MAPA.01 asks for."""

from __future__ import annotations

from collections.abc import Callable

from generator.istilah import Perangkat
from generator.model.proyek import Bank, PaketSkema

TIDAK_DIPILIH = "tidak dipilih pada FR.MAPA.02"


def selected(paket: PaketSkema) -> frozenset[Perangkat]:
    """Every perangkat that some unit of some kelompok is assessed with."""
    return frozenset(
        perangkat
        for kelompok in paket.skema.kelompok_pekerjaan
        for unit in kelompok.unit
        for perangkat in unit.metode.semua
    )


def needs(perangkat: Perangkat, bank: str = "") -> Callable[[PaketSkema], str]:
    """Why a form of ``perangkat`` is not issued for a scheme, as a function of the scheme.

    It is issued when the plan names the perangkat and, where it prints a bank of questions
    (``bank``: a field of :class:`Bank`), the scheme has one.
    """
    assert not bank or bank in Bank.__dataclass_fields__, bank

    def reason(paket: PaketSkema) -> str:
        if perangkat not in selected(paket):
            return TIDAK_DIPILIH
        if bank and getattr(paket.bank, bank) is None:
            return f"belum ada soal/{bank}.yaml"
        return ""

    return reason
