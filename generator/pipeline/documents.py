"""Orders into filled DOCX, here or by another process meanwhile."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from functools import partial

import msgspec

from generator.isian.asal import with_asal
from generator.isian.docx import fill_docx
from generator.isian.gambar_docx import put_pictures
from generator.meanwhile import meanwhile
from generator.ooxml import Parts, read_parts, write_parts
from generator.pdf.gambar import load_all
from generator.pipeline.values import DOCX, Order
from generator.plan import fingerprint
from generator.progress import Progress, Quiet
from generator.workspace import Cache, Entry

_STAGE = "Mengisi formulir"


class _Ahead(msgspec.Struct, frozen=True):
    """What another process did with the cache.

    Attributes:
        dokumen: key and hash of each document that is there now, by the path of its copy.
        rusak: damaged entries that it met.
    """

    dokumen: Mapping[str, tuple[str, str]] = {}
    rusak: Sequence[str] = ()


class WhileAlive(Quiet):
    """Ends a process at its next step when the one that it works for is gone."""

    def __init__(self, parent: int) -> None:
        self._parent = parent

    def step(self, count: int = 1) -> None:
        """Look whether it is still there."""
        if os.getppid() != self._parent:
            raise SystemExit


class Documents:
    """Fills the documents of one build.

    Args:
        cache: blangko and documents by fingerprint.
        progress: is told what is being done.
        narrowed: the blanks of an order whose letters are narrowed to fit, so that Word prints them as the
            PDF does; see :func:`generator.isian.docx.fill_docx`.
    """

    def __init__(
        self, cache: Cache, progress: Progress, narrowed: Callable[[Order], Mapping[int, int]]
    ) -> None:
        self._cache = cache
        self._progress = progress
        self._narrowed = narrowed

    def begin(self, orders: Sequence[Order]) -> Callable[[], dict[str, Entry]]:
        """Let another process fill documents while this one prints.

        Returns:
            Waits for it, and gives what :meth:`fill` gives.
        """
        if not orders:
            return dict
        ahead = meanwhile(partial(self._fill_ahead, orders, os.getpid()), _Ahead)

        def finish() -> dict[str, Entry]:
            self._progress.stage(_STAGE, len(orders))
            return self._rest(orders, ahead() or _Ahead())

        return finish

    def _fill_ahead(self, orders: Sequence[Order], parent: int) -> _Ahead:
        """In the other process."""
        self._progress = WhileAlive(parent)
        documents = self.fill(orders)
        done = {path: (entry.path.stem, entry.sha256) for path, entry in documents.items()}
        return _Ahead(done, self._cache.damaged)

    def _rest(self, orders: Sequence[Order], done: _Ahead) -> dict[str, Entry]:
        """What is done; what is not is done here."""
        self._cache.damaged += [name for name in done.rusak if name not in self._cache.damaged]
        out = {
            path: Entry(self._cache.path(key, DOCX), sha256, {})
            for path, (key, sha256) in done.dokumen.items()
        }
        rest = [order for order in orders if order.copy.path not in out]
        return out | self.fill(rest)

    def fill(self, orders: Sequence[Order]) -> dict[str, Entry]:
        """The filled DOCX of each order, by path."""
        self._progress.stage(_STAGE, len(orders))
        out = {}
        for order in orders:
            narrow = self._narrowed(order)
            key = fingerprint([order.docx_key, sorted(narrow.items())]) if narrow else order.docx_key
            entry = self._cache.get(key, DOCX)
            if entry is None:
                entry = self._cache.put(key, DOCX, write_parts(_filled(order, narrow)))
            out[order.copy.path] = entry
            self._progress.step()
        return out


def _filled(order: Order, narrow: Mapping[int, int]) -> Parts:
    """The document of an order; it says whose it is, so that it can be read back under any name."""
    parts = fill_docx(read_parts(order.blangko.path.read_bytes()), order.values, narrow)
    parts = put_pictures(parts, load_all(order.pictures()))
    return with_asal(parts, order.asal) if order.asal else parts
