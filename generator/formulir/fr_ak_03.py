"""FR.AK.03 - Umpan balik dan catatan asesmen."""

from __future__ import annotations

from generator.formulir._base import Formulir, Konteks
from generator.formulir._jadwal import mulai_selesai
from generator.istilah import Lingkup
from generator.model.proyek import Cakupan


def konteks(cakupan: Cakupan) -> Konteks:
    """Nothing beside the head: the same for every scheme."""
    return {}


FORMULIR = Formulir(
    kode="FR.AK.03",
    judul="UMPAN BALIK DAN CATATAN ASESMEN",
    urutan=230,
    lingkup=Lingkup.ASESI,
    pengisi="Asesi",
    konteks=konteks,
    isian=mulai_selesai,
)
