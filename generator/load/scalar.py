"""Leaves of the tree: text, and the rules by which unquoted text may be read as something else."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TypeAlias


class Plain(str):
    """A scalar that was written without quotes, to the letter.

    Only a plain scalar may be read as a number or as true/false, and only where the schema asks
    for one; a quoted scalar is a bare ``str`` and stays text.
    """

    __slots__ = ()


Value: TypeAlias = "dict[str, Value] | list[Value] | str | None"

NULL = frozenset({"", "~", "null"})
BOOLEAN = {"true": True, "false": False}

# Eighteen digits fit every counter and keep int() and Decimal away from bombs.
_INTEGER = re.compile(r"0|-?[1-9][0-9]{0,17}")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})(?:\.[0-9]{1,18})?")


def is_integer(value: object) -> bool:
    """Whether the value is an unquoted whole number in its one canonical spelling."""
    return type(value) is Plain and _INTEGER.fullmatch(value) is not None


def is_boolean(value: object) -> bool:
    """Whether the value is an unquoted ``true`` or ``false``."""
    return type(value) is Plain and value in BOOLEAN


def read_number(value: object) -> Decimal | None:
    """The number an unquoted canonical spelling stands for, else ``None``."""
    if type(value) is Plain and _NUMBER.fullmatch(value):
        return Decimal(value)
    return None


def bare(value: Value) -> Value:
    """The same tree with every plain scalar as an ordinary ``str``."""
    if type(value) is dict:
        return {key: bare(child) for key, child in value.items()}
    if type(value) is list:
        return [bare(child) for child in value]
    return str(value) if type(value) is Plain else value
