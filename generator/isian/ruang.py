"""The room around a blank: the walls of its table cell, and its place among the texts of the page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.isian.peta import Kotak
from generator.pdf.konten import Garis, Konten, Persegi, Teks

_LEVEL = 0.01
_SAME_LINE = 1.0


@dataclass(frozen=True, slots=True)
class Sel:
    """The ruled lines around a point, as far as there are any.

    Attributes:
        dinding: there is a rule at the left and one at the right.
        tertutup: there is a rule on all four sides.
    """

    kotak: Kotak
    dinding: bool
    tertutup: bool


def find_cell(x: float, y: float, garis: Iterable[Garis], page: Persegi) -> Sel:
    """The cell that holds a point; a side without a line ends at the page's edge."""
    left, bottom, right, top = [page[0]], [page[1]], [page[2]], [page[3]]
    for g in garis:
        if abs(g.x1 - g.x2) < _LEVEL and min(g.y1, g.y2) < y < max(g.y1, g.y2):
            (left if g.x1 < x else right).append(g.x1)
        elif abs(g.y1 - g.y2) < _LEVEL and min(g.x1, g.x2) < x < max(g.x1, g.x2):
            (bottom if g.y1 < y else top).append(g.y1)
    kotak = Kotak(max(left), max(bottom), min(right), min(top))
    walls = len(left) > 1 and len(right) > 1
    return Sel(kotak, walls, walls and len(bottom) > 1 and len(top) > 1)


def text_before(x: float, y: float, sel: Kotak, konten: Konten) -> tuple[float, ...]:
    """Where the runs begin that stand on the same line of the cell, to the left of a point."""
    return tuple(t.x for t in konten.teks if abs(t.y - y) < _SAME_LINE and sel.kiri < t.x < x - _LEVEL)


def place(x: float, y: float, sel: Kotak, texts: Iterable[Teks]) -> int:
    """Where in the content a text at that point belongs: after all that is read before it.

    Rows are read from the top, the cells of a row from the left, the lines of a cell from the top.
    """
    last = 0
    for t in texts:
        above = t.y > sel.atas
        left = sel.bawah < t.y < sel.atas and t.x < sel.kiri
        inside = sel.bawah < t.y < sel.atas and sel.kiri < t.x < sel.kanan
        earlier = t.y > y + _SAME_LINE or (abs(t.y - y) <= _SAME_LINE and t.x < x)
        if above or left or (inside and earlier):
            last = max(last, t.letak)
    return last
