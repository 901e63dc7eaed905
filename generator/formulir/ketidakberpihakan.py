"""Pernyataan ketidakberpihakan: the asesor declares, for one asesi, to have no conflict of interest."""

from __future__ import annotations

from generator.formulir._base import Formulir, Konteks
from generator.formulir._peserta import pejabat
from generator.istilah import Lingkup
from generator.model.proyek import Cakupan


def konteks(cakupan: Cakupan) -> Konteks:
    """``pejabat``: where the LSP's papers are signed."""
    return {"pejabat": pejabat(cakupan.paket)}


FORMULIR = Formulir(
    kode="KETIDAKBERPIHAKAN",
    judul="PERNYATAAN KETIDAKBERPIHAKAN DAN BENTURAN KEPENTINGAN ASESOR",
    urutan=310,
    lingkup=Lingkup.ASESI,
    pengisi="Asesor dan asesi",
    konteks=konteks,
)
