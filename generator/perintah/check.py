"""``muk check``: find what is wrong before anything is printed."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from generator.check.proyek import check_project
from generator.errors import ExitCode
from generator.perintah._base import Perintah, add_format, add_root
from generator.report import print_findings, print_lines


def configure(parser: ArgumentParser) -> None:
    """Options."""
    add_root(parser)
    add_format(parser)


def run(arguments: Namespace) -> ExitCode:
    """Print every finding; exit 1 when one of them is an error."""
    checked = check_project(arguments.root)
    print_findings(checked.diagnostics, arguments.format)
    if not checked.ok:
        return ExitCode.TEMUAN
    if arguments.format == "text" and checked.value is not None:
        proyek = checked.value
        asesi = sum(len(k.asesmen.asesi) for k in proyek.kegiatan)
        print_lines(
            [f"baik: {len(proyek.skema)} skema, {len(proyek.kegiatan)} kegiatan asesmen, {asesi} asesi"]
        )
    return ExitCode.OK


PERINTAH = Perintah("check", "periksa semua data; tunjukkan setiap kesalahan dan letaknya", configure, run)
