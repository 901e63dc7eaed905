"""Which products are no longer as they were published: known from one look at all of them.

A build may let another process look while it reads its data: a thousand asesi have 50,000 products.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec

from generator.files import Stat, file_stat
from generator.tukar import MANIFEST


class Touched(msgspec.Struct, frozen=True):
    """What one look found.

    Attributes:
        versi: record and manifest as they were then; of other ones it says nothing.
        paths: products that are gone or were changed.
    """

    versi: tuple[Stat, Stat]
    paths: frozenset[str]


class _Catatan(msgspec.Struct, frozen=True):
    """So much as is needed of :class:`generator.pipeline.state.Catatan`."""

    stat: Mapping[str, Stat] = {}


def look(catatan: Path, output: Path) -> Touched:
    """Compare every product with the record of the last build.

    Raises:
        OSError, ValueError: there is no record that can be read.
    """
    versi = version(catatan, output)
    stat = msgspec.json.decode(catatan.read_bytes(), type=_Catatan).stat
    folder = str(output)
    return Touched(versi, frozenset(path for path, then in stat.items() if file_stat(folder, path) != then))


def version(catatan: Path, output: Path) -> tuple[Stat, Stat]:
    """What tells one build's record and manifest from another's."""
    return file_stat(catatan), file_stat(output / MANIFEST)
