"""What went into each product at the last build, and how it then lay in ``output/``, event by event.

The record has a part for every place, which is an event or a scheme, in a file of its own. A build reads and
writes that of the event that changed; the others stay.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

import msgspec

from generator.files import Stat, accessing, hash_bytes, write_atomically

S = TypeVar("S", bound=msgspec.Struct)


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


class Isi(msgspec.Struct, frozen=True):
    """What is known of the products of one place.

    Attributes:
        bahan: ingredients of each product, by its path without suffix: a document and its PDF are made of
            the same. Read only for what a build looks at.
        stat: size and time of change of each product's file as it was published.
        asal: what was made for each asesi, by "event/asesi", and of each event, by "event/".
    """

    bahan: Mapping[str, msgspec.Raw] = {}
    stat: Mapping[str, Stat] = {}
    asal: Mapping[str, Origin] = {}


Jumlah = tuple[int, int, int]
"""How many products, pages as PDF, and berkas there are."""


class Tempat(msgspec.Struct, frozen=True, array_like=True):
    """The part of one place.

    Attributes:
        sidik: a print of all that the event or scheme is made from, when all of it was made; "" otherwise.
        jumlah: how much there is.
        isi: the file that holds its :class:`Isi`, named by the hash of its content.
        awal, akhir: where the manifest lists its products, in bytes.
    """

    sidik: str
    jumlah: Jumlah
    isi: str
    awal: int
    akhir: int


class Catatan(msgspec.Struct, frozen=True):
    """The whole record.

    Attributes:
        manifest: size and time of change of the manifest that the record goes with.
        tempat: its parts, by place.
    """

    manifest: Stat = []
    tempat: Mapping[str, Tempat] = {}


def total(parts: Iterable[Tempat]) -> Jumlah:
    """What there is in all places together."""
    counts = [tempat.jumlah for tempat in parts]
    return sum(n for n, _, _ in counts), sum(n for _, n, _ in counts), sum(n for _, _, n in counts)


def read_catatan(path: Path) -> Catatan:
    """The record; an empty one when it cannot be read, then everything is made again."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Catatan)
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return Catatan()


def write_catatan(path: Path, catatan: Catatan) -> None:
    """Remember what was just published, and forget the parts that no place has any more."""
    with accessing(path):
        write_atomically(path, msgspec.json.encode(catatan), mode=0o600)
        named = {tempat.isi for tempat in catatan.tempat.values()}
        for part in _folder(path).glob("*"):
            if part.name not in named:
                part.unlink()


def read_isi(path: Path, name: str, tipe: type[S]) -> S | None:
    """A part of the record at ``path``, as so much as is wanted of it; None when it is damaged."""
    try:
        data = (_folder(path) / name).read_bytes()
        return msgspec.json.decode(data, type=tipe) if hash_bytes(data) == name else None
    except (OSError, ValueError):
        return None


def write_isi(path: Path, isi: Isi) -> str:
    """Lay down a part of the record at ``path``; returns the name of its file."""
    data = msgspec.json.encode(isi)
    name = hash_bytes(data)
    target = _folder(path) / name
    with accessing(target):
        target.parent.mkdir(mode=0o700, exist_ok=True)
        write_atomically(target, data, mode=0o600)
    return name


def _folder(path: Path) -> Path:
    return path.with_suffix("")
