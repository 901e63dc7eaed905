"""Find the pictures of asesi: photographs and signatures, beside the data of their event.

``asesmen/<kegiatan>/gambar/<id asesi>/<name>.png`` is what the blank ``gambar.<name>`` takes.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.files import accessing, hash_file
from generator.model.proyek import GAMBAR, BerkasGambar

FOLDER = "gambar"
AKHIRAN = (".png", ".jpg", ".jpeg")
"""How the name of a picture may end, in small letters or capitals."""


def find_pictures(root: Path, kegiatan: str) -> Iterator[tuple[str, Path]]:
    """Every file in the folder of pictures of an event, with the id of its asesi, in a stable order.

    A file that lies beside the folders of the asesi comes with "". Hidden files are passed over.

    Raises:
        FileAccessError: a folder cannot be read.
    """
    folder = root / "asesmen" / kegiatan / FOLDER
    with accessing(folder):
        if not folder.is_dir():
            return
        for one in sorted(folder.iterdir()):
            if one.name.startswith("."):
                continue
            if not one.is_dir():
                yield "", one
                continue
            for path in sorted(one.iterdir()):
                if not path.name.startswith("."):
                    yield one.name, path


def tag_of(path: Path) -> str:
    """The blank that a picture file is for."""
    return GAMBAR + path.stem


def load_pictures(root: Path, kegiatan: str) -> dict[str, dict[str, BerkasGambar]]:
    """The pictures of an event by id of the asesi, then by blank; files of other kinds are left out.

    Raises:
        FileAccessError: a folder or a picture cannot be read.
    """
    out: dict[str, dict[str, BerkasGambar]] = {}
    for asesi, path in find_pictures(root, kegiatan):
        if path.suffix.lower() in AKHIRAN:
            with accessing(path):
                out.setdefault(asesi, {})[tag_of(path)] = BerkasGambar(path, hash_file(path))
    return out
