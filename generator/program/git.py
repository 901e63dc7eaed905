"""What git keeps of a folder."""

from __future__ import annotations

from pathlib import Path

from generator.errors import ProgramMissing
from generator.program.run import run

_TIMEOUT = 10.0


def tracked(folder: Path) -> frozenset[str]:
    """Paths of all files below ``folder`` that git tracks, relative to it, with ``/``.

    Empty where there is no git, no repository, or one that git refuses to open.
    """
    try:
        done = run(["git", "-C", folder, "ls-files", "-z"], timeout=_TIMEOUT)
    except ProgramMissing:
        return frozenset()
    return frozenset(filter(None, done.stdout.split("\0"))) if done.returncode == 0 else frozenset()
