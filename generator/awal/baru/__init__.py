"""Skeletons of data files, behind ``muk new``. A kind is one module here that ends in ``BARU = Baru(…)``.

A skeleton passes ``muk check`` as it is, at most with warnings: who fills it in never starts from errors.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

from generator.awal.baru._base import Baru

__all__ = ["Baru", "kinds"]


@cache
def kinds() -> tuple[Baru, ...]:
    """Every kind, by name."""
    names = sorted(m.name for m in pkgutil.iter_modules(__path__) if not m.name.startswith("_"))
    return tuple(importlib.import_module(f"{__name__}.{name}").BARU for name in names)
