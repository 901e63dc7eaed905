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
        configure: adds the importer's own options to its parser. Every importer already has ``berkas``
            (the document, a path), ``root`` (the data folder) and ``format`` (``text`` or ``json``).
        run: does the work and returns the exit code.
        langsung: it writes unless told not to, and has ``coba`` (show, write nothing) and ``timpa``
            (overwrite what differs); otherwise it shows what it would do, and has ``tulis`` to do it.
    """

    nama: str
    ringkas: str
    configure: Callable[[ArgumentParser], None]
    run: Callable[[Namespace], ExitCode]
    langsung: bool = True
