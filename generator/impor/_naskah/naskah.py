"""Pages to the lines of the document: without page numbers, running heads and feet."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.impor._naskah.baris import Baris, fold, lines_of
from generator.pdf.kata import Garis, Halaman

_PAGE_NUMBER = re.compile(
    r"""(?xi)
    [-–—|\s]* (?: \d{1,4} | [ivxl]{1,6} ) [-–—|\s]*
    | (?:halaman|hal\.?|page)\s* \d{1,4} (?: \s*(?:dari|of|/)\s* \d{1,4} )?
    | \d{1,4} \s* (?:dari|of|/) \s* \d{1,4}
    | \d{1,4} \s* \| \s* (?:halaman|page)
    """
)
_HEADING = re.compile(
    r"(?i)\W*(?:kode|judul|deskripsi|uraian)\s+unit|elemen|batasan|panduan|kriteria|bab\b|\W*tidak ada|\d+\."
)
"""Lines that may well stand first on many pages without being furniture."""

_MARGIN_LINES = 3
_GAP = 1.35
"""Parts of the usual distance of lines: furniture stands further from the text."""
_SAME_HEIGHT = 4.0
_OFTEN = 0.4
_NEARLY_ALWAYS = 0.8
_AT_LEAST = 3


@dataclass(frozen=True, slots=True)
class Naskah:
    """A document as lines.

    Attributes:
        baris: every line of text, in reading order.
        garis: ruled lines by page.
        kosong: numbers of the pages without any text.
        rusak: numbers of the pages that could not be read.
        halaman: number of pages.
    """

    baris: tuple[Baris, ...]
    garis: dict[int, tuple[Garis, ...]]
    kosong: tuple[int, ...]
    rusak: tuple[int, ...]
    halaman: int


def manuscript(pages: Sequence[Halaman]) -> Naskah:
    """All lines of the pages that are text of the document."""
    lines = {page.nomor: tuple(lines_of(page.nomor, page.kata, utuh=page.alinea)) for page in pages}
    furniture = _repeated(lines.values())
    offset = _offset(lines)
    kept = (
        line
        for page in pages
        for line in (
            lines[page.nomor]
            if page.alinea
            else _without_furniture(lines[page.nomor], page.tinggi, furniture, offset)
        )
    )
    return Naskah(
        tuple(kept),
        {page.nomor: page.garis for page in pages},
        tuple(page.nomor for page in pages if not page.kata and not page.rusak),
        tuple(page.nomor for page in pages if page.rusak),
        len(pages),
    )


def _margin(lines: Sequence[Baris]) -> Iterator[tuple[Baris, bool]]:
    """The first and last lines of a page, where furniture stands; each with whether a gap sets it apart."""
    gaps = sorted(below.y - above.y for above, below in pairwise(lines))
    wide = _GAP * gaps[len(gaps) // 2] if gaps else 0.0
    for edge in (lines[: _MARGIN_LINES + 1], lines[: -_MARGIN_LINES - 2 : -1]):
        apart = [n for n, (one, other) in enumerate(pairwise(edge)) if abs(other.y - one.y) > wide]
        for n, line in enumerate(edge[:_MARGIN_LINES]):
            yield line, bool(apart) and n <= apart[-1]


def head_key(line: Baris) -> tuple[str, int]:
    """What running heads have in common: their height, and all but the page number in them."""
    return re.sub(r"\d+", "#", fold(line.teks)), round(line.y / _SAME_HEIGHT)


def _repeated(pages: Iterable[Sequence[Baris]]) -> frozenset[tuple[str, int]]:
    """Lines at the edge of so many pages that they can be no text."""
    written = [page for page in pages if page]
    margins = [dict.fromkeys((head_key(line), apart) for line, apart in _margin(page)) for page in written]
    seen = Counter(key for margin in margins for key in margin)
    found = set()
    for (key, apart), count in seen.items():
        share = _OFTEN if apart else _NEARLY_ALWAYS
        if count >= max(_AT_LEAST, share * len(written)) and not _HEADING.match(key[0]):
            found.add(key)
    return frozenset(found)


def _offset(pages: Mapping[int, Sequence[Baris]]) -> int | None:
    """Page of the file minus printed page, where enough pages agree on it; page numbers alone do."""
    told = Counter(
        page - int(line.teks.strip("-–—| "))
        for page, lines in pages.items()
        for line in {*lines[:1], *lines[-1:]}
        if re.fullmatch(r"[-–—|\s]*\d{1,4}[-–—|\s]*", line.teks)
    )
    (offset, count), *_ = (*told.most_common(1), (0, 0))
    return offset if count >= _AT_LEAST else None


def _is_page_number(line: Baris, offset: int | None) -> bool:
    if not _PAGE_NUMBER.fullmatch(line.teks):
        return False
    bare = line.teks.strip("-–—| ")
    return not (bare.isdecimal() and offset is not None) or line.halaman - int(bare) == offset


def _without_furniture(
    lines: Sequence[Baris], height: float, furniture: frozenset[tuple[str, int]], offset: int | None
) -> Iterator[Baris]:
    edge = {line for line, _ in _margin(lines)}
    body = [line for line in lines if not (line in edge and head_key(line) in furniture)]
    for at in (0, -1):
        if body and _is_page_number(body[at], offset) and _outside(body[at], height):
            body.pop(at)
    yield from body


def _outside(line: Baris, height: float) -> bool:
    """Whether a line is in the upper or lower margin, with some room for narrow ones."""
    return not 0.12 * height < line.y < 0.84 * height
