"""FR.IA.06A. DPT – Daftar Pertanyaan Tertulis Esai."""

from __future__ import annotations

from templates.builder import blok
from templates.builder._soal import NOMOR, utuh, waktu
from templates.builder.kit import Sheet


def build() -> Sheet:
    """The numbered questions; penyusun."""
    sheet = Sheet("FR.IA.06A", "DPT – DAFTAR PERTANYAAN TERTULIS ESAI")
    blok.kepala(sheet, "tuk", "asesor", "asesi", "tanggal", lain=[waktu("ia06")])
    sheet.heading("Jawablah semua pertanyaan di bawah ini:")
    sheet.control("for butir in soal")
    teks = "{{ butir.nomor }}.\t{{ butir.pertanyaan }}"
    for kondisi, tied in (("if loop.last", True), ("else", False)):
        sheet.control(kondisi)
        utuh(sheet, teks, indent=NOMOR, hanging=NOMOR, before=6, keep_next=tied)
    sheet.control("endif")
    sheet.control("endfor")
    sheet.gap()
    blok.penyusun_validator(sheet)
    return sheet
