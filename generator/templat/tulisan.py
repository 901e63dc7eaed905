"""Text that was left over from a sample: names of real things where a tag belongs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.diagnostic import Diagnostic
from generator.kode import finding
from generator.templat.naskah import TAG, Naskah

_FILLERS = re.compile(r"\blorem ipsum\b|\bx{3,}\b|\bcontoh (?:nama|judul|alamat|isi|teks)\b", re.IGNORECASE)
_SAMPLE = re.compile(r"\bContoh\b")
_SHORTEST = 6
"""Letters from which a name is looked for: shorter ones are words, too."""


def check_text(
    path: str, naskah: Naskah, names: Mapping[str, str], stock: frozenset[str]
) -> Iterator[Diagnostic]:
    """Findings about sample text in one part.

    Args:
        path: of the template, as the user typed it.
        naskah: the part.
        names: text of the project -> what prints it.
        stock: paragraphs of the stock template, which are never sample text.
    """
    known = {n.casefold(): remedy for n, remedy in names.items() if len(n) >= _SHORTEST}
    for paragraf in naskah.paragraf:
        text = TAG.sub(" ", paragraf.teks)
        if normalised(paragraf.teks) in stock:
            continue
        span, folded = naskah.span(path, paragraf.nomor), text.casefold()
        for name, remedy in known.items():
            if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", folded):
                at = folded.index(name)
                shown = text[at : at + len(name)] if len(folded) == len(text) else name
                pesan = f"tulisan “{shown}” berasal dari data, bukan dari formulir"
                yield finding("TPL035", span, pesan, f"ganti dengan {remedy}")
        if found := _FILLERS.search(text) or _SAMPLE.search(text):
            pesan = f"tulisan contoh “{found[0]}” tertinggal"
            yield finding("TPL035", span, pesan, "ganti dengan tulisan yang sebenarnya atau {{ nama }}")


def normalised(text: str) -> str:
    """A paragraph's text for comparison."""
    return " ".join(text.split())
