"""``muk new``: one more scheme, unit or event, from a skeleton with comments."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from generator.awal.baru import Baru, kinds
from generator.check.proyek import read_project
from generator.errors import ExitCode, UsageError
from generator.files import accessing, write_atomically
from generator.perintah._base import Perintah, add_root
from generator.report import print_lines
from generator.schemas import modeline


def configure(parser: ArgumentParser) -> None:
    """One word for each kind, with its own options."""
    words = parser.add_subparsers(dest="jenis", metavar="JENIS", required=True)
    for kind in kinds():
        sub = words.add_parser(kind.nama, help=kind.ringkas, description=kind.ringkas)
        sub.add_argument("id", metavar=kind.sebutan, help="nama baru; menjadi nama berkas atau foldernya")
        add_root(sub)
        kind.configure(sub)
        sub.set_defaults(kind=kind)


def run(arguments: Namespace) -> ExitCode:
    """Write one new file; what is there already is never changed."""
    kind: Baru = arguments.kind
    muatan, _ = read_project(arguments.root)
    made = kind.make(arguments, muatan)
    path: Path = arguments.root / made.path
    with accessing(path):
        if path.exists():
            # Present but faulty: the project could not be asked about it.
            raise UsageError(f"berkas {path} sudah ada", "pilih nama lain; yang sudah ada tidak diubah")
        write_atomically(path, f"{modeline(made.jenis, path)}\n{made.teks}".encode())
    print_lines([f"dibuat: {path}", *(f"  {line}" for line in made.berikutnya)])
    return ExitCode.OK


PERINTAH = Perintah("new", "tambahkan satu skema, unit, soal, atau kegiatan asesmen", configure, run)
