"""What went into each product at the last build, and how it then lay in ``output/``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import msgspec

from generator.files import Stat, accessing, file_stat, write_atomically
from generator.plan import Ingredients, why_stale
from generator.publish import Product, read_manifest

T = TypeVar("T")


class Origin(msgspec.Struct, frozen=True, array_like=True):
    """What the products of one asesi were made from.

    Attributes:
        sidik: a print of all his data and of all that his event shares.
        produk: the kind of product that was made; "" for all kinds.
        paths: what was made.
    """

    sidik: str
    produk: str
    paths: Sequence[str]


class Catatan(msgspec.Struct, frozen=True):
    """The record as it is kept on disk.

    Attributes:
        bahan: ingredients of each product, by path; read only for what a build looks at.
        stat: size and time of change of each product's file as it was published.
        asal: what was made for each asesi, by "event/asesi".
    """

    bahan: Mapping[str, msgspec.Raw] = {}
    stat: Mapping[str, Stat] = {}
    asal: Mapping[str, Origin] = {}


@dataclass(frozen=True, slots=True)
class State:
    """The last build: its record and its manifest.

    Attributes:
        products: what the manifest lists, by path.
    """

    output: Path
    catatan: Catatan
    products: Mapping[str, Product]

    @property
    def asal(self) -> Mapping[str, Origin]:
        """What was made for each asesi, by "event/asesi"."""
        return self.catatan.asal

    def bahan(self, path: str) -> Ingredients | None:
        """The ingredients of a product; None if it was never made."""
        raw = self.catatan.bahan.get(path)
        return None if raw is None else msgspec.json.decode(raw, type=dict[str, str])

    def why(self, path: str, now: Ingredients) -> str:
        """Why a product must be made again; "" when it need not."""
        return why_stale(now, self.bahan(path), self.intact(path))

    def intact(self, path: str) -> bool:
        """Whether the product still lies in ``output/`` as it was published."""
        return path in self.products and self.catatan.stat.get(path, []) == file_stat(self.output, path)

    def after(
        self, kept: Iterable[str], made: Mapping[str, Ingredients], asal: Mapping[str, Origin]
    ) -> Catatan:
        """The record after a build.

        Args:
            kept: products that stayed as they were; what is known of them stays, too.
            made: ingredients of the products that were just published.
            asal: what each asesi was made from.
        """
        before = self.catatan
        bahan = {path: before.bahan[path] for path in kept if path in before.bahan}
        bahan |= {path: msgspec.Raw(msgspec.json.encode(one)) for path, one in made.items()}
        stat = {path: before.stat[path] for path in kept if path in before.stat}
        stat |= {path: file_stat(self.output, path) for path in made}
        return Catatan(_sorted(bahan), _sorted(stat), _sorted(asal))


def read_state(path: Path, output: Path) -> State:
    """The record; an empty one when it cannot be read, then everything is made again."""
    try:
        catatan = msgspec.json.decode(path.read_bytes(), type=Catatan)
    except (FileNotFoundError, ValueError):
        catatan = Catatan()
    return State(output, catatan, read_manifest(output))


def write_state(path: Path, catatan: Catatan) -> None:
    """Remember what was just published."""
    with accessing(path):
        write_atomically(path, msgspec.json.encode(catatan), mode=0o600)


def _sorted(values: Mapping[str, T]) -> dict[str, T]:
    return {path: values[path] for path in sorted(values)}
