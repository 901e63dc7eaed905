"""Something done by another process while this one goes on; for what must be known only later."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any, TypeVar

import msgspec

T = TypeVar("T")

_HIGHEST = 1 << 12
"""More than the number of any file that a process of ours has open."""


def meanwhile(task: Callable[[], Any], tipe: type[T]) -> Callable[[], T | None]:
    """Begin a task in a copy of this process, which must have no other threads.

    Args:
        task: gives something that can be written as JSON.
        tipe: what that is read as.

    Returns:
        Waits for the result. It is None when the other process failed, or where there can be none: whoever
        asks must be able to do without.
    """
    if not hasattr(os, "fork"):
        return lambda: None
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            # A lock among them would outlive the parent.
            os.closerange(3, writing)
            os.closerange(writing + 1, _HIGHEST)
            with os.fdopen(writing, "wb") as stream:
                stream.write(msgspec.json.encode(task()))
        finally:
            # At once: what the parent has open or registered is not the child's to close.
            os._exit(0)
    os.close(writing)

    def result() -> T | None:
        with os.fdopen(reading, "rb") as stream:
            data = stream.read()
        os.waitpid(child, 0)
        try:
            return msgspec.json.decode(data, type=tipe)
        except ValueError:
            return None

    return result
