"""Workbooks: stored values of every visible sheet, after a look at the package itself."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Iterator
from datetime import date
from typing import Any

from generator.diagnostic import Checked, Span
from generator.impor.peserta._lembar import MAX_KOLOM, SERI_1900, Baris, Lembar, Sel, filled
from generator.kode.imp_peserta import TAK_TERBACA
from generator.ooxml import UNREADABLE

MAX_PARTS = 2_000
MAX_PART = 40_000_000
"""Bytes of one part, unpacked. Ninety thousand rows of codes of regions, seen beside a list, are 15 MB."""
MAX_SHARED = 20_000_000
"""Bytes of the table of texts: unlike sheets it is read whole."""
MAX_TAGS = 3_000_000
"""Tags of one part: reading takes time by them, not by bytes."""
_HEAD = 4096
_CHUNK = 1 << 20
_SERI_1904 = date(1904, 1, 1)
_DECLARATION = re.compile(rb"<\0?!\0?(?:D\0?O\0?C\0?T\0?Y\0?P\0?E|E\0?N\0?T\0?I\0?T\0?Y)")
_FORMULA = re.compile(rb"<(?:\w+:)?f[ />]")
_TOO_LARGE = ("isi berkas ini terlalu besar bila dibuka", "salin daftar peserta ke buku kerja baru")
_REPAIR = "buka di Excel atau LibreOffice, lalu simpan ulang sebagai .xlsx"


def read_xlsx(data: bytes, berkas: str) -> Checked[tuple[Lembar, ...]]:
    """The visible sheets of a workbook.

    Args:
        data: the file.
        berkas: its name as the user typed it.
    """
    refused = _refuse(data)
    if refused:
        return Checked(None, (TAK_TERBACA.at(Span(berkas), *refused),))
    try:
        with warnings.catch_warnings():
            # openpyxl warns of drawings, validations and styles that it drops; none hold values.
            warnings.simplefilter("ignore")
            return Checked(_read(data, berkas))
    except Exception:
        # The library promises nothing about broken files: a mutated part has been seen to raise
        # KeyError, ValueError, TypeError, AttributeError, IndexError, ParseError and zlib.error.
        return Checked(None, (TAK_TERBACA.at(Span(berkas), "buku kerja ini rusak", _REPAIR),))


def _refuse(data: bytes) -> tuple[str, str] | None:
    """Why a package is not even opened: message and remedy."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            entries = package.infolist()
            if len(entries) > MAX_PARTS or any(e.file_size > _limit(e.filename) for e in entries):
                return _TOO_LARGE
            if any(e.flag_bits & 1 for e in entries):
                return "berkas ini dikunci dengan kata sandi", "simpan salinan tanpa kata sandi"
            for entry in entries:
                if entry.filename.endswith((".xml", ".rels")):
                    if _declares(package, entry):
                        return "berkas ini memuat deklarasi yang tidak pernah ditulis Excel", _REPAIR
                    if _tags(package, entry) > MAX_TAGS:
                        return _TOO_LARGE
            names = {e.filename for e in entries}
    except UNREADABLE:
        return "bukan buku kerja Excel yang utuh", _REPAIR
    except (ValueError, OSError):
        return "buku kerja ini rusak", _REPAIR
    if "[Content_Types].xml" not in names or not any(n.startswith("xl/") for n in names):
        return "bukan buku kerja Excel", _REPAIR
    return None


def _limit(name: str) -> int:
    return MAX_SHARED if name.lower().endswith("sharedstrings.xml") else MAX_PART


def _declares(package: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bool:
    """Whether a part declares entities: texts that grow when read."""
    with package.open(entry) as part:
        return _DECLARATION.search(part.read(_HEAD)) is not None


def _tags(package: zipfile.ZipFile, entry: zipfile.ZipInfo) -> int:
    with package.open(entry) as part:
        return sum(chunk.count(b"<") for chunk in iter(lambda: part.read(_CHUNK), b""))


def _read(data: bytes, berkas: str) -> tuple[Lembar, ...]:
    from openpyxl import load_workbook

    values: Any = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    # Read twice only where there are formulas: stored results and the formulas themselves.
    formulas: Any = load_workbook(io.BytesIO(data), read_only=True) if _has_formulas(data) else values
    seri = _SERI_1904 if values.epoch.year == _SERI_1904.year else SERI_1900
    sheets: list[Lembar] = []
    try:
        for sheet in values.worksheets:
            if sheet.sheet_state == "visible":
                rows, more = filled(_rows(sheet, formulas[sheet.title]))
                sheets.append(Lembar(berkas, str(sheet.title), rows, seri, terpotong=more))
    finally:
        values.close()
        formulas.close()
    return tuple(sheets)


def _has_formulas(data: bytes) -> bool:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        sheets = [name for name in package.namelist() if name.startswith("xl/worksheets/")]
        return any(_FORMULA.search(package.read(name)) for name in sheets)


def _rows(values: Any, formulas: Any) -> Iterator[Baris]:
    # The size that a file claims is often wrong; without it the rows themselves count.
    values.reset_dimensions()
    formulas.reset_dimensions()
    stored = values.iter_rows(max_col=MAX_KOLOM)
    if formulas is values:
        pairs: Iterator[Any] = ((row, row) for row in stored)
    else:
        pairs = zip(stored, formulas.iter_rows(max_col=MAX_KOLOM), strict=False)
    for baris, (row, written) in enumerate(pairs, 1):
        yield {
            sel.kolom: sel
            for kolom, (cell, source) in enumerate(zip(row, written, strict=False), 1)
            if (sel := _cell(baris, kolom, cell, source)) is not None
        }


def _cell(baris: int, kolom: int, cell: Any, source: Any) -> Sel | None:
    if cell.value is None:
        # A formula whose result is an empty text says so: =IF(B5="","",…) below the last person.
        missing = getattr(source, "data_type", "") == "f" and cell.data_type != "str"
        return Sel(baris, kolom, baris, "", rumus=True) if missing else None
    if cell.data_type == "e":
        return Sel(baris, kolom, baris, str(cell.value), rumus=True)
    if isinstance(cell.value, str) and not cell.value.strip():
        return None
    return Sel(baris, kolom, baris, cell.value)
