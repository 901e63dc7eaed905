"""Find the YAML files of a data folder and say what each one is."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.errors import FileAccessError
from generator.load.jenis import JENIS_BERKAS, JenisBerkas, kind_of

OWN_TEMPLATES = "templat"
"""Folder beside ``lsp.yaml`` whose templates win over the stock ones, by file name."""

NOT_DATA = frozenset({OWN_TEMPLATES, "bukti", "gambar"})
"""Folders that hold no YAML of ours: the LSP's own templates, evidence and pictures of asesi."""

RESERVED = NOT_DATA | {
    name for jenis in JENIS_BERKAS for name in PurePosixPath(jenis.pola).parts[:-1] if name != "*"
}
"""Names of folders that say what lies in them: no scheme and no event is called so."""


@dataclass(frozen=True, slots=True)
class BerkasYaml:
    """A YAML file in the data folder.

    Attributes:
        path: where it is.
        relatif: its path below the data folder.
        jenis: its kind; None when nothing is expected at that place.
    """

    path: Path
    relatif: PurePosixPath
    jenis: JenisBerkas | None

    @property
    def tampil(self) -> str:
        """Its path as it is safe to print: a name may hold bytes that are no text, or move the cursor."""
        return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in str(self.path))


def find_files(root: Path) -> Iterator[BerkasYaml]:
    """Every YAML file below ``root``, in a stable order; hidden files and folders are passed over.

    Raises:
        FileAccessError: ``root`` is no folder, or one below it cannot be read.
    """
    if not root.is_dir():
        raise FileAccessError(
            f"folder data {root} tidak ada", "jalankan dari folder proyek, atau tunjuk dengan --root"
        )
    for folder, folders, names in os.walk(root, onerror=_refuse):
        folders[:] = sorted(f for f in folders if not f.startswith(".") and f not in NOT_DATA)
        for name in sorted(names):
            if name.endswith((".yaml", ".yml")) and not name.startswith("."):
                path = Path(folder, name)
                relatif = PurePosixPath(path.relative_to(root).as_posix())
                yield BerkasYaml(path, relatif, kind_of(relatif))


def _refuse(error: OSError) -> None:
    raise FileAccessError(f"{error.filename}: {error.strerror}", "periksa izin folder itu") from error
