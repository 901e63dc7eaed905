"""FR.IA.01. CL – Ceklis Observasi Aktivitas di Tempat Kerja atau Tempat Kerja Simulasi."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from templates.builder import blok
from templates.builder._muat import muat
from templates.builder._soal import AKHIR, LANJUT
from templates.builder.kit import Cell, Content, Sheet, Table, centered

SEHALAMAN = 5
"""KUK of an elemen up to which it is not parted by the end of a page."""

HURUF, BARIS = 30, 30
"""Letters that surely fit on a line of a KUK, lines up to which that holds."""

DUA_BARIS = 0.9
"""Height of two lines of the table, in centimetres: so much room has Penilaian Lanjut at least."""


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
    sheet.table(_umpan_balik(sheet.width))
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


def _umpan_balik(width: float) -> Table:
    """Feedback on one kelompok; that on the last is on the page of the recommendation.

    Of two rows, though it looks like one: LibreOffice ties no table of a single row to what follows.
    """
    table = Table((width,))
    judul = "**Umpan balik bagi Asesi:** Kelompok Pekerjaan {{ kelompok.nomor }}, {{ kelompok.nama }}"
    isi = Cell("[[ia01.umpan_balik.{{ kelompok.id }}]]", no_top=True)
    for kondisi, keep in (("if loop.last", True), ("else", False)):
        table.control(kondisi)
        table.row(Cell(judul, no_bottom=True), together=True, keep=True)
        table.row(isi, height=1.6, together=True, keep=keep)
    table.control("endif")
    return table


_SEL = (
    Cell("{{ elemen.nomor }}.", align="center", style="SelKecil"),
    Cell("{{ elemen.judul }}", style="SelKecil"),
)
_TEKS = "(elemen.kuk|map(attribute='pernyataan')|join('\\n'))"
_PENDEK = f"1 < loop.length <= {SEHALAMAN} and {muat(_TEKS, HURUF, BARIS)}"
_ELEMEN: tuple[tuple[str, Sequence[Cell], bool], ...] = (
    (f"if {_PENDEK} and loop.first", [replace(sel, no_bottom=True) for sel in _SEL], True),
    (f"elif {_PENDEK} and loop.last", [AKHIR] * 2, False),
    (f"elif {_PENDEK}", [LANJUT] * 2, True),
    ("elif loop.length == 1", _SEL, False),
    ("elif loop.first", [replace(sel, merge="start") for sel in _SEL], True),
    ("elif loop.revindex == 2", [Cell(merge="next")] * 2, True),
    ("else", [Cell(merge="next")] * 2, False),
)
"""When a KUK is printed so: the cells of its elemen, and whether the next KUK is on the same page.

Only the cells of a long elemen are merged: LibreOffice draws merged ones wrong when it keeps their rows on
one page, and others have an open end where a page parts them.
"""


def _tabel_unit(width: float) -> Table:
    """No. | Elemen | KUK | Standar | Ya | Tidak | Penilaian Lanjut; the elemen beside its first KUK.

    A title begins with a verb as long as “Mempertanggungjawabkan”, which its column holds.
    The KUK of an elemen stay with its title on one page. Of a long elemen only the first two do, so that
    the title stays whole, and the last two: alone on the next page one would not say whose it is.
    """
    table = Table((0.85, 3.9, width - 11.85, 3.2, 0.9, 1.1, 1.9))
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
        Cell("{{ kuk.tercetak }} {{ kuk.pernyataan }}", style="SelKecil"),
        Cell("{{ kuk.standar }}", style="SelKecil"),
        centered("[[☐ ia01.{{ unit.kode }}.{{ kuk.nomor }}.ya]]"),
        centered("[[☐ ia01.{{ unit.kode }}.{{ kuk.nomor }}.tidak]]"),
        Cell("[[ia01.{{ unit.kode }}.{{ kuk.nomor }}.lanjut]]", style="SelKecil"),
    )
    table.control("for elemen in unit.elemen")
    table.control("for kuk in elemen.kuk")
    for kondisi, elemen, keep in _ELEMEN:
        table.control(kondisi)
        table.row(*elemen, *kuk, height=DUA_BARIS, together=True, keep=keep)
    table.control("endif")
    table.control("endfor")
    table.control("endfor")
    return table
