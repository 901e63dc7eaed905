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


_SHOWN = 6
"""So many names are listed where none is near."""


def near(name: str, known: Iterable[object]) -> str:
    """``maksud Anda …?`` when one of ``known`` is close to ``name``, else ""."""
    meant = closest(name, known)
    return f"maksud Anda “{meant}”?" if meant else ""


def choose(name: str, known: Iterable[object]) -> str:
    """``maksud Anda …?``, else what there is to choose from; "" when there is nothing."""
    names = sorted(str(k) for k in known)
    more = f", dan {len(names) - _SHOWN} lagi" if len(names) > _SHOWN else ""
    return near(name, names) or (f"yang ada: {', '.join(names[:_SHOWN])}{more}" if names else "")


def closest(name: str, known: Iterable[object]) -> str:
    """The one of ``known`` that was probably meant by ``name``; "" when none is close."""
    close = get_close_matches(name, [str(k) for k in known], n=1, cutoff=0.6)
    return close[0] if close else ""
