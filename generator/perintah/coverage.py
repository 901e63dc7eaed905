"""``muk coverage``: the matrix KUK × instrument × soal of a scheme."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path

from generator.check.muatan import Muatan
from generator.check.proyek import check_files, read_project
from generator.check.saran import near
from generator.diagnostic import Diagnostic, has_errors
from generator.errors import ExitCode, UsageError
from generator.files import accessing, write_atomically
from generator.matriks import Matriks
from generator.matriks.data import data
from generator.matriks.html import html
from generator.matriks.teks import teks
from generator.perintah._base import Perintah, add_format, add_root
from generator.report import print_findings, print_lines

BENTUK: dict[str, Callable[[Matriks], str]] = {
    "text": lambda matriks: "\n".join(teks(matriks)),
    "json": lambda matriks: json.dumps(data(matriks), ensure_ascii=False, indent=1),
    "html": html,
}


def configure(parser: ArgumentParser) -> None:
    """Options."""
    parser.add_argument("skema", metavar="SKEMA", help="nama folder skema")
    add_root(parser)
    add_format(parser, "html")
    parser.add_argument("--output", type=Path, metavar="FILE", help="tulis ke berkas ini (bawaan: ke layar)")


def run(arguments: Namespace) -> ExitCode:
    """Print the matrix, or write it to a file; what is not covered is no error here but in ``check``."""
    muatan, findings = read_project(arguments.root)
    matriks = _matriks(muatan, findings, arguments.skema)
    if matriks is None:
        # What stands in the way is said by the rules on references, or by the files themselves.
        checked = check_files(muatan, findings)
        print_findings(checked.diagnostics, diabaikan=checked.diabaikan)
        return ExitCode.TEMUAN
    isi = BENTUK[arguments.format](matriks)
    if arguments.output is None:
        print_lines([isi])
        return ExitCode.OK
    with accessing(arguments.output):
        write_atomically(arguments.output, f"{isi}\n".encode())
    print_lines([f"ditulis: {arguments.output}"])
    return ExitCode.OK


def _matriks(muatan: Muatan, findings: list[Diagnostic], skema: str) -> Matriks | None:
    """The matrix of a scheme; None while its files or its references are faulty.

    Raises:
        UsageError: there is no such scheme.
    """
    if has_errors(findings):
        return None
    if skema not in muatan.skema:
        ada = sorted(muatan.skema)
        petunjuk = near(skema, ada) or f"yang ada: {', '.join(ada)}"
        raise UsageError(f"skema “{skema}” tidak ada", petunjuk)
    return muatan.matriks.get(skema)


PERINTAH = Perintah("coverage", "matriks KUK × perangkat × soal sebuah skema", configure, run)
