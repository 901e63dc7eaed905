"""``muk build`` as a process when nothing changed."""

from __future__ import annotations

from pathlib import Path
from statistics import median

from generator.bench._base import Angka, Hasil, Pilihan, Ukuran
from generator.bench._contoh import Salinan

_RUNS = 5


def measure(pilihan: Pilihan, folder: Path) -> Hasil:
    """The middle of several runs after a whole build."""
    salinan = Salinan.of(pilihan.root, folder)
    first = salinan.build(pilihan.jobs)
    runs = [salinan.build(pilihan.jobs) for _ in range(_RUNS)]
    return Hasil({"tanpa_perubahan_detik": median(runs)}, {"detik": runs, "dari_awal_detik": first})


UKURAN = Ukuran(
    "tanpa_perubahan",
    40,
    (Angka("tanpa_perubahan_detik", "`muk build` bila tidak ada yang berubah", "≤ 0.5"),),
    measure,
)
