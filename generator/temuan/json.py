"""For programs of one's own: a JSON list, one object for each finding."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from generator.diagnostic import Diagnostic
from generator.temuan._base import Bentuk, Laporan, Layar


def write(laporan: Laporan, layar: Layar) -> Iterator[str]:
    """The list; an empty one when there is no finding."""
    yield json.dumps([as_json(found) for found in laporan.temuan], ensure_ascii=False, indent=1)


def as_json(found: Diagnostic) -> Mapping[str, Any]:
    """A finding as other programs read it: line and column from 1, length in characters."""
    span = found.span
    return {
        "file": span.file,
        "line": span.line,
        "col": span.col,
        "length": span.length,
        "keparahan": found.keparahan.value,
        "kode": found.kode,
        "pesan": found.pesan,
        "petunjuk": found.petunjuk,
    }


BENTUK = Bentuk(write)
