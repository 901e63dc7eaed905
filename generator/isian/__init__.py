"""Blanks and their values: filling and reading documents by the names of their blanks."""

from __future__ import annotations

TRUE = "true"


def is_true(value: str | bool | None) -> bool:
    """Whether a value ticks a box or strikes a choice through; files can only say it in text."""
    return value is True or value == TRUE
