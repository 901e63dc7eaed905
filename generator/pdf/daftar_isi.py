"""The contents of a dossier: rows laid out on pages, then drawn, with the places to click.

Layout needs no page numbers, so the length of the contents is known before anything is numbered.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.pdf.gaya import Align, Style
from generator.pdf.huruf import FaceSet
from generator.pdf.tulis import MM, Canvas

PAGE_WIDTH = 210 * MM
PAGE_HEIGHT = 297 * MM
MARGIN_LEFT = 25 * MM
MARGIN_RIGHT = 16 * MM
_TOP = PAGE_HEIGHT - 20 * MM
_BOTTOM = 22 * MM
_RIGHT = PAGE_WIDTH - MARGIN_RIGHT

_CODE_LEFT = MARGIN_LEFT + 26
_NUMBER_ROOM = 44.0
_GAP = 12.0
_BAND = 19.0
_ROW_AIR = 6.0
_DASH = "\N{EN DASH}"


@dataclass(frozen=True, slots=True)
class Baris:
    """One row: a part of the dossier, or a form that has its place elsewhere.

    Attributes:
        keterangan: printed small under the title; where a form without pages is to be found.
        berhalaman: whether the part has pages here.
    """

    kode: str
    judul: str
    keterangan: str
    berhalaman: bool


@dataclass(frozen=True, slots=True)
class Tautan:
    """A clickable row: its number in the list, and left, bottom, right, top in points."""

    baris: int
    kotak: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class _SetRow:
    number: int
    baris: Baris
    title: tuple[str, ...]
    note: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Look:
    """The styles of the contents, derived from three typefaces."""

    heading: Style
    intro: Style
    label: Style
    row: Style
    note: Style

    @classmethod
    def of(cls, faces: FaceSet) -> _Look:
        return cls(
            heading=Style(faces.bold, 14),
            intro=Style(faces.regular, 10, grey=0.3, fallback=faces.fallback),
            label=Style(faces.bold, 10),
            row=Style(faces.regular, 10, leading=1.2, fallback=faces.fallback),
            note=Style(faces.regular, 9, grey=0.35, leading=1.2, fallback=faces.fallback),
        )


class DaftarIsi:
    """Contents set into rows and pages.

    Args:
        pengantar: lines under the heading of the first page: what the dossier is, and whose.
        daftar_baris: the rows in order.
        faces: the typefaces.
    """

    def __init__(self, pengantar: Sequence[str], daftar_baris: Sequence[Baris], faces: FaceSet) -> None:
        self._look = _Look.of(faces)
        codes = [self._look.row.width(baris.kode) for baris in daftar_baris]
        self._title_left = _CODE_LEFT + max([52.0, *codes]) + _GAP
        self._title_width = _RIGHT - _NUMBER_ROOM - self._title_left
        wrap = self._look.intro.wrap
        self._intro = [line for teks in pengantar for line in wrap(teks, _RIGHT - MARGIN_LEFT)]
        self._pages = tuple(self._paginate(daftar_baris))
        self.baris = len(daftar_baris)

    @property
    def halaman(self) -> int:
        """How many pages the contents take."""
        return len(self._pages)

    def draw(self, index: int, canvas: Canvas, nomor: Sequence[int | None]) -> tuple[Tautan, ...]:
        """Draw one page of the contents.

        Args:
            index: which page, from 0.
            canvas: an empty A4 page.
            nomor: for each row the page on which its part begins, if it has any.
        """
        y = self._draw_head(index, canvas)
        links = []
        for row in self._pages[index]:
            bottom = y - self._height(row)
            self._draw_row(canvas, y, row, nomor[row.number])
            if row.baris.berhalaman:
                links.append(Tautan(row.number, (MARGIN_LEFT, bottom, _RIGHT, y)))
            y = bottom
        canvas.rule(MARGIN_LEFT, y, _RIGHT, y, weight=0.5)
        return tuple(links)

    def _paginate(self, daftar_baris: Sequence[Baris]) -> Iterator[list[_SetRow]]:
        page: list[_SetRow] = []
        room = self._room(first=True)
        for number, baris in enumerate(daftar_baris):
            row = self._set(number, baris)
            height = self._height(row)
            if page and height > room:
                yield page
                page, room = [], self._room(first=False)
            page.append(row)
            room -= height
        yield page

    def _room(self, *, first: bool) -> float:
        return _TOP - self._head_height(first=first) - _BOTTOM

    def _head_height(self, *, first: bool) -> float:
        intro = len(self._intro) * self._line(self._look.intro) if first else 0
        return self._look.heading.size + intro + 14 + _BAND

    def _set(self, number: int, baris: Baris) -> _SetRow:
        note = self._look.note.wrap(baris.keterangan, self._title_width) if baris.keterangan else ()
        return _SetRow(number, baris, self._look.row.wrap(baris.judul, self._title_width), note)

    def _height(self, row: _SetRow) -> float:
        lines = len(row.title) * self._line(self._look.row) + len(row.note) * self._line(self._look.note)
        return lines + _ROW_AIR

    @staticmethod
    def _line(style: Style) -> float:
        return style.size * style.leading

    def _draw_head(self, index: int, canvas: Canvas) -> float:
        look = self._look
        y = _TOP - look.heading.size * 0.75
        canvas.text(MARGIN_LEFT, y, "DAFTAR ISI" if index == 0 else "DAFTAR ISI (lanjutan)", look.heading)
        for line in self._intro if index == 0 else ():
            y -= self._line(look.intro) if line is not self._intro[0] else self._line(look.intro) + 4
            canvas.text(MARGIN_LEFT, y, line, look.intro)
        top = _TOP - self._head_height(first=index == 0) + _BAND
        canvas.fill(MARGIN_LEFT, top - _BAND, _RIGHT - MARGIN_LEFT, _BAND, grey=0.9)
        for edge in (top, top - _BAND):
            canvas.rule(MARGIN_LEFT, edge, _RIGHT, edge, weight=0.75)
        baseline = top - _BAND + 6
        canvas.text(MARGIN_LEFT + 4, baseline, "No.", look.label)
        canvas.text(_CODE_LEFT, baseline, "Kode", look.label)
        canvas.text(self._title_left, baseline, "Judul", look.label)
        canvas.text(_RIGHT - 4, baseline, "Halaman", look.label, Align.RIGHT)
        return top - _BAND

    def _draw_row(self, canvas: Canvas, top: float, row: _SetRow, nomor: int | None) -> None:
        look = self._look
        y = top - _ROW_AIR / 2 - look.row.size * 0.9
        canvas.text(MARGIN_LEFT + 18, y, f"{row.number + 1}.", look.row, Align.RIGHT)
        canvas.text(_CODE_LEFT, y, row.baris.kode, look.row)
        for line in row.title:
            canvas.text(self._title_left, y, line, look.row)
            y -= self._line(look.row)
        y += self._line(look.row)
        page = _DASH if nomor is None else str(nomor)
        canvas.text(_RIGHT - 4, y, page, look.row, Align.RIGHT)
        if nomor is not None:
            start = self._title_left + look.row.width(row.title[-1]) + 5
            canvas.leader(start, _RIGHT - 4 - look.row.width("000") - 5, y + 0.6)
        for line in row.note:
            y -= self._line(look.note)
            canvas.text(self._title_left, y, line, look.note)
