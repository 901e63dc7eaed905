"""YAML text to a tree: plain values for the checker, and the place of every one of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TypeAlias

from generator.diagnostic import Checked, Span
from generator.kode import finding
from generator.load.comments import DOUBT, NOTE, lost_text, notes
from generator.load.compose import Composed, Place, compose
from generator.load.scalar import Value
from generator.load.syntax import find_conflicts
from generator.load.text import MAX_BYTES, Source, decode, read_bytes

PathTuple: TypeAlias = tuple[str | int, ...]
"""Keys and list indexes from the top of a file to one value: ``("unit", 3, "kode")``."""


@dataclass(frozen=True)
class Tree:
    """One YAML file, which is known to be readable as one. It is read when somebody asks for its inside.

    Attributes:
        source: the text, for whoever must show a line of it.
    """

    source: Source

    @property
    def value(self) -> Value:
        """Maps, lists, text and ``None``.

        A plain scalar is a :class:`~generator.load.scalar.Plain`, to the letter as written; a quoted one
        a ``str``.
        """
        return self.composed.value

    @cached_property
    def composed(self) -> Composed:
        """The document with its places, and what was found on the way."""
        return compose(self.source)

    @property
    def _root(self) -> Place:
        root = self.composed.root
        assert root is not None, "only of a text that can be read is a tree given out"
        return root

    def span(self, path: PathTuple = (), *, key: bool = False) -> Span:
        """Where the value at ``path`` stands; the nearest existing parent for a missing one.

        A map or list is shown by its beginning. A value without text is shown by its key, or by
        the dash of its list item.

        Args:
            path: keys and indexes from the top.
            key: the key instead of its value.
        """
        place, key_at, there = self._reach(path)
        if there and key and key_at:
            return self.source.span(*key_at)
        return self.source.span(*self._extent(place, key_at))

    def span_within(self, path: PathTuple, part: re.Pattern[str]) -> Span:
        """Where a part of the text at ``path`` is written first; the value itself where it is not found.

        Args:
            path: keys and indexes from the top.
            part: matches the part as it is written, which in a quoted text may not be as it is read.
        """
        (start, end, _), _, there = self._reach(path)
        match = part.search(self.source.text, start, end) if there else None
        return self.source.span(*match.span()) if match and match[0] else self.span(path)

    def _reach(self, path: PathTuple) -> tuple[Place, tuple[int, int] | None, bool]:
        """The place at ``path`` with that of its key, and whether it is there; else the nearest parent."""
        place, key_at = self._root, None
        for step in path:
            entry = _enter(place, step)
            if entry is None:
                return place, key_at, False
            place, key_at = entry
        return place, key_at, True

    def notes(self) -> tuple[tuple[int, int], ...]:
        """Where comments for muk stand in the text of :attr:`source` (``# muk: …``)."""
        return tuple(self._comments(NOTE))

    def doubts(self) -> Iterator[Span]:
        """Comments of importers about values they were not sure of (``# PERIKSA …``)."""
        return (self.source.span(*at) for at in self._comments(DOUBT))

    def _comments(self, kind: re.Pattern[str]) -> Iterator[tuple[int, int]]:
        """The comments of a kind; most files have none, and are not read for it."""
        return notes(self.source, self._root, kind) if kind.search(self.source.text) else iter(())

    def part(self, path: PathTuple, text: str) -> Span:
        """Where ``text`` first stands in the value at ``path``.

        The value itself when it is not written there to the letter: escaped, or over two lines.
        """
        return self.span_within(path, re.compile(re.escape(text)))

    def place(self, path: PathTuple = ()) -> Place:
        """Start, end and inside of the value at ``path``, for whoever changes the text.

        Raises:
            KeyError: nothing stands there.
        """
        place, _, there = self._reach(path)
        if not there:
            raise KeyError(path)
        return place

    def _extent(self, place: Place, key_at: tuple[int, int] | None) -> tuple[int, int]:
        """The characters that stand for a value; only what lies on the first line is shown."""
        text = self.source.text
        start, end, inside = place
        if start == end:
            dash = text.rfind("-", 0, start)
            return key_at or (max(dash, 0), dash + 1)
        if text[start] in "[{":
            return start, end
        if inside is None:
            return self._block_text(start, end) if text[start] in "|>" else (start, end)
        if not inside:
            return start, end
        if isinstance(inside, list):
            return start, max(self._extent(inside[0], None)[1], start + 1)
        key_start, key_end, child = next(iter(inside.values()))
        beside = child[0] < self.source.line_end(key_start) and child[0] < child[1]
        return key_start, self._extent(child, None)[1] if beside else key_end

    def _block_text(self, start: int, end: int) -> tuple[int, int]:
        """The first written line of a block scalar, or its sign when it has none."""
        text = self.source.text
        begin = self.source.line_end(start)
        written = text[begin:end].lstrip()
        if not written:
            return start, start + 1
        begin = end - len(written)
        return begin, self.source.line_end(begin)


def load_tree(path: Path, display: str) -> Checked[Tree]:
    """Read one YAML file.

    Args:
        path: where the file is.
        display: the name that findings carry, as the user would type it.

    Returns:
        The tree with every finding; no tree when the text cannot be read as one. The tree may
        come with errors: it is good for finding more of them, not for building.

    Raises:
        FileAccessError: the file is gone, is no regular file, or may not be read.
    """
    data = load_bytes(path, display)
    return Checked(None, data.diagnostics) if data.value is None else parse_tree(data.value, display)


def load_bytes(path: Path, display: str) -> Checked[bytes]:
    """The bytes of such a file, when there are not too many.

    Raises:
        FileAccessError: as for :func:`load_tree`.
    """
    data = read_bytes(path)
    if data is not None:
        return Checked(data)
    pesan = f"berkas lebih besar dari {MAX_BYTES // 1_000_000} MB"
    petunjuk = "bagi menjadi beberapa berkas; gambar dan dokumen tidak disimpan di sini"
    return Checked(None, (finding("YML004", Span(display), pesan, petunjuk),))


def parse_tree(data: bytes, display: str) -> Checked[Tree]:
    """The same as :func:`load_tree`, for bytes that are already read."""
    source, found = decode(data, display)
    if source is None:
        return Checked(None, found)
    if conflicts := tuple(find_conflicts(source)):
        return Checked(None, (*found, *conflicts))
    tree = Tree(source)
    composed = tree.composed
    if composed.root is None:
        return Checked(None, found + composed.findings)
    return Checked(tree, (*found, *composed.findings, *lost_text(source, composed.root)))


def known_tree(data: bytes, display: str) -> Tree:
    """The tree of bytes that :func:`parse_tree` is known to find nothing wrong with; not read yet."""
    source, _ = decode(data, display)
    assert source is not None, "decoded before"
    return Tree(source)


def _enter(place: Place, step: str | int) -> tuple[Place, tuple[int, int] | None] | None:
    """The place under a key or index, with that of its key."""
    inside = place[2]
    if isinstance(step, str):
        entry = inside.get(step) if isinstance(inside, dict) else None
        return (entry[2], entry[:2]) if entry else None
    if isinstance(inside, list) and 0 <= step < len(inside):
        return inside[step], None
    return None
