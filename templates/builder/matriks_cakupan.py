"""Matriks Cakupan KUK, annex of FR.MAPA.02: summary, legend, then a table for each unit."""

from __future__ import annotations

from generator.matriks.lajur import Lajur
from generator.matriks.ringkasan import KETERANGAN
from templates.builder import blok
from templates.builder.kit import Cell, Content, Sheet, Table, centered

NOMOR = 1.3
SEL = 0.98
"""Width of a column of an instrument, in centimetres."""


def build() -> Sheet:
    """What is missing first; then KUK by KUK the instruments, and the numbers of their soal."""
    sheet = Sheet("MATRIKS.CAKUPAN", "MATRIKS CAKUPAN KUK")
    blok.kepala(sheet)
    sheet.paragraph("**{{ hitungan }}.**", keep_next=True, before=4, after=4)
    sheet.table(_ringkasan(sheet.width))
    sheet.paragraph("Isi matriks:", style="Catatan", keep_next=True)
    for tanda, arti in KETERANGAN:
        sheet.paragraph(f"{tanda}\t{arti}", style="Catatan", indent=1.1, hanging=1.1, before=0, after=1)
    sheet.note("Pertanyaan tertulis (DPT) terbagi atas PG pada FR.IA.05A dan Esai pada FR.IA.06A.")
    sheet.control("for unit in daftar_unit")
    sheet.table(_unit(sheet.width))
    sheet.table(_matriks(sheet.width))
    sheet.control("endfor")
    return sheet


def _ringkasan(width: float) -> Table:
    """Tanda | Keadaan | Jumlah KUK | Unit dan KUK."""
    table = Table((1.3, 6.9, 2.2, width - 10.4))
    table.header("Tanda", "Keadaan", "Jumlah KUK", "Unit dan nomor KUK")
    table.control("for pokok in daftar_pokok")
    keadaan = Cell("KUK {{ pokok.judul }}", middle=True)
    rincian = Cell("{{ pokok.rincian }}", middle=True)
    table.row(centered("{{ pokok.tanda }}"), keadaan, centered("{{ pokok.banyak }}"), rincian)
    table.control("endfor")
    return table


def _unit(width: float) -> Table:
    """The box of a unit, with the kelompok that its numbers may name; on the page of its table."""
    table = Table((3.4, 3.6, blok.COLON, width - 7.4))
    judul = Cell("**Unit Kompetensi {{ unit.nomor }}**", merge="start", middle=True, shade="F2F2F2")
    lanjut = Cell(merge="next", shade="F2F2F2")
    baris = (("Kode Unit", "kode"), ("Judul Unit", "judul"), ("Kelompok Pekerjaan", "kelompok"))
    for depan, (label, isi) in zip((judul, lanjut, lanjut), baris, strict=True):
        table.row(depan, label, Cell(":", align="center"), f"{{{{ unit.{isi} }}}}", keep=True, together=True)
    return table


def _matriks(width: float) -> Table:
    """KUK | Kriteria Unjuk Kerja | one narrow column for each instrument; each page names the unit."""
    banyak = len(Lajur)
    table = Table((NOMOR, width - NOMOR - SEL * banyak, *[SEL] * banyak))
    tegak = [Cell(judul, merge="start") for judul in ("KUK", "Kriteria Unjuk Kerja\n{{ unit.kode }}")]
    table.header(*tegak, Cell("Perangkat dan nomor soal yang mengukur KUK", span=banyak))
    lanjut = Cell(merge="next")
    table.header(lanjut, lanjut, *(Cell(lajur.value, style="SelKecil") for lajur in Lajur))
    sel = (centered(f"{{{{ kuk.sel.{lajur.lower()} }}}}", style="SelKecil") for lajur in Lajur)
    kuk: tuple[Content, ...] = (
        centered("{{ kuk.nomor }}", style="SelKecil"),
        Cell("{{ kuk.pernyataan }}", style="SelKecil"),
        *sel,
    )
    table.control("for elemen in unit.elemen")
    judul = Cell("**{{ elemen.nomor }}. {{ elemen.judul }}**", span=banyak + 2, shade="F2F2F2")
    table.row(judul, together=True, keep=True)
    table.control("for kuk in elemen.kuk")
    table.control("if kuk.utuh").row(*kuk, together=True)
    table.control("else").row(*kuk)
    table.control("endif")
    table.control("endfor")
    table.control("endfor")
    return table
