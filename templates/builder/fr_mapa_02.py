"""FR.MAPA.02. Peta Instrumen Asesmen Hasil Pendekatan Asesmen dan Perencanaan Asesmen."""

from __future__ import annotations

from generator.formulir.fr_mapa_02 import DENGAN_PENUTUP
from generator.istilah import POTENSI_ASESI
from templates.builder import blok
from templates.builder.kit import Cell, Content, Sheet, Table, centered

INSTRUMEN = (
    (
        "IA.01",
        "1.",
        "FR.IA.01. CL – Ceklis Observasi Aktivitas Di Tempat Kerja atau Tempat Kerja Simulasi",
    ),
    ("IA.02", "2.", "FR.IA.02. TPD – Tugas Praktik Demonstrasi"),
    ("IA.03", "3.", "FR.IA.03. PMO – Pertanyaan Untuk Mendukung Observasi"),
    (
        "IA.04A",
        "4.",
        "FR.IA.04A. DIT – Daftar Instruksi Terstruktur (Penjelasan Singkat Proyek Terkait Pekerjaan / "
        "Kegiatan Terstruktur Lainnya)",
    ),
    ("IA.04B", "", "FR.IA.04B. DIT – Penilaian Proyek Singkat atau Kegiatan Terstruktur Lainnya"),
    ("IA.05", "5.", "FR.IA.05. DPT – Daftar Pertanyaan Tertulis Pilihan Ganda"),
    ("IA.06", "6.", "FR.IA.06. DPT – Daftar Pertanyaan Tertulis Esai"),
    ("IA.07", "7.", "FR.IA.07. DPL – Daftar Pertanyaan Lisan"),
    ("IA.08", "8.", "FR.IA.08. CVP – Ceklis Verifikasi Portofolio"),
    ("IA.09", "9.", "FR.IA.09. PW – Pertanyaan Wawancara"),
    ("IA.10", "10.", "FR.IA.10. VPK – Verifikasi Pihak Ketiga"),
    ("IA.11", "11.", "FR.IA.11. CRP – Ceklis Reviu Produk"),
)
DASAR = "*) diisi berdasarkan hasil penentuan pendekatan asesmen dan perencanaan asesmen"
POTENSI = range(1, len(POTENSI_ASESI) + 1)


def build() -> Sheet:
    """Per kelompok pekerjaan its units and the instruments by potensi; notes; penyusun, validator."""
    sheet = Sheet("FR.MAPA.02", "PETA INSTRUMEN ASESMEN HASIL PENDEKATAN ASESMEN DAN PERENCANAAN ASESMEN")
    blok.kepala(sheet)
    sheet.control("for kelompok in daftar_kelompok")
    sheet.control(f"set dengan_penutup = loop.last and kelompok.unit|length <= {DENGAN_PENUTUP}")
    blok.kelompok(sheet)
    sheet.table(_instrumen(sheet.width))
    sheet.control("if kelompok.catatan")
    _catatan(sheet)
    sheet.control("endif")
    sheet.control("endfor")
    _catatan(sheet, keep_next=True)
    blok.penyusun_validator(sheet)
    return sheet


def _catatan(sheet: Sheet, *, keep_next: bool = False) -> None:
    """What the asterisks mean; with ``keep_next`` on the page of what follows."""
    sheet.paragraph(DASAR, style="Catatan", keep_next=True, before=0)
    sheet.paragraph("**) Keterangan:", style="Catatan", keep_next=True, after=0)
    for n, arti in enumerate(POTENSI_ASESI, start=1):
        bersama = keep_next or n < len(POTENSI_ASESI)
        sheet.paragraph(f"{n}.\t{arti}", style="Catatan", before=0, after=0, keep_next=bersama)


def _instrumen(width: float) -> Table:
    """No. | INSTRUMEN ASESMEN | Potensi Asesi 1 … 5; all on one page, the last with the closing."""
    table = Table((1.1, width - 7.1, *(1.2 for _ in POTENSI)))
    table.header(
        Cell("No.", merge="start"),
        Cell("INSTRUMEN ASESMEN*)", merge="start"),
        Cell("Potensi Asesi **)", span=len(POTENSI)),
    )
    table.header(Cell(merge="next"), Cell(merge="next"), *(str(n) for n in POTENSI))
    for kode, nomor, nama in INSTRUMEN:
        baris: tuple[Content, ...] = (
            Cell(nomor, merge="start", align="center") if nomor else Cell(merge="next"),
            nama,
            *(centered(f"[[☐ mapa02.{{{{ kelompok.id }}}}.{kode}.{n}]]") for n in POTENSI),
        )
        if kode != INSTRUMEN[-1][0]:
            table.row(*baris, together=True, keep=True)
    table.control("if dengan_penutup").row(*baris, together=True, keep=True)
    table.control("else").row(*baris, together=True)
    table.control("endif")
    return table
