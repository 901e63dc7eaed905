"""One form with at least 400 blanks, rendered from a template that is already compiled."""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import count
from pathlib import Path
from statistics import median

from generator.bench._base import Angka, Hasil, Pilihan, Ukuran
from generator.bench._contoh import load
from generator.bench._dokumen import render_once
from generator.bench._ganda import enlarged, first_units
from generator.formulir import catalogue
from generator.isian.docx import fill_docx, tags
from generator.istilah import JenisProduk
from generator.model.proyek import Cakupan, PaketSkema
from generator.ooxml import read_parts, write_parts
from generator.plan import Copy
from generator.recipe import Recipe, Sources

KODE = "FR.IA.01"
BLANKS = 400
_RUNS = 15
_FEWEST = 10
"""So few units were never enough."""


def measure(pilihan: Pilihan, folder: Path) -> Hasil:
    """FR.IA.01 of a scheme large enough, first with nothing compiled, then again and again."""
    sources = Sources(pilihan.root, "")
    paket = max((k.paket for k in load(pilihan.root).kegiatan), key=lambda p: len(p.unit))
    recipe, docx, cold = _large(paket, sources)
    runs = [_milliseconds(lambda: render_once(recipe, sources)) for _ in range(_RUNS)]
    parts = read_parts(docx)
    values = dict.fromkeys(tags(parts), True)
    fill = [_milliseconds(lambda: write_parts(fill_docx(read_parts(docx), values))) for _ in range(_RUNS)]
    isian = len(values)
    return Hasil(
        {"render_400_isian_ms": median(runs), "render_400_isian_dingin_ms": cold},
        {"formulir": KODE, "isian": isian, "tercepat_ms": min(runs), "isi_docx_ms": median(fill)},
    )


def _large(paket: PaketSkema, sources: Sources) -> tuple[Recipe, bytes, float]:
    """The form for as few units as give blanks enough; and what the very first rendering took."""
    first = 0.0
    for jumlah in count(_FEWEST):
        kali = -(-jumlah // len(paket.unit))
        recipe = sources.recipe(_copy(first_units(enlarged(paket, kali), jumlah)))
        started = time.perf_counter()
        docx = render_once(recipe, sources)
        first = first or 1000 * (time.perf_counter() - started)
        if len(tags(read_parts(docx))) >= BLANKS:
            return recipe, docx, first
    raise AssertionError("unreachable")


def _copy(paket: PaketSkema) -> Copy:
    formulir = next(f for f in catalogue(paket.skema.edisi) if f.kode == KODE)
    return Copy(KODE, JenisProduk.BLANGKO, formulir, Cakupan(paket).without_keys())


def _milliseconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - started)


UKURAN = Ukuran(
    "render_400_isian",
    10,
    (
        Angka("render_400_isian_ms", "menyusun FR.IA.01 dengan 400 isian, templat sudah dikenal", "≤ 60"),
        Angka("render_400_isian_dingin_ms", "menyusun formulir yang sama untuk pertama kali"),
    ),
    measure,
)
