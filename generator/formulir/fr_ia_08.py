"""FR.IA.08. CVP – Ceklis verifikasi portofolio."""

from __future__ import annotations

from generator.formulir._bagian import Bagian
from generator.formulir._base import Formulir, Konteks
from generator.formulir._instrumen import needs
from generator.formulir._portofolio import isian_bukti, nomor_bukti
from generator.istilah import Kerahasiaan, Lingkup, Perangkat
from generator.model.proyek import Cakupan, PaketSkema


def konteks(cakupan: Cakupan) -> Konteks:
    """``daftar_bukti``: numbers of the rows; ``daftar_unit``: every unit of the kemasan."""
    return {
        "daftar_bukti": nomor_bukti(cakupan),
        "daftar_unit": _daftar_unit(cakupan.paket),
    }


def _daftar_unit(paket: PaketSkema) -> list[Bagian]:
    """``kode`` and ``judul`` of each unit once, in the order of the kelompok pekerjaan."""
    kelompok = paket.skema.kelompok_pekerjaan
    urut = dict.fromkeys([*(baris.kode for satu in kelompok for baris in satu.unit), *paket.unit])
    return [{"kode": kode, "judul": paket.unit[kode].judul} for kode in urut]


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
