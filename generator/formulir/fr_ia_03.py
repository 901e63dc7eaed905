"""FR.IA.03. PMO – Pertanyaan untuk mendukung observasi."""

from __future__ import annotations

from generator.formulir._base import Formulir, Konteks
from generator.formulir._instrumen import needs
from generator.formulir._soal import kelompok_dengan
from generator.istilah import Kerahasiaan, Lingkup, Perangkat
from generator.model.proyek import Cakupan


def konteks(cakupan: Cakupan) -> Konteks:
    """``daftar_kelompok``: the kelompok that have questions (``soal``), with their units assessed by PMO."""
    bank = cakupan.paket.bank.observasi
    assert bank is not None
    soal = ((satu.kelompok, {"pertanyaan": satu.pertanyaan}) for satu in bank.soal)
    return {"daftar_kelompok": kelompok_dengan(cakupan.paket, Perangkat.PMO, "soal", soal)}


FORMULIR = Formulir(
    kode="FR.IA.03",
    judul="PMO – PERTANYAAN UNTUK MENDUKUNG OBSERVASI",
    urutan=130,
    lingkup=Lingkup.ASESI,
    pengisi="Asesor",
    kerahasiaan=Kerahasiaan.ASESOR,
    konteks=konteks,
    alasan_tidak=needs(Perangkat.PMO, "observasi"),
)
