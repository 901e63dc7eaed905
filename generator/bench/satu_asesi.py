"""``muk build`` as a process after one asesi joined a large event."""

from __future__ import annotations

from pathlib import Path

from generator.bench._base import Angka, Hasil, Pilihan, Ukuran
from generator.bench._contoh import Salinan, load
from generator.bench._ganda import with_asesi

_BERKAS = ("--produk", "berkas")


def measure(pilihan: Pilihan, folder: Path) -> Hasil:
    """An event with as many asesi as asked for, built whole; then one more."""
    salinan = Salinan.of(pilihan.root, folder)
    kegiatan = max(load(pilihan.root).kegiatan, key=lambda k: len(k.paket.unit))
    salinan.write_asesmen(kegiatan, with_asesi(kegiatan, pilihan.asesi).asesmen)
    first = salinan.build(pilihan.jobs, *_BERKAS)
    salinan.write_asesmen(kegiatan, with_asesi(kegiatan, pilihan.asesi + 1).asesmen)
    second = salinan.build(pilihan.jobs, *_BERKAS)
    return Hasil({"satu_asesi_detik": second}, {"asesi": pilihan.asesi, "sebelumnya_detik": first})


UKURAN = Ukuran(
    "satu_asesi",
    80,
    (Angka("satu_asesi_detik", "`muk build` sesudah satu asesi ditambahkan kepada --asesi N", "≤ 1"),),
    measure,
)
