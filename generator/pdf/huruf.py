"""Typefaces for setting text into PDF: what they can print, how wide, and their embedded subset.

Text is coded as two bytes a character, its Unicode number (UTF-16BE): what stands in a content
stream is then the same in every document, whatever else the document prints, and one encoding
serves drawing, searching and copying. A /CIDToGIDMap leads from there to the glyphs of the subset.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name
from uharfbuzz import Blob, Face, Font, OTMetricsTag, OTNameIdPredefined, StyleTag

from generator.errors import ProgramMissing
from generator.pdf.sfnt import Outlines, subset_tag
from generator.pdf.simpan import packed_stream

_NO_SHAPING = frozenset({"L", "EN", "ES", "ET", "CS", "ON", "WS", "B", "S"})
_STAND_INS = {"\u00a0": " ", "\u2011": "\u2010"}
"""No-break characters that a typeface may lack, and the ones that look the same."""

_PRIVATE = 0xE000
_SYMBOLIC = 4
_STEM_WIDTH = 80
_RANGE_LIMIT = 100


@dataclass(frozen=True, slots=True)
class Glif:
    """A glyph in a text, with the characters it stands for: one, or several in a ligature.

    Attributes:
        kode: its two-byte code in a content stream: the character's number, or for a glyph that is no
            single character's own a place in the private area, which no text uses.
        lebar: its advance in thousandths of the font size.
    """

    kode: int
    gid: int
    teks: str
    lebar: float


@dataclass(frozen=True, slots=True, eq=False)
class Huruf:
    """One typeface. Widths are whole thousandths of the font size, cut off as LibreOffice does.

    Attributes:
        nama: the PostScript name, for example ``Carlito-Bold``.
        ascent: height above the baseline that any line may need, thousandths of the size.
        descent: the same below the baseline, a negative number.
    """

    nama: str
    ascent: float
    descent: float
    cap_height: float
    bbox: tuple[int, ...]
    italic_angle: float
    outlines: Outlines
    gids: Mapping[str, int]
    advances: Mapping[str, float]
    characters: frozenset[str]

    def covers(self, text: str) -> bool:
        """Whether every character of the text can be printed."""
        return self.characters.issuperset(text)

    def missing(self, text: str) -> tuple[str, ...]:
        """The characters of the text that cannot be printed, each once, in order of appearance.

        Besides characters without a glyph these are the ones that would come out wrong when glyphs
        are set one after the other: combining marks, scripts written from the right, controls.
        """
        return tuple(dict.fromkeys(c for c in text if c not in self.characters))

    def glif(self, teks: str, gid: int | None = None) -> Glif:
        """The glyph that stands for some characters; a single one has its own unless ``gid`` says another."""
        own = self.gids.get(teks)
        if own is not None and gid in (None, own):
            return Glif(ord(teks), own, teks, self.advances[teks])
        assert gid is not None
        advance = self.outlines.metrics[gid][0] * 1000 / self.outlines.units_per_em
        return Glif(_PRIVATE + gid, gid, teks, float(int(advance)))

    def width(self, text: str, size: float) -> float:
        """The width of a text of covered characters, in points, at a size in points."""
        return sum(map(self.advances.__getitem__, text)) * size / 1000


@dataclass(frozen=True, slots=True)
class FaceSet:
    """The typefaces of a document: for text, for headings, and for characters these lack."""

    regular: Huruf
    bold: Huruf
    fallback: Huruf


@cache
def load_huruf(path: Path) -> Huruf:
    """Read a typeface from its TrueType file; a process reads each file once.

    Raises:
        ProgramMissing: the file is not there or is no TrueType font.
    """
    return _read(load_face(path))


@cache
def load_face(path: Path) -> Face:
    """The file as HarfBuzz has it; raises as :func:`load_huruf` does."""
    try:
        face = Face(Blob(path.read_bytes()))
    except OSError as error:
        raise _unreadable(path) from error
    if "glyf" not in face.table_tags:
        raise _unreadable(path)
    return face


def _unreadable(path: Path) -> ProgramMissing:
    return ProgramMissing(
        f"huruf {path.name} tidak dapat dibaca dari {path.parent}",
        "pasang kembali paket huruf dengan `make build`, lalu periksa dengan `muk doctor`",
    )


def _read(face: Face) -> Huruf:
    font = Font(face)
    outlines = Outlines.read({tag: face.reference_table(tag).data for tag in face.table_tags})
    scale = 1000 / face.upem
    gids = {chr(code): font.get_nominal_glyph(code) for code in sorted(face.unicodes) if _settable(code)}
    gids |= {c: gids[same] for c, same in _STAND_INS.items() if c not in gids and same in gids}
    lines = font.get_font_extents("ltr")
    cap_height = font.get_metric_position(OTMetricsTag.CAP_HEIGHT)
    return Huruf(
        nama=face.get_name(OTNameIdPredefined.POSTSCRIPT_NAME),
        ascent=round(lines.ascender * scale, 2),
        descent=round(lines.descender * scale, 2),
        cap_height=round((lines.ascender if cap_height is None else cap_height) * scale, 2),
        bbox=tuple(round(edge * scale) for edge in outlines.bbox),
        italic_angle=font.get_style_value(StyleTag.SLANT_ANGLE),
        outlines=outlines,
        gids=gids,
        advances={char: float(int(outlines.metrics[gid][0] * scale)) for char, gid in gids.items()},
        characters=frozenset(gids),
    )


def _settable(code: int) -> bool:
    """Whether a character prints right as a lone glyph, coded in two bytes."""
    if code > 0xFFFF:
        return False
    char = chr(code)
    category = unicodedata.category(char)
    return (
        category[0] not in "CM"
        and category not in {"Zl", "Zp"}
        and unicodedata.bidirectional(char) in _NO_SHAPING
    )


@lru_cache(1 << 13)
def encode(text: str) -> bytes:
    """The text as a PDF hexadecimal string in the coding of :func:`embed`'s fonts."""
    return b"<%s>" % text.encode("utf-16-be").hex().encode("ascii")


@dataclass(frozen=True, slots=True)
class _Subset:
    """What a PDF holds of a typeface for some glyphs.

    Attributes:
        program: the font program; ``peta`` the glyph of each code; ``teks`` the characters of each code.
        lebar: the /W array.
    """

    nama: str
    program: bytes
    peta: bytes
    teks: bytes
    lebar: bytes


@lru_cache(1 << 8)
def _subset(huruf: Huruf, glyphs: frozenset[Glif]) -> _Subset:
    """Cut once for all dossiers that use the same glyphs: with so much text in a dossier nearly all do."""
    used = sorted(glyphs, key=lambda glif: glif.kode)
    program, number = huruf.outlines.cut(glif.gid for glif in used)
    nama = f"{subset_tag(program)}+{huruf.nama}"
    return _Subset(nama, program, _glyph_map(used, number), _to_unicode(used), _widths(used))


def embed(pdf: pikepdf.Pdf, huruf: Huruf, text: Iterable[str | Glif], target: Dictionary) -> None:
    """Turn ``target`` into the font that prints the given characters, embedded as a subset.

    Args:
        pdf: the document that owns ``target``.
        huruf: the typeface.
        text: the characters and glyphs in use; order and repetition do not matter.
        target: an empty, indirect dictionary that pages may already refer to.
    """
    part = _subset(huruf, frozenset(huruf.glif(item) if isinstance(item, str) else item for item in text))
    base = Name(f"/{part.nama}")
    program = packed_stream(pdf, part.program)
    program.Length1 = len(part.program)
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=base,
        Flags=_SYMBOLIC,
        FontBBox=list(huruf.bbox),
        ItalicAngle=round(huruf.italic_angle),
        Ascent=round(huruf.ascent),
        Descent=round(huruf.descent),
        CapHeight=round(huruf.cap_height),
        StemV=_STEM_WIDTH,
        FontFile2=program,
    )
    descendant = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType2,
        BaseFont=base,
        CIDSystemInfo=Dictionary(
            Registry=pikepdf.String("Adobe"), Ordering=pikepdf.String("Identity"), Supplement=0
        ),
        FontDescriptor=pdf.make_indirect(descriptor),
        DW=1000,
        W=pikepdf.Object.parse(part.lebar),
        CIDToGIDMap=packed_stream(pdf, part.peta),
    )
    target.Type = Name.Font
    target.Subtype = Name.Type0
    target.BaseFont = base
    target.Encoding = Name("/Identity-H")
    target.DescendantFonts = Array([pdf.make_indirect(descendant)])
    target.ToUnicode = packed_stream(pdf, part.teks)


def _widths(used: list[Glif]) -> bytes:
    """The /W array: runs of consecutive codes, each with the widths in it."""
    runs = []
    for _, run in groupby(enumerate(used), key=lambda item: item[1].kode - item[0]):
        glyphs = [glif for _, glif in run]
        runs.append(f"{glyphs[0].kode}[{' '.join(f'{glif.lebar:g}' for glif in glyphs)}]")
    return f"[{' '.join(runs)}]".encode("ascii")


def _glyph_map(used: list[Glif], number: Mapping[int, int]) -> bytes:
    table = bytearray(2 * used[-1].kode + 2)
    for glif in used:
        table[2 * glif.kode : 2 * glif.kode + 2] = number[glif.gid].to_bytes(2, "big")
    return bytes(table)


def _to_unicode(used: list[Glif]) -> bytes:
    """The CMap that gives characters back to whoever searches or copies (ISO 32000-1, 9.10.3)."""
    lines = [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
        "1 begincodespacerange <0000> <FFFF> endcodespacerange",
    ]
    for start in range(0, len(used), _RANGE_LIMIT):
        block = used[start : start + _RANGE_LIMIT]
        pairs = (f"<{glif.kode:04X}> <{glif.teks.encode('utf-16-be').hex().upper()}>" for glif in block)
        lines += [f"{len(block)} beginbfchar", *pairs, "endbfchar"]
    lines.append("endcmap CMapName currentdict /CMap defineresource pop end end")
    return "\n".join(lines).encode("ascii")
