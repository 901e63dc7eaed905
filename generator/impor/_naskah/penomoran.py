"""The numbers that Word counts by itself: they stand in no paragraph's text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Unsur = Any
"""An lxml element."""

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_MAX_STYLES = 20


@dataclass(frozen=True, slots=True)
class Tingkat:
    """One level of a list: how it counts and what it prints, ``%1.%2``."""

    mulai: int
    bentuk: str
    teks: str


@dataclass(slots=True)
class Penomoran:
    """The lists of a document, counted as its paragraphs go by.

    Attributes:
        daftar: levels of each list by its ``numId``, and the list that it counts with.
        gaya: list and level that paragraph styles give, by style.
    """

    daftar: dict[str, tuple[str, dict[int, Tingkat]]]
    gaya: dict[str, tuple[str, int]]
    _hitungan: dict[str, dict[int, int]] = field(default_factory=dict)

    def next(self, paragraph: Unsur) -> str:
        """The number printed before a paragraph; empty when it has none."""
        place = _num_pr(paragraph.find(f"{W}pPr"))
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        inherited = self.gaya.get(val(style)) if style is not None else None
        if place is None:
            place = inherited
        elif inherited and not place[0]:
            place = inherited[0], place[1]
        if place is None or place[0] not in self.daftar:
            return ""
        counted_with, levels = self.daftar[place[0]]
        return self._count(counted_with, levels, place[1])

    def _count(self, counted_with: str, levels: Mapping[int, Tingkat], level: int) -> str:
        if level not in levels:
            return ""
        counts = self._hitungan.setdefault(counted_with, {})
        for upper in range(level):
            counts.setdefault(upper, levels[upper].mulai if upper in levels else 1)
        counts[level] = counts[level] + 1 if level in counts else levels[level].mulai
        for deeper in [one for one in counts if one > level]:
            del counts[deeper]
        if levels[level].bentuk == "bullet":
            return "•"

        def printed(found: re.Match[str]) -> str:
            at = int(found[1]) - 1
            return _number(counts.get(at, 1), levels[at].bentuk if at in levels else "decimal")

        return re.sub(r"%([1-9])", printed, levels[level].teks).strip()


def read_numbering(numbering: Unsur | None, styles: Unsur | None) -> Penomoran:
    """The lists that ``numbering.xml`` and ``styles.xml`` declare; either may be absent."""
    lists: dict[str, tuple[str, dict[int, Tingkat]]] = {}
    if numbering is not None:
        abstract = {one.get(f"{W}abstractNumId"): _levels(one) for one in numbering.iter(f"{W}abstractNum")}
        for num in numbering.iter(f"{W}num"):
            ident, base = num.get(f"{W}numId"), val(num.find(f"{W}abstractNumId"))
            levels = dict(abstract.get(base, {}))
            own = False
            for override in num.iter(f"{W}lvlOverride"):
                level = whole(override.get(f"{W}ilvl"))
                start = override.find(f"{W}startOverride")
                if start is not None and level in levels:
                    levels[level] = Tingkat(whole(val(start), 1), levels[level].bentuk, levels[level].teks)
                    own = True
            lists[ident] = (f"num{ident}" if own else f"abstract{base}", levels)
    return Penomoran(lists, _styles(styles) if styles is not None else {})


def _levels(abstract: Unsur) -> dict[int, Tingkat]:
    return {
        whole(level.get(f"{W}ilvl")): Tingkat(
            whole(val(level.find(f"{W}start")), 1),
            val(level.find(f"{W}numFmt")) or "decimal",
            val(level.find(f"{W}lvlText")),
        )
        for level in abstract.iter(f"{W}lvl")
    }


def _styles(styles: Unsur) -> dict[str, tuple[str, int]]:
    own: dict[str, tuple[str, int]] = {}
    based: dict[str, str] = {}
    for style in styles.iter(f"{W}style"):
        ident = style.get(f"{W}styleId") or ""
        based[ident] = val(style.find(f"{W}basedOn"))
        place = _num_pr(style.find(f"{W}pPr"))
        if place:
            own[ident] = place
    found: dict[str, tuple[str, int]] = {}
    for ident in based:
        at = ident
        for _ in range(_MAX_STYLES):
            if at in own or at not in based:
                break
            at = based[at]
        if at in own:
            found[ident] = own[at]
    return found


def _num_pr(properties: Unsur | None) -> tuple[str, int] | None:
    found = properties.find(f"{W}numPr") if properties is not None else None
    if found is None:
        return None
    return val(found.find(f"{W}numId")), whole(val(found.find(f"{W}ilvl")))


def val(element: Unsur | None) -> str:
    """The one value of a property; "" when it is not there."""
    return (element.get(f"{W}val") or "") if element is not None else ""


def whole(text: str | None, default: int = 0) -> int:
    """A number of the file, ``default`` where it is none."""
    return int(text) if text and re.fullmatch(r"\d{1,6}", text) else default


def _number(count: int, form: str) -> str:
    if form in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letter.upper() if form == "upperLetter" else letter
    if form in ("lowerRoman", "upperRoman") and count < 40:
        text = ""
        for worth, sign in _ROMAN:
            while count >= worth:
                text, count = text + sign, count - worth
        return text.upper() if form == "upperRoman" else text
    if form == "none":
        return ""
    return f"{count:02d}" if form == "decimalZero" else str(count)
