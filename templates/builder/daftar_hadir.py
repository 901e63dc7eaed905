"""Daftar hadir peserta asesmen, on its side: one list a day."""

from __future__ import annotations

from templates.builder._daftar import Daftar, daftar
from templates.builder._surat import Polos, Surat, titik
from templates.builder.base import PORTRAIT
from templates.builder.blok import TITIK
from templates.builder.kit import Cell, Sheet, paragraph

JUDUL = "DAFTAR HADIR PESERTA ASESMEN"


def build() -> Sheet:
    """For each day its head, one row a peserta, the signatures of the team."""
    surat = Surat("DAFTAR.HADIR", JUDUL, page=PORTRAIT.landscape)
    surat.control("for hari in daftar_hari")
    surat.control("if not loop.first")
    surat.halaman_baru()
    surat.kepala(f"**{JUDUL}**")
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
    peserta = (f"[[peserta.{{{{ n }}}}.{isi}]]" for isi in ("nama", "institusi"))
    sendiri = "hadir.{{ hari }}.{{ n }}"
    sel = (
        *peserta,
        f"[[{sendiri}.alamat]]",
        "[[peserta.{{ n }}.pekerjaan]]",
        f"[[{sendiri}.telepon]]",
        f"[[{sendiri}.ttd]]",
    )
    table = daftar(kolom, "n in daftar_peserta", *sel, kecil=True, bersama=1)
    _tim(table)
    surat.tabel_akhir(table)
    surat.control("endfor")
    surat.gap()
    return surat


def _tim(table: Daftar) -> None:
    """The team signs in the columns of its peserta."""
    table.sela(paragraph(style="Jeda", keep_next=True), atas=True, bawah=True)
    table.judul("No.", "Nama Asesor", "No. Reg MET", "Jabatan", Cell("Instansi", span=2), "Tanda Tangan")
    nama, no_met, jabatan, instansi = (
        f"[[tim.{{{{ n }}}}.{isi}]]" for isi in ("nama", "no_met", "jabatan", "instansi")
    )
    ttd = "[[hadir.{{ hari }}.tim.{{ n }}.ttd]]"
    table.tim(Cell("{{ n }}.", align="center"), nama, no_met, jabatan, Cell(instansi, span=2), ttd)


def _kepala(width: float) -> Polos:
    table = Polos(2.8, 0.4, 11.6, 2.6, 0.4, width - 17.8)
    kiri = (("Skema", "**{{ skema.judul }}**"), ("Nomor skema", "{{ skema.nomor }}"))
    kanan = (("Hari/tanggal", titik("hadir.{{ hari }}.hari", 7.6)), ("Waktu", titik("asesmen.waktu", 7.6)))
    for (label, isi), (label_kanan, isi_kanan) in zip(kiri, kanan, strict=True):
        table.row(label, TITIK, isi, label_kanan, TITIK, isi_kanan, keep=True)
    table.row("TUK", TITIK, Cell(titik("tuk.nama", 21.0), span=4), keep=True)
    return table
