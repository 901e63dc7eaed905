"""JSON Schema 2020-12 for trees whose scalars are the text that was written.

Unquoted text may be read as an integer, number or boolean where its spelling is canonical, and
only where the schema asks for one; a string is any text. Each keyword that looks at one value is
a predicate made once from the keyword's argument. Two drivers share these predicates:
:mod:`generator.check.lengkap`, which is jsonschema and finds every error, and :mod:`generator.check.accept`,
which only says yes or no and is many times faster.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Mapping, Sized
from datetime import date
from decimal import Decimal
from typing import Any, TypeAlias

from generator.load.scalar import BOOLEAN, Plain, is_boolean, is_integer, read_number

Schema: TypeAlias = Mapping[str, Any]
Predicate: TypeAlias = Callable[[Any], bool]
Make: TypeAlias = Callable[[Any], Predicate]
"""From a keyword's argument to its predicate."""

_ANCHORED = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\$", re.DOTALL)
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_EMAIL = re.compile(r"[^\s@<>(),;:\"\[\]\\]{1,64}@(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,63}")
_URI = re.compile(r"https?://[^\s/.]+(?:\.[^\s/.]+)*(?:[/?#]\S*)?")


def is_date(text: str) -> bool:
    """Whether the text is YYYY-MM-DD and that day exists."""
    if not _DATE.fullmatch(text):
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


FORMATS: dict[str, Callable[[str], bool]] = {
    "date": is_date,
    "email": lambda text: len(text) <= 254 and _EMAIL.fullmatch(text) is not None,
    "uri": lambda text: _URI.fullmatch(text) is not None,
}
"""Every ``format`` that a schema may use: an unknown one is a fault of the schema."""

TYPES: dict[str, Predicate] = {
    "object": lambda value: isinstance(value, dict),
    "array": lambda value: isinstance(value, list),
    "string": lambda value: isinstance(value, str),
    "integer": is_integer,
    "number": lambda value: read_number(value) is not None,
    "boolean": is_boolean,
    "null": lambda value: value is None,
}


def compile_pattern(pattern: str) -> re.Pattern[str]:
    r"""The pattern as ECMA-262 means it: ``\d`` is ASCII and ``$`` is the end, not a line break."""
    return re.compile(_ANCHORED.sub(lambda match: r"\Z" if match[0] == "$" else match[0], pattern), re.ASCII)


def equals(value: Any, wanted: Any) -> bool:
    """Whether a value of the tree stands for a JSON value of the schema."""
    if isinstance(wanted, bool):
        return type(value) is Plain and BOOLEAN.get(value) is wanted
    if isinstance(wanted, int | float):
        return read_number(value) == Decimal(repr(wanted))
    if isinstance(wanted, list):
        return isinstance(value, list) and len(value) == len(wanted) and all(map(equals, value, wanted))
    if isinstance(wanted, dict):
        return (
            isinstance(value, dict)
            and value.keys() == wanted.keys()
            and all(equals(value[key], wanted[key]) for key in wanted)
        )
    return bool(value == wanted)


def repeated(items: list[Any]) -> list[tuple[int, int]]:
    """Index pairs (first, again) of the items that are equal to an earlier one."""
    seen: dict[Hashable, int] = {}
    pairs = []
    for index, item in enumerate(items):
        first = seen.setdefault(_frozen(item), index)
        if first != index:
            pairs.append((first, index))
    return pairs


def _frozen(value: Any) -> Hashable:
    if isinstance(value, dict):
        return frozenset((key, _frozen(child)) for key, child in value.items())
    if isinstance(value, list):
        return tuple(map(_frozen, value))
    return str(value) if isinstance(value, str) else (None,)


def _type(argument: Any) -> Predicate:
    names = [argument] if isinstance(argument, str) else argument
    tests = [TYPES[name] for name in names]
    return tests[0] if len(tests) == 1 else lambda value: any(test(value) for test in tests)


def _enum(argument: Any) -> Predicate:
    if all(isinstance(option, str) for option in argument):
        options = frozenset(argument)
        return lambda value: isinstance(value, str) and value in options
    return lambda value: any(equals(value, option) for option in argument)


def _pattern(argument: Any) -> Predicate:
    search = compile_pattern(argument).search
    return lambda value: not isinstance(value, str) or search(value) is not None


def _format(argument: Any) -> Predicate:
    test = FORMATS[argument]
    return lambda value: not isinstance(value, str) or test(value)


def _unique(argument: Any) -> Predicate:
    return lambda value: not (argument and isinstance(value, list) and repeated(value))


def _sized(kind: type[Sized], holds: Callable[[int, int], bool]) -> Make:
    def make(argument: Any) -> Predicate:
        return lambda value: not isinstance(value, kind) or holds(len(value), argument)

    return make


def _numeric(holds: Callable[[Decimal, Decimal], bool]) -> Make:
    def make(argument: Any) -> Predicate:
        limit = Decimal(repr(argument))

        def test(value: Any) -> bool:
            number = read_number(value)
            return number is None or holds(number, limit)

        return test

    return make


LEAVES: dict[str, Make] = {
    "type": _type,
    "enum": _enum,
    "const": lambda argument: lambda value: equals(value, argument),
    "pattern": _pattern,
    "format": _format,
    "uniqueItems": _unique,
    "minLength": _sized(str, lambda size, limit: size >= limit),
    "maxLength": _sized(str, lambda size, limit: size <= limit),
    "minItems": _sized(list, lambda size, limit: size >= limit),
    "maxItems": _sized(list, lambda size, limit: size <= limit),
    "minProperties": _sized(dict, lambda size, limit: size >= limit),
    "maxProperties": _sized(dict, lambda size, limit: size <= limit),
    "minimum": _numeric(lambda number, limit: number >= limit),
    "maximum": _numeric(lambda number, limit: number <= limit),
    "exclusiveMinimum": _numeric(lambda number, limit: number > limit),
    "exclusiveMaximum": _numeric(lambda number, limit: number < limit),
    "multipleOf": _numeric(lambda number, limit: number % limit == 0),
}
"""Keywords that judge one value without entering it."""
