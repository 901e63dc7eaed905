"""FR.IA.10. VPK – Verifikasi pihak ketiga: what someone at the workplace says about the asesi."""

from __future__ import annotations

from generator.formulir._base import Formulir, Konteks
from generator.formulir._instrumen import needs
from generator.formulir._soal import daftar_kelompok
from generator.istilah import Kerahasiaan, Lingkup, Perangkat
from generator.model.proyek import Cakupan


def konteks(cakupan: Cakupan) -> Konteks:
    """``daftar_kelompok`` with their units assessed by VPK."""
    return {"daftar_kelompok": daftar_kelompok(cakupan.paket, Perangkat.VPK)}


FORMULIR = Formulir(
    kode="FR.IA.10",
    judul="VPK – VERIFIKASI PIHAK KETIGA",
    urutan=200,
    lingkup=Lingkup.ASESI,
    pengisi="Asesor, dari keterangan pihak ketiga",
    kerahasiaan=Kerahasiaan.ASESOR,
    konteks=konteks,
    alasan_tidak=needs(Perangkat.VPK),
)
