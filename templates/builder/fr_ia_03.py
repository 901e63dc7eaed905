"""FR.IA.03. PMO – Pertanyaan untuk Mendukung Observasi."""

from __future__ import annotations

from templates.builder import blok
from templates.builder._soal import AKHIR, TANGGAPAN, TERAKHIR, kotak, nomor
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
    blok.tanda_tangan(sheet, keep=True)
    sheet.note(
        "Diadopsi dari templat yang disediakan di Departemen Pendidikan dan Pelatihan, Australia. "
        "Merancang alat asesmen untuk hasil yang berkualitas di VET. 2008."
    )
    return sheet


def _pertanyaan(width: float) -> Table:
    """Pertanyaan | Ya | Tdk; a question, and below it the answer.

    The last answer of all is on the page of the signatures.
    """
    table = Table((0.9, width - 3.3, 1.2, 1.2))
    table.header(Cell("Pertanyaan", span=2, merge="start"), Cell("Pencapaian", span=2))
    table.header(Cell(span=2, merge="next"), "Ya", "Tdk")
    table.control("for butir in kelompok.soal")
    _tanya(table, "{{ butir.nomor }}", "{{ butir.pertanyaan }}", "{{ butir.nomor }}")
    _tanggapan(table, "{{ butir.nomor }}")
    table.control("endfor")
    table.control(f"for n in {TAMBAHAN}")
    tanya = f"[[{_TAG}.t{{{{ n }}}}.pertanyaan]]"
    _tanya(table, "{{ kelompok.soal|length + n }}", tanya, "t{{ n }}", height=1.0)
    for kondisi, keep in ((f"if loop.last and {TERAKHIR}", True), ("else", False)):
        table.control(kondisi)
        _tanggapan(table, "t{{ n }}", keep=keep)
    table.control("endif")
    table.control("endfor")
    return table


_TAG = "ia03.{{ kelompok.id }}"


def _tanya(table: Table, urut: str, tanya: str, tag: str, height: float = 0.0) -> None:
    kotak_kotak = (kotak(f"{_TAG}.{tag}.ya"), kotak(f"{_TAG}.{tag}.tidak"))
    table.row(nomor(f"{urut}."), tanya, *kotak_kotak, height=height, keep=True)


def _tanggapan(table: Table, tag: str, *, keep: bool = False) -> None:
    sel = (AKHIR, f"Tanggapan: [[{_TAG}.{tag}.tanggapan]]", AKHIR, AKHIR)
    table.row(*sel, height=TANGGAPAN, together=True, keep=keep)
