"""FR.AK.04 - Banding asesmen."""

from __future__ import annotations

from generator.formulir._base import Formulir, Konteks
from generator.istilah import Lingkup
from generator.model.proyek import Cakupan


def konteks(cakupan: Cakupan) -> Konteks:
    """Nothing beside the head: the same for every scheme."""
    return {}


FORMULIR = Formulir(
    kode="FR.AK.04",
    judul="BANDING ASESMEN",
    urutan=60,
    lingkup=Lingkup.ASESI,
    pengisi="Asesi",
    konteks=konteks,
)
