"""``muk new skema``: a scheme that is assessed by observation alone, until more is planned."""

from __future__ import annotations

from datetime import date
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from generator.awal.baru._base import Baru, Kerangka, add_date, require_id, require_known
from generator.check.muatan import Muatan
from generator.errors import UsageError
from generator.load.write import scalar

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from generator.model import Asesor

_TEKS = """\
# Ganti yang diawali “Tulis”. Arti tiap kunci muncul di penyunting saat penunjuk diletakkan di atasnya.

judul: {judul}
nomor: {nomor}
# kkni, okupasi, atau klaster.
jenis: klaster
disahkan: {tanggal}

persyaratan_dasar:
  - Tulis syarat dasar pemohon

# Urut kemasan; teks unitnya ada di ../unit/<kode>.yaml.
unit:
{unit}

# Unit yang dikerjakan bersama diases bersama. Setiap unit masuk ke satu kelompok.
kelompok_pekerjaan:
  - id: kelompok-1
    nama: Tulis nama kelompok pekerjaan
    unit:
{baris}
# FR.MAPA.01 bagian 1 dan 3.
rencana:
  # 1 pelatihan berbasis kompetensi, 2 pelatihan lain, 3 berpengalaman, 4 belajar mandiri; lihat FR.MAPA.01.
  potensi_asesi: [1]
  lingkungan: [simulasi]
  peluang_bukti: tersedia
  hubungan_standar: [bukti]
  pelaksana: [lsp]
  standar_industri:
    standar_kompetensi: {standar}

penyusun:
{penyusun}
validator:
{validator}
"""

_BARIS = """\
      - kode: {kode}
        bukti: Tulis bukti yang dikumpulkan untuk unit ini.
        # L langsung, TL tidak langsung, T tambahan.
        jenis_bukti: [L]
        metode:
          # Setiap perangkat menentukan formulir: CL FR.IA.01, TPD FR.IA.02, PMO FR.IA.03. TPD dan PMO
          # memerlukan soal/tugas.yaml dan soal/observasi.yaml; DPT soal/pilihan_ganda.yaml atau esai.yaml.
          observasi: [CL]
          # tanya_jawab: [DPT]
"""

_ORANG = """\
  - nama: {nama}
    no_met: {no_met}"""


def configure(parser: ArgumentParser) -> None:
    """Options."""
    parser.add_argument("--judul", default="Tulis judul skema", help="judul skema sertifikasi")
    parser.add_argument(
        "--unit", nargs="+", default=(), metavar="KODE", help="unit kemasannya (bawaan: unit pertama)"
    )
    add_date(parser, "tanggal disahkan")


def make(arguments: Namespace, muatan: Muatan) -> Kerangka:
    """A scheme of the named units in one kelompok."""
    require_id("skema", arguments.id, muatan.skema)
    if not muatan.unit:
        raise UsageError("belum ada unit untuk dikemas", "buat dulu, misalnya `muk new unit J.620100.004.02`")
    kode = list(dict.fromkeys(arguments.unit)) or [min(muatan.unit)]
    for one in kode:
        require_known("unit", one, muatan.unit)
    penyusun, validator = _authors(muatan)
    tanggal = arguments.tanggal or date.today()
    teks = _TEKS.format(
        judul=scalar(arguments.judul),
        nomor=f"SKM/{arguments.id}/{tanggal.year}",
        tanggal=tanggal,
        unit="\n".join(f"  - {one}" for one in kode),
        baris="".join(_BARIS.format(kode=one) for one in kode),
        standar=scalar(muatan.unit[kode[0]].nilai.standar),
        penyusun=_ORANG.format(nama=scalar(penyusun.nama), no_met=penyusun.no_met),
        validator=_ORANG.format(nama=scalar(validator.nama), no_met=validator.no_met),
    )
    return Kerangka(
        PurePosixPath(arguments.id, "skema.yaml"),
        "skema",
        teks,
        (
            "lengkapi rencana dan kelompok pekerjaannya",
            f"tulis soalnya: muk new soal JENIS --skema {arguments.id}",
            f"tambahkan “{arguments.id}” pada lingkup (skema) asesor di asesor.yaml dan TUK di tuk.yaml",
        ),
    )


def _authors(muatan: Muatan) -> tuple[Asesor, Asesor]:
    """The first in the register as author, the second to validate."""
    register = list(muatan.asesor.values())
    if not register:
        raise UsageError("belum ada asesor dalam register", "tulis dulu di asesor.yaml")
    return register[0], register[1 % len(register)]


BARU = Baru("skema", "skema sertifikasi: <ID>/skema.yaml", "ID", configure, make)
