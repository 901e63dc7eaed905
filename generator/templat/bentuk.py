"""The shape of a konteks: which names it has, nested how, without the values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Any


@dataclass(frozen=True, slots=True)
class Bentuk:
    """What may stand at one place.

    A place may have several shapes at once, when the contexts differ; nothing at all means that
    nothing is known about it, and anything is allowed.

    Attributes:
        kunci: names below this one, when it is a group.
        butir: the shape of each item, when it is a list.
        jenis: types of plain values, ``str`` …
        contoh: a plain value that stood there.
    """

    kunci: Mapping[str, Bentuk] | None = None
    butir: Bentuk | None = None
    jenis: frozenset[type] = frozenset()
    contoh: str = ""

    @property
    def unknown(self) -> bool:
        """Whether nothing is known."""
        return self.kunci is None and self.butir is None and not self.jenis

    @property
    def printable(self) -> bool:
        """Whether ``{{ }}`` may print it: text or a number."""
        return self.unknown or bool(self.jenis & {str, int})

    def merged(self, other: Bentuk) -> Bentuk:
        """What is allowed by either."""
        kunci = {
            name: reduce(Bentuk.merged, (b.kunci[name] for b in (self, other) if b.kunci and name in b.kunci))
            for name in dict.fromkeys([*(self.kunci or ()), *(other.kunci or ())])
        }
        items = [b for b in (self.butir, other.butir) if b is not None]
        return Bentuk(
            kunci if self.kunci is not None or other.kunci is not None else None,
            reduce(Bentuk.merged, items) if items else None,
            self.jenis | other.jenis,
            self.contoh or other.contoh,
        )


ANYTHING = Bentuk()


def plain(*types: type) -> Bentuk:
    """A plain value of one of the types."""
    return Bentuk(jenis=frozenset(types))


def shape_of(value: Any) -> Bentuk:
    """The shape of one value of a konteks."""
    if isinstance(value, Mapping):
        return Bentuk(kunci={str(name): shape_of(below) for name, below in value.items()})
    if isinstance(value, Sequence) and not isinstance(value, str):
        return Bentuk(butir=joined(shape_of(item) for item in value))
    return Bentuk(jenis=frozenset({type(value)}), contoh=str(value))


def joined(shapes: Iterable[Bentuk]) -> Bentuk:
    """What any of the shapes allows."""
    return reduce(Bentuk.merged, shapes, ANYTHING)


def names(bentuk: Bentuk, prefix: str = "") -> Iterator[tuple[str, Bentuk]]:
    """Every name with its shape, ``daftar_kelompok[].unit[].kode`` style, depth first."""
    for name, below in (bentuk.kunci or {}).items():
        path = f"{prefix}{name}"
        yield path, below
        while below.butir is not None:
            path, below = f"{path}[]", below.butir
        yield from names(below, f"{path}.")
