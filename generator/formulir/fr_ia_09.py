"""FR.IA.09. PW – Pertanyaan wawancara."""

from __future__ import annotations

import re

from generator.formulir._bagian import Bagian
from generator.formulir._base import Formulir, Konteks
from generator.formulir._instrumen import needs
from generator.formulir._portofolio import isian_bukti, nomor_bukti
from generator.istilah import Kerahasiaan, Lingkup, Perangkat
from generator.model.proyek import Cakupan

_TITIK_TITIK = re.compile(r"(?<=bukti no\.)\s*(?:…|\.{2,}|_{2,})+", re.IGNORECASE)
"""Where a question leaves the number of the evidence open: ``bukti no. …``."""


def konteks(cakupan: Cakupan) -> Konteks:
    """``daftar_bukti``: numbers of the rows; ``soal``: the questions.

    A question that says ``bukti no. …`` has its blank there, at the end of a line between ``awal`` and
    ``akhir``, so that a number of any width moves nothing;
    of another one ``awal`` is "" and the blank stands above it.
    """
    bank = cakupan.paket.bank.wawancara
    assert bank is not None
    return {
        "daftar_bukti": nomor_bukti(cakupan),
        "soal": [_soal(n, satu.pertanyaan) for n, satu in enumerate(bank.soal, start=1)],
    }


def _soal(nomor: int, pertanyaan: str) -> Bagian:
    titik = _TITIK_TITIK.search(pertanyaan)
    if titik is None:
        return {"nomor": nomor, "awal": "", "akhir": pertanyaan}
    return {"nomor": nomor, "awal": pertanyaan[: titik.start()], "akhir": pertanyaan[titik.end() :].lstrip()}


FORMULIR = Formulir(
    kode="FR.IA.09",
    judul="PW – PERTANYAAN WAWANCARA",
    urutan=190,
    lingkup=Lingkup.ASESI,
    pengisi="Asesor",
    kerahasiaan=Kerahasiaan.ASESOR,
    konteks=konteks,
    susunan=Lingkup.ASESI,
    isian=isian_bukti,
    alasan_tidak=needs(Perangkat.PW, "wawancara"),
)
