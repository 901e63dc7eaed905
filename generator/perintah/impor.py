"""``muk import``: documents that others keep, into data files."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from generator.errors import ExitCode
from generator.impor import importers
from generator.perintah._base import Perintah, add_format, add_root


def configure(parser: ArgumentParser) -> None:
    """One word for each kind of document, and the options that all of them have."""
    kinds = parser.add_subparsers(dest="jenis", metavar="JENIS", required=True)
    for one in importers():
        sub = kinds.add_parser(one.nama, help=one.ringkas, description=one.ringkas)
        sub.add_argument("berkas", type=Path, metavar="FILE", help="dokumen yang dibaca")
        add_root(sub)
        if one.langsung:
            sub.add_argument("--coba", action="store_true", help="tunjukkan saja; jangan menulis apa pun")
            sub.add_argument("--timpa", action="store_true", help="timpa juga berkas yang isinya berbeda")
        else:
            sub.add_argument("--tulis", action="store_true", help="tulis; bawaan: tunjukkan saja")
        add_format(sub)
        one.configure(sub)
        sub.set_defaults(importir=one.run)


def run(arguments: Namespace) -> ExitCode:
    """Hand the document to its importer."""
    code: ExitCode = arguments.importir(arguments)
    return code


PERINTAH = Perintah("import", "baca SKKNI, daftar peserta, atau dokumen skema menjadi data", configure, run)
