"""FR.IA.02. TPD – Tugas Praktik Demonstrasi."""

from __future__ import annotations

from templates.builder import blok
from templates.builder._muat import UJUNG
from templates.builder._soal import TERAKHIR
from templates.builder.kit import Sheet


def build() -> Sheet:
    """Petunjuk for the asesi; per kelompok its units and its task; signatures; penyusun."""
    sheet = Sheet("FR.IA.02", "TPD – TUGAS PRAKTIK DEMONSTRASI")
    blok.kepala(sheet, "tuk", "asesor", "asesi", "tanggal")
    sheet.heading("A. Petunjuk")
    sheet.items(
        "1.\tBaca dan pelajari setiap instruksi kerja di bawah ini dengan cermat "
        "sebelum melaksanakan praktik.",
        "2.\tTanyakan kepada asesor kompetensi apabila ada hal yang belum jelas.",
        "3.\tLaksanakan pekerjaan sesuai dengan urutan proses yang sudah ditetapkan.",
        "4.\tSeluruh proses kerja mengacu kepada SOP/WI yang dipersyaratkan (jika ada).",
    )
    sheet.heading("B. Skenario Tugas Praktik Demonstrasi")
    sheet.control("for kelompok in daftar_kelompok")
    blok.kelompok(sheet)
    sheet.control("for tugas in kelompok.tugas")
    _tugas(sheet)
    sheet.control("endfor")
    sheet.control("endfor")
    blok.tanda_tangan(sheet)
    blok.penyusun_validator(sheet)
    return sheet


def _tugas(sheet: Sheet) -> None:
    """One task as running text: it may be long, and a table would cut it anywhere."""
    nomor = "{% if kelompok.tugas|length > 1 %} {{ tugas.nomor }}{% endif %}"
    _judul(sheet, f"Skenario Tugas Praktik Demonstrasi{nomor} :")
    sheet.paragraph("{{ tugas.skenario }}")
    _judul(sheet, "Perlengkapan dan Peralatan :")
    _daftar(sheet, "tugas.perlengkapan")
    sheet.control("if tugas.langkah_kerja")
    _judul(sheet, "Langkah Kerja :")
    _daftar(sheet, "tugas.langkah_kerja")
    sheet.control("endif")
    # The last task of all ends on the page where it is signed for.
    for kondisi, tied in ((f"if loop.last and {TERAKHIR}", True), ("else", False)):
        sheet.control(kondisi)
        sheet.paragraph("**Waktu :** {{ tugas.waktu }}", before=4, after=4 if tied else 12, keep_next=tied)
    sheet.control("endif")


def _judul(sheet: Sheet, teks: str) -> None:
    sheet.paragraph(f"**{teks}**", keep_next=True, before=4, after=2)


def _daftar(sheet: Sheet, nama: str) -> None:
    """A numbered list out of a Jinja list of texts; its end stays with what follows."""
    sheet.control(f"for butir in {nama}")
    for kondisi, tied in ((f"if loop.revindex <= {UJUNG}", True), ("else", False)):
        sheet.control(kondisi)
        sheet.paragraph("{{ loop.index }}.\t{{ butir }}", after=1, keep_next=tied)
    sheet.control("endif")
    sheet.control("endfor")
