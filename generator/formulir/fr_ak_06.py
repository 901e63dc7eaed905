"""FR.AK.06 - Meninjau proses asesmen."""

from __future__ import annotations

from generator.formulir._base import Formulir, Konteks
from generator.istilah import Kerahasiaan, Lingkup
from generator.model.proyek import Cakupan


def konteks(cakupan: Cakupan) -> Konteks:
    """Nothing beside the head: the same for every scheme."""
    return {}


FORMULIR = Formulir(
    kode="FR.AK.06",
    judul="MENINJAU PROSES ASESMEN",
    urutan=250,
    lingkup=Lingkup.ASESMEN,
    pengisi="Lead asesor atau asesor",
    kerahasiaan=Kerahasiaan.ASESOR,
    di_berkas=False,
    konteks=konteks,
)
