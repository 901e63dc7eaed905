"""Questions of a scheme that ask the same thing twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.check._rule import rule
from generator.check._teks import fold
from generator.check.mirip import near_pairs
from generator.check.muatan import Muatan
from generator.check.tanya import Tanya, questions
from generator.diagnostic import Diagnostic, Keparahan
from generator.kode import declare

SOL014 = declare(
    "SOL014",
    "soal ganda",
    "Jawaban yang sama dihitung dua kali, dan satu KUK lain kehilangan soalnya.",
    "soal 3 dan soal 9 sama-sama “Kapan teh diangkat dari air?”",
    "setiap soal menanyakan hal yang lain",
    Keparahan.PERINGATAN,
)
SOL015 = declare(
    "SOL015",
    "dua soal hampir sama",
    "Soal yang hanya berbeda susunan katanya mengukur hal yang sama; jawaban yang satu membuka yang lain.",
    "“Kapan teh hijau diangkat dari air panas?” dan “Kapan teh hijau harus diangkat dari air panas?”",
    "setiap soal menanyakan hal yang lain",
    Keparahan.PERINGATAN,
)

_WORD = re.compile(r"\w+|[^\w\s.,;:?!“”‘’'\"()…–-]+")
"""Words, and the signs of code."""
_FILLERS = frozenset(
    _WORD.findall(
        "adalah apa apakah dalam dari dengan di ini itu manakah mana oleh pada sebuah suatu untuk yang "
        "berikut merupakan dimaksud harus tersebut anda jelaskan sebutkan"
    )
)
"""Words that say nothing about what is asked."""
_DECISIVE = re.compile(r"\d|^\W|^(?:bukan|tidak|tanpa|kecuali|belum|kurang|lebih|sebelum|sesudah|setelah)$")
"""A word or sign with which a question asks something else."""
_SHARE = 0.75
_MIN_WORDS = 4
_MAX_LETTERS = 1000
"""Beyond, a question is mostly the story it is asked about, and several may share that."""


@rule(SOL014, SOL015)
def questions_differ(muatan: Muatan) -> Iterator[Diagnostic]:
    """No question of a scheme is asked again, in any of its banks."""
    for folder in sorted(muatan.skema):
        semua = list(questions(muatan, folder))
        again = dict(_repeated(semua))
        for later, first in again.items():
            yield SOL014.at(
                semua[later].at(),
                f"soal ini sama dengan {_where(semua[later], semua[first])}",
                "ganti atau hapus",
            )
        words = [_words(tanya) for tanya in semua]
        for first, later in near_pairs(words, _SHARE):
            different = words[first] ^ words[later]
            if later not in again and _asks_the_same(semua[first], semua[later], different):
                again[later] = first
                pesan = f"soal ini hampir sama dengan {_where(semua[later], semua[first])}"
                yield SOL015.at(semua[later].at(), pesan, "bedakan yang ditanyakan, atau hapus salah satunya")


def _repeated(semua: list[Tanya]) -> Iterator[tuple[int, int]]:
    """Index of each question that was asked before, and of the one before."""
    asked: dict[tuple[str, frozenset[str]], int] = {}
    for n, tanya in enumerate(semua):
        # "Manakah yang benar?" may be asked again, of other options.
        teks = " ".join(tanya.teks.casefold().split()).rstrip(" .?!…:")
        key = (teks, frozenset(opsi for _, opsi in tanya.opsi))
        first = asked.setdefault(key, n)
        if first != n:
            yield n, first


def _words(tanya: Tanya) -> frozenset[str]:
    """The words that carry the question; none of one that is too short, or too long, to be told by them."""
    if len(tanya.teks) > _MAX_LETTERS:
        return frozenset()
    words = frozenset(_WORD.findall(tanya.teks.casefold())) - _FILLERS
    return words if len(words) >= _MIN_WORDS else frozenset()


def _asks_the_same(one: Tanya, other: Tanya, different: frozenset[str]) -> bool:
    """Whether two questions in nearly the same words want the same answer."""
    if one.opsi and set(one.opsi) == set(other.opsi) and one.jawaban == other.jawaban:
        return True
    if any(_DECISIVE.search(word) for word in different):
        return False
    if one.opsi and other.opsi:
        return fold(one.jawaban) == fold(other.jawaban)
    return not different or (one.jawaban != "" and fold(one.jawaban) == fold(other.jawaban))


def _where(here: Tanya, there: Tanya) -> str:
    """The other question, with its file where that is another one."""
    line = there.at().line
    if here.dokumen is there.dokumen:
        return f"yang di baris {line}"
    return f"{there.dokumen.relatif.name}:{line}"
