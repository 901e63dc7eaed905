"""Recorded values against the blanks that the forms really have."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from generator.check.saran import near
from generator.diagnostic import Diagnostic, Span
from generator.kode import finding
from generator.load.tree import load_tree
from generator.model.proyek import Isian


def hasil_path(root: Path, kegiatan: str, asesi: str) -> Path:
    """Where the recorded values of an asesi are, or will be."""
    return root / "asesmen" / kegiatan / "hasil" / f"{asesi}.yaml"


def unknown_values(
    root: Path, kegiatan: str, asesi: str, values: Isian, known: Collection[str]
) -> Iterator[Diagnostic]:
    """A finding for every recorded value whose name no form of the asesi has.

    Args:
        root: the data folder.
        kegiatan: the event, by its folder.
        asesi: whose ``hasil`` file it is, by id.
        values: what the file holds.
        known: names of all blanks on the forms of that asesi.
    """
    strange = [tag for tag in values if tag not in known]
    if not strange:
        return
    path = hasil_path(root, kegiatan, asesi)
    tree = load_tree(path, str(path)).value
    for tag in strange:
        span = tree.span(("isian", tag), key=True) if tree else Span(str(path))
        yield finding(
            "ISI001", span, f"isian “{tag}” tidak ada pada formulir mana pun dari asesi ini", near(tag, known)
        )
