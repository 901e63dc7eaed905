"""FR.IA.05B. Lembar kunci jawaban pertanyaan tertulis pilihan ganda: secret, one for a scheme."""

from __future__ import annotations

from generator.formulir._base import Formulir, Konteks
from generator.formulir._instrumen import needs
from generator.formulir._soal import daftar_kelompok, dua_lajur
from generator.istilah import Kerahasiaan, Lingkup, Perangkat
from generator.model.proyek import Cakupan


def konteks(cakupan: Cakupan) -> Konteks:
    """``daftar_kelompok`` with their units assessed by DPT, and ``kunci``: letters in two lanes."""
    bank = cakupan.paket.bank.pilihan_ganda
    assert bank is not None
    kunci = [{"nomor": n, "kunci": soal.kunci} for n, soal in enumerate(bank.soal, start=1)]
    return {"daftar_kelompok": daftar_kelompok(cakupan.paket, Perangkat.DPT), "kunci": dua_lajur(kunci)}


FORMULIR = Formulir(
    kode="FR.IA.05B",
    judul="LEMBAR KUNCI JAWABAN PERTANYAAN TERTULIS PILIHAN GANDA",
    urutan=152,
    lingkup=Lingkup.SKEMA,
    pengisi="Penyusun perangkat",
    kerahasiaan=Kerahasiaan.RAHASIA,
    di_berkas=False,
    konteks=konteks,
    alasan_tidak=needs(Perangkat.DPT, "pilihan_ganda"),
)
