"""FR.AK.02 - Rekaman asesmen kompetensi."""

from __future__ import annotations

from generator.formulir._base import Formulir, Konteks
from generator.formulir._jadwal import mulai_selesai
from generator.istilah import Lingkup
from generator.model.proyek import Cakupan


def konteks(cakupan: Cakupan) -> Konteks:
    """``daftar_unit``: kode and judul of each unit of the kemasan."""
    return {"daftar_unit": [{"kode": u.kode, "judul": u.judul} for u in cakupan.paket.unit.values()]}


FORMULIR = Formulir(
    kode="FR.AK.02",
    judul="REKAMAN ASESMEN KOMPETENSI",
    urutan=220,
    lingkup=Lingkup.ASESI,
    pengisi="Asesor; diakui asesi",
    konteks=konteks,
    isian=mulai_selesai,
)
