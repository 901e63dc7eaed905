"""For people: place, message, the line with marks under the very text, what to do about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from generator.diagnostic import Diagnostic, Keparahan
from generator.temuan._base import Bentuk, Laporan, Layar
from generator.temuan._cuplikan import cells, excerpt
from generator.temuan._kode import kode_of

MANY = 20
"""From so many findings on, the end says how often each code occurs: nobody scrolls up to count."""

MOST = 200
"""So many findings of one code in one file are shown: the others are the same fault again."""

_GUTTER = 5
"""Cells for the number of a line."""

_INDENT = " " * 4
"""Before what a broken sentence goes on with."""

_COLOURS = {
    Keparahan.GALAT: "1;31",
    Keparahan.PERINGATAN: "1;33",
    "place": "1",
    "gutter": "34",
    "hint": "36",
}


def write(laporan: Laporan, layar: Layar) -> Iterator[str]:
    """The findings, then how many there are; nothing at all when there is none."""
    told: Counter[tuple[str, str]] = Counter()
    for found in laporan.temuan:
        same = found.span.file, found.kode
        told[same] += 1
        if told[same] <= MOST:
            yield from _one(found, laporan, layar)
            if layar.terminal:
                yield ""
    for (file, kode), count in told.items():
        if count > MOST:
            yield f"{file}: dan {count - MOST} temuan {kode} lagi"
    if laporan.temuan:
        if len(laporan.temuan) >= MANY:
            yield from _by_code(laporan, layar)
        yield _painted(laporan.ringkasan, "place", layar)


def _one(found: Diagnostic, laporan: Laporan, layar: Layar) -> Iterator[str]:
    """``file:line:col: galat[KODE]: …``, the line, marks under the text, the hint."""
    span = found.span
    place = f"{span.file}:{span.line}:{span.col}" if span.line else span.file
    label = f"{found.keparahan.value}[{found.kode}]:"
    yield from _sentence([(f"{place}:", "place"), (label, found.keparahan), (found.pesan, "")], layar)
    line = laporan.source_line(span.file, span.line)
    if line is not None:
        number = f"{span.line:>{_GUTTER}}"
        part = excerpt(line, span.col, span.length, max(layar.width - len(number) - 3, 8))
        yield f"{_painted(f'{number} |', 'gutter', layar)} {part.baris}"
        rule = _painted(f"{' ' * len(number)} |", "gutter", layar)
        yield f"{rule} {part.jarak}{_painted(part.tanda, found.keparahan, layar)}"
    if found.petunjuk:
        yield from _sentence([("petunjuk:", "hint"), (found.petunjuk, "")], layar, "  ")


def _sentence(pieces: Iterable[tuple[str, str]], layar: Layar, lead: str = "") -> Iterator[str]:
    """Pieces of text with what each is painted as; on a terminal broken between words."""
    line, used = lead, len(lead)
    split = [(text.split(" ") if layar.terminal else [text], what) for text, what in pieces]
    for n, (word, what) in enumerate((word, what) for words, what in split for word in words):
        if n and layar.terminal and used + 1 + cells(word) > layar.width:
            yield line
            line, used = _INDENT, len(_INDENT)
        elif n:
            line, used = f"{line} ", used + 1
        line, used = line + _painted(word, what, layar), used + cells(word)
    yield line


def _by_code(laporan: Laporan, layar: Layar) -> Iterator[str]:
    """How often each code occurs, the most frequent first."""
    counts = Counter((d.kode, d.keparahan) for d in laporan.temuan)
    files = len({d.span.file for d in laporan.temuan})
    yield ""
    yield f"{len(laporan.temuan)} temuan di {files} berkas:"
    for (kode, keparahan), count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        yield f"{count:>7} × {_painted(kode, keparahan, layar)} {kode_of(kode).judul}"
    first = counts.most_common(1)[0][0][0]
    advice = f"muk explain {first} menjelaskan sebuah kode"
    yield from _sentence([("petunjuk:", "hint"), (advice, "")], layar, "  ")


def _painted(text: str, what: str, layar: Layar) -> str:
    return f"\x1b[{_COLOURS[what]}m{text}\x1b[0m" if layar.colour and text and what else text


BENTUK = Bentuk(write, stderr=True)
