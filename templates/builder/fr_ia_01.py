"""FR.IA.01. CL – Ceklis Observasi Aktivitas di Tempat Kerja atau Tempat Kerja Simulasi."""

from __future__ import annotations

from templates.builder import blok
from templates.builder.kit import Cell, Content, Sheet, Table, centered


def build() -> Sheet:
    """Per kelompok: its units; per unit one row a KUK; feedback; recommendation and signatures last."""
    sheet = Sheet("FR.IA.01", "CL – CEKLIS OBSERVASI AKTIVITAS DI TEMPAT KERJA ATAU TEMPAT KERJA SIMULASI")
    blok.kepala(sheet, "tuk", "asesor", "asesi", "tanggal")
    blok.panduan(
        sheet,
        "Lengkapi nama unit kompetensi, elemen, dan kriteria unjuk kerja sesuai kolom dalam tabel.",
        "Isilah standar industri atau tempat kerja.",
        "Beri tanda centang pada kolom “Ya” jika Anda yakin asesi dapat melakukan tugas sesuai KUK, "
        "atau “Tidak” bila sebaliknya.",
        "Penilaian Lanjut diisi bila hasil belum dapat disimpulkan; untuk itu gunakan metode lain "
        "sehingga keputusan dapat dibuat.",
        "Isilah kolom KUK sesuai dengan unit kompetensi/SKKNI.",
    )
    sheet.control("for kelompok in daftar_kelompok")
    blok.kelompok(sheet)
    sheet.control("for unit in kelompok.unit")
    blok.kotak_unit(sheet)
    sheet.table(_tabel_unit(sheet.width))
    sheet.control("endfor")
    umpan_balik = Table((sheet.width,))
    umpan_balik.row(
        Cell(["**Umpan balik bagi Asesi:**", "[[ia01.umpan_balik.{{ kelompok.id }}]]"]),
        height=2.0,
        together=True,
    )
    sheet.table(umpan_balik)
    sheet.control("endfor")
    blok.rekomendasi(
        sheet,
        [
            "**Rekomendasi:**",
            "[[☐ ia01.rekomendasi.k]]\tAsesi telah memenuhi pencapaian seluruh kriteria unjuk kerja, "
            "direkomendasikan **KOMPETEN**",
            "[[☐ ia01.rekomendasi.bk]]\tAsesi belum memenuhi pencapaian seluruh kriteria unjuk kerja, "
            "direkomendasikan **BELUM KOMPETEN** pada:",
            *blok.rincian("ia01.bk"),
        ],
    )
    return sheet


def _tabel_unit(width: float) -> Table:
    """No. | Elemen | KUK | Standar | Ya | Tidak | Penilaian Lanjut; the elemen beside its first KUK.

    A title begins with a verb as long as “Mengimplementasikan”, which its column holds.
    The first KUK of an elemen is never parted from the second, so that the elemen's title stays whole,
    nor the last from the one before: alone on the next page it would not say whose it is.
    """
    table = Table((0.9, 3.6, width - 11.7, 3.0, 0.9, 1.1, 2.2))
    table.header(
        Cell("No.", merge="start"),
        Cell("Elemen", merge="start"),
        Cell("Kriteria Unjuk Kerja", merge="start"),
        Cell("Standar Industri atau Tempat Kerja", merge="start"),
        Cell("Pencapaian", span=2),
        Cell("Penilaian Lanjut", merge="start"),
    )
    sisa = [Cell(merge="next") for _ in range(4)]
    # LibreOffice repeats a heading no taller than it must be for its cells that are not merged.
    table.header(*sisa, "Ya", "Tidak", Cell(merge="next"), height=0.9)
    kuk: tuple[Content, ...] = (
        "{{ kuk.tercetak }} {{ kuk.pernyataan }}",
        Cell("{{ kuk.standar }}", style="SelKecil"),
        centered("[[☐ ia01.{{ unit.kode }}.{{ kuk.nomor }}.ya]]"),
        centered("[[☐ ia01.{{ unit.kode }}.{{ kuk.nomor }}.tidak]]"),
        "[[ia01.{{ unit.kode }}.{{ kuk.nomor }}.lanjut]]",
    )
    table.control("for elemen in unit.elemen")
    table.control("for kuk in elemen.kuk")
    nomor = Cell("{{ elemen.nomor }}.", merge="start", align="center")
    judul = Cell("{{ elemen.judul }}", merge="start")
    table.control("if loop.first and not loop.last")
    table.row(nomor, judul, *kuk, together=True, keep=True)
    table.control("elif loop.first")
    table.row(nomor, judul, *kuk, together=True)
    table.control("elif loop.revindex == 2")
    table.row(Cell(merge="next"), Cell(merge="next"), *kuk, together=True, keep=True)
    table.control("else")
    table.row(Cell(merge="next"), Cell(merge="next"), *kuk, together=True)
    table.control("endif")
    table.control("endfor")
    table.control("endfor")
    return table
