"""Sheets of invented people, as workbooks and text files."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from typing import Any

from openpyxl import Workbook

JUDUL = ("Nama", "NIK", "Tempat Lahir", "Tanggal Lahir", "Jenis Kelamin", "Alamat", "Pendidikan")
SITA = ("Sita Rekaan", "9801074902010007", "Karsamulya", "09-02-2001", "P", "Jalan Contoh No. 1", "SMK")
BIMO = ("Bimo Contoh", "9803121407980009", "Purwakarsa", "14-07-1998", "L", "Jalan Contoh No. 2", "S1")


def xlsx(rows: Sequence[Sequence[Any]], title: str = "Sheet1", **lain: Sequence[Sequence[Any]]) -> bytes:
    """A workbook; more sheets by their names."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheets: Mapping[str, Sequence[Sequence[Any]]] = {title: rows, **lain}
    for n, (name, content) in enumerate(sheets.items()):
        if n:
            sheet = book.create_sheet()
        sheet.title = name
        for row in content:
            sheet.append(list(row))
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def csv(rows: Sequence[Sequence[Any]], separator: str = ";", encoding: str = "utf-8") -> bytes:
    """A text file; cells with a separator or quotes are quoted."""

    def cell(value: Any) -> str:
        text = "" if value is None else str(value)
        quoted = any(sign in text for sign in (separator, '"', "\n"))
        return '"' + text.replace('"', '""') + '"' if quoted else text

    return "\r\n".join(separator.join(map(cell, row)) for row in rows).encode(encoding)
