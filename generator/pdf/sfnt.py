"""TrueType programs as tables of bytes: read one, cut it down to the glyphs a document needs.

Only the tables that a PDF viewer needs to draw glyphs are kept (ISO 32000-1, 9.9): outlines,
metrics and the hinting programs, which LibreOffice keeps too, so that text set here and text set
there have the same pixels. Glyphs are renumbered densely; the caller gets the new numbers.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

_NEEDED = ("cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep")
_CHECKSUM_MAGIC = 0xB1B0AFBA

# Flags of one part of a composite glyph (OpenType specification, table glyf).
_WORD_ARGUMENTS = 0x0001
_ONE_SCALE = 0x0008
_MORE_PARTS = 0x0020
_TWO_SCALES = 0x0040
_MATRIX = 0x0080


def subset_tag(program: bytes) -> str:
    """Six capitals that name a font subset, drawn from the font program itself.

    Equal programs get equal tags and different programs different ones, in whichever document
    and order they turn up (ISO 32000-1, 9.6.4 asks for distinct tags within a file).
    """
    number = int.from_bytes(hashlib.sha256(program).digest()[:8], "big")
    letters = []
    for _ in range(6):
        number, digit = divmod(number, 26)
        letters.append(chr(ord("A") + digit))
    return "".join(letters)


@dataclass(frozen=True, slots=True)
class Outlines:
    """The tables of one TrueType font, opened far enough to copy single glyphs."""

    tables: Mapping[str, bytes]
    offsets: tuple[int, ...]
    metrics: tuple[tuple[int, int], ...]

    @classmethod
    def read(cls, tables: Mapping[str, bytes]) -> Outlines:
        """Take the raw tables of a font, by tag."""
        needed = {tag: tables[tag] for tag in _NEEDED if tag in tables}
        (count,) = struct.unpack_from(">H", needed["maxp"], 4)
        return cls(needed, _glyph_offsets(needed, count), _horizontal_metrics(needed, count))

    @property
    def units_per_em(self) -> int:
        """How many of the font's own units make the font size."""
        (units,) = struct.unpack_from(">H", self.tables["head"], 18)
        return int(units)

    @property
    def bbox(self) -> tuple[int, int, int, int]:
        """Left, bottom, right and top of all glyphs laid over one another, in the font's own units."""
        return struct.unpack_from(">4h", self.tables["head"], 36)

    def glyph(self, gid: int) -> bytes:
        """The outline of a glyph, as it stands in the font."""
        return self.tables["glyf"][self.offsets[gid] : self.offsets[gid + 1]]

    def cut(self, wanted: Iterable[int]) -> tuple[bytes, dict[int, int]]:
        """A font with only the wanted glyphs and what they are composed of.

        Args:
            wanted: glyph numbers in this font; the order decides the new numbers.

        Returns:
            The font program, and the new number of each old one. Number 0 stays ``.notdef``.
        """
        kept = self._with_parts([0, *wanted])
        number = {gid: new for new, gid in enumerate(kept)}
        glyphs = [_renumbered(self.glyph(gid), number) for gid in kept]
        tables = dict(self.tables)
        tables["glyf"] = b"".join(glyphs)
        tables["loca"] = _long_offsets(glyphs)
        tables["hmtx"] = b"".join(struct.pack(">Hh", *self.metrics[gid]) for gid in kept)
        tables["head"] = _patched(_patched(tables["head"], 8, ">I", 0), 50, ">h", 1)
        tables["hhea"] = _patched(tables["hhea"], 34, ">H", len(kept))
        tables["maxp"] = _patched(tables["maxp"], 4, ">H", len(kept))
        return _program(tables), number

    def _with_parts(self, wanted: list[int]) -> list[int]:
        kept = list(dict.fromkeys(wanted))
        seen = set(kept)
        for gid in kept:  # the list grows while it is walked: parts may have parts
            outline = self.glyph(gid)
            for at in _part_offsets(outline):
                (part,) = struct.unpack_from(">H", outline, at)
                if part not in seen:
                    seen.add(part)
                    kept.append(part)
        return kept


def _glyph_offsets(tables: Mapping[str, bytes], count: int) -> tuple[int, ...]:
    (long_format,) = struct.unpack_from(">h", tables["head"], 50)
    if long_format:
        return struct.unpack_from(f">{count + 1}I", tables["loca"])
    return tuple(2 * half for half in struct.unpack_from(f">{count + 1}H", tables["loca"]))


def _horizontal_metrics(tables: Mapping[str, bytes], count: int) -> tuple[tuple[int, int], ...]:
    (full,) = struct.unpack_from(">H", tables["hhea"], 34)
    pairs = list(struct.iter_unpack(">Hh", tables["hmtx"][: 4 * full]))
    bearings = struct.unpack_from(f">{count - full}h", tables["hmtx"], 4 * full)
    return tuple(pairs + [(pairs[-1][0], bearing) for bearing in bearings])


def _part_offsets(outline: bytes) -> Iterator[int]:
    """Where the glyph numbers stand in a composite outline; nothing for a simple one."""
    if not outline or outline[0] < 0x80:
        return
    at = 10
    while True:
        (flags,) = struct.unpack_from(">H", outline, at)
        yield at + 2
        at += 8 if flags & _WORD_ARGUMENTS else 6
        at += 2 if flags & _ONE_SCALE else 4 if flags & _TWO_SCALES else 8 if flags & _MATRIX else 0
        if not flags & _MORE_PARTS:
            return


def _renumbered(outline: bytes, number: Mapping[int, int]) -> bytes:
    for at in _part_offsets(outline):
        (part,) = struct.unpack_from(">H", outline, at)
        outline = _patched(outline, at, ">H", number[part])
    return outline + bytes(-len(outline) % 4)


def _long_offsets(glyphs: list[bytes]) -> bytes:
    offsets = [0]
    for glyph in glyphs:
        offsets.append(offsets[-1] + len(glyph))
    return struct.pack(f">{len(offsets)}I", *offsets)


def _patched(table: bytes, at: int, layout: str, value: int) -> bytes:
    return table[:at] + struct.pack(layout, value) + table[at + struct.calcsize(layout) :]


def _checksum(data: bytes) -> int:
    padded = data + bytes(-len(data) % 4)
    words: tuple[int, ...] = struct.unpack(f">{len(padded) // 4}I", padded)
    return sum(words) & 0xFFFFFFFF


def _program(tables: Mapping[str, bytes]) -> bytes:
    """Put tables together as one font file, sorted and with checksums."""
    count = len(tables)
    power = 1 << (count.bit_length() - 1)
    head = struct.pack(">IHHHH", 0x00010000, count, power * 16, power.bit_length() - 1, (count - power) * 16)
    directory, body, at = [], [], len(head) + 16 * count
    head_at = 0
    for tag in sorted(tables):
        data = tables[tag]
        if tag == "head":
            head_at = at
        directory.append(struct.pack(">4sIII", tag.encode("ascii"), _checksum(data), at, len(data)))
        body.append(data + bytes(-len(data) % 4))
        at += len(body[-1])
    program = b"".join([head, *directory, *body])
    return _patched(program, head_at + 8, ">I", (_CHECKSUM_MAGIC - _checksum(program)) & 0xFFFFFFFF)
