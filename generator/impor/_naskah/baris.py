"""Words to lines, and lines to running text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.pdf.kata import Kata

_SAME_LINE = 0.45
"""Baselines nearer than this part of the letters' size are one line: signs set high or low belong to it."""


@dataclass(frozen=True, slots=True)
class Baris:
    """A line of print.

    Attributes:
        halaman: the page it stands on, from 1.
        y: its baseline.
        kata: its words from left to right; at least one.
        utuh: it is a whole paragraph, as in a document without pages, and no line of one.
    """

    halaman: int
    y: float
    kata: tuple[Kata, ...]
    utuh: bool = False

    @property
    def teks(self) -> str:
        """The words with one blank between them."""
        return " ".join(kata.teks for kata in self.kata)

    @property
    def x0(self) -> float:
        """The left edge."""
        return self.kata[0].x0

    @property
    def tinggi(self) -> float:
        """The size of its largest letters."""
        return max(kata.tinggi for kata in self.kata)

    @property
    def letak(self) -> tuple[int, float]:
        """Page and baseline: lines are in order of it."""
        return self.halaman, self.y

    def tanpa(self, words: int) -> Baris | None:
        """The line without its first words; None when nothing remains."""
        return self.dengan(self.kata[words:]) if self.kata[words:] else None

    def sesudah(self, letters: int) -> Baris | None:
        """The line without the first letters of its text, be it amid a word; None when nothing remains."""
        words: list[Kata] = []
        at = 0
        for kata in self.kata:
            begin, at = at, at + len(kata.teks) + 1
            if rest := kata.teks[max(0, letters - begin) :]:
                words.append(replace(kata, teks=rest))
        return self.dengan(words) if words else None

    def dengan(self, words: Iterable[Kata]) -> Baris:
        """The line with other words."""
        return Baris(self.halaman, self.y, tuple(words), self.utuh)


def lines_of(halaman: int, words: Iterable[Kata], *, utuh: bool = False) -> Iterator[Baris]:
    """Lines of a page or a column from top to bottom; ``utuh`` when each of them is a paragraph."""
    line: list[Kata] = []
    for word in sorted(words, key=lambda k: (k.y, k.x0)):
        if line and word.y - line[0].y > _SAME_LINE * max(word.tinggi, line[0].tinggi):
            yield _line(halaman, line, utuh)
            line = []
        line.append(word)
    if line:
        yield _line(halaman, line, utuh)


def _line(halaman: int, words: list[Kata], utuh: bool) -> Baris:
    largest = max(words, key=lambda k: k.tinggi)
    return Baris(halaman, largest.y, tuple(sorted(words, key=lambda k: k.x0)), utuh)


_LETTER_HYPHEN = re.compile(r"[^\W\d_]-$")
_STARTS_LOWER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Sambungan:
    """A word that was broken after a hyphen at the end of a line.

    Attributes:
        kiri, kanan: the parts, the hyphen not counted.
    """

    kiri: str
    kanan: str
    halaman: int

    @property
    def jelas(self) -> bool:
        """Whether the hyphen surely belongs to the word: ``masing-masing``, ``e-mail``."""
        left, right = _bare(self.kiri), _bare(self.kanan)
        root = right[: max(3, len(right) - 3)]
        return len(left) == 1 or (left.endswith(right) or left.endswith(root) or right.startswith(left))

    def __str__(self) -> str:
        return f"{self.kiri}-{self.kanan}"


def joined(lines: Sequence[Baris]) -> tuple[str, tuple[Sambungan, ...]]:
    """Lines as one text without line breaks.

    Lines are set apart by a blank, but not after a hyphen that ends a word, nor after a slash without a
    blank: there the word was broken, and nothing of it is lost.

    Returns:
        The text, and every word put together from two lines at a hyphen.
    """
    text, seams = "", []
    for n, line in enumerate(lines):
        following = line.teks
        if not text:
            text = following
        elif _LETTER_HYPHEN.search(text) and _STARTS_LOWER.match(following):
            seams.append(Sambungan(text.split()[-1][:-1], following.split()[0], line.halaman))
            text += following
        elif re.search(r"\w/$", text) and not lines[n - 1].kata[-1].spasi:
            text += following
        else:
            text += " " + following
    return text, tuple(seams)


def fold(text: str) -> str:
    """Letters for a comparison: lower case, one blank, no signs at the ends."""
    return re.sub(r"\s+", " ", text).strip(" \t.:;()[]").casefold()


def _bare(word: str) -> str:
    return re.sub(r"\W", "", word).casefold()
