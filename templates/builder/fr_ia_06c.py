"""FR.IA.06C. Lembar Jawaban Pertanyaan Tertulis Esai."""

from __future__ import annotations

from templates.builder import blok
from templates.builder._soal import waktu
from templates.builder.kit import Cell, Sheet, Table, centered

RUANG = (("nomor|length <= 3", 8.2), ("nomor|length == 4", 6.8), ("else", 5.4))
"""By the number of the answers, the height left for each by hand, in centimetres.

As much as two pages hold, or as makes three answers fill the first page.
"""


def build() -> Sheet:
    """Room for an answer to each question, feedback on knowledge, signatures."""
    sheet = Sheet("FR.IA.06C", "LEMBAR JAWABAN PERTANYAAN TERTULIS ESAI")
    blok.kepala(sheet, "tuk", "asesor", "asesi", "tanggal", lain=[waktu("ia06")])
    sheet.table(_jawaban(sheet.width))
    blok.umpan_balik_pengetahuan(sheet, "ia06c")
    blok.tanda_tangan(sheet)
    return sheet


def _jawaban(width: float) -> Table:
    table = Table((0.9, width - 3.5, 1.2, 1.4))
    table.header(Cell("Jawaban:", span=2, merge="start"), Cell("Pencapaian", span=2))
    table.header(Cell(span=2, merge="next"), "Ya", "Tidak")
    table.control("for n in nomor")
    for urut, (kondisi, tinggi) in enumerate(RUANG):
        table.control(kondisi if kondisi == "else" else f"{'elif' if urut else 'if'} {kondisi}")
        table.row(
            Cell("{{ n }}.", align="center"),
            "[[ia06c.{{ n }}.jawaban]]",
            centered("[[☐ ia06c.{{ n }}.ya]]"),
            centered("[[☐ ia06c.{{ n }}.tidak]]"),
            height=tinggi,
            together=True,
        )
    table.control("endif")
    table.control("endfor")
    return table
