"""Fill a compiled blangko: values become marks on its pages, or the reasons why they cannot.

The rule is: fit or fall back, never clip. A value is stamped only when it stands exactly where
LibreOffice would put it and nothing else would move; every doubt sends the form to LibreOffice.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from generator.isian.baris import DoesNotFit, Penata, set_value
from generator.isian.peta import Blank, JenisBlank, Peta, Rata
from generator.model.proyek import Isian, is_true
from generator.pdf.bentuk import Bentuk, Pembentuk, load_pembentuk
from generator.pdf.gambar import Gambar
from generator.pdf.tempel import Tanda, Tandaan, picture_mark, struck, text_mark
from generator.program.fonts import font_path


@dataclass(frozen=True, slots=True)
class Terisi:
    """The marks that fill a form; with a reason in ``lambat`` there are none, and LibreOffice must do it.

    Attributes:
        sempit: widths of letters in percent, of blanks (by their place in the form) where they are narrowed.
    """

    tanda: Tandaan = field(default_factory=dict)
    lambat: tuple[str, ...] = ()
    sempit: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True)
class _Siap:
    """A blank with its fixed marks, each made ready when it is first needed."""

    blank: Blank
    by: Pembentuk

    @cached_property
    def kosong(self) -> Tanda | None:
        """What it prints without a value."""
        return self._line(self.blank.teks) if self.blank.teks else None

    @cached_property
    def benar(self) -> Tanda | None:
        """What it prints when true; None for text and pictures."""
        blank = self.blank
        if blank.jenis is JenisBlank.CENTANG:
            return self._line(blank.benar)
        if blank.jenis is JenisBlank.CORET and self.kosong is not None:
            weight, height = self.by.strike(blank.ukuran)
            width = round(self._shaped(blank.teks).lebar, 1)
            return struck(self.kosong, blank.x, blank.y + height, width, weight)
        return None

    def _line(self, text: str) -> Tanda:
        """A text that the blangko itself brings, which its compiler has found to fit."""
        blank, shaped = self.blank, self._shaped(text)
        return text_mark(blank.letak, [(Penata(blank, self.by).left(shaped), blank.y, shaped)], blank.ukuran)

    def _shaped(self, text: str) -> Bentuk:
        shaped = self.by.shape(text, self.blank.ukuran)
        assert shaped is not None
        return shaped


class Pengisi:
    """Fills one blangko. Made once a process, used for every asesi."""

    def __init__(self, peta: Peta) -> None:
        self.peta = peta
        styles = {(blank.family, blank.gaya) for blank in peta.blanks}
        by = {style: load_pembentuk(font_path(*style)) for style in styles}
        self._blanks = [_Siap(blank, by[blank.family, blank.gaya]) for blank in peta.blanks]
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
        narrow: dict[int, int] = {}
        slow: list[str] = []
        for n, siap in enumerate(self._blanks):
            try:
                mark = self._marked(n, siap, values.get(siap.blank.tag), gambar or {})
            except DoesNotFit as reason:
                slow.append(f"{siap.blank.tag}: {reason}")
            else:
                if mark is not None:
                    marks[siap.blank.halaman].append(mark)
                    if mark.lebar_huruf != 100:
                        narrow[n] = mark.lebar_huruf
        return Terisi({} if slow else marks, tuple(dict.fromkeys(slow)), narrow)

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


def _mark(siap: _Siap, value: str | bool | None, gambar: Mapping[str, Gambar]) -> Tanda | None:
    blank = siap.blank
    if blank.jenis is JenisBlank.GAMBAR:
        picture = gambar.get(blank.tag)
        return None if picture is None else _picture(blank, picture)
    if blank.jenis is JenisBlank.CENTANG or blank.jenis is JenisBlank.CORET:
        return siap.benar if is_true(value) else siap.kosong
    if not isinstance(value, str) or not value:
        if blank.selebar and not blank.teks:
            raise DoesNotFit("kosong, dan teks sesudahnya bergeser")
        return siap.kosong
    lines, width = set_value(blank, siap.by, value)
    return text_mark(blank.letak, lines, blank.ukuran, width)


def _picture(blank: Blank, gambar: Gambar) -> Tanda:
    """As large as its room allows, at the top of it, where LibreOffice begins the line."""
    if blank.lambat:
        raise DoesNotFit(blank.lambat)
    room = blank.ruang
    width = room.kanan - room.kiri
    wide, high = gambar.fit(width, room.atas - room.bawah)
    spare = {Rata.KIRI: 0.0, Rata.TENGAH: 0.5, Rata.KANAN: 1.0}[blank.rata] * (width - wide)
    return picture_mark(blank.letak, gambar, room.kiri + spare, room.atas - high, wide, high)
