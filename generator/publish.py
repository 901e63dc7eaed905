"""Products into ``output/``: a whole new tree is set up aside and exchanged in one step.

Whoever looks at ``output/`` sees the last good build or the new one, never a mixture, also
when the program is killed in the middle. Where files are only added, as when an asesi joins a
thousand others, they are renamed into the tree that is there and then listed in the manifest.
"""

from __future__ import annotations

import ctypes
import json
import os
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from generator.files import accessing, write_atomically
from generator.istilah import JenisProduk

MANIFEST = "manifest.json"
_RENAME_EXCHANGE = 2
_AT_FDCWD = -100


@dataclass(frozen=True, slots=True)
class Product:
    """One file under ``output/``, as the manifest lists it.

    Attributes:
        path: relative to ``output/``.
        halaman: pages of the document.
        formulir: kode of the form; None for a berkas.
        asesmen, asesi: ids; None where the product belongs to no event or person.
    """

    jenis: JenisProduk
    formulir: str | None
    edisi: str
    skema: str
    asesmen: str | None
    asesi: str | None
    path: str
    halaman: int
    sha256: str


def read_manifest(output: Path) -> dict[str, Product]:
    """The products of the last build by path; empty when there is none to read."""
    try:
        data = json.loads((output / MANIFEST).read_text(encoding="utf-8"))
        return {p["path"]: Product(**{**p, "jenis": JenisProduk(p["jenis"])}) for p in data["produk"]}
    except (FileNotFoundError, NotADirectoryError, ValueError, KeyError, TypeError):
        return {}


def publish(
    output: Path,
    fresh: Mapping[str, Path],
    products: Iterable[Product],
    versions: Mapping[str, Any],
    scratch: Path | None = None,
) -> None:
    """Make ``output`` hold exactly ``products``; files that muk did not make stay.

    Args:
        output: the folder of products.
        fresh: new content by product path; products not in it are kept from the last build.
        products: everything that ``output`` shall hold.
        versions: what made them, for the manifest.
        scratch: a folder that is removed anyway; new content below it is moved, all other is copied.

    Raises:
        FileAccessError: disk full or not writable; ``output`` is then as it was.
    """
    listed = sorted(products, key=lambda p: p.path)
    old = read_manifest(output)
    stage = output.parent / f".{output.name}.baru"
    with accessing(output):
        shutil.rmtree(stage, ignore_errors=True)
        try:
            wanted = {p.path for p in listed}
            adding = old and old.keys() <= wanted and not any((output / path).exists() for path in fresh)
            if not adding:
                _keep(stage, output, wanted - fresh.keys(), {MANIFEST, *wanted, *old})
            _bring(stage, fresh, scratch)
            manifest = _manifest(listed, versions)
            if adding:
                _append(stage, output, fresh)
                write_atomically(output / MANIFEST, manifest)
            else:
                write_atomically(stage / MANIFEST, manifest)
                _exchange(stage, output)
        finally:
            shutil.rmtree(stage, ignore_errors=True)


def recover(output: Path) -> None:
    """Finish an exchange that was cut off where the system has no atomic one."""
    spare = _spare(output)
    with accessing(output):
        if spare.exists() and not output.exists():
            spare.rename(output)
        shutil.rmtree(spare, ignore_errors=True)


def _keep(stage: Path, output: Path, kept: set[str], ours: set[str]) -> None:
    """Take over what stays: products that are as they were, and files that are none of ours."""
    stage.mkdir(parents=True)
    for folder, folders, names in os.walk(output):
        inside = Path(folder).relative_to(output)
        # A link to a folder is somebody's own, and a file as far as this tree goes.
        for name in (*names, *(f for f in folders if (output / inside / f).is_symlink())):
            path = (inside / name).as_posix()
            if path in kept or path not in ours:
                _link(output / path, stage / path)


def _bring(stage: Path, fresh: Mapping[str, Path], scratch: Path | None) -> None:
    """New content, beside the output so that it can be renamed into it."""
    for path, source in fresh.items():
        target = stage / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if scratch is not None and source.is_relative_to(scratch):
            shutil.move(source, target)
        else:
            # A copy, never a link: whoever edits a product must not edit the cache.
            shutil.copyfile(source, target)


def _append(stage: Path, output: Path, fresh: Iterable[str]) -> None:
    """Add files where none are; the last build's own stay as they are, and whole, throughout."""
    for path in fresh:
        target = output / path
        target.parent.mkdir(parents=True, exist_ok=True)
        (stage / path).rename(target)


def _link(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:
        shutil.copy2(source, target, follow_symlinks=False)


def _manifest(products: list[Product], versions: Mapping[str, Any]) -> bytes:
    data = {"versi": dict(versions), "produk": [asdict(p) for p in products]}
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def _exchange(stage: Path, output: Path) -> None:
    """Swap two folders in one step, or in two where the system cannot."""
    if not output.exists():
        stage.rename(output)
        return
    if _renameat2(stage, output):
        return
    spare = _spare(output)
    output.rename(spare)
    stage.rename(output)
    shutil.rmtree(spare, ignore_errors=True)


def _spare(output: Path) -> Path:
    return output.parent / f".{output.name}.lama"


def _renameat2(one: Path, other: Path) -> bool:
    """Linux's atomic exchange; False where it is not to be had."""
    libc = ctypes.CDLL(None, use_errno=True)
    if not hasattr(libc, "renameat2"):
        return False
    code = libc.renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE)
    return bool(code == 0)
