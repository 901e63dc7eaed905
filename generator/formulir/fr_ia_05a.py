"""FR.IA.05A. DPT – Pertanyaan tertulis pilihan ganda: the question sheet handed to the asesi."""

from __future__ import annotations

from generator.formulir._bagian import Bagian
from generator.formulir._base import Formulir, Konteks
from generator.formulir._instrumen import needs
from generator.formulir._soal import durasi
from generator.istilah import Lingkup, Perangkat
from generator.model.proyek import Cakupan
from generator.model.soal import Opsi


def konteks(cakupan: Cakupan) -> Konteks:
    """``waktu`` and ``soal``: questions with their ``opsi``, neither key nor KUK."""
    bank = cakupan.paket.bank.pilihan_ganda
    assert bank is not None
    return {
        "waktu": durasi(bank.waktu_menit),
        "soal": [
            {"nomor": n, "pertanyaan": soal.pertanyaan, "opsi": _opsi(soal.opsi)}
            for n, soal in enumerate(bank.soal, start=1)
        ],
    }


def _opsi(opsi: Opsi) -> list[Bagian]:
    huruf = zip("abcde", (opsi.a, opsi.b, opsi.c, opsi.d, opsi.e), strict=True)
    return [{"huruf": satu, "teks": teks} for satu, teks in huruf if teks is not None]


FORMULIR = Formulir(
    kode="FR.IA.05A",
    judul="DPT – PERTANYAAN TERTULIS PILIHAN GANDA",
    urutan=150,
    lingkup=Lingkup.ASESI,
    pengisi="Penyusun perangkat",
    konteks=konteks,
    alasan_tidak=needs(Perangkat.DPT, "pilihan_ganda"),
)
