"""The document cut into its units, and each unit into the parts that its printed headings name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from enum import Enum, auto
from itertools import pairwise

from generator.impor._naskah.baris import Baris, fold

KODE = re.compile(r"[A-Z][A-Z0-9]{0,5}(?:[.,] ?[A-Z0-9]{1,9}){2,5}|[A-Z]{3,8}\d{3,}[A-Z]?")
"""What the code of a unit looks like, in any of the families in use; with the faults that are printed."""

_ENUMERATOR = r"(?:(?:[A-Z]|[IVX]{1,4}|\d{1,2})[.)]\s*)?"
_LABELS = {
    "kode": re.compile(rf"(?i){_ENUMERATOR}kode\s*unit(?:\s+kompetensi)?\s*(?P<titik>[:：])?\s*(?P<isi>.*)"),
    "judul": re.compile(
        rf"(?i){_ENUMERATOR}judul\s*unit(?:\s+kompetensi)?\s*(?P<titik>[:：])?\s*(?P<isi>.*)"
    ),
    "deskripsi": re.compile(
        rf"(?i){_ENUMERATOR}(?:d[ei]\w{{1,3}}ripsi|uraian)(?:\s*unit|\s*(?=[:：]))(?:\s+kompetensi)?"
        r"\s*(?P<titik>[:：])?\s*(?P<isi>.*)"
    ),
}
_LABEL_WORDS = {"unit", "kompetensi", ":"}
"""What a label that is broken in two leaves on the second line."""
_TABLE_WORDS = {"no", "sub", "elemen", "kompetensi", "kriteria", "unjuk", "kerja", "kuk"}
_FIRST_ROW = re.compile(r"1\.?\s*\D.*\s1\.1\.?(?:\s|[A-Z]|$)")
_ODD_CODE = re.compile(r"(?=\S*\d)[\w./-]{3,}(?: [\w./-]+){0,2}")
"""A code of no known family, or mistyped: short, with a figure in its first word."""

_MISTYPED = 0.9
_LONGEST_HEADING = 24
_SAME_COLUMN = 15.0
_END = re.compile(r"(?i)bab\s+[IVX]+\b|penutup$|lampiran$|ditetapkan di jakarta")


class Bagian(Enum):
    """Where in a unit a line stands."""

    KODE = auto()
    JUDUL = auto()
    DESKRIPSI = auto()
    TABEL = auto()
    BATASAN = auto()
    PANDUAN = auto()
    LAIN = auto()


_SECTIONS = {
    "batasan variabel": Bagian.BATASAN,
    "batasan variable": Bagian.BATASAN,
    "panduan penilaian": Bagian.PANDUAN,
    "acuan penilaian": Bagian.PANDUAN,
    "pedoman penilaian": Bagian.PANDUAN,
}


@dataclass(slots=True)
class Potongan:
    """The lines of one unit by part, and the code as printed.

    Attributes:
        halaman: the page on which the unit begins.
        bagian: the lines of each part, labels and headings taken off.
        kepala: the heading of the table, as often as it is printed.
    """

    kode: str
    halaman: int
    bagian: dict[Bagian, list[Baris]] = field(default_factory=lambda: {one: [] for one in Bagian})
    kepala: list[Baris] = field(default_factory=list)


def cut(lines: Sequence[Baris]) -> tuple[tuple[Baris, ...], tuple[Potongan, ...]]:
    """What stands before the first unit, and every unit."""
    starts = [n for n in range(len(lines)) if _opens(lines, n)]
    if not starts:
        return tuple(lines), ()
    units = tuple(_unit(lines[start:end]) for start, end in pairwise([*starts, len(lines)]))
    return tuple(lines[: starts[0]]), units


def _label(name: str, line: Baris) -> re.Match[str] | None:
    return _LABELS[name].fullmatch(line.teks)


def _opens(lines: Sequence[Baris], at: int) -> bool:
    """Whether a unit begins here: ``KODE UNIT :`` with a code, never the heading of a list."""
    found = _label("kode", lines[at])
    if not found:
        return False
    if KODE.match(found["isi"]):
        return True
    title = next(
        (n for n, line in enumerate(lines[at + 1 : at + 4], start=at + 1) if _label("judul", line)), at
    )
    told = found["isi"] or " ".join(line.teks for line in lines[at + 1 : title])
    return bool(found["titik"]) and title > at and _ODD_CODE.fullmatch(told) is not None


def _unit(lines: Sequence[Baris]) -> Potongan:
    found = _label("kode", lines[0])
    cutter = _Cutter(Potongan(found["isi"].strip() if found else "", lines[0].halaman))
    for line in lines[1:]:
        cutter.take(line)
    unit = cutter.unit
    if not unit.kode:
        unit.kode = " ".join(line.teks for line in unit.bagian[Bagian.KODE]).strip(" :")
    return unit


class _Cutter:
    """Sorts the lines of a unit into its parts."""

    def __init__(self, unit: Potongan) -> None:
        self.unit = unit
        self._part = Bagian.KODE
        self._value_x = 0.0
        self._heading = False

    def take(self, line: Baris) -> None:
        """The next line."""
        turned = self._turn(line)
        if turned is not None:
            self.unit.bagian[self._part].append(turned)

    def _turn(self, line: Baris) -> Baris | None:
        """The line, or what is text of it; a heading moves on to the next part."""
        if self._part is Bagian.LAIN:
            return line
        if self._part in (Bagian.KODE, Bagian.JUDUL, Bagian.DESKRIPSI):
            for name, part in (("judul", Bagian.JUDUL), ("deskripsi", Bagian.DESKRIPSI)):
                found = _label(name, line)
                if found and part.value > self._part.value:
                    self._part = part
                    return self._value(line, found)
        section = self._section(line)
        if section:
            self._part = section
            return None
        if self._part.value <= Bagian.TABEL.value and self._is_table_heading(line):
            self._part, self._heading = Bagian.TABEL, True
            self.unit.kepala.append(line)
            return None
        self._heading = False
        if self._part in (Bagian.JUDUL, Bagian.DESKRIPSI):
            if _FIRST_ROW.match(line.teks):
                self._part = Bagian.TABEL
                return line
            return self._continued(line)
        return line

    def _section(self, line: Baris) -> Bagian | None:
        told = fold(re.sub(rf"^{_ENUMERATOR}", "", line.teks))
        if told.startswith(("kompetensi kunci", "no kompetensi kunci")) or _END.match(line.teks):
            return Bagian.LAIN
        near = (
            get_close_matches(told, _SECTIONS, n=1, cutoff=_MISTYPED) if len(told) < _LONGEST_HEADING else []
        )
        found = _SECTIONS[near[0]] if near else None
        return found if found and found.value >= self._part.value else None

    def _is_table_heading(self, line: Baris) -> bool:
        """Whether a line is the heading of the table: the first, or printed like the first."""
        if any(line.teks == one.teks for one in self.unit.kepala):
            return True
        printed = [kata.teks.strip("().") for kata in line.kata]
        words = [word.casefold() for word in printed]
        if not set(words) <= _TABLE_WORDS or not all(word[0].isupper() for word in printed):
            return False
        if self.unit.bagian[Bagian.TABEL]:
            return "elemen" in words and "kriteria" in words
        return "elemen" in words or "kriteria" in words or self._heading

    def _value(self, line: Baris, found: re.Match[str]) -> Baris | None:
        """The words after the label and its colon."""
        count = len(found["isi"].split())
        if not count:
            self._value_x = 0.0
            return None
        words = line.kata[len(line.kata) - count :]
        # A label may be printed against its value.
        value = line.dengan((replace(words[0], teks=found["isi"].split()[0]), *words[1:]))
        self._value_x = value.x0
        return value

    def _continued(self, line: Baris) -> Baris | None:
        """A further line of a value, without what is left of it of a label that was broken in two."""
        skip = 0
        for kata in line.kata:
            if kata.x1 > self._value_x or kata.teks.casefold() not in _LABEL_WORDS:
                break
            skip += 1
        rest = line.kata[skip:]
        # Text that is not set in under the value may begin with such a word of its own.
        return line.tanpa(skip) if not rest or rest[0].x0 > self._value_x - _SAME_COLUMN else line
