"""The text of a template as its author sees it: parts, numbered paragraphs, whole Jinja tags.

Word splits a tag over many runs; here a paragraph is one line of text again. So the Jinja source
of a part has one line for each paragraph, and a line number of Jinja *is* the paragraph's number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

from generator.diagnostic import Span
from generator.templat.berkas import BODY, safe_parser

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PARTS = (
    (re.compile(re.escape(BODY)), "isi"),
    (re.compile(r"word/header\d*\.xml"), "kepala"),
    (re.compile(r"word/footer\d*\.xml"), "kaki"),
    (re.compile(r"word/footnotes\.xml"), "catatan-kaki"),
)
TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}")
_CARRIER = re.compile(r"(?P<open>\{[{%#])(?P<carrier>tr|tc|p|r)(?=\s)")
_QUOTES = str.maketrans("“”‘’", "\"\"''")


def w(name: str) -> str:
    """The qualified name of a WordprocessingML element or attribute."""
    return f"{{{W}}}{name}"


@dataclass(frozen=True)
class Tanda:
    """One Jinja tag.

    Attributes:
        asli: as written, with its braces.
        pembawa: what goes with it when it is rendered: ``p``, ``tr``, ``tc``, ``r``; "" for nothing.
        ungkapan: what stands between the braces, without ``pembawa``.
    """

    asli: str
    pembawa: str
    ungkapan: str

    @property
    def perintah(self) -> str:
        """The statement's first word, ``for``; "" for a value or a comment."""
        return (self.ungkapan.split() or [""])[0] if self.asli.startswith("{%") else ""

    @property
    def jinja(self) -> str:
        """The tag as Jinja reads it."""
        return f"{self.asli[:2]} {self.ungkapan} {self.asli[-2:]}"


def read_tag(asli: str) -> Tanda:
    """A tag from its text."""
    carrier = _CARRIER.match(asli)
    inner = asli[carrier.end() if carrier else 2 : -2]
    inner = inner.removeprefix("-").removesuffix("-").strip()
    return Tanda(asli, carrier["carrier"] if carrier else "", inner.translate(_QUOTES))


@dataclass(frozen=True)
class Paragraf:
    """A paragraph.

    Attributes:
        nomor: from 1, in the order of the part.
        elemen: its XML.
        isi: its text, and in their places the names of content controls that hold a tag.
        teks: its text alone.
    """

    nomor: int
    elemen: etree._Element
    isi: str
    teks: str

    @cached_property
    def tanda(self) -> tuple[Tanda, ...]:
        """Its Jinja tags."""
        return tuple(read_tag(found) for found in TAG.findall(self.isi))


@dataclass(frozen=True)
class Naskah:
    """One part of a template.

    Attributes:
        part: its name in the package, ``word/document.xml``.
        bagian: what the author calls it: ``isi``, ``kepala``, ``kaki``, with a number from the second on.
        akar: the root of its XML.
    """

    part: str
    bagian: str
    akar: etree._Element
    paragraf: tuple[Paragraf, ...]

    @property
    def source(self) -> str:
        """Its tags as a Jinja template: one line for each paragraph, nothing but the tags."""
        return "\n".join(" ".join(t.jinja for t in p.tanda) for p in self.paragraf)

    def span(self, path: str, nomor: int) -> Span:
        """The place of a paragraph, ``FR.IA.01.docx:isi:p4``; 0 stands for the part."""
        return Span(f"{path}:{self.bagian}:p{nomor}" if nomor else f"{path}:{self.bagian}")

    def number_of(self, element: etree._Element) -> int:
        """The number of the paragraph that holds ``element``, or the first inside it; 0 for neither."""
        candidates = (*element.iter(w("p")), *element.iterancestors(w("p")))
        return next((self.numbers[e] for e in candidates if e in self.numbers), 0)

    @cached_property
    def numbers(self) -> dict[etree._Element, int]:
        """The number of each paragraph by its XML."""
        return {p.elemen: p.nomor for p in self.paragraf}


def read_naskah(parts: Mapping[str, bytes]) -> tuple[Naskah, ...]:
    """The parts of a template that hold text, the body first."""
    out = []
    for pattern, bagian in _PARTS:
        names = sorted((n for n in parts if pattern.fullmatch(n)), key=lambda n: (len(n), n))
        for count, name in enumerate(names, start=1):
            akar = etree.fromstring(parts[name], safe_parser())
            label = bagian if count == 1 else f"{bagian}{count}"
            out.append(Naskah(name, label, akar, tuple(_paragraphs(akar))))
    return tuple(out)


def _paragraphs(root: etree._Element) -> Iterator[Paragraf]:
    for nomor, element in enumerate(root.iter(w("p")), start=1):
        pieces = list(_pieces(element))
        isi = "".join(text for text, _ in pieces).replace("\n", " ")
        yield Paragraf(nomor, element, isi, "".join(t for t, shown in pieces if shown).replace("\n", " "))


def _pieces(element: etree._Element) -> Iterator[tuple[str, bool]]:
    """The texts of a paragraph in order, and whether they are printed; those of a text box are its own."""
    for child in element.iterchildren():
        if child.tag == w("t"):
            yield child.text or "", True
        elif child.tag in (w("tab"), w("br"), w("cr")):
            yield " ", True
        elif child.tag in (w("alias"), w("tag")):
            name = child.get(w("val"), "")
            if "{" in name or "}" in name:
                yield f" {name} ", False
        elif child.tag not in (w("p"), w("pPr")):
            yield from _pieces(child)
