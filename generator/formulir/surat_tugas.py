"""Surat tugas asesor: one letter for the team of an event, its peserta in an attachment."""

from __future__ import annotations

from generator.formulir._base import Formulir, Konteks
from generator.formulir._peserta import (
    alamat_tuk,
    isian_peserta,
    isian_tim,
    jumlah_peserta,
    lisensi,
    tim_dan_peserta,
)
from generator.istilah import Kerahasiaan, Lingkup
from generator.model.proyek import Cakupan, Isian
from generator.waktu import tanggal


def konteks(cakupan: Cakupan) -> Konteks:
    """``lisensi`` of the LSP and ``batas_lapor``, days or "", beside the team and the peserta."""
    batas = cakupan.kegiatan.asesmen.surat_tugas.batas_lapor_hari if cakupan.kegiatan else None
    return {
        **tim_dan_peserta(cakupan),
        "lisensi": lisensi(cakupan.paket),
        "batas_lapor": str(batas or ""),
    }


def isian(cakupan: Cakupan) -> Isian:
    """Number and date of the letter, the team, the place, the peserta with their asesor."""
    values: dict[str, str | bool] = {
        **isian_tim(cakupan, "nama", "no_met", "jabatan", "instansi"),
        **alamat_tuk(cakupan),
        **jumlah_peserta(cakupan),
        **isian_peserta(cakupan, "institusi", "asesor"),
    }
    if cakupan.kegiatan is not None:
        surat = cakupan.kegiatan.asesmen.surat_tugas
        values |= {"surat_tugas.nomor": surat.nomor, "surat_tugas.tanggal": tanggal(surat.tanggal)}
    return values


FORMULIR = Formulir(
    kode="SURAT.TUGAS",
    judul="SURAT TUGAS ASESOR",
    urutan=300,
    lingkup=Lingkup.ASESMEN,
    pengisi="LSP",
    kerahasiaan=Kerahasiaan.ASESOR,
    di_berkas=False,
    konteks=konteks,
    susunan=Lingkup.ASESMEN,
    isian=isian,
)
