"""What files said when they were last read: one that is as it was need not be read again.

Of files of data only those are remembered in which nothing was found to say. The typed value alone is kept,
not the places of its parts: :class:`~generator.load.tree.Tree` looks for these when somebody asks.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

import msgspec

from generator.files import accessing, hash_bytes, write_atomically

S = TypeVar("S", bound=msgspec.Struct)


class _Catatan(msgspec.Struct, frozen=True):
    """On disk.

    Attributes:
        program: fingerprint of the program that read the files; another one may find other things.
        nilai: what each file holds, by its kind and the hash of its bytes.
    """

    program: str
    nilai: Mapping[str, msgspec.Raw]


class Ingatan:
    """The files of the last reading and of this one.

    Args:
        path: where the memory is kept; with None nothing is remembered.
        program: fingerprint of the program.
    """

    def __init__(self, path: Path | None = None, program: str = "") -> None:
        self._path = path
        self._program = program
        self._before = {} if path is None else _load(path, program)
        self._now: dict[str, msgspec.Raw] = {}

    def recall(self, data: bytes, tipe: type[S]) -> S | None:
        """What a file of those bytes holds; None when it must be read."""
        key = _key(data, tipe)
        raw = self._before.get(key)
        if raw is None:
            return None
        self._now[key] = raw
        return msgspec.json.decode(raw, type=tipe)

    def remember(self, data: bytes, nilai: msgspec.Struct) -> None:
        """Keep what was read without a finding."""
        if self._path is not None:
            self._now[_key(data, type(nilai))] = msgspec.Raw(msgspec.json.encode(nilai))

    def keep(self) -> None:
        """Write down what this reading met; the rest is forgotten."""
        if self._path is None or self._now.keys() == self._before.keys():
            return
        with accessing(self._path):
            write_atomically(self._path, msgspec.json.encode(_Catatan(self._program, self._now)), mode=0o600)


def _key(data: bytes, tipe: type[msgspec.Struct]) -> str:
    return f"{tipe.__name__}:{hash_bytes(data)}"


def _load(path: Path, program: str) -> Mapping[str, msgspec.Raw]:
    try:
        catatan = msgspec.json.decode(path.read_bytes(), type=_Catatan)
    except (OSError, ValueError):
        return {}
    return catatan.nilai if catatan.program == program else {}
