"""What went into each product at the last build, and how it then lay in ``output/``."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass
from pathlib import Path

from generator.files import accessing, file_stat, write_atomically
from generator.plan import Ingredients, why_stale
from generator.publish import Product, read_manifest


@dataclass(frozen=True, slots=True)
class Origin:
    """What the products of one asesi were made from.

    Attributes:
        sidik: a print of all his data and of all that his event shares.
        produk: the kind of product that was made; "" for all kinds.
        paths: what was made.
    """

    sidik: str
    produk: str
    paths: Sequence[str]


@dataclass(frozen=True, slots=True)
class State:
    """The last build's record.

    Attributes:
        bahan: ingredients of each product, by path.
        stat: size and time of change of each product's file as it was published.
        products: the manifest.
        asal: what was made for each asesi, by "event/asesi".
    """

    output: Path
    bahan: Mapping[str, Ingredients]
    stat: Mapping[str, list[int]]
    products: Mapping[str, Product]
    asal: Mapping[str, Origin]

    def why(self, path: str, now: Ingredients) -> str:
        """Why a product must be made again; "" when it need not."""
        return why_stale(now, self.bahan.get(path), self.intact(path))

    def intact(self, path: str) -> bool:
        """Whether the product still lies in ``output/`` as it was published."""
        return path in self.products and self.stat.get(path, []) == file_stat(self.output / path)


def read_state(path: Path, output: Path) -> State:
    """The record; an empty one when it cannot be read, then everything is made again."""
    try:
        data = json.loads(path.read_bytes())
        bahan, stat = dict(data["bahan"]), dict(data["stat"])
        asal = {orang: Origin(*origin) for orang, origin in data["asal"].items()}
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        bahan, stat, asal = {}, {}, {}
    return State(output, bahan, stat, read_manifest(output), asal)


def write_state(
    path: Path,
    output: Path,
    bahan: Mapping[str, Ingredients],
    paths: Iterable[str],
    asal: Mapping[str, Origin],
) -> None:
    """Remember what was just published."""
    data = {
        "bahan": dict(bahan),
        "stat": {p: file_stat(output / p) for p in paths},
        "asal": {orang: astuple(origin) for orang, origin in asal.items()},
    }
    with accessing(path):
        write_atomically(path, json.dumps(data, sort_keys=True).encode(), mode=0o600)
