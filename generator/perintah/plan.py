"""``muk plan``: what a build would make now, and why."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from dataclasses import asdict

from generator.errors import ExitCode
from generator.perintah._base import Perintah, add_format, add_output, add_root, add_selection, selection
from generator.perintah._project import load_project, require_known
from generator.pipeline import Settings, stale_jobs
from generator.report import print_json, print_lines


def configure(parser: ArgumentParser) -> None:
    """Options."""
    add_root(parser)
    add_output(parser)
    add_selection(parser)
    add_format(parser)


def run(arguments: Namespace) -> ExitCode:
    """List the stale products with their reasons."""
    proyek = load_project(arguments)
    if proyek is None:
        return ExitCode.TEMUAN
    wanted = selection(arguments)
    require_known(proyek, wanted)
    jobs = stale_jobs(proyek, Settings(arguments.root, arguments.output, wanted))
    if arguments.format == "json":
        print_json([asdict(job) for job in jobs])
    else:
        print_lines(f"{job.path}: {job.alasan}" for job in jobs)
        print_lines([f"{len(jobs)} produk perlu dibuat" if jobs else "semua produk mutakhir"])
    return ExitCode.OK


PERINTAH = Perintah("plan", "daftar produk yang perlu dibuat dan alasannya", configure, run)
