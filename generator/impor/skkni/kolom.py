"""Where the column of KUK begins."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.impor._naskah.baris import Baris
from generator.pdf.kata import Garis, Kata

NOMOR_KUK = re.compile(r"(?P<elemen>\d{1,2})\s?\.\s?(?P<urut>\d{1,2})(?:[.)]|(?=[^\d.,%]|$))")
"""A KUK number at the beginning of a text: ``1.1``, ``1.1.``, ``1. 1``, ``1.1Daftar``."""

_NEAR = 9.0
"""Points: numbers of one column begin within so much of each other."""

_SLACK = 1.5
_GUTTER = 12.0
"""Points: margins of left and right pages mostly differ by less."""
_SHIFT = 40.0
"""Points: they always do."""


@dataclass(frozen=True, slots=True)
class Celah:
    """Where the split may be: right of the one heading, and not right of where the other begins."""

    kiri: float = 0.0
    kanan: float = float("inf")

    def near(self, x: float, slack: float) -> bool:
        """Whether a place lies between the headings, or so little beside."""
        return self.kiri - slack <= x <= self.kanan + slack


def gap_of(headings: Sequence[Baris]) -> Celah:
    """The gap between both headings of the table, of one line or more; without bounds where there is none."""
    words = [(kata.teks.casefold().strip("(). "), kata) for line in headings for kata in line.kata]
    left = max((kata.x1 for word, kata in words if word in ("elemen", "kompetensi")), default=0.0)
    right = min((kata.x0 for word, kata in words if word in ("kriteria", "unjuk", "kerja")), default=0.0)
    return Celah(left, right) if 0 < left < right else Celah()


def split_at(
    lines: Sequence[Baris], rules: Sequence[Garis], near: float | None, gap: Celah, slack: float
) -> float | None:
    """The place, in points from the left, that parts elemen from KUK on one page.

    Args:
        lines: of the table, headings left out, all on one page.
        rules: ruled lines of that page.
        near: the place on the page before; a page may hold KUK alone, and its margin may be another.
        gap: between the headings.
        slack: points by which this page may lie beside the one with the headings.

    Returns:
        None when the page shows no column of KUK numbers.
    """
    words = [kata for line in lines for kata in line.kata]
    left, right = min(k.x0 for k in words), max(k.x1 for k in words)
    for x in _columns(lines):
        if not gap.near(x, slack) or (near is not None and abs(x - near) > _SHIFT):
            continue
        if near is None and x < left + 0.1 * (right - left):
            continue
        crossing = sum(k.x0 < x - _SLACK < k.x1 - _SLACK for k in words)
        if crossing <= len(words) // 100:
            return _between(x, words_left=[k.x1 for k in words if k.x0 < x - _SLACK], rules=rules)
    return _gutter(words, near) if near is not None else None


def without_numbers(
    lines: Sequence[Baris], headings: Sequence[Baris], rules: dict[int, tuple[Garis, ...]]
) -> float | None:
    """The place that parts the columns where no KUK has a number: a rule, or the left edge of a cell."""
    gap = gap_of(headings)
    if not lines or gap.kanan == Celah().kanan:
        return None
    upright = [g.x0 for g in rules.get(lines[0].halaman, ()) if not g.datar and gap.kiri <= g.x0 <= gap.kanan]
    if upright:
        return max(upright)
    return gap.kanan - _SLACK if lines[0].utuh else None


def _gutter(words: Sequence[Kata], near: float) -> float | None:
    """On a page that goes on with a text: the left edge nearest to the place before that no word crosses."""
    edges = sorted({k.x0 for k in words if abs(k.x0 - near) < _GUTTER}, key=lambda x: abs(x - near))
    for x in edges:
        if not any(k.x0 < x - _SLACK < k.x1 - _SLACK for k in words):
            return min(x, near) - _SLACK
    return None


def _columns(lines: Sequence[Baris]) -> list[float]:
    """Left edges of columns of KUK numbers: that of the most numbers first, then the leftmost."""
    groups: list[list[float]] = []
    for x in sorted(_starts(lines)):
        if groups and x - groups[-1][0] <= _NEAR:
            groups[-1].append(x)
        else:
            groups.append([x])
    return [group[0] for group in sorted(groups, key=lambda group: (-len(group), group[0]))]


def _starts(lines: Sequence[Baris]) -> Iterator[float]:
    """Where words stand that look like KUK numbers and begin something."""
    for line in lines:
        before = None
        for n, kata in enumerate(line.kata):
            text = kata.teks + (line.kata[n + 1].teks if n + 1 < len(line.kata) else "")
            whole = NOMOR_KUK.match(kata.teks) or (
                re.fullmatch(r"\d{1,2}\.", kata.teks) and before is not None and NOMOR_KUK.match(text)
            )
            if whole and (before is None or kata.x0 - before > 0.3 * kata.tinggi):
                yield kata.x0
            before = kata.x1


def _between(x: float, words_left: Sequence[float], rules: Sequence[Garis]) -> float:
    """The ruled line left of the numbers where there is one, else a little left of the numbers."""
    edge = max(words_left, default=0.0)
    upright = [g.x0 for g in rules if not g.datar and edge - _SLACK <= g.x0 <= x + _SLACK]
    return max(upright, default=x - _SLACK)
