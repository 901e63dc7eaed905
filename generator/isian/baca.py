"""Read the values out of a filled document: our PDF from any viewer, our DOCX from Word or LibreOffice.

An empty text, a filler and a placeholder are no value. What a document says is reported as it stands;
whether it may be recorded is decided by :mod:`generator.isian.banding`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from generator.files import accessing
from generator.isian.asal import Asal, asal_of_docx, asal_of_path, parse_asal
from generator.isian.bidang import tag_bidang
from generator.isian.docx import CORET, DOTTED
from generator.ooxml import UNREADABLE, Parts, read_parts
from generator.pdf.formulir_baca import IsiBidang, read_fields
from generator.pdf.formulir_isi import SENDIRI
from generator.pdf.read import Unreadable

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_BODY = "word/document.xml"
_FILLER = "…"
_OFF = frozenset({"0", "false", "off", "none"})
_SPACES = re.compile(r"[ \t\u00a0]+")
_PDF = b"%PDF-"


@dataclass(frozen=True, slots=True)
class Terbaca:
    """One blank of a document.

    Attributes:
        nilai: its text without a filler, or whether it is ticked or struck through.
        awal: what it held when it was made; None when the document does not tell.
        tempat: where it stands, for messages: ``halaman 3``.
    """

    tag: str
    nilai: str | bool
    awal: str | bool | None
    tempat: str


@dataclass(frozen=True, slots=True)
class Bacaan:
    """A document's blanks, in its order, and for whom it was made, if that is known."""

    asal: Asal | None
    isi: tuple[Terbaca, ...]


def read_document(path: Path) -> Bacaan:
    """Read a filled document.

    Raises:
        Unreadable: it is neither a PDF nor a DOCX, or is damaged or locked.
        FileAccessError: it cannot be read.
    """
    with accessing(path), path.open("rb") as stream:
        pdf = stream.read(len(_PDF)) == _PDF
    reading = _read_pdf(path) if pdf else _read_docx(path)
    return reading if reading.asal else Bacaan(asal_of_path(path), reading.isi)


def read_blanks(parts: Parts) -> tuple[Terbaca, ...]:
    """The blanks of a DOCX.

    Raises:
        etree.XMLSyntaxError: its body is no XML.
    """
    root = etree.fromstring(parts[_BODY])
    numbers = {paragraph: n for n, paragraph in enumerate(root.iter(f"{_W}p"), start=1)}
    return tuple(_controls(root, numbers))


def canonical(value: str | bool) -> str | bool:
    """A value without what editing programs change at will: spaces in a row and at the ends of lines."""
    if isinstance(value, bool):
        return value
    return "\n".join(_SPACES.sub(" ", line).strip() for line in value.strip().splitlines())


def _read_pdf(path: Path) -> Bacaan:
    form = read_fields(path)
    return Bacaan(parse_asal(form.asal), tuple(t for field in form.bidang for t in _of_field(field)))


def _of_field(field: IsiBidang) -> Iterator[Terbaca]:
    """The blanks that a field stands for: one, or each state of a choice."""
    tag = tag_bidang(field.nama)
    place = f"halaman {field.halaman}" if field.halaman else "di luar halaman"
    if field.keadaan is None:
        yield Terbaca(tag, _written(field.nilai), _written(field.awal), place)
    elif set(field.keadaan) <= {SENDIRI}:
        yield Terbaca(tag, field.nilai != "", field.awal != "", place)
    else:
        for state in field.keadaan:
            yield Terbaca(f"{tag}.{state}", field.nilai == state, field.awal == state, place)


def _read_docx(path: Path) -> Bacaan:
    try:
        with accessing(path):
            parts = read_parts(path.read_bytes())
        return Bacaan(asal_of_docx(parts), read_blanks(parts))
    except (*UNREADABLE, KeyError) as error:
        raise Unreadable("bukan PDF dan bukan dokumen Word (.docx), atau rusak") from error
    except etree.XMLSyntaxError as error:
        raise Unreadable("dokumen Word rusak") from error


def _controls(root: etree._Element, numbers: dict[etree._Element, int]) -> Iterator[Terbaca]:
    for control in root.iter(f"{_W}sdt"):
        properties, content = control.find(f"{_W}sdtPr"), control.find(f"{_W}sdtContent")
        tag = None if properties is None else properties.find(f"{_W}tag")
        if properties is None or content is None or tag is None:
            continue
        name = tag.get(f"{_W}val", "")
        paragraph = next(control.iterancestors(f"{_W}p"), None)
        if paragraph is None:
            paragraph = next(content.iter(f"{_W}p"), None)
        place = "di luar paragraf" if paragraph is None else f"paragraf {numbers[paragraph]}"
        yield Terbaca(name, _control_value(name, properties, content), None, place)


def _control_value(tag: str, properties: etree._Element, content: etree._Element) -> str | bool:
    checkbox = properties.find(f"{_W14}checkbox")
    if checkbox is not None:
        checked = checkbox.find(f"{_W14}checked")
        return checked is not None and checked.get(f"{_W14}val", "1") not in _OFF
    if tag.startswith(CORET):
        strikes = (strike for name in ("strike", "dstrike") for strike in content.iter(f"{_W}{name}"))
        return any(strike.get(f"{_W}val", "1") not in _OFF for strike in strikes)
    if properties.find(f"{_W}showingPlcHdr") is not None:
        return ""
    return _written(_control_text(content))


def _control_text(content: etree._Element) -> str:
    """The text as it is read: breaks and paragraphs are line ends."""
    out: list[str] = []
    for element in content.iter(f"{_W}t", f"{_W}br", f"{_W}cr", f"{_W}tab", f"{_W}p"):
        if element.tag == f"{_W}t":
            out.append(element.text or "")
        elif element.tag == f"{_W}tab":
            out.append("\t" if element.getparent().tag == f"{_W}r" else "")  # type: ignore[union-attr]
        elif element.tag != f"{_W}p" or out:
            out.append("\n")
    # A reference (&#13;) brings a carriage return through XML, and YAML would not give it back.
    return "".join(out).replace("\r\n", "\n").replace("\r", "\n")


def _written(text: str) -> str:
    """What a person wrote: without outer white space; a filler is nothing."""
    stripped = text.strip()
    return "" if stripped == _FILLER or stripped.startswith(DOTTED) else stripped
