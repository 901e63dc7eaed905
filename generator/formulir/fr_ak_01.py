"""FR.AK.01 - Persetujuan asesmen dan kerahasiaan."""

from __future__ import annotations

from generator.formulir._base import Formulir, Konteks
from generator.formulir._instrumen import selected
from generator.istilah import Lingkup, Perangkat
from generator.model.proyek import Cakupan, Isian

_BUKTI: dict[str, frozenset[Perangkat]] = {
    "portofolio": frozenset({Perangkat.CVP}),
    "reviu_produk": frozenset({Perangkat.CRP}),
    "observasi": frozenset({Perangkat.CL, Perangkat.TPD, Perangkat.PMO}),
    "terstruktur": frozenset({Perangkat.DIT}),
    "lisan": frozenset({Perangkat.DPL}),
    "tertulis": frozenset({Perangkat.DPT}),
    "wawancara": frozenset({Perangkat.PW}),
    "lainnya": frozenset({Perangkat.VPK}),
}
"""Boxes of the form and the perangkat that bring that evidence. VPK has no box of its own."""


def konteks(cakupan: Cakupan) -> Konteks:
    """Nothing beside the head: the same for every scheme."""
    return {}


def isian(cakupan: Cakupan) -> Isian:
    """The evidence that the plan (FR.MAPA.01) collects."""
    planned = selected(cakupan.paket)
    values: dict[str, str | bool] = {
        f"ak01.bukti.{bukti}": bool(perangkat & planned) for bukti, perangkat in _BUKTI.items()
    }
    if Perangkat.VPK in planned:
        values["ak01.bukti_lainnya"] = "Verifikasi Pihak Ketiga"
    return values


FORMULIR = Formulir(
    kode="FR.AK.01",
    judul="PERSETUJUAN ASESMEN DAN KERAHASIAAN",
    urutan=70,
    lingkup=Lingkup.ASESI,
    pengisi="Asesor dan asesi",
    konteks=konteks,
    isian=isian,
)
