"""What a measurement declares, is given, and answers."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Pilihan:
    """What to measure with.

    Attributes:
        root: the data folder that is copied and multiplied; it is never written to.
        asesi: how many asesi the large measurements make a berkas for.
        kurva: the numbers of asesi at which the curve is measured.
        jobs: processes at once.
    """

    root: Path
    asesi: int = 1000
    kurva: tuple[int, ...] = (10, 100, 1000, 5000)
    jobs: int = field(default_factory=lambda: os.cpu_count() or 1)


@dataclass(frozen=True, slots=True)
class Angka:
    """One figure that a measurement gives.

    Attributes:
        nama: its key in the JSON output; ends in its unit or is a ``rasio``.
        arti: what it says, in Indonesian.
        batas: what it should reach, as it reads: ``≤ 60``; "" when nothing was promised.
    """

    nama: str
    arti: str
    batas: str = ""

    def kept(self, value: Any) -> bool | None:
        """Whether a value keeps the promise; None when there is none."""
        if not self.batas or not isinstance(value, int | float):
            return None
        sign, limit = self.batas.split()
        return value <= float(limit) if sign == "≤" else value >= float(limit)


@dataclass(frozen=True, slots=True)
class Hasil:
    """What was measured.

    Attributes:
        angka: a value for each declared :class:`Angka`.
        rincian: what one needs to judge them: sizes, counts, single runs.
    """

    angka: Mapping[str, Any]
    rincian: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Ukuran:
    """One measurement.

    Attributes:
        urutan: place among the others; the slow ones come last.
        measure: does it in a folder of its own that is removed afterwards; runs in a fresh process.
    """

    nama: str
    urutan: int
    angka: tuple[Angka, ...]
    measure: Callable[[Pilihan, Path], Hasil]
