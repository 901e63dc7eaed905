"""Content controls: the blanks of a template, as they stand in it and as they are rendered."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from lxml import etree

from generator.diagnostic import Diagnostic
from generator.kode import finding
from generator.templat.naskah import TAG, Naskah, w

CORET = "coret."
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_INLINE = frozenset({w("p"), w("hyperlink"), w("ins"), w("smartTag")})
_FOREIGN = ("docPartObj", "docPartList", "citation", "bibliography", "equation", "picture", "group")
"""Controls that Word itself puts in, for page numbers, tables of contents, pictures: no blanks."""


class Jenis(StrEnum):
    """Kinds of blank."""

    TEKS = "teks"
    CENTANG = "kotak centang"
    CORET = "coret"


@dataclass(frozen=True, slots=True)
class Kendali:
    """A content control.

    Attributes:
        tag: its tag; in a template it may hold Jinja.
        judul: its title, for messages when the tag is empty.
        nomor: of its paragraph.
        sebaris: it stands inside a paragraph, not around paragraphs, cells or rows.
        berisi: it has printed text to fill in or to strike through.
    """

    tag: str
    judul: str
    jenis: Jenis
    nomor: int
    sebaris: bool
    berisi: bool

    @property
    def pattern(self) -> re.Pattern[str]:
        """What its tag can be once it is rendered."""
        return re.compile(".*".join(re.escape(piece) for piece in TAG.split(self.tag)))


def read_controls(naskah: Naskah) -> tuple[Kendali, ...]:
    """The blanks of a part in order."""
    out = []
    for element in naskah.akar.iter(w("sdt")):
        properties = element.find(w("sdtPr"))
        if properties is None or any(properties.find(w(name)) is not None for name in _FOREIGN):
            continue
        tag, title = _value(properties, "tag"), _value(properties, "alias")
        content = element.find(w("sdtContent"))
        filled = content is not None and next(content.iter(w("t")), None) is not None
        inline = _holder(element).tag in _INLINE
        out.append(Kendali(tag, title, _kind(properties, tag), naskah.number_of(element), inline, filled))
    return tuple(out)


def _holder(element: etree._Element) -> etree._Element:
    """The nearest ancestor that is not part of another control."""
    return next(e for e in element.iterancestors() if e.tag not in (w("sdt"), w("sdtContent")))


def _value(properties: etree._Element, name: str) -> str:
    found = properties.find(w(name))
    return found.get(w("val"), "") if found is not None else ""


def _kind(properties: etree._Element, tag: str) -> Jenis:
    if properties.find(f"{_W14}checkbox") is not None:
        return Jenis.CENTANG
    return Jenis.CORET if tag.startswith(CORET) else Jenis.TEKS


def check_controls(path: str, naskah: Naskah) -> Iterator[Diagnostic]:
    """Findings about the blanks of one part, whatever their names."""
    for kendali in read_controls(naskah):
        span, name = naskah.span(path, kendali.nomor), kendali.tag or kendali.judul
        if naskah.bagian != "isi":
            pesan = f"isian “{name}” di luar isi dokumen tidak akan terisi"
            yield finding("TPL025", span, pesan, "pindahkan ke isi dokumen, atau pakai {{ nama }}")
        elif not kendali.tag.strip():
            pesan = f"isian tanpa nama (Title: “{kendali.judul}”)"
            yield finding("TPL027", span, pesan, "tulis namanya pada Developer › Properties › Tag")
        elif not kendali.berisi:
            remedy = "hapus isian itu, lalu salin isian serupa dari templat bawaan"
            yield finding("TPL027", span, f"isian “{name}” rusak: tidak ada tulisan di dalamnya", remedy)
        elif not kendali.sebaris:
            pesan = f"isian “{name}” membungkus paragraf, sel, atau baris"
            remedy = (
                "hapus isian itu; klik di dalam paragraf, lalu sisipkan lagi tanpa memilih seluruh paragraf"
            )
            yield finding("TPL022", span, pesan, remedy)


@dataclass(frozen=True, slots=True)
class Tercetak:
    """The blanks of a rendered document.

    Attributes:
        jenis: kinds of each blank by its name; more than one when blanks of a name differ.
        ganda: names of check boxes that stand more than once.
    """

    jenis: Mapping[str, frozenset[Jenis]]
    ganda: frozenset[str]


def printed_controls(isi: Naskah) -> Tercetak:
    """The blanks of a rendered body."""
    counts = Counter((k.tag, k.jenis) for k in read_controls(isi))
    jenis: dict[str, frozenset[Jenis]] = {}
    for tag, one in counts:
        jenis[tag] = jenis.get(tag, frozenset()) | {one}
    boxes = ((tag, count) for (tag, one), count in counts.items() if one is Jenis.CENTANG)
    return Tercetak(jenis, frozenset(tag for tag, count in boxes if count > 1))
