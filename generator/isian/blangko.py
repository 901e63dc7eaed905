"""Compile a blangko: its PDF without form fields, and the map of its blanks.

The DOCX says what each blank is and how it is set; the PDF, exported with
:data:`generator.program.soffice.BLANGKO`, says where it stands. What the two together leave uncertain
is marked in the map, and LibreOffice then lays the form out anew.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import floor
from pathlib import Path

import msgspec

from generator.files import hash_file
from generator.isian.fakta import Fakta, read_facts
from generator.isian.gaya_docx import GayaHuruf
from generator.isian.peta import Blank, JenisBlank, Kotak, Peta, Rata
from generator.isian.ruang import Sel, find_cell, place, text_before
from generator.ooxml import Parts
from generator.pdf.bentuk import TWIP, Pembentuk, load_pembentuk
from generator.pdf.konten import Lembar, Medan, Teks, take_apart
from generator.program.fonts import FAMILIES, font_path

TWIP_POINTS = 1 / TWIP
BESIDE = 1.1
"""How far LibreOffice's field reaches beyond its text at the left, in points."""

_BELOW = 1.0
"""The same below the line."""

_AROUND = 2.05
_BOX_EXCESS = 0.05
_LEFT_EDGE, _RIGHT_EDGE = 0.05, 0.1
"""How far from its rule, less the margin, a cell's text begins and reaches; rules vary by a twip."""

_SLACK = 0.2
"""Room that LibreOffice leaves between the last line of a cell and the rule below, at the least."""

_CLOSE = 0.12
_LOOSE = 0.35
_RATA = {"left": Rata.KIRI, "both": Rata.KIRI, "center": Rata.TENGAH, "right": Rata.KANAN}
_FILES = {family.nama: family.files for family in FAMILIES}


class _Uncertain(Exception):
    """DOCX and PDF do not agree on a blank, or leave open how it is set."""


@dataclass(frozen=True, slots=True)
class _Field:
    """A form field on its page.

    Attributes:
        kotak: where the square of its check box was painted, as an offset; None for other fields.
        sebaris: left ends of all fields on its line.
    """

    medan: Medan
    halaman: int
    lembar: Lembar
    kotak: int | None
    sebaris: tuple[float, ...]

    def on_grid(self, x: float, y: float) -> tuple[float, float]:
        """The nearest point at which LibreOffice may set text: whole twips, from the page's top left."""
        lift = self.lembar.konten.teks[0].y % TWIP_POINTS if self.lembar.konten.teks else 0.0
        return (
            round(round(x / TWIP_POINTS) * TWIP_POINTS, 3),
            round(round((y - lift) / TWIP_POINTS) * TWIP_POINTS + lift, 3),
        )

    @property
    def left(self) -> float:
        return self.medan.kotak[0]

    @property
    def bottom(self) -> float:
        return self.medan.kotak[1]

    @property
    def width(self) -> float:
        return self.medan.kotak[2] - self.medan.kotak[0]

    @property
    def height(self) -> float:
        return self.medan.kotak[3] - self.medan.kotak[1]


def compile_blangko(parts: Parts, source: Path, target: Path, nama: str) -> Peta:
    """Compile a form.

    Args:
        parts: the blangko as DOCX.
        source: its PDF with form fields.
        target: where to write the PDF without them.
        nama: what to call the form in messages.

    Returns:
        The map. Where DOCX and PDF do not agree it holds no blanks but the reason.

    Raises:
        InvalidOutput: ``source`` is no sound PDF.
        FileAccessError: ``target`` cannot be written.
        ProgramMissing: a typeface is absent.
    """
    sheets = take_apart(source, target, nama)
    sidik = hash_file(target)
    try:
        blanks = tuple(_blank(fakta, field) for fakta, field in _matched(read_facts(parts), sheets))
    except _Uncertain as uncertain:
        return Peta(len(sheets), sidik, (), str(uncertain))
    return Peta(len(sheets), sidik, blanks)


def _matched(facts: Sequence[Fakta], sheets: Sequence[Lembar]) -> Iterator[tuple[Fakta, _Field]]:
    """Each control with its field: the n-th of its tag in both documents."""
    fields: dict[str, list[_Field]] = defaultdict(list)
    for number, sheet in enumerate(sheets):
        for field in _fields(number, sheet):
            fields[field.medan.tag].append(field)
    if sorted(fakta.tag for fakta in facts) != sorted(tag for tag, found in fields.items() for _ in found):
        raise _Uncertain("isian pada PDF tidak sama dengan isian pada DOCX")
    for found in fields.values():
        found.sort(key=lambda f: (-f.halaman, f.medan.kotak[3], -f.left))
    for fakta in facts:
        field = fields[fakta.tag].pop()
        box = fakta.jenis is JenisBlank.CENTANG
        if field.medan.centang is not box or not (box or field.medan.isi == fakta.isi):
            raise _Uncertain(f"isian {fakta.tag} pada PDF lain daripada pada DOCX")
        yield fakta, field


def _fields(number: int, sheet: Lembar) -> Iterator[_Field]:
    squares = iter(sheet.konten.kotak)
    for medan in sheet.medan:
        square = next(squares) if medan.centang else None
        middle = (medan.kotak[1] + medan.kotak[3]) / 2
        beside = tuple(m.kotak[0] for m in sheet.medan if m.kotak[1] < middle < m.kotak[3] and m is not medan)
        yield _Field(medan, number, sheet, square, beside)


def _blank(fakta: Fakta, field: _Field) -> Blank:
    by = _shaper(fakta.huruf, fakta.tag)
    if fakta.jenis is JenisBlank.CENTANG:
        return _checkbox(fakta, field, by)
    text = _text(fakta, field, by)
    return _picture(fakta, text, by) if fakta.jenis is JenisBlank.GAMBAR else text


def _picture(fakta: Fakta, text: Blank, by: Pembentuk) -> Blank:
    """A picture hangs from the top of its line, beside or around the point that text would keep.

    What it would push, or be centred by, only LibreOffice can say.
    """
    width, height = fakta.ruang_gambar
    top = text.y + by.ascent(text.ukuran) / TWIP
    left = text.x - {Rata.KIRI: 0.0, Rata.TENGAH: 0.5, Rata.KANAN: 1.0}[text.rata] * width
    alone = fakta.sendiri and not fakta.di_tengah and not fakta.terbuka and fakta.paragraf.jarak == 1.0
    return msgspec.structs.replace(
        text,
        ruang=_rounded(left, top - height, left + width, top),
        lambat="" if alone and width and height else "gambar menggeser isi di sekitarnya",
    )


def _shaper(huruf: GayaHuruf, tag: str) -> Pembentuk:
    if not huruf.polos or huruf.gaya not in _FILES.get(huruf.family, ()):
        raise _Uncertain(f"huruf pada isian {tag} tidak dikenal atau bergaya khusus")
    return load_pembentuk(font_path(huruf.family, huruf.gaya))


def _expect(fact: bool, fakta: Fakta) -> None:
    if not fact:
        raise _Uncertain(f"letak isian {fakta.tag} pada PDF tidak sesuai dengan huruf pada DOCX")


def _checkbox(fakta: Fakta, field: _Field, by: Pembentuk) -> Blank:
    """LibreOffice centres a square as high as the font size in the line, and across the glyph."""
    size = fakta.huruf.ukuran
    _expect(abs(field.height - size - _BOX_EXCESS) < _CLOSE, fakta)
    _expect(by.shape(fakta.isi, size) is not None and by.shape(fakta.benar, size) is not None, fakta)
    up, down = by.ascent(size), by.descent(size)
    if fakta.sebelum or fakta.sesudah:
        beside = _shaper(fakta.huruf_baris, fakta.tag)
        up = max(up, beside.ascent(fakta.huruf_baris.ukuran))
        down = max(down, beside.descent(fakta.huruf_baris.ukuran))
    square = round(size * TWIP) + 1
    above = (down - (up + down - square) // 2) / TWIP
    x, y = field.on_grid(field.left + BESIDE - size / 10, field.bottom + above)
    if field.kotak is None:
        raise _Uncertain(f"kotak {fakta.tag} tidak ada pada isi halaman")
    return Blank(
        tag=fakta.tag,
        jenis=fakta.jenis,
        halaman=field.halaman,
        letak=field.kotak,
        rect=_kotak(field),
        x=x,
        y=y,
        family=fakta.huruf.family,
        gaya=fakta.huruf.gaya,
        ukuran=size,
        ruang=_kotak(field),
        teks=fakta.isi,
        benar=fakta.benar,
    )


def _text(fakta: Fakta, field: _Field, by: Pembentuk) -> Blank:
    size = fakta.huruf.ukuran
    shaped = by.shape(fakta.isi, size)
    _expect(abs(field.height - 2 - by.line_height(size)) < _CLOSE, fakta)
    _expect(shaped is not None and abs(field.width - _AROUND - shaped.lebar) < _LOOSE, fakta)
    assert shaped is not None
    x, y = field.on_grid(field.left + BESIDE, field.bottom + _BELOW + by.descent(size) / TWIP)
    sheet = field.lembar
    sel = find_cell(x, y, sheet.konten.garis, sheet.tepi)
    starts = _starts_before(x, y, sel, field)
    wraps = fakta.sebelum and not starts
    if wraps and not fakta.tercetak_kosong:
        raise _Uncertain(f"isian {fakta.tag} berpindah ke baris baru")
    alone = not fakta.sebelum and not fakta.sesudah
    rata = _RATA[fakta.paragraf.rata] if alone else Rata.KIRI
    fixed = fakta.sesudah or (not alone and fakta.paragraf.rata not in {"left", "both"})
    ruang = _room(fakta, field, sel, x, shaped.lebar)
    pitch = round(by.line_height(size) * fakta.paragraf.jarak * TWIP) / TWIP
    return Blank(
        tag=fakta.tag,
        jenis=fakta.jenis,
        halaman=field.halaman,
        letak=place(x, y, sel.kotak, _with_boxes(sheet)),
        rect=_kotak(field),
        x=_anchor(rata, x, shaped.lebar, ruang),
        y=y,
        family=fakta.huruf.family,
        gaya=fakta.huruf.gaya,
        ukuran=size,
        ruang=ruang,
        teks=fakta.tercetak_kosong,
        rata=rata,
        jarak=pitch,
        awal=round(min(starts, default=x) if fakta.sebelum else x, 3),
        baris=_lines(fakta, sel, ruang, y - by.descent(size) / TWIP, pitch),
        di_tengah=fakta.di_tengah,
        selebar=round(shaped.lebar, 3) if fixed else 0.0,
        lambat="berpindah ke baris baru" if wraps else "",
    )


def _anchor(rata: Rata, x: float, width: float, ruang: Kotak) -> float:
    """The point of a line that stays where it is, from the filler's left end and width.

    A middle may lie on half a twip; which half, the walls of the cell tell.
    """
    whole = floor(width * TWIP)
    if rata is Rata.TENGAH:
        twice = round(2 * x * TWIP) + whole
        middle = (ruang.kiri + ruang.kanan) * TWIP
        return (twice + (abs(twice + 1 - middle) < abs(twice - middle))) / TWIP / 2
    return round(x + (whole / TWIP if rata is Rata.KANAN else 0.0), 3)


def _starts_before(x: float, y: float, sel: Sel, field: _Field) -> tuple[float, ...]:
    """Left ends of what stands before a point on its line, text and fields."""
    texts = text_before(x, y, sel.kotak, field.lembar.konten)
    return (*texts, *(left + BESIDE for left in field.sebaris if sel.kotak.kiri < left < field.left))


def _with_boxes(sheet: Lembar) -> tuple[Teks, ...]:
    """The texts of a page, its check boxes among them."""
    boxes = [m for m in sheet.medan if m.centang]
    found = zip(boxes, sheet.konten.kotak, strict=True)
    return (*sheet.konten.teks, *(Teks(m.kotak[0], m.kotak[1], at) for m, at in found if at is not None))


def _room(fakta: Fakta, field: _Field, sel: Sel, x: float, filler: float) -> Kotak:
    """How far a value may reach: the cell less its margins; without walls what is known for certain."""
    left, right = fakta.tepi
    box = sel.kotak
    if sel.dinding and fakta.di_sel:
        return _rounded(box.kiri + left + _LEFT_EDGE, box.bawah, box.kanan - right + _RIGHT_EDGE, box.atas)
    if fakta.di_sel and fakta.lebar_sel and not fakta.sebelum and fakta.paragraf.rata == "left":
        return _rounded(x, box.bawah, x + fakta.lebar_sel - left - right, box.atas)
    return _rounded(x, box.bawah, x + filler, box.atas)


def _lines(fakta: Fakta, sel: Sel, ruang: Kotak, bottom: float, pitch: float) -> int:
    """How many lines have room in the cell as it is, the first one's lower edge given."""
    simple = pitch and not (fakta.sesudah or fakta.terbuka or fakta.paragraf.menjorok)
    if not simple or not fakta.terakhir or fakta.paragraf.rata == "both":
        return 1
    if not sel.dinding:
        return _lines_of_row(fakta, pitch)
    if not sel.tertutup or (fakta.di_tengah and not fakta.sendiri):
        return 1
    free = bottom - fakta.paragraf.sesudah - ruang.bawah - _SLACK
    return 1 + max(0, floor((2 * free if fakta.di_tengah else free) / pitch))


def _lines_of_row(fakta: Fakta, pitch: float) -> int:
    """The same where nothing is ruled: by the height that the document gives the row."""
    if not fakta.sendiri or fakta.di_tengah or fakta.paragraf.rata != "left":
        return 1
    around = fakta.paragraf.sebelum + fakta.paragraf.sesudah + fakta.tepi_tegak
    return max(1, floor((fakta.tinggi_baris - around - _SLACK) / pitch))


def _kotak(field: _Field) -> Kotak:
    return _rounded(*field.medan.kotak)


def _rounded(*edges: float) -> Kotak:
    return Kotak(*(round(edge, 3) for edge in edges))
