"""Soal whose KUK have changed since somebody last compared the two."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check._rule import rule
from generator.check.muatan import Muatan
from generator.check.tinjauan import FIELD, Keadaan, Tinjauan, tinjauan
from generator.diagnostic import Diagnostic, Keparahan
from generator.kode import declare

TJU001 = declare(
    "TJU001",
    "KUK berubah sejak soal ditinjau",
    "Soal ditulis untuk kalimat KUK yang lama dan mungkin tidak lagi mengukurnya. Baca keduanya, perbaiki "
    "soalnya bila perlu, lalu sahkan dengan `muk review SKEMA --sah`.",
    "ditinjau: 5d41402abc4b   # sidik kalimat KUK yang lama",
    "ditinjau: 7d793037a076   # ditulis `muk review SKEMA --sah`",
    Keparahan.PERINGATAN,
)

TJU002 = declare(
    "TJU002",
    "hasil tinjauan tidak dapat ditulis ke dalam berkas",
    "`muk review` hanya menambah atau mengganti `ditinjau` dan tidak mengubah yang lain; pada susunan yang "
    "tidak biasa itu tidak dapat dijamin, dan berkasnya dibiarkan.",
    "? kuk\n: [J.620100.004.02/1.2]",
    "kuk: [J.620100.004.02/1.2]",
)


@rule(TJU001)
def reviewed_soal_still_fit_their_kuk(muatan: Muatan) -> Iterator[Diagnostic]:
    """Those never reviewed are no fault; ``muk review`` lists them."""
    for folder in sorted(muatan.utuh):
        for satu in tinjauan(muatan, folder):
            if satu.keadaan is Keadaan.BERUBAH:
                where = "kuk" if satu.butir.kuk else FIELD
                yield TJU001.at(
                    satu.dokumen.at(*satu.butir.letak, where), _message(satu), _hint(folder, satu)
                )


def _message(satu: Tinjauan) -> str:
    rujukan = list(satu.kuk)
    if len(rujukan) == 1:
        return f"kalimat KUK {rujukan[0]} berubah sejak soal ini ditinjau"
    return f"kalimat salah satu dari {len(rujukan)} KUK yang diukur berubah sejak terakhir ditinjau"


def _hint(folder: str, satu: Tinjauan) -> str:
    pilih = f" --kuk {next(iter(satu.kuk))}" if len(satu.kuk) == 1 else ""
    return f"baca lagi soal dan KUK-nya, lalu `muk review {folder} --sah{pilih}`"
