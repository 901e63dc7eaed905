"""A thousand full dossiers: time, size, memory."""

from __future__ import annotations

from pathlib import Path

from generator.bench._base import Angka, Hasil, Pilihan, Ukuran
from generator.bench._cepat import Massal, Pabrik
from generator.bench._contoh import load
from generator.bench._jalan import peak_memory_mb


def measure(pilihan: Pilihan, folder: Path) -> Hasil:
    """As many dossiers as asked for, given as seconds for a thousand."""
    pabrik = Pabrik(pilihan, folder, Massal.of(load(pilihan.root), pilihan.root))
    cepat = pabrik.dossier_cepat(pilihan.asesi)
    return Hasil(
        {
            "seribu_berkas_detik": cepat.ms_per_berkas,
            "memori_puncak_mb": peak_memory_mb(),
            "berkas_kb": cepat.rerata_kb,
        },
        {
            "berkas": cepat.berkas,
            "detik": cepat.detik,
            "halaman": cepat.halaman,
            "lambat": cepat.lambat,
            "kompilasi_detik": pabrik.kompilasi.detik,
        },
    )


UKURAN = Ukuran(
    "seribu_berkas",
    70,
    (
        Angka("seribu_berkas_detik", "seribu berkas penuh, blangko sudah ditata", "≤ 60"),
        Angka("memori_puncak_mb", "proses terbesar selama itu", "≤ 600"),
        Angka("berkas_kb", "rerata satu berkas tanpa bukti", "≤ 1228.8"),
    ),
    measure,
)
