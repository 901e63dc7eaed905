"""Run one command to its end, and leave nothing of it behind.

A command gets its own process group, so that whatever it started ends with it: killing only the
process we started would leave ``soffice.bin`` working on. Its output goes to files, not to pipes,
so that a grandchild which keeps them open cannot make us wait. No exit status is judged here.
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from generator.errors import ProgramMissing

_TICK = 0.02


class Stopped(Exception):
    """The caller's stop event was set while the command ran; the command has been killed."""


@dataclass(frozen=True, slots=True)
class Completed:
    """How a command ended.

    Attributes:
        returncode: its exit status; negative for a signal; ``None`` when it ran out of time.
        stdout: what it printed, undecodable bytes replaced.
        stderr: the same for its error output.
    """

    returncode: int | None
    stdout: str
    stderr: str

    @property
    def timed_out(self) -> bool:
        """Whether the command was killed because its time was up."""
        return self.returncode is None


@dataclass(frozen=True, slots=True)
class ToolProbe:
    """Whether a program is there and new enough, apart from running it for its purpose.

    Attributes:
        path: where it was found, or ``None``.
        version: what it says of itself; empty when it does not say.
        needed: the oldest version that will do; empty when any will.
    """

    name: str
    path: Path | None = None
    version: tuple[int, ...] = ()
    needed: tuple[int, ...] = ()

    @property
    def found(self) -> bool:
        """Whether the program is there at all."""
        return self.path is not None

    @property
    def ok(self) -> bool:
        """Whether the program is there and new enough."""
        return self.found and self.version >= self.needed


def run(
    argv: Sequence[str | Path],
    *,
    timeout: float,
    env: Mapping[str, str] | None = None,
    progress: Callable[[], object] = lambda: None,
    stop: threading.Event | None = None,
) -> Completed:
    """Run a command; when this returns or raises, its whole process group has been killed.

    Args:
        argv: the command and its arguments.
        timeout: seconds that may pass without progress before it is killed.
        env: its environment; by default ours.
        progress: anything that changes while the command gets on; each change grants a new timeout.
        stop: set by another thread to end the command early.

    Raises:
        ProgramMissing: when the command cannot be started.
        Stopped: when ``stop`` was set.
    """
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        process = _start(argv, env, out, err)
        try:
            in_time = _wait(process.pid, timeout, progress, stop)
        finally:
            _end(process)
        return Completed(process.returncode if in_time else None, _text(out), _text(err))


def version_in(text: str) -> tuple[int, ...]:
    """The first dotted number in a text: ``LibreOffice 25.2.3.2 520(Build:2)`` gives (25, 2, 3, 2)."""
    for word in text.split():
        parts = word.split(".")
        if len(parts) > 1 and all(part.isascii() and part.isdigit() for part in parts):
            return tuple(int(part) for part in parts)
    return ()


def _start(
    argv: Sequence[str | Path], env: Mapping[str, str] | None, out: IO[bytes], err: IO[bytes]
) -> subprocess.Popen[bytes]:
    try:
        return subprocess.Popen(
            argv, stdin=subprocess.DEVNULL, stdout=out, stderr=err, env=env, start_new_session=True
        )
    except OSError as error:
        raise ProgramMissing(
            f"program {argv[0]} tidak dapat dijalankan: {error.strerror}",
            "jalankan `muk doctor` untuk melihat program yang diperlukan",
        ) from error


def _wait(pid: int, timeout: float, progress: Callable[[], object], stop: threading.Event | None) -> bool:
    """Wait for the process without reaping it, so that its group's number cannot be reused."""
    seen, deadline = progress(), time.monotonic() + timeout
    while os.waitid(os.P_PID, pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None:
        if stop is not None and stop.is_set():
            raise Stopped
        if (now := progress()) != seen:
            seen, deadline = now, time.monotonic() + timeout
        elif time.monotonic() > deadline:
            return False
        time.sleep(_TICK)
    return True


def _end(process: subprocess.Popen[bytes]) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _text(stream: IO[bytes]) -> str:
    stream.seek(0)
    return stream.read().decode("utf-8", errors="replace")
