"""What went into each product at the last build, and how it then lay in ``output/``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from pathlib import Path

import msgspec

from generator.files import Stat, accessing, file_stat, write_atomically
from generator.plan import Ingredients, why_stale
from generator.publish import Product, read_manifest
from generator.touched import Touched, version


class Origin(msgspec.Struct, frozen=True, array_like=True):
    """What the products of one asesi or event were made from.

    Attributes:
        sidik: a print of all data that may be in them.
        produk: the kind of product that was made; "" for all kinds.
        paths: what was made.
    """

    sidik: str
    produk: str
    paths: Sequence[str]


class Catatan(msgspec.Struct, frozen=True):
    """The record as it is kept on disk.

    Attributes:
        bahan: ingredients of each product, by its path without suffix: a document and its PDF are made of
            the same. Read only for what a build looks at.
        stat: size and time of change of each product's file as it was published.
        asal: what was made for each asesi, by "event/asesi", and of each event, by "event/".
    """

    bahan: Mapping[str, msgspec.Raw] = {}
    stat: Mapping[str, Stat] = {}
    asal: Mapping[str, Origin] = {}


@dataclass(frozen=True, slots=True)
class State:
    """The last build: its record and its manifest.

    Attributes:
        products: what the manifest lists, by path.
        touched: products that are not as they were published; None while nobody has looked.
    """

    output: Path
    catatan: Catatan
    products: Mapping[str, Product]
    touched: Set[str] | None = None

    @property
    def asal(self) -> Mapping[str, Origin]:
        """What was made for each asesi, by "event/asesi", and of each event, by "event/"."""
        return self.catatan.asal

    def bahan(self, path: str) -> Ingredients | None:
        """The ingredients of a product; None if it was never made."""
        raw = self.catatan.bahan.get(_without_suffix(path))
        return None if raw is None else msgspec.json.decode(raw, type=dict[str, str])

    def why(self, path: str, now: Ingredients) -> str:
        """Why a product must be made again; "" when it need not."""
        return why_stale(now, self.bahan(path), self.intact(path))

    def intact(self, path: str) -> bool:
        """Whether the product still lies in ``output/`` as it was published."""
        if path not in self.products or path not in self.catatan.stat:
            return False
        if self.touched is not None:
            return path not in self.touched
        return self.catatan.stat[path] == file_stat(self.output, path)

    def after(self, kept: Set[str], made: Mapping[str, Ingredients], asal: Mapping[str, Origin]) -> Catatan:
        """The record after a build.

        Args:
            kept: products that stayed as they were; what is known of them stays, too.
            made: ingredients of the products that were just published.
            asal: what the products of each asesi and event were made from.
        """
        # A copy less what is gone, never a new dict of all that stays: these are 50,000 products.
        before = self.catatan
        bahan, stat = dict(before.bahan), dict(before.stat)
        for path in before.stat.keys() - kept:
            del stat[path]
            bahan.pop(_without_suffix(path), None)
        for path, one in made.items():
            stat[path] = file_stat(self.output, path)
            bahan[_without_suffix(path)] = msgspec.Raw(msgspec.json.encode(one))
        return Catatan(bahan, stat, asal)


def read_state(path: Path, output: Path, touched: Touched | None = None) -> State:
    """The record; an empty one when it cannot be read, then everything is made again.

    Args:
        path: of the record.
        output: the folder of products.
        touched: what a look at the products found before.
    """
    seen = touched if touched is not None and touched.versi == version(path, output) else None
    try:
        catatan = msgspec.json.decode(path.read_bytes(), type=Catatan)
    except (FileNotFoundError, ValueError):
        catatan = Catatan()
    return State(output, catatan, read_manifest(output), seen.paths if seen else None)


def write_state(path: Path, catatan: Catatan) -> None:
    """Remember what was just published."""
    with accessing(path):
        write_atomically(path, msgspec.json.encode(catatan), mode=0o600)


def _without_suffix(path: str) -> str:
    return path.rpartition(".")[0]
