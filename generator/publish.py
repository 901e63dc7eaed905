"""Products into ``output/``: what changes is set up aside and exchanged in one step.

Whoever looks at ``output/`` sees the last good build or the new one, also when the program is killed
in the middle. Where only one event or one scheme has changed, its folder alone is exchanged, and then
the manifest: an asesi who joins a thousand others costs no more than he costs a few.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec

from generator.files import accessing, write_atomically
from generator.istilah import JenisProduk
from generator.plan import RAHASIA
from generator.tukar import MANIFEST, Panggung, exchange, recover

__all__ = ["MANIFEST", "Product", "publish", "read_manifest", "recover"]


class Product(msgspec.Struct, frozen=True):
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


class _Manifest(msgspec.Struct, frozen=True):
    versi: Mapping[str, Any]
    produk: Sequence[Product]


def read_manifest(output: Path) -> dict[str, Product]:
    """The products of the last build by path; empty when there is none to read."""
    try:
        manifest = msgspec.json.decode((output / MANIFEST).read_bytes(), type=_Manifest)
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return {}
    return {product.path: product for product in manifest.produk}


def publish(
    output: Path,
    fresh: Mapping[str, Path],
    old: Iterable[str],
    products: Iterable[Product],
    versions: Mapping[str, Any],
    scratch: Path | None = None,
) -> None:
    """Make ``output`` hold exactly ``products``; files that muk did not make stay.

    Args:
        output: the folder of products.
        fresh: new content by product path; products not in it are kept from the last build.
        old: paths of the last build's products.
        products: everything that ``output`` shall hold.
        versions: what made them, for the manifest.
        scratch: a folder that is removed anyway; new content below it is moved, all other is copied.

    Raises:
        FileAccessError: disk full or not writable; ``output`` is then as it was.
    """
    listed = sorted(products, key=lambda p: p.path)
    wanted, before = {p.path for p in listed}, set(old)
    folders = _changing(fresh.keys() | before - wanted, wanted)
    panggung = Panggung(output)
    with accessing(output):
        panggung.clear()
        try:
            for folder in folders:
                _keep(panggung, folder, wanted - fresh.keys(), {MANIFEST, *wanted, *before})
            _bring(panggung.isi, fresh, scratch)
            place = panggung.isi if folders == ("",) else panggung.sesudah
            write_atomically(place / MANIFEST, _manifest(listed, versions))
        except BaseException:
            panggung.clear()
            raise
        exchange(panggung, folders)
        panggung.clear()


def _changing(paths: Iterable[str], wanted: Collection[str]) -> tuple[str, ...]:
    """The folders to exchange: those of one event or scheme when nothing else changes, else the whole."""
    folders = {_folder(path) for path in paths}
    alone = len({folder.removeprefix(f"{RAHASIA}/") for folder in folders}) == 1
    stay = all(any(path.startswith(f"{folder}/") for path in wanted) for folder in folders)
    return tuple(sorted(folders)) if alone and stay else ("",)


def _folder(path: str) -> str:
    """Where the products of an event or scheme lie: ``asesmen/<id>``, ``rahasia/skema/<id>``."""
    parts = path.split("/")
    return "/".join(parts[: 3 if parts[0] == RAHASIA else 2])


def _keep(panggung: Panggung, folder: str, kept: set[str], ours: set[str]) -> None:
    """Take over what stays in a folder: products that are as they were, and files that are none of ours."""
    (panggung.isi / folder).mkdir(parents=True)
    # Text, not paths: a thousand asesi have 50,000 files.
    skip = len(f"{panggung.output}/")
    for inside, folders, names in os.walk(panggung.output / folder):
        # A link to a folder is somebody's own, and a file as far as this tree goes.
        links = [name for name in folders if Path(inside, name).is_symlink()]
        paths = [f"{inside}/{name}"[skip:] for name in (*names, *links)]
        stay = [path for path in paths if path in kept or path not in ours]
        if stay:
            (panggung.isi / inside[skip:]).mkdir(parents=True, exist_ok=True)
        for path in stay:
            _link(f"{panggung.output}/{path}", f"{panggung.isi}/{path}")


def _link(source: str, target: str) -> None:
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:
        shutil.copy2(source, target, follow_symlinks=False)


def _bring(isi: Path, fresh: Mapping[str, Path], scratch: Path | None) -> None:
    """New content, beside the output so that it can be renamed into it."""
    for path, source in fresh.items():
        target = isi / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if scratch is not None and source.is_relative_to(scratch):
            shutil.move(source, target)
        else:
            # A copy, never a link: whoever edits a product must not edit the cache.
            shutil.copyfile(source, target)


def _manifest(products: Sequence[Product], versions: Mapping[str, Any]) -> bytes:
    return msgspec.json.format(msgspec.json.encode(_Manifest(dict(versions), products)), indent=1) + b"\n"
