"""Values recorded in ``hasil/`` against the blanks that the forms of the asesi really have."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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
    known: dict[tuple[str, str], set[str]] = {}
    for order in orders:
        cakupan = order.copy.cakupan
        if cakupan.kegiatan and cakupan.asesi:
            who = (cakupan.kegiatan.id, cakupan.asesi.id)
            # A picture is a file of its own; a value under its name would be printed nowhere.
            written = (tag for tag in order.blangko.info["isian"] if not tag.startswith(GAMBAR))
            known.setdefault(who, set()).update(written)
    found: list[Diagnostic] = []
    for dossier in dossiers:
        kegiatan, asesi = dossier.cakupan.kegiatan, dossier.cakupan.asesi
        assert kegiatan is not None and asesi is not None
        values = kegiatan.hasil.get(asesi.id, {})
        found += unknown_values(
            root, kegiatan.id, asesi.id, values, known.get((kegiatan.id, asesi.id), set())
        )
    return in_order(found)
