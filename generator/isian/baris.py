"""Set a value in its blank: broken into lines, each where LibreOffice would have it.

What is a little too long is set in slightly narrower letters, by the steps of :data:`LEBAR_HURUF`. A filled
DOCX asks LibreOffice for the same (``w:w``), which then measures and places the line as if it were so
much smaller (measured on Carlito: all adjustments equal) and leaves the height of the line alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import floor

from generator.isian.docx import LONG
from generator.isian.peta import Blank, Rata
from generator.pdf.bentuk import TWIP, Bentuk, Pembentuk

LEBAR_HURUF = (100, 97, 94)
"""Widths of the letters in percent, tried in this order; narrower ones would be seen."""

_DOUBT = 0.2
"""Points by which a line must clearly fit or clearly not: the error of walls read from paper."""

_WHOLE_WORD = re.compile(r"[\w.,:;'’‘“”\"()]*")
"""Words that break nowhere inside (Unicode line breaking, UAX 14), by the characters they are made of."""

_EXACT = 0.02
"""Points by which a value may be wider or narrower than what it replaces, where text follows on its line."""


Baris = list[tuple[float, float, Bentuk]]
"""Lines of text with the left end of the baseline of each."""


class DoesNotFit(Exception):
    """A value cannot be stamped; the message says why and holds nothing of the value."""


class NoRoom(DoesNotFit):
    """It is too long, or nearly so; narrower letters may help."""


@dataclass(frozen=True, slots=True)
class Penata:
    """Sets text in one blank.

    Attributes:
        by: the shaper of its typeface.
        lebar_huruf: the width of the letters in percent.
    """

    blank: Blank
    by: Pembentuk
    lebar_huruf: int = 100

    def lines(self, value: str) -> Baris:
        """The lines of a value, each in its place.

        Raises:
            DoesNotFit: LibreOffice must lay it out.
        """
        blank = self.blank
        lines: list[str] = []
        for paragraph in value.splitlines():
            lines += self._wrap(paragraph, first=not lines)
        if len(lines) > blank.baris:
            raise NoRoom("tidak muat pada ruangnya")
        if blank.selebar and abs(self._shape(value).lebar - blank.selebar) > _EXACT:
            raise DoesNotFit("teks sesudahnya bergeser")
        raised = (len(lines) - 1) * blank.jarak / 2 if blank.di_tengah else 0.0
        return [
            (
                self.left(self._shape(line.removesuffix(" ") or line), first=n == 0),
                blank.y + raised - n * blank.jarak,
                self._shape(line),
            )
            for n, line in enumerate(lines)
        ]

    def left(self, line: Bentuk, *, first: bool = True) -> float:
        """Where a line begins."""
        blank = self.blank
        if blank.rata is Rata.KIRI:
            return blank.x if first else blank.awal
        width = floor(line.lebar * TWIP)
        if blank.rata is Rata.KANAN:
            return blank.x - width / TWIP
        return (round(2 * blank.x * TWIP) - width) // 2 / TWIP

    def _wrap(self, text: str, *, first: bool) -> list[str]:
        """Break a paragraph as LibreOffice does: after the last space that leaves a line within its room."""
        first_word, *words = text.split(" ")
        out: list[str] = []
        line = first_word
        if not self._fits(line, first=first):
            raise NoRoom("kata lebih panjang daripada barisnya")
        for word in words:
            longer = f"{line} {word}"
            if self._fits(longer, first=first and not out):
                line = longer
                continue
            if not _WHOLE_WORD.fullmatch(word) or line.endswith(" "):
                raise NoRoom("pemenggalan baris tidak pasti")
            out.append(f"{line} ")
            line = word
            if not self._fits(line, first=False):
                raise NoRoom("kata lebih panjang daripada barisnya")
        return [*out, line]

    def _fits(self, text: str, *, first: bool) -> bool:
        blank = self.blank
        if blank.rata is Rata.KIRI:
            room = blank.ruang.kanan - (blank.x if first else blank.awal)
        else:
            room = blank.ruang.kanan - blank.ruang.kiri
        width = self._shape(text).lebar
        if abs(width - room) < _DOUBT:
            raise NoRoom("pas-pasan dengan ruangnya")
        return width < room

    def _shape(self, text: str) -> Bentuk:
        shaped = self.by.shape(text, self.blank.ukuran * self.lebar_huruf / 100)
        if shaped is None:
            raise DoesNotFit("huruf tidak ada pada fon atau harus dirangkai")
        return shaped


def set_value(blank: Blank, by: Pembentuk, value: str) -> tuple[Baris, int]:
    """The lines of a value and the width of their letters in percent, as wide as they can be.

    Raises:
        DoesNotFit: LibreOffice must lay it out.
    """
    if blank.lambat:
        raise DoesNotFit(blank.lambat)
    if len(value) > LONG:
        raise DoesNotFit("teks panjang")
    if blank.rata is not Rata.KIRI and any(line != line.strip() for line in value.splitlines()):
        raise DoesNotFit("spasi di tepi teks")
    *wider, narrowest = LEBAR_HURUF
    for width in wider:
        try:
            return Penata(blank, by, width).lines(value), width
        except NoRoom:
            continue
    return Penata(blank, by, narrowest).lines(value), narrowest
