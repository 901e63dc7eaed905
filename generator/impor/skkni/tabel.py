"""The table of a unit: elemen on the left, KUK on the right, paired by their height on the page."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from generator.impor._naskah.baris import Baris, lines_of
from generator.impor.skkni.kolom import NOMOR_KUK, gap_of, split_at, without_numbers
from generator.pdf.kata import Garis

_NOMOR_ELEMEN = re.compile(r"(?P<nomor>\d{1,2})(?P<titik>[.)]*)(?=\s|[^\W\d]|$)")
_INDENT = 7.0
"""Points: a text that begins so much to the right of the numbers is no number."""
_ODD_NUMBER = re.compile(r"\d[\d.,]{0,5} ?\d{0,2}[.)]? (?=[^\W\d])")
"""A number of which the dot was lost or mistyped: ``12``, ``1,2``, ``1 2``."""
_STRAY = 0.1
"""So many lines may stand under the numbers though the others are set in."""
_MARGIN = 30.0
"""Points by which the margins of two pages may differ."""
_LEVEL = 0.75
"""Parts of the letters' size by which an elemen and its first KUK may differ in height."""


@dataclass(slots=True)
class BarisKuk:
    """A KUK: the number as printed (empty without one), and its lines without the number."""

    tercetak: str
    letak: tuple[int, float]
    baris: list[Baris] = field(default_factory=list)
    ragu: str = ""


@dataclass(slots=True)
class BarisElemen:
    """An elemen: the number as printed (empty without one), its lines, and its KUK.

    Attributes:
        letak: page and height at which its row begins.
    """

    tercetak: str
    letak: tuple[int, float]
    baris: list[Baris] = field(default_factory=list)
    kuk: list[BarisKuk] = field(default_factory=list)
    ragu: str = ""


@dataclass(frozen=True, slots=True)
class _Kolom:
    """The lines of both columns, in reading order."""

    kiri: tuple[Baris, ...]
    kanan: tuple[Baris, ...]


def read_table(
    lines: Sequence[Baris], headings: Sequence[Baris], rules: dict[int, tuple[Garis, ...]]
) -> list[BarisElemen]:
    """The elemen of a unit with their KUK.

    Args:
        lines: of the table, without its headings.
        headings: of the table.
        rules: ruled lines by page.

    Returns:
        Nothing when no column of KUK can be found.
    """
    columns = _columns(lines, headings, rules)
    if columns is None:
        return []
    elemen = _elemen(columns.kiri, rules)
    kuk = _kuk(columns.kanan)
    _pair(elemen, kuk)
    return elemen


def _columns(
    lines: Sequence[Baris], headings: Sequence[Baris], rules: dict[int, tuple[Garis, ...]]
) -> _Kolom | None:
    pages = {page: list(group) for page, group in groupby(lines, lambda line: line.halaman)}
    places: dict[int, float] = {}
    near: float | None = None
    first_gap = gap_of([line for line in headings if line.halaman == headings[0].halaman])
    for page, group in pages.items():
        own = [line for line in headings if line.halaman == page]
        slack = 2.0 if own or page == lines[0].halaman else _MARGIN
        found = split_at(group, rules.get(page, ()), near, gap_of(own) if own else first_gap, slack)
        if found is not None:
            places[page] = near = found
    if near is None:
        near = without_numbers(lines, headings, rules)
        if near is None:
            return None
        places[lines[0].halaman] = near
    first = next(iter(places.values()))
    left: list[Baris] = []
    right: list[Baris] = []
    for page, group in pages.items():
        first = places.get(page, first)
        words = [kata for line in group for kata in line.kata]
        utuh = group[0].utuh
        left += lines_of(page, [kata for kata in words if kata.x0 < first], utuh=utuh)
        right += lines_of(page, [kata for kata in words if kata.x0 >= first], utuh=utuh)
    return _Kolom(tuple(left), tuple(right))


# -- elemen ----------------------------------------------------------------------------------------


def _elemen(lines: Sequence[Baris], rules: dict[int, tuple[Garis, ...]]) -> list[BarisElemen]:
    found: list[BarisElemen] = []
    edges = {page: min(line.x0 for line in group) for page, group in _by_page(lines)}
    for n, line in enumerate(lines):
        top = _row_top(line, rules.get(line.halaman, ()))
        opens_row = top is not None and not _left_above(lines, n, top)
        start = (line.halaman, top if opens_row and top is not None else line.y - _LEVEL * line.tinggi)
        number = _NOMOR_ELEMEN.match(line.teks)
        if number and _is_number(line, number, edges[line.halaman], lines[n - 1] if n else None, found):
            found.append(BarisElemen(number["nomor"] + number["titik"], start))
            line_rest = line.sesudah(number.end())
            found[-1].baris += [line_rest] if line_rest else []
        elif found and not (opens_row and not any(one.tercetak for one in found)):
            found[-1].baris.append(line)
        else:
            found.append(BarisElemen("", start, [line], ragu="elemen tanpa nomor"))
    return found


def _is_number(
    line: Baris, number: re.Match[str], edge: float, before: Baris | None, found: Sequence[BarisElemen]
) -> bool:
    """Whether a number at the beginning of a line numbers an elemen, and is no part of its text."""
    if line.x0 > edge + _INDENT:
        return False
    if number["titik"]:
        return True
    expected = 1 + (int(re.sub(r"\D", "", found[-1].tercetak) or 0) if found else 0)
    if before is not None and before.halaman == line.halaman and before.x0 < line.x0 - 2:
        return False
    return int(number["nomor"]) == expected


def _row_top(line: Baris, rules: Sequence[Garis]) -> float | None:
    """The ruled line above a line, if there is one that runs over it."""
    x = line.x0
    over = [g.y1 for g in rules if g.datar and g.x0 - 2 <= x + 2 <= g.x1 and g.y0 < line.y - 2]
    return max(over, default=None)


def _left_above(lines: Sequence[Baris], at: int, top: float) -> bool:
    """Whether other text of the column stands between a line and the top of its row."""
    return at > 0 and lines[at - 1].halaman == lines[at].halaman and lines[at - 1].y > top


# -- KUK -------------------------------------------------------------------------------------------


def _kuk(lines: Sequence[Baris]) -> list[BarisKuk]:
    found: list[BarisKuk] = []
    edges = {
        page: min([line.x0 for line in group if NOMOR_KUK.match(line.teks)], default=0.0)
        for page, group in _by_page(lines)
    }
    others = [line for line in lines if not NOMOR_KUK.match(line.teks) and not _ODD_NUMBER.match(line.teks)]
    hanging = sum(line.x0 <= edges[line.halaman] + _INDENT for line in others) <= _STRAY * len(others)
    for line in lines:
        number = NOMOR_KUK.match(line.teks)
        near = line.x0 <= edges[line.halaman] + _INDENT
        if number and near and (hanging or _follows(number, found)):
            found.append(BarisKuk(f"{number['elemen']}.{number['urut']}", line.letak))
            rest = line.sesudah(number.end())
            found[-1].baris += [rest] if rest else []
        elif near and hanging and (odd := _ODD_NUMBER.match(line.teks)):
            found.append(BarisKuk(odd[0].strip(), line.letak, ragu="nomor KUK tercetak salah"))
            rest = line.sesudah(odd.end())
            found[-1].baris += [rest] if rest else []
        elif found and (found[-1].tercetak or not _new_sentence(found[-1], line)):
            found[-1].baris.append(line)
        else:
            found.append(BarisKuk("", line.letak, [line], "KUK tanpa nomor"))
    return found


def _new_sentence(kuk: BarisKuk, line: Baris) -> bool:
    """Whether a line begins another KUK where none has a number."""
    return line.utuh or (kuk.baris[-1].teks.endswith((".", ";")) and line.teks[:1].isupper())


def _follows(number: re.Match[str], found: Sequence[BarisKuk]) -> bool:
    """Whether the number can be that of a KUK where a text without indent goes on: ``2.4 GHz``."""
    if not found or not found[-1].tercetak:
        return True
    elemen, urut = (int(part) for part in found[-1].tercetak.split("."))
    told = int(number["elemen"]), int(number["urut"])
    if not number.string[number.end() :].strip()[:1].isupper():
        return False
    text = found[-1].baris[-1].teks if found[-1].baris else "."
    return told in ((elemen, urut + 1), (elemen + 1, 1)) or text.endswith((".", ";", ":"))


# -- both ------------------------------------------------------------------------------------------


def _pair(elemen: list[BarisElemen], kuk: Sequence[BarisKuk]) -> None:
    """Give every KUK to the elemen beside which it stands."""
    if not elemen:
        elemen.append(BarisElemen("", (0, 0.0), ragu="judul elemen tidak terbaca"))
    if kuk and _height(kuk[0]) < elemen[0].letak and _numbered(elemen, kuk):
        _pair_by_number(elemen, kuk)
        return
    starts = [one.letak for one in elemen]
    for one in kuk:
        elemen[max(0, bisect_right(starts, _height(one)) - 1)].kuk.append(one)


def _height(kuk: BarisKuk) -> tuple[int, float]:
    return kuk.letak[0], kuk.letak[1] + 0.5


def _numbered(elemen: Sequence[BarisElemen], kuk: Sequence[BarisKuk]) -> bool:
    """Whether the printed numbers of both columns agree, so that they can stand for the height."""
    numbers = [re.sub(r"\D", "", one.tercetak) for one in elemen]
    return list(dict.fromkeys(one.tercetak.split(".")[0] for one in kuk)) == numbers


def _pair_by_number(elemen: Sequence[BarisElemen], kuk: Sequence[BarisKuk]) -> None:
    for one in elemen:
        number = re.sub(r"\D", "", one.tercetak)
        one.kuk += [k for k in kuk if k.tercetak.split(".")[0] == number]
        one.ragu = one.ragu or "elemen dan KUK tidak sebaris; dipasangkan menurut nomornya"


def _by_page(lines: Sequence[Baris]) -> Iterator[tuple[int, list[Baris]]]:
    for page, group in groupby(lines, lambda line: line.halaman):
        yield page, list(group)
