"""FR.IA.02. TPD – Tugas praktik demonstrasi."""

from __future__ import annotations

from generator.formulir._bagian import Bagian
from generator.formulir._base import Formulir, Konteks
from generator.formulir._instrumen import needs
from generator.formulir._soal import durasi, kelompok_dengan
from generator.istilah import Lingkup, Perangkat
from generator.model.proyek import Cakupan
from generator.model.soal import TugasPraktik


def konteks(cakupan: Cakupan) -> Konteks:
    """``daftar_kelompok``: the kelompok that have a ``tugas``, with their units assessed by TPD."""
    bank = cakupan.paket.bank.tugas
    assert bank is not None
    tugas = ((satu.kelompok, _tugas(satu)) for satu in bank.tugas)
    return {"daftar_kelompok": kelompok_dengan(cakupan.paket, Perangkat.TPD, "tugas", tugas)}


def _tugas(tugas: TugasPraktik) -> Bagian:
    return {
        "skenario": tugas.skenario,
        "perlengkapan": list(tugas.perlengkapan),
        "langkah_kerja": list(tugas.langkah_kerja),
        "waktu": durasi(tugas.waktu_menit),
    }


FORMULIR = Formulir(
    kode="FR.IA.02",
    judul="TPD – TUGAS PRAKTIK DEMONSTRASI",
    urutan=120,
    lingkup=Lingkup.ASESI,
    pengisi="Penyusun perangkat",
    konteks=konteks,
    alasan_tidak=needs(Perangkat.TPD, "tugas"),
)
