"""Measurements of speed, size and memory. One is one module here that ends in ``UKURAN = Ukuran(…)``.

Modules are found by themselves. Nothing outside this package and its command depends on it.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

from generator.bench._base import Angka, Pilihan, Ukuran

__all__ = ["Angka", "Pilihan", "Ukuran", "measurements"]


@cache
def measurements() -> tuple[Ukuran, ...]:
    """All measurements, the quick ones first."""
    modules = sorted(m.name for m in pkgutil.iter_modules(__path__) if not m.name.startswith("_"))
    found = [importlib.import_module(f"{__name__}.{name}").UKURAN for name in modules]
    for name, ukuran in zip(modules, found, strict=True):
        assert ukuran.nama == name, f"{name}.py declares {ukuran.nama}"
    return tuple(sorted(found, key=lambda u: u.urutan))
