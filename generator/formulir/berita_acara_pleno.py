"""Berita acara pleno: what the komite teknis decides on the recommendations of the asesor."""

from __future__ import annotations

from generator.formulir._base import Formulir, Konteks
from generator.formulir._keputusan import isian_pleno
from generator.formulir._peserta import daftar_peserta, isian_peserta, jumlah_peserta, pejabat
from generator.istilah import Kerahasiaan, Lingkup
from generator.model.proyek import Cakupan, Isian

BARIS_KOSONG = 7
"""Rows to write on that fit one page with the signatures, also where the scheme's name takes two lines."""


def konteks(cakupan: Cakupan) -> Konteks:
    """``pejabat`` and ``daftar_peserta``."""
    return {"pejabat": pejabat(cakupan.paket), "daftar_peserta": daftar_peserta(cakupan, BARIS_KOSONG)}


def isian(cakupan: Cakupan) -> Isian:
    """Who met and when; recommendations that FR.AK.02 records. The decision is the committee's own."""
    return {
        **jumlah_peserta(cakupan),
        **isian_peserta(cakupan, "asesor", "hasil"),
        **isian_pleno(cakupan),
    }


FORMULIR = Formulir(
    kode="BERITA.ACARA.PLENO",
    judul="BERITA ACARA PLENO KOMITE TEKNIS",
    urutan=340,
    lingkup=Lingkup.ASESMEN,
    pengisi="Komite teknis",
    kerahasiaan=Kerahasiaan.ASESOR,
    di_berkas=False,
    konteks=konteks,
    susunan=Lingkup.ASESMEN,
    isian=isian,
)
