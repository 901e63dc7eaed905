"""Fake programs, and watching what becomes of processes."""

from __future__ import annotations

import time
from pathlib import Path

PALSU = Path(__file__).parent / "palsu"


def is_gone(pid: int) -> bool:
    """Whether a process has ended within a moment; one that only waits to be reaped has."""
    for _ in range(100):
        try:
            state = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
        except (FileNotFoundError, ProcessLookupError):
            return True
        if state == "Z":
            return True
        time.sleep(0.02)
    return False


def wait_for_pids(file: Path, count: int) -> list[int]:
    for _ in range(250):
        pids = file.read_text(encoding="utf-8").split() if file.exists() else []
        if len(pids) == count:
            return [int(pid) for pid in pids]
        time.sleep(0.02)
    raise AssertionError("the command did not start")
