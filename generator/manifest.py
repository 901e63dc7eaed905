"""``output/manifest.json``: every product, a line to each, those of a place together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter
from pathlib import Path
from typing import Any

import msgspec

from generator.istilah import JenisProduk
from generator.plan import RAHASIA
from generator.tukar import MANIFEST

Letak = tuple[int, int]
"""Where the lines of a place begin and end in the manifest, in bytes."""


class Product(msgspec.Struct, frozen=True):
    """One file under ``output/``, as the manifest lists it.

    Attributes:
        path: relative to ``output/``.
        halaman: pages of the document.
        formulir: kode of the form; None for a berkas.
        asesmen, asesi: ids; None where the product belongs to no event or person.
    """

    jenis: JenisProduk
    formulir: str | None
    edisi: str
    skema: str
    asesmen: str | None
    asesi: str | None
    path: str
    halaman: int
    sha256: str


class _Manifest(msgspec.Struct, frozen=True):
    versi: Mapping[str, Any]
    produk: Sequence[Product]


def read_manifest(output: Path) -> bytes:
    """The manifest of a folder; nothing when there is none."""
    try:
        return (output / MANIFEST).read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return b""


def all_products(manifest: bytes) -> tuple[Product, ...]:
    """Everything that a manifest lists; nothing when it cannot be read."""
    try:
        return tuple(msgspec.json.decode(manifest, type=_Manifest).produk)
    except ValueError:
        return ()


def lines_of(products: Iterable[Product]) -> bytes:
    """The lines of some products, in the order of their paths."""
    return b",\n".join(msgspec.json.encode(one) for one in sorted(products, key=attrgetter("path")))


def products_of(lines: bytes) -> list[Product]:
    """The products that some lines are about."""
    return msgspec.json.decode(b"[%b]" % lines, type=list[Product])


def join_lines(parts: Mapping[str, bytes], versions: Mapping[str, Any]) -> tuple[bytes, dict[str, Letak]]:
    """A manifest of the lines of each place, which go into it as they are, and where they then stand.

    Args:
        parts: lines by place, of at least one product each.
        versions: what made the products.
    """
    out = [b'{"versi":%b,"produk":[\n' % msgspec.json.encode(dict(versions))]
    at = len(out[0])
    where: dict[str, Letak] = {}
    # In the order of the paths, in which “asesmen/a-b/” stands before “asesmen/a/”.
    for place in sorted(parts, key="{}/".format):
        if where:
            out.append(b",\n")
            at += 2
        out.append(parts[place])
        where[place] = at, at + len(parts[place])
        at = where[place][1]
    out.append(b"\n]}\n")
    return b"".join(out), where


def place_of(path: str) -> str:
    """Where a product belongs, its folder of secrets or not: ``asesmen/<id>`` or ``skema/<id>``."""
    return "/".join(path.removeprefix(f"{RAHASIA}/").split("/", 2)[:2])


def by_place(products: Iterable[Product]) -> dict[str, list[Product]]:
    """The products of each place."""
    places: dict[str, list[Product]] = defaultdict(list)
    for product in products:
        places[place_of(product.path)].append(product)
    return dict(places)
