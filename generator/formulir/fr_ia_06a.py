"""FR.IA.06A. DPT – Daftar pertanyaan tertulis esai: the question sheet handed to the asesi."""

from __future__ import annotations

from generator.formulir._base import Formulir, Konteks
from generator.formulir._instrumen import needs
from generator.formulir._soal import durasi, pertanyaan
from generator.istilah import Lingkup, Perangkat
from generator.model.proyek import Cakupan


def konteks(cakupan: Cakupan) -> Konteks:
    """``waktu`` and ``soal``: questions without answers or KUK."""
    bank = cakupan.paket.bank.esai
    assert bank is not None
    return {"waktu": durasi(bank.waktu_menit), "soal": pertanyaan(bank.soal)}


FORMULIR = Formulir(
    kode="FR.IA.06A",
    judul="DPT – DAFTAR PERTANYAAN TERTULIS ESAI",
    urutan=160,
    lingkup=Lingkup.ASESI,
    pengisi="Penyusun perangkat",
    konteks=konteks,
    alasan_tidak=needs(Perangkat.DPT, "esai"),
)
