"""What stands before the units: the decree, and the list of units."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.impor._naskah.baris import Baris, fold, joined
from generator.impor.skkni.potong import KODE
from generator.pdf.kata import Kata

_SEARCHED = 400
"""Lines in which the heading of the annex is looked for."""

_NOMOR = re.compile(
    r"(?i)\bnomor\s*:?\s*(?:kep\.?\s*)?(?P<nomor>\d{1,4})\s+tahun\s+(?P<tahun>(?:19|20)\d\d)"
    r"|\bnomor\s*:?\s*(?P<lama>(?:kep|per)\.?\s*\d{1,4}\s*/\s*men\s*(?:/\s*[IVX]+\s*)?/\s*(?:19|20)\d\d)"
)
_DECREE = re.compile(r"(?i)(?:keputusan|peraturan)\s+menteri")
_LIST = re.compile(r"(?i)(?:[A-Z][.)]\s*)?(?:daftar|kemasan)\s+unit(?:\s+kompetensi)?\W*")
_HEAD = re.compile(r"(?i)\W*(?:no|nomor)\b.*(?:kode|judul).*|(?:kode|judul)\s+unit\b.*")
_END = re.compile(
    r"(?i)(?:[A-Z][.)]\s*)?uraian\s+unit.*|bab\s+[IVX]+.*|(?:[A-Z][.)]\s*)?unit-unit kompetensi\W*"
)


@dataclass(frozen=True, slots=True)
class BarisDaftar:
    """A unit as the list of units names it."""

    kode: str
    judul: str
    halaman: int


def decree_of(lines: Sequence[Baris]) -> str:
    """The standard as forms name it, ``SKKNI No. 321 Tahun 2016``; empty when the heading cannot be read.

    The number is the first that follows the words “Keputusan Menteri”; numbers of other rules are
    named in running text, where more stands on the line.
    """
    near = 0
    for n, line in enumerate(lines[:_SEARCHED]):
        if _DECREE.match(line.teks):
            near = n + 1
        found = _NOMOR.match(line.teks.strip())
        if found and near and n < near + 6:
            if found["lama"]:
                return "SKKNI No. " + "".join(found["lama"].split()).upper()
            return f"SKKNI No. {found['nomor']} Tahun {found['tahun']}"
    return ""


def list_of_units(lines: Sequence[Baris]) -> tuple[BarisDaftar, ...]:
    """The units that the list before the descriptions names; empty when there is no list."""
    start = next((n for n, line in enumerate(lines) if _LIST.fullmatch(line.teks)), None)
    return tuple(_rows(lines[start + 1 :])) if start is not None else ()


def _rows(lines: Sequence[Baris]) -> Iterator[BarisDaftar]:
    kode, title_x, page = "", 0.0, 0
    title: list[Baris] = []
    for line in lines:
        if _END.fullmatch(line.teks):
            break
        found = KODE.search(line.teks)
        if found and any(c.isdigit() for c in found[0]):
            if kode:
                yield BarisDaftar(kode, joined(title)[0], page)
            kode, page = found[0], line.halaman
            words = _after(line, found.end())
            title_x = words[0].x0 if words else line.kata[-1].x1
            title = [line.dengan(words)] if words else []
        elif kode and not _HEAD.fullmatch(line.teks):
            words = tuple(k for k in line.kata if k.x0 > title_x - 12)
            title += [line.dengan(words)] if words else []
    if kode:
        yield BarisDaftar(kode, joined(title)[0], page)


def _after(line: Baris, letters: int) -> tuple[Kata, ...]:
    at, words = 0, []
    for kata in line.kata:
        if at >= letters:
            words.append(kata)
        at += len(kata.teks) + 1
    return tuple(words)


def same_title(one: str, other: str) -> bool:
    """Whether two titles differ only in capitals, hyphens, dashes and blanks."""
    return _key(one) == _key(other)


def _key(title: str) -> str:
    return re.sub(r"[\s\-–—/]", "", fold(title))
