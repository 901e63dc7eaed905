"""FR.IA.06B. Lembar Kunci Jawaban Pertanyaan Tertulis Esai."""

from __future__ import annotations

from templates.builder import blok
from templates.builder._soal import NOMOR, rahasia
from templates.builder.kit import Sheet


def build() -> Sheet:
    """The numbered model answers, which may be long; penyusun."""
    sheet = Sheet("FR.IA.06B", "LEMBAR KUNCI JAWABAN PERTANYAAN TERTULIS ESAI")
    rahasia(sheet)
    blok.kepala(sheet, "tuk", "asesor", "asesi", "tanggal")
    sheet.heading("Jawaban:")
    sheet.control("for butir in kunci")
    teks = "{{ butir.nomor }}.\t{{ butir.jawaban }}"
    for kondisi, tied in (("if loop.last", True), ("else", False)):
        sheet.control(kondisi)
        sheet.paragraph(teks, indent=NOMOR, hanging=NOMOR, before=6, after=2, keep_next=tied)
    sheet.control("endif")
    sheet.control("endfor")
    sheet.gap()
    blok.penyusun_validator(sheet)
    return sheet
