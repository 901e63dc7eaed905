"""Near doubles: the fast way finds what comparing each with each finds."""

from __future__ import annotations

from random import Random
from time import process_time

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.check.mirip import near_pairs

TEXTS = st.lists(st.frozensets(st.sampled_from("abcdefghij"), max_size=8), max_size=30)
SHARES = st.sampled_from([0.3, 0.5, 0.75, 0.8, 1.0])


def share(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other)


@settings(deadline=None)
@given(TEXTS, SHARES)
def test_near_texts_are_those_that_comparing_each_with_each_finds(
    texts: list[frozenset[str]], wanted: float
) -> None:
    slow = [
        (earlier, later)
        for later, text in enumerate(texts)
        for earlier, other in enumerate(texts[:later])
        if text and other and share(other, text) >= wanted
    ]
    assert list(near_pairs(texts, wanted)) == slow


def test_ten_thousand_texts_take_less_than_a_second() -> None:
    chance = Random(7)
    words = [f"kata{n}" for n in range(2000)]
    texts = [frozenset(chance.sample(words, 10)) for _ in range(10_000)]
    start = process_time()
    assert not list(near_pairs(texts, 0.75))
    assert process_time() - start < 1


def test_texts_that_are_all_alike_take_no_longer() -> None:
    texts = [frozenset(f"kata{m}" for m in range(10)) | {f"nomor{n}"} for n in range(10_000)]
    start = process_time()
    paired = {later for _, later in near_pairs(texts, 0.75)}
    assert paired == set(range(1, len(texts)))
    assert process_time() - start < 2
