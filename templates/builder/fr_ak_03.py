"""FR.AK.03. Umpan Balik dan Catatan Asesmen."""

from __future__ import annotations

from templates.builder import blok
from templates.builder._jadwal import MULAI_SELESAI
from templates.builder.kit import Cell, Sheet, Table, centered

KOMPONEN = (
    "Saya mendapatkan penjelasan yang cukup memadai mengenai proses asesmen/uji kompetensi",
    "Saya diberikan kesempatan untuk mempelajari standar kompetensi yang akan diujikan dan menilai diri "
    "sendiri terhadap pencapaiannya",
    "Asesor memberikan kesempatan untuk mendiskusikan/menegosiasikan metoda, instrumen dan sumber asesmen "
    "serta jadwal asesmen",
    "Asesor berusaha menggali seluruh bukti pendukung yang sesuai dengan latar belakang pelatihan dan "
    "pengalaman yang saya miliki",
    "Saya sepenuhnya diberikan kesempatan untuk mendemonstrasikan kompetensi yang saya miliki selama asesmen",
    "Saya mendapatkan penjelasan yang memadai mengenai keputusan asesmen",
    "Asesor memberikan umpan balik yang mendukung setelah asesmen serta tindak lanjutnya",
    "Asesor bersama saya mempelajari semua dokumen asesmen serta menandatanganinya",
    "Saya mendapatkan jaminan kerahasiaan hasil asesmen serta penjelasan penanganan dokumen asesmen",
    "Asesor menggunakan keterampilan komunikasi yang efektif selama asesmen",
)


def build() -> Sheet:
    """Ten statements for the asesi to judge; the form has no signatures."""
    sheet = Sheet("FR.AK.03", "UMPAN BALIK DAN CATATAN ASESMEN")
    blok.kepala(sheet, "tuk", "asesor", "asesi", lain=MULAI_SELESAI)
    sheet.paragraph(
        "Umpan balik dari asesi, diisi oleh asesi setelah pengambilan keputusan:",
        keep_next=True,
        before=2,
        after=3,
    )
    sheet.table(_tabel_komponen(sheet.width))
    catatan = Table((sheet.width,))
    catatan.row(
        Cell(["**Catatan/komentar lainnya (apabila ada):**", "[[ak03.catatan_lain]]"]),
        height=3.0,
        together=True,
    )
    sheet.table(catatan)
    return sheet


def _tabel_komponen(width: float) -> Table:
    table = Table((0.9, width - 7.7, 1.2, 1.2, 4.4))
    catatan = Cell("Catatan/Komentar Asesi", merge="start")
    table.header(Cell("KOMPONEN", span=2, merge="start"), Cell("Hasil", span=2), catatan)
    table.header(Cell(span=2, merge="next"), "Ya", "Tidak", Cell(merge="next"))
    for n, komponen in enumerate(KOMPONEN, start=1):
        table.row(
            Cell(f"{n}.", align="center"),
            komponen,
            centered(f"[[☐ ak03.{n}.ya]]"),
            centered(f"[[☐ ak03.{n}.tidak]]"),
            f"[[ak03.{n}.catatan]]",
            height=1.1,
            together=True,
        )
    return table
