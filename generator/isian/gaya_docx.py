"""How a DOCX sets text: the properties of a run and its paragraph, through all of its styles.

Word looks a property up in the run, then in its character style and what that is based on, then in
the paragraph's style, the table's style and the document's defaults. Lengths are points.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from generator.ooxml import Parts
from generator.program.fontconfig import TWINS
from generator.program.fonts import FAMILIES, Style

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TWIPS = 20
_SINGLE = 240
_OFF = frozenset({"0", "false", "none", "off"})
_BLACK = frozenset({"", "auto", "000000"})
_STRANGE = (
    "strike", "dstrike", "caps", "smallCaps", "vanish", "spacing", "position", "kern", "u", "w",
)  # fmt: skip
_WORD_SIZE = 10.0
_STYLES = {
    (False, False): Style.REGULAR,
    (True, False): Style.BOLD,
    (False, True): Style.ITALIC,
    (True, True): Style.BOLD_ITALIC,
}
_INSTALLED = frozenset(family.nama for family in FAMILIES if family.allowed)


@dataclass(frozen=True, slots=True)
class GayaHuruf:
    """The look of a run.

    Attributes:
        family: the installed family that stands for the one the document names; "" when there is none.
        ukuran: points.
        polos: black, and nothing but family, style and size to it.
    """

    family: str
    gaya: Style
    ukuran: float
    polos: bool


@dataclass(frozen=True, slots=True)
class GayaParagraf:
    """The look of a paragraph.

    Attributes:
        rata: ``left``, ``center``, ``right`` or ``both``.
        sebelum, sesudah: space above and below it.
        jarak: line pitch as a multiple of the typeface's line height; 0 when it is fixed in points.
        menjorok: it is indented, hangs, or numbers itself.
    """

    rata: str
    sebelum: float
    sesudah: float
    jarak: float
    menjorok: bool


class Gaya:
    """The styles of one document."""

    def __init__(self, parts: Parts) -> None:
        root = etree.fromstring(parts["word/styles.xml"])
        self._defaults = root.find(f"{_W}docDefaults")
        self._styles = {s.get(f"{_W}styleId", ""): s for s in root.iter(f"{_W}style")}
        self._usual = {
            s.get(f"{_W}type", ""): s.get(f"{_W}styleId", "")
            for s in root.iter(f"{_W}style")
            if s.get(f"{_W}default") in {"1", "true"}
        }

    def run(self, run: etree._Element) -> GayaHuruf:
        """The look of a ``w:r`` in its document."""
        return _look([*self._run_layers(run)])

    def text_of(self, paragraph: etree._Element) -> GayaHuruf:
        """The look of a ``w:p``'s text, as far as its runs say nothing else."""
        return _look([*self._text_layers(paragraph)])

    def paragraph(self, paragraph: etree._Element) -> GayaParagraf:
        """The look of a ``w:p`` in its document; of spacing and indent each attribute counts by itself."""
        attributes: dict[tuple[str, str], str] = {}
        numbered = False
        for layer in reversed([*self._paragraph_layers(paragraph)]):
            numbered = numbered or layer.find(f"{_W}numPr") is not None
            for name in ("jc", "spacing", "ind"):
                element = layer.find(f"{_W}{name}")
                if element is not None:
                    attributes |= {
                        (name, str(key).removeprefix(_W)): str(value) for key, value in element.items()
                    }
        automatic = attributes.get(("spacing", "lineRule"), "auto") == "auto"
        line = float(attributes.get(("spacing", "line"), _SINGLE))
        indents = [value for (name, _), value in attributes.items() if name == "ind"]
        rata = attributes.get(("jc", "val"), "left")
        return GayaParagraf(
            {"start": "left", "end": "right"}.get(rata, rata),
            float(attributes.get(("spacing", "before"), 0)) / _TWIPS,
            float(attributes.get(("spacing", "after"), 0)) / _TWIPS,
            line / _SINGLE if automatic else 0.0,
            numbered or any(value not in {"0", ""} for value in indents),
        )

    def _run_layers(self, run: etree._Element) -> Iterator[etree._Element]:
        own = run.find(f"{_W}rPr")
        if own is not None:
            yield own
            yield from self._chain(_value(own, "rStyle"), "rPr")
        yield from self._text_layers(next(run.iterancestors(f"{_W}p")))

    def _text_layers(self, paragraph: etree._Element) -> Iterator[etree._Element]:
        name = _value(paragraph.find(f"{_W}pPr"), "pStyle") or self._usual.get("paragraph", "")
        yield from self._chain(name, "rPr")
        yield from self._table_layers(paragraph, "rPr")
        yield from self._default_layer("rPr")

    def _paragraph_layers(self, paragraph: etree._Element) -> Iterator[etree._Element]:
        own = paragraph.find(f"{_W}pPr")
        if own is not None:
            yield own
        yield from self._chain(_value(own, "pStyle") or self._usual.get("paragraph", ""), "pPr")
        yield from self._table_layers(paragraph, "pPr")
        yield from self._default_layer("pPr")

    def _table_layers(self, paragraph: etree._Element, kind: str) -> Iterator[etree._Element]:
        for table in paragraph.iterancestors(f"{_W}tbl"):
            yield from self._chain(_value(table.find(f"{_W}tblPr"), "tblStyle"), kind)
            return

    def _default_layer(self, kind: str) -> Iterator[etree._Element]:
        if self._defaults is not None:
            yield from self._defaults.findall(f"{_W}{kind}Default/{_W}{kind}")

    def _chain(self, name: str, kind: str) -> Iterator[etree._Element]:
        """The properties of a style, then of what it is based on."""
        seen: set[str] = set()
        while name in self._styles and name not in seen:
            seen.add(name)
            yield from self._styles[name].findall(f"{_W}{kind}")
            name = _value(self._styles[name], "basedOn")


def _look(layers: list[etree._Element]) -> GayaHuruf:
    """What layers of properties add up to, the nearest one first."""
    found = {str(e.tag).removeprefix(_W): e for layer in reversed(layers) for e in layer}
    size, colour = found.get("sz"), found.get("color")
    black = colour is None or colour.get(f"{_W}val", "") in _BLACK
    return GayaHuruf(
        _family(found.get("rFonts")),
        _STYLES[_is_on(found.get("b")), _is_on(found.get("i"))],
        float(size.get(f"{_W}val", "20")) / 2 if size is not None else _WORD_SIZE,
        black and not any(_is_on(found.get(name)) for name in _STRANGE),
    )


def _value(parent: etree._Element | None, name: str) -> str:
    found = None if parent is None else parent.find(f"{_W}{name}")
    return "" if found is None else found.get(f"{_W}val", "")


def _is_on(element: etree._Element | None) -> bool:
    return element is not None and element.get(f"{_W}val", "1") not in _OFF


def _family(fonts: etree._Element | None) -> str:
    if fonts is None or fonts.get(f"{_W}asciiTheme") is not None:
        return ""
    named = fonts.get(f"{_W}ascii", "")
    family = TWINS.get(named, named)
    return family if family in _INSTALLED else ""
