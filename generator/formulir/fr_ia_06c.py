"""FR.IA.06C. Lembar jawaban pertanyaan tertulis esai: the asesi answers, the asesor marks."""

from __future__ import annotations

from generator.formulir._base import Formulir, Konteks
from generator.formulir._instrumen import needs
from generator.formulir._soal import durasi
from generator.istilah import Lingkup, Perangkat
from generator.model.proyek import Cakupan


def konteks(cakupan: Cakupan) -> Konteks:
    """``waktu`` and ``nomor``: the numbers of the questions, and nothing else of them."""
    bank = cakupan.paket.bank.esai
    assert bank is not None
    return {"waktu": durasi(bank.waktu_menit), "nomor": list(range(1, len(bank.soal) + 1))}


FORMULIR = Formulir(
    kode="FR.IA.06C",
    judul="LEMBAR JAWABAN PERTANYAAN TERTULIS ESAI",
    urutan=164,
    lingkup=Lingkup.ASESI,
    pengisi="Asesi",
    konteks=konteks,
    alasan_tidak=needs(Perangkat.DPT, "esai"),
)
