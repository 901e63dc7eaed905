"""``muk doctor``: what is installed, what is needed, how to get it."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from dataclasses import asdict

from generator.doctor import examine, healthy
from generator.errors import ExitCode
from generator.perintah._base import Perintah, add_format
from generator.report import print_json, print_lines, print_table


def configure(parser: ArgumentParser) -> None:
    """Options."""
    add_format(parser)


def run(arguments: Namespace) -> ExitCode:
    """Print every probe; exit 3 when something needed is missing."""
    probes = examine()
    if arguments.format == "json":
        print_json([asdict(probe) for probe in probes])
    else:
        rows = [(_mark(p.ok, p.optional), p.name, p.found or "tidak ada", p.needed) for p in probes]
        print_table(("", "nama", "ditemukan", "diperlukan"), rows)
        print_lines(f"{p.name}: {p.remedy}" for p in probes if not p.ok)
    return ExitCode.OK if healthy(probes) else ExitCode.PROGRAM_HILANG


def _mark(ok: bool, optional: bool) -> str:
    if ok:
        return "baik"
    return "boleh" if optional else "kurang"


PERINTAH = Perintah("doctor", "periksa program, huruf, dan pustaka yang diperlukan", configure, run)
