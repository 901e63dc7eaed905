"""Fill the blanks of a DOCX: content controls by tag.

Three kinds of blank: text, check box, and ``coret.*``, printed text that is struck through
when its value is true. A text blank without a value is emptied for printing, unless its
filler is a dotted line, which stays as a line to write on.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from generator.model.proyek import GAMBAR, Isian, is_true
from generator.ooxml import Parts

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
DOTTED = "...."
"""How a filler begins that is printed while its blank is empty."""
CORET = "coret."
_PLACEHOLDER = "PlaceholderText"
_ORDER = (
    "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline", "shadow",
    "emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden", "color", "spacing", "w",
)  # fmt: skip
"""How properties of a run follow one another, as far as needed here (ISO/IEC 29500-1, 17.3.2.28)."""

LONG = 300
"""Letters from which a value may make its table row taller than a page."""


def _w(name: str) -> str:
    return f"{{{_W}}}{name}"


def _w14(name: str) -> str:
    return f"{{{_W14}}}{name}"


def tags(parts: Parts) -> tuple[str, ...]:
    """The names of all blanks in the document's body, in order, doubles kept once."""
    root = etree.fromstring(parts["word/document.xml"])
    return tuple(dict.fromkeys(tag for tag, _ in _controls(root)))


def fill_docx(parts: Parts, values: Isian, sempit: Mapping[int, int] | None = None) -> dict[str, bytes]:
    """The document with its blanks filled.

    A blank for a picture is emptied, see :mod:`generator.isian.gambar_docx`.

    Args:
        parts: a blangko, see :func:`generator.ooxml.read_parts`.
        values: text or truth by tag; names the document does not have are ignored.
        sempit: widths of letters in percent, of blanks (by their place in the document) where they are
            narrowed, see :class:`generator.isian.isi.Terisi`.

    Returns:
        New parts; ``parts`` is left as it was.
    """
    root = etree.fromstring(parts["word/document.xml"])
    narrow = sempit or {}
    for n, (tag, control) in enumerate(_controls(root)):
        _fill(control, tag, value := values.get(tag))
        if n in narrow:
            _narrow(control, narrow[n])
        if isinstance(value, str) and len(value) > LONG:
            _let_row_split(control)
    body = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return {**parts, "word/document.xml": body}


def _controls(root: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    for control in root.iter(_w("sdt")):
        tag = control.find(f"{_w('sdtPr')}/{_w('tag')}")
        if tag is not None:
            yield tag.get(_w("val"), ""), control


def _fill(control: etree._Element, tag: str, value: str | bool | None) -> None:
    content = control.find(_w("sdtContent"))
    assert content is not None, tag
    _end_placeholder(control)
    checkbox = control.find(f"{_w('sdtPr')}/{_w14('checkbox')}")
    if checkbox is not None:
        _check(checkbox, content, is_true(value))
    elif tag.startswith(CORET):
        if is_true(value):
            _strike(content)
    else:
        _write(content, value if isinstance(value, str) and not tag.startswith(GAMBAR) else "")


def _end_placeholder(control: etree._Element) -> None:
    """Word marks the grey prompt of an empty control, and would print what is filled in as one."""
    for mark in list(control.iter(_w("showingPlcHdr"))):
        if (parent := mark.getparent()) is not None:
            parent.remove(mark)
    for style in list(control.iter(_w("rStyle"))):
        parent = style.getparent()
        if parent is not None and style.get(_w("val")) == _PLACEHOLDER:
            parent.remove(style)


def _let_row_split(control: etree._Element) -> None:
    """LibreOffice drops the end of an unsplittable row that is taller than the page."""
    for row in control.iterancestors(_w("tr")):
        for properties in row.findall(_w("trPr")):
            for lock in properties.findall(_w("cantSplit")):
                properties.remove(lock)


def _check(checkbox: etree._Element, content: etree._Element, checked: bool) -> None:
    state = checkbox.find(_w14("checked"))
    glyph = checkbox.find(_w14("checkedState" if checked else "uncheckedState"))
    text = content.find(f".//{_w('t')}")
    assert state is not None and glyph is not None and text is not None
    state.set(_w14("val"), "1" if checked else "0")
    text.text = chr(int(glyph.get(_w14("val"), "2610"), 16))


def _strike(content: etree._Element) -> None:
    for run in content.iter(_w("r")):
        _set_property(run, etree.Element(_w("strike")))


def _narrow(control: etree._Element, percent: int) -> None:
    """Let letters be narrower: their height, and with it that of the line, stays."""
    for run in control.iter(_w("r")):
        scale = etree.Element(_w("w"))
        scale.set(_w("val"), str(percent))
        _set_property(run, scale)


def _set_property(run: etree._Element, prop: etree._Element) -> None:
    """Put a property of a run in its place: the standard gives them an order."""
    properties = run.find(_w("rPr"))
    if properties is None:
        properties = etree.Element(_w("rPr"))
        run.insert(0, properties)
    before = {_w(name) for name in _ORDER[: _ORDER.index(etree.QName(prop).localname)]}
    properties.insert(sum(known.tag in before for known in properties), prop)


def _write(content: etree._Element, value: str) -> None:
    run = content.find(f".//{_w('r')}")
    assert run is not None
    if not value and (run.findtext(_w("t")) or "").startswith(DOTTED):
        return
    for old in list(run):
        if old.tag != _w("rPr"):
            run.remove(old)
    for n, line in enumerate(value.splitlines() or [""]):
        if n:
            etree.SubElement(run, _w("br"))
        text = etree.SubElement(run, _w("t"))
        text.set(_XML_SPACE, "preserve")
        text.text = line
