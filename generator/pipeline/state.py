"""The last build: its record and its manifest, opened place by place."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Set
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from generator.catatan import Isi, Jumlah, Origin, Tempat, read_catatan, read_isi
from generator.files import file_stat
from generator.istilah import JenisProduk
from generator.manifest import (
    Product,
    all_products,
    by_place,
    join_lines,
    lines_of,
    place_of,
    products_of,
    read_manifest,
)
from generator.model.proyek import Milik
from generator.plan import Ingredients, why_stale
from generator.touched import Touched, look, version
from generator.tukar import MANIFEST


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
        path: of its record.
        tempat: the parts of the record, by place.
        manifest: the list of products, as bytes.
        touched: products that are not as they were published.
        cocok: the record is of the build that wrote the manifest.
    """

    path: Path
    output: Path
    tempat: Mapping[str, Tempat]
    manifest: bytes
    touched: Set[str]
    cocok: bool
    _opened: dict[str, Terbuka] = field(default_factory=dict)

    def open(self, place: str) -> Terbuka:
        """A place; one that no build has made anything of is empty."""
        if place not in self._opened:
            tempat = self.tempat.get(place)
            isi = read_isi(self.path, tempat.isi, Isi) if tempat else None
            produk = {product.path: product for product in products_of(self.lines(place))}
            self._opened[place] = Terbuka(produk, isi or Isi())
        return self._opened[place]

    def lines(self, place: str) -> bytes:
        """The lines of the manifest about a place."""
        tempat = self.tempat.get(place)
        return self.manifest[tempat.awal : tempat.akhir] if tempat else b""

    def product(self, path: str) -> Product | None:
        """A product as the manifest lists it."""
        return self.open(place_of(path)).produk.get(path)

    def origin(self, milik: Milik) -> Origin | None:
        """What the products of an asesi or event were made from."""
        return self.open(place_of_milik(milik)).isi.asal.get("/".join(milik))

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
    ) -> Isi:
        """What is known of a place after a build.

        Args:
            place: which one.
            products: everything that lies there now, by path.
            made: ingredients of those that were just published.
            asal: what the products of its asesi and of the event itself were made from.
        """
        before = self.open(place).isi
        stat = {path: before.stat[path] for path in products if path in before.stat}
        stat |= {path: file_stat(self.output, path) for path in made}
        names = {_without_suffix(path) for path in products}
        bahan = {name: raw for name, raw in before.bahan.items() if name in names}
        for path, one in made.items():
            bahan[_without_suffix(path)] = msgspec.Raw(msgspec.json.encode(one))
        return Isi(bahan, stat, asal)


def place_of_milik(milik: Milik) -> str:
    """Where the products of an asesi, an event or a scheme are."""
    event, other = milik
    return place_of(f"asesmen/{event}/" if event else f"skema/{other}/")


def read_state(path: Path, output: Path, touched: Touched | None = None) -> State:
    """What the last build left.

    Args:
        path: of its record.
        output: the folder of products.
        touched: what a look at the products found before.
    """
    seen = touched if touched is not None and touched.versi == version(path, output) else look(path, output)
    catatan, manifest = read_catatan(path), read_manifest(output)
    if catatan.manifest == file_stat(output, MANIFEST):
        return State(path, output, catatan.tempat, manifest, seen.paths, cocok=True)
    # Of another build: the manifest alone says what lies there.
    products = by_place(all_products(manifest))
    manifest, where = join_lines({place: lines_of(here) for place, here in products.items()}, {})
    known = {place: tempat.isi for place, tempat in catatan.tempat.items()}
    tempat = {
        place: Tempat("", count(here), known.get(place, ""), *where[place])
        for place, here in products.items()
    }
    return State(path, output, tempat, manifest, seen.paths, cocok=False)


def count(products: Collection[Product]) -> Jumlah:
    """How much some products are."""
    pages = sum(product.halaman for product in products if product.path.endswith(".pdf"))
    return len(products), pages, sum(product.jenis is JenisProduk.BERKAS for product in products)


def _without_suffix(path: str) -> str:
    return path.rpartition(".")[0]
