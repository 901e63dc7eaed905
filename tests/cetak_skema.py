"""A printer of invented scheme documents, as an LSP lays them out, as PDF and as DOCX."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from docx import Document
from docx.document import Document as DocumentObject

from tests.cetak_skkni import Mesin, Tata

UNIT = (
    ("X.000000.001.01", "Menyeduh Teh"),
    (
        "X.000000.002.01",
        "Menyajikan Teh dan Kudapan kepada Tamu yang Datang Bersama-sama pada Waktu yang Sama",
    ),
    ("X.000000.003.01", "Membersihkan Peralatan Dapur"),
)
SYARAT = ("6.1. Pendidikan minimal SMP sederajat,", "6.2. Memiliki pengalaman 2 (dua) tahun di dapur.")


@dataclass(frozen=True)
class SkemaCetak:
    """What is printed."""

    judul: str = "Penyeduh Teh"
    jenis: str = "Okupasi"
    kepala: str = "SKEMA SERTIFIKASI OKUPASI PENYEDUH TEH SKM-REKAAN-03-2026"
    sampul: tuple[str, ...] = ("Disahkan tanggal : 12 Januari 2026",)
    unit: Sequence[tuple[str, str]] = UNIT
    syarat: Sequence[str] = SYARAT
    acuan: tuple[str, ...] = (
        "4.1. Undang-Undang Nomor 13 Tahun 2003 tentang Ketenagakerjaan.",
        "4.2. Keputusan Menteri Ketenagakerjaan Nomor 987 Tahun 2031 tentang Penetapan Standar Kompetensi "
        "Kerja Nasional Indonesia Bidang Dapur.",
    )
    standar: str = ""
    """What stands in a fourth column of the table, beside each title."""
    nomor: tuple[int, ...] = ()
    """Printed numbers of the units, where they are not counted."""
    golongan: tuple[str, ...] = ()
    """Headings in the table, one before each unit; "" for none."""

    def but(self, **lain: object) -> SkemaCetak:
        """The same with something else in it."""
        return replace(self, **lain)  # type: ignore[arg-type]


def print_scheme(skema: SkemaCetak) -> bytes:
    """The document as PDF: a cover, then two pages and more."""
    tata = Tata(kepala_halaman=skema.kepala, kaki_halaman="LSP REKAAN {n}", nomor_halaman="", gantung=True)
    mesin = Mesin(tata)
    for line in skema.sampul:
        mesin.text(line, 200)
    mesin.turn()
    if not skema.sampul:
        mesin.halaman[0].isi.clear()
    _chapter(mesin, "1. LATAR BELAKANG", ("1.1. Teh diminum di mana-mana dan perlu diseduh oleh ahlinya.",))
    _chapter(mesin, "2. RUANG LINGKUP SKEMA SERTIFIKASI", ("2.1. Dapur dan ruang tamu.",))
    _chapter(mesin, "3. TUJUAN SERTIFIKASI", ("3.1. Memastikan kompetensi penyeduh.",))
    _chapter(mesin, "4. ACUAN NORMATIF", skema.acuan)
    mesin.turn()
    _chapter(mesin, "5. KEMASAN / PAKET KOMPETENSI", ())
    mesin.text(f"Jenis Skema : {skema.jenis}", 116, first="5.1", at=94)
    mesin.text(f"Nama Skema : {skema.judul}", 116, first="5.2", at=94)
    mesin.text("Rincian Unit Kompetensi :", 116)
    _table(mesin, skema)
    if skema.syarat:
        _chapter(mesin, "6. Persyaratan Dasar Pemohon Sertifikasi", skema.syarat)
    mesin.turn()
    _chapter(mesin, "7. Hak Pemohon Sertifikasi", ("7.1. Memperoleh penjelasan.", "7.2. Bertanya."))
    return mesin.pdf()


def _table(mesin: Mesin, skema: SkemaCetak) -> None:
    """The units; titles of a table with four columns end well before the fourth."""
    heading = ("No. Kode Unit Judul Unit", "Standar") if skema.standar else ("No. Kode Unit Judul Unit", "")
    _row(mesin, heading[0], 108, heading[1], 480)
    for n, (kode, judul) in enumerate(skema.unit):
        if skema.golongan and skema.golongan[n]:
            mesin.text(skema.golongan[n], 108)
        number = skema.nomor[n] if skema.nomor else n + 1
        if skema.standar:
            y = mesin.y
            _row(mesin, f"{number}. {kode}", 108, skema.standar, 450)
            below, mesin.y = mesin.y, y
            for line in mesin.wrapped(judul, 260, 420):
                mesin.text(line, 260)
            mesin.y = max(below, mesin.y)
        else:
            mesin.text(judul, 300, first=f"{number}. {kode}", at=108)


def _row(mesin: Mesin, left: str, x: float, right: str, x_right: float) -> None:
    y = mesin.y
    mesin.text(left, x)
    if right:
        mesin.y = y
        mesin.text(right, x_right)


def _chapter(mesin: Mesin, heading: str, items: Sequence[str]) -> None:
    mesin.text(heading, 72)
    for item in items:
        number, _, rest = item.partition(" ")
        depth = number.rstrip(".").count(".")
        mesin.text(rest, 72 + 48 * depth, first=number, at=60 + 24 * depth)


def _docx_rows(document: DocumentObject, rows: Sequence[Sequence[str]]) -> None:
    table = document.add_table(rows=0, cols=len(rows[0]))
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text


def write_scheme(path: Path, skema: SkemaCetak, *, label_table: bool = False) -> None:
    """The document as DOCX: headings, a table, numbers written out; labels in a table if wanted."""
    document = Document()
    for line in (skema.kepala, *skema.sampul, "1. LATAR BELAKANG", "1.1. Teh diminum di mana-mana."):
        document.add_paragraph(line)
    for line in ("4. ACUAN NORMATIF", *skema.acuan, "5. KEMASAN / PAKET KOMPETENSI"):
        document.add_paragraph(line)
    if label_table:
        _docx_rows(document, [("Jenis Skema", ":", skema.jenis), ("Nama Skema", ":", skema.judul)])
    else:
        document.add_paragraph(f"5.1 Jenis Skema\t: {skema.jenis}")
        document.add_paragraph(f"5.2 Nama Skema\t: {skema.judul}")
    head = ("No.", "Kode Unit", "Judul Unit", "Standar")
    rows = [(f"{n}.", kode, judul, skema.standar) for n, (kode, judul) in enumerate(skema.unit, 1)]
    _docx_rows(document, [row if skema.standar else row[:3] for row in (head, *rows)])
    for line in (
        "6. Persyaratan Dasar Pemohon Sertifikasi",
        *skema.syarat,
        "7. Hak Pemohon",
        "7.1. Bertanya.",
    ):
        document.add_paragraph(line)
    document.save(str(path))
