"""Cover of the berkas: whose it is, for which scheme, where and when."""

from __future__ import annotations

from generator.formulir._base import Formulir, Konteks
from generator.formulir._nama import jenis_skema
from generator.istilah import Lingkup
from generator.model.proyek import Cakupan


def konteks(cakupan: Cakupan) -> Konteks:
    """``jenis``: the kind of the scheme, with its level for KKNI."""
    return {"jenis": jenis_skema(cakupan.paket.skema)}


FORMULIR = Formulir(
    kode="SAMPUL",
    judul="BERKAS ASESMEN",
    urutan=1,
    lingkup=Lingkup.ASESI,
    pengisi="LSP",
    konteks=konteks,
)
