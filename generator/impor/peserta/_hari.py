"""A whole column of dates: whether day and month may have changed places in it.

Excel set to American dates reads "03/04/1999" as 4 March and leaves "25/04/1999" as text, so a column
of both real dates and text in which no real date has a day over 12 has been through that. The NIK,
which carries the birth date, is the witness.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator.impor.peserta._nilai import Nilai, born
from generator.impor.peserta._tanggal import Terbaca
from generator.kode.imp_peserta import BULAN_DAHULU, TANGGAL, TANGGAL_GANDA

_LAST_MONTH = 12
_EXAMPLE = "misalnya 14 Maret 1999"


@dataclass(frozen=True, slots=True)
class Hari:
    """One date of the column.

    Attributes:
        nik: of the same row, "" when there is none.
    """

    terbaca: Terbaca
    nik: str = ""


def settle(column: Sequence[Hari]) -> list[Nilai]:
    """What each date of a column is, in ISO form, or why that cannot be said; no finding repeats one."""
    american = any(one.terbaca.bulan_dahulu for one in column)
    swapped = _went_through_american_excel([one.terbaca for one in column])
    return [_one(one, american or (swapped and one.terbaca.sel), swapped) for one in column]


def _one(hari: Hari, doubtful: bool, swapped: bool) -> Nilai:
    read = hari.terbaca
    if read.nilai is None:
        return Nilai("", TANGGAL, read.sebab, "tulis misalnya 14-03-1999 atau 14 Maret 1999")
    iso = read.nilai.isoformat()
    if read.bulan_dahulu:
        pesan = "hanya terbaca dengan bulan di depan, dan dibaca demikian"
        return Nilai(iso, BULAN_DAHULU, pesan, f"tulis hari lebih dahulu, {_EXAMPLE}")
    if read.lain is None or _says(hari.nik, read.nilai):
        return Nilai(iso)
    if _says(hari.nik, read.lain):
        pesan = "hari dan bulan tertukar menurut NIK"
        return Nilai(
            "", TANGGAL_GANDA, pesan, "cocokkan tanggal dan NIK dengan KTP, lalu perbaiki salah satunya"
        )
    if doubtful:
        why = (
            "tanggal lain di kolom ini berupa teks"
            if swapped
            else "tanggal lain di kolom ini menulis bulan di depan"
        )
        pesan = f"hari dan bulannya mungkin tertukar: {why}"
        return Nilai("", TANGGAL_GANDA, pesan, f"tulis nama bulannya, {_EXAMPLE}")
    return Nilai(iso)


def _went_through_american_excel(column: Sequence[Terbaca]) -> bool:
    cells = [read.nilai for read in column if read.sel and read.nilai]
    written = [read.nilai for read in column if not read.sel and read.nilai and not read.bulan_dahulu]
    return (
        bool(cells)
        and bool(written)
        and all(day.day <= _LAST_MONTH for day in cells)
        and all(day.day > _LAST_MONTH for day in written)
    )


def _says(nik: str, day: date) -> bool:
    return nik.isdigit() and born(nik) == (day.day, day.month, day.year % 100)
