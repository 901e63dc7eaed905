"""``muk init``: a new repository for an LSP, with an example in it."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from generator.awal.repositori import installed_from, make_repository, renew_schemas
from generator.errors import ExitCode
from generator.perintah._base import Perintah
from generator.report import print_lines


def configure(parser: ArgumentParser) -> None:
    """Options."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="folder baru, atau folder yang masih kosong")
    parser.add_argument(
        "--sumber",
        default="",
        metavar="ALAMAT",
        help="asal muk untuk pemeriksaan otomatis, seperti pada `pip install`",
    )
    parser.add_argument(
        "--schemas",
        action="store_true",
        help="hanya perbarui folder schemas/ pada repositori yang sudah ada",
    )


def run(arguments: Namespace) -> ExitCode:
    """Make the repository and say what to do next."""
    if arguments.schemas:
        print_lines([f"diperbarui: {renew_schemas(arguments.folder)}"])
        return ExitCode.OK
    names = make_repository(arguments.folder, arguments.sumber or installed_from())
    print_lines(
        [
            f"dibuat: {arguments.folder} ({', '.join(names)})",
            "berikutnya:",
            f"  cd {arguments.folder}",
            "  muk check",
            "  muk build",
            "baca README.md di sana; semua isinya contoh yang boleh diganti",
        ]
    )
    return ExitCode.OK


PERINTAH = Perintah("init", "buat repositori LSP baru: contoh, pengaturan penyunting, CI", configure, run)
