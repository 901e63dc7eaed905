"""Comments that were not meant as such."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.diagnostic import Diagnostic
from generator.kode import finding
from generator.load.compose import Place, shorten
from generator.load.text import Source

_GLUED = re.compile(r"#(?=[^\s#!])")
"""A ``#`` without the space that real comments have after it."""


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
                f"“{shorten(source.text[slice(*at)])}” dianggap komentar dan tidak ikut terbaca",
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
