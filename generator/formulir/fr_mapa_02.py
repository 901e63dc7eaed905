"""FR.MAPA.02. Peta instrumen asesmen hasil pendekatan asesmen dan perencanaan asesmen."""

from __future__ import annotations

from generator.formulir._bagian import daftar_kelompok
from generator.formulir._base import Formulir, Konteks
from generator.istilah import Kerahasiaan, Lingkup
from generator.matriks.peta import peta_kelompok
from generator.model.proyek import Cakupan, Isian


def konteks(cakupan: Cakupan) -> Konteks:
    """``daftar_kelompok``; the rows of instruments are the template's own."""
    return {"daftar_kelompok": daftar_kelompok(cakupan.paket)}


def isian(cakupan: Cakupan) -> Isian:
    """A tick for each instrument of each kelompok under the potensi it is meant for."""
    return {
        f"mapa02.{kelompok.id}.{instrumen}.{potensi}": True
        for kelompok in cakupan.paket.skema.kelompok_pekerjaan
        for instrumen, semua in peta_kelompok(cakupan.paket, kelompok).items()
        for potensi in semua
    }


FORMULIR = Formulir(
    kode="FR.MAPA.02",
    judul="PETA INSTRUMEN ASESMEN HASIL PENDEKATAN ASESMEN DAN PERENCANAAN ASESMEN",
    urutan=40,
    lingkup=Lingkup.SKEMA,
    pengisi="Asesor",
    kerahasiaan=Kerahasiaan.ASESOR,
    konteks=konteks,
    isian=isian,
)
