"""``muk import skkni``: the annex of a ministerial decree into one file for each unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.errors import ExitCode
from generator.impor._base import Importir

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def configure(parser: ArgumentParser) -> None:
    """The options of its own."""
    parser.add_argument(
        "--standar", default="", metavar="TEKS", help="sumber unit, bila nomor keputusan tidak terbaca"
    )


def run(arguments: Namespace) -> ExitCode:
    """Read the units of the document and write those that are new."""
    from generator.impor.skkni.perintah import import_units

    return import_units(
        arguments.berkas,
        arguments.root,
        standar=arguments.standar,
        coba=arguments.coba,
        timpa=arguments.timpa,
        fmt=arguments.format,
    )


IMPORTIR = Importir(
    "skkni",
    "baca lampiran Kepmenaker (PDF atau DOCX) menjadi unit/<kode>.yaml",
    "timpa juga unit yang isinya berbeda",
    configure,
    run,
)
