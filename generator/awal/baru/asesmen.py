"""``muk new asesmen``: an event of a scheme, its asesi still to come."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from generator.awal.baru._base import Baru, Kerangka, add_date, require_id, require_known
from generator.check.muatan import Muatan
from generator.errors import UsageError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

_TEKS = """\
skema: {skema}
tuk: {tuk}
tanggal_mulai: {tanggal}
# tanggal_selesai: {tanggal}
waktu_mulai: 08:00
waktu_selesai: 16:00

# Yang pertama lead asesor; asesi yang tidak menyebut asesornya sendiri diases olehnya.
asesor:
{asesor}
surat_tugas:
  nomor: {nomor}
  tanggal: {tanggal}

# Asesi ditulis dalam peserta.yaml di folder ini, yang tidak ikut ke git. Dari daftar Excel atau CSV:
# `muk import peserta BERKAS`. Isi berkas itu:
#
# asesi:
#   - id: a01
#     nama: Nama Lengkap
#     nik: 3201…
#     tempat_lahir: Kota
#     tanggal_lahir: 2001-09-05
#     jenis_kelamin: P
#     alamat: Jalan …
#     hp: 0812…
#     pendidikan: SMK
"""

_ROMAWI = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


def configure(parser: ArgumentParser) -> None:
    """Options."""
    parser.add_argument("--skema", required=True, metavar="ID", help="skema yang diujikan (nama folder)")
    parser.add_argument("--tuk", default="", metavar="ID", help="bawaan: TUK pertama untuk skema itu")
    parser.add_argument(
        "--asesor", nargs="+", default=(), metavar="NO", help="No. Reg MET (bawaan: asesor pertama)"
    )
    add_date(parser, "tanggal asesmen")


def make(arguments: Namespace, muatan: Muatan) -> Kerangka:
    """An event at a TUK and with asesor that have the scheme in their scope."""
    require_id("asesmen", arguments.id, muatan.asesmen)
    require_known("skema", arguments.skema, muatan.skema)
    if arguments.tuk:
        require_known("tuk", arguments.tuk, muatan.tuk)
    for one in arguments.asesor:
        require_known("asesor", one, muatan.asesor)
    tuk = arguments.tuk or _first(
        "TUK", "tuk.yaml", arguments.skema, ((t.id, t.skema) for t in muatan.tuk.values())
    )
    asesor = arguments.asesor or (
        _first(
            "asesor", "asesor.yaml", arguments.skema, ((a.no_met, a.skema) for a in muatan.asesor.values())
        ),
    )
    tanggal = arguments.tanggal or date.today()
    disahkan = muatan.skema[arguments.skema].nilai.disahkan
    if disahkan > tanggal:
        raise UsageError(
            f"skema “{arguments.skema}” baru disahkan {disahkan}, sesudah tanggal asesmen {tanggal}",
            f"pilih --tanggal lain, atau perbaiki disahkan di {arguments.skema}/skema.yaml",
        )
    teks = _TEKS.format(
        skema=arguments.skema,
        tuk=tuk,
        tanggal=tanggal,
        asesor="\n".join(f"  - {one}" for one in dict.fromkeys(asesor)),
        nomor=_letter_number(muatan, tanggal),
    )
    return Kerangka(
        PurePosixPath("asesmen", arguments.id, "asesmen.yaml"),
        "asesmen",
        teks,
        (
            "perbaiki jadwal dan nomor surat tugasnya",
            f"tulis asesi dalam asesmen/{arguments.id}/peserta.yaml, atau pakai `muk import peserta`",
        ),
    )


def _first(what: str, file: str, skema: str, register: Iterator[tuple[str, tuple[str, ...]]]) -> str:
    for name, scope in register:
        if skema in scope:
            return name
    raise UsageError(
        f"belum ada {what} dengan skema “{skema}” dalam lingkupnya", f"tambahkan skema itu pada {file}"
    )


def _letter_number(muatan: Muatan, tanggal: date) -> str:
    """A number for the letter that no other letter has."""
    taken = {d.nilai.surat_tugas.nomor for d in muatan.asesmen.values()}
    awalan = muatan.lsp.nilai.dokumen.awalan if muatan.lsp else "LSP"
    rest = f"ST/{awalan}/{_ROMAWI[tanggal.month - 1]}/{tanggal.year}"
    numbers = (f"{n:03}/{rest}" for n in range(1, len(taken) + 2))
    return next(number for number in numbers if number not in taken)


BARU = Baru("asesmen", "kegiatan asesmen: asesmen/<ID>/asesmen.yaml", "ID", configure, make)
