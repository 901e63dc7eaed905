"""Titles of units: one title for a code, one code for a title."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.check._rule import rule
from generator.check._teks import fold
from generator.check.kode_unit import body, repair
from generator.check.muatan import Dokumen, Muatan
from generator.diagnostic import Diagnostic, Keparahan, Span
from generator.kode import declare
from generator.model import Unit

UNT006 = declare(
    "UNT006",
    "satu kode dengan dua judul",
    "Unit yang dirujuk sebagai persyaratan harus berjudul sama dengan unit itu sendiri; bila tidak, salah "
    "satunya salah ketik atau kodenya tertukar. Huruf besar, tanda hubung, dan spasi tidak dibedakan.",
    'persyaratan: ["J.620100.004.02 : Menggunakan Stuktur Data"]',
    'persyaratan: ["J.620100.004.02 : Menggunakan Struktur Data"]',
    Keparahan.PERINGATAN,
)
UNT007 = declare(
    "UNT007",
    "satu judul dengan dua kode",
    "Dua unit satu standar yang berjudul sama biasanya satu unit yang tersalin dengan kode yang keliru.",
    "J.620100.017.02 dan J.620100.018.02 sama-sama “Menulis Kode”",
    "setiap unit dengan judulnya sendiri",
    Keparahan.PERINGATAN,
)

_RUJUKAN = re.compile(
    r"(?:\d{1,2}(?:\.\d{1,2}){0,4}\.? {1,9})?([A-Z][A-Z0-9.]{7,30}\d[A-Z]?) {0,9}[:–|-]\s*(.{5,})", re.DOTALL
)
"""``KODE : Judul`` as panduan penilaian, Persyaratan kompetensi prints it."""


@rule(UNT006)
def code_has_one_title(muatan: Muatan) -> Iterator[Diagnostic]:
    """What a unit says of another unit's title agrees with that unit, or with who said it before."""
    known = {kode: dokumen.nilai.judul for kode, dokumen in muatan.unit.items()}
    for dokumen in muatan.semua(Unit):
        for span, kode, judul in _cited(dokumen):
            first = known.setdefault(kode, judul)
            if fold(first) != fold(judul):
                yield UNT006.at(
                    span,
                    f"judul unit {kode} di sini “{judul}”, di tempat lain “{first}”",
                    "samakan dengan dokumen standar",
                )


def _cited(dokumen: Dokumen[Unit]) -> Iterator[tuple[Span, str, str]]:
    """The units named as persyaratan: where, kode, judul."""
    panduan = dokumen.nilai.panduan_penilaian
    for n, text in enumerate(panduan.persyaratan if panduan else ()):
        if match := _RUJUKAN.fullmatch(text.strip()):
            judul = " ".join(match[2].split()).rstrip(".")
            place = ("panduan_penilaian", "persyaratan", n)
            yield dokumen.part(match[2].strip(), *place), match[1], judul


@rule(UNT007)
def title_has_one_code(muatan: Muatan) -> Iterator[Diagnostic]:
    """No two units of a standard, versions of one unit apart, have the same title.

    Standards of different trades share titles ("Menerapkan keselamatan kerja"). A mistyped code is
    UNT001 or UNT002 and not a second code.
    """
    first: dict[tuple[str, str], str] = {}
    for dokumen in muatan.semua(Unit):
        unit = dokumen.nilai
        kode = first.setdefault((fold(unit.standar), fold(unit.judul)), unit.kode)
        if _body(kode) != _body(unit.kode):
            yield UNT007.at(
                dokumen.at("judul"),
                f"judul ini juga judul unit {kode}",
                "cocokkan kode dan judulnya dengan dokumen standar",
            )


def _body(kode: str) -> str:
    """The code that was meant, without its version."""
    return body(repair(kode) or kode)[0]
