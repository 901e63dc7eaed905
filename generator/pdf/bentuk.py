"""Shaping: the glyphs that LibreOffice prints for a text, and where each of them stands.

LibreOffice shapes with HarfBuzz, ligatures on and kerning off (a Word document does not ask for it),
sets every glyph at a whole twip, rounded down, and then writes the advances as whole thousandths of
the size. Doing the same sums here puts every glyph of a stamped text where LibreOffice would have it;
measured on Carlito in three styles: all adjustments equal.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path

import uharfbuzz
from uharfbuzz import Buffer, Font, OTMetricsTag

from generator.pdf.huruf import Glif, Huruf, load_face, load_huruf

TWIP = 20
"""Twips in a point: the grid of LibreOffice's layout."""

_FEATURES = {"kern": False}
_REMEMBERED = 1 << 14
_STRIKE = (OTMetricsTag.STRIKEOUT_SIZE, OTMetricsTag.STRIKEOUT_OFFSET)
_EDGE = 1e-6


@dataclass(frozen=True, slots=True)
class Bentuk:
    """One line of text, shaped.

    Attributes:
        tulis: the operator that shows it in the coding of :mod:`generator.pdf.huruf`.
        lebar: its width in points.
        glif: what it uses of the typeface.
    """

    huruf: Huruf
    tulis: bytes
    lebar: float
    glif: frozenset[Glif]


@dataclass(frozen=True, slots=True, eq=False)
class Pembentuk:
    """Shapes text in one typeface.

    Attributes:
        turun: depth of a line below its baseline, as a multiple of the size.
        tinggi: height of a line, as a multiple of the size.
        coret: thickness of the line that strikes text through, and its height above the baseline.
    """

    huruf: Huruf
    turun: float
    tinggi: float
    coret: tuple[float, float]
    font: Font

    def ascent(self, size: float) -> int:
        """Height of a line above its baseline, in twips, at a size in points."""
        return round((self.tinggi - self.turun) * size * TWIP)

    def descent(self, size: float) -> int:
        """Depth of a line below its baseline, in twips, at a size in points."""
        return round(self.turun * size * TWIP)

    def line_height(self, size: float) -> float:
        """Height of a line at a size, both in points."""
        return (self.ascent(size) + self.descent(size)) / TWIP

    def strike(self, size: float) -> tuple[float, float]:
        """Thickness and height above the baseline of a line that strikes text through.

        LibreOffice counts both in whole tenths of a point.
        """
        thickness, height = self.coret
        tenths = math.ceil(thickness * size * 10)
        return tenths / 10, (math.floor(height * size * 10) - tenths // 2) / 10

    def shape(self, text: str, size: float) -> Bentuk | None:
        """A line of text at a size in points; None when its glyphs are not simply one after the other."""
        return _shape(self, text, size)


@cache
def load_pembentuk(path: Path) -> Pembentuk:
    """The shaper for a TrueType file; a process reads each file once.

    Raises:
        ProgramMissing: the file is not there or is no TrueType font.
    """
    face = load_face(path)
    font, unit = Font(face), 1 / face.upem
    lines = font.get_font_extents("ltr")
    strike = (font.get_metric_position(tag) * unit for tag in _STRIKE)
    height = (lines.ascender - lines.descender + lines.line_gap) * unit
    return Pembentuk(load_huruf(path), -lines.descender * unit, height, (next(strike), next(strike)), font)


@lru_cache(_REMEMBERED)
def _shape(by: Pembentuk, text: str, size: float) -> Bentuk | None:
    if not by.huruf.covers(text):
        return None
    buffer = Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(by.font, buffer, _FEATURES)
    clusters = [info.cluster for info in buffer.glyph_infos]
    plain = all(position.x_offset == position.y_offset == 0 for position in buffer.glyph_positions)
    if not plain or any(after <= before for before, after in pairwise(clusters)):
        return None
    ends = [*clusters[1:], len(text)]
    glyphs = [
        _glif(by.huruf, text[start:end], info.codepoint)
        for info, start, end in zip(buffer.glyph_infos, clusters, ends, strict=True)
    ]
    upem = by.font.face.upem
    natural = [position.x_advance * 1000 / upem for position in buffer.glyph_positions]
    return Bentuk(by.huruf, _show(glyphs, natural, size), sum(natural) * size / 1000, frozenset(glyphs))


@lru_cache(_REMEMBERED)
def _glif(huruf: Huruf, text: str, gid: int) -> Glif:
    return huruf.glif(text, gid)


def _show(glyphs: Sequence[Glif], natural: Sequence[float], size: float) -> bytes:
    """The operator with each glyph's correction, in thousandths of the size."""
    out, run, at = [], "", 0.0
    here = 0
    for glif, advance in zip(glyphs, natural, strict=True):
        at += advance
        there = math.floor(at * size / 1000 * TWIP + _EDGE)
        wanted = (there - here) / TWIP * 1000 / size
        here = there
        run += f"{glif.kode:04X}"
        # int() rounds towards zero, as LibreOffice's cast does.
        if correction := int(int(advance) - wanted + 0.5):
            out.append(f"<{run}>{correction}")
            run = ""
    return f"[{''.join(out)}{f'<{run}>' if run else ''}]TJ".encode("ascii")
