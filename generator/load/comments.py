"""Comments: those that were not meant as such, and those that are meant for muk."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from generator.diagnostic import Diagnostic
from generator.kode import finding
from generator.load.compose import Place
from generator.load.text import Source

_GLUED = re.compile(r"#(?=[^\s#!])")
"""A ``#`` without the space that real comments have after it."""

NOTE = re.compile(r"#[ \t]*muk[ \t]*:", re.IGNORECASE)
"""How a comment for muk begins."""

DOUBT = re.compile(r"#[ \t]*PERIKSA\b")
"""How a comment begins that an importer wrote above a value it was not sure of."""

MAX_NOTES = 1000
"""Comments of a kind that are heeded in one file; what later ones silence is told after all."""

_HASH = re.compile(r"(?<!\S)#")
"""What begins a comment, outside of texts."""


def notes(source: Source, root: Place, kind: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Where the comments of a kind stand: each ``# muk: …``, from its ``#`` to the end of the line.

    The same letters inside a text, quoted or not, are no comment.
    """
    lines = {source.line_start(match.start()) for match in kind.finditer(source.text)}
    if not lines:
        return
    written = sorted(_written(source, root))
    for begin in sorted(lines)[:MAX_NOTES]:
        at = _comment(source, begin, written)
        if at is not None and kind.match(source.text, at):
            yield at, source.line_end(at)


def _comment(source: Source, begin: int, written: list[tuple[int, int]]) -> int | None:
    """Where the comment on the line that begins there starts."""
    end = source.line_end(begin)
    while match := _HASH.search(source.text, begin, end):
        at = match.start()
        before = bisect_right(written, (at, len(source.text))) - 1
        if before < 0 or written[before][1] <= at:
            return at
        begin = max(written[before][1], at + 1)  # inside a text: on after it
    return None


def _written(source: Source, place: Place) -> Iterator[tuple[int, int]]:
    """The extents of all texts, keys too; of a block text what is below its sign."""
    start, end, inside = place
    if inside is None:
        yield (source.line_end(start), end) if source.text[start : start + 1] in ("|", ">") else (start, end)
    elif isinstance(inside, dict):
        for key_start, key_end, child in inside.values():
            yield key_start, key_end
            yield from _written(source, child)
    else:
        for child in inside:
            yield from _written(source, child)


def lost_text(source: Source, root: Place) -> Iterator[Diagnostic]:
    """A warning for each unquoted value that ends at a ``#`` which looks like part of the text."""
    suspects = dict(_after_blanks(source))
    if not suspects:
        return
    for start, end in _leaves(root):
        hash_at = suspects.get(end)
        if hash_at is not None and source.text[start] not in "\"'|>":
            at = hash_at, source.line_end(hash_at)
            yield finding(
                "YML018",
                source.span(*at),
                "tulisan sesudah # di sini dianggap komentar dan tidak ikut terbaca",
                "beri tanda kutip pada seluruh teks, atau spasi sesudah # bila memang komentar",
            )


def _after_blanks(source: Source) -> Iterator[tuple[int, int]]:
    """Where the text before a suspicious ``#`` ends, and the ``#`` itself; one for each line."""
    text, position = source.text, 0
    while match := _GLUED.search(text, position):
        position = match.end()
        end = match.start()
        while end and text[end - 1] in " \t":
            end -= 1
        if end < match.start():
            yield end, match.start()
            position = source.line_end(position)


def _leaves(place: Place) -> Iterator[tuple[int, int]]:
    start, end, inside = place
    if inside is None:
        yield start, end
    elif isinstance(inside, dict):
        for _, _, child in inside.values():
            yield from _leaves(child)
    else:
        for child in inside:
            yield from _leaves(child)
