"""``muk import``: documents that others keep, into data files."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from generator.errors import ExitCode
from generator.impor import importers
from generator.perintah._base import Perintah, add_format, add_root

_ATURAN = (
    "Yang berubah ditunjukkan lalu ditulis; bila ada satu galat, tidak ada yang ditulis. Yang sudah ada dan "
    "isinya berbeda disebut dan dibiarkan, kecuali dengan --timpa."
)


def configure(parser: ArgumentParser) -> None:
    """One word for each kind of document, and the options that all of them have."""
    parser.description = f"Baca dokumen menjadi data. {_ATURAN}"
    kinds = parser.add_subparsers(dest="jenis", metavar="JENIS", required=True)
    for one in importers():
        sub = kinds.add_parser(one.nama, help=one.ringkas, description=f"{one.ringkas}. {_ATURAN}")
        sub.add_argument("berkas", type=Path, metavar="FILE", help="dokumen yang dibaca")
        add_root(sub)
        sub.add_argument("--coba", action="store_true", help="tunjukkan saja; jangan menulis apa pun")
        sub.add_argument("--timpa", action="store_true", help=one.timpa)
        add_format(sub)
        one.configure(sub)
        sub.set_defaults(importir=one.run)


def run(arguments: Namespace) -> ExitCode:
    """Hand the document to its importer."""
    code: ExitCode = arguments.importir(arguments)
    return code


PERINTAH = Perintah("import", "baca SKKNI, daftar peserta, atau dokumen skema menjadi data", configure, run)
