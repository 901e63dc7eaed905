"""Fonts: only those that every machine prints alike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from generator.diagnostic import Diagnostic, Span
from generator.kode import finding
from generator.program.fontconfig import TWINS
from generator.program.fonts import FAMILIES
from generator.templat.naskah import Naskah, w

_ALLOWED = frozenset(
    {*TWINS, *(f.nama for f in FAMILIES if f.allowed), "Symbol", "Wingdings", "Wingdings 2", "Wingdings 3"}
)
_REMEDY = "pakai Calibri, Arial, Times New Roman, atau Cambria"
_STYLES, _THEME, _NUMBERING = "word/styles.xml", "word/theme/theme1.xml", "word/numbering.xml"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_LATIN = ("ascii", "hAnsi")


def check_fonts(path: str, parts: Mapping[str, bytes], naskah: tuple[Naskah, ...]) -> Iterator[Diagnostic]:
    """Findings about fonts that are named in the text, in the styles it uses and in its lists."""
    theme = _theme(parts)
    used: set[str] = set()
    for one in naskah:
        for element in one.akar.iter(w("rFonts"), w("sym")):
            for font in _strange(element, theme):
                span = one.span(path, one.number_of(element))
                yield finding("TPL032", span, f"huruf “{font}” di luar daftar", _REMEDY)
        used |= {e.get(w("val"), "") for e in one.akar.iter(w("pStyle"), w("rStyle"), w("tblStyle"))}
    yield from _styles(path, parts, used, theme)
    if _NUMBERING in parts:
        for element in etree.fromstring(parts[_NUMBERING]).iter(w("rFonts")):
            for font in _strange(element, theme):
                pesan = f"huruf “{font}” di luar daftar, pada penomoran atau butir daftar"
                yield finding("TPL032", Span(f"{path}:penomoran"), pesan, _REMEDY)


def _strange(element: etree._Element, theme: Mapping[str, str]) -> set[str]:
    """The fonts outside the list that one element names."""
    named = {element.get(w(side), "") for side in _LATIN} | {element.get(w("font"), "")}
    named |= {theme.get(element.get(w(f"{side}Theme"), "")[:5], "") for side in _LATIN}
    return {font for font in named if font and font not in _ALLOWED}


def _theme(parts: Mapping[str, bytes]) -> dict[str, str]:
    """The text fonts of the theme, by the first five letters of their use: ``minor``, ``major``."""
    if _THEME not in parts:
        return {}
    root = etree.fromstring(parts[_THEME])
    pairs = ((kind, root.find(f".//{_A}{kind}Font/{_A}latin")) for kind in ("minor", "major"))
    return {kind: latin.get("typeface", "") for kind, latin in pairs if latin is not None}


def _styles(
    path: str, parts: Mapping[str, bytes], used: set[str], theme: Mapping[str, str]
) -> Iterator[Diagnostic]:
    if _STYLES not in parts:
        return
    root = etree.fromstring(parts[_STYLES])
    styles = {s.get(w("styleId"), ""): s for s in root.iter(w("style"))}
    todo = [*used, *(name for name, s in styles.items() if s.get(w("default")) in ("1", "true", "on"))]
    seen: set[str] = set()
    while todo:
        name = todo.pop()
        style = styles.get(name)
        if style is not None and name not in seen:
            seen.add(name)
            todo += [e.get(w("val"), "") for e in style.iter(w("basedOn"), w("link"))]
    pieces = [("bawaan", e) for e in root.iter(w("docDefaults"))]
    pieces += [(_called(styles[name], name), styles[name]) for name in sorted(seen)]
    for called, piece in pieces:
        for font in sorted({f for e in piece.iter(w("rFonts")) for f in _strange(e, theme)}):
            pesan = f"huruf “{font}” di luar daftar, pada gaya “{called}”"
            yield finding("TPL032", Span(f"{path}:gaya"), pesan, f"ubah gaya itu: {_REMEDY}")


def _called(style: etree._Element, otherwise: str) -> str:
    name = style.find(w("name"))
    return name.get(w("val"), otherwise) if name is not None else otherwise
