"""The catalogue of forms. A form is one module here that ends in ``FORMULIR = Formulir(…)``.

Modules are found by themselves; what they declare is asserted once, at import.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator

from generator.formulir._base import Formulir, Konteks

__all__ = ["Formulir", "Konteks", "catalogue", "editions"]


def _declared() -> Iterator[Formulir]:
    """Every ``FORMULIR`` of the modules in this package: one form, or one for each edition."""
    for module in sorted(m.name for m in pkgutil.iter_modules(__path__)):
        if module.startswith("_"):
            continue
        declared = importlib.import_module(f"{__name__}.{module}").FORMULIR
        for formulir in declared if isinstance(declared, tuple) else (declared,):
            assert formulir.modul == module, f"{module}.py declares {formulir.kode}"
            yield formulir


def _catalogue() -> dict[str, tuple[Formulir, ...]]:
    editions: dict[str, list[Formulir]] = {}
    for formulir in _declared():
        known = editions.setdefault(formulir.edisi, [])
        assert all(f.kode != formulir.kode for f in known), f"{formulir.kode} declared twice"
        assert all(f.urutan != formulir.urutan for f in known), f"{formulir.kode}: urutan taken"
        known.append(formulir)
    return {e: tuple(sorted(forms, key=lambda f: f.urutan)) for e, forms in editions.items()}


_CATALOGUE = _catalogue()


def editions() -> tuple[str, ...]:
    """The editions that have forms."""
    return tuple(sorted(_CATALOGUE))


def catalogue(edisi: str = "2023") -> tuple[Formulir, ...]:
    """The forms of an edition in the official order.

    Raises:
        KeyError: no form has that edition.
    """
    return _CATALOGUE[edisi]
