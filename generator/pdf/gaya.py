"""How text looks, how wide that makes it and where its lines break."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from itertools import groupby

from generator.errors import InvalidOutput
from generator.pdf.huruf import Huruf

Runs = tuple[tuple[Huruf, str], ...]

_ELLIPSIS = "…"
_REMEMBERED = 1 << 13
"""Lines measured: page numbers and titles are the same in a thousand dossiers."""


class Align(Enum):
    """Which point of a line of text lies at the given coordinate."""

    LEFT = 0.0
    CENTRE = 0.5
    RIGHT = 1.0


@dataclass(frozen=True, slots=True)
class Style:
    """How text looks.

    Attributes:
        huruf: the typeface, and ``fallback`` the one for characters that it lacks.
        size: points.
        grey: 0 is black, 1 is white.
        leading: from baseline to baseline, as a multiple of the size.
    """

    huruf: Huruf
    size: float
    grey: float = 0.0
    leading: float = 1.25
    fallback: Huruf | None = None

    def missing(self, text: str) -> tuple[str, ...]:
        """The characters that neither typeface can print."""
        missing = self.huruf.missing(text)
        return tuple(c for c in missing if not (self.fallback and self.fallback.covers(c)))

    def runs(self, text: str) -> Runs:
        """The text cut into stretches of one typeface.

        Raises:
            InvalidOutput: a character is in neither typeface; the message names it.
        """
        return _measured(self, text)[0]

    def width(self, text: str) -> float:
        """The width of one line, in points; errors as with :meth:`runs`."""
        return _measured(self, text)[1]

    def cut(self, text: str) -> Iterator[tuple[Huruf, str]]:
        """What :meth:`runs` remembers."""
        if self.huruf.covers(text):
            yield self.huruf, text
            return
        if missing := self.missing(text):
            name = unicodedata.name(missing[0], "tanpa nama")
            raise InvalidOutput(
                f'huruf U+{ord(missing[0]):04X} ({name}) dalam "{text}" tidak dapat dicetak',
                f"ganti dengan huruf yang ada pada {self.huruf.nama}",
            )
        for huruf, run in groupby(text, key=self._huruf_of):
            yield huruf, "".join(run)

    def wrap(self, text: str, width: float) -> tuple[str, ...]:
        """Break a text into lines no wider than ``width`` points.

        Lines break at spaces and at line breaks in the text; a word that is wider than a whole line
        breaks between letters. A no-break space does not break. There is always at least one line.
        """
        lines = []
        for paragraph in text.split("\n"):
            line = ""
            for word in filter(None, paragraph.split(" ")):
                longer = f"{line} {word}" if line else word
                if self.width(longer) <= width:
                    line = longer
                    continue
                if line:
                    lines.append(line)
                *full, line = self._split_word(word, width)
                lines += full
            lines.append(line)
        return tuple(lines)

    def shorten(self, text: str, width: float) -> str:
        """The text, or as much of its beginning as fits in ``width`` points with an ellipsis."""
        if self.width(text) <= width:
            return text
        kept = text
        while kept and self.width(kept.rstrip() + _ELLIPSIS) > width:
            kept = kept[:-1]
        return kept.rstrip() + _ELLIPSIS

    def _huruf_of(self, char: str) -> Huruf:
        if self.fallback is None or char in self.huruf.characters:
            return self.huruf
        return self.fallback

    def _split_word(self, word: str, width: float) -> list[str]:
        pieces = [""]
        for char in word:
            if pieces[-1] and self.width(pieces[-1] + char) > width:
                pieces.append("")
            pieces[-1] += char
        return pieces


@lru_cache(_REMEMBERED)
def _measured(style: Style, text: str) -> tuple[Runs, float]:
    runs = tuple(style.cut(text))
    return runs, sum(huruf.width(run, style.size) for huruf, run in runs)
