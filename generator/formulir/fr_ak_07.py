"""FR.AK.07 - Ceklis penyesuaian yang wajar dan beralasan."""

from __future__ import annotations

from typing import Literal

from generator.formulir._base import Formulir, Konteks
from generator.istilah import Lingkup
from generator.model.proyek import Cakupan

VARIAN: Literal["tunggal", "ab"] = "tunggal"
"""``tunggal``: one list, as most copies of edition 2023. ``ab``: parts A and B, each with its result."""


def konteks(cakupan: Cakupan) -> Konteks:
    """``varian``: which of the two forms in use is printed."""
    return {"varian": VARIAN}


FORMULIR = Formulir(
    kode="FR.AK.07",
    judul="CEKLIS PENYESUAIAN YANG WAJAR DAN BERALASAN",
    urutan=50,
    lingkup=Lingkup.ASESI,
    pengisi="Asesor; disetujui asesi",
    konteks=konteks,
)
