"""Daftar periksa kelengkapan of the berkas of one asesi."""

from __future__ import annotations

from templates.builder import blok
from templates.builder.kit import Cell, Sheet, Table, centered

PEMERIKSA: blok.Penanda = (
    "Diperiksa oleh :",
    (
        ("Nama", "[[periksa.oleh.nama]]"),
        ("Jabatan", "[[periksa.oleh.jabatan]]"),
        ("Tanda tangan/\nTanggal", "[[ttd.pemeriksa]]"),
    ),
)


def build() -> Sheet:
    """The head, one row a document, and who checked."""
    sheet = Sheet("DAFTAR.PERIKSA", "DAFTAR PERIKSA KELENGKAPAN")
    blok.kepala(sheet, "tuk", "asesor", "asesi", "tanggal")
    sheet.table(_dokumen(sheet.width))
    blok.tanda_tangan(sheet, PEMERIKSA)
    return sheet


def _dokumen(width: float) -> Table:
    table = Table((1.0, width - 8.4, 1.1, 1.3, 5.0))
    table.header("No", "Dokumen", "Ada", "Tidak ada", "Keterangan")
    table.control("for dokumen in daftar_dokumen")
    table.row(
        centered("{{ dokumen.nomor }}."),
        Cell("{{ dokumen.nama }}", style="SelKecil", middle=True),
        centered("[[☐ periksa.{{ dokumen.kode }}.ada]]"),
        centered("[[☐ periksa.{{ dokumen.kode }}.tidak_ada]]"),
        Cell("[[periksa.{{ dokumen.kode }}.keterangan]]", style="SelKecil", middle=True),
        height=0.7,
        together=True,
    )
    table.control("endfor")
    return table
