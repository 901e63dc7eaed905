"""Question banks: what they refer to exists, and a key is one of the options."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from generator.check._rule import rule
from generator.check._teks import in_order
from generator.check.maksud import units_meant
from generator.check.muatan import Dokumen, Muatan
from generator.check.saran import choose
from generator.diagnostic import Diagnostic
from generator.kode import finding
from generator.model import BankPilihanGanda


@rule("RJK010", "RJK011")
def references_exist(muatan: Muatan) -> Iterator[Diagnostic]:
    """Every ``kuk`` and ``kelompok`` of a bank exists in its scheme."""
    for folder, skema in muatan.skema.items():
        kelompok = {k.id for k in skema.nilai.kelompok_pekerjaan}
        meant = units_meant(muatan, skema.nilai)
        unit = frozenset((*meant, *meant.values()))
        for dokumen in muatan.soal(folder):
            for path, value in _fields(dokumen.nilai):
                if path[-1] != "kelompok":
                    yield from _reference(muatan, dokumen, path, value, unit)
                elif value not in kelompok:
                    yield finding(
                        "RJK011",
                        dokumen.at(*path),
                        f"kelompok pekerjaan “{value}” tidak ada pada skema",
                        choose(value, kelompok),
                    )


def _fields(
    value: msgspec.Struct, path: tuple[str | int, ...] = ()
) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Every ``kelompok`` and every item of a ``kuk`` in a bank, with its path."""
    for name in value.__struct_fields__:
        field = getattr(value, name)
        if name == "kelompok":
            yield (*path, name), field
        elif type(field) is tuple:
            for n, item in enumerate(field):
                if name == "kuk":
                    yield (*path, name, n), item
                elif isinstance(item, msgspec.Struct):
                    yield from _fields(item, (*path, name, n))


def _reference(
    muatan: Muatan,
    dokumen: Dokumen[msgspec.Struct],
    path: tuple[str | int, ...],
    rujukan: str,
    unit: frozenset[str],
) -> Iterator[Diagnostic]:
    kode, _, nomor = rujukan.rpartition("/")
    if kode not in unit:
        yield finding("RJK010", dokumen.at(*path), f"unit “{kode}” bukan unit skema ini", choose(kode, unit))
    elif kode in muatan.kuk and nomor not in muatan.kuk[kode]:
        yield finding(
            "RJK010",
            dokumen.at(*path),
            f"unit {kode} tidak mempunyai KUK {nomor}",
            f"KUK yang ada: {in_order(muatan.kuk[kode])}",
        )


@rule("RJK012")
def key_is_an_option(muatan: Muatan) -> Iterator[Diagnostic]:
    """The key of a multiple-choice question is the letter of one of its options."""
    for dokumen in muatan.semua(BankPilihanGanda):
        for n, soal in enumerate(dokumen.nilai.soal):
            if getattr(soal.opsi, soal.kunci) is None:
                yield finding(
                    "RJK012",
                    dokumen.at("soal", n, "kunci"),
                    f"kunci “{soal.kunci}” tidak ada di antara pilihan jawaban",
                    "tulis pilihan itu, atau perbaiki kuncinya",
                )
