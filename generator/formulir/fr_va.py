"""FR.VA. Memberikan kontribusi dalam validasi asesmen."""

from __future__ import annotations

from generator.formulir._base import Formulir, Konteks
from generator.istilah import Kerahasiaan, Lingkup
from generator.model.proyek import Cakupan


def konteks(cakupan: Cakupan) -> Konteks:
    """Nothing beside the scheme, which every template has."""
    return {}


FORMULIR = Formulir(
    kode="FR.VA",
    judul="MEMBERIKAN KONTRIBUSI DALAM VALIDASI ASESMEN",
    urutan=260,
    lingkup=Lingkup.VALIDASI,
    pengisi="Tim validasi",
    kerahasiaan=Kerahasiaan.ASESOR,
    di_berkas=False,
    konteks=konteks,
)
