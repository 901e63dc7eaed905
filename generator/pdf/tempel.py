"""Stamp marks into the pages of a blangko: text, ticks, lines and pictures at their place in the content.

A mark stands in the content where LibreOffice would have put it, so that a filled page is read,
searched and copied in the order of the form. One content stream a page, one subset a typeface.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate
from operator import attrgetter

import pikepdf
from pikepdf import Dictionary, Name

from generator.pdf.bentuk import Bentuk
from generator.pdf.gambar import Gambar
from generator.pdf.huruf import Glif, Huruf
from generator.pdf.konten import content_of
from generator.pdf.outline import Heading, read_outline
from generator.pdf.share import StreamPool
from generator.pdf.simpan import Target, save_pdf
from generator.pdf.tulis import Typesetter


@dataclass(frozen=True, slots=True)
class Tanda:
    """What is added to a page in one place.

    Attributes:
        letak: offset in the content of the page.
        isi: operators that leave the graphics state as it was.
        lebar_huruf: the width of its letters in percent.
    """

    letak: int
    isi: bytes
    huruf: Huruf | None = None
    glif: frozenset[Glif] = frozenset()
    gambar: Gambar | None = None
    lebar_huruf: int = 100


def text_mark(
    letak: int, lines: Sequence[tuple[float, float, Bentuk]], size: float, lebar_huruf: int = 100
) -> Tanda:
    """Lines of one typeface, each with the left end of its baseline.

    They are shaped for letters ``lebar_huruf`` percent as wide as usual, and as high as ``size`` says.
    """
    huruf = lines[0][2].huruf
    place = b"%.3f %.3f Td" if lebar_huruf == 100 else b"%g 0 0 1 %%.3f %%.3f Tm" % (lebar_huruf / 100)
    shown = b"".join(
        b"BT /%s %g Tf %s %s ET\n" % (huruf.nama.encode(), size, place % (x, y), line.tulis)
        for x, y, line in lines
    )
    glyphs: frozenset[Glif] = frozenset().union(*(line.glif for _, _, line in lines))
    return Tanda(letak, b"q 0 g\n%sQ\n" % shown, huruf, glyphs, lebar_huruf=lebar_huruf)


def struck(mark: Tanda, x: float, y: float, width: float, weight: float) -> Tanda:
    """The same mark with a line through it, ``weight`` points thick, at the height ``y``."""
    line = b"q 0 G %g w %.3f %.3f m %.3f %.3f l S Q\n" % (weight, x, y, x + width, y)
    return Tanda(mark.letak, mark.isi + line, mark.huruf, mark.glif)


def picture_mark(letak: int, gambar: Gambar, x: float, y: float, width: float, height: float) -> Tanda:
    """A picture that fills a rectangle."""
    placed = b"q %.3f 0 0 %.3f %.3f %.3f cm /%s Do Q\n" % (width, height, x, y, gambar.nama.encode())
    return Tanda(letak, placed, gambar=gambar)


Tandaan = Mapping[int, Sequence[Tanda]]
"""Marks by page, from 0."""


@dataclass(slots=True)
class Pelat:
    """The PDF of a blangko, opened once and stamped often.

    Attributes:
        data: the file.
        pdf: the same, opened; it is never changed.
        bersama: a document that has its pages and those of other blangko, see :func:`combine`, and the
            first of its own in there.
        isi: decoded contents of its pages, as far as they were needed.
        judul: its headings.
    """

    data: bytes
    pdf: pikepdf.Pdf
    bersama: tuple[pikepdf.Pdf, int] | None = None
    isi: dict[int, bytes] = field(default_factory=dict)
    judul: tuple[Heading, ...] = ()

    @property
    def pages(self) -> Sequence[pikepdf.Page]:
        """The pages to copy into another document."""
        if self.bersama is None:
            return list(self.pdf.pages)
        whole, first = self.bersama
        return whole.pages[first : first + len(self.pdf.pages)]

    def stamp(self, pages: Sequence[pikepdf.Page], marks: Tandaan, typesetter: Typesetter) -> None:
        """Stamp copies of all its pages.

        Args:
            pages: the copies, in a document of their own.
            marks: what to add to each, from 0.
            typesetter: of the document that has the copies.
        """
        for number, added in marks.items():
            page = pages[number]
            page.obj.Contents = typesetter.stream(_with_marks(self._content(number), added))
            _add_resources(page, added, typesetter)

    def _content(self, number: int) -> bytes:
        known = self.isi.get(number)
        if known is None:
            known = self.isi[number] = content_of(self.pdf.pages[number])
        return known


def pelat_of(data: bytes) -> Pelat:
    """The plate for a compiled blangko that is at hand as bytes."""
    pdf = pikepdf.open(io.BytesIO(data))
    return Pelat(data, pdf, judul=read_outline(pdf))


def combine(pelat: Sequence[Pelat]) -> tuple[Pelat, ...]:
    """The same blangko with their pages in one document, where equal fonts and pictures are stored once.

    What is copied out of it into a dossier stays shared there: looking for equal streams, which takes
    longer than stamping, is then done once for all dossiers.
    """
    whole = pikepdf.new()
    for one in pelat:
        whole.pages.extend(one.pdf.pages)
    StreamPool().share(whole.pages)
    starts = accumulate((len(one.pdf.pages) for one in pelat), initial=0)
    return tuple(replace(one, bersama=(whole, first)) for one, first in zip(pelat, starts, strict=False))


def write_stamped(pelat: Pelat, marks: Tandaan, target: Target) -> int:
    """Write one filled form, with the outline and properties of its blangko.

    Returns:
        The number of its pages.

    Raises:
        FileAccessError: ``target`` cannot be written.
    """
    with pikepdf.open(io.BytesIO(pelat.data)) as pdf:
        with Typesetter(pdf) as typesetter:
            pelat.stamp(list(pdf.pages), marks, typesetter)
        save_pdf(pdf, target)
        return len(pdf.pages)


def _with_marks(content: bytes, marks: Sequence[Tanda]) -> bytes:
    """The content with every mark in its place; marks of one place keep their order."""
    out, done = [], 0
    for mark in sorted(marks, key=attrgetter("letak")):
        if mark.letak > done:
            out.append(content[done : mark.letak])
            done = mark.letak
        out.append(mark.isi)
    out.append(content[done:])
    return b"".join(out)


def _add_resources(page: pikepdf.Page, marks: Sequence[Tanda], typesetter: Typesetter) -> None:
    used: dict[Huruf, set[frozenset[Glif]]] = {}
    pictures: dict[str, Gambar] = {}
    for mark in marks:
        if mark.huruf is not None:
            used.setdefault(mark.huruf, set()).add(mark.glif)
        if mark.gambar is not None:
            pictures[mark.gambar.nama] = mark.gambar
    for huruf, glyphs in used.items():
        target, known = typesetter.font(huruf)
        known.update(*glyphs)
        _table(page, Name.Font)[Name(f"/{huruf.nama}")] = target
    for nama, gambar in pictures.items():
        _table(page, Name.XObject)[Name(f"/{nama}")] = typesetter.picture(gambar)


def _table(page: pikepdf.Page, kind: Name) -> Dictionary:
    table = page.resources.get(kind)
    if not isinstance(table, Dictionary):
        table = page.resources[kind] = Dictionary()
    return table
