"""Fillable forms, as ``muk isi`` and ``muk build --isi`` make them."""

from __future__ import annotations

from argparse import Namespace

from generator.errors import ExitCode
from generator.perintah._base import require_output, selection
from generator.perintah._project import load_project, require_known
from generator.report import print_findings, print_lines, showing_progress


def make_forms(arguments: Namespace) -> ExitCode:
    """Make the fillable forms that the options name, and say where they are."""
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
    print_lines(
        f"dibiarkan, isinya belum tercatat: {path}; jalankan `muk read {path}`, atau hapus berkas itu"
        for path in (arguments.output / kept for kept in result.kept)
    )
    print_lines(str(arguments.output / path) for path in result.made)
    print_lines(
        [f"{len(result.made)} formulir dapat diisi pada layar; baca kembali dengan `muk read BERKAS`"]
    )
    if result.failed or result.refused:
        return ExitCode.KONVERSI
    if result.kept:
        return ExitCode.TEMUAN
    return ExitCode.TEMPLAT if result.findings else ExitCode.OK
