"""How a rule registers itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.check.muatan import Muatan
from generator.diagnostic import Diagnostic
from generator.kode import KODE, Kode

Rule = Callable[[Muatan], Iterator[Diagnostic]]

RULES: list[Rule] = []


def rule(*kode: Kode | str) -> Callable[[Rule], Rule]:
    """Register a rule that reports under the given codes."""
    assert kode, "a rule reports under at least one code"
    for one in kode:
        name = one.kode if isinstance(one, Kode) else one
        assert name in KODE, f"{name} is not declared"

    def register(function: Rule) -> Rule:
        RULES.append(function)
        return function

    return register
