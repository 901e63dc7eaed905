"""What someone may have meant by a name that is not known."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

_MAX_LENGTH = 80
"""Longer names are not compared: nobody mistypes that much, and it is slow."""

_SHOWN = 6
"""So many names are listed where none is near."""


def closest(name: str, known: Iterable[object], cutoff: float = 0.6) -> str:
    """The one of ``known`` that was probably meant by ``name``; "" when none is close.

    Args:
        name: as it was written; capitals do not count.
        known: what it may be.
        cutoff: how much the two must share, from 0 to 1.
    """
    if len(name) > _MAX_LENGTH:
        return ""
    folded = {str(k).casefold(): str(k) for k in known}
    close = get_close_matches(name.casefold(), folded, n=1, cutoff=cutoff)
    return folded[close[0]] if close else ""


def near(name: str, known: Iterable[object]) -> str:
    """``maksud Anda …?`` when one of ``known`` is close to ``name``, else ""."""
    meant = closest(name, known)
    return f"maksud Anda “{meant}”?" if meant else ""


def choose(name: str, known: Iterable[object]) -> str:
    """``maksud Anda …?``, else what there is to choose from; "" when there is nothing."""
    names = sorted(str(k) for k in known)
    more = f", dan {len(names) - _SHOWN} lagi" if len(names) > _SHOWN else ""
    return near(name, names) or (f"yang ada: {', '.join(names[:_SHOWN])}{more}" if names else "")
