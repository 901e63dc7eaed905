"""The table of units of a scheme: codes as printed, titles that may run over several lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.check.kode_unit import fits
from generator.impor._naskah.baris import Baris, fold, joined
from generator.impor._naskah.docx import COLUMN

_CODE = re.compile(r"[A-Z]{1,6}[\s.,]+[A-Z0-9]{2,10}(?:[\s.,]+[A-Z0-9]{1,4}){1,3}")
_FOREIGN = re.compile(r"[A-Z]{3,6}\d{3,6}[A-Z]?")
_NUMBER = re.compile(r"\d{1,3}[.)]?")
_MORE = re.compile(r"[A-Z0-9]{1,6}(?:[.,][A-Z0-9]{1,6})*[.,]?")
_BETWEEN = re.compile(r"[:|=–-]")
_GROUP = re.compile(r"(?i)\W*(?:unit\s+)?(?:kompetensi\s+)?(?P<nama>inti|umum|pilihan|wajib|khusus)\b.{0,30}")
_WORDS = 4
_NO_EDGE = float("inf")
_OUTDENT = 60.0
_APART = 12.0
"""Points between words of two columns; a word space of justified text seldom reaches that."""
_MAX_GAP = 30
_INDENT = 8.0
"""Points by which the second line of a title may stand left of the first."""


@dataclass(frozen=True, slots=True)
class UnitTercetak:
    """A row of the table.

    Attributes:
        nomor: as printed before it; 0 when there is none.
        kode: as printed.
        golongan: the heading above it, ``pilihan``; "" when there is none.
    """

    nomor: int
    kode: str
    judul: str
    halaman: int
    golongan: str = ""


def units_of(lines: Sequence[Baris]) -> tuple[UnitTercetak, ...]:
    """The rows in the order of the document."""
    return tuple(_rows(lines))


def _rows(lines: Sequence[Baris]) -> Iterator[UnitTercetak]:
    group, right = "", _NO_EDGE
    at = 0
    while at < len(lines):
        line = lines[at]
        at += 1
        right = _right_edge(line) or right
        row = _split(line)
        if row is None:
            if (heading := _GROUP.fullmatch(line.teks)) and not line.teks.endswith("."):
                group = heading["nama"].casefold()
            continue
        number, kode, title = row
        pieces = [title] if title is not None else []
        left = title.x0 if title is not None else line.x0 + 1
        while at < len(lines) and _continues(lines[at], line, left):
            pieces.append(lines[at])
            at += 1
        judul = joined(list(_cut(pieces, left, right)))[0].strip(" :|")
        yield UnitTercetak(number, kode, judul, line.halaman, group)


def _right_edge(line: Baris) -> float | None:
    """Where the column after the titles begins, if this is the heading of a table that has one."""
    words = [fold(kata.teks) for kata in line.kata]
    if "kode" not in words or "judul" not in words:
        return None
    after = words.index("judul") + 1
    while after < len(words) and words[after] in ("unit", "kompetensi"):
        after += 1
    return line.kata[after].x0 if after < len(words) else _NO_EDGE


def _cut(lines: Sequence[Baris], left: float, right: float) -> Iterator[Baris]:
    """The lines without what stands in the next column; its words may begin left of its heading."""
    for line in lines:
        if line.utuh:
            kept = [kata for kata in line.kata if kata.x0 // COLUMN == left // COLUMN]
        else:
            kept = [kata for kata in line.kata if kata.x0 < right]
            for n, (before, kata) in enumerate(pairwise(kept), 1):
                if kata.x0 - before.x1 > _APART and kata.x0 > right - _OUTDENT:
                    kept = kept[:n]
                    break
        if kept:
            yield line.dengan(kept)


def gaps_of(units: Sequence[UnitTercetak]) -> tuple[int, ...]:
    """Printed numbers that are missing between those read; each table counts from 1."""
    missing: list[int] = []
    last = 0
    for one in units:
        if one.nomor == 1:
            last = 0
        missing += range(last + 1, min(one.nomor, last + _MAX_GAP)) if one.nomor else ()
        last = one.nomor or last
    return tuple(missing)


def _split(line: Baris) -> tuple[int, str, Baris | None] | None:
    """Number, code and title of a line that begins a row."""
    words = [kata.teks for kata in line.kata]
    start = 1 if len(words) > 1 and _NUMBER.fullmatch(words[0]) else 0
    code, used = words[start].rstrip(":|"), start + 1
    while used < min(len(words), start + _WORDS) and not fits(code.strip(".,")):
        open_ended = code.endswith((".", ","))
        if not _MORE.fullmatch(words[used]) or not (open_ended or words[used][0].isdigit()):
            break
        code, used = f"{code} {words[used]}", used + 1
    code = code.strip(" .,")
    if not (_CODE.fullmatch(code) or _FOREIGN.fullmatch(code)) or sum(map(str.isdigit, code)) < 3:
        return None
    while used < len(words) and _BETWEEN.fullmatch(words[used]):
        used += 1
    number = int(words[0].strip(".)")) if start else 0
    return number, code, line.tanpa(used)


def _continues(line: Baris, row: Baris, left: float) -> bool:
    """Whether a line goes on with the title of a row: in its column, and no row itself."""
    if _split(line) is not None or _GROUP.fullmatch(line.teks):
        return False
    return row.x0 < line.x0 and line.x0 >= left - _INDENT
