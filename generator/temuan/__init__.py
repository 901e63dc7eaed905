"""Findings in the forms that people and programs read: one module for each form, found by its name.

A form is a pure function from a :class:`Laporan` to lines; :mod:`generator.report` writes them. A new
form is a new module here that ends in ``BENTUK``.
"""

from __future__ import annotations

import importlib
import pkgutil

from generator.temuan._base import Bentuk, Laporan, Layar

__all__ = ["FORMATS", "Bentuk", "Laporan", "Layar", "bentuk"]

FORMATS = tuple(sorted(m.name for m in pkgutil.iter_modules(__path__) if not m.name.startswith("_")))
"""What ``--format`` takes; the modules behind the names are loaded when they are asked for."""


def bentuk(nama: str) -> Bentuk:
    """The form of that name.

    Raises:
        ModuleNotFoundError: there is none.
    """
    found: Bentuk = importlib.import_module(f"{__name__}.{nama}").BENTUK
    return found
