"""``muk check`` of 100 schemes, 1,000 units and 10,000 questions as a process."""

from __future__ import annotations

import resource
from pathlib import Path
from statistics import median

from generator.bench._banyak import many_files, write_yaml
from generator.bench._base import Angka, Hasil, Pilihan, Ukuran
from generator.bench._contoh import Salinan, load

_RUNS = 3
_SKEMA, _UNIT, _SOAL = 100, 1000, 10_000


def measure(pilihan: Pilihan, folder: Path) -> Hasil:
    """The middle of several runs, and the memory of the largest."""
    salinan = Salinan.of(pilihan.root, folder)
    berkas = 0
    for relatif, content in many_files(load(pilihan.root), _SKEMA, _UNIT, _SOAL):
        write_yaml(salinan.root / relatif, content)
        berkas += 1
    runs = [salinan.check() for _ in range(_RUNS)]
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return Hasil(
        {"check_besar_detik": median(runs), "check_besar_mb": memory}, {"detik": runs, "berkas": berkas}
    )


UKURAN = Ukuran(
    "check_besar",
    25,
    (
        Angka("check_besar_detik", "`muk check` atas 100 skema, 1.000 unit, 10.000 soal", "≤ 3"),
        Angka("check_besar_mb", "memori puncak pemeriksaan itu", "≤ 300"),
    ),
    measure,
)
