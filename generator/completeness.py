"""Whether a text was printed: LibreOffice can lose lines of a table without a word.

A printed text is not always there in one piece. Lines are broken anywhere, so white space does
not count; and where a table row goes over to the next page, the other cells of the row, the
footer and the repeated heading stand between its two halves.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

MAX_PAGES = 6
"""Over how many successive pages one text may be spread."""

_LONGEST_WORD = 30
# White space, controls, and hyphens: a reader may report one at a line's end as U+0002 or U+FFFE.
_IGNORED = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2060\ufeff\ufffe\uffff\u2010\u2011-]+")
# A slash or a dash ends a line and is printed there; hyphens are among the ignored.
_BREAK = re.compile(r"(?<=[/\u2012-\u2015])|[\s\-\u2010\u2011]+")


@dataclass(frozen=True, slots=True)
class PrintedText:
    """The text of a document, prepared for many questions.

    Attributes:
        pages: the text of each page, squeezed.
        whole: all pages in one.
    """

    pages: tuple[str, ...]
    whole: str

    @classmethod
    def of(cls, pages: Iterable[str]) -> PrintedText:
        """Prepare the texts of successive pages."""
        squeezed = tuple(squeeze(page) for page in pages)
        return cls(squeezed, "".join(squeezed))

    def contains(self, text: str) -> bool:
        """Whether the text is there: whole, or broken between words over successive pages."""
        needle = squeeze(text)
        return needle in self.whole or self._is_spread(_pieces(text))

    def lacking(self, texts: Sequence[str]) -> tuple[int, ...]:
        """The indices of those texts that are not there."""
        return tuple(index for index, text in enumerate(texts) if not self.contains(text))

    def _is_spread(self, pieces: Sequence[str]) -> bool:
        """Whether the pieces can be cut into runs, each printed on the page after the last.

        Taking the longest run on each page loses no solution: what it takes too much, a later
        page need not supply.
        """
        if len(pieces) < 2:
            return False
        return any(
            self._spread_from(first, pieces) for first, page in enumerate(self.pages) if pieces[0] in page
        )

    def _spread_from(self, first: int, pieces: Sequence[str]) -> bool:
        rest = pieces
        for page in self.pages[first : first + MAX_PAGES]:
            rest = rest[_longest_run(page, rest) :]
            if not rest:
                return True
        return False


def squeeze(text: str) -> str:
    """A text without what layout may change: white space, hyphens, ligatures, capitals."""
    return _IGNORED.sub("", unicodedata.normalize("NFKC", text)).casefold()


def _pieces(text: str) -> list[str]:
    """The text cut at every place where a line may end, each piece squeezed."""
    pieces = []
    for word in _BREAK.split(text):
        squeezed = squeeze(word)
        # A word too long for a line is broken at any letter.
        pieces += list(squeezed) if len(squeezed) > _LONGEST_WORD else [squeezed]
    return [piece for piece in pieces if piece]


def _longest_run(page: str, pieces: Sequence[str]) -> int:
    """How many pieces from the first on stand on the page together; found by halving."""
    low, high = 0, len(pieces)
    while low < high:
        middle = (low + high + 1) // 2
        if "".join(pieces[:middle]) in page:
            low = middle
        else:
            high = middle - 1
    return low
