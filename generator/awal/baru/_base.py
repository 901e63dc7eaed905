"""What a kind of skeleton declares, and the questions that all kinds put to the project."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from generator.check.muatan import Muatan
from generator.check.saran import choose
from generator.errors import UsageError
from generator.load.files import RESERVED

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")


@dataclass(frozen=True, slots=True)
class Kerangka:
    """A file to be.

    Attributes:
        path: relative to the data folder.
        jenis: name of its schema.
        teks: its content below the line that names the schema.
        berikutnya: what to do next, one sentence a line.
    """

    path: PurePosixPath
    jenis: str
    teks: str
    berikutnya: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Baru:
    """One kind of file.

    Attributes:
        nama: as typed after ``new``.
        ringkas: one line of help, in Indonesian.
        sebutan: what its id is called in help.
        configure: adds the kind's own options; every kind already has ``id`` and ``root``.
        make: the skeleton for these options in this project.
    """

    nama: str
    ringkas: str
    sebutan: str
    configure: Callable[[ArgumentParser], None]
    make: Callable[[Namespace, Muatan], Kerangka]


def require_id(what: str, name: str, taken: Iterable[str]) -> None:
    """Refuse an id that no file could have, or that is in use.

    Raises:
        UsageError: saying which.
    """
    if name in RESERVED:
        raise UsageError(f"“{name}” tidak dapat menjadi id {what}", "nama itu dipakai muk; pilih nama lain")
    if not _ID.fullmatch(name):
        raise UsageError(
            f"“{name}” tidak dapat menjadi id {what}",
            "pakai huruf kecil, angka, dan tanda hubung, misalnya teknisi-jaringan",
        )
    require_new(what, name, taken)


def require_new(what: str, name: str, taken: Iterable[str]) -> None:
    """Refuse a name that is in use.

    Raises:
        UsageError: it is.
    """
    if name.casefold() in {one.casefold() for one in taken}:
        raise UsageError(f"{what} “{name}” sudah ada", "pilih nama lain; yang sudah ada tidak diubah")


def require_known(what: str, name: str, known: Iterable[str]) -> None:
    """Refuse a reference to something that the project does not have.

    Raises:
        UsageError: naming what is near, or all there is.
    """
    listed = tuple(known)
    if name not in listed:
        raise UsageError(
            f"{what} “{name}” tidak ada", choose(name, listed) or f"belum ada {what} sama sekali"
        )


def add_date(parser: ArgumentParser, what: str) -> None:
    """``--tanggal``: a day, today if none is named."""
    parser.add_argument(
        "--tanggal",
        type=date.fromisoformat,
        metavar="TTTT-BB-HH",
        help=f"{what} (bawaan: hari ini)",
    )
