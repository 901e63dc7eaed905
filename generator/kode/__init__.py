"""Every finding's code, once: its title, why the rule exists, and a right and a wrong example.

A leaf: whoever reports a finding takes its severity from here. Codes of reading, structure and
templates are declared by the modules of this package, one for each family; a rule over the whole
project declares its codes in its own file (:mod:`generator.check.aturan`). The lists in ``docs``
and ``muk explain`` are written from the same table.
"""

from __future__ import annotations

import importlib
import pkgutil

from generator.kode._dasar import KELUARGA, KODE, LUAR, TETAP, Kode, declare, finding

__all__ = ["KELUARGA", "KODE", "LUAR", "TETAP", "Kode", "declare", "finding"]

for _module in pkgutil.iter_modules(__path__):
    importlib.import_module(f"{__name__}.{_module.name}")
