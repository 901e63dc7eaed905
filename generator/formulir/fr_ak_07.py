"""FR.AK.07 - Ceklis penyesuaian yang wajar dan beralasan."""

from __future__ import annotations

from generator.formulir._base import Formulir, Konteks
from generator.istilah import Lingkup
from generator.model.proyek import Cakupan, Isian


def konteks(cakupan: Cakupan) -> Konteks:
    """``varian``: which of the two forms in use the scheme has chosen."""
    return {"varian": cakupan.paket.skema.varian_ak07.value}


def isian(cakupan: Cakupan) -> Isian:
    """Of an asesi: the potensi that the plan is made for; the asesor corrects them."""
    if cakupan.asesi is None:
        return {}
    return {f"ak07.potensi.{n}": True for n in cakupan.paket.skema.rencana.potensi_asesi}


FORMULIR = Formulir(
    kode="FR.AK.07",
    judul="CEKLIS PENYESUAIAN YANG WAJAR DAN BERALASAN",
    urutan=50,
    lingkup=Lingkup.ASESI,
    pengisi="Asesor; disetujui asesi",
    konteks=konteks,
    isian=isian,
)
