"""The last build: its record and its manifest, opened place by place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from generator.catatan import Isi, Origin, Tempat, read_catatan
from generator.files import file_stat
from generator.istilah import JenisProduk
from generator.model.proyek import Milik
from generator.plan import Ingredients, why_stale
from generator.publish import MANIFEST, Product, listed, place_of, products_of, read_manifest
from generator.touched import Touched, look, version

_NOTHING = Tempat("", (0, 0, 0), msgspec.Raw(b"{}"), msgspec.Raw(b"[]"))


@dataclass(frozen=True, slots=True)
class Terbuka:
    """A place of the record, read.

    Attributes:
        produk: what the manifest lists of it, by path.
        isi: what is known of these products.
    """

    produk: Mapping[str, Product]
    isi: Isi


@dataclass(slots=True)
class State:
    """What the last build left.

    Attributes:
        tempat: the parts of its record, by place.
        touched: products that are not as they were published.
    """

    output: Path
    tempat: Mapping[str, Tempat]
    touched: Set[str]
    _opened: dict[str, Terbuka] = field(default_factory=dict)

    def open(self, place: str) -> Terbuka:
        """A place; one that no build has made anything of is empty."""
        if place not in self._opened:
            tempat = self.tempat.get(place, _NOTHING)
            produk = {product.path: product for product in products_of(tempat.produk)}
            self._opened[place] = Terbuka(produk, msgspec.json.decode(tempat.isi, type=Isi))
        return self._opened[place]

    def product(self, path: str) -> Product | None:
        """A product as the manifest lists it."""
        return self.open(place_of(path)).produk.get(path)

    def origin(self, milik: Milik) -> Origin | None:
        """What the products of an asesi or event were made from."""
        return self.open(place_of_event(milik[0])).isi.asal.get("/".join(milik))

    def bahan(self, path: str) -> Ingredients | None:
        """The ingredients of a product; None if it was never made."""
        raw = self.open(place_of(path)).isi.bahan.get(_without_suffix(path))
        return None if raw is None else msgspec.json.decode(raw, type=dict[str, str])

    def why(self, path: str, now: Ingredients) -> str:
        """Why a product must be made again; "" when it need not."""
        return why_stale(now, self.bahan(path), self.intact(path))

    def intact(self, path: str) -> bool:
        """Whether the product still lies in ``output/`` as it was published."""
        place = self.open(place_of(path))
        return path in place.produk and path in place.isi.stat and path not in self.touched

    def after(
        self,
        place: str,
        products: Mapping[str, Product],
        made: Mapping[str, Ingredients],
        asal: Mapping[str, Origin],
        sidik: str,
    ) -> Tempat:
        """The part of a place after a build.

        Args:
            place: which one.
            products: everything that lies there now, by path.
            made: ingredients of those that were just published.
            asal: what the products of its asesi and of the event itself were made from.
            sidik: a print of all that the event is made from, when all of it is there.
        """
        before = self.open(place).isi
        stat = {path: before.stat[path] for path in products if path in before.stat}
        stat |= {path: file_stat(self.output, path) for path in made}
        names = {_without_suffix(path) for path in products}
        bahan = {name: raw for name, raw in before.bahan.items() if name in names}
        for path, one in made.items():
            bahan[_without_suffix(path)] = msgspec.Raw(msgspec.json.encode(one))
        isi = msgspec.Raw(msgspec.json.encode(Isi(bahan, stat, asal)))
        return Tempat(sidik, _count(products.values()), isi, listed(products.values()))


def place_of_event(asesmen: str) -> str:
    """The place of an event."""
    return place_of(f"asesmen/{asesmen}/")


def read_state(path: Path, output: Path, touched: Touched | None = None) -> State:
    """What the last build left.

    Args:
        path: of its record.
        output: the folder of products.
        touched: what a look at the products found before.
    """
    seen = touched if touched is not None and touched.versi == version(path, output) else look(path, output)
    catatan = read_catatan(path)
    same = catatan.manifest == file_stat(output / MANIFEST)
    return State(output, catatan.tempat if same else _by_manifest(catatan.tempat, output), seen.paths)


def _by_manifest(tempat: Mapping[str, Tempat], output: Path) -> dict[str, Tempat]:
    """The parts of a record that does not go with the manifest, which alone says what lies there."""
    by_place: dict[str, list[Product]] = defaultdict(list)
    for product in read_manifest(output).values():
        by_place[place_of(product.path)].append(product)
    return {
        place: Tempat("", _count(products), tempat.get(place, _NOTHING).isi, listed(products))
        for place, products in by_place.items()
    }


def _count(products: Iterable[Product]) -> tuple[int, int, int]:
    here = list(products)
    pages = sum(product.halaman for product in here if product.path.endswith(".pdf"))
    return len(here), pages, sum(product.jenis is JenisProduk.BERKAS for product in here)


def _without_suffix(path: str) -> str:
    return path.rpartition(".")[0]
