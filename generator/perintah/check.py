"""``muk check``: find what is wrong before anything is printed."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from generator.check.proyek import check_project
from generator.diagnostic import as_errors, has_errors
from generator.errors import ExitCode
from generator.model.proyek import Proyek
from generator.perintah._base import Perintah, add_findings_format, add_root
from generator.report import print_findings, print_lines


def configure(parser: ArgumentParser) -> None:
    """Options."""
    add_root(parser)
    add_findings_format(parser)
    parser.add_argument("--strict", action="store_true", help="peringatan pun dihitung sebagai galat")


def run(arguments: Namespace) -> ExitCode:
    """Print every finding; exit 1 when one of them is an error."""
    checked = check_project(arguments.root)
    found = as_errors(checked.diagnostics) if arguments.strict else checked.diagnostics
    print_findings(found, arguments.format, checked.diabaikan)
    if checked.value is None or has_errors(found):
        return ExitCode.TEMUAN
    if arguments.format == "text":
        print_lines([_good(checked.value, len(checked.diabaikan))])
    return ExitCode.OK


def _good(proyek: Proyek, diabaikan: int) -> str:
    """What was checked, and what of it someone chose not to be told."""
    asesi = sum(len(k.asesmen.asesi) for k in proyek.kegiatan)
    silenced = f"; {diabaikan} temuan diabaikan" if diabaikan else ""
    return (
        f"baik: {len(proyek.skema)} skema, {len(proyek.kegiatan)} kegiatan asesmen, {asesi} asesi{silenced}"
    )


PERINTAH = Perintah("check", "periksa semua data; tunjukkan setiap kesalahan dan letaknya", configure, run)
