"""A unit as the text of its file, with what is doubtful written where it stands."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from generator.impor._catat import annotate
from generator.impor._usulan import Usulan, propose
from generator.impor.skkni.catatan import Catatan
from generator.impor.skkni.susun import UnitTerbaca
from generator.load.tree import parse_tree
from generator.load.write import to_yaml

_UNFIT = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


def propose_units(units: Sequence[UnitTerbaca], root: Path, dokumen: str) -> tuple[Usulan, ...]:
    """The files that the units would be, each set against the one that is there.

    A code that is printed twice gives a second file with ``-2`` in its name, which ``muk check`` refuses
    until somebody has decided. Units that are not complete give none.

    Args:
        units: of one document.
        root: the data folder.
        dokumen: name of the document, for the comment at the beginning.

    Raises:
        FileAccessError: a present file cannot be read.
    """
    seen: dict[str, int] = defaultdict(int)
    made = []
    for unit in units:
        if unit.lengkap:
            name = _UNFIT.sub("-", unit.kode).strip(". ")
            seen[name] += 1
            if seen[name] > 1:
                name += f"-{seen[name]}"
            made.append(_proposal(unit, root / "unit" / f"{name}.yaml", dokumen))
    return tuple(made)


def _proposal(unit: UnitTerbaca, path: Path, dokumen: str) -> Usulan:
    head = f"Dari {dokumen}, mulai halaman {unit.halaman}."
    notes = ((note.letak, _comment(note)) for note in unit.catatan)
    text = annotate(to_yaml(unit.nilai, "unit", path, head), notes)
    proposed = propose(path, text, _summary(unit))
    if proposed.lama is not None and _value(proposed.lama) == _value(text):
        return Usulan(path, proposed.lama, proposed.lama, proposed.judul)
    return proposed


def _value(text: str) -> object:
    """What a file says, whatever its comments and its layout."""
    tree = parse_tree(text.encode(), "").value
    return tree.value if tree else None


def _summary(unit: UnitTerbaca) -> str:
    elemen = unit.nilai["elemen"]
    kuk = sum(len(one["kuk"]) for one in elemen)
    return f"{unit.judul} ({len(elemen)} elemen, {kuk} KUK, halaman {unit.halaman})"


def _comment(note: Catatan) -> str:
    return f"{'TERCETAK' if note.cetakan else 'PERIKSA'} (halaman {note.halaman}): {note.pesan}"
