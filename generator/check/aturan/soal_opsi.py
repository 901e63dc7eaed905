"""Options of multiple choice: each a different answer, none missing, none that refers to others."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.check._rule import rule
from generator.check.muatan import Dokumen, Muatan
from generator.check.tanya import options
from generator.diagnostic import Diagnostic, Keparahan
from generator.kode import declare
from generator.load.compose import shorten
from generator.model import BankPilihanGanda

SOL001 = declare(
    "SOL001",
    "dua pilihan jawaban sama",
    "Bila salah satunya kunci, soal mempunyai dua jawaban benar; bila tidak, pilihannya kurang satu.",
    "a: Empat menit dan c: Empat menit",
    "a: Empat menit dan c: Sepuluh menit",
)
SOL002 = declare(
    "SOL002",
    "huruf pilihan terloncati",
    "FR.IA.05 mencetak huruf pilihan seperti tertulis; soal dengan a, b, c, e tampak kehilangan jawaban.",
    "opsi dengan a, b, c, e",
    "opsi dengan a, b, c, d",
)
SOL003 = declare(
    "SOL003",
    "pilihan merujuk pilihan lain",
    "“Semua benar” atau “a dan b” dapat ditebak tanpa mengetahui jawabannya, dan menjadi salah bila urutan "
    "pilihan diubah.",
    "d: Semua jawaban benar",
    "d: Setelah sepuluh menit",
    Keparahan.PERINGATAN,
)
SOL004 = declare(
    "SOL004",
    "pilihan jawaban kosong",
    "Tanda hubung atau teks percobaan tercetak sebagai jawaban.",
    'd: "-"',
    "d: Setelah sepuluh menit",
)
SOL005 = declare(
    "SOL005",
    "huruf pilihan diulang di dalam teks",
    "FR.IA.05 mencetak hurufnya; huruf di dalam teks membuatnya tercetak dua kali.",
    "a: a. Segera",
    "a: Segera",
    Keparahan.PERINGATAN,
)

_LETTERS = "abcde"
_OTHERS = re.compile(
    r"(?:(?:semua|seluruh)(?:nya)?(?: (?:jawaban|pilihan|opsi))?(?: di ?atas)?(?: adalah)? (?:benar|salah)"
    r"|(?:benar|salah|betul) semua(?:nya)?|(?:semua|seluruh)(?: (?:jawaban|pilihan|opsi))? di ?atas"
    r"|tidak ada(?: (?:jawaban|pilihan|opsi))?(?: di ?atas)?(?: yang)? (?:benar|salah|betul)(?: di ?atas)?"
    r"|(?:(?:jawaban|pilihan|opsi) )?[a-e](?:, ?[a-e]){0,4},? (?:dan|serta|&) [a-e](?: (?:benar|salah))?)\W*",
    re.IGNORECASE,
)
_STOP = re.compile(r"(?<=[^\W\d])\.$")
_SIGNS = re.compile(r"[\W_]{1,20}")
_BLANK = re.compile(r"[\s.…_-]{1,20}")
_EMPTY = re.compile(
    r"(?:[Aa]{1,3}sd+f*|qwe(?:rty)?|xxx+|[Ll]orem ipsum.*|(?:[Oo]psi|[Pp]ilihan|[Jj]awaban) ?[\da-eA-E]?)"
)
_LETTER_INSIDE = re.compile(r"([a-eA-E])[.)]\s")


@rule(SOL001, SOL002, SOL003, SOL004, SOL005)
def options_are_answers(muatan: Muatan) -> Iterator[Diagnostic]:
    """The options of each question: complete, different, and answers of their own."""
    for dokumen in muatan.semua(BankPilihanGanda):
        for n, soal in enumerate(dokumen.nilai.soal):
            opsi = options(soal.opsi)
            letters = "".join(huruf for huruf, _ in opsi)
            if not _LETTERS.startswith(letters):
                missing = next(huruf for huruf in _LETTERS if huruf not in letters)
                yield SOL002.at(
                    dokumen.at("soal", n, "opsi", letters[-1], key=True),
                    f"pilihan {missing} tidak ada, padahal ada pilihan {letters[-1]}",
                    f"tulis pilihan {missing}, atau ganti huruf {letters[-1]}; sesuaikan kuncinya",
                )
            yield from _texts(dokumen, n, opsi)


def _texts(
    dokumen: Dokumen[BankPilihanGanda], n: int, opsi: tuple[tuple[str, str], ...]
) -> Iterator[Diagnostic]:
    seen: dict[str, str] = {}
    signs = sum(_SIGNS.fullmatch(teks) is not None for _, teks in opsi)
    for huruf, teks in opsi:
        where = ("soal", n, "opsi", huruf)
        # Capitals count: in code "String" and "string" are two answers.
        first = seen.setdefault(_STOP.sub("", " ".join(teks.split())), huruf)
        if first != huruf:
            pesan = f"pilihan {huruf} sama dengan pilihan {first}"
            yield SOL001.at(dokumen.at(*where), pesan, "tulis jawaban yang lain")
        if _OTHERS.fullmatch(teks):
            pesan = f"“{shorten(teks)}” merujuk pilihan lain"
            yield SOL003.at(dokumen.part(teks, *where), pesan, "tulis jawaban yang berdiri sendiri")
        # Where code is asked for, signs are answers: they come in company.
        if _EMPTY.fullmatch(teks) or (signs == 1 and _BLANK.fullmatch(teks)):
            yield SOL004.at(
                dokumen.part(teks, *where), f"“{shorten(teks)}” bukan jawaban", "tulis jawabannya"
            )
        match = _LETTER_INSIDE.match(teks)
        if match and match[1].lower() == huruf:
            pesan = f"huruf pilihan “{teks[:2]}” tercetak dua kali"
            yield SOL005.at(dokumen.part(teks[:2], *where), pesan, "hapus huruf itu dari teks")
