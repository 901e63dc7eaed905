"""FR.AK.05. Laporan Asesmen."""

from __future__ import annotations

from templates.builder import blok
from templates.builder._penutup import penutup
from templates.builder.kit import Cell, Sheet, Table, centered

# "Asesemen" is how the official form spells it.
LAPORAN = (
    ("Aspek Negatif dan Positif dalam Asesemen", "ak05.aspek"),
    ("Pencatatan Penolakan Hasil Asesmen", "ak05.penolakan"),
    ("Saran Perbaikan :\n(Asesor/Personil Terkait)", "ak05.saran"),
)


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
    table.row(
        centered("{{ loop.index }}.", style="SelKecil"),
        Cell("[[ak05.{{ asesi }}.nama]]", style="SelKecil", middle=True),
        centered("[[☐ ak05.{{ asesi }}.k]]"),
        centered("[[☐ ak05.{{ asesi }}.bk]]"),
        Cell("[[ak05.{{ asesi }}.keterangan]]", style="SelKecil", middle=True),
        height=blok.TINGGI_ORANG_KECIL,
        together=True,
    )
    table.control("endfor")
    return table
