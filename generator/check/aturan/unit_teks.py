"""Texts of units: traces of copying, scanning and converting that would be printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.check._rule import rule
from generator.check._teks import PERCOBAAN
from generator.check.muatan import Muatan
from generator.diagnostic import Diagnostic, Keparahan
from generator.kode import Kode, declare
from generator.load.compose import shorten
from generator.load.tree import PathTuple
from generator.model import Unit

UNT011 = declare(
    "UNT011",
    "spasi ganda, tab, atau ganti baris di tengah teks",
    "Sisa salinan dari PDF atau Excel; tercetak sebagai lubang di tengah kalimat.",
    'pernyataan: "Alat  disiapkan ."',
    "pernyataan: Alat disiapkan.",
    Keparahan.PERINGATAN,
)
UNT012 = declare(
    "UNT012",
    "KUK diakhiri tanda tanya",
    "KUK adalah pernyataan. Pertanyaan “Dapatkah saya …” pada FR.APL.02 disusun oleh formulirnya.",
    "pernyataan: Alat disiapkan sesuai prosedur.?",
    "pernyataan: Alat disiapkan sesuai prosedur.",
    Keparahan.PERINGATAN,
)
UNT013 = declare(
    "UNT013",
    "kata ulang terputus",
    "Akhir baris pada dokumen asal memutus kata ulang; sisanya ikut tersalin.",
    "pernyataan: Jenis- jenis alat dikenali.",
    "pernyataan: Jenis-jenis alat dikenali.",
    Keparahan.PERINGATAN,
)
UNT014 = declare(
    "UNT014",
    "teks percobaan",
    "Baris percobaan yang tertinggal tercetak pada formulir dan diases sebagai KUK.",
    "pernyataan: asd",
    "pernyataan: Alat disiapkan sesuai prosedur.",
)
UNT015 = declare(
    "UNT015",
    "sisa pemindaian (OCR)",
    "Pembaca naskah pindaian menukar huruf I dengan l dan O dengan 0.",
    "judul: Melakukan lnstalasi Software",
    "judul: Melakukan Instalasi Software",
    Keparahan.PERINGATAN,
)
UNT016 = declare(
    "UNT016",
    "sisa penanda HTML",
    "Teks yang disalin dari basis data situs membawa penanda; penanda itu tercetak apa adanya.",
    "pernyataan: <p>Alat disiapkan.</p>",
    "pernyataan: Alat disiapkan.",
    Keparahan.PERINGATAN,
)


@dataclass(frozen=True, slots=True)
class Cacat:
    """A fault that a pattern finds in a text.

    Attributes:
        tanda: the pattern is only tried on a text with one of these in it; empty: on every text.
        pesan: the message; ``{0}`` is what was found.
    """

    kode: Kode
    tanda: tuple[str, ...]
    pola: re.Pattern[str]
    pesan: str
    petunjuk: str


_FEW = 3
"""So many KUK that end with a question mark are slips; more of them in one unit are a habit."""

CACAT = (
    Cacat(
        UNT011,
        ("  ", "\t", "\n", "\xa0"),
        re.compile(r"[ \xa0]{2}|[\t\n]"),
        "spasi tidak rapi",
        "pakai satu spasi",
    ),
    Cacat(
        UNT011,
        (" ,", " .", " ;", " ?", " !"),
        re.compile(r" [,.;?!](?=\s|$)"),
        "spasi sebelum tanda baca",
        "hapus spasi itu",
    ),
    Cacat(
        UNT013,
        ("- ", " -", "–"),
        re.compile(r"\b(?P<kata>\w{3,40})(?: +[-–] *| *[-–] +)(?P=kata)", re.IGNORECASE),
        "kata ulang “{0}” terputus",
        "tulis dengan tanda hubung tanpa spasi",
    ),
    Cacat(
        UNT014,
        (),
        PERCOBAAN,
        "“{0}” bukan teks unit",
        "salin teksnya dari dokumen standar",
    ),
    Cacat(
        UNT014,
        ("orem ipsum", "OREM IPSUM"),
        re.compile(r"lorem ipsum.*", re.IGNORECASE | re.DOTALL),
        "“{0}” bukan teks unit",
        "salin teksnya dari dokumen standar",
    ),
    Cacat(
        UNT015,
        ("lon", " l", " 0", " 1", "(l", "/l"),
        re.compile(r"\b(?:l[bcdfgjkmnpqrstvwxz][a-z]{3,}|[01][a-z]{3,}|[A-Za-z]{2,40}[ts]lon)\b"),
        "“{0}” seperti salah baca hasil pindaian",
        "cocokkan huruf I/l/1 dan O/0 dengan dokumen standar",
    ),
    Cacat(
        UNT016,
        ("<", "&"),
        re.compile(
            r"</?(?:p|br|b|i|u|em|strong|span|div|li|ul|ol|font|td|tr)(?: [^<>]*)?/?>"
            r"|&(?:nbsp|amp|lt|gt|quot|#\d+);"
        ),
        "“{0}” tercetak apa adanya",
        "hapus penanda HTML itu",
    ),
)


@rule(UNT011, UNT013, UNT014, UNT015, UNT016)
def texts_bear_no_traces_of_copying(muatan: Muatan) -> Iterator[Diagnostic]:
    """Titles and KUK read as they do in the standard."""
    for dokumen in muatan.semua(Unit):
        for where, text in unit_texts(dokumen.nilai):
            for cacat, match in find_cacat(text):
                part = _shown(text, match)
                pesan = cacat.pesan.format(shorten(part))
                yield cacat.kode.at(dokumen.part(part, *where), pesan, cacat.petunjuk)


def find_cacat(text: str) -> Iterator[tuple[Cacat, re.Match[str]]]:
    """The faults of one text, each with its first place."""
    # The blank in front stands for the beginning of a word at the beginning of the text.
    padded = f" {text}"
    for cacat in CACAT:
        if cacat.tanda and not any(sign in padded for sign in cacat.tanda):
            continue
        if match := cacat.pola.search(text):
            yield cacat, match


def _shown(text: str, match: re.Match[str]) -> str:
    """The offending part; of white space, with the words around it, since indentation is white space too."""
    if not match[0][0].isspace():
        return match[0]
    before, after = text[: match.start()].split(), text[match.start() :].split()
    start = text.rfind(before[-1], 0, match.start()) if before else 0
    return text[start : text.find(after[0], match.start()) + len(after[0]) if after else len(text)]


@rule(UNT012)
def kuk_is_a_statement(muatan: Muatan) -> Iterator[Diagnostic]:
    """No KUK ends with a question mark; a unit that has the habit is told once."""
    for dokumen in muatan.semua(Unit):
        asked = [
            (where, text)
            for where, text in unit_texts(dokumen.nilai)
            if where[-1] == "pernyataan" and text.endswith("?")
        ]
        habit = len(asked) > _FEW
        for where, text in asked[:1] if habit else asked:
            end = text[len(text.rstrip("?. ")) :]
            others = f" dan {len(asked) - 1} KUK lain di unit ini" if habit else ""
            yield UNT012.at(
                dokumen.part(text.split()[-1], *where),
                f"KUK ini{others} diakhiri “{end}”",
                "tulis sebagai pernyataan yang diakhiri titik",
            )


def unit_texts(unit: Unit) -> Iterator[tuple[PathTuple, str]]:
    """What is printed of a unit on every form: titles and KUK, with their places."""
    yield ("judul",), unit.judul
    for e, elemen in enumerate(unit.elemen):
        yield ("elemen", e, "judul"), elemen.judul
        for k, kuk in enumerate(elemen.kuk):
            yield ("elemen", e, "kuk", k, "pernyataan"), kuk.pernyataan
