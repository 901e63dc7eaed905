"""Values recorded in ``hasil/`` against the blanks that the forms of the asesi really have."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

from generator.check.hasil import unknown_values
from generator.diagnostic import Diagnostic, in_order
from generator.model.proyek import GAMBAR
from generator.pipeline.values import Order
from generator.plan import Dossier


def unknown_recorded(
    root: Path, dossiers: Sequence[Dossier], orders: Iterable[Order]
) -> tuple[Diagnostic, ...]:
    """Findings for values whose name no form of their asesi has.

    Args:
        root: the data folder.
        dossiers: one for each asesi to look at.
        orders: all forms of these asesi.
    """
    blanks: dict[str, frozenset[str]] = {}
    forms: dict[tuple[str, str], set[str]] = defaultdict(set)
    for order in orders:
        cakupan = order.copy.cakupan
        if cakupan.kegiatan and cakupan.asesi:
            key = order.recipe.blangko_key
            forms[cakupan.kegiatan.id, cakupan.asesi.id].add(key)
            if key not in blanks:
                blanks[key] = _written(order.blangko.info["isian"])

    @cache
    def known(keys: frozenset[str]) -> frozenset[str]:
        """What can be recorded on these forms; most asesi of an event have the same."""
        return frozenset().union(*(blanks[key] for key in keys))

    found: list[Diagnostic] = []
    for dossier in dossiers:
        kegiatan, asesi = dossier.cakupan.kegiatan, dossier.cakupan.asesi
        assert kegiatan is not None and asesi is not None
        if values := kegiatan.hasil.get(asesi.id):
            names = known(frozenset(forms[kegiatan.id, asesi.id]))
            found += unknown_values(root, kegiatan.id, asesi.id, values, names)
    return in_order(found)


def _written(tags: Iterable[str]) -> frozenset[str]:
    """The blanks for values: a picture is a file of its own, a value under its name is printed nowhere."""
    return frozenset(tag for tag in tags if not tag.startswith(GAMBAR))
