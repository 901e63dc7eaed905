"""The program's own folder ``.muk`` beside the output: cache, lock, temporary files.

The cache is addressed by fingerprints of everything that went into a file, so an entry is
either right or absent, whoever made it and whenever. It holds personal data: mode 0700.
"""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.errors import FileAccessError
from generator.files import accessing, hash_bytes, hash_file, write_atomically


@dataclass(frozen=True, slots=True)
class Entry:
    """A file in the cache.

    Attributes:
        path: where it lies.
        sha256: of its content.
        info: small facts kept with it (pages, names of blanks).
    """

    path: Path
    sha256: str
    info: dict[str, Any]


class Cache:
    """Files by fingerprint.

    Attributes:
        damaged: names of entries that were not what they had been, in the order they were met.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sound: set[Path] = set()
        self.damaged: list[str] = []

    @property
    def profiles(self) -> Path:
        """Where LibreOffice's furnished profile is kept."""
        return self._folder / "profil"

    def get(self, key: str, suffix: str) -> Entry | None:
        """The entry, or None when it is absent or damaged (then it is removed)."""
        path = self.path(key, suffix)
        try:
            note = json.loads(self._info_path(path).read_bytes())
            entry = Entry(path, note["sha256"], note["info"])
            if path not in self._sound and hash_file(path) != entry.sha256:
                raise ValueError
        except FileNotFoundError:
            return None
        except (ValueError, KeyError, TypeError):
            self.damaged.append(path.relative_to(self._folder.parent).as_posix())
            path.unlink(missing_ok=True)
            self._info_path(path).unlink(missing_ok=True)
            return None
        self._sound.add(path)
        return entry

    def put(self, key: str, suffix: str, data: bytes | Path, **info: Any) -> Entry:
        """Keep a file: its bytes, or a path that is moved in."""
        path = self.path(key, suffix)
        if isinstance(data, Path):
            path.parent.mkdir(parents=True, exist_ok=True)
            sha = hash_file(data)
            data.replace(path)
        else:
            sha = hash_bytes(data)
            write_atomically(path, data, mode=0o600)
        note = {"sha256": sha, "bytes": path.stat().st_size, "info": info}
        write_atomically(self._info_path(path), json.dumps(note, sort_keys=True).encode(), mode=0o600)
        self._sound.add(path)
        return Entry(path, sha, info)

    def path(self, key: str, suffix: str) -> Path:
        """Where the file with that fingerprint lies or will lie."""
        return self._folder / key[:2] / f"{key}{suffix}"

    @staticmethod
    def _info_path(path: Path) -> Path:
        return path.with_name(path.name + ".json")


@dataclass(frozen=True, slots=True)
class Workspace:
    """The folder ``.muk``.

    Attributes:
        folder: the folder itself.
        cache: fingerprinted files.
        temporary: this run's scratch folder, removed at its end.
    """

    folder: Path
    cache: Cache
    temporary: Path

    @property
    def state_path(self) -> Path:
        """What went into each product at the last successful build."""
        return state_path(self.folder)


def workspace_folder(output: Path) -> Path:
    """Where the workspace of an output folder is."""
    return output.resolve().parent / ".muk"


def state_path(folder: Path) -> Path:
    """Where a workspace keeps what went into each product at the last successful build."""
    return folder / "keadaan.json"


@contextmanager
def open_workspace(output: Path) -> Iterator[Workspace]:
    """Open (and make) the workspace beside ``output``, for one build at a time.

    Raises:
        FileAccessError: the folder cannot be made or written, or another build is running.
    """
    folder = workspace_folder(output)
    with accessing(folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        (folder / "CACHEDIR.TAG").write_text("Signature: 8a477f597d28d172789f06886806bc55\n")
        lock = os.open(folder / "kunci", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        _take(lock)
        _sweep(folder)
        with accessing(folder):
            temporary = Path(tempfile.mkdtemp(prefix="kerja-", dir=folder))
        try:
            yield Workspace(folder, Cache(folder / "cache"), temporary)
        finally:
            shutil.rmtree(temporary, ignore_errors=True)
    finally:
        os.close(lock)


def _take(lock: int) -> None:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        raise FileAccessError(
            "muk lain sedang bekerja pada folder hasil ini", "tunggu sampai selesai, lalu jalankan lagi"
        ) from error


def _sweep(folder: Path) -> None:
    """Remove what a killed run left behind; the lock is ours, so nobody is using it."""
    for leftover in folder.glob("kerja-*"):
        shutil.rmtree(leftover, ignore_errors=True)
