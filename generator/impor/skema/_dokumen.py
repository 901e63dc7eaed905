"""A scheme document as lines: text by its parts, and apart from it cover, running heads and feet."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.impor._naskah.baris import Baris, fold, lines_of
from generator.impor._naskah.buka import pages_of
from generator.impor._naskah.naskah import head_key, manuscript

KEMASAN, SYARAT, ACUAN, LAIN = "kemasan", "syarat", "acuan", "lain"

_HEADINGS = (
    (KEMASAN, r"(?:kemasan|paket kompetensi|unit kompetensi$|(?:daftar|rincian) unit)"),
    (SYARAT, r"(?:persyaratan|syarat) (?:dasar|pemohon|peserta|calon|umum)"),
    (ACUAN, r"(?:acuan normatif|dasar hukum|acuan$)"),
    (
        LAIN,
        r"(?:latar belakang|ruang lingkup|tujuan|hak\b|kewajiban|persyaratan sertifikasi|biaya|proses|metode|"
        r"rencana asesmen|pemeliharaan|pembekuan|surveilan|penggunaan|banding|proses banding|masa berlaku|"
        r"definisi|istilah|peserta|lampiran|penutup|keputusan|perpanjangan|sertifikasi ulang|penyusun)",
    ),
)
"""Parts of a scheme by the beginnings of their headings (BNSP, pedoman pengembangan skema)."""

_NUMBERED = re.compile(
    r"(?:bab\s+[ivxl]+|[ivxl]{1,5}|\d{1,2}|[a-z])\s?[.):]?\s+(?P<judul>\D.*)", re.IGNORECASE
)
_LONGEST = 90
_EDGE = 2


@dataclass(frozen=True, slots=True)
class Dokumen:
    """A document.

    Attributes:
        depan: lines before the first heading: the cover.
        bagian: lines of each part, headings not counted; :data:`LAIN` for those not used.
        hiasan: running heads and feet, each once.
        kosong: pages without text.
    """

    depan: tuple[Baris, ...]
    bagian: Mapping[str, tuple[Baris, ...]]
    hiasan: tuple[Baris, ...]
    kosong: tuple[int, ...]

    @property
    def semua(self) -> tuple[Baris, ...]:
        """All lines of text, running heads not counted."""
        rest = (line for lines in self.bagian.values() for line in lines)
        return tuple(sorted((*self.depan, *rest), key=lambda line: line.letak))


def read_scheme(path: Path) -> Dokumen:
    """The lines of a PDF or DOCX.

    Raises:
        FileAccessError: the file is absent or may not be read.
        TidakTerbaca: it is neither, or is broken, locked or far too large.
    """
    pages = pages_of(path)
    text = manuscript(pages)
    lines = [tuple(lines_of(page.nomor, page.kata, utuh=page.alinea)) for page in pages]
    repeated = _repeated(lines)
    body = [line for line in text.baris if head_key(line) not in repeated]
    kept = {line.letak for line in body}
    furniture = {line.teks: line for page in lines for line in page if line.letak not in kept}
    cover, parts = _parts(body)
    return Dokumen(cover, parts, tuple(furniture.values()), text.kosong)


def _repeated(pages: Sequence[Sequence[Baris]]) -> frozenset[tuple[str, int]]:
    """Running heads and feet: at the edge of two pages and more; schemes have few pages, and short ones."""
    edges = (
        dict.fromkeys(head_key(line) for line in (*page[:_EDGE], *page[-_EDGE:]) if not line.utuh)
        for page in pages
    )
    seen = Counter(key for edge in edges for key in edge)
    return frozenset(key for key, count in seen.items() if count > 1)


def _parts(lines: Sequence[Baris]) -> tuple[tuple[Baris, ...], dict[str, tuple[Baris, ...]]]:
    cover: list[Baris] = []
    parts: dict[str, list[Baris]] = {}
    current = cover
    for line in lines:
        part = _heading(line)
        if part is None:
            current.append(line)
        else:
            current = parts.setdefault(part, [])
    return tuple(cover), {part: tuple(inside) for part, inside in parts.items()}


def _heading(line: Baris) -> str | None:
    """The part that a line opens: numbered, or in capitals, or a short paragraph of its own."""
    text = line.teks.strip()
    if len(text) > _LONGEST or (text.endswith((".", ";", ",")) and not line.teks.isupper()):
        return None
    numbered = _NUMBERED.fullmatch(text)
    if not numbered and not text.isupper() and not line.utuh:
        return None
    title = fold(numbered["judul"] if numbered else text)
    return next((part for part, pattern in _HEADINGS if re.match(pattern, title)), None)


def following(lines: Sequence[Baris]) -> Iterator[tuple[Baris, Sequence[Baris]]]:
    """Each line with those after it."""
    for n, line in enumerate(lines):
        yield line, lines[n + 1 :]
