"""``muk check`` of the data as a process."""

from __future__ import annotations

from pathlib import Path
from statistics import median

from generator.bench._base import Angka, Hasil, Pilihan, Ukuran
from generator.bench._contoh import Salinan

_RUNS = 5


def measure(pilihan: Pilihan, folder: Path) -> Hasil:
    """The middle of several runs."""
    salinan = Salinan.of(pilihan.root, folder)
    runs = [salinan.check() for _ in range(_RUNS)]
    return Hasil({"check_contoh_detik": median(runs)}, {"detik": runs})


UKURAN = Ukuran(
    "check_contoh",
    20,
    (Angka("check_contoh_detik", "`muk check` atas seluruh data contoh", "≤ 0.4"),),
    measure,
)
