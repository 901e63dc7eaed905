"""``muk build`` as a process after the text of one question was changed."""

from __future__ import annotations

from pathlib import Path
from statistics import median

import msgspec

from generator.bench._base import Angka, Hasil, Pilihan, Ukuran
from generator.bench._contoh import Salinan, load
from generator.errors import UsageError
from generator.model.soal import BankPilihanGanda

_RUNS = 3


def measure(pilihan: Pilihan, folder: Path) -> Hasil:
    """The middle of several edits of one multiple-choice question, each time to a text never seen."""
    salinan = Salinan.of(pilihan.root, folder)
    paket = next((k.paket for k in load(pilihan.root).kegiatan if k.paket.bank.pilihan_ganda), None)
    if paket is None or paket.bank.pilihan_ganda is None:
        raise UsageError("ukuran ini perlu skema dengan soal pilihan ganda", "ukurlah dengan data contoh")
    file, bank = f"{paket.id}/soal/pilihan_ganda.yaml", paket.bank.pilihan_ganda
    salinan.write(file, bank)
    salinan.build(pilihan.jobs)
    runs = []
    for n in range(_RUNS):
        salinan.write(file, _edited(bank, n))
        runs.append(salinan.build(pilihan.jobs))
    return Hasil({"satu_soal_detik": median(runs)}, {"detik": runs})


def _edited(bank: BankPilihanGanda, n: int) -> BankPilihanGanda:
    first, *others = bank.soal
    kata = ("satu", "dua", "tiga")[n]
    changed = msgspec.structs.replace(first, pertanyaan=f"{first.pertanyaan} Perubahan {kata}.")
    return msgspec.structs.replace(bank, soal=(changed, *others))


UKURAN = Ukuran(
    "satu_soal",
    50,
    (Angka("satu_soal_detik", "`muk build` sesudah satu soal diubah", "≤ 3"),),
    measure,
)
