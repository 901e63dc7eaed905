"""What is declared of the codes that findings name."""

from __future__ import annotations

from generator.check.aturan import load_rules
from generator.kode import KODE, Kode


def kode_of(name: str) -> Kode:
    """The code of that name; its rule may have been loaded by another process only."""
    if name not in KODE:
        load_rules()
    return KODE[name]
