"""Whether every character can be printed: a document must not show empty boxes in a person's name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from generator.diagnostic import Diagnostic
from generator.errors import ProgramMissing
from generator.kode import finding
from generator.load.scalar import Value
from generator.load.tree import PathTuple, Tree

_SURE = re.compile("[\t\n\r\x20-\x7e\xa0-\xff\u0100-\u017f‐-—‘-„•…€]*")
"""Text that every one of our typefaces prints; anything else is looked up in the fonts."""


def check_huruf(tree: Tree) -> Iterator[Diagnostic]:
    """A finding for each value with a character that neither Carlito nor DejaVu Sans has."""
    written = tree.source.text
    if "\\" not in written and _SURE.fullmatch(written):
        return  # no value can hold what its file does not
    for path, text in _texts(tree.value, ()):
        if strange := [c for c in dict.fromkeys(text) if not _printable(text, c)]:
            named = ", ".join(f"“{c}” (U+{ord(c):04X})" for c in strange[:3])
            run = re.compile(f"[{re.escape(''.join(strange))}]+")
            yield finding(
                "TKS001",
                tree.span_within(path, run),
                f"ada huruf yang tidak dapat dicetak: {named}",
                "pakai huruf Latin, Yunani, atau Kiril; gambar dan emoji tidak dapat dicetak",
            )


def _texts(value: Value, path: PathTuple) -> Iterator[tuple[PathTuple, str]]:
    """Texts with a character beyond the sure ones."""
    if isinstance(value, dict):
        for key, child in value.items():
            yield from _texts(child, (*path, key))
    elif isinstance(value, list):
        for n, child in enumerate(value):
            yield from _texts(child, (*path, n))
    elif isinstance(value, str) and _SURE.fullmatch(value) is None:
        yield path, value


def _printable(text: str, character: str) -> bool:
    if _SURE.fullmatch(character) or character in _characters():
        return True
    # A combining mark prints when it melts into the letter before it.
    melted = unicodedata.normalize("NFC", text)
    return unicodedata.combining(character) > 0 and character not in melted


@cache
def _characters() -> frozenset[str]:
    """All characters of our typefaces; every character when the fonts are not there to ask."""
    # Rarely needed, and loading the font library takes longer than checking a project.
    from generator.pdf.huruf import load_huruf
    from generator.program.fonts import font_path

    try:
        faces = [load_huruf(font_path(name)) for name in ("Carlito", "DejaVu Sans")]
    except ProgramMissing:
        return frozenset(map(chr, range(0x110000)))
    return frozenset(c for face in faces for c in face.characters)
