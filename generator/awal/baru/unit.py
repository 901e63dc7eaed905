"""``muk new unit``: a unit with the text of its standard still to be written in."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from generator.awal.baru._base import Baru, Kerangka, require_new
from generator.check.muatan import Muatan
from generator.errors import UsageError
from generator.load.write import scalar

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

_KODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{2,39}")

_TEKS = """\
# Salin teks resmi dari SKKNI: kata demi kata, dengan nomor seperti pada dokumen standarnya.
# Bila dokumennya ada sebagai PDF atau DOCX, `muk import skkni BERKAS` menulis semuanya sekaligus.

kode: {kode}
judul: {judul}
standar: {standar}
# deskripsi: >-
#   Unit ini berhubungan dengan …

elemen:
  - nomor: 1
    judul: Tulis judul elemen 1
    kuk:
      # Nomor KUK: nomor elemen, titik, nomor urut. KUK berikutnya 1.2, 1.3, ….
      - nomor: 1.1
        pernyataan: Tulis kalimat KUK 1.1 persis seperti pada standar.
"""


def configure(parser: ArgumentParser) -> None:
    """Options."""
    parser.add_argument("--judul", default="Tulis judul unit", help="judul unit seperti pada standar")
    parser.add_argument("--standar", default="", help="misalnya “SKKNI No. 282 Tahun 2016”")


def make(arguments: Namespace, muatan: Muatan) -> Kerangka:
    """A unit; without other word it belongs to the standard that the other units have."""
    kode: str = arguments.id
    if not _KODE.fullmatch(kode):
        raise UsageError(
            f"“{kode}” tidak dapat menjadi kode unit",
            "pakai kode seperti pada SKKNI, misalnya J.620100.004.02",
        )
    require_new("unit", kode, muatan.unit)
    standar = arguments.standar or _usual_standard(muatan)
    teks = _TEKS.format(kode=kode, judul=scalar(arguments.judul), standar=scalar(standar))
    return Kerangka(
        PurePosixPath("unit", f"{kode}.yaml"),
        "unit",
        teks,
        (f"tulis elemen dan KUK-nya, lalu sebut “{kode}” pada unit dan kelompok_pekerjaan sebuah skema",),
    )


def _usual_standard(muatan: Muatan) -> str:
    standards = [d.nilai.standar for d in muatan.unit.values() if d.nilai.standar]
    return max(standards, key=standards.count, default="SKKNI No. … Tahun …")


BARU = Baru("unit", "unit kompetensi: unit/<KODE>.yaml", "KODE", configure, make)
