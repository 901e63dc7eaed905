"""FR.IA.01. CL – Ceklis observasi aktivitas di tempat kerja atau tempat kerja simulasi."""

from __future__ import annotations

from generator.formulir._bagian import daftar_kelompok
from generator.formulir._base import Formulir, Konteks
from generator.formulir._instrumen import needs
from generator.istilah import Kerahasiaan, Lingkup, Perangkat
from generator.model.proyek import Cakupan


def konteks(cakupan: Cakupan) -> Konteks:
    """``daftar_kelompok`` with the units assessed by observation, their elemen and KUK."""
    return {"daftar_kelompok": daftar_kelompok(cakupan.paket, Perangkat.CL)}


FORMULIR = Formulir(
    kode="FR.IA.01",
    judul="CL – CEKLIS OBSERVASI AKTIVITAS DI TEMPAT KERJA ATAU TEMPAT KERJA SIMULASI",
    urutan=110,
    lingkup=Lingkup.ASESI,
    pengisi="Asesor",
    kerahasiaan=Kerahasiaan.ASESOR,
    konteks=konteks,
    alasan_tidak=needs(Perangkat.CL),
)
