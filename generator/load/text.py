"""Bytes to characters: size, encoding, characters that cannot be printed, and lines."""

from __future__ import annotations

import re
import stat
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby, islice
from pathlib import Path

from generator.diagnostic import Diagnostic, Span
from generator.errors import FileAccessError
from generator.kode import finding

MAX_BYTES = 5_000_000
MAX_FINDINGS = 200
"""Findings listed for one file; the next one says that there are more."""

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

FORBIDDEN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]",
)
"""What XML cannot hold, what an editor does not show, and line breaks that only some programs see."""

_LINE_BREAK = re.compile(r"\r\n|\r|\n")
_WIDE_BOM = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
_UTF8_BOM = b"\xef\xbb\xbf"
_NAMES = {
    "\u2028": "pemisah baris tak kasatmata",
    "\u2029": "pemisah paragraf tak kasatmata",
    "\ufeff": "spasi tak kasatmata",
    "\x85": "ganti baris tak kasatmata",
}


@dataclass(frozen=True)
class Source:
    """The text of one file and the name it is reported under."""

    display: str
    text: str

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in _LINE_BREAK.finditer(self.text))]

    def line_of(self, index: int) -> int:
        """The 1-based line of a character index."""
        return bisect_right(self._starts, index)

    def line_start(self, index: int) -> int:
        """The index where the line of ``index`` begins."""
        return self._starts[self.line_of(index) - 1]

    def line_end(self, index: int) -> int:
        """The index where the line of ``index`` ends, its line break not counted."""
        line = self.line_of(index)
        if line == len(self._starts):
            return len(self.text)
        end = self._starts[line]
        return max(index, end - 2 if self.text.endswith("\r\n", 0, end) else end - 1)

    def span(self, start: int, end: int) -> Span:
        """The part of ``[start, end)`` that lies on the line of ``start``, at least one column."""
        start = min(start, len(self.text))
        line = self.line_of(start)
        piece = self.text[start : min(end, self.line_end(start))]
        length = len(piece.rstrip()) or len(piece) or 1
        return Span(self.display, line, start - self._starts[line - 1] + 1, length)

    def whole(self) -> Span:
        """The file itself."""
        return Span(self.display)


def read_bytes(path: Path, limit: int = MAX_BYTES) -> bytes | None:
    """The content of a regular file, or ``None`` when it has more than ``limit`` bytes.

    Raises:
        FileAccessError: the file is not there, is no regular file, or may not be read.
    """
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise FileAccessError(
                f"“{path}” bukan berkas biasa", "Pindahkan folder atau perangkat dengan nama itu."
            )
        if status.st_size > limit:
            return None
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except OSError as error:
        raise FileAccessError(
            f"berkas “{path}” tidak dapat dibaca ({error.strerror})",
            "Periksa apakah berkas itu masih ada dan apakah Anda berhak membacanya.",
        ) from error
    return data if len(data) <= limit else None


def decode(data: bytes, display: str) -> tuple[Source | None, tuple[Diagnostic, ...]]:
    """UTF-8 bytes to text; what cannot be kept is reported and replaced, columns unchanged."""
    if data.startswith(_WIDE_BOM) or data.count(0) * 4 > len(data) > 0:
        return None, (finding("YML002", Span(display), "berkas disimpan sebagai UTF-16", _SAVE_AS),)
    found: list[Diagnostic] = []
    if data.startswith(_UTF8_BOM):
        data = data.removeprefix(_UTF8_BOM)
        found.append(finding("YML003", Span(display, 1, 1), "ada tanda BOM di awal berkas", _SAVE_AS))
    raw = Source(display, data.decode("utf-8", "surrogateescape"))
    bad = list(islice(_forbidden(raw), MAX_FINDINGS + 1))
    found += bad[:MAX_FINDINGS]
    if len(bad) > MAX_FINDINGS:
        return None, (*found, too_many(raw))
    return Source(display, FORBIDDEN.sub(REPLACEMENT, raw.text)) if bad else raw, tuple(found)


def too_many(source: Source) -> Diagnostic:
    """The finding that stands for all those not listed."""
    return finding(
        "YML019",
        source.whole(),
        f"temuan lebih dari {MAX_FINDINGS}; sisanya tidak ditampilkan",
        "perbaiki yang sudah disebut, lalu periksa lagi",
    )


def _describe(character: str) -> str:
    """A forbidden character in words, for a message."""
    name = _NAMES.get(character, "karakter kendali")
    return f"{name} U+{ord(character):04X}"


_SAVE_AS = "simpan ulang berkas sebagai UTF-8 (di Notepad: Simpan Sebagai, Pengodean: UTF-8)"


def _forbidden(source: Source) -> Iterator[Diagnostic]:
    """One finding for each line with undecodable bytes, one for each forbidden character."""
    matches = FORBIDDEN.finditer(source.text)
    for (_, undecoded), group in groupby(
        matches, lambda match: (source.line_of(match.start()), "\udc80" <= match[0] <= "\udcff")
    ):
        if undecoded:
            match = next(group)
            pesan = f"byte 0x{ord(match[0]) - 0xDC00:02X} bukan UTF-8"
            yield finding("YML001", source.span(*match.span()), pesan, _SAVE_AS)
            continue
        for match in group:
            pesan = f"{_describe(match[0])} tidak boleh ada"
            petunjuk = "hapus karakter itu; biasanya ikut tersalin dari Word atau halaman web"
            yield finding("YML006", source.span(*match.span()), pesan, petunjuk)
