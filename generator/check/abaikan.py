"""``# muk: abaikan KODE — alasan``: findings that someone silences where they stand.

On a line with data the comment is about that line; on a line of its own, about the first line below
it that is no comment. It may name several codes, with commas between them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.check.saran import near
from generator.diagnostic import Diabaikan, Diagnostic, Span
from generator.kode import KODE, LUAR
from generator.kode.abk import ABK001, ABK002, ABK003, ABK004, ABK005
from generator.load.text import Source
from generator.load.tree import Tree

_WORD = "abaikan"
_PARTS = re.compile(
    r"#[ \t]*muk[ \t]*:[ \t]*(?P<kata>\w*)(?P<kode>[^—–-]*)[—–-]*(?P<alasan>.*)", re.IGNORECASE
)
_KODE = re.compile(r"[^\s,]+")
_COMMENTS_BELOW = re.compile(r"(?:(?:\r\n|\r|\n)[ \t]*#[^\r\n]*){0,20}")
_EXAMPLE = "tulis seperti ini: # muk: abaikan {} — alasannya"


@dataclass(frozen=True, slots=True)
class _Izin:
    """A code that a comment names, with its place, and the line (from 1) that is meant."""

    kode: str
    alasan: str
    span: Span
    line: int

    @property
    def key(self) -> tuple[str, int, str]:
        """What a finding must have to be silenced: file, line, code."""
        return self.span.file, self.line, self.kode


def silence(
    findings: Iterable[Diagnostic], trees: Iterable[Tree], *, complete: bool
) -> tuple[list[Diagnostic], list[Diabaikan]]:
    """Part the findings by what the comments say.

    Args:
        findings: what was found.
        trees: the files that could be read.
        complete: every rule has looked at the data: what silenced nothing is not needed.

    Returns:
        The findings that remain and those about the comments themselves; the silenced ones.
    """
    read = [one for tree in trees for begin, end in tree.notes() for one in _read(tree.source, begin, end)]
    allowed = {one.key: one for one in read if isinstance(one, _Izin)}
    kept = [one for one in read if isinstance(one, Diagnostic)]
    silenced: list[Diabaikan] = []
    for found in findings:
        izin = allowed.get((found.span.file, found.span.line, found.kode))
        if izin is None:
            kept.append(found)
        else:
            silenced.append(Diabaikan(found, izin.alasan))
    if complete:
        needed = {(one.temuan.span.file, one.temuan.span.line, one.temuan.kode) for one in silenced}
        kept += (_unused(one) for key, one in allowed.items() if key not in needed)
    return kept, silenced


def _unused(izin: _Izin) -> Diagnostic:
    pesan = f"tidak ada temuan {izin.kode} pada baris {izin.line}"
    return ABK004.at(izin.span, pesan, "hapus kode ini dari komentar, atau pindahkan ke baris yang dimaksud")


def _read(source: Source, begin: int, end: int) -> Iterator[_Izin | Diagnostic]:
    """The codes that one comment allows to be silenced, or what is wrong with it."""
    match = _PARTS.fullmatch(source.text, begin, end)
    assert match is not None, "a note begins as the pattern does, and all the rest may be empty"
    whole = source.span(begin, end)
    kata = match["kata"].lower()
    named = [kode for kode in _KODE.findall(match["kode"]) if kode in KODE]
    example = _EXAMPLE.format(", ".join(named) or "SOL005")
    if kata != _WORD:
        pesan = f"perintah “{match['kata']}” tidak dikenal" if kata else "perintah belum disebut"
        yield ABK005.at(whole, pesan, near(kata, (_WORD,)) or example)
    elif not _KODE.search(match["kode"]):
        yield ABK005.at(whole, "kode temuan yang diabaikan belum disebut", example)
    elif not re.search(r"\w", match["alasan"]):
        yield ABK003.at(whole, "alasan belum ditulis sesudah tanda —", example)
    else:
        line = _line_meant(source, begin)
        for one in _KODE.finditer(source.text, *match.span("kode")):
            span = source.span(*one.span())
            yield _refused(one[0], span) or _Izin(one[0], match["alasan"].strip(), span, line)


def _refused(kode: str, span: Span) -> Diagnostic | None:
    """Why a comment may not name this code."""
    if kode not in KODE:
        return ABK001.at(
            span,
            f"kode temuan “{kode}” tidak dikenal",
            near(kode.upper(), KODE) or "muk explain menyebut semua kode",
        )
    if KODE[kode].tetap:
        pesan = f"{kode} ({KODE[kode].judul}) tidak dapat diabaikan"
        return ABK002.at(span, pesan, "perbaiki datanya, lalu hapus komentar ini")
    if KODE[kode].keluarga in LUAR | {ABK001.keluarga}:
        return ABK002.at(span, f"{kode} bukan temuan tentang data", "hapus kode ini dari komentar")
    return None


def _line_meant(source: Source, begin: int) -> int:
    """The line (from 1) that a comment is about."""
    if source.text[source.line_start(begin) : begin].strip():
        return source.line_of(begin)
    below = _COMMENTS_BELOW.match(source.text, source.line_end(begin))
    assert below is not None, "the pattern may be empty"
    return source.line_of(below.end()) + 1
