"""The new text of ``peserta.yaml``: changed values in their places, new asesi below, all else untouched."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from generator.check.huruf import check_huruf
from generator.check.struktur import check_struktur
from generator.diagnostic import Checked, Diagnostic, Span, has_errors
from generator.impor.peserta._baca import Alamat
from generator.impor.peserta._lembar import Lembar
from generator.impor.peserta._padan import Nasib, Putusan
from generator.kode.imp_peserta import KOMENTAR, SUSUNAN
from generator.load.bind import bind
from generator.load.scalar import bare
from generator.load.sunting import CannotEdit, Ubahan, edit
from generator.load.tree import PathTuple, Tree, parse_tree
from generator.load.write import to_yaml
from generator.model import Asesi, Pekerjaan, Peserta
from generator.schemas import load_schema

_JENIS = "peserta"
_KEYS = Asesi.__struct_fields__
_OFFICE = Pekerjaan.__struct_fields__


def new_text(path: Path, tree: Tree | None, decisions: Sequence[Putusan], lembar: Lembar) -> Checked[str]:
    """The file after the import.

    Args:
        path: of ``peserta.yaml``.
        tree: what is there now; None when there is no file.
        decisions: every asesi.
        lembar: the sheet, for the places of findings.

    Returns:
        Text that ``muk check`` accepts as a list of asesi; findings of the sheet's rows when a value does
        not fit.
    """
    new = [_record(one) for one in decisions if one.nasib is Nasib.BARU]
    findings: tuple[Diagnostic, ...] = ()
    if tree is None:
        text = to_yaml({"asesi": new}, _JENIS, path)
    else:
        changes = [*_changes(tree, decisions), *(Ubahan(("asesi",), one, tambah=True) for one in new)]
        try:
            text = edit(tree, changes) if changes else tree.source.text
        except CannotEdit:
            text = to_yaml(_rewritten(tree, decisions, new), _JENIS, path)
            pesan = "berkas ini ditulis ulang seluruhnya; komentar di dalamnya hilang"
            findings = (KOMENTAR.at(Span(str(path)), pesan, "simpan salinannya bila komentarnya diperlukan"),)
    wrong = tuple(_check(text, decisions, lembar))
    return Checked(None if wrong else text, (*findings, *wrong))


def _record(one: Putusan) -> dict[str, Any]:
    """A new asesi, keys in the order of the model."""
    flat: dict[str, Any] = {"id": one.id}
    office: dict[str, Any] = {}
    for alamat, value in one.isi.items():
        (office if alamat[0] == "pekerjaan" else flat)[alamat[-1]] = value
    if office:
        flat["pekerjaan"] = {key: office[key] for key in _OFFICE if key in office}
    return {key: flat[key] for key in _KEYS if key in flat}


def _changes(tree: Tree, decisions: Sequence[Putusan]) -> Iterator[Ubahan]:
    for one in decisions:
        if one.nasib is not Nasib.BERUBAH:
            continue
        there = _present(tree)[one.urutan]
        office: dict[str, Any] = {}
        for alamat in sorted(one.isi, key=_place):
            if alamat[0] == "pekerjaan" and not isinstance(there.get("pekerjaan"), Mapping):
                office[alamat[1]] = one.isi[alamat]
            else:
                order = _OFFICE if alamat[0] == "pekerjaan" else _KEYS
                path: PathTuple = ("asesi", one.urutan, *alamat)
                yield Ubahan(path, one.isi[alamat], sesudah=order[: order.index(alamat[-1])])
        if office:
            before = _KEYS[: _KEYS.index("pekerjaan")]
            yield Ubahan(("asesi", one.urutan, "pekerjaan"), office, sesudah=before)


def _place(alamat: Alamat) -> tuple[int, int]:
    return _KEYS.index(alamat[0]), _OFFICE.index(alamat[1]) if len(alamat) > 1 else 0


def _present(tree: Tree) -> list[Any]:
    value: Any = bare(tree.value)
    return list(value["asesi"])


def _rewritten(tree: Tree, decisions: Sequence[Putusan], new: list[dict[str, Any]]) -> dict[str, Any]:
    people: list[Any] = _present(tree)
    for one in decisions:
        if one.nasib is Nasib.BERUBAH:
            for alamat, value in one.isi.items():
                target = people[one.urutan]
                if len(alamat) > 1:
                    target["pekerjaan"] = target.get("pekerjaan") or {}
                    target = target["pekerjaan"]
                target[alamat[-1]] = value
    return {"asesi": [*map(_dated, people), *new]}


def _dated(asesi: dict[str, Any]) -> dict[str, Any]:
    """Dates as dates, which need no quotes; what is not there is left out."""
    born = asesi["tanggal_lahir"]
    kept = {key: value for key, value in asesi.items() if value is not None}
    return kept | {"tanggal_lahir": date.fromisoformat(born) if isinstance(born, str) else born}


def _check(text: str, decisions: Sequence[Putusan], lembar: Lembar) -> Iterator[Diagnostic]:
    """What ``muk check`` would say of the new text, at the rows that it comes from."""
    parsed = parse_tree(text.encode("utf-8"), "peserta.yaml")
    found = list(parsed.diagnostics)
    if parsed.value is not None:
        found += [*check_struktur(parsed.value, load_schema(_JENIS)), *check_huruf(parsed.value)]
        if not has_errors(found):
            found += bind(parsed.value, Peserta).diagnostics
    for one in found:
        if has_errors((one,)):
            span, who = _origin(one.span.line, parsed.value, decisions, lembar)
            yield SUSUNAN.at(span, f"{who}{one.pesan}", one.petunjuk)


def _origin(line: int, tree: Tree | None, decisions: Sequence[Putusan], lembar: Lembar) -> tuple[Span, str]:
    """The row whose asesi stands on a line of the new text."""
    if tree is not None:
        for one in reversed(decisions):
            if one.calon is not None and tree.span(("asesi", one.urutan)).line <= line:
                return lembar.at_row(one.calon.baris), f"baris {one.calon.nomor}: "
    return Span(lembar.berkas), ""
