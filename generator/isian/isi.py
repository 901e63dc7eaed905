"""Fill a compiled blangko: values become marks on its pages, or the reasons why they cannot.

The rule is: fit or fall back, never clip. A value is stamped only when it stands exactly where
LibreOffice would put it and nothing else would move; every doubt sends the form to LibreOffice.
Text is never made smaller, for LibreOffice would not do so either.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from math import floor

from generator.isian.docx import LONG
from generator.isian.peta import Blank, JenisBlank, Peta, Rata
from generator.model.proyek import Isian, is_true
from generator.pdf.bentuk import TWIP, Bentuk, Pembentuk, load_pembentuk
from generator.pdf.gambar import Gambar
from generator.pdf.tempel import Tanda, Tandaan, picture_mark, struck, text_mark
from generator.program.fonts import font_path

_DOUBT = 0.2
"""Points by which a line must clearly fit or clearly not: the error of walls read from paper."""

_WHOLE_WORD = re.compile(r"[\w.,:;'’‘“”\"()]*")
"""Words that break nowhere inside (Unicode line breaking, UAX 14), by the characters they are made of."""

_EXACT = 0.02
"""Points by which a value may be wider or narrower than what it replaces, where text follows on its line."""

Baris = list[tuple[float, float, Bentuk]]


@dataclass(frozen=True, slots=True)
class Terisi:
    """The marks that fill a form; with a reason in ``lambat`` there are none, and LibreOffice must do it."""

    tanda: Tandaan = field(default_factory=dict)
    lambat: tuple[str, ...] = ()


class _DoesNotFit(Exception):
    """A value cannot be stamped; the message says why and holds nothing of the value."""


@dataclass(frozen=True, slots=True)
class _Siap:
    """A blank with its fixed marks made ready.

    Attributes:
        kosong: what it prints without a value.
        benar: what it prints when true; None for text and pictures.
    """

    blank: Blank
    by: Pembentuk
    kosong: Tanda | None
    benar: Tanda | None


class Pengisi:
    """Fills one blangko. Made once a process, used for every asesi."""

    def __init__(self, peta: Peta) -> None:
        self.peta = peta
        self._blanks = [_ready(blank) for blank in peta.blanks]
        self._last: dict[int, tuple[str | bool | None, Tanda | None]] = {}

    def fill(self, values: Isian, gambar: Mapping[str, Gambar] | None = None) -> Terisi:
        """The marks for one copy.

        Args:
            values: text or truth by tag; names that the form does not have are ignored.
            gambar: pictures by tag.
        """
        if self.peta.lambat:
            return Terisi(lambat=(self.peta.lambat,))
        marks: dict[int, list[Tanda]] = defaultdict(list)
        slow: list[str] = []
        for n, siap in enumerate(self._blanks):
            try:
                mark = self._marked(n, siap, values.get(siap.blank.tag), gambar or {})
            except _DoesNotFit as reason:
                slow.append(f"{siap.blank.tag}: {reason}")
            else:
                if mark is not None:
                    marks[siap.blank.halaman].append(mark)
        return Terisi(lambat=tuple(dict.fromkeys(slow))) if slow else Terisi(marks)

    def _marked(
        self, n: int, siap: _Siap, value: str | bool | None, gambar: Mapping[str, Gambar]
    ) -> Tanda | None:
        """The mark of one blank; the last one is kept, for in an event most values return with each asesi."""
        known = self._last.get(n)
        if known is not None and known[0] == value and siap.blank.jenis is not JenisBlank.GAMBAR:
            return known[1]
        mark = _mark(siap, value, gambar)
        self._last[n] = value, mark
        return mark


def _ready(blank: Blank) -> _Siap:
    by = load_pembentuk(font_path(blank.family, blank.gaya))
    empty = _line_mark(blank, by, blank.teks) if blank.teks else None
    true = None
    if blank.jenis is JenisBlank.CENTANG:
        true = _line_mark(blank, by, blank.benar)
    elif blank.jenis is JenisBlank.CORET and empty is not None:
        weight, height = by.strike(blank.ukuran)
        shaped = by.shape(blank.teks, blank.ukuran)
        assert shaped is not None
        true = struck(empty, blank.x, blank.y + height, round(shaped.lebar, 1), weight)
    return _Siap(blank, by, empty, true)


def _line_mark(blank: Blank, by: Pembentuk, text: str) -> Tanda:
    """A text that the blangko itself brings, which its compiler has found to fit."""
    shaped = by.shape(text, blank.ukuran)
    assert shaped is not None
    return text_mark(blank.letak, [(_left(blank, shaped), blank.y, shaped)], blank.ukuran)


def _mark(siap: _Siap, value: str | bool | None, gambar: Mapping[str, Gambar]) -> Tanda | None:
    blank = siap.blank
    if blank.jenis is JenisBlank.GAMBAR:
        picture = gambar.get(blank.tag)
        return None if picture is None else _picture(blank, picture)
    if siap.benar is not None:
        return siap.benar if is_true(value) else siap.kosong
    if not isinstance(value, str) or not value:
        if blank.selebar and not blank.teks:
            raise _DoesNotFit("kosong, dan teks sesudahnya bergeser")
        return siap.kosong
    return text_mark(blank.letak, _lay_out(blank, siap.by, value), blank.ukuran)


def _picture(blank: Blank, gambar: Gambar) -> Tanda:
    """As large as its room allows, at the top of it, where LibreOffice begins the line."""
    if blank.lambat:
        raise _DoesNotFit(blank.lambat)
    room = blank.ruang
    width = room.kanan - room.kiri
    wide, high = gambar.fit(width, room.atas - room.bawah)
    spare = {Rata.KIRI: 0.0, Rata.TENGAH: 0.5, Rata.KANAN: 1.0}[blank.rata] * (width - wide)
    return picture_mark(blank.letak, gambar, room.kiri + spare, room.atas - high, wide, high)


def _lay_out(blank: Blank, by: Pembentuk, value: str) -> Baris:
    """The lines of a value, each in its place."""
    if blank.lambat:
        raise _DoesNotFit(blank.lambat)
    if len(value) > LONG:
        raise _DoesNotFit("teks panjang")
    if blank.rata is not Rata.KIRI and any(line != line.strip() for line in value.splitlines()):
        raise _DoesNotFit("spasi di tepi teks")
    lines: list[str] = []
    for paragraph in value.splitlines():
        lines += _wrap(blank, by, paragraph, first=not lines)
    if len(lines) > blank.baris:
        raise _DoesNotFit("tidak muat pada ruangnya")
    if blank.selebar and abs(_shape(blank, by, value).lebar - blank.selebar) > _EXACT:
        raise _DoesNotFit("teks sesudahnya bergeser")
    raised = (len(lines) - 1) * blank.jarak / 2 if blank.di_tengah else 0.0
    return [
        (
            _left(blank, _shape(blank, by, line.removesuffix(" ") or line), first=n == 0),
            blank.y + raised - n * blank.jarak,
            _shape(blank, by, line),
        )
        for n, line in enumerate(lines)
    ]


def _left(blank: Blank, line: Bentuk, *, first: bool = True) -> float:
    if blank.rata is Rata.KIRI:
        return blank.x if first else blank.awal
    width = floor(line.lebar * TWIP)
    if blank.rata is Rata.KANAN:
        return blank.x - width / TWIP
    return (round(2 * blank.x * TWIP) - width) // 2 / TWIP


def _wrap(blank: Blank, by: Pembentuk, text: str, *, first: bool) -> list[str]:
    """Break a paragraph as LibreOffice does: after the last space that leaves a line within its room."""
    first_word, *words = text.split(" ")
    out: list[str] = []
    line = first_word
    if not _fits(blank, by, line, first=first):
        raise _DoesNotFit("kata lebih panjang daripada barisnya")
    for word in words:
        longer = f"{line} {word}"
        if _fits(blank, by, longer, first=first and not out):
            line = longer
            continue
        if not _WHOLE_WORD.fullmatch(word) or line.endswith(" "):
            raise _DoesNotFit("pemenggalan baris tidak pasti")
        out.append(f"{line} ")
        line = word
        if not _fits(blank, by, line, first=False):
            raise _DoesNotFit("kata lebih panjang daripada barisnya")
    return [*out, line]


def _fits(blank: Blank, by: Pembentuk, text: str, *, first: bool) -> bool:
    if blank.rata is Rata.KIRI:
        room = blank.ruang.kanan - (blank.x if first else blank.awal)
    else:
        room = blank.ruang.kanan - blank.ruang.kiri
    width = _shape(blank, by, text).lebar
    if abs(width - room) < _DOUBT:
        raise _DoesNotFit("pas-pasan dengan ruangnya")
    return width < room


def _shape(blank: Blank, by: Pembentuk, text: str) -> Bentuk:
    shaped = by.shape(text, blank.ukuran)
    if shaped is None:
        raise _DoesNotFit("huruf tidak ada pada fon atau harus dirangkai")
    return shaped
