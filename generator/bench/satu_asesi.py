"""``muk build`` as a process, with every document and berkas, after one asesi joined many others."""

from __future__ import annotations

import os
from pathlib import Path
from statistics import median

from generator.bench._base import Angka, Hasil, Pilihan, Ukuran
from generator.bench._contoh import Salinan, load
from generator.bench._ganda import many_events, one_more
from generator.model.proyek import Kegiatan

_BESAR = tuple(range(15, 26))
"""Asesi of the events, in turn: what a team of two assesses in a day or two."""

_RUNS = 5


def measure(pilihan: Pilihan, folder: Path) -> Hasil:
    """As many asesi as asked for, in events of every length from 15 to 25, built whole; then one more.

    He joins an event whose list is then as long as another's, and once the longest: its lists are then
    longer than any that was laid out before.
    """
    salinan = Salinan.of(pilihan.root, folder)
    model = max(load(pilihan.root).kegiatan, key=lambda k: len(k.paket.unit))
    events = list(many_events(model, pilihan.asesi, _BESAR))
    salinan.write_events(events)
    first = salinan.build(pilihan.jobs)
    # Gigabytes are on their way to the disk still; nobody adds an asesi in that very second.
    os.sync()

    def joined(kegiatan: Kegiatan, nomor: int) -> float:
        salinan.write_event(one_more(kegiatan, pilihan.asesi + nomor))
        return salinan.build(pilihan.jobs)

    known = [joined(kegiatan, n) for n, kegiatan in enumerate(events[:_RUNS])]
    longest = max(events, key=lambda k: len(k.asesmen.asesi))
    return Hasil(
        {"satu_asesi_detik": median(known), "satu_asesi_terpanjang_detik": joined(longest, _RUNS)},
        {"asesi": pilihan.asesi, "kegiatan": len(events), "sebelumnya_detik": first, "detik": known},
    )


UKURAN = Ukuran(
    "satu_asesi",
    80,
    (
        Angka("satu_asesi_detik", "`muk build` sesudah satu asesi ditambahkan kepada --asesi N", "≤ 1"),
        Angka("satu_asesi_terpanjang_detik", "yang sama, bila daftar kegiatannya menjadi yang terpanjang"),
    ),
    measure,
)
