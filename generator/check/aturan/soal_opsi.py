"""Options of multiple choice: each a different answer, none missing, none that refers to others."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.check._rule import rule
from generator.check._teks import PERCOBAAN, shorten
from generator.check.muatan import Dokumen, Muatan
from generator.check.tanya import options
from generator.diagnostic import Diagnostic, Keparahan
from generator.kode import declare
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
    for huruf, teks in opsi:
        # Capitals count: in code "String" and "string" are two answers.
        first = seen.setdefault(" ".join(teks.split()).rstrip("."), huruf)
        if first != huruf:
            pesan = f"pilihan {huruf} sama dengan pilihan {first}"
            yield SOL001.at(dokumen.at("soal", n, "opsi", huruf), pesan, "tulis jawaban yang lain")
        for kode, found, pesan, petunjuk in (
            (
                SOL003,
                _OTHERS.fullmatch(teks),
                "“{}” merujuk pilihan lain",
                "tulis jawaban yang berdiri sendiri",
            ),
            (SOL004, not teks.isdecimal() and _is_trial(teks), "“{}” bukan jawaban", "tulis jawabannya"),
            (
                SOL005,
                _repeats(huruf, teks),
                "huruf pilihan “{}” tercetak dua kali",
                "hapus huruf itu dari teks",
            ),
        ):
            if found:
                part = teks[:2] if kode is SOL005 else teks
                yield kode.at(
                    dokumen.part(part, "soal", n, "opsi", huruf), pesan.format(shorten(part)), petunjuk
                )


def _is_trial(teks: str) -> bool:
    # Signs alone may be the answer where code is asked for: "==", "&&", "%".
    return PERCOBAAN.fullmatch(teks) is not None and (
        teks.strip(" .-_…") == "" or any(c.isalpha() for c in teks)
    )


def _repeats(huruf: str, teks: str) -> bool:
    match = _LETTER_INSIDE.match(teks)
    return match is not None and match[1].lower() == huruf
