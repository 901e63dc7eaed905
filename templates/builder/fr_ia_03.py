"""FR.IA.03. PMO – Pertanyaan untuk Mendukung Observasi."""

from __future__ import annotations

from templates.builder import blok
from templates.builder._soal import AKHIR, TANGGAPAN, kotak, nomor
from templates.builder.kit import Cell, Sheet, Table

TAMBAHAN = [1, 2]
"""Numbers of the blank rows for questions added during the test."""


def build() -> Sheet:
    """Per kelompok its units and questions, with room for two more; signatures."""
    sheet = Sheet("FR.IA.03", "PMO – PERTANYAAN UNTUK MENDUKUNG OBSERVASI")
    blok.kepala(sheet, "tuk", "asesor", "asesi", "tanggal")
    blok.panduan(
        sheet,
        "Pertanyaan diajukan sebelum, saat, atau setelah observasi untuk menggali dimensi kompetensi, "
        "batasan variabel, dan aspek kritis yang relevan.",
        "Pertanyaan sebelum praktik dapat menyangkut K3L, SOP, serta penggunaan peralatan dan perlengkapan.",
        "Pertanyaan yang sudah terjawab ketika asesi melakukan praktik tidak perlu diajukan lagi; "
        "catat “terpenuhi” pada Tanggapan.",
        "Anda boleh menambah pertanyaan. Tulis pertanyaan itu beserta tanggapannya pada baris kosong.",
        "Tulis tanggapan asesi secara singkat, lalu beri tanda centang pada kolom “Ya” atau “Tdk”.",
    )
    sheet.control("for kelompok in daftar_kelompok")
    blok.kelompok(sheet)
    sheet.table(_pertanyaan(sheet.width))
    sheet.control("endfor")
    blok.tanda_tangan(sheet)
    sheet.note(
        "Diadopsi dari templat yang disediakan di Departemen Pendidikan dan Pelatihan, Australia. "
        "Merancang alat asesmen untuk hasil yang berkualitas di VET. 2008"
    )
    return sheet


def _pertanyaan(width: float) -> Table:
    """Pertanyaan | Ya | Tdk; a question, and below it the answer."""
    table = Table((0.9, width - 3.3, 1.2, 1.2))
    table.header(Cell("Pertanyaan", span=2, merge="start"), Cell("Pencapaian", span=2))
    table.header(Cell(span=2, merge="next"), "Ya", "Tdk")
    table.control("for butir in kelompok.soal")
    _butir(table, "{{ butir.nomor }}", "{{ butir.pertanyaan }}", "{{ butir.nomor }}")
    table.control("endfor")
    table.control(f"for n in {TAMBAHAN}")
    tanya = "[[ia03.{{ kelompok.id }}.t{{ n }}.pertanyaan]]"
    _butir(table, "{{ kelompok.soal|length + n }}", tanya, "t{{ n }}", height=1.0)
    table.control("endfor")
    return table


def _butir(table: Table, urut: str, tanya: str, tag: str, height: float = 0.0) -> None:
    awalan = f"ia03.{{{{ kelompok.id }}}}.{tag}"
    kotak_kotak = (kotak(f"{awalan}.ya"), kotak(f"{awalan}.tidak"))
    table.row(nomor(f"{urut}."), tanya, *kotak_kotak, height=height, keep=True)
    table.row(AKHIR, f"Tanggapan: [[{awalan}.tanggapan]]", AKHIR, AKHIR, height=TANGGAPAN, together=True)
