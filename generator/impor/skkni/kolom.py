"""Where the column of KUK begins."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.impor.skkni.baris import Baris
from generator.pdf.kata import Garis

NOMOR_KUK = re.compile(r"(?P<elemen>\d{1,2})\s?\.\s?(?P<urut>\d{1,2})(?:[.)]|(?=[^\d.,%]|$))")
"""A KUK number at the beginning of a text: ``1.1``, ``1.1.``, ``1. 1``, ``1.1Daftar``."""

_NEAR = 9.0
"""Points: numbers of one column begin within so much of each other."""

_SLACK = 1.5
_SHIFT = 40.0
"""Points: margins of left and right pages differ by less."""


def split_at(lines: Sequence[Baris], rules: Sequence[Garis], near: float | None) -> float | None:
    """The place, in points from the left, that parts elemen from KUK on one page.

    Args:
        lines: of the table, headings left out, all on one page.
        rules: ruled lines of that page.
        near: the place on the page before; a page may hold KUK alone, and its margin may be another.

    Returns:
        None when the page shows no column of KUK numbers.
    """
    words = [kata for line in lines for kata in line.kata]
    left, right = min(k.x0 for k in words), max(k.x1 for k in words)
    for x in _columns(lines):
        if x < left + 0.1 * (right - left) and (near is None or abs(x - near) > _SHIFT):
            continue
        crossing = sum(k.x0 < x - _SLACK < k.x1 - _SLACK for k in words)
        if crossing <= len(words) // 100:
            return _between(x, words_left=[k.x1 for k in words if k.x0 < x - _SLACK], rules=rules)
    return None


def _columns(lines: Sequence[Baris]) -> Iterator[float]:
    """Left edges of columns of KUK numbers, the leftmost first."""
    starts = sorted(_starts(lines))
    group: list[float] = []
    for x in starts:
        if group and x - group[-1] > _NEAR:
            yield group[0]
            group = []
        group.append(x)
    if group:
        yield group[0]


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
