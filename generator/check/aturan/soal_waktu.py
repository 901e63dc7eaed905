"""Time for a bank of questions: neither a race nor a day's wait."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import ceil

from generator.check._rule import rule
from generator.check.muatan import Muatan
from generator.diagnostic import Diagnostic, Keparahan, Span
from generator.kode import declare
from generator.model import BankEsai, BankPilihanGanda

SOL016 = declare(
    "SOL016",
    "waktu tidak sebanding dengan banyaknya soal",
    "Waktu dicetak pada lembar soal dan dipakai menyusun jadwal; angka yang mustahil biasanya salah ketik, "
    "atau tertinggal saat soal ditambah.",
    "waktu_menit: 10 untuk 100 soal pilihan ganda",
    "waktu_menit: 100 untuk 100 soal pilihan ganda",
    Keparahan.PERINGATAN,
)

_PILIHAN_GANDA = (20, 15 * 60)
_ESAI = (2 * 60, 90 * 60)
"""The least and the most seconds for one question."""


@rule(SOL016)
def time_fits_the_questions(muatan: Muatan) -> Iterator[Diagnostic]:
    """Between twenty seconds and a quarter of an hour for a choice, two and ninety minutes for an essay."""
    for pilihan in muatan.semua(BankPilihanGanda):
        yield from _time(pilihan.at, len(pilihan.nilai.soal), pilihan.nilai.waktu_menit, *_PILIHAN_GANDA)
    for esai in muatan.semua(BankEsai):
        yield from _time(esai.at, len(esai.nilai.soal), esai.nilai.waktu_menit, *_ESAI)


def _time(at: Callable[[str], Span], banyak: int, menit: int, least: int, most: int) -> Iterator[Diagnostic]:
    each = menit * 60 / banyak
    if least <= each <= most:
        return
    if each < least:
        petunjuk = f"paling sedikit {ceil(banyak * least / 60)} menit, atau periksa angkanya"
    else:
        petunjuk = f"paling lama {banyak * most // 60} menit, atau periksa angkanya"
    pesan = f"{menit} menit untuk {banyak} soal: {_spoken(each)} setiap soal"
    yield SOL016.at(at("waktu_menit"), pesan, petunjuk)


def _spoken(seconds: float) -> str:
    return f"{seconds:.0f} detik" if seconds < 120 else f"{seconds / 60:.0f} menit"
