"""``muk build``: make every product that is not up to date."""

from __future__ import annotations

import os
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator

from generator.errors import ExitCode
from generator.istilah import JenisProduk
from generator.perintah._base import Perintah, add_output, add_root, add_selection, selection
from generator.perintah._project import load_project, require_known
from generator.pipeline import BuildResult, Settings, build
from generator.report import print_findings, print_lines, showing_progress

_NOTHING = "tidak ada yang dibuat; perbaiki galat di atas"


def configure(parser: ArgumentParser) -> None:
    """Options."""
    add_root(parser)
    add_output(parser)
    add_selection(parser)
    parser.add_argument(
        "--jobs",
        type=int,
        default=os.cpu_count() or 1,
        metavar="N",
        help="proses sekaligus (bawaan: jumlah inti)",
    )


def run(arguments: Namespace) -> ExitCode:
    """Check, build, publish, and say what was done."""
    started = time.monotonic()
    proyek = load_project(arguments)
    if proyek is None:
        print_lines([_NOTHING])
        return ExitCode.TEMUAN
    wanted = selection(arguments)
    require_known(proyek, wanted)
    settings = Settings(arguments.root, arguments.output, wanted, max(1, arguments.jobs))
    with showing_progress() as progress:
        result = build(proyek, settings, progress)
    print_findings(result.findings)
    if result.refused:
        print_lines([_NOTHING])
        return ExitCode.TEMUAN
    print_lines(_summary(result, settings, time.monotonic() - started))
    if result.failed:
        return ExitCode.KONVERSI
    return ExitCode.TEMPLAT if result.findings else ExitCode.OK


def _summary(result: BuildResult, settings: Settings, seconds: float) -> Iterator[str]:
    """What was made, how much there is, how long it took, where it lies; then what is missing."""
    pages = sum(p.halaman for p in result.products if p.path.endswith(".pdf"))
    berkas = sum(p.jenis is JenisProduk.BERKAS for p in result.products)
    yield f"{len(result.made)} dokumen dibuat; seluruhnya {len(result.products)} dokumen, {pages} halaman PDF"
    yield f"{berkas} berkas asesi di {settings.output}/asesmen/, selesai dalam {seconds:.1f} detik"
    for failure in result.failed:
        yield f"gagal: {failure.job.nama}: {failure.reason}"
    for path in result.skipped:
        yield f"belum lengkap: {path} (formulirnya ada yang gagal; versi terakhir dibiarkan)"


PERINTAH = Perintah("build", "buat semua dokumen yang belum mutakhir ke folder hasil", configure, run)
