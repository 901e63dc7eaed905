"""FR.AK.05. Laporan Asesmen."""

from __future__ import annotations

from templates.builder import blok
from templates.builder._penutup import penutup
from templates.builder.kit import Cell, Content, Sheet, Table, centered

# "Asesemen" is how the official form spells it.
LAPORAN = (
    ("Aspek Negatif dan Positif dalam Asesemen", "ak05.aspek"),
    ("Pencatatan Penolakan Hasil Asesmen", "ak05.penolakan"),
    ("Saran Perbaikan :\n(Asesor/Personil Terkait)", "ak05.saran"),
)
LAPANG = 1.2
"""Height of a row in which the kode and judul of a unit are written by hand, in centimetres."""
SEHALAMAN, SESAK, DUA_HALAMAN = 7, 10, 20
"""Asesi: up to 7 such rows fit the page, up to 10 lower ones; 11 to 20 take two pages either way."""


def build() -> Sheet:
    """One row an asesi, three remarks, the asesor's signature."""
    sheet = Sheet("FR.AK.05", "LAPORAN ASESMEN")
    blok.kepala(sheet, "tuk", "asesor", "tanggal")
    sheet.table(
        _tabel_asesi(sheet.width),
        note="** tuliskan Kode dan Judul Unit Kompetensi yang dinyatakan BK bila mengases satu skema",
    )
    laporan = Table((5.6, sheet.width - 5.6))
    for label, tag in LAPORAN:
        # The last remark stays with the signature, which would stand alone on its page.
        laporan.row(label, f"[[{tag}]]", height=1.5, together=True, keep=tag == LAPORAN[-1][1])
    sheet.table(laporan)
    penutup(sheet, (["**Catatan :**", "[[ak05.catatan]]"], blok.ASESOR))
    return sheet


def _tabel_asesi(width: float) -> Table:
    table = Table((blok.NOMOR_URUT, 6.0, 1.3, 1.3, width - 9.9))
    nomor, nama, keterangan = (Cell(t, merge="start") for t in ("No.", "Nama Asesi", "Keterangan**"))
    table.header(nomor, nama, Cell("Rekomendasi", span=2), keterangan)
    sisa = Cell(merge="next")
    table.header(sisa, sisa, "K", "BK", sisa)
    table.control("for asesi in daftar_asesi")
    baris: tuple[Content, ...] = (
        centered("{{ loop.index }}.", style="SelKecil"),
        Cell("[[ak05.{{ asesi }}.nama]]", style="SelKecil", middle=True),
        centered("[[☐ ak05.{{ asesi }}.k]]"),
        centered("[[☐ ak05.{{ asesi }}.bk]]"),
        Cell("[[ak05.{{ asesi }}.keterangan]]", style="SelKecil", middle=True),
    )
    table.control(f"if loop.length <= {SEHALAMAN} or {SESAK} < loop.length <= {DUA_HALAMAN}")
    table.row(*baris, height=LAPANG, together=True)
    table.control("else")
    table.row(*baris, height=blok.TINGGI_ORANG_KECIL, together=True)
    table.control("endif")
    table.control("endfor")
    return table
