"""Display type for covers: marked text at sizes of its own, in a table without lines."""

from __future__ import annotations

import re

from templates.builder.base import twips
from templates.builder.kit import Align, Table, paragraph

PENDEK = 70
"""Letters of a scheme's name up to which it takes two lines of display type at most."""

_RUN = re.compile(r"<w:r>(?:<w:rPr>(?P<format>.*?)</w:rPr>)?(?=<w:t[ >])")
_RULE = '<w:tcBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="404040"/></w:tcBorders>'


def sized(xml: str, points: float) -> str:
    """The paragraph with all its runs at that size, in points."""
    size = f'<w:sz w:val="{round(points * 2)}"/><w:szCs w:val="{round(points * 2)}"/>'
    return _RUN.sub(lambda run: f"<w:r><w:rPr>{run['format'] or ''}{size}</w:rPr>", xml)


class Halaman(Table):
    """A page of display type: no lines but rules, rows as tall as the design wants them."""

    def __init__(self, *widths: float) -> None:
        super().__init__(widths, outer=0, inner=0)

    def teks(
        self,
        *texts: str,
        points: float,
        height: float = 0.0,
        align: Align = "center",
        style: str = "Normal",
        rule: bool = False,
    ) -> None:
        """A row: one text a column, at ``points``, at least ``height`` centimetres tall.

        Args:
            texts: marked text for each column.
            points: size of the type.
            height: of the row.
            align: of all its columns.
            style: paragraph style of all its columns.
            rule: a line above the row.
        """
        tall = f'<w:trPr><w:trHeight w:val="{twips(height)}" w:hRule="atLeast"/></w:trPr>' if height else ""
        cells = [
            f'<w:tc><w:tcPr><w:tcW w:w="{twips(width)}" w:type="dxa"/>{_RULE if rule else ""}</w:tcPr>'
            f"{sized(paragraph(text, style=style, align=align), points)}</w:tc>"
            for width, text in zip(self.widths, texts, strict=True)
        ]
        self.rows.append(f"<w:tr>{tall}{''.join(cells)}</w:tr>")

    def nama_skema(self, *, points: float) -> None:
        """The scheme's name and a little room below it; a long one is set smaller: a cover is one page."""
        self.control(f"if skema.judul|length <= {PENDEK}")
        self.teks("**{{ skema.judul }}**", points=points, height=1.0)
        self.control("else")
        self.teks("**{{ skema.judul }}**", points=0.75 * points, height=1.0)
        self.control("endif")
        self.jarak(0.2)

    def jarak(self, height: float, *, rule: bool = False) -> None:
        """Empty height, in centimetres."""
        self.teks(*([""] * len(self.widths)), points=10, height=height, rule=rule)
