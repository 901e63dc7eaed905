"""What went into each product at the last build, and how it then lay in ``output/``, event by event.

The record is one file with a part for every place, which is an event or a scheme. A part is read when
somebody asks for what is in it: a build reads that of the event that changed, and hands on the rest.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec

from generator.files import Stat, accessing, write_atomically


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


class Tempat(msgspec.Struct, frozen=True, array_like=True):
    """The part of one place.

    Attributes:
        sidik: a print of all that the event is made from, when all of it was made; "" otherwise.
        jumlah: how many products, pages as PDF, and berkas there are.
        isi: an :class:`Isi` as JSON.
        produk: what the manifest lists of the place, as JSON.
    """

    sidik: str
    jumlah: tuple[int, int, int]
    isi: msgspec.Raw
    produk: msgspec.Raw


class Catatan(msgspec.Struct, frozen=True):
    """The whole record.

    Attributes:
        manifest: size and time of change of the manifest that the record goes with.
        tempat: its parts, by place.
    """

    manifest: Stat = []
    tempat: Mapping[str, Tempat] = {}


def read_catatan(path: Path) -> Catatan:
    """The record; an empty one when it cannot be read, then everything is made again."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Catatan)
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return Catatan()


def write_catatan(path: Path, catatan: Catatan) -> None:
    """Remember what was just published."""
    with accessing(path):
        write_atomically(path, msgspec.json.encode(catatan), mode=0o600)
