"""This program's own source, as one fingerprint: an upgrade never serves what another version made."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path

from generator.files import hash_file, walk

PROGRAM = Path(__file__).parent
"""The folder of the package."""

SUFFIX = ".py"


@cache
def code_hash() -> str:
    """SHA-256 over names and contents of all modules; read once a run."""
    digest = sha256()
    for path in walk(PROGRAM):
        if path.suffix == SUFFIX:
            digest.update(f"{path.relative_to(PROGRAM)}\0{hash_file(path)}\n".encode())
    return digest.hexdigest()
