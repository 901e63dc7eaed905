"""FR.IA.05B. Lembar Kunci Jawaban Pertanyaan Tertulis Pilihan Ganda."""

from __future__ import annotations

from templates.builder import blok
from templates.builder._muat import UJUNG
from templates.builder._soal import rahasia
from templates.builder.kit import Sheet, Table, centered


def build() -> Sheet:
    """Short head, all kelompok in one table, the keys in two lanes; penyusun."""
    sheet = Sheet("FR.IA.05B", "LEMBAR KUNCI JAWABAN PERTANYAAN TERTULIS PILIHAN GANDA")
    rahasia(sheet)
    blok.kepala(sheet, "tuk")
    blok.kelompok_gabung(sheet)
    sheet.heading("Kunci Jawaban Pertanyaan Tertulis – Pilihan Ganda:")
    lajur = (1.4, (sheet.width - 2.8) / 2)
    table = Table(lajur * 2)
    table.header(*("No.", "Kunci Jawaban") * 2)
    table.control("for baris in kunci")
    kiri = (centered("{{ baris.kiri.nomor }}."), centered("{{ baris.kiri.kunci }}"))
    kanan = (centered("{{ baris.kanan.nomor }}."), centered("{{ baris.kanan.kunci }}"))
    for kondisi, sel, keep in (
        (f"if baris.kanan and loop.revindex <= {UJUNG}", kanan, True),
        ("elif baris.kanan", kanan, False),
        ("else", ("", ""), True),
    ):
        table.control(kondisi)
        table.row(*kiri, *sel, together=True, keep=keep)
    table.control("endif")
    table.control("endfor")
    sheet.table(table)
    blok.penyusun_validator(sheet)
    return sheet
