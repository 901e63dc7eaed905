"""FR.IA.08. CVP – Ceklis verifikasi portofolio."""

from __future__ import annotations

from generator.formulir._base import Formulir, Konteks
from generator.formulir._instrumen import needs
from generator.formulir._portofolio import isian_bukti, nomor_bukti
from generator.istilah import Kerahasiaan, Lingkup, Perangkat
from generator.model.proyek import Cakupan


def konteks(cakupan: Cakupan) -> Konteks:
    """``daftar_bukti``: numbers of the rows; ``daftar_unit``: kode and judul of every unit of the kemasan."""
    return {
        "daftar_bukti": nomor_bukti(cakupan),
        "daftar_unit": [{"kode": u.kode, "judul": u.judul} for u in cakupan.paket.unit.values()],
    }


FORMULIR = Formulir(
    kode="FR.IA.08",
    judul="CVP – CEKLIS VERIFIKASI PORTOFOLIO",
    urutan=180,
    lingkup=Lingkup.ASESI,
    pengisi="Asesor",
    kerahasiaan=Kerahasiaan.ASESOR,
    konteks=konteks,
    susunan=Lingkup.ASESI,
    isian=isian_bukti,
    alasan_tidak=needs(Perangkat.CVP),
)
