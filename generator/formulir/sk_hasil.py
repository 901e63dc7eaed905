"""Surat keputusan penetapan hasil: the LSP decides, after the pleno, who is kompeten."""

from __future__ import annotations

from generator.formulir._base import Formulir, Konteks
from generator.formulir._keputusan import isian_pleno, isian_sk
from generator.formulir._peserta import daftar_peserta, isian_peserta, lisensi, pejabat
from generator.istilah import Kerahasiaan, Lingkup
from generator.model.proyek import Cakupan, Isian


def konteks(cakupan: Cakupan) -> Konteks:
    """``pejabat``, ``lisensi`` of the LSP and ``daftar_peserta``."""
    return {
        "pejabat": pejabat(cakupan.paket),
        "lisensi": lisensi(cakupan.paket),
        "daftar_peserta": daftar_peserta(cakupan),
    }


def isian(cakupan: Cakupan) -> Isian:
    """Names, numbers and dates; recommendations are no decision yet."""
    return {**isian_peserta(cakupan), **isian_pleno(cakupan), **isian_sk(cakupan)}


FORMULIR = Formulir(
    kode="SK.HASIL",
    judul="SURAT KEPUTUSAN PENETAPAN HASIL ASESMEN",
    urutan=350,
    lingkup=Lingkup.ASESMEN,
    pengisi="LSP",
    kerahasiaan=Kerahasiaan.ASESOR,
    di_berkas=False,
    konteks=konteks,
    susunan=Lingkup.ASESMEN,
    isian=isian,
)
