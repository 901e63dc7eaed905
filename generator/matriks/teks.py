"""The matrix as plain text for a terminal of 100 columns: a section for each unit, then the summary."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from textwrap import wrap

from generator.matriks.lajur import Lajur
from generator.matriks.nilai import BarisKuk, BarisUnit, Matriks
from generator.matriks.ringkasan import KETERANGAN, TANDA, hitungan, pokok

LEBAR = 100
_NOMOR = 5
_SEL = 3
"""Fewest letters of a cell."""
_PALING_LEBAR = (9, 7, 5)
"""Most letters of a cell, the first that leaves room for the KUK; longer lists go on in the next line."""
_PERNYATAAN = 24
"""Letters of a KUK that should be seen."""
_JARAK = 2


def teks(matriks: Matriks) -> Iterator[str]:
    """The lines of the report."""
    yield from wrap(f"Cakupan KUK: {matriks.judul} ({matriks.nomor})", LEBAR, subsequent_indent="  ")
    for unit in matriks.unit:
        yield ""
        yield from _unit(matriks, unit)
    yield ""
    yield from _ringkasan(matriks)
    yield ""
    yield from _keterangan()


def _unit(matriks: Matriks, unit: BarisUnit) -> Iterator[str]:
    lajur = tuple(unit.lajur)
    for terlebar in _PALING_LEBAR:
        baris = [(kuk, [_sel(unit, kuk, satu, terlebar) for satu in lajur]) for kuk in unit.kuk]
        lebar = [
            max(_SEL, len(satu), *(len(potong) for _, sel in baris for potong in sel[n]))
            for n, satu in enumerate(lajur)
        ]
        sisa = LEBAR - 2 - _NOMOR - sum(lebar) - _JARAK * len(lebar)
        if sisa >= _PERNYATAAN:
            break
    yield from wrap(_judul(unit), LEBAR, subsequent_indent="  ")
    yield f"  {'KUK':<{_NOMOR + sisa}}{_sejajar(lajur, lebar)}".rstrip()
    yield "  " + "─" * (LEBAR - 2)
    for kuk, sel in baris:
        depan = f"{matriks.tanda(kuk):<2}{kuk.tercetak:<{_NOMOR}}{_singkat(kuk.pernyataan, sisa):<{sisa}}"
        for n, potongan in enumerate(zip_longest(*sel, fillvalue="") if sel else [()]):
            yield f"{depan if n == 0 else '':<{2 + _NOMOR + sisa}}{_sejajar(potongan, lebar)}".rstrip()


def _judul(unit: BarisUnit) -> str:
    nomor = ", ".join(map(str, unit.kelompok.values())) or "tidak ada"
    return f"{unit.kode}  {unit.judul}  [kelompok pekerjaan {nomor}]"


def _sel(unit: BarisUnit, kuk: BarisKuk, lajur: Lajur, lebar: int) -> list[str]:
    return wrap(unit.sel(kuk, lajur), lebar) or [""]


def _sejajar(isi: Sequence[str], lebar: Sequence[int]) -> str:
    return "".join(f"{' ' * _JARAK}{teks:^{selebar}}" for teks, selebar in zip(isi, lebar, strict=True))


def _singkat(kalimat: str, lebar: int) -> str:
    satu = " ".join(kalimat.split())
    return satu if len(satu) <= lebar else f"{satu[: max(lebar - 1, 0)].rstrip()}…"


def _ringkasan(matriks: Matriks) -> Iterator[str]:
    yield hitungan(matriks)
    for tanda, banyak, judul, rincian in pokok(matriks):
        if banyak:
            yield f"{tanda} {banyak} KUK {judul}"
            for kode, nomor in rincian:
                yield from wrap(
                    f"    {kode}  KUK {nomor}", LEBAR, subsequent_indent=" " * 8, break_on_hyphens=False
                )


def _keterangan() -> Iterator[str]:
    for tanda, arti in (*KETERANGAN, *TANDA):
        yield f"  {tanda:<6}{arti}"
