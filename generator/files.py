"""Files of the user's: every failure to read or write one becomes a message with a remedy."""

from __future__ import annotations

import errno
import hashlib
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.errors import FileAccessError

_REMEDY = {
    errno.ENOSPC: ("disk penuh", "kosongkan ruang disk, lalu jalankan lagi; hasil terakhir tetap utuh"),
    errno.EDQUOT: ("kuota disk habis", "kosongkan ruang, lalu jalankan lagi; hasil terakhir tetap utuh"),
    errno.EACCES: ("tidak ada izin", "periksa pemilik dan izin folder itu, atau pilih folder lain"),
    errno.EPERM: ("tidak ada izin", "periksa pemilik dan izin folder itu, atau pilih folder lain"),
    errno.EROFS: ("folder hanya dapat dibaca", "pilih folder lain dengan --output"),
    errno.ENOENT: ("tidak ada", "periksa ejaan nama dan letaknya"),
    errno.ENOTDIR: ("bagian dari alamatnya bukan folder", "periksa ejaan nama dan letaknya"),
    errno.EISDIR: ("adalah folder, bukan berkas", "periksa ejaan nama dan letaknya"),
}


@contextmanager
def accessing(path: Path) -> Iterator[None]:
    """Turn an ``OSError`` while working on ``path`` into a :class:`FileAccessError` that names it."""
    try:
        yield
    except OSError as error:
        reason, remedy = _REMEDY.get(error.errno or 0, (error.strerror or "tidak dapat diakses", ""))
        raise FileAccessError(f"{error.filename or path}: {reason}", remedy) from error


def hash_bytes(data: bytes) -> str:
    """SHA-256 in hex."""
    return hashlib.sha256(data).hexdigest()


def hash_file(path: Path) -> str:
    """SHA-256 of a file's content, in hex."""
    # Whole: most files are small, and a buffer for parts takes longer to make than they take to read.
    return hash_bytes(path.read_bytes())


def walk(folder: Path) -> Iterator[Path]:
    """Every file below a folder, in order; nothing hidden, nothing that Python compiled."""
    for inside, folders, names in os.walk(folder):
        folders[:] = sorted(f for f in folders if not f.startswith((".", "__pycache__")))
        yield from (Path(inside, name) for name in sorted(names) if not name.startswith("."))


Stat = list[int]
"""Size and time of change of a file; empty when there is none."""


def file_stat(path: Path | str, inside: str = "") -> Stat:
    """What :data:`Stat` says of a file, or of the one ``inside`` a folder."""
    try:
        # Text, not a path: a build asks this of every one of 50,000 products.
        stat = os.stat(f"{path}/{inside}" if inside else path)  # noqa: PTH116
    except (FileNotFoundError, NotADirectoryError):
        return []
    return [stat.st_size, stat.st_mtime_ns]


def write_atomically(path: Path, data: bytes, mode: int = 0o644) -> None:
    """Write a file whole or not at all: aside, then renamed into place."""
    aside = write_aside(path, data, mode)
    try:
        aside.replace(path)
    except BaseException:
        aside.unlink(missing_ok=True)
        raise


def write_aside(path: Path, data: bytes, mode: int = 0o644) -> Path:
    """Write a file beside its place, whole or not at all; returns where, for renaming it to ``path``."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        Path(name).chmod(mode)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)
