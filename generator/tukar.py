"""Exchange folders for new ones: each in one step, several as one deed that a later run finishes.

What shall be exchanged lies complete in a stage beside the folder before the first step, with a
note of it. Whoever is killed between two steps leaves the note, and :func:`recover` goes on from it.
"""

from __future__ import annotations

import ctypes
import json
import os
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.files import accessing, write_atomically

MANIFEST = "manifest.json"
"""The list of all products, at the top of ``output``; the last thing that a publication changes."""

_RENAME_EXCHANGE = 2
_AT_FDCWD = -100


@dataclass(frozen=True, slots=True)
class Panggung:
    """Where new content of ``output`` is set up, on the same disk and out of everybody's sight."""

    output: Path

    @property
    def folder(self) -> Path:
        """All of it; removed at the end."""
        return self.output.parent / f".{self.output.name}.baru"

    @property
    def isi(self) -> Path:
        """New folders, at their paths inside ``output``."""
        return self.folder / "isi"

    @property
    def sesudah(self) -> Path:
        """Single files for the top of ``output``, renamed into place after all folders."""
        return self.folder / "sesudah"

    @property
    def catatan(self) -> Path:
        """The note: what is to be exchanged. Without it nothing was."""
        return self.folder / "tukar.json"

    def clear(self) -> None:
        """Remove the stage; first the note, so that nobody goes on from what is left of the rest."""
        self.catatan.unlink(missing_ok=True)
        shutil.rmtree(self.folder, ignore_errors=True)


def exchange(panggung: Panggung, folders: Sequence[str]) -> None:
    """Put what was set up in place of what is there.

    Args:
        panggung: holds everything that is new.
        folders: paths inside ``output``; "" for the whole of it.

    Raises:
        OSError: a step failed; the note stays, so that :func:`recover` can go on.
    """
    inodes = {folder: (panggung.isi / folder).stat().st_ino for folder in folders}
    write_atomically(panggung.catatan, json.dumps(inodes).encode())
    _finish(panggung)


def recover(output: Path) -> None:
    """Finish an exchange that was cut off, and clear away the stage of one that never began."""
    panggung = Panggung(output)
    with accessing(output):
        _finish(panggung)
        panggung.clear()


def _finish(panggung: Panggung) -> None:
    """All steps that were not taken yet: a folder that is in place already is known by its inode."""
    try:
        inodes: dict[str, int] = json.loads(panggung.catatan.read_bytes())
    except FileNotFoundError:
        return
    for folder, inode in inodes.items():
        place = panggung.output / folder
        if not place.exists() or place.stat().st_ino != inode:
            _exchange(panggung.isi / folder, place, panggung.folder / f"lama-{inode}")
    if panggung.sesudah.exists():
        for file in sorted(panggung.sesudah.iterdir()):
            file.replace(panggung.output / file.name)


def _exchange(new: Path, place: Path, aside: Path) -> None:
    """Swap two folders in one step, or in two where the system cannot."""
    if not place.exists():
        place.parent.mkdir(parents=True, exist_ok=True)
        new.rename(place)
    elif not _renameat2(new, place):
        place.rename(aside)
        new.rename(place)


def _renameat2(one: Path, other: Path) -> bool:
    """Linux's atomic exchange; False where it is not to be had."""
    libc = ctypes.CDLL(None, use_errno=True)
    if not hasattr(libc, "renameat2"):
        return False
    code = libc.renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE)
    return bool(code == 0)
