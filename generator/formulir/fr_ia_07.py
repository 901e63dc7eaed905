"""FR.IA.07. DPL – Daftar pertanyaan lisan: the asesor's own, with the keys."""

from __future__ import annotations

from generator.formulir._base import Formulir, Konteks
from generator.formulir._instrumen import needs
from generator.formulir._soal import daftar_kelompok
from generator.istilah import Kerahasiaan, Lingkup, Perangkat
from generator.model.proyek import Cakupan


def konteks(cakupan: Cakupan) -> Konteks:
    """``daftar_kelompok`` with their units assessed by DPL, and ``soal`` with their ``kunci``.

    Given a paket without keys the form is ``berkunci: False``: the print that an asesi may see and sign.
    """
    bank = cakupan.paket.bank.lisan
    assert bank is not None
    soal = [
        {"nomor": n, "pertanyaan": satu.pertanyaan, "kunci": satu.kunci_jawaban}
        for n, satu in enumerate(bank.soal, start=1)
    ]
    return {
        "daftar_kelompok": daftar_kelompok(cakupan.paket, Perangkat.DPL),
        "soal": soal,
        "berkunci": any(satu["kunci"] for satu in soal),
    }


FORMULIR = Formulir(
    kode="FR.IA.07",
    judul="DPL – DAFTAR PERTANYAAN LISAN",
    urutan=170,
    lingkup=Lingkup.ASESI,
    pengisi="Asesor",
    kerahasiaan=Kerahasiaan.RAHASIA,
    di_berkas=False,
    konteks=konteks,
    alasan_tidak=needs(Perangkat.DPL, "lisan"),
)
