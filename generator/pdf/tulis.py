"""A small typesetter: text, rules, boxes and leaders, appended to pages as content streams.

Coordinates are points in the page as the reader sees it: origin at the lower left corner of the
visible page, whatever its /Rotate and wherever its boxes lie. A page's own content is fenced in,
so that the graphics state it leaves behind cannot move or colour what is added.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

import pikepdf
from pikepdf import Array, Dictionary, Name

from generator.pdf.gambar import Gambar, embed_gambar
from generator.pdf.gaya import Align, Style
from generator.pdf.huruf import Glif, Huruf, embed, encode
from generator.pdf.simpan import packed_stream

MM = 72 / 25.4
"""Points in a millimetre."""

_DOT = 0.1
"""Length of a dash that its round ends make a dot; PDFium draws shorter ones this long all the same."""

_REMEMBERED = 1 << 12


@dataclass(slots=True)
class _EmbeddedFont:
    target: Dictionary
    used: set[str | Glif] = field(default_factory=set)


class Typesetter:
    """Sets text into the pages of one document; every typeface is embedded once.

    Use as a context manager: the fonts are complete when the block ends, before saving.
    """

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._pdf = pdf
        self._fonts: dict[Huruf, _EmbeddedFont] = {}
        self._pictures: dict[str, pikepdf.Stream] = {}
        self._names: dict[tuple[tuple[int, int], Huruf], bytes] = {}
        self._fence: pikepdf.Stream | None = None

    def __enter__(self) -> Typesetter:
        """Nothing to prepare."""
        return self

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        """Embed the typefaces, unless the work was broken off."""
        if error is None:
            for huruf, font in self._fonts.items():
                embed(self._pdf, huruf, font.used, font.target)

    def canvas(self, page: pikepdf.Page) -> Canvas:
        """A page to draw on; what is drawn is added to the page by :meth:`Canvas.close`."""
        return Canvas(self, page)

    def use(self, page: pikepdf.Page, huruf: Huruf) -> tuple[bytes, set[str | Glif]]:
        """The name by which the page knows the typeface, and the set to put used characters in."""
        target, used = self.font(huruf)
        # Most pages of a form have one and the same table; (0, 0) is one that stands in its page.
        table = page.resources.objgen
        name = self._names.get((table, huruf))
        if name is None:
            name = _resource_name(page, target)
            if table != (0, 0):
                self._names[table, huruf] = name
        return name, used

    def font(self, huruf: Huruf) -> tuple[Dictionary, set[str | Glif]]:
        """The document's font for a typeface, and the set to put used characters and glyphs in."""
        font = self._fonts.get(huruf)
        if font is None:
            target = self._pdf.make_indirect(Dictionary())
            assert isinstance(target, Dictionary)
            font = self._fonts[huruf] = _EmbeddedFont(target)
        return font.target, font.used

    def picture(self, gambar: Gambar) -> pikepdf.Stream:
        """The document's image for a picture, however many pages show it."""
        known = self._pictures.get(gambar.nama)
        if known is None:
            known = self._pictures[gambar.nama] = embed_gambar(self._pdf, gambar)
        return known

    def stream(self, content: bytes) -> pikepdf.Stream:
        """Content for a page of the document."""
        return packed_stream(self._pdf, content)

    def append(self, page: pikepdf.Page, content: bytes) -> None:
        """Add content after the page's own, which is fenced in between ``q`` and ``Q``."""
        existing = page.obj.get(Name.Contents)
        if existing is None:
            page.obj.Contents = self._pdf.make_stream(content)
            return
        if self._fence is None:
            self._fence = self._pdf.make_stream(b"q\n")
        streams = list(existing) if isinstance(existing, Array) else [existing]
        added = self._pdf.make_stream(b"\nQ\n" + content)
        page.obj.Contents = Array([self._fence, *streams, added])


class Canvas:
    """One page being drawn on. Nothing reaches the page before :meth:`close`."""

    def __init__(self, typesetter: Typesetter, page: pikepdf.Page) -> None:
        self._typesetter = typesetter
        self._page = page
        self._names: dict[Huruf, tuple[bytes, set[str | Glif]]] = {}
        self._matrix, self.width, self.height = _visible_space(page)
        self._content: list[bytes] = []

    def text(self, x: float, y: float, text: str, style: Style, align: Align = Align.LEFT) -> None:
        """Set one line; ``y`` is its baseline and ``x`` its left end, centre or right end."""
        if not text:
            return
        runs = style.runs(text)
        for huruf, run in runs:
            known = self._names.get(huruf)
            if known is None:
                known = self._names[huruf] = self._typesetter.use(self._page, huruf)
            known[1].update(run)
        self._content.append(
            _line(x, y, text, style, align, tuple(self._names[huruf][0] for huruf, _ in runs))
        )

    def paragraph(
        self, x: float, y: float, width: float, text: str, style: Style, align: Align = Align.LEFT
    ) -> float:
        """Set a text wrapped in ``width`` points, the first baseline at ``y``.

        Returns:
            The baseline on which a next line would stand.
        """
        x += align.value * width
        for line in style.wrap(text, width):
            self.text(x, y, line, style, align)
            y -= style.size * style.leading
        return y

    def rule(
        self, x1: float, y1: float, x2: float, y2: float, *, weight: float = 0.5, grey: float = 0.0
    ) -> None:
        """Draw a straight line, ``weight`` points thick."""
        self._content.append(b"q %.2f G %.2f w %.2f %.2f m %.2f %.2f l S Q" % (grey, weight, x1, y1, x2, y2))

    def box(
        self, x: float, y: float, width: float, height: float, *, weight: float = 0.5, grey: float = 0.0
    ) -> None:
        """Draw the outline of a rectangle; ``x``, ``y`` is its lower left corner."""
        self._content.append(
            b"q %.2f G %.2f w %.2f %.2f %.2f %.2f re S Q" % (grey, weight, x, y, width, height)
        )

    def fill(self, x: float, y: float, width: float, height: float, *, grey: float) -> None:
        """Fill a rectangle; ``x``, ``y`` is its lower left corner."""
        self._content.append(b"q %.2f g %.2f %.2f %.2f %.2f re f Q" % (grey, x, y, width, height))

    def leader(self, x1: float, x2: float, y: float, *, pitch: float = 4.0, grey: float = 0.4) -> None:
        """Draw dots from ``x1`` to ``x2`` that stand under one another from line to line.

        The dots are drawn, they are no text: they are not copied or searched.
        """
        first, last = -(-x1 // pitch) * pitch, x2 // pitch * pitch
        if first <= last:
            self._content.append(
                b"q %.2f G 0.7 w 1 J [%.2f %.2f] 0 d %.2f %.2f m %.2f %.2f l S Q"
                % (grey, _DOT, pitch - _DOT, first, y, last + _DOT, y)
            )

    def close(self) -> None:
        """Add what was drawn to the page."""
        if self._content:
            body = b"\n".join(self._content)
            self._typesetter.append(self._page, b"q\n%s%s\nQ\n" % (self._matrix, body))
            self._content = []


@lru_cache(_REMEMBERED)
def _line(x: float, y: float, text: str, style: Style, align: Align, names: tuple[bytes, ...]) -> bytes:
    """What sets one line; the feet of pages are much alike from one dossier to the next."""
    if align is not Align.LEFT:
        x -= align.value * style.width(text)
    shown = b"\n".join(
        b"%s %.2f Tf %s Tj" % (name, style.size, encode(run))
        for name, (_, run) in zip(names, style.runs(text), strict=True)
    )
    return b"BT %.2f g %.2f %.2f Td\n%s\nET" % (style.grey, x, y, shown)


def _visible_space(page: pikepdf.Page) -> tuple[bytes, float, float]:
    """The operator that moves the origin to the visible corner, and the visible size."""
    left, bottom, right, top = _visible_box(page)
    width, height = right - left, top - bottom
    rotation = page.rotation % 360
    if rotation == 0:
        matrix = (1, 0, 0, 1, left, bottom)
    elif rotation == 90:
        matrix = (0, 1, -1, 0, right, bottom)
    elif rotation == 180:
        matrix = (-1, 0, 0, -1, right, top)
    else:
        matrix = (0, -1, 1, 0, left, top)
    if rotation in (90, 270):
        width, height = height, width
    unmoved = matrix == (1, 0, 0, 1, 0, 0)
    return b"" if unmoved else b"%g %g %g %g %.4f %.4f cm\n" % matrix, width, height


def _visible_box(page: pikepdf.Page) -> tuple[float, float, float, float]:
    media, crop = (pikepdf.Rectangle(box) for box in (Array(page.mediabox), Array(page.cropbox)))
    return (
        max(media.llx, crop.llx),
        max(media.lly, crop.lly),
        min(media.urx, crop.urx),
        min(media.ury, crop.ury),
    )


def _resource_name(page: pikepdf.Page, font: Dictionary) -> bytes:
    """The page's name for a font, which it gets if it has none yet."""
    resources = page.resources
    fonts = resources.get(Name.Font)
    if not isinstance(fonts, Dictionary):
        fonts = resources.Font = Dictionary()
    number = 0
    while (name := f"/T{number}") in fonts:
        if fonts[name].objgen == font.objgen:
            return name.encode("ascii")
        number += 1
    fonts[name] = font
    return name.encode("ascii")
