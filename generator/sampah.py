"""Python's collector of cyclic garbage, kept out of the way of work that makes none."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_SELDOM = 50_000
"""New values between two searches; Python's own number, 700, is made for programs that stay small."""


def collect_seldom() -> None:
    """Look for garbage seldom: the records of 50,000 products are values that all stay, too."""
    gc.set_threshold(_SELDOM, 10, 10)


@contextmanager
def uncollected() -> Iterator[None]:
    """No search for garbage meanwhile.

    Reading a project makes a million small values that all stay. The collector goes through them again and
    again and finds nothing: a quarter of the whole time. What is not cyclic is freed as ever.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            # Old at once: else the next value would set off the search that was put off.
            gc.freeze()
            gc.unfreeze()
            gc.enable()


def leave_uncollected() -> None:
    """Spare a process that is about to end the last search through all it has read."""
    gc.freeze()
