"""Dates and times as Indonesian letters and forms write them. "Today" never appears: dates are data."""

from __future__ import annotations

from datetime import date

BULAN = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
HARI = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")


def tanggal(hari: date) -> str:
    """``14 Maret 2026``."""
    return f"{hari.day} {BULAN[hari.month - 1]} {hari.year}"


def hari_tanggal(hari: date) -> str:
    """``Sabtu, 14 Maret 2026``."""
    return f"{HARI[hari.weekday()]}, {tanggal(hari)}"


def jam(mulai: str, selesai: str) -> str:
    """``08.00–16.30`` of ``08:00`` and ``16:30``: Indonesian writes a full stop between hours and minutes."""
    return f"{mulai}–{selesai}".replace(":", ".")


def rentang(mulai: date, selesai: date | None) -> str:
    """``18–19 April 2026``, ``30 April – 2 Mei 2026``, or the one date."""
    if selesai is None or selesai == mulai:
        return tanggal(mulai)
    if (mulai.year, mulai.month) == (selesai.year, selesai.month):
        return f"{mulai.day}–{tanggal(selesai)}"
    if mulai.year == selesai.year:
        return f"{mulai.day} {BULAN[mulai.month - 1]} – {tanggal(selesai)}"
    return f"{tanggal(mulai)} – {tanggal(selesai)}"


def hari_rentang(mulai: date, selesai: date | None) -> str:
    """``Sabtu–Minggu, 18–19 April 2026``, or the one day."""
    if selesai is None or selesai == mulai:
        return hari_tanggal(mulai)
    return f"{HARI[mulai.weekday()]}–{HARI[selesai.weekday()]}, {rentang(mulai, selesai)}"
