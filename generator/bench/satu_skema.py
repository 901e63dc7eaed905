"""All blangko of one scheme with nothing in the cache: rendered, converted, published."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

from generator.bench._base import Angka, Hasil, Pilihan, Ukuran
from generator.bench._contoh import load
from generator.istilah import JenisProduk
from generator.pipeline import Settings, build
from generator.progress import Quiet


def measure(pilihan: Pilihan, folder: Path) -> Hasil:
    """The scheme with the most units, without any event."""
    proyek = load(pilihan.root)
    paket = max((k.paket for k in proyek.kegiatan), key=lambda p: len(p.unit))
    alone = replace(proyek, skema=(paket,), kegiatan=())
    started = time.perf_counter()
    result = build(alone, Settings(pilihan.root, folder / "output", jobs=pilihan.jobs), Quiet())
    seconds = time.perf_counter() - started
    made = [p for p in result.products if p.path.endswith(".pdf")]
    assert all(p.jenis is JenisProduk.BLANGKO for p in made)
    rincian = {"skema": paket.id, "formulir": len(made), "halaman": sum(p.halaman for p in made)}
    return Hasil({"satu_skema_detik": seconds}, {**rincian, "gagal": len(result.failed)})


UKURAN = Ukuran(
    "satu_skema",
    30,
    (Angka("satu_skema_detik", "semua formulir satu skema dari awal, dengan PDF", "≤ 25"),),
    measure,
)
