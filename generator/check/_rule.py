"""How a rule registers itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from difflib import get_close_matches

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


def near(name: str, known: Iterable[object]) -> str:
    """``maksud Anda …?`` when one of ``known`` is close to ``name``, else ""."""
    meant = closest(name, known)
    return f"maksud Anda “{meant}”?" if meant else ""


def closest(name: str, known: Iterable[object]) -> str:
    """The one of ``known`` that was probably meant by ``name``; "" when none is close."""
    close = get_close_matches(name, [str(k) for k in known], n=1, cutoff=0.6)
    return close[0] if close else ""
