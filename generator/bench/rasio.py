"""How many times faster an asesi's dossier is made than with LibreOffice for each document."""

from __future__ import annotations

import time
from pathlib import Path

from generator.bench._base import Angka, Hasil, Pilihan, Ukuran
from generator.bench._biasa import Biasa
from generator.bench._cepat import Massal, Pabrik
from generator.bench._contoh import load
from generator.bench._dokumen import Dokumen, copies_in_berkas, make_documents
from generator.program.soffice import MAX_DOCUMENTS

_MOST = 1000
"""Dossiers made in the quick way: enough that starting the processes does not count."""


def measure(pilihan: Pilihan, folder: Path) -> Hasil:
    """The same dossier in three ways. LibreOffice gets at most :data:`MAX_DOCUMENTS` documents."""
    massal = Massal.of(load(pilihan.root), pilihan.root)
    room = folder / "biasa"
    room.mkdir()
    biasa = Biasa(room)
    first, rest, render = _documents(massal)
    batch = [*first, *rest]
    asesi = len(batch) // len(first)
    biasa.warm_up(first[0], pilihan.jobs)
    satu = render + biasa.one_by_one(first)
    halaman = biasa.pages()
    massal_detik = render + biasa.in_batch(batch) / asesi
    sejajar = render / pilihan.jobs + biasa.in_parallel(batch, pilihan.jobs) / asesi
    cepat = Pabrik(pilihan, folder, massal).dossier_cepat(min(pilihan.asesi, _MOST))
    per_asesi = cepat.detik / cepat.berkas
    return Hasil(
        {"rasio_biasa": satu / per_asesi, "rasio_massal": massal_detik / per_asesi},
        {
            "dokumen_per_asesi": len(first),
            "halaman_pembanding": halaman,
            "halaman_berkas": cepat.halaman,
            "susun_docx_detik": render,
            "biasa_detik": satu,
            "massal_detik": massal_detik,
            "massal_sejajar_detik": sejajar,
            "rasio_massal_sejajar": sejajar / per_asesi,
            "cepat_detik": per_asesi,
            "cepat_asesi": cepat.berkas,
            "cepat_lambat": cepat.lambat,
        },
    )


def _documents(massal: Massal) -> tuple[list[Dokumen], list[Dokumen], float]:
    """The documents of one asesi, those of others up to a batch, and the seconds the first ones took."""
    copies = copies_in_berkas(massal.with_asesi(1, 90_000))[0]
    make_documents(copies, massal.sources)
    started = time.perf_counter()
    first = make_documents(copies, massal.sources)
    seconds = time.perf_counter() - started
    others = massal.with_asesi(MAX_DOCUMENTS // len(first) - 1, 90_001)
    rest = [d for one in copies_in_berkas(others) for d in make_documents(one, massal.sources)]
    return first, rest, seconds


UKURAN = Ukuran(
    "rasio",
    60,
    (
        Angka(
            "rasio_biasa", "berkas penuh: berapa kali lebih cepat daripada satu soffice per dokumen", "≥ 500"
        ),
        Angka("rasio_massal", "berkas penuh: berapa kali lebih cepat daripada soffice massal", "≥ 100"),
    ),
    measure,
)
