"""Daftar hadir peserta, one list for each day of the event."""

from __future__ import annotations

from datetime import date, timedelta

from generator.formulir._base import Formulir, Konteks
from generator.formulir._peserta import daftar_peserta, daftar_tim, isian_peserta, isian_tim
from generator.istilah import Kerahasiaan, Lingkup
from generator.model.proyek import Cakupan, Isian, Kegiatan
from generator.waktu import hari_tanggal


def konteks(cakupan: Cakupan) -> Konteks:
    """``daftar_tim``, ``daftar_peserta``; ``daftar_hari``: the days by number, one while they are unknown."""
    hari = len(_hari(cakupan.kegiatan)) if cakupan.kegiatan else 1
    return {
        "daftar_hari": list(range(1, hari + 1)),
        "daftar_tim": daftar_tim(cakupan),
        "daftar_peserta": daftar_peserta(cakupan),
    }


def _hari(kegiatan: Kegiatan) -> list[date]:
    mulai = kegiatan.asesmen.tanggal_mulai
    selesai = kegiatan.asesmen.tanggal_selesai or mulai
    return [mulai + timedelta(n) for n in range((selesai - mulai).days + 1)]


def isian(cakupan: Cakupan) -> Isian:
    """The team; names, institutions and occupations; the date of each day.

    The list goes from hand to hand: addresses and telephone numbers are left to their owners.
    """
    if cakupan.kegiatan is None:
        return {}
    hari = enumerate(_hari(cakupan.kegiatan), start=1)
    return {
        **isian_tim(cakupan, "nama", "no_met", "jabatan", "instansi"),
        **isian_peserta(cakupan, "institusi", "pekerjaan"),
        **{f"hadir.{n}.hari": hari_tanggal(satu) for n, satu in hari},
    }


FORMULIR = Formulir(
    kode="DAFTAR.HADIR",
    judul="DAFTAR HADIR PESERTA ASESMEN",
    urutan=320,
    lingkup=Lingkup.ASESMEN,
    pengisi="Peserta dan asesor",
    kerahasiaan=Kerahasiaan.ASESOR,
    di_berkas=False,
    konteks=konteks,
    susunan=Lingkup.ASESMEN,
    isian=isian,
)
