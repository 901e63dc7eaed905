"""KUK as single, whole statements: none twice, none run together, none cut off."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache

from generator.check._rule import rule
from generator.check.aturan.unit_teks import unit_texts
from generator.check.muatan import Dokumen, Muatan
from generator.diagnostic import Diagnostic, Keparahan
from generator.kode import declare
from generator.load.tree import PathTuple
from generator.model import Unit

UNT017 = declare(
    "UNT017",
    "KUK atau elemen ganda dalam satu unit",
    "KUK yang sama di dua tempat diases dua kali; biasanya salah satunya salah salin.",
    "KUK 1.1 dan 1.2 sama-sama “Alat disiapkan.”",
    "setiap KUK dengan pernyataannya sendiri",
    Keparahan.PERINGATAN,
)
UNT018 = declare(
    "UNT018",
    "dua KUK tergabung menjadi satu",
    "KUK kedua tidak mendapat baris sendiri pada formulir, sehingga tidak pernah dinilai tersendiri.",
    "pernyataan: Alat disiapkan. 1.2 Bahan ditimbang.",
    "dua KUK: Alat disiapkan. — Bahan ditimbang.",
    Keparahan.PERINGATAN,
)
UNT019 = declare(
    "UNT019",
    "teks terpotong",
    "Basis data dengan kolom yang terlalu sempit memotong teks; sisanya harus disalin lagi.",
    "pernyataan: Laporan diserahkan sesuai dengan",
    "pernyataan: Laporan diserahkan sesuai dengan jadwal.",
    Keparahan.PERINGATAN,
)

_NUMBER_INSIDE = re.compile(r"(?<=[.;?!,)a-z ])(\d{1,2})\.\d{1,2}\.? [A-Z]\w*")
_NEW_SENTENCE = re.compile(r"\. ?([A-Z]\w+ \w+)")
_VERY_LONG = 250
"""Letters of a KUK that, with a capital where a new one could begin, is likely to be two."""
_NEW_BEGINNING = re.compile(r"(?<=[a-z)]) ([A-Z][a-z]{3,} [a-z]+)")
_COLUMNS = frozenset({49, 50, 254, 255})
"""Lengths that columns of databases leave; a blank at the cut is lost."""
_OPEN = (",", "(", "/", "&")
"""Signs that no statement ends with."""
_FEW = 4
"""Up to so many KUK show no habit; of more, one in so many may lack its full stop."""
_DANGLING = re.compile(
    r"(?:dan|atau|dengan|yang|untuk|di|ke|dari|pada|dalam|oleh|serta|tentang|terhadap|sebagai|agar|bagi|"
    r"berdasarkan|menurut|secara|melalui|antara)"
)
"""Words that no statement ends with."""


@rule(UNT017)
def statements_are_unique(muatan: Muatan) -> Iterator[Diagnostic]:
    """No title of an elemen stands twice in a unit, and no KUK twice in an elemen.

    Two elemen may end with the same KUK ("Dokumentasi … dibuat."): good standards do that.
    """
    for dokumen in muatan.semua(Unit):
        seen: dict[tuple[PathTuple, str], PathTuple] = {}
        for where, text in unit_texts(dokumen.nilai):
            first = seen.setdefault((where[:-2], text.casefold().rstrip(".?; ")), where)
            if first != where:
                pesan = f"teks ini sama dengan {_label(dokumen, first)}"
                yield UNT017.at(dokumen.at(*where), pesan, "cocokkan dengan dokumen standar")


def _label(dokumen: Dokumen[Unit], where: PathTuple) -> str:
    elemen = dokumen.nilai.elemen[int(where[1])]
    return f"KUK {elemen.kuk[int(where[3])].nomor}" if len(where) > 3 else f"elemen {elemen.nomor}"


@rule(UNT018)
def statement_is_one(muatan: Muatan) -> Iterator[Diagnostic]:
    """No number inside, no second sentence, no new beginning in a very long text."""
    for dokumen in muatan.semua(Unit):
        for where, text in unit_texts(dokumen.nilai):
            if where[-1] == "pernyataan":
                elemen = dokumen.nilai.elemen[int(where[1])].nomor
                yield from _second(dokumen, where, text, str(elemen))


def _second(dokumen: Dokumen[Unit], where: PathTuple, text: str, elemen: str) -> Iterator[Diagnostic]:
    """A finding where a second KUK begins within a text."""
    if (match := _NUMBER_INSIDE.search(text)) and match[1] == elemen:
        yield _joined(dokumen, where, match[0], f"nomor “{match[0].split()[0]}” di tengah KUK")
    elif (match := _NEW_SENTENCE.search(text)) and not _is_short(text, match):
        yield _joined(dokumen, where, match[1], "KUK ini berisi dua kalimat")
    elif len(text) > _VERY_LONG and (match := _NEW_BEGINNING.search(text)):
        yield _joined(dokumen, where, match[1], "KUK yang sangat panjang ini seperti dua kalimat")


def _is_short(text: str, match: re.Match[str]) -> bool:
    """Whether the full stop ends an abbreviation: ``No. SOP``, ``dll. Kemudian``."""
    before = text[: match.start()]
    return not before.endswith(")") and len(before.rpartition(" ")[2]) < 4


def _joined(dokumen: Dokumen[Unit], where: PathTuple, part: str, pesan: str) -> Diagnostic:
    return UNT018.at(dokumen.part(part, *where), pesan, "bila dua KUK tergabung, pisahkan menjadi dua")


@rule(UNT019)
def statement_is_whole(muatan: Muatan) -> Iterator[Diagnostic]:
    """No text ends in the middle of a phrase, or of a word at the width of a column."""
    # Only few texts are as long as a column, so most projects never count words and letters.
    words, widest = cache(lambda: _words(muatan)), cache(lambda: _widest(muatan))
    for dokumen in muatan.semua(Unit):
        for where, text in unit_texts(dokumen.nilai):
            last = text.rpartition(" ")[2]
            cut = _DANGLING.fullmatch(last) or text.endswith(_OPEN)
            if not cut and len(text) in _COLUMNS and last.isalpha():
                stop_expected = where[-1] == "pernyataan" and _mostly_stopped(dokumen.nilai)
                longest = widest()[dokumen.nilai.standar, len(where)]
                cut = stop_expected or (longest <= len(text) + 1 and _is_stump(last.lower(), words()))
            if cut:
                yield UNT019.at(
                    dokumen.part(text[-40:].partition(" ")[2] or text, *where),
                    f"teks berhenti di “{last}”",
                    "salin lengkap dari dokumen standar",
                )


def _mostly_stopped(unit: Unit) -> bool:
    """Whether nearly all KUK of a unit end with a full stop, as they do in a decree."""
    ends = [kuk.pernyataan.endswith(".") for elemen in unit.elemen for kuk in elemen.kuk]
    return len(ends) > _FEW and sum(ends) >= len(ends) - len(ends) // _FEW


def _is_stump(word: str, known: Counter[str]) -> bool:
    """Whether a word is found nowhere else, but is the beginning of one that is."""
    return known[word] == 1 and any(len(other) > len(word) and other.startswith(word) for other in known)


def _widest(muatan: Muatan) -> dict[tuple[str, int], int]:
    """How long the texts of a standard are, by their depth; a column that cuts lets none be longer."""
    widest: defaultdict[tuple[str, int], int] = defaultdict(int)
    for dokumen in muatan.semua(Unit):
        for where, text in unit_texts(dokumen.nilai):
            kind = dokumen.nilai.standar, len(where)
            widest[kind] = max(widest[kind], len(text))
    return widest


def _words(muatan: Muatan) -> Counter[str]:
    return Counter(
        word
        for dokumen in muatan.semua(Unit)
        for _, text in unit_texts(dokumen.nilai)
        for word in text.lower().split()
    )
