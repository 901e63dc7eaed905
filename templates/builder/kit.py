r"""Paragraphs, tables and blanks: a small language in which a form reads like the form.

Text is written with a few marks:

=====================  ==================================================================
``**tebal**``          bold
``__miring__``         italic
``[[tag]]``            a blank (isian) for text; empty on paper until it is filled
``[[tag ....]]``       the same, printed as a dotted line while it is empty
``[[☐ tag]]``          a blank with a check box
``[[gambar tag]]``     a blank for a picture, named ``gambar.tag``; best alone in its cell
``[[coret tag|teks]]`` printed text that is struck through when the isian is true
``{{ nama }}``         Jinja, filled from the scheme when the form is rendered
``\n``                 a line break
``•\tteks``            a list item: what stands before the tab is its mark, the rest hangs
=====================  ==================================================================

Blanks are inline content controls: LibreOffice exports no other kind (block-level controls
and controls in text boxes are lost).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal, Self
from xml.sax.saxutils import escape, quoteattr

from docx.oxml import parse_xml

from generator.ooxml import read_parts, write_parts
from templates.builder.base import PORTRAIT, Page, W, empty_document, twips
from templates.builder.logo import placeholder_png

W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
HEADER_SHADE = "E7E6E6"
SYMBOL_FONT = "DejaVu Sans"
EMPTY_BOX = "\u2610"
FILLER = "\u2026"
"""Stands in an empty blank until it is filled: LibreOffice exports no control of white space."""

ITEM_INDENT = 0.55

Align = Literal["left", "center", "right", "both"]
Merge = Literal["start", "next"]

_WHOLE_BOLD = re.compile(r"\*\*.+\*\*", re.DOTALL)
_WHOLE_ITALIC = re.compile(r"__.+__", re.DOTALL)
_TOKEN = re.compile(r"(\*\*.+?\*\*|__.+?__|\[\[.+?\]\]|\n|\t|\{\{.+?\}\}|\{%.+?%\})", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell.

    Attributes:
        text: its paragraphs (a string stands for one), in the marks of this module.
        span: number of columns it covers.
        merge: ``start`` or ``next`` of a cell merged downwards.
        align: of its paragraphs.
        upright: text set vertically, bottom to top.
        shade: fill colour (hex), or "" for none.
        style: paragraph style.
        bold: all of its text in bold.
        middle: text in the middle of the height instead of at the top.
        black: the cell is closed: solid black.
        no_top, no_bottom: without that border.
        room: points above each of its dotted lines.
    """

    text: str | Sequence[str] = ""
    span: int = 1
    merge: Merge | None = None
    align: Align = "left"
    upright: bool = False
    shade: str = ""
    style: str = "Sel"
    bold: bool = False
    middle: bool = False
    black: bool = False
    no_top: bool = False
    no_bottom: bool = False
    room: int = 0


Content = str | Cell


def _cell(content: Content) -> Cell:
    return content if isinstance(content, Cell) else Cell(content)


def centered(text: str, **options: bool | int | str) -> Cell:
    """A cell with its text in the middle, for numbers and check boxes."""
    return replace(Cell(text, align="center", middle=True), **options)  # type: ignore[arg-type]


def run(text: str, *, bold: bool = False, italic: bool = False, font: str = "", strike: bool = False) -> str:
    """One run of text as XML."""
    properties = (
        (f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}" w:cs="{font}"/>' if font else "")
        + ("<w:b/><w:bCs/>" if bold else "")
        + ("<w:i/><w:iCs/>" if italic else "")
        + ("<w:strike/>" if strike else "")
    )
    head = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{head}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def _control(tag: str, kind: str, content: str) -> str:
    return (
        f"<w:sdt><w:sdtPr><w:alias w:val={quoteattr(tag)}/><w:tag w:val={quoteattr(tag)}/>{kind}</w:sdtPr>"
        f"<w:sdtContent>{content}</w:sdtContent></w:sdt>"
    )


def _checkbox(tag: str) -> str:
    state = (
        f'<w14:checkbox {W14}><w14:checked w14:val="0"/>'
        f'<w14:checkedState w14:val="2611" w14:font="{SYMBOL_FONT}"/>'
        f'<w14:uncheckedState w14:val="2610" w14:font="{SYMBOL_FONT}"/></w14:checkbox>'
    )
    return _control(tag, state, run(EMPTY_BOX, font=SYMBOL_FONT))


def _blank(body: str, *, bold: bool, italic: bool) -> str:
    """One ``[[…]]``: a check box, a strike-through choice, or text."""
    if body.startswith("☐"):
        return _checkbox(body[1:].strip())
    if body.startswith("coret "):
        tag, _, text = body.removeprefix("coret ").partition("|")
        return _control(f"coret.{tag.strip()}", "<w:text/>", run(text, bold=bold, italic=italic))
    if body.startswith("gambar "):
        body = f"gambar.{body.removeprefix('gambar ').strip()}"
    # A Jinja expression in the tag has spaces too: only a closing run of dots is a filler.
    tag = body.rstrip(".").rstrip()
    dots = body[len(tag) :].strip()
    return _control(tag, '<w:text w:multiLine="1"/>', run(dots or FILLER, bold=bold, italic=italic))


def runs(text: str, *, bold: bool = False, italic: bool = False) -> str:
    """Marked text as a sequence of runs and controls."""
    out: list[str] = []
    for piece in _TOKEN.split(text):
        if not piece:
            continue
        if piece == "\n":
            out.append("<w:r><w:br/></w:r>")
        elif piece == "\t":
            out.append("<w:r><w:tab/></w:r>")
        elif _WHOLE_BOLD.fullmatch(piece):
            out.append(runs(piece[2:-2], bold=True, italic=italic))
        elif _WHOLE_ITALIC.fullmatch(piece):
            out.append(runs(piece[2:-2], bold=bold, italic=True))
        elif piece.startswith("[["):
            out.append(_blank(piece[2:-2].strip(), bold=bold, italic=italic))
        else:
            out.append(run(piece, bold=bold, italic=italic))
    return "".join(out)


def paragraph(
    text: str = "",
    *,
    style: str = "Normal",
    align: Align = "left",
    bold: bool = False,
    keep_next: bool = False,
    keep_lines: bool = False,
    new_page: bool = False,
    indent: float = 0.0,
    hanging: float = 0.0,
    before: int | None = None,
    after: int | None = None,
) -> str:
    """A paragraph as XML. ``indent`` and ``hanging`` in centimetres, ``before``/``after`` in points.

    With ``new_page`` it begins a page.

    A text with a tab is a list item: it hangs behind its mark. Numbers are part of the text,
    never Word's own numbering, which would run on over a Jinja loop.
    """
    if "\t" in text and not hanging:
        indent, hanging = indent + ITEM_INDENT, ITEM_INDENT
    properties = [f'<w:pStyle w:val="{style}"/>'] if style != "Normal" else []
    flags = (("keepNext", keep_next), ("keepLines", keep_next or keep_lines), ("pageBreakBefore", new_page))
    properties += [f"<w:{name}/>" for name, wanted in flags if wanted]
    if hanging:
        properties.append(f'<w:tabs><w:tab w:val="left" w:pos="{twips(indent)}"/></w:tabs>')
    if before is not None or after is not None:
        sides = (("before", before), ("after", after))
        spacing = "".join(f' w:{side}="{points * 20}"' for side, points in sides if points is not None)
        properties.append(f"<w:spacing{spacing}/>")
    if indent or hanging:
        properties.append(f'<w:ind w:left="{twips(indent)}" w:hanging="{twips(hanging)}"/>')
    if align != "left":
        properties.append(f'<w:jc w:val="{align}"/>')
    head = f"<w:pPr>{''.join(properties)}</w:pPr>" if properties else ""
    return f"<w:p>{head}{runs(text, bold=bold)}</w:p>"


_CLOSE = '<w:tcMar><w:left w:w="40" w:type="dxa"/><w:right w:w="40" w:type="dxa"/></w:tcMar>'
"""Margins beside upright text: above and below its lines, where its paragraphs have some of their own."""

_BORDER = '<w:{side} w:val="single" w:sz="{size}" w:space="0" w:color="000000"/>'


@dataclass(slots=True)
class Table:
    """A table under construction; rows are added top to bottom.

    Attributes:
        widths: of the columns, in centimetres.
        outer, inner: thickness of the lines in eighths of a point; 0 draws none.
    """

    widths: tuple[float, ...]
    outer: int = 10
    inner: int = 4
    indent: float = 0.0
    rows: list[str] = field(default_factory=list)

    def header(self, *cells: Content, height: float = 0.0) -> Self:
        """A heading row: bold, grey, centred, repeated on each page. First rows only."""
        shaded = [
            replace(_cell(c), shade=HEADER_SHADE, bold=True, align="center", middle=True) for c in cells
        ]
        return self._add(shaded, "<w:cantSplit/>" + _height(height) + "<w:tblHeader/>", keep=True)

    def repeated(self, *cells: Content) -> Self:
        """A row that is repeated on each page without a heading's looks. First rows only."""
        return self._add([_cell(c) for c in cells], "<w:cantSplit/><w:tblHeader/>", keep=True)

    def row(self, *cells: Content, height: float = 0.0, together: bool = False, keep: bool = False) -> Self:
        """A row.

        Args:
            cells: covering all columns.
            height: at least so many centimetres.
            together: the row is never split over two pages. Not for free text: a row taller than
                a page would lose its end.
            keep: on the same page as the next row.
        """
        properties = ("<w:cantSplit/>" if together else "") + _height(height)
        return self._add([_cell(c) for c in cells], properties, keep=keep)

    def control(self, statement: str) -> Self:
        """A Jinja statement (``for x in y``, ``endfor`` …) in a row of its own that rendering removes."""
        return self._add([Cell(f"{{%tr {statement} %}}", span=len(self.widths), style="Kendali")], "")

    def _add(self, cells: Sequence[Cell], properties: str, *, keep: bool = False) -> Self:
        covered = sum(c.span for c in cells)
        assert covered == len(self.widths), f"{covered} columns given, {len(self.widths)} wanted: {cells}"
        out, at = [], 0
        for cell in cells:
            out.append(_cell_xml(cell, sum(self.widths[at : at + cell.span]), keep=keep))
            at += cell.span
        head = f"<w:trPr>{properties}</w:trPr>" if properties else ""
        self.rows.append(f"<w:tr>{head}{''.join(out)}</w:tr>")
        return self

    def xml(self) -> str:
        """The table as XML."""
        sides = [(s, self.outer) for s in ("top", "left", "bottom", "right")]
        sides += [(s, self.inner) for s in ("insideH", "insideV")]
        borders = "".join(_BORDER.format(side=s, size=z) for s, z in sides if z)
        grid = "".join(f'<w:gridCol w:w="{twips(w)}"/>' for w in self.widths)
        margins = "".join(
            f'<w:{side} w:w="{width}" w:type="dxa"/>'
            for side, width in (("top", 0), ("left", 85), ("bottom", 0), ("right", 85))
        )
        return (
            f'<w:tbl {W}><w:tblPr><w:tblW w:w="{sum(twips(w) for w in self.widths)}" w:type="dxa"/>'
            f'<w:tblInd w:w="{twips(self.indent)}" w:type="dxa"/>'
            f'{f"<w:tblBorders>{borders}</w:tblBorders>" if borders else ""}<w:tblLayout w:type="fixed"/>'
            f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
            f"{''.join(self.rows)}</w:tbl>"
        )


def _height(centimetres: float) -> str:
    return f'<w:trHeight w:val="{twips(centimetres)}" w:hRule="atLeast"/>' if centimetres else ""


def _cell_xml(cell: Cell, width: float, *, keep: bool) -> str:
    shade = "000000" if cell.black else cell.shade
    edges = "".join(
        f'<w:{side} w:val="nil"/>' for side, off in (("top", cell.no_top), ("bottom", cell.no_bottom)) if off
    )
    properties = (
        f'<w:tcW w:w="{twips(width)}" w:type="dxa"/>'
        + (f'<w:gridSpan w:val="{cell.span}"/>' if cell.span > 1 else "")
        + (f'<w:vMerge w:val="{"restart" if cell.merge == "start" else "continue"}"/>' if cell.merge else "")
        + (f"<w:tcBorders>{edges}</w:tcBorders>" if edges else "")
        + (f'<w:shd w:val="clear" w:color="auto" w:fill="{shade}"/>' if shade else "")
        + (_CLOSE + '<w:textDirection w:val="btLr"/>' if cell.upright else "")
        + ('<w:vAlign w:val="center"/>' if cell.middle else "")
    )
    texts = [cell.text] if isinstance(cell.text, str) else cell.text
    body = "".join(
        paragraph(t, style=cell.style, align=cell.align, bold=cell.bold, keep_next=keep, before=room)
        for t in texts
        for room in (cell.room if cell.room and t.endswith("..]]") else None,)
    )
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{body}</w:tc>"


_LAST_GAP = (
    f'<w:p {W}><w:pPr><w:pStyle w:val="Jeda"/><w:keepNext w:val="0"/>'
    '<w:spacing w:before="0" w:line="20" w:lineRule="exact"/><w:rPr><w:vanish/></w:rPr></w:pPr></w:p>'
)


class Sheet:
    """A form's template under construction.

    Args:
        kode: the form's code, ``FR.IA.01``.
        judul: its title as printed behind the code; "" where the form prints a title of its own.
        page: the sheet; :data:`~templates.builder.base.PORTRAIT` unless columns ask for more.
        edisi: the edition of the MUK the form belongs to.
    """

    def __init__(self, kode: str, judul: str, page: Page = PORTRAIT, edisi: str = "2023") -> None:
        self.kode = kode
        self.edisi = edisi
        self.page = page
        title = f"{kode}. {judul}" if kode.startswith("FR.") else judul
        self._document = empty_document(escape(title or kode), page, placeholder_png())
        self._body = self._document.element.body
        if title:
            self.paragraph(title, style="Heading1")

    @property
    def width(self) -> float:
        """Width of the text, in centimetres."""
        return self.page.text_width

    def _append(self, xml: str) -> None:
        element = parse_xml(xml.replace("<w:p>", f"<w:p {W}>", 1) if xml.startswith("<w:p>") else xml)
        self._body.sectPr.addprevious(element)

    def paragraph(self, text: str = "", **options: object) -> Self:
        """A paragraph; options as in :func:`paragraph`."""
        self._append(paragraph(text, **options))  # type: ignore[arg-type]
        return self

    def heading(self, text: str) -> Self:
        """A section heading; it also becomes an entry in the PDF's outline."""
        return self.paragraph(text, style="Heading2")

    def note(self, text: str) -> Self:
        """Small print."""
        return self.paragraph(text, style="Catatan")

    def items(self, *texts: str, **options: object) -> Self:
        """A bulleted list; a text that has a tab brings its own mark."""
        for text in texts:
            self.paragraph(text if "\t" in text else f"•\t{text}", **options)
        return self

    def control(self, statement: str) -> Self:
        """A Jinja statement in a paragraph of its own that rendering removes."""
        return self.paragraph(f"{{%p {statement} %}}", style="Kendali")

    def gap(self) -> Self:
        """A small vertical space; keeps two tables from growing together, and goes with what follows."""
        return self.paragraph(style="Jeda")

    def table(self, table: Table, note: str = "") -> Self:
        """Add a finished table and a gap below it, or small print. Rows with ``keep`` hold it to that."""
        # A table that hangs out at the left, so that its text begins in line, may do so at the right.
        reach = sum(table.widths) + table.indent + min(table.indent, 0.0)
        assert reach <= self.width + 0.02, f"table wider than the page: {reach:.2f} cm"
        self._append(table.xml())
        return self.note(note) if note else self.gap()

    def on_every_page(self, *paragraphs: str) -> Self:
        """Add finished paragraphs below the kop, which every page repeats."""
        header = self._document.sections[0].header._element
        for xml in paragraphs:
            header.append(parse_xml(xml.replace("<w:p>", f"<w:p {W}>", 1)))
        return self

    def save(self, folder: Path) -> Path:
        """Write ``<folder>/<edisi>/<kode>.docx``; the same code always gives the same bytes."""
        self._close_last_gap()
        path = folder / self.edisi / f"{self.kode}.docx"
        path.parent.mkdir(parents=True, exist_ok=True)
        self._document.save(str(path))
        path.write_bytes(write_parts(read_parts(path.read_bytes())))
        return path

    def _close_last_gap(self) -> None:
        """Take the height from a gap that ends the form: below a full page it would begin another."""
        last = self._body.sectPr.getprevious()
        if last is not None and last.pPr is not None and last.pPr.style == "Jeda":
            self._body.replace(last, parse_xml(_LAST_GAP))
