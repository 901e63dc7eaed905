"""Whether anything changed at all since the last build: answered without reading any of it.

What a build depends on is a few files of data, templates and program, which are hashed, and a
few large ones (fonts, LibreOffice, products), whose size and time of change say enough. When
nothing differs, a build has nothing to do and need not even load the libraries it would use.
"""

from __future__ import annotations

import platform
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import msgspec

from generator.files import file_stat, hash_file, walk, write_atomically
from generator.program.fonts import installed
from generator.program.soffice import find_soffice
from generator.source import PROGRAM, SUFFIX, code_hash
from generator.touched import Versi, look

_TEMPLATES = PROGRAM.parent / "templates"
_HASHED = frozenset({".yaml", ".yml", ".py", ".json", ".docx", ".png", ".jpg", ".jpeg"})


class Signature(msgspec.Struct, frozen=True):
    """What a build depended on, and the products as it left them.

    Attributes:
        inputs: one hash over everything read.
        versi: of the record, which says how each product was left.
        ringkasan: what to say while both still hold.
    """

    inputs: str
    versi: Versi
    ringkasan: Any


def take_inputs(root: Path, choice: object) -> str:
    """One hash over everything that a build reads.

    Args:
        root: the data folder.
        choice: the options of the command; other options are another build.
    """
    digest = sha256(repr((choice, platform.python_version(), str(root.resolve()))).encode())
    digest.update(code_hash().encode())
    for folder in (root, _TEMPLATES, PROGRAM):
        for path in walk(folder):
            if folder is not PROGRAM or path.suffix != SUFFIX:
                digest.update(f"{path.relative_to(folder)}\0{_content(path)}\n".encode())
    for path in _engine():
        digest.update(f"{path}\0{file_stat(path)}\n".encode())
    return digest.hexdigest()


def remember(path: Path, signature: Signature) -> None:
    """Keep the signature of a build that left nothing undone."""
    write_atomically(path, msgspec.json.encode(signature), mode=0o600)


def recall(path: Path, inputs: str, catatan: Path, output: Path) -> Any | None:
    """The summary of the last build when nothing changed since; None otherwise.

    Args:
        path: of its signature.
        inputs: everything read, as it is now.
        catatan: the record of the last build.
        output: the folder of products.
    """
    try:
        before = msgspec.json.decode(path.read_bytes(), type=Signature)
    except (OSError, ValueError):
        return None
    if before.inputs != inputs:
        return None
    seen = look(catatan, output)
    return before.ringkasan if seen.versi == before.versi and not seen.paths else None


def _content(path: Path) -> str:
    return hash_file(path) if path.suffix.lower() in _HASHED else repr(file_stat(path))


def _engine() -> Iterator[Path]:
    yield from sorted(installed().values())
    soffice = find_soffice()
    if soffice is not None:
        real = soffice.resolve()
        yield from (real, real.with_name("soffice.bin"), real.with_name("versionrc"))
