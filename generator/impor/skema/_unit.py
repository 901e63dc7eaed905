"""The table of units of a scheme: codes as printed, titles that may run over several lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.check.kode_unit import fits
from generator.impor.skkni.baris import Baris, joined

_CODE = re.compile(r"[A-Z]{1,6}[\s.,]+[A-Z0-9]{2,10}(?:[\s.,]+[A-Z0-9]{1,4}){1,3}")
_FOREIGN = re.compile(r"[A-Z]{3,6}\d{3,6}[A-Z]?")
_NUMBER = re.compile(r"\d{1,3}[.)]?")
_MORE = re.compile(r"[A-Z0-9]{1,6}(?:[.,][A-Z0-9]{1,6})*[.,]?")
_BETWEEN = re.compile(r"[:|=–-]")
_GROUP = re.compile(r"(?i)\W*(?:unit\s+)?(?:kompetensi\s+)?(?P<nama>inti|umum|pilihan|wajib|khusus)\b.{0,30}")
_WORDS = 4
_INDENT = 8.0
"""Points by which the second line of a title may stand left of the first."""


@dataclass(frozen=True, slots=True)
class UnitTercetak:
    """A row of the table.

    Attributes:
        kode: as printed.
        golongan: the heading above it, ``pilihan``; "" when there is none.
    """

    kode: str
    judul: str
    halaman: int
    golongan: str = ""


def units_of(lines: Sequence[Baris]) -> tuple[UnitTercetak, ...]:
    """The rows in the order of the document."""
    return tuple(_rows(lines))


def _rows(lines: Sequence[Baris]) -> Iterator[UnitTercetak]:
    group = ""
    at = 0
    while at < len(lines):
        line = lines[at]
        at += 1
        row = _split(line)
        if row is None:
            if (heading := _GROUP.fullmatch(line.teks)) and not line.teks.endswith("."):
                group = heading["nama"].casefold()
            continue
        kode, title = row
        pieces = [title] if title is not None else []
        left = title.x0 if title is not None else line.x0 + 1
        while at < len(lines) and _continues(lines[at], line, left):
            pieces.append(lines[at])
            at += 1
        yield UnitTercetak(kode, joined(pieces)[0].strip(" :|"), line.halaman, group)


def _split(line: Baris) -> tuple[str, Baris | None] | None:
    """Code and title of a line that begins a row."""
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
    return code, line.tanpa(used)


def _continues(line: Baris, row: Baris, left: float) -> bool:
    """Whether a line goes on with the title of a row: in its column, and no row itself."""
    if _split(line) is not None or _GROUP.fullmatch(line.teks):
        return False
    return row.x0 < line.x0 and line.x0 >= left - _INDENT
