"""Importers: documents that others keep, into data files. Behind ``muk import``.

An importer is one module (or package) here that ends in ``IMPORTIR = Importir(…)``; modules that begin
with an underscore help them. Libraries that read documents are imported when the work begins, so that
``muk --help`` stays quick.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

from generator.impor._base import Importir

__all__ = ["Importir", "importers"]


@cache
def importers() -> tuple[Importir, ...]:
    """Every importer, by name."""
    names = sorted(m.name for m in pkgutil.iter_modules(__path__) if not m.name.startswith("_"))
    modules = [importlib.import_module(f"{__name__}.{name}") for name in names]
    return tuple(module.IMPORTIR for module in modules if hasattr(module, "IMPORTIR"))
