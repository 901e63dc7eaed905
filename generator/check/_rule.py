"""How a rule registers itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from difflib import get_close_matches

from generator.check.muatan import Muatan
from generator.diagnostic import Diagnostic
from generator.kode import KODE

Rule = Callable[[Muatan], Iterator[Diagnostic]]

RULES: list[Rule] = []


def rule(*kode: str) -> Callable[[Rule], Rule]:
    """Register a rule that reports under the given codes."""
    for one in kode:
        assert one in KODE, f"{one} is not in generator.kode"

    def register(function: Rule) -> Rule:
        RULES.append(function)
        return function

    return register


def near(name: str, known: object) -> str:
    """``maksud Anda …?`` when one of ``known`` is close to ``name``, else ""."""
    close = get_close_matches(name, [str(k) for k in known], n=1, cutoff=0.6)  # type: ignore[attr-defined]
    return f"maksud Anda “{close[0]}”?" if close else ""
