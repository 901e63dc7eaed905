"""What the author may have meant."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

_MAX_LENGTH = 80
"""Longer names are not compared: nobody mistypes that much, and it is slow."""


def nearest(name: str, known: Iterable[str], cutoff: float = 0.6) -> str:
    """The known name closest to ``name``; "" when none is close."""
    if len(name) > _MAX_LENGTH:
        return ""
    by_lower = {k.lower(): k for k in known}
    close = get_close_matches(name.lower(), by_lower, n=1, cutoff=cutoff)
    return by_lower[close[0]] if close else ""


def did_you_mean(name: str, known: Iterable[str], otherwise: str = "") -> str:
    """``maksud Anda …?``, or ``otherwise`` when nothing is close."""
    close = nearest(name, known)
    return f"maksud Anda “{close}”?" if close else otherwise
