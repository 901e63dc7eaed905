"""The list of units against their descriptions, and the descriptions against each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.diagnostic import Diagnostic, Span
from generator.impor._naskah.baris import fold
from generator.impor.skkni.keputusan import BarisDaftar, same_title
from generator.impor.skkni.susun import UnitTerbaca
from generator.kode import finding


def doubled(units: Sequence[UnitTerbaca], span: Span) -> Iterator[Diagnostic]:
    """A finding for each unit whose code another unit had before."""
    first: dict[str, UnitTerbaca] = {}
    for unit in units:
        other = first.setdefault(unit.kode, unit)
        if other is not unit:
            yield finding(
                "IMP006",
                span,
                f"halaman {unit.halaman}: kode {unit.kode} sudah dipakai di halaman {other.halaman}: "
                f"“{other.judul}” dan “{unit.judul}”",
                "tentukan kode yang benar, lalu ganti kode dan nama berkasnya",
            )


def compare_with_list(
    rows: Sequence[BarisDaftar], units: Sequence[UnitTerbaca], span: Span
) -> Iterator[Diagnostic]:
    """Findings where the list of units and the descriptions disagree; none without a list."""
    if not rows:
        return
    listed = {_key(row.kode): row for row in rows}
    described = {_key(unit.kode) for unit in units}
    left = [row for row in rows if _key(row.kode) not in described]
    spelling: list[str] = []
    for unit in units:
        row = listed.get(_key(unit.kode))
        if row is None:
            yield _other_code(unit, left, span)
        elif not same_title(row.judul, unit.judul):
            yield finding(
                "IMP005",
                span,
                f"judul {unit.kode} di daftar (halaman {row.halaman}) “{row.judul}”, "
                f"di uraian (halaman {unit.halaman}) “{unit.judul}”",
                "judul uraian yang dipakai",
            )
        elif row.judul != unit.judul:
            spelling.append(unit.kode)
    for row in left:
        yield finding(
            "IMP005",
            span,
            f"unit {row.kode} “{row.judul}” ada di daftar (halaman {row.halaman}), uraiannya tidak ada",
        )
    if spelling:
        yield finding(
            "IMP005",
            span,
            f"judul di daftar dan di uraian berbeda huruf besar atau tanda baca: {', '.join(spelling)}",
            "judul uraian yang dipakai",
        )


def _other_code(unit: UnitTerbaca, left: list[BarisDaftar], span: Span) -> Diagnostic:
    """The unit is in the list under another code, or not at all."""
    near = [row for row in left if same_title(row.judul, unit.judul)]
    near = near or [row for row in left if _body(row.kode) == _body(unit.kode)]
    where = f"halaman {unit.halaman}: unit {unit.kode} “{unit.judul}”"
    if not near:
        return finding("IMP005", span, f"{where} tidak ada di daftar unit")
    left.remove(near[0])
    other = "" if same_title(near[0].judul, unit.judul) else f" “{near[0].judul}”"
    return finding(
        "IMP005",
        span,
        f"{where} di daftar (halaman {near[0].halaman}) berkode {near[0].kode}{other}",
        "kode uraian yang dipakai; bila kode daftar yang benar, ganti kode dan nama berkasnya",
    )


def _key(kode: str) -> str:
    return fold(kode).replace(" ", "")


def _body(kode: str) -> str:
    """The code without its version."""
    return _key(kode).rpartition(".")[0]
