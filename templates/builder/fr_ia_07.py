"""FR.IA.07. DPL – Daftar Pertanyaan Lisan."""

from __future__ import annotations

from templates.builder import blok
from templates.builder._soal import AKHIR, LANJUT, TANGGAPAN, kotak, nomor, rahasia
from templates.builder.kit import Cell, Sheet, Table

PANDUAN = (
    "Pertanyaan lisan mengumpulkan bukti tambahan untuk mendukung bukti yang sudah ada.",
    "Buatlah pertanyaan dari KUK, batasan variabel, pengetahuan dan keterampilan esensial, "
    "sikap, dan aspek kritis.",
    "Tulis perkiraan jawaban pada baris Kunci Jawaban.",
)
INSTRUKSI = (
    "Ajukan pertanyaan kepada asesi dari daftar di bawah ini untuk mengonfirmasi pengetahuannya.",
    "Beri tanda centang pada kolom Pencapaian “Ya” atau “Tidak”.",
    "Tulis jawaban asesi secara singkat di tempat yang disediakan, lalu konfirmasi ulang kepada asesi.",
)


def build() -> Sheet:
    """All kelompok in one table, three lines a question; feedback, signatures, penyusun.

    The asesi signs on a page without keys.
    """
    sheet = Sheet("FR.IA.07", "DPL – DAFTAR PERTANYAAN LISAN")
    rahasia(sheet, "memuat kunci jawaban; asesi hanya melihat halaman yang ditandatanganinya.", "berkunci")
    blok.kepala(sheet, "tuk", "asesor", "asesi", "tanggal")
    sheet.table(_panduan(sheet.width))
    blok.kelompok_gabung(sheet)
    sheet.table(_pertanyaan(sheet.width))
    sheet.control("if berkunci")
    sheet.paragraph(style="Jeda", new_page=True)
    sheet.control("endif")
    blok.umpan_balik_pengetahuan(sheet, "ia07")
    blok.tanda_tangan(sheet, keep=True)
    blok.penyusun_validator(sheet)
    return sheet


def _panduan(width: float) -> Table:
    table = Table((width,))
    table.row(Cell("PANDUAN BAGI ASESOR", bold=True, shade="F2F2F2"), together=True, keep=True)
    butir = [f"•\t{teks}" for teks in PANDUAN]
    butir[-1:] = ["{%p if berkunci %}", butir[-1], "{%p endif %}"]
    langkah = [f"{n}.\t{teks}" for n, teks in enumerate(INSTRUKSI, start=1)]
    table.row(Cell([*butir, "**Instruksi:**", *langkah]))
    return table


def _pertanyaan(width: float) -> Table:
    """No. | Pertanyaan | Ya | Tidak; question, key and answer below each other."""
    table = Table((0.9, width - 3.5, 1.2, 1.4))
    atas = (Cell("No.", merge="start"), Cell("Pertanyaan", merge="start"))
    table.header(*atas, Cell("Pencapaian", span=2))
    table.header(Cell(merge="next"), Cell(merge="next"), "Ya", "Tidak")
    tag = "ia07.{{ butir.nomor }}"
    table.control("for butir in soal")
    tanya = "**Pertanyaan:** {{ butir.pertanyaan }}"
    table.row(nomor("{{ butir.nomor }}."), tanya, kotak(f"{tag}.ya"), kotak(f"{tag}.tidak"), keep=True)
    table.control("if berkunci")
    table.row(LANJUT, "**Kunci Jawaban:** {{ butir.kunci }}", LANJUT, LANJUT, keep=True)
    table.control("endif")
    jawaban = f"**Jawaban Asesi:** [[{tag}.jawaban]]"
    table.row(AKHIR, jawaban, AKHIR, AKHIR, height=TANGGAPAN, together=True)
    table.control("endfor")
    return table
