"""FR.IA.05A. DPT – Pertanyaan Tertulis Pilihan Ganda."""

from __future__ import annotations

from templates.builder import blok
from templates.builder._soal import NOMOR, utuh, waktu
from templates.builder.kit import Sheet

HURUF = 0.6

AKHIR = "butir.nomor == soal|length"
"""The last question, which stands above PENYUSUN DAN VALIDATOR, so that no page has only that."""


def build() -> Sheet:
    """The questions with their options, each on one page; penyusun."""
    sheet = Sheet("FR.IA.05A", "DPT – PERTANYAAN TERTULIS PILIHAN GANDA")
    blok.kepala(sheet, "tuk", "asesor", "asesi", "tanggal", lain=[waktu("ia05")])
    sheet.heading("Jawab semua pertanyaan berikut:")
    sheet.control("for butir in soal")
    # The dots of a sentence to be completed do not stand alone on a line.
    tanya = "{{ butir.pertanyaan|replace(' ..', '\u00a0..')|replace(' …', '\u00a0…') }}"
    utuh(sheet, f"{{{{ butir.nomor }}}}.\t{tanya}", indent=NOMOR, hanging=NOMOR, before=6)
    sheet.control("for opsi in butir.opsi")
    for kondisi, tied in ((f"if not loop.last or {AKHIR}", True), ("else", False)):
        sheet.control(kondisi)
        utuh(sheet, "{{ opsi.huruf }}.\t{{ opsi.teks }}", indent=NOMOR + HURUF, hanging=HURUF, keep_next=tied)
    sheet.control("endif")
    sheet.control("endfor")
    sheet.control("endfor")
    sheet.gap()
    blok.penyusun_validator(sheet)
    return sheet
