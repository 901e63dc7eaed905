"""A sheet as rows of cells, wherever it was read from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import TypeAlias

from generator.diagnostic import Span

MAX_BARIS = 5_000
"""Rows of one sheet: the largest LSP seen had 776 asesi in all."""
MAX_KOLOM = 200
MAX_SEL = 120_000
"""Cells of one sheet that are read."""
_MAX_TERLIHAT = 20_000
"""Rows looked at: sheets carry formats far below their last person."""

Isi: TypeAlias = "str | int | float | bool | datetime | date | time | timedelta"

SERI_1900 = date(1899, 12, 30)
"""Day 0 of Excel's serial dates after February 1900."""


@dataclass(frozen=True, slots=True)
class Sel:
    """A cell that is not empty.

    Attributes:
        baris: row as a spreadsheet counts it, from 1.
        kolom: column, from 1.
        garis: line of the file; for a workbook the same as ``baris``.
        rumus: a formula whose result is not stored.
    """

    baris: int
    kolom: int
    garis: int
    nilai: Isi
    rumus: bool = False

    @property
    def nama(self) -> str:
        """``C7``."""
        return f"{huruf_kolom(self.kolom)}{self.baris}"


Baris: TypeAlias = "Mapping[int, Sel]"
"""The cells of a row by column."""


@dataclass(frozen=True, slots=True)
class Lembar:
    """One sheet.

    Attributes:
        berkas: as the user typed it.
        nama: of the sheet; "" for a text file.
        baris: rows that have any cell.
        seri: day 0 of its serial dates.
        cara: how it was read, for the report: encoding and separator, or "xlsx".
        terpotong: there are more rows than :data:`MAX_BARIS`, or cells than :data:`MAX_SEL`.
    """

    berkas: str
    nama: str
    baris: tuple[Baris, ...]
    seri: date = SERI_1900
    cara: str = "xlsx"
    terpotong: bool = False

    def at(self, sel: Sel) -> Span:
        """Where a cell is: file, row, column."""
        return Span(self.berkas, sel.garis, sel.kolom)

    def at_row(self, baris: Baris) -> Span:
        """Where a row is."""
        return self.at(min(baris.values(), key=lambda sel: sel.kolom))


def huruf_kolom(kolom: int) -> str:
    """The letters of a column: 1 is A, 27 is AA."""
    letters = ""
    while kolom:
        kolom, rest = divmod(kolom - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def texts(baris: Baris) -> Iterator[tuple[int, str]]:
    """The cells of a row that hold text, by column."""
    for kolom, sel in sorted(baris.items()):
        if isinstance(sel.nilai, str):
            yield kolom, sel.nilai


def filled(rows: Iterable[Baris]) -> tuple[tuple[Baris, ...], bool]:
    """The rows that have any cell, and whether there are more of them than are taken."""
    taken: list[Baris] = []
    cells = 0
    for row in islice(rows, _MAX_TERLIHAT):
        cells += len(row)
        if row and (len(taken) == MAX_BARIS or cells > MAX_SEL):
            return tuple(taken), True
        if row:
            taken.append(row)
    return tuple(taken), False
