"""``muk forms``: the catalogue of forms."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from generator.errors import ExitCode
from generator.formulir import catalogue, editions
from generator.perintah._base import Perintah, add_format
from generator.report import print_json, print_table


def configure(parser: ArgumentParser) -> None:
    """Options."""
    add_format(parser)
    parser.add_argument("--edisi", choices=editions(), help="hanya edisi ini")


def run(arguments: Namespace) -> ExitCode:
    """List every form of every edition."""
    wanted = (arguments.edisi,) if arguments.edisi else editions()
    rows = [
        {
            "kode": f.kode,
            "judul": f.judul,
            "edisi": f.edisi,
            "lingkup": f.lingkup.value,
            "pengisi": f.pengisi,
            "kerahasiaan": f.kerahasiaan.value,
            "templat": f"{f.edisi}/{f.templat}",
        }
        for edisi in wanted
        for f in catalogue(edisi)
    ]
    if arguments.format == "json":
        print_json(rows)
    else:
        print_table(tuple(rows[0]), [tuple(row.values()) for row in rows])
    return ExitCode.OK


PERINTAH = Perintah("forms", "daftar formulir: kode, judul, edisi, lingkup, pengisi", configure, run)
