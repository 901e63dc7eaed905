"""Which instruments the plan asks for: FR.MAPA.01 names methods, FR.MAPA.02 the instruments."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from generator.istilah import Perangkat
from generator.matriks.peta import instrumen_perangkat, peta_kelompok
from generator.model.proyek import Bank, PaketSkema

TIDAK_DIPILIH = "tidak dipilih pada FR.MAPA.02"


@cache
def selected(paket: PaketSkema) -> frozenset[Perangkat]:
    """Every perangkat that some unit of some kelompok is assessed with."""
    return frozenset(p for perangkat in selected_per_unit(paket).values() for p in perangkat)


@cache
def selected_per_unit(paket: PaketSkema) -> dict[str, frozenset[Perangkat]]:
    """The perangkat of each unit by kode; of all its kelompok when it is in several."""
    out: dict[str, frozenset[Perangkat]] = {}
    for kelompok in paket.skema.kelompok_pekerjaan:
        for unit in kelompok.unit:
            out[unit.kode] = out.get(unit.kode, frozenset()) | frozenset(unit.metode.semua)
    return out


@cache
def _chosen(paket: PaketSkema) -> frozenset[str]:
    """The instruments that FR.MAPA.02 selects for at least one potensi asesi."""
    return frozenset(
        instrumen
        for kelompok in paket.skema.kelompok_pekerjaan
        for instrumen, potensi in peta_kelompok(paket, kelompok).items()
        if potensi
    )


def needs(perangkat: Perangkat, bank: str = "") -> Callable[[PaketSkema], str]:
    """Why a form of ``perangkat`` is not issued for a scheme, as a function of the scheme.

    It is issued when the plan names the perangkat, FR.MAPA.02 selects its instrument for at least
    one potensi asesi and, where the form prints a bank of questions (``bank``: a field of
    :class:`Bank`), the scheme has one.
    """
    assert not bank or bank in Bank.__dataclass_fields__, bank

    @cache
    def reason(paket: PaketSkema) -> str:
        if perangkat not in selected(paket):
            return TIDAK_DIPILIH
        if bank and getattr(paket.bank, bank) is None:
            return f"belum ada soal/{bank}.yaml"
        wanted = instrumen_perangkat(perangkat, bank)
        return "" if _chosen(paket).intersection(wanted) else TIDAK_DIPILIH

    return reason
