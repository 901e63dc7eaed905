"""Keys of multiple choice: no pattern by which they can be guessed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.check._rule import rule
from generator.check.muatan import Muatan
from generator.check.tanya import options
from generator.diagnostic import Diagnostic, Keparahan
from generator.kode import declare
from generator.model import BankPilihanGanda
from generator.model.soal import SoalPilihanGanda

SOL006 = declare(
    "SOL006",
    "satu huruf menjadi kunci hampir semua soal",
    "Asesi yang selalu memilih huruf itu dinyatakan kompeten tanpa mengetahui jawabannya.",
    "kunci: a pada 9 dari 10 soal",
    "kunci tersebar merata pada semua huruf",
    Keparahan.PERINGATAN,
)
SOL007 = declare(
    "SOL007",
    "deretan kunci yang sama",
    "Deretan panjang kunci yang sama memancing asesi menebak, dan yang tahu jawabannya menjadi ragu.",
    "kunci soal 3 sampai 7: b b b b b",
    "kunci soal 3 sampai 7: b d a b c",
    Keparahan.PERINGATAN,
)
SOL008 = declare(
    "SOL008",
    "kunci berulang menurut pola",
    "Pola a b c a b c terbaca sesudah beberapa soal.",
    "kunci: a b c a b c a b c",
    "kunci: b a c c a b b c a",
    Keparahan.PERINGATAN,
)
SOL009 = declare(
    "SOL009",
    "jawaban benar paling panjang",
    "Penulis soal cenderung melengkapi jawaban yang benar saja; asesi tinggal memilih yang terpanjang.",
    "a: Segera — b: Setelah empat menit, supaya rasanya keluar dan tidak pahit — c: Besok",
    "a: Segera, selagi airnya mendidih — b: Setelah empat menit dalam air — c: Besok, setelah airnya dingin",
    Keparahan.PERINGATAN,
)

_MIN_SOAL = 10
"""Fewer keys than this show no pattern."""
_MOST = 0.6
_RUN = 5
_PERIODS = range(2, 6)
_LONGER = 1.25
"""An answer this much longer than the next one stands out."""
_MORE_LETTERS = 5
_EVEN = "sebar kunci dengan mengacak urutan pilihan"


@rule(SOL006, SOL007, SOL008)
def keys_have_no_pattern(muatan: Muatan) -> Iterator[Diagnostic]:
    """No letter in most, no long run, no cycle."""
    for dokumen in muatan.semua(BankPilihanGanda):
        keys = [soal.kunci for soal in dokumen.nilai.soal]
        for start, length in _runs(keys):
            yield SOL007.at(
                dokumen.at("soal", start, "kunci"),
                f"kunci soal {start + 1} sampai {start + length} semuanya {keys[start]}",
                _EVEN,
            )
        if len(keys) < _MIN_SOAL:
            continue
        letter, count = Counter(keys).most_common(1)[0]
        period = next((p for p in _PERIODS if keys[p:] == keys[:-p]), None)
        if count >= _MOST * len(keys):
            pesan = f"kunci {count} dari {len(keys)} soal adalah {letter}"
            yield SOL006.at(dokumen.at("soal", key=True), pesan, _EVEN)
        elif period:
            pesan = f"kunci berulang setiap {period} soal: {' '.join(keys[:period])}"
            yield SOL008.at(dokumen.at("soal", key=True), pesan, _EVEN)


def _runs(keys: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Start and length of every long run of one key; a bank of one key alone is one finding, not two."""
    start = 0
    for _, group in groupby(keys):
        length = len(list(group))
        if _RUN <= length < _MOST * len(keys):
            yield start, length
        start += length


@rule(SOL009)
def length_does_not_tell(muatan: Muatan) -> Iterator[Diagnostic]:
    """The right answer is not by far the longest in most questions."""
    for dokumen in muatan.semua(BankPilihanGanda):
        soal = dokumen.nilai.soal
        telling = [n for n, satu in enumerate(soal) if _stands_out(satu)]
        if len(soal) >= _MIN_SOAL and len(telling) >= _MOST * len(soal):
            yield SOL009.at(
                dokumen.at("soal", key=True),
                f"pada {len(telling)} dari {len(soal)} soal jawaban yang benar jauh lebih panjang",
                f"samakan panjang pilihannya, mulai dari soal {telling[0] + 1}",
            )


def _stands_out(soal: SoalPilihanGanda) -> bool:
    right = 0
    longest = 0
    for huruf, teks in options(soal.opsi):
        if huruf == soal.kunci:
            right = len(teks)
        else:
            longest = max(longest, len(teks))
    return right >= max(longest * _LONGER, longest + _MORE_LETTERS)
