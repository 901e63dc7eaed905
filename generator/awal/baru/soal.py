"""``muk new soal``: a bank of one kind with its first question still to be written in."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from generator.awal.baru._base import Baru, Kerangka, require_known
from generator.check.muatan import Muatan
from generator.errors import UsageError
from generator.matriks.lajur import LAJUR_BANK

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from generator.model import Skema

_KEPALA = (
    "# Ganti yang diawali “Tulis”; soal berikutnya: salin butirnya. kuk: KUK yang diukur, unit/nomor.\n\n"
)

_TEKS: Mapping[str, str] = {
    "pilihan_ganda": """\
waktu_menit: 30
soal:
  - pertanyaan: Tulis pertanyaan pilihan ganda.
    opsi:
      a: Tulis jawaban yang benar
      b: Tulis pengecoh pertama
      c: Tulis pengecoh kedua
      d: Tulis pengecoh ketiga
    # Rahasia: hanya dicetak pada kunci jawaban.
    kunci: a
    kuk: [{kuk}]
""",
    "esai": """\
waktu_menit: 30
soal:
  - pertanyaan: Tulis pertanyaan esai.
    # Rahasia: hanya dicetak pada kunci jawaban.
    kunci_jawaban: Tulis jawaban acuan.
    kuk: [{kuk}]
""",
    "lisan": """\
soal:
  - pertanyaan: Tulis pertanyaan lisan.
    kunci_jawaban: Tulis jawaban acuan.
    kuk: [{kuk}]
""",
    "observasi": """\
soal:
  - kelompok: {kelompok}
    pertanyaan: Tulis pertanyaan untuk mendukung observasi.
    jawaban_harapan: Tulis jawaban yang diharapkan.
    kuk: [{kuk}]
""",
    "wawancara": """\
soal:
  - pertanyaan: Tulis pertanyaan tentang bukti portofolio.
    kuk: [{kuk}]
""",
    "tugas": """\
tugas:
  - kelompok: {kelompok}
    skenario: Tulis keadaan dan tugas yang dikerjakan asesi.
    perlengkapan: [Tulis alat atau bahan]
    langkah_kerja:
      - Tulis langkah pertama.
    waktu_menit: 60
    # Tanpa kuk, tugas ini memunculkan semua KUK kelompoknya.
""",
    "proyek": """\
proyek:
  - kelompok: {kelompok}
    judul: Tulis judul proyek
    skenario: Tulis keadaan dan hasil yang diminta.
    waktu_persiapan_menit: 60
    hasil_demonstrasi: Tulis yang ditunjukkan asesi.
    waktu_demonstrasi_menit: 15
    penilaian:
      - lingkup: Tulis bagian yang dinilai
        pertanyaan:
          - pertanyaan: Tulis pertanyaan asesor.
            # Dimensi kompetensi: TS, TMS, CMS, JRES, atau TRS.
            dimensi: TS
            kuk: [{kuk}]
""",
}


def configure(parser: ArgumentParser) -> None:
    """Options."""
    parser.add_argument("--skema", required=True, metavar="ID", help="skema pemilik soal (nama folder)")


def make(arguments: Namespace, muatan: Muatan) -> Kerangka:
    """A bank whose first question measures the first KUK of the scheme's first kelompok."""
    jenis, folder = arguments.id, arguments.skema
    require_known("skema", folder, muatan.skema)
    require_known("jenis soal", jenis, _TEKS)
    path = PurePosixPath(folder, "soal", f"{jenis}.yaml")
    if any(dokumen.relatif == path for dokumen in muatan.soal(folder)):
        raise UsageError(f"{path} sudah ada", "tambahkan soalnya di berkas itu; yang sudah ada tidak diubah")
    kelompok, kuk = _first(muatan.skema[folder].nilai, muatan)
    lajur = LAJUR_BANK[jenis]
    return Kerangka(
        path,
        jenis,
        _KEPALA + _TEKS[jenis].format(kelompok=kelompok, kuk=kuk),
        (
            f"tulis isinya; {lajur.formulir} terbit bagi unit yang metode-nya menyebut {lajur.perangkat}",
            f"lihat KUK mana yang belum dinilai: muk coverage {folder}",
        ),
    )


def _first(skema: Skema, muatan: Muatan) -> tuple[str, str]:
    """The first kelompok with a unit of the library, and that unit's first KUK."""
    for kelompok in skema.kelompok_pekerjaan:
        for baris in kelompok.unit:
            if baris.kode in muatan.unit:
                unit = muatan.unit[baris.kode].nilai
                return kelompok.id, f"{unit.kode}/{unit.elemen[0].kuk[0].nomor}"
    raise UsageError(
        "belum ada unit skema ini di folder unit", "tulis unitnya dahulu: muk new unit, atau muk import skkni"
    )


BARU = Baru(
    "soal", f"soal satu jenis ({', '.join(_TEKS)}): <SKEMA>/soal/<JENIS>.yaml", "JENIS", configure, make
)
