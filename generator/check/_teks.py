"""Texts compared as a reader compares them."""

from __future__ import annotations

import re
from collections.abc import Iterable

_DASHES = re.compile(r"[-‐-―/\s]+")
_MARKS = re.compile(r"[^\w ]+")

PERCOBAAN = re.compile(
    r"\A\W{0,20}(?:a{1,9}sd{1,9}f*|qwe\w*|x{3,}|te?st?(?:ing)?(?: ?\d+)?|coba|dummy|tbd|todo|"
    r"(?:elemen|kuk|kriteria|judul|unit|soal|pertanyaan|jawaban|opsi|pilihan|skema) ?\d{0,9}|\d{0,9})"
    r"\W{0,40}\Z",
    re.IGNORECASE,
)
"""A text typed to try something out, and forgotten: ``asd``, ``-``, ``Elemen 1``; nothing else in it.

Its repetitions are bounded: a long text of signs alone must not take long.
"""


def fold(text: str) -> str:
    """The text without what two people type differently: capitals, hyphens, white space, punctuation."""
    return _MARKS.sub("", _DASHES.sub(" ", text.casefold())).strip()


def in_order(nomor: Iterable[str]) -> str:
    """Numbers of KUK in the order of their elemen: ``1.2, 1.10, 2.1``."""
    return ", ".join(sorted(nomor, key=lambda satu: [int(part) for part in satu.split(".")]))
