"""Dokumen skema sertifikasi: the scheme in nine sections, as its committee set it down."""

from __future__ import annotations

from generator.formulir._bagian import Bagian
from generator.formulir._base import Formulir, Konteks
from generator.formulir._nama import jenis_skema
from generator.istilah import Lingkup
from generator.model.proyek import Cakupan, PaketSkema
from generator.waktu import tanggal

_BILANGAN = ("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh")


def konteks(cakupan: Cakupan) -> Konteks:
    """``dokumen`` (identity, officials), ``daftar_unit``, and lists of standards and requirements."""
    paket = cakupan.paket
    return {
        "dokumen": _dokumen(paket),
        "daftar_unit": [
            {"nomor": n, "kode": u.kode, "judul": u.judul, "standar": u.standar}
            for n, u in enumerate(paket.unit.values(), start=1)
        ],
        "daftar_standar": list(dict.fromkeys(u.standar for u in paket.unit.values())),
        "persyaratan": list(paket.skema.persyaratan_dasar),
        "bukti_administratif": list(paket.skema.bukti_administratif or paket.lsp.bukti_administratif),
    }


def _dokumen(paket: PaketSkema) -> Bagian:
    skema, lsp = paket.skema, paket.lsp
    masa = skema.masa_berlaku_tahun
    return {
        "jenis": jenis_skema(skema),
        "nomor": nomor(paket),
        "tahun": skema.disahkan.year,
        "disahkan": tanggal(skema.disahkan),
        "berlaku_sampai": tanggal(skema.berlaku_sampai) if skema.berlaku_sampai else "",
        "masa_berlaku": f"{masa} ({_BILANGAN[masa - 1]}) tahun",
        "jenis_lsp": str(lsp.jenis),
        "direktur": lsp.pejabat.direktur,
        "ketua_komite_skema": lsp.pejabat.ketua_komite_skema or "",
    }


def nomor(paket: PaketSkema) -> str:
    """The number of the document itself, which is not that of the scheme."""
    return paket.skema.nomor_dokumen or ""


FORMULIR = Formulir(
    kode="DOKUMEN.SKEMA",
    judul="SKEMA SERTIFIKASI",
    urutan=35,
    lingkup=Lingkup.SKEMA,
    pengisi="Komite skema",
    konteks=konteks,
    nomor=nomor,
)
