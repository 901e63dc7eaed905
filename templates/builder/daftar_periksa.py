"""Daftar periksa kelengkapan of the berkas of one asesi."""

from __future__ import annotations

from templates.builder import blok
from templates.builder.kit import Cell, Content, Sheet, Table, centered

PEMERIKSA: blok.Penanda = (
    "Diperiksa oleh :",
    (
        ("Nama", "[[periksa.oleh.nama]]"),
        ("Jabatan", "[[periksa.oleh.jabatan]]"),
        ("Tanda tangan/\nTanggal", "[[ttd.pemeriksa]]"),
    ),
)


def build() -> Sheet:
    """The head, one row a document, and who checked; two documents at least on the page of the latter."""
    sheet = Sheet("DAFTAR.PERIKSA", "DAFTAR PERIKSA KELENGKAPAN")
    blok.kepala(sheet, "tuk", "asesor", "asesi", "tanggal")
    sheet.table(_dokumen(sheet.width))
    blok.tanda_tangan(sheet, PEMERIKSA)
    return sheet


def _dokumen(width: float) -> Table:
    table = Table((1.0, width - 8.3, 1.1, 1.3, 4.9))
    table.header("No", "Dokumen", "Ada", "Tidak ada", "Keterangan")
    baris: tuple[Content, ...] = (
        centered("{{ dokumen.nomor }}."),
        Cell("{{ dokumen.nama }}", style="SelKecil", middle=True),
        centered("[[☐ periksa.{{ dokumen.kode }}.ada]]"),
        centered("[[☐ periksa.{{ dokumen.kode }}.tidak_ada]]"),
        Cell("[[periksa.{{ dokumen.kode }}.keterangan]]", style="SelKecil", middle=True),
    )
    table.control("for dokumen in daftar_dokumen")
    table.control("if loop.revindex <= 2").row(*baris, height=0.7, together=True, keep=True)
    table.control("else").row(*baris, height=0.7, together=True)
    table.control("endif")
    table.control("endfor")
    return table
