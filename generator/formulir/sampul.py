"""Cover of the berkas: whose it is, for which scheme, where and when."""

from __future__ import annotations

from generator.formulir._base import Formulir, Konteks
from generator.istilah import JenisSkema, Lingkup
from generator.model import Skema
from generator.model.proyek import Cakupan

_JENIS = {JenisSkema.KKNI: "KKNI", JenisSkema.OKUPASI: "Okupasi", JenisSkema.KLASTER: "Klaster"}


def konteks(cakupan: Cakupan) -> Konteks:
    """``jenis``: the kind of the scheme, with its level for KKNI."""
    return {"jenis": _jenis(cakupan.paket.skema)}


def _jenis(skema: Skema) -> str:
    jenis = _JENIS[skema.jenis]
    jenjang = skema.jenis is JenisSkema.KKNI and skema.jenjang_kkni
    return f"{jenis} Jenjang {skema.jenjang_kkni}" if jenjang else jenis


FORMULIR = Formulir(
    kode="SAMPUL",
    judul="BERKAS ASESMEN",
    urutan=1,
    lingkup=Lingkup.ASESI,
    pengisi="LSP",
    konteks=konteks,
)
