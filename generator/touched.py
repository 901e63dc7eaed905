"""Which products are no longer as they were published: known from one look at all of them.

A build may let another process look while it reads its data: a thousand asesi have 50,000 products.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec

from generator.catatan import read_catatan, read_isi
from generator.files import Stat, file_stat
from generator.tukar import MANIFEST

Versi = tuple[Stat, Stat]
"""What tells one build's record and manifest from another's."""


class Touched(msgspec.Struct, frozen=True):
    """What one look found.

    Attributes:
        versi: record and manifest as they were then; of other ones it says nothing.
        paths: products that are gone or were changed; a whole place of which nothing is known, with "/".
    """

    versi: Versi
    paths: frozenset[str]


class _Isi(msgspec.Struct, frozen=True):
    """So much as is needed of :class:`generator.catatan.Isi`."""

    stat: Mapping[str, Stat] = {}


def look(catatan: Path, output: Path) -> Touched:
    """Compare every product in ``output`` with the record of the last build, which lies at ``catatan``."""
    versi = version(catatan, output)
    folder = str(output)
    found: set[str] = set()
    for place, tempat in read_catatan(catatan).tempat.items():
        isi = read_isi(catatan, tempat.isi, _Isi)
        if isi is None:
            found.add(f"{place}/")
        else:
            found.update(path for path, then in isi.stat.items() if file_stat(folder, path) != then)
    return Touched(versi, frozenset(found))


def version(catatan: Path, output: Path) -> Versi:
    """The version of a record and of the manifest that goes with it."""
    return file_stat(catatan), file_stat(output / MANIFEST)
