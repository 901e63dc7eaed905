"""FR.IA.05C. Lembar Jawaban Pilihan Ganda."""

from __future__ import annotations

from templates.builder import blok
from templates.builder._soal import waktu
from templates.builder.kit import Cell, Content, Sheet, Table, centered

TINGGI = 0.58
"""Height of a row, in centimetres: for a letter by hand."""


def build() -> Sheet:
    """Two lanes of answers, feedback on knowledge, signatures."""
    sheet = Sheet("FR.IA.05C", "LEMBAR JAWABAN PILIHAN GANDA")
    blok.kepala(sheet, "tuk", "asesor", "asesi", "tanggal", lain=[waktu("ia05")])
    sheet.heading("Lembar Jawaban Pertanyaan Tertulis – Pilihan Ganda:")
    sheet.table(_jawaban(sheet.width))
    blok.umpan_balik_pengetahuan(sheet, "ia05c", tinggi=1.3, coret=False)
    blok.tanda_tangan(sheet)
    return sheet


def _jawaban(width: float) -> Table:
    table = Table((1.0, width / 2 - 3.6, 1.2, 1.4) * 2)
    atas = (Cell("No.", merge="start"), Cell("Jawaban", merge="start"), Cell("Pencapaian", span=2))
    table.header(*atas * 2)
    table.header(*(Cell(merge="next"), Cell(merge="next"), "Ya", "Tidak") * 2)
    table.control("for baris in jawaban")
    table.control("if baris.kanan")
    table.row(*_lajur("baris.kiri"), *_lajur("baris.kanan"), height=TINGGI, together=True)
    table.control("else")
    table.row(*_lajur("baris.kiri"), "", "", "", "", height=TINGGI, together=True)
    table.control("endif")
    table.control("endfor")
    return table


def _lajur(butir: str) -> tuple[Content, ...]:
    nomor = f"{{{{ {butir}.nomor }}}}"
    return (
        centered(f"{nomor}."),
        centered(f"[[ia05c.{nomor}.jawaban]]"),
        centered(f"[[☐ ia05c.{nomor}.ya]]"),
        centered(f"[[☐ ia05c.{nomor}.tidak]]"),
    )
