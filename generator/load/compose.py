"""YAML events to plain values and, beside them, where each was written.

YAML has far more in it than data needs. Of the events that libyaml reports, this module takes
maps, lists and scalars; aliases, merge keys, tags and all that cannot be a plain tree become
findings, and composing goes on, so that one reading names every fault.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeAlias

import yaml

from generator.diagnostic import Diagnostic
from generator.kode import finding
from generator.load.scalar import NULL, Plain, Value
from generator.load.syntax import explain_syntax
from generator.load.text import FORBIDDEN, MAX_FINDINGS, REPLACEMENT, Source, too_many

MAX_DEPTH = 40
MAX_NODES = 100_000

_Event = Any
"""An event of libyaml: its marks are always set, though the stubs allow for none."""

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_LAST = (yaml.DocumentEndEvent, yaml.StreamEndEvent)

_DIRECTIVE = re.compile(r"(?:[ \t\r\n]|#[^\r\n]*+)*+%")
_AFTER_END = re.compile(r"(?:[ \t\r\n]|#[^\r\n]*+|\.\.\.(?=\s|\Z))*+")
_PROPERTY = re.compile(r"[&!*][^\s,\[\]{}]*")
_BLANK = re.compile(r"\s*")
_UNPRINTABLE = re.compile(f"{FORBIDDEN.pattern}|\r")
_SUSPECT = re.compile(f"{_UNPRINTABLE.pattern}|{REPLACEMENT}")
_BAD_ESCAPE = re.compile(r"(\\\\)|\\u[dD][89a-fA-F][0-9a-fA-F]{2}|\\U(?!000[0-9a-fA-F]|0010)[0-9a-fA-F]{8}")
_ESCAPE = re.compile(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))", re.DOTALL)
_LETTERS = {
    "0": "\0", "a": "\a", "b": "\b", "v": "\v", "f": "\f", "e": "\x1b", "r": "\r",
    "N": "\x85", "L": "\u2028", "P": "\u2029",
}  # fmt: skip


Place: TypeAlias = "tuple[int, int, dict[str, Entry] | list[Place] | None]"
"""Start and end of a value as character indexes, and the places of what is inside it."""

Entry: TypeAlias = "tuple[int, int, Place]"
"""Start and end of a key, and the place of its value. Bare tuples: the garbage collector lets go
of them at once, where a hundred thousand small objects would cost a third of the reading time."""


@dataclass(slots=True)
class _Frame:
    """A map or list that is being filled."""

    value: Any
    start: int
    inside: Any
    is_map: bool
    key: str | None = None
    key_at: tuple[int, int] | None = None


def shorten(text: str, limit: int = 60) -> str:
    """The text on one line, cut to what a message can hold."""
    line = " ".join(text.split())
    return line if len(line) <= limit else f"{line[: limit - 1]}…"


def _unescape(match: re.Match[str]) -> str | None:
    """The character an escape stands for, or ``None`` for those without harm."""
    digits = match[1] or match[2] or match[3]
    if digits is None:
        return _LETTERS.get(match[4])
    number = int(digits, 16)
    return chr(number) if number <= 0x10FFFF else "\ud800"


class _Stop(Exception):
    """The document is refused as it stands; the finding has been noted."""


class Composed(NamedTuple):
    """One document.

    Attributes:
        root: the places of its values; None when it is refused.
        findings: everything found on the way.
    """

    value: Value
    root: Place | None
    findings: tuple[Diagnostic, ...]


def compose(source: Source) -> Composed:
    """The value and places of one document."""
    composer, error = _attempt(source, source.text if _has_libyaml() else _blank_bad_escapes(source.text))
    if error and _at_bad_escape(source.text, error):
        composer, error = _attempt(source, _blank_bad_escapes(source.text))
    if error:
        composer.findings.extend(explain_syntax(error, source))
    return Composed(composer.value, composer.root, tuple(composer.findings))


def _attempt(source: Source, text: str) -> tuple[_Composer, yaml.YAMLError | None]:
    composer = _Composer(source)
    try:
        composer.run(text)
    except yaml.YAMLError as error:
        composer.root = None
        return composer, error
    except _Stop:
        composer.root = None
    return composer, None


def _has_libyaml() -> bool:
    return _Loader is not yaml.SafeLoader


def _blank_bad_escapes(text: str) -> str:
    """The text without escaped surrogates: libyaml gives up at them, pure Python overflows.

    They are reported from the original text, so the first reading of a right file costs nothing.
    """
    return _BAD_ESCAPE.sub(lambda match: match[1] or REPLACEMENT * len(match[0]), text)


def _at_bad_escape(text: str, error: yaml.YAMLError) -> bool:
    mark = getattr(error, "problem_mark", None)
    return mark is not None and _BAD_ESCAPE.match(text, max(mark.index - 2, 0)) is not None


class _Composer:
    """Builds the value and the places of one document, event by event."""

    def __init__(self, source: Source) -> None:
        self.findings: list[Diagnostic] = []
        self.value: Value = None
        self.root: Place | None = None
        self._source = source
        self._stack: list[_Frame] = []
        self._count = 0
        self._handlers: dict[type[yaml.Event], Callable[[Any], None]] = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._map_start,
            yaml.SequenceStartEvent: self._list_start,
            yaml.MappingEndEvent: self._end,
            yaml.SequenceEndEvent: self._end,
            yaml.AliasEvent: self._alias,
        }

    def run(self, text: str) -> None:
        """Read the first document of the text, and see that nothing follows it."""
        if directive := _DIRECTIVE.match(text):
            # Not left to libyaml: many of them make it compare each with each.
            start = directive.end() - 1
            at = start, self._source.line_end(start)
            self._note("YML013", at, "arahan “%” tidak dipakai", "hapus baris ini")
            raise _Stop
        next_event, handlers = _Loader(text).get_event, self._handlers
        while True:
            event: _Event = next_event()
            if handler := handlers.get(type(event)):
                handler(event)
            elif type(event) in _LAST:
                break
        self._after(text, event.end_mark.index)

    def _after(self, text: str, index: int) -> None:
        if self.root is None or (self.value is None and not self.findings):
            self.findings.append(
                finding("YML005", self._source.whole(), "berkas kosong", "isi, atau hapus berkasnya")
            )
            raise _Stop
        rest = _AFTER_END.match(text, index)
        start = rest.end() if rest else index
        if start >= len(text):
            return
        at = (start, self._source.line_end(start))
        if text.startswith("---", start):
            self._note("YML015", at, "dokumen kedua dalam satu berkas", "pindahkan bagian ini ke berkas lain")
        else:
            self._note(
                "YML009", at, "tulisan ini berada sesudah akhir isi berkas", "periksa indentasi dan kurungnya"
            )

    def _scalar(self, event: _Event) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        text: str = event.value
        if event.anchor or event.tag:
            start = self._properties(start)
        value: str | None = text
        style = event.style
        if not style:
            value = None if text in NULL else Plain(text)
        elif style == '"' and _SUSPECT.search(text):
            value = text = self._escapes(text, start, end)
        frame = self._stack[-1] if self._stack else None
        if frame and frame.is_map and frame.key_at is None:
            frame.key_at = start, end
            plain = value is not None and text != "<<" and text not in frame.inside
            frame.key = text if plain else self._accept_key(frame.inside, value, text)
        else:
            self._attach(value, (start, end, None))

    def _map_start(self, event: _Event) -> None:
        self._open(event, {}, {}, is_map=True)

    def _list_start(self, event: _Event) -> None:
        self._open(event, [], [], is_map=False)

    def _alias(self, event: _Event) -> None:
        at = event.start_mark.index, event.end_mark.index
        pesan = f"alias “*{shorten(event.anchor)}” tidak dipakai"
        self._note("YML011", at, pesan, "tulis nilainya di sini secara lengkap")
        self._attach(None, (*at, None))

    def _open(self, event: _Event, value: Value, inside: Any, *, is_map: bool) -> None:
        start = event.start_mark.index
        if event.anchor or event.tag:
            start = self._properties(start)
        at = start, start + 1
        if len(self._stack) >= MAX_DEPTH:
            pesan = f"susunan lebih dalam dari {MAX_DEPTH} tingkat"
            self._note("YML016", at, pesan, "periksa kurung dan indentasinya")
            raise _Stop
        frame = self._stack[-1] if self._stack else None
        if frame and frame.is_map and frame.key_at is None:
            self._note("YML014", at, "kunci harus teks, bukan daftar atau pasangan", "tulis “kunci: nilai”")
        self._stack.append(_Frame(value, start, inside, is_map))

    def _end(self, event: _Event) -> None:
        frame = self._stack.pop()
        self._attach(frame.value, (frame.start, event.end_mark.index, frame.inside))

    def _accept_key(self, entries: dict[str, Entry], value: str | None, text: str) -> str | None:
        """The key, or ``None`` when the entry must be dropped."""
        at = self._stack[-1].key_at or (0, 0)
        if value is None:
            self._note("YML014", at, "kunci kosong", "tulis nama isian sebelum titik dua")
        elif text == "<<" and type(value) is Plain:
            pesan = "penggabungan “<<” tidak dipakai"
            self._note("YML012", at, pesan, "tulis isinya di sini secara lengkap")
        elif text in entries:
            first = self._source.line_of(entries[text][0])
            pesan = f"kunci “{shorten(text)}” sudah ditulis pada baris {first}"
            self._note("YML010", at, pesan, "hapus salah satu, atau beri nama yang benar")
        else:
            return text
        return None

    def _attach(self, value: Value, place: Place) -> None:
        """Hand a finished value to the collection it lies in."""
        self._count += 1
        if self._count > MAX_NODES:
            pesan = f"isi lebih dari {MAX_NODES} nilai"
            self.findings.append(
                finding("YML017", self._source.whole(), pesan, "bagi menjadi beberapa berkas")
            )
            raise _Stop
        if not self._stack:
            self.value, self.root = value, place
            return
        frame = self._stack[-1]
        if not frame.is_map:
            frame.value.append(value)
            frame.inside.append(place)
        elif frame.key_at is None:
            frame.key_at = place[:2]  # a map, list or alias as a key: reported where it began
        else:
            if frame.key is not None:
                frame.value[frame.key] = value
                frame.inside[frame.key] = (*frame.key_at, place)
            frame.key = frame.key_at = None

    def _properties(self, start: int) -> int:
        """Report the anchor and tag before a value; returns where the value itself begins."""
        text = self._source.text
        while match := _PROPERTY.match(text, start):
            if match[0].startswith("&"):
                pesan = f"jangkar “{shorten(match[0])}” tidak dipakai"
                self._note(
                    "YML011", match.span(), pesan, "hapus jangkarnya, atau beri tanda kutip bila itu teks"
                )
            else:
                pesan = f"tag “{shorten(match[0])}” tidak dipakai"
                self._note("YML013", match.span(), pesan, "hapus tagnya, atau beri tanda kutip bila itu teks")
            start = _BLANK.match(text, match.end()).end()  # type: ignore[union-attr]
        return start

    def _escapes(self, text: str, start: int, end: int) -> str:
        """Report each escape that stands for a forbidden character; returns the text without them."""
        for match in _ESCAPE.finditer(self._source.text, start, end):
            character = _unescape(match)
            if character and _UNPRINTABLE.match(character):
                pesan = f"“{match[0]}” bukan karakter yang dapat dicetak"
                petunjuk = "tulis langsung karakternya, atau hapus kode itu"
                self._note("YML007", match.span(), pesan, petunjuk)
        return _UNPRINTABLE.sub(REPLACEMENT, text)

    def _note(self, kode: str, at: tuple[int, int], pesan: str, petunjuk: str) -> None:
        if len(self.findings) >= MAX_FINDINGS:
            self.findings.append(too_many(self._source))
            raise _Stop
        self.findings.append(finding(kode, self._source.span(*at), pesan, petunjuk))
