"""Products into ``output/``: what changes is set up aside and exchanged in one step.

Whoever looks at ``output/`` sees the last good build or the new one, also when the program is killed
in the middle. Where only one event or one scheme has changed, its folder alone is exchanged, and then
the manifest: an asesi who joins a thousand others costs no more than he costs a few.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Mapping, Set
from pathlib import Path
from typing import Any

from generator.files import accessing, write_atomically
from generator.manifest import Letak, join_lines, place_of, products_of
from generator.plan import RAHASIA
from generator.tukar import MANIFEST, Panggung, exchange, recover

__all__ = ["publish", "recover"]


def publish(
    output: Path,
    fresh: Mapping[str, Path],
    gone: Set[str],
    parts: Mapping[str, bytes],
    versions: Mapping[str, Any],
    scratch: Path | None = None,
) -> dict[str, Letak]:
    """Change ``output`` to what its manifest shall say; files that muk did not make stay.

    Args:
        output: the folder of products.
        fresh: new content by product path.
        gone: products of the last build that are no longer wanted.
        parts: the manifest's lines afterwards, by place.
        versions: what made the products, for the manifest.
        scratch: a folder that is removed anyway; new content below it is moved, all other is copied.

    Returns:
        Where the lines of each place now stand in the manifest.

    Raises:
        FileAccessError: disk full or not writable; ``output`` is then as it was.
    """
    folders = _changing(fresh.keys() | gone, parts)
    manifest, where = join_lines(parts, versions)
    panggung = Panggung(output)
    with accessing(output):
        panggung.clear()
        try:
            for folder in folders:
                _keep(panggung, folder, {MANIFEST, *fresh, *gone})
            _bring(panggung.isi, fresh, scratch)
            place = panggung.isi if folders == ("",) else panggung.sesudah
            write_atomically(place / MANIFEST, manifest)
        except BaseException:
            panggung.clear()
            raise
        exchange(panggung, folders)
        panggung.clear()
    return where


def _changing(paths: Iterable[str], parts: Mapping[str, bytes]) -> tuple[str, ...]:
    """The folders to exchange: those of one event or scheme when nothing else changes, else the whole."""
    folders = {_folder(path) for path in paths}
    places = {place_of(folder) for folder in folders}
    if len(places) != 1:
        return ("",)
    here = (product for place in places & parts.keys() for product in products_of(parts[place]))
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
