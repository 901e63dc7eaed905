"""``muk isi``: forms as fillable PDF, to be filled in on a tablet and read back."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from generator.errors import ExitCode
from generator.perintah._base import Perintah, add_output, add_root, add_selection, require_output, selection
from generator.perintah._project import load_project, require_known
from generator.report import print_findings, print_lines, showing_progress


def configure(parser: ArgumentParser) -> None:
    """Options."""
    add_root(parser)
    add_output(parser)
    add_selection(parser)


def run(arguments: Namespace) -> ExitCode:
    """Make the forms and say where they are."""
    from generator.pipeline.isi import make_fillable
    from generator.pipeline.values import Settings

    require_output(arguments)
    proyek = load_project(arguments)
    if proyek is None:
        return ExitCode.TEMUAN
    wanted = selection(arguments)
    require_known(proyek, wanted)
    with showing_progress() as progress:
        result = make_fillable(proyek, Settings(arguments.root, arguments.output, wanted), progress)
    print_findings(result.findings)
    print_lines(f"gagal: {failure.job.nama}: {failure.reason}" for failure in result.failed)
    print_lines(f"tidak dapat diisi pada layar: {nama}: {reason}" for nama, reason in result.refused)
    print_lines(str(arguments.output / path) for path in result.made)
    print_lines(
        [f"{len(result.made)} formulir dapat diisi pada layar; baca kembali dengan `muk read BERKAS`"]
    )
    if result.failed or result.refused:
        return ExitCode.KONVERSI
    return ExitCode.TEMPLAT if result.findings else ExitCode.OK


PERINTAH = Perintah(
    "isi",
    "buat formulir PDF yang dapat diisi pada tablet, untuk dibaca kembali dengan muk read",
    configure,
    run,
)
