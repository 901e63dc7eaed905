"""One line of a file as a terminal shows it, and the marks that go exactly under a part of it."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

ELLIPSIS = "…"
TAB = "    "

_REACH = 4
"""Characters that are looked at on each side of a part, for each cell that there is: accents take none."""


class Cuplikan(NamedTuple):
    """What to print: the line, and below it the marks with the blanks before them."""

    baris: str
    jarak: str
    tanda: str


def excerpt(line: str, col: int, length: int, width: int) -> Cuplikan:
    """The line, shortened around the part when it is too long, and marks under the part.

    Args:
        line: as it stands in the file.
        col: where the part begins, in characters from 1; one past the end is allowed.
        length: characters of the part; what goes past the end of the line is not marked.
        width: cells that there are, at least 8.
    """
    line = line.rstrip()
    begin = min(max(col - 1, 0), len(line))
    # A line may be megabytes long, and each of two hundred findings may stand on it.
    first, last = max(begin - _REACH * width, 0), begin + _REACH * width
    shown = [_visible(character) for character in line[first:last]]
    sizes = [_cells(piece) for piece in shown]
    begin -= first
    end = min(max(begin + length, begin + 1), len(shown))
    while 0 < begin < len(shown) and not sizes[begin]:
        begin -= 1  # a mark above or below a letter has no cell of its own
    low, high = _window(sizes, begin, end, width)
    before = ELLIPSIS if low or first else ""
    after = ELLIPSIS if high < len(shown) or last < len(line) else ""
    space = len(before) + sum(sizes[low:begin])
    marked = sum(sizes[begin : min(end, high)])
    return Cuplikan(before + "".join(shown[low:high]) + after, " " * space, "^" * max(1, marked))


def _window(sizes: list[int], begin: int, end: int, width: int) -> tuple[int, int]:
    """The part of the line that fits: of the marked text as much as can be, then what is around it."""
    if sum(sizes) <= width:
        return 0, len(sizes)
    left = width - 2 * len(ELLIPSIS)
    low = high = begin
    if sum(sizes[begin:end]) > left and sum(sizes[:begin]) <= width // 3:
        low, left = 0, left - sum(sizes[:begin])  # a long text is told by the key before it
    while high < end and sizes[high] <= left:
        left -= sizes[high]
        high += 1
    grown = True
    while grown:
        grown = False
        if low and sizes[low - 1] <= left:
            low, left, grown = low - 1, left - sizes[low - 1], True
        if end <= high < len(sizes) and sizes[high] <= left:
            left, high, grown = left - sizes[high], high + 1, True
    return low, high


def _visible(character: str) -> str:
    """The character as it is safe to print: a terminal must not obey what stands in a file."""
    if character == "\t":
        return TAB
    if character.isprintable():
        return character
    return " " if character.isspace() else "\N{REPLACEMENT CHARACTER}"


def cells(text: str) -> int:
    """Cells of a terminal that a text takes as it is shown."""
    return len(text) if text.isascii() else sum(map(_cells, text))


def _cells(piece: str) -> int:
    """Cells of one shown character: two for East Asian wide letters and emoji, none for accents."""
    if piece.isascii():
        return len(piece)
    if unicodedata.category(piece) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(piece) in "WF" else 1
