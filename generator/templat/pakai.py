"""An LSP's own templates at build time: one that cannot be used stops its own form, no other."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from generator.diagnostic import Diagnostic, Keparahan
from generator.recipe import STOCK, Recipe, all_values
from generator.templat.acuan import Acuan
from generator.templat.periksa import check_template


def faults_of_own(recipes: Iterable[Recipe]) -> dict[Path, tuple[Diagnostic, ...]]:
    """Errors of the templates that are not stock.

    Args:
        recipes: the copies that need them.

    Returns:
        Findings by template; templates without an error are left out, warnings too.

    Raises:
        FileAccessError: a template cannot be read.
    """
    users: dict[Path, list[Recipe]] = {}
    for recipe in recipes:
        if not recipe.structure.template.is_relative_to(STOCK):
            users.setdefault(recipe.structure.template, []).append(recipe)
    found = {path: _errors(path, using) for path, using in users.items()}
    return {path: errors for path, errors in found.items() if errors}


def _errors(path: Path, users: list[Recipe]) -> tuple[Diagnostic, ...]:
    konteks = {r.blangko_key: r.structure.konteks for r in users}
    isian = frozenset(name for r in users for name in all_values(r.copy))
    found = check_template(path, users[0].copy.formulir, Acuan(tuple(konteks.values()), isian))
    return tuple(d for d in found if d.keparahan is Keparahan.GALAT)
