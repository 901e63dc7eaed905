"""Daftar hadir peserta asesmen, on its side: one list a day."""

from __future__ import annotations

from templates.builder._surat import Pihak, Polos, Surat, daftar
from templates.builder.base import PORTRAIT
from templates.builder.blok import TITIK
from templates.builder.kit import Sheet

JUDUL = "DAFTAR HADIR PESERTA ASESMEN"


def build() -> Sheet:
    """For each day its head, one row a peserta, the asesor's signature."""
    surat = Surat("DAFTAR.HADIR", JUDUL, page=PORTRAIT.landscape)
    surat.control("for hari in daftar_hari")
    surat.control("if not loop.first")
    surat.halaman_baru()
    surat.subjudul(JUDUL)
    surat.control("endif")
    surat.table(_kepala(surat.width))
    kolom = (
        ("Nama Peserta", 5.4),
        ("Institusi/Perusahaan", 4.6),
        ("Alamat", 4.7),
        ("Pekerjaan", 3.4),
        ("No. Telp/HP", 3.0),
        ("Tanda Tangan", surat.width - 22.4),
    )
    peserta = (f"[[peserta.{{{{ id }}}}.{isi}]]" for isi in ("nama", "institusi"))
    sendiri = "hadir.{{ hari }}.{{ id }}"
    sel = (
        *peserta,
        f"[[{sendiri}.alamat]]",
        "[[peserta.{{ id }}.pekerjaan]]",
        f"[[{sendiri}.telepon]]",
        f"[[{sendiri}.ttd]]",
    )
    surat.table(daftar(kolom, "id in daftar_peserta", *sel, kecil=True, bersama=True))
    tempat = "{{ pejabat.kota }}, [[hadir.{{ hari }}.tanggal ..............................]]"
    surat.penutup(
        Pihak((tempat, "Asesor,"), "hadir.{{ hari }}.ttd", "[[asesor.nama ..............................]]")
    )
    surat.control("endfor")
    return surat


def _kepala(width: float) -> Polos:
    table = Polos(2.8, 0.4, 11.2, 2.6, 0.4, width - 17.4)
    kiri = (("Skema", "**{{ skema.judul }}**"), ("Nomor skema", "{{ skema.nomor }}"), ("TUK", "[[tuk.nama]]"))
    kanan = (
        ("Hari/tanggal", "[[hadir.{{ hari }}.hari]]"),
        ("Waktu", "[[asesmen.waktu]]"),
        ("Asesor", "[[asesor.nama]]"),
    )
    for (label, isi), (label_kanan, isi_kanan) in zip(kiri, kanan, strict=True):
        table.row(label, TITIK, isi, label_kanan, TITIK, isi_kanan, keep=True)
    return table
