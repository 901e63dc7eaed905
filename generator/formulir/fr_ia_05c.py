"""FR.IA.05C. Lembar jawaban pilihan ganda: the asesi answers, the asesor marks."""

from __future__ import annotations

from generator.formulir._base import Formulir, Konteks
from generator.formulir._instrumen import needs
from generator.formulir._soal import dua_lajur, durasi
from generator.istilah import Lingkup, Perangkat
from generator.model.proyek import Cakupan


def konteks(cakupan: Cakupan) -> Konteks:
    """``waktu`` and ``jawaban``: the numbers of the questions in two lanes, and nothing else of them."""
    bank = cakupan.paket.bank.pilihan_ganda
    assert bank is not None
    nomor = [{"nomor": n} for n in range(1, len(bank.soal) + 1)]
    return {"waktu": durasi(bank.waktu_menit), "jawaban": dua_lajur(nomor)}


FORMULIR = Formulir(
    kode="FR.IA.05C",
    judul="LEMBAR JAWABAN PILIHAN GANDA",
    urutan=154,
    lingkup=Lingkup.ASESI,
    pengisi="Asesi",
    konteks=konteks,
    alasan_tidak=needs(Perangkat.DPT, "pilihan_ganda"),
)
