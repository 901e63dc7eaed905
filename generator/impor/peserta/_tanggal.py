"""Dates as people write them and as Excel stores them.

Nothing is guessed: a reading says also what the date would be with the month first, and whoever
sees the whole column decides whether that matters (:mod:`generator.impor.peserta._hari`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from generator.impor.peserta._lembar import SERI_1900, Isi
from generator.waktu import BULAN

_ENGLISH = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
_SHORT = {
    "agt": 8,
    "ags": 8,
    "agu": 8,
    "nop": 11,
    "nopember": 11,
    "pebruari": 2,
    "peb": 2,
    "sept": 9,
    "mrt": 3,
}
_NAMES = {
    **{name[:n].casefold(): i for i, name in enumerate(BULAN, 1) for n in (3, len(name))},
    **{name[:n]: i for i, name in enumerate(_ENGLISH, 1) for n in (3, len(name))},
    **_SHORT,
}
_DAY_NAME = re.compile(r"^(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad)\s*,?\s*")
_CLOCK = re.compile(r"[ t]\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?z?$")
_YEAR_FIRST = re.compile(r"(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})")
_NUMBERS = re.compile(r"(\d{1,2})\s*[-/., ]\s*(\d{1,2})\s*[-/., ]\s*(\d{4}|\d{2})")
_NAMED = re.compile(r"(\d{1,2})[\s./,-]*([a-z]+)[\s./,-]*(\d{4}|\d{2})")
_NAMED_FIRST = re.compile(r"([a-z]+)[\s.]*(\d{1,2})\s*,?\s+(\d{4})")
_SOLID = re.compile(r"\d{8}")
_SERIAL = re.compile(r"\d{5}(?:\.0+)?")
_SERIALS = range(7_000, 60_000)
"""Serial dates from 1919 to 2064: other numbers in a column of dates are something else."""
_EARLIEST = 1900
_YOUNGEST = 10
"""An asesi is at least this old at the event: settles the century of a year of two digits."""


@dataclass(frozen=True, slots=True)
class Terbaca:
    """A date that was read.

    Attributes:
        nilai: the day, with day before month as written in Indonesia; None when there is none.
        lain: the other day it would be with the month first; None when that is no day or the same.
        bulan_dahulu: the month stands first, as only that gives a day.
        sel: the cell itself is a date, not text.
        sebab: why there is no day.
    """

    nilai: date | None
    lain: date | None = None
    bulan_dahulu: bool = False
    sel: bool = False
    sebab: str = ""


def read_date(isi: Isi, kegiatan: date, seri: date = SERI_1900) -> Terbaca:
    """A birth date from a cell.

    Args:
        isi: what the cell holds.
        kegiatan: first day of the event; nobody is born after it.
        seri: day 0 of the workbook's serial dates.
    """
    if isinstance(isi, bool):
        return Terbaca(None, sebab="bukan tanggal")
    if isinstance(isi, datetime):
        return _cell(isi.date(), kegiatan)
    if isinstance(isi, date):
        return _cell(isi, kegiatan)
    if isinstance(isi, int | float):
        return _serial(float(isi), kegiatan, seri)
    if isinstance(isi, str):
        return _text(isi, kegiatan, seri)
    return Terbaca(None, sebab="berisi jam, bukan tanggal")


def _cell(day: date, kegiatan: date) -> Terbaca:
    if not day.year > _EARLIEST or day > kegiatan:
        return Terbaca(None, sebab=_out_of_range(day.year))
    return Terbaca(day, _day(day.year, day.day, day.month) if day.day != day.month else None, sel=True)


def _serial(number: float, kegiatan: date, seri: date) -> Terbaca:
    whole = int(number) if abs(number) < 1e9 else 0
    if _EARLIEST <= whole <= kegiatan.year:
        return Terbaca(None, sebab="hanya tahun, tanpa hari dan bulan")
    if whole in _SERIALS:
        return _cell(seri + timedelta(days=whole), kegiatan)
    return _text(str(whole), kegiatan, seri) if number == whole and whole >= 1e6 else _not_a_date()


def _text(written: str, kegiatan: date, seri: date) -> Terbaca:
    text = " ".join(written.casefold().replace("’", "'").strip(" '.,").split())
    text = _CLOCK.sub("", _DAY_NAME.sub("", text))
    if match := _YEAR_FIRST.fullmatch(text):
        return _settle(int(match[1]), int(match[2]), int(match[3]), kegiatan)
    if match := _NUMBERS.fullmatch(text):
        return _numbers(int(match[1]), int(match[2]), _year(match[3], kegiatan), kegiatan)
    if (match := _NAMED.fullmatch(text)) and match[2] in _NAMES:
        return _settle(_year(match[3], kegiatan), _NAMES[match[2]], int(match[1]), kegiatan)
    if (match := _NAMED_FIRST.fullmatch(text)) and match[1] in _NAMES:
        return _settle(int(match[3]), _NAMES[match[1]], int(match[2]), kegiatan)
    if _SOLID.fullmatch(text):
        return _solid(text, kegiatan)
    if _SERIAL.fullmatch(text):
        return _serial(float(text), kegiatan, seri)
    if re.fullmatch(r"(?:19|20)\d\d", text):
        return Terbaca(None, sebab="hanya tahun, tanpa hari dan bulan")
    return _not_a_date()


def _numbers(first: int, second: int, year: int, kegiatan: date) -> Terbaca:
    """Day and month, or month and day."""
    other = _day(year, first, second)
    if second > 12 and other is not None and other <= kegiatan:
        return Terbaca(other, bulan_dahulu=True)
    read = _settle(year, second, first, kegiatan)
    if read.nilai is None or other is None or other == read.nilai or other > kegiatan:
        return read
    return Terbaca(read.nilai, other)


def _solid(text: str, kegiatan: date) -> Terbaca:
    """Eight digits without signs, if only one order of them gives a day."""
    readings = {
        day
        for day in (
            _day(int(text[:4]), int(text[4:6]), int(text[6:])),
            _day(int(text[4:]), int(text[2:4]), int(text[:2])),
        )
        if day is not None and day.year > _EARLIEST and day <= kegiatan
    }
    return Terbaca(readings.pop()) if len(readings) == 1 else _not_a_date()


def _settle(year: int, month: int, day: int, kegiatan: date) -> Terbaca:
    found = _day(year, month, day)
    if found is None:
        return Terbaca(None, sebab="hari itu tidak ada dalam kalender")
    if not year > _EARLIEST or found > kegiatan:
        return Terbaca(None, sebab=_out_of_range(year))
    return Terbaca(found)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _year(written: str, kegiatan: date) -> int:
    """The year; one of two digits is that of the youngest person who may take part."""
    year = int(written)
    if len(written) == 4:
        return year
    return 2000 + year if 2000 + year <= kegiatan.year - _YOUNGEST else 1900 + year


def _out_of_range(year: int) -> str:
    return "tahun itu tidak mungkin" if year <= _EARLIEST else "sesudah tanggal asesmen"


def _not_a_date() -> Terbaca:
    return Terbaca(None, sebab="bukan tanggal yang dikenal")
