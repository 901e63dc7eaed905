"""Where everything stands on the pages of a PDF, and what a typesetter would send back.

Text comes as rectangles around what is really inked, tables as the rules and shades they are drawn
with. Lengths are points, measured from the lower left corner.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
from lxml import etree

from generator.ooxml import Parts
from templates.builder.kit import HEADER_SHADE

CM = 72 / 2.54
FREE_STRIP = 1.2 * CM
"""The lowest strip of each page, where the berkas prints its own line."""

_TOLERANCE = 0.75
_THIN = 3.0
_LINE = 9.0
"""Less than this is no room for a line of text."""

_NEARLY_EMPTY = 0.1
"""A page that is followed by others and filled less than this was ended too early."""

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SHADE = tuple(int(HEADER_SHADE[n : n + 2], 16) for n in (0, 2, 4))


@dataclass(frozen=True, slots=True)
class Kotak:
    """A rectangle."""

    left: float
    bottom: float
    right: float
    top: float

    def shrunk(self, by: float) -> Kotak:
        """The same with its sides moved in."""
        return Kotak(self.left + by, self.bottom + by, self.right - by, self.top - by)

    def meets(self, other: Kotak) -> bool:
        """Whether the two have an area in common."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.bottom < other.top
            and other.bottom < self.top
        )

    def holds(self, other: Kotak) -> bool:
        """Whether the other one lies inside."""
        return (
            self.left <= other.left
            and other.right <= self.right
            and self.bottom <= other.bottom
            and other.top <= self.top
        )


@dataclass(frozen=True, slots=True)
class Halaman:
    """A page.

    Attributes:
        tulisan: the boxes of printed text.
        baris: the words beside each box of ``tulisan``.
        garis: rules: borders of tables, lines under and through text.
        judul_tabel: cells of table headings.
    """

    width: float
    height: float
    tulisan: tuple[Kotak, ...]
    baris: tuple[str, ...]
    garis: tuple[Kotak, ...]
    judul_tabel: tuple[Kotak, ...]


@dataclass(frozen=True, slots=True)
class Lembar:
    """What a form's own document says about its pages: the margins, and which texts are headings."""

    body: Kotak
    page: Kotak
    judul: frozenset[str]

    @classmethod
    def of(cls, parts: Parts) -> Lembar:
        """Read a DOCX."""
        root = etree.fromstring(parts["word/document.xml"])
        size, margin = next(root.iter(f"{_W}pgSz")), next(root.iter(f"{_W}pgMar"))

        def points(element: etree._Element, name: str) -> float:
            return int(element.get(f"{_W}{name}", "0")) / 20

        width, height = points(size, "w"), points(size, "h")
        left, right = points(margin, "left"), width - points(margin, "right")
        body = Kotak(left, points(margin, "bottom"), right, height - points(margin, "top"))
        page = Kotak(left, FREE_STRIP, right, height - points(margin, "header"))
        headings = (p for p in root.iter(f"{_W}p") if _style(p).startswith("Heading"))
        return cls(body, page, frozenset(_squeeze("".join(map(str, p.itertext()))) for p in headings))


def _style(paragraph: etree._Element) -> str:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return "" if style is None else style.get(f"{_W}val", "")


def _squeeze(text: str) -> str:
    return "".join(text.split())


def read_pages(path: Path) -> Iterator[Halaman]:
    """Every page of a PDF."""
    with pypdfium2.PdfDocument(path) as document:
        for page in document:
            yield _read(page)
            page.close()


def _read(page: pypdfium2.PdfPage) -> Halaman:
    text = page.get_textpage()
    boxes = [Kotak(*text.get_rect(n)) for n in range(text.count_rects())]
    words = [str(text.get_text_bounded(*_sides(box))) for box in boxes]
    text.close()
    seen = [n for n, box in enumerate(boxes) if box.top > box.bottom and words[n].strip()]
    rules, shades = set(), set()
    for thing in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=4):
        box = Kotak(*thing.get_bounds())
        if min(box.right - box.left, box.top - box.bottom) < _THIN:
            rules.add(box)
        elif _fill(thing) == _SHADE:
            shades.add(box)
    width, height = page.get_size()
    return Halaman(
        width,
        height,
        tuple(boxes[n] for n in seen),
        tuple(words[n] for n in seen),
        tuple(rules),
        tuple(shades),
    )


def _sides(box: Kotak) -> tuple[float, float, float, float]:
    return box.left, box.bottom, box.right, box.top


def _fill(thing: pypdfium2.PdfObject) -> tuple[int, ...]:
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    pdfium.FPDFPageObj_GetFillColor(thing, red, green, blue, alpha)
    return red.value, green.value, blue.value


def faults(pages: Sequence[Halaman], lembar: Lembar) -> Iterator[str]:
    """What is wrong with the pages of one document, in words."""
    for number, page in enumerate(pages, start=1):
        for fault in _faults(page, lembar):
            yield f"page {number}: {fault}"
        if number < len(pages) and (filled := _filled(page, lembar)) < _NEARLY_EMPTY:
            yield f"page {number}: {filled:.0%} of it filled, and more pages follow"


def _filled(page: Halaman, lembar: Lembar) -> float:
    """How far down the page goes, as a share of the text area."""
    body = lembar.body
    marks = [box.bottom for box in (*page.tulisan, *page.garis) if box.bottom > body.bottom - _THIN]
    return (body.top - min(marks, default=body.top)) / (body.top - body.bottom)


def _faults(page: Halaman, lembar: Lembar) -> Iterator[str]:
    isi = [box for box in page.tulisan if lembar.body.bottom <= box.top and box.bottom < lembar.body.top]
    if not isi:
        yield "nothing on it"
    yield from islice(_outside(page, lembar), 3)
    yield from islice(_over_each_other(page), 3)
    yield from islice(_through_rules(page), 3)
    if heading := _lonely_table_heading(page, lembar):
        yield f"the heading of a table alone at the foot: {heading}"
    if heading := _lonely_heading(page, lembar):
        yield f"a heading alone at the foot: {heading}"


def _outside(page: Halaman, lembar: Lembar) -> Iterator[str]:
    """Text beyond the margins, or below the text area without being the footer, which is one line."""
    paper = lembar.page.shrunk(-_TOLERANCE)
    footer = max((box.top for box in page.tulisan if box.bottom < lembar.page.bottom + _LINE), default=0.0)
    for box, words in zip(page.tulisan, page.baris, strict=True):
        if not paper.holds(box):
            yield f"outside the margins: {words[:40]!r}"
        elif footer < box.bottom < lembar.body.bottom - _TOLERANCE:
            yield f"below the text area: {words[:40]!r}"


def _over_each_other(page: Halaman) -> Iterator[str]:
    """Texts that cover each other: swept from the top, each compared with those it may still meet."""
    order = sorted(range(len(page.tulisan)), key=lambda n: -page.tulisan[n].top)
    boxes = [page.tulisan[n].shrunk(_TOLERANCE) for n in order]
    for place, box in enumerate(boxes):
        for other in range(place + 1, len(boxes)):
            if boxes[other].top <= box.bottom:
                break
            if box.meets(boxes[other]):
                both = page.baris[order[place]][:40], page.baris[order[other]][:40]
                yield f"one over the other: {both[0]!r} and {both[1]!r}"


def _through_rules(page: Halaman) -> Iterator[str]:
    """Text that a border runs through; lines drawn along a text belong to it."""
    borders = [rule for rule in page.garis if not any(_is_along(rule, box) for box in page.tulisan)]
    for box, words in zip(page.tulisan, page.baris, strict=True):
        inked = box.shrunk(_TOLERANCE)
        if any(inked.meets(border) for border in borders):
            yield f"a border through {words[:40]!r}"


def _is_along(rule: Kotak, text: Kotak) -> bool:
    """Whether a line strikes a text through or underlines it."""
    flat = rule.top - rule.bottom < rule.right - rule.left
    inside = text.left - _THIN < rule.left and rule.right < text.right + _THIN
    return flat and inside and text.bottom - _THIN < rule.bottom and rule.top < text.top


def _lonely_table_heading(page: Halaman, lembar: Lembar) -> str:
    """The heading row below which its table has no room left on the page."""
    lowest = min(page.judul_tabel, key=lambda box: box.bottom, default=None)
    if lowest is None:
        return ""
    below = [box for box in page.garis if lembar.body.bottom - _THIN < box.bottom < lowest.bottom - _LINE]
    if below:
        return ""
    return " ".join(w for b, w in zip(page.tulisan, page.baris, strict=True) if lowest.holds(b)) or "?"


def _lonely_heading(page: Halaman, lembar: Lembar) -> str:
    """The section heading that is the last thing on the page."""
    inside = [
        (box, words)
        for box, words in zip(page.tulisan, page.baris, strict=True)
        if box.bottom >= lembar.body.bottom - _TOLERANCE
    ]
    if not inside:
        return ""
    last, _ = min(inside, key=lambda pair: pair[0].bottom)
    if any(lembar.body.bottom - _THIN < rule.bottom < last.bottom - _LINE for rule in page.garis):
        return ""
    line = [pair for pair in inside if abs(pair[0].bottom - last.bottom) < _LINE / 2]
    text = "".join(words for _, words in sorted(line, key=lambda pair: pair[0].left))
    return text if _squeeze(text) in lembar.judul else ""
