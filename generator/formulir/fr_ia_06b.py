"""FR.IA.06B. Lembar kunci jawaban pertanyaan tertulis esai: secret, one for a scheme."""

from __future__ import annotations

from generator.formulir._base import Formulir, Konteks
from generator.formulir._instrumen import needs
from generator.istilah import Kerahasiaan, Lingkup, Perangkat
from generator.model.proyek import Cakupan


def konteks(cakupan: Cakupan) -> Konteks:
    """``kunci``: the model answers by number."""
    bank = cakupan.paket.bank.esai
    assert bank is not None
    return {
        "kunci": [{"nomor": n, "jawaban": soal.kunci_jawaban} for n, soal in enumerate(bank.soal, start=1)]
    }


FORMULIR = Formulir(
    kode="FR.IA.06B",
    judul="LEMBAR KUNCI JAWABAN PERTANYAAN TERTULIS ESAI",
    urutan=162,
    lingkup=Lingkup.SKEMA,
    pengisi="Penyusun perangkat",
    kerahasiaan=Kerahasiaan.RAHASIA,
    di_berkas=False,
    konteks=konteks,
    alasan_tidak=needs(Perangkat.DPT, "esai"),
)
