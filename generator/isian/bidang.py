"""From the map of a blangko to the fields of a fillable PDF.

Text blanks become text fields as wide and as high as their room. Check boxes of which only one can be
right (K and BK, Ya and Tidak) become one choice. Words that are struck through by hand ("Coret yang
tidak perlu") stay printed and are struck through by a touch.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from generator.isian.peta import Blank, JenisBlank, Kotak, Peta, Rata
from generator.model.proyek import Isian, is_true
from generator.pdf.bentuk import TWIP, Bentuk, load_pembentuk
from generator.pdf.formulir_isi import SENDIRI, TEPI, Bidang, Centang, Kolom, field_lines, field_style
from generator.pdf.gaya import Align
from generator.pdf.konten import Persegi
from generator.pdf.tempel import Tanda, Tandaan, struck, text_mark
from generator.program.fonts import font_path

PILIHAN = (
    frozenset({"k", "bk"}),
    frozenset({"ya", "tidak"}),
    frozenset({"ada", "tidak_ada"}),
    frozenset({"memenuhi", "tidak_memenuhi", "tidak_ada"}),
)
"""Last parts of names of which at most one is true."""

_FALLBACK = "DejaVu Sans"
_ALIGN = {Rata.KIRI: Align.LEFT, Rata.TENGAH: Align.CENTRE, Rata.KANAN: Align.RIGHT}
_WAJIB = re.compile(r"(asesi|asesor|supervisor)\.nama|.+\.rekomendasi|ttd\..+\.tanggal")
"""Fields without which a form is worth nothing; a viewer frames them."""

_TANGGAL = re.compile(r".+\.tanggal")
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_SMALLEST = 6.0
_STEP = 0.5
_AROUND = 1.0
_TOUCH = 1.5


@dataclass(frozen=True, slots=True)
class Lembaran:
    """What a fillable form consists of besides its blangko.

    Attributes:
        tanda: what stays printed: dotted lines, and the words of choices.
    """

    tanda: Tandaan
    bidang: tuple[Bidang, ...]


def is_tanggal(tag: str) -> bool:
    """Whether a blank takes a date."""
    return _TANGGAL.fullmatch(tag) is not None


def rivals(tag: str, tags: Collection[str]) -> tuple[str, ...]:
    """The blanks that must be empty when this one is ticked: the other states of its choice."""
    stem, _, state = tag.rpartition(".")
    for states in PILIHAN:
        if state in states and all(f"{stem}.{one}" in tags for one in states):
            return tuple(f"{stem}.{one}" for one in sorted(states - {state}))
    return ()


def nama_bidang(tag: str) -> str:
    """The name of a field for a tag."""
    return tag.replace(".", "/")


def tag_bidang(nama: str) -> str:
    """The tag that a field's name stands for; the other way round of :func:`nama_bidang`."""
    return nama.replace("/", ".")


def make_lembaran(peta: Peta, values: Isian) -> Lembaran:
    """The fields of a form for one copy, with what is known already filled in.

    Args:
        peta: a map that has blanks; see :attr:`Peta.lambat`.
        values: text or truth by tag.

    Raises:
        ProgramMissing: a typeface is absent.
    """
    places: dict[str, list[Blank]] = {}
    for blank in peta.blanks:
        if blank.jenis is not JenisBlank.GAMBAR:
            places.setdefault(blank.tag, []).append(blank)
    groups = dict(_groups(places, values))
    bidang = []
    for stem, states in groups.items():
        if states:
            bidang.append(_choice(stem, {s: places[f"{stem}.{s}"] for s in states}, values))
        elif places[stem][0].jenis is JenisBlank.TEKS:
            bidang.append(_text(stem, places[stem], values.get(stem)))
        else:
            bidang.append(_single(stem, places[stem], is_true(values.get(stem))))
    return Lembaran(_printed(peta.blanks, values), tuple(bidang))


def _groups(places: Mapping[str, list[Blank]], values: Isian) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each field in the order of the form: its name, and the states that it joins, if it does."""
    boxes: dict[str, list[str]] = {}
    for tag, blanks in places.items():
        stem, _, state = tag.rpartition(".")
        if blanks[0].jenis is JenisBlank.CENTANG:
            boxes.setdefault(stem, []).append(state)
    for tag in places:
        stem, _, state = tag.rpartition(".")
        states = boxes.get(stem, [])
        chosen = sum(is_true(values.get(f"{stem}.{s}")) for s in states)
        # A field holds one state: what contradicts itself on record stays a box each.
        if state in states and frozenset(states) in PILIHAN and chosen <= 1 and stem not in places:
            yield stem, tuple(states)
        else:
            yield tag, ()


def _choice(stem: str, states: Mapping[str, list[Blank]], values: Isian) -> Bidang:
    boxes = [_box(blank, state) for state, blanks in states.items() for blank in blanks]
    chosen = next((s for s in states if is_true(values.get(f"{stem}.{s}"))), "")
    words = f"{_words(stem)}: {' / '.join(_words(s) for s in states)}"
    return Bidang(nama_bidang(stem), tuple(boxes), chosen, words, _WAJIB.fullmatch(stem) is not None)


def _single(tag: str, blanks: Iterable[Blank], chosen: bool) -> Bidang:
    boxes = [_strike(b) if b.jenis is JenisBlank.CORET else _box(b, SENDIRI) for b in blanks]
    return Bidang(nama_bidang(tag), tuple(boxes), SENDIRI if chosen else "", _words(tag))


def _text(tag: str, blanks: Iterable[Blank], value: str | bool | None) -> Bidang:
    text = value if isinstance(value, str) else ""
    # A date that is known in words stays in words: a viewer would show it as another date.
    typed = is_tanggal(tag) and (not text or _ISO.fullmatch(text) is not None)
    words = f"{_words(tag)} (TTTT-BB-HH)" if typed else _words(tag)
    places = tuple(_column(blank, text) for blank in blanks)
    return Bidang(nama_bidang(tag), places, text, words, _WAJIB.fullmatch(tag) is not None, typed)


def _words(tag: str) -> str:
    """A name as it is spoken."""
    return re.sub(r"[._]+", " ", tag)


def _box(blank: Blank, state: str) -> Centang:
    """A box whose two pictures are the ones that the printed form has."""
    rect = _grown(blank.rect, _TOUCH)
    return Centang(
        blank.halaman, rect, state, _line(blank, blank.teks, rect), _line(blank, blank.benar, rect)
    )


def _strike(blank: Blank) -> Centang:
    """Nothing over a printed word, or the line that strikes it through."""
    by = load_pembentuk(font_path(blank.family, blank.gaya))
    weight, height = by.strike(blank.ukuran)
    rect = _persegi(blank.rect)
    nothing = Tanda(0, b"")
    width = _shaped(blank, blank.teks).lebar
    line = struck(nothing, blank.x - rect[0], blank.y + height - rect[1], width, weight)
    return Centang(blank.halaman, rect, SENDIRI, nothing, line)


def _line(blank: Blank, text: str, rect: Persegi) -> Tanda:
    return text_mark(0, [(blank.x - rect[0], blank.y - rect[1], _shaped(blank, text))], blank.ukuran)


def _shaped(blank: Blank, text: str) -> Bentuk:
    shaped = load_pembentuk(font_path(blank.family, blank.gaya)).shape(text, blank.ukuran)
    assert shaped is not None, blank.tag
    return shaped


def _printed(blanks: Iterable[Blank], values: Isian) -> dict[int, list[Tanda]]:
    """Dotted lines of blanks that are still empty, and the words of choices."""
    marks: dict[int, list[Tanda]] = {}
    for blank in blanks:
        word = blank.jenis is JenisBlank.CORET
        line = blank.jenis is JenisBlank.TEKS and blank.teks and not values.get(blank.tag)
        if word or line:
            shaped = _shaped(blank, blank.teks)
            left = blank.x - {Rata.KIRI: 0.0, Rata.TENGAH: 0.5, Rata.KANAN: 1.0}[blank.rata] * shaped.lebar
            mark = text_mark(blank.letak, [(left, blank.y, shaped)], blank.ukuran)
            marks.setdefault(blank.halaman, []).append(mark)
    return marks


def _column(blank: Blank, value: str) -> Kolom:
    """The place of a text: its room, and the size at which what is known fits into it."""
    by = load_pembentuk(font_path(blank.family, blank.gaya))
    up, down = by.ascent(blank.ukuran) / TWIP, by.descent(blank.ukuran) / TWIP
    room, height = blank.ruang, (blank.baris - 1) * blank.jarak
    left = blank.x if blank.rata is Rata.KIRI else room.kiri
    right = blank.rect.kanan if blank.selebar else max(room.kanan, left)
    middle = height / 2 if blank.di_tengah else 0.0
    top = min(blank.y + middle + up + _AROUND, room.atas)
    bottom = max(blank.y + middle - height - down - _AROUND, room.bawah)
    place = Kolom(
        halaman=blank.halaman,
        kotak=(left - TEPI, bottom, right + TEPI, top),
        dasar=blank.y,
        berkas_huruf=(font_path(blank.family, blank.gaya), font_path(_FALLBACK)),
        ukuran=blank.ukuran,
        rata=_ALIGN[blank.rata],
        jarak=blank.jarak if blank.baris > 1 or "\n" in value else 0.0,
    )
    return _shrunk(_centred(place, value) if middle else place, value)


def _centred(place: Kolom, value: str) -> Kolom:
    """The same place for a text in the middle of its height.

    Viewers set a single line in the middle by themselves; several lines they begin at the top.
    """
    lines = len(field_lines(place, value))
    if value and lines == 1:
        return replace(place, jarak=0.0)
    return replace(place, dasar=place.dasar + (lines - 1) * place.jarak / 2)


def _shrunk(place: Kolom, value: str) -> Kolom:
    """The same place with its text so small that the value fits, down to a limit."""
    tried = place
    while value and not _fits(tried, value) and tried.ukuran > _SMALLEST:
        size = tried.ukuran - _STEP
        part = size / place.ukuran
        raised = place.dasar if not place.jarak else place.dasar + (1 - part) * (place.kotak[3] - place.dasar)
        tried = replace(place, ukuran=size, jarak=place.jarak * part, dasar=raised)
    return tried


def _fits(place: Kolom, value: str) -> bool:
    style = field_style(place)
    lines = field_lines(place, value)
    depth = place.dasar - (len(lines) - 1) * place.jarak + place.ukuran * style.huruf.descent / 1000
    return depth >= place.kotak[1] - _STEP and all(style.width(line) <= place.lebar for line in lines)


def _grown(box: Kotak, by: float) -> Persegi:
    left, bottom, right, top = _persegi(box)
    return left - by, bottom - by, right + by, top + by


def _persegi(box: Kotak) -> Persegi:
    return box.kiri, box.bawah, box.kanan, box.atas
