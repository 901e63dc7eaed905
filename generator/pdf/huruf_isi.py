"""Typefaces to type with: a viewer sets what a person enters into a form field with them.

A field's text changes after the document is made, so the typeface must bring every character that
its encoding has: Windows Latin 1 (ISO 32000-1, annex D), one byte a character. A character beyond it
is kept in the field's value all the same; how it looks until it is printed is the viewer's affair.
"""

from __future__ import annotations

import io
import logging
from functools import cache
from pathlib import Path

import pikepdf
from fontTools import subset
from pikepdf import Dictionary, Name

from generator.pdf.bentuk import load_pembentuk

_FIRST, _LAST = 32, 255
_NONSYMBOLIC = 32
_STEM_WIDTH = 80

# It remarks on the dates inside typefaces, about which nobody here can do anything.
logging.getLogger(subset.__name__.partition(".")[0]).setLevel(logging.ERROR)


def embed_for_typing(pdf: pikepdf.Pdf, path: Path) -> Dictionary:
    """The font object of a TrueType file for use in the default appearance of fields.

    Raises:
        ProgramMissing: the file is not there or is no TrueType font.
    """
    by = load_pembentuk(path)
    huruf = by.huruf
    program = _program(path)
    # No subset tag: whoever edits a field may use all that the encoding can name.
    base = Name(f"/{huruf.nama}")
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=base,
        Flags=_NONSYMBOLIC,
        FontBBox=list(huruf.bbox),
        ItalicAngle=round(huruf.italic_angle),
        # Viewers take the pitch of lines from these two: it shall be the printed form's.
        Ascent=round(1000 * (by.tinggi - by.turun)),
        Descent=round(-1000 * by.turun),
        CapHeight=round(huruf.cap_height),
        StemV=_STEM_WIDTH,
        FontFile2=pdf.make_stream(program, Length1=len(program)),
    )
    font = Dictionary(
        Type=Name.Font,
        Subtype=Name.TrueType,
        BaseFont=base,
        Encoding=Name.WinAnsiEncoding,
        FirstChar=_FIRST,
        LastChar=_LAST,
        Widths=[round(huruf.advances.get(char, 0)) for char in _characters()],
        FontDescriptor=pdf.make_indirect(descriptor),
    )
    made = pdf.make_indirect(font)
    assert isinstance(made, Dictionary)
    return made


def _characters() -> list[str]:
    """The characters of the encoding in the order of their codes; a code without one gives none."""
    return [bytes([code]).decode("cp1252", errors="ignore") or "\0" for code in range(_FIRST, _LAST + 1)]


@cache
def _program(path: Path) -> bytes:
    options = subset.Options()
    options.layout_features = []
    options.notdef_outline = True
    with subset.load_font(str(path), options) as font:
        cutter = subset.Subsetter(options)
        cutter.populate(unicodes=[ord(char) for char in _characters() if char != "\0"])
        cutter.subset(font)
        out = io.BytesIO()
        font.save(out)
    return out.getvalue()
