"""Products into ``output/``: what changes is set up aside and exchanged in one step.

Whoever looks at ``output/`` sees the last good build or the new one, also when the program is killed
in the middle. Where only one event or one scheme has changed, its folder alone is exchanged, and then
the manifest: an asesi who joins a thousand others costs no more than he costs a few.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from operator import attrgetter
from pathlib import Path
from typing import Any

import msgspec

from generator.files import accessing, write_atomically
from generator.istilah import JenisProduk
from generator.plan import RAHASIA
from generator.tukar import MANIFEST, Panggung, exchange, recover

__all__ = ["MANIFEST", "Product", "listed", "place_of", "products_of", "publish", "read_manifest", "recover"]


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


def listed(products: Iterable[Product]) -> msgspec.Raw:
    """A part of the manifest's list: JSON, a product to a line."""
    lines = (msgspec.json.encode(product) for product in sorted(products, key=attrgetter("path")))
    return msgspec.Raw(b"[" + b",\n".join(lines) + b"]")


def products_of(part: msgspec.Raw) -> list[Product]:
    """What such a part lists."""
    return msgspec.json.decode(part, type=list[Product])


def place_of(path: str) -> str:
    """Where a product belongs, its folder of secrets or not: ``asesmen/<id>`` or ``skema/<id>``."""
    return "/".join(path.removeprefix(f"{RAHASIA}/").split("/", 2)[:2])


def publish(
    output: Path,
    fresh: Mapping[str, Path],
    gone: Set[str],
    manifest: Mapping[str, msgspec.Raw],
    versions: Mapping[str, Any],
    scratch: Path | None = None,
) -> None:
    """Change ``output`` to what its manifest shall say; files that muk did not make stay.

    Args:
        output: the folder of products.
        fresh: new content by product path.
        gone: products of the last build that are no longer wanted.
        manifest: the lists of products afterwards, by place.
        versions: what made them, for the manifest.
        scratch: a folder that is removed anyway; new content below it is moved, all other is copied.

    Raises:
        FileAccessError: disk full or not writable; ``output`` is then as it was.
    """
    folders = _changing(fresh.keys() | gone, manifest)
    panggung = Panggung(output)
    with accessing(output):
        panggung.clear()
        try:
            for folder in folders:
                _keep(panggung, folder, {MANIFEST, *fresh, *gone})
            _bring(panggung.isi, fresh, scratch)
            place = panggung.isi if folders == ("",) else panggung.sesudah
            write_atomically(place / MANIFEST, _joined(manifest, versions))
        except BaseException:
            panggung.clear()
            raise
        exchange(panggung, folders)
        panggung.clear()


def _changing(paths: Iterable[str], manifest: Mapping[str, msgspec.Raw]) -> tuple[str, ...]:
    """The folders to exchange: those of one event or scheme when nothing else changes, else the whole."""
    folders = {_folder(path) for path in paths}
    places = {place_of(folder) for folder in folders}
    if len(places) != 1:
        return ("",)
    here = (product for place in places & manifest.keys() for product in products_of(manifest[place]))
    stay = {_folder(product.path) for product in here}
    return tuple(sorted(folders)) if folders <= stay else ("",)


def _folder(path: str) -> str:
    """Where the products of an event or scheme lie: ``asesmen/<id>``, ``rahasia/skema/<id>``."""
    parts = path.split("/")
    return "/".join(parts[: 3 if parts[0] == RAHASIA else 2])


def _keep(panggung: Panggung, folder: str, other: Set[str]) -> None:
    """Take over what stays in a folder, ours or not: everything but the ``other`` paths."""
    (panggung.isi / folder).mkdir(parents=True)
    # Text, not paths: a thousand asesi have 50,000 files.
    skip = len(f"{panggung.output}/")
    for inside, folders, names in os.walk(panggung.output / folder):
        # A link to a folder is somebody's own, and a file as far as this tree goes.
        links = [name for name in folders if Path(inside, name).is_symlink()]
        paths = [f"{inside}/{name}"[skip:] for name in (*names, *links)]
        stay = [path for path in paths if path not in other]
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


def _joined(manifest: Mapping[str, msgspec.Raw], versions: Mapping[str, Any]) -> bytes:
    """The parts as one file, which they go into as they are: the list of a thousand asesi is long."""
    parts = (memoryview(manifest[place])[1:-1] for place in sorted(manifest, key="{}/".format))
    head = b'{"versi":' + msgspec.json.encode(dict(versions)) + b',"produk":[\n'
    return b"".join([head, *_between(b",\n", (part for part in parts if part)), b"\n]}\n"])


def _between(comma: bytes, parts: Iterable[memoryview]) -> Iterator[bytes | memoryview]:
    for n, part in enumerate(parts):
        if n:
            yield comma
        yield part
