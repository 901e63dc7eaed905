"""Texts that say nearly the same, found without comparing each with each.

Two texts are near when their sets of words overlap by a given share (Jaccard). Such a pair has one
of the rarest words of each in common, so only texts that share a rare word are compared (prefix
filtering, Chaudhuri 2006). The work grows with the number of texts, not with its square.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from math import ceil

_BUCKET = 30
"""Texts kept under one word. More share it only where texts are all alike; the latest are compared."""

_CANDIDATES = 100
"""Texts that one is compared with at most."""


def near_pairs(texts: Sequence[frozenset[str]], share: float) -> Iterator[tuple[int, int]]:
    """Every two texts that are near.

    Args:
        texts: the words of each text; one without words is near to none.
        share: words in common over words of both, above 0 and at most 1.

    Returns:
        Pairs of indexes (earlier, later), by the later one, then the earlier.
    """
    frequency = Counter(word for text in texts for word in text)
    buckets: defaultdict[str, list[int]] = defaultdict(list)
    for n, text in enumerate(texts):
        rare = sorted(text, key=lambda word: (frequency[word], word))
        # Rounded down a little: a product a hair above a whole number must not lose a word.
        prefix = rare[: len(text) - ceil(share * len(text) - 1e-9) + 1]
        candidates = sorted({m for word in prefix for m in buckets[word]})[-_CANDIDATES:]
        yield from ((m, n) for m in candidates if _share(texts[m], text) >= share)
        for word in prefix:
            buckets[word].append(n)
            del buckets[word][:-_BUCKET]


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    """Words in common over words of both."""
    common = len(one & other)
    return common / (len(one) + len(other) - common)
