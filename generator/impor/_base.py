"""What an importer declares."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.errors import ExitCode

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


@dataclass(frozen=True, slots=True)
class Importir:
    """One kind of document that ``muk import`` reads.

    Attributes:
        nama: as typed after ``import``, ``skkni``.
        ringkas: one line of help, in Indonesian.
        timpa: help of ``--timpa``: what it overwrites.
        configure: adds the importer's own options to its parser. Every importer already has ``berkas``
            (the document, a path), ``root`` (the data folder), ``coba`` (show, write nothing), ``timpa``
            (overwrite what is there and differs) and ``format`` (``text`` or ``json``).
        run: shows what changes, writes it unless there is an error, and returns the exit code. What is there
            and differs is told and left alone without ``timpa``; that alone is no error.
    """

    nama: str
    ringkas: str
    timpa: str
    configure: Callable[[ArgumentParser], None]
    run: Callable[[Namespace], ExitCode]
