"""Numbered requirements to a flat list: what stands above a list is said in each of its items."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.impor._naskah.baris import Baris, joined

_NUMBER = re.compile(r"(?P<nomor>\d{1,2}(?:\.\d{1,2}){0,3})\s?[.)]?\s*(?=\D)")
_SIGN = re.compile(r"(?:[a-z][.)]|\(?[a-z0-9]{1,2}\)|[-–—•▪●○◦*])\s+")


def requirements_of(lines: Sequence[Baris]) -> tuple[str, ...]:
    """The requirements of a part, each on one line without its number.

    "6.1 Instruktur" over "6.1.1 Pendidikan D3" becomes "Instruktur: Pendidikan D3".
    """
    items = list(_items(lines))
    found: list[str] = []
    above: list[tuple[int, str]] = []
    for n, (depth, text) in enumerate(items):
        above = [one for one in above if one[0] < depth]
        if n + 1 < len(items) and items[n + 1][0] > depth:
            above.append((depth, text.rstrip(" :;,.")))
        elif text:
            found.append(": ".join([*(one for _, one in above if one), text.rstrip(" ;,")]))
    return tuple(dict.fromkeys(found))


def _items(lines: Sequence[Baris]) -> Iterator[tuple[int, str]]:
    """Depth and text of each item; a list with signs lies below the number before it."""
    pending: list[Baris] = []
    depth = number_depth = 0
    for line in lines:
        number, sign = _NUMBER.match(line.teks), _SIGN.match(line.teks)
        if number and not (line.teks[number.end() :][:1].islower() and "." not in number["nomor"]):
            new = number_depth = number["nomor"].count(".") + 1
        elif sign:
            new = number_depth + 1
        elif line.utuh or not pending:
            new = depth or 1
        else:
            pending.append(line)
            continue
        if pending:
            yield depth, _text(pending)
        pending, depth = [line], new
    if pending:
        yield depth, _text(pending)


def _text(lines: Sequence[Baris]) -> str:
    text = joined(lines)[0]
    lead = _NUMBER.match(text) or _SIGN.match(text)
    return text[lead.end() :].strip() if lead else text
