"""Milliseconds for each dossier, from few asesi to many."""

from __future__ import annotations

from pathlib import Path

from generator.bench._base import Angka, Hasil, Pilihan, Ukuran
from generator.bench._cepat import Massal, Pabrik
from generator.bench._contoh import load


def measure(pilihan: Pilihan, folder: Path) -> Hasil:
    """One build for each number of asesi, all with the same compiled blangko."""
    pabrik = Pabrik(pilihan, folder, Massal.of(load(pilihan.root), pilihan.root))
    runs = [pabrik.dossier_cepat(jumlah) for jumlah in sorted(pilihan.kurva)]
    points = [[cepat.berkas, cepat.ms_per_berkas] for cepat in runs]
    return Hasil({"kurva": points}, {"lambat": [cepat.lambat for cepat in runs]})


UKURAN = Ukuran("kurva", 90, (Angka("kurva", "milidetik per berkas menurut banyaknya asesi"),), measure)
