"""What a DOCX knows about its blanks that a PDF does not tell: kind, typeface, and neighbours."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from generator.isian.docx import CORET, DOTTED
from generator.isian.gaya_docx import Gaya, GayaHuruf, GayaParagraf
from generator.isian.peta import JenisBlank
from generator.model.proyek import GAMBAR
from generator.ooxml import Parts

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_WORD_MARGIN = {"left": 5.4, "right": 5.4, "top": 0.0, "bottom": 0.0}
_BELOW_LINE = 0.35
"""Parts of the size that a line keeps free below a picture: more than any typeface's descent."""

_INLINE = (f"{_W}t", f"{_W}tab", f"{_W}br", f"{_W}drawing", f"{_W}sym", f"{_W}fldChar", f"{_W}sdt")


@dataclass(frozen=True, slots=True)
class Fakta:
    """One content control.

    Attributes:
        isi: the text that stands in it.
        benar: what a check box shows when it is ticked.
        huruf_baris: the look of the text around it.
        sebelum, sesudah: something is printed before or after it on its line, line breaks being ends.
        di_sel: it stands in a table cell.
        sendiri: nothing else stands in its cell.
        terakhir: nothing, not even an empty paragraph or line, follows below its line in the cell.
        di_tengah: the cell's content stands in the middle of its height.
        terbuka: the cell has no rule of its own at top or bottom, or its text runs or piles upwards.
        lebar_sel: width of its cell in points; 0 when the document does not say.
        tinggi_baris: height that the document gives its row, in points; 0 when it does not say.
        tepi: left and right margin in the cell, in points.
        tepi_tegak: top and bottom margin together.
    """

    tag: str
    jenis: JenisBlank
    isi: str
    benar: str
    huruf: GayaHuruf
    huruf_baris: GayaHuruf
    paragraf: GayaParagraf
    sebelum: bool
    sesudah: bool
    di_sel: bool
    sendiri: bool
    terakhir: bool
    di_tengah: bool
    terbuka: bool
    lebar_sel: float
    tinggi_baris: float
    tepi: tuple[float, float]
    tepi_tegak: float

    @property
    def ruang_gambar(self) -> tuple[float, float]:
        """Width and height that a picture may have without making its row taller; 0 where that is open."""
        below = _BELOW_LINE * self.huruf.ukuran
        height = self.tinggi_baris - self.paragraf.sebelum - self.paragraf.sesudah - below
        return max(0.0, self.lebar_sel - sum(self.tepi)), max(0.0, height)

    @property
    def tercetak_kosong(self) -> str:
        """What it prints while it has no value."""
        if self.jenis is JenisBlank.GAMBAR or (
            self.jenis is JenisBlank.TEKS and not self.isi.startswith(DOTTED)
        ):
            return ""
        return self.isi


def read_facts(parts: Parts) -> tuple[Fakta, ...]:
    """Every content control of the body that has a tag, in the order of the document."""
    root = etree.fromstring(parts["word/document.xml"])
    gaya = Gaya(parts)
    return tuple(_fact(control, gaya) for control in root.iter(f"{_W}sdt") if _tag(control) is not None)


def _tag(control: etree._Element) -> str | None:
    tag = control.find(f"{_W}sdtPr/{_W}tag")
    return None if tag is None else tag.get(f"{_W}val", "")


def _fact(control: etree._Element, gaya: Gaya) -> Fakta:
    paragraph = next(control.iterancestors(f"{_W}p"))
    run = next(control.iter(f"{_W}r"))
    line_before, line_after, last_line = _line_around(control, paragraph)
    cell = next(control.iterancestors(f"{_W}tc"), None)
    properties = None if cell is None else cell.find(f"{_W}tcPr")
    tag = _tag(control) or ""
    checked = control.find(f"{_W}sdtPr/{_W14}checkbox/{_W14}checkedState")
    return Fakta(
        tag=tag,
        jenis=_kind(tag, checked is not None),
        isi="".join(t.text or "" for t in control.iter(f"{_W}t")),
        benar="" if checked is None else chr(int(checked.get(f"{_W14}val", "2611"), 16)),
        huruf=gaya.run(run),
        huruf_baris=gaya.text_of(paragraph),
        paragraf=gaya.paragraph(paragraph),
        sebelum=_prints(line_before),
        sesudah=_prints(line_after),
        di_sel=cell is not None,
        sendiri=cell is not None
        and [*_paragraphs(cell)] == [paragraph]
        and [*_inline(paragraph)] == [control],
        terakhir=cell is not None and last_line and [*_paragraphs(cell)][-1] is paragraph,
        di_tengah=_has(properties, "vAlign", "center"),
        terbuka=_is_open(properties),
        lebar_sel=_twips(None if properties is None else properties.find(f"{_W}tcW"), 0.0),
        tinggi_baris=_row_height(cell),
        tepi=(_margin(cell, "left"), _margin(cell, "right")),
        tepi_tegak=_margin(cell, "top") + _margin(cell, "bottom"),
    )


def _kind(tag: str, checkbox: bool) -> JenisBlank:
    if checkbox:
        return JenisBlank.CENTANG
    if tag.startswith(CORET):
        return JenisBlank.CORET
    return JenisBlank.GAMBAR if tag.startswith(GAMBAR) else JenisBlank.TEKS


def _paragraphs(cell: etree._Element) -> Iterator[etree._Element]:
    return cell.iter(f"{_W}p")


def _inline(paragraph: etree._Element) -> Iterator[etree._Element]:
    """What a paragraph prints, a control as one thing; a tab stop is no tab."""
    for element in paragraph.iter(*_INLINE):
        inside = any(above.tag == f"{_W}sdt" for above in _ancestors(element, paragraph))
        stop = element.getparent() is not None and element.getparent().tag == f"{_W}tabs"  # type: ignore[union-attr]
        if not inside and not stop:
            yield element


def _ancestors(element: etree._Element, end: etree._Element) -> Iterator[etree._Element]:
    for above in element.iterancestors():
        if above is end:
            return
        yield above


def _line_around(
    control: etree._Element, paragraph: etree._Element
) -> tuple[list[etree._Element], list[etree._Element], bool]:
    """What stands before and after a control between line breaks, and whether no line follows."""
    elements = [*_inline(paragraph)]
    at = elements.index(control)
    before, after = elements[:at], elements[at + 1 :]
    breaks = [n for n, e in enumerate(before) if e.tag == f"{_W}br"]
    end = next((n for n, e in enumerate(after) if e.tag == f"{_W}br"), len(after))
    return before[breaks[-1] + 1 if breaks else 0 :], after[:end], end == len(after)


def _prints(elements: list[etree._Element]) -> bool:
    return any(e.tag != f"{_W}t" or (e.text or "").strip() for e in elements)


def _has(properties: etree._Element | None, name: str, value: str) -> bool:
    found = None if properties is None else properties.find(f"{_W}{name}")
    return found is not None and found.get(f"{_W}val") == value


def _margin(cell: etree._Element | None, side: str) -> float:
    """The cell's own margin, else its table's, else Word's."""
    if cell is None:
        return 0.0
    table = next(cell.iterancestors(f"{_W}tbl"))
    own = cell.find(f"{_W}tcPr/{_W}tcMar/{_W}{side}")
    given = own if own is not None else table.find(f"{_W}tblPr/{_W}tblCellMar/{_W}{side}")
    return _twips(given, _WORD_MARGIN[side])


def _row_height(cell: etree._Element | None) -> float:
    row = None if cell is None else next(cell.iterancestors(f"{_W}tr"))
    height = None if row is None else row.find(f"{_W}trPr/{_W}trHeight")
    return 0.0 if height is None else float(height.get(f"{_W}val", "0")) / 20


def _twips(measure: etree._Element | None, default: float) -> float:
    """A width in points; percentages and automatic widths are none."""
    if measure is None or measure.get(f"{_W}type", "dxa") != "dxa":
        return default
    return float(measure.get(f"{_W}w", "0")) / 20


def _is_open(properties: etree._Element | None) -> bool:
    if properties is None:
        return False
    edges = (properties.find(f"{_W}tcBorders/{_W}{side}") for side in ("top", "bottom"))
    nil = any(edge is not None and edge.get(f"{_W}val") in {"nil", "none"} for edge in edges)
    turned = properties.find(f"{_W}textDirection") is not None
    return nil or turned or _has(properties, "vAlign", "bottom")
