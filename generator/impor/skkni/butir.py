"""Numbered text: lines to items, by their printed numbers and by their indents."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from generator.impor._naskah.baris import Baris

_NOMOR = re.compile(r"(?P<nomor>\d{1,2}(?:\s?\.\s?\d{1,2}){0,4})(?P<titik>\s?[.)])?(?=\s|[^\W\d]|[(\[“\"]|$)")
_TANDA = re.compile(r"(?P<tanda>[a-z][.)]|\(?[a-z0-9]{1,2}\)|[-–—•▪●○◦*]|[ivx]{1,4}[.)])\s+(?=\S)")
_TIDAK_ADA = re.compile(r"(?i)\W*tidak\s+ada\W*")

_MARGIN = 12.0
"""Points by which the margins of two pages may differ."""

Nomor = tuple[int, ...]


@dataclass(slots=True)
class Butir:
    """An item: its number, and its lines as paragraphs.

    Attributes:
        nomor: ``(2, 1, 3)`` for ``2.1.3``; empty for text without a number.
        tercetak: the number as printed.
        x, x_teks: where the number begins, and the text after it.
        alinea: lines of each paragraph; a list inside the item has one paragraph for each of its signs.
    """

    nomor: Nomor
    tercetak: str
    x: float
    x_teks: float
    halaman: int
    alinea: list[list[Baris]] = field(default_factory=list)

    @property
    def teks(self) -> str:
        """The first paragraph in one line; for recognising headings."""
        return " ".join(line.teks for line in self.alinea[0]) if self.alinea else ""

    @property
    def tidak_ada(self) -> bool:
        """Whether it says that there is nothing."""
        return len(self.alinea) == 1 and _TIDAK_ADA.fullmatch(self.teks) is not None

    def take(self, line: Baris, *, baru: bool = False) -> None:
        """A further line, or with ``baru`` a further paragraph."""
        if baru or not self.alinea:
            self.alinea.append([line])
        else:
            self.alinea[-1].append(line)


def items_of(lines: Sequence[Baris], is_heading: Callable[[str], bool]) -> Iterator[Butir]:
    """The items in order; text without a number before or between them is an item of its own.

    Args:
        lines: of a part of a unit, in reading order.
        is_heading: whether a text is a known heading; headings are never taken for running text.
    """
    item: Butir | None = None
    edges = [line.x0 for line in lines if is_heading(_bare(line.teks))]
    margin = min(edges, default=min((line.x0 for line in lines), default=0.0))
    for line in lines:
        number = _NOMOR.match(line.teks)
        if number and _opens(line, number, item, margin, is_heading):
            begun = _begun(line, number)
        elif item is None or _stands_apart(line, item, is_heading):
            begun = Butir((), "", line.x0, line.x0, line.halaman, [[line]])
        else:
            item.take(line, baru=line.utuh or has_sign(line))
            continue
        if item:
            yield item
        item = begun
    if item:
        yield item


def without_sign(line: Baris) -> Baris:
    """A line of a list without its sign."""
    found = _TANDA.match(line.teks)
    return (line.tanpa(1) or line) if found else line


def has_sign(line: Baris) -> bool:
    """Whether the line begins with the sign of a list: ``a.``, ``1)``, ``-``."""
    return _TANDA.match(line.teks) is not None


def _bare(text: str) -> str:
    found = _NOMOR.match(text)
    return text[found.end() :].strip() if found else text


def _parts(number: re.Match[str]) -> Nomor:
    return tuple(int(part) for part in re.findall(r"\d+", number["nomor"]))


def _opens(
    line: Baris, number: re.Match[str], item: Butir | None, margin: float, is_heading: Callable[[str], bool]
) -> bool:
    """Whether the number at the beginning of a line opens an item, and is no part of its text."""
    parts = _parts(number)
    if len(parts) == 1:
        near = line.x0 < margin + 12
        return near and (is_heading(_bare(line.teks)) or (bool(number["titik"]) and _next(parts, item)))
    if item is None or not item.nomor or line.utuh:
        return True
    middle = item.x + 0.6 * max(item.x_teks - item.x, 6.0)
    if not _likely(parts, item.nomor) and not line.teks[number.end() :].strip()[:1].isupper():
        return False
    if len(parts) <= len(item.nomor):
        return line.x0 <= middle
    return parts[: len(item.nomor)] == item.nomor or parts[-1] == 1 or line.x0 <= middle


def _likely(parts: Nomor, before: Nomor) -> bool:
    """Whether a number is the very next after another: the first below it, or one more at a level of it."""
    level = len(parts) - 1
    if len(parts) > len(before):
        return parts == (*before, 1)
    return level > 0 and parts[:level] == before[:level] and parts[level] == before[level] + 1


def _next(parts: Nomor, item: Butir | None) -> bool:
    return item is None or not item.nomor or parts[0] == item.nomor[0] + 1


def _begun(line: Baris, number: re.Match[str]) -> Butir:
    parts = _parts(number)
    count = len(number[0].split())
    rest = line.tanpa(count)
    if rest is None or len(" ".join(k.teks for k in line.kata[:count])) > number.end():
        return _glued(line, number, parts)
    tercetak = ".".join(str(part) for part in parts)
    return Butir(parts, tercetak, line.x0, rest.x0, line.halaman, [[rest]])


def _glued(line: Baris, number: re.Match[str], parts: Nomor) -> Butir:
    """The number stands against its text (``1.1Lisan``), or alone."""
    tercetak = ".".join(str(part) for part in parts)
    rest = line.sesudah(number.end())
    x = rest.x0 if rest and rest.x0 > line.x0 else line.x0 + 2.5 * line.tinggi
    return Butir(parts, tercetak, line.x0, x, line.halaman, [[rest]] if rest else [])


def _stands_apart(line: Baris, item: Butir, is_heading: Callable[[str], bool]) -> bool:
    """Whether text without a number is no continuation: a heading, after one, or left of the item."""
    if item.tidak_ada or _TIDAK_ADA.fullmatch(line.teks):
        return True
    if is_heading(line.teks) and (not item.nomor or line.x0 < item.x_teks - 3):
        return True
    if not item.nomor:
        return False
    if is_heading(item.teks):
        return not is_heading(f"{item.teks} {line.teks}")
    margin = 5 if line.halaman == item.halaman else _MARGIN
    return line.x0 < item.x - margin and len(item.nomor) > 1
