"""The rules over a whole project. A rule is a function marked ``@rule``, in any module here."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from functools import cache

from generator.check._rule import RULES
from generator.check.muatan import Muatan
from generator.diagnostic import Diagnostic


@cache
def load_rules() -> None:
    """Import every module here: its codes and rules register themselves."""
    for module in pkgutil.iter_modules(__path__):
        importlib.import_module(f"{__name__}.{module.name}")


def apply_rules(muatan: Muatan) -> Iterator[Diagnostic]:
    """The findings of every rule."""
    load_rules()
    for function in RULES:
        yield from function(muatan)
