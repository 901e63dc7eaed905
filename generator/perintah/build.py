"""``muk build``: make every product that is not up to date."""

from __future__ import annotations

import os
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from generator.errors import ExitCode
from generator.meanwhile import meanwhile
from generator.perintah._base import Perintah, add_output, add_root, add_selection, require_output, selection
from generator.report import print_findings, print_lines, showing_progress
from generator.source import code_hash
from generator.touched import Touched, look, version
from generator.uptodate import Signature, recall, remember, take_inputs
from generator.workspace import state_path, workspace_folder

if TYPE_CHECKING:
    from generator.pipeline import BuildResult

_REMEMBERED = "mutakhir.json"
_READ = "bacaan.json"
_NOTHING = "tidak ada yang dibuat; perbaiki galat di atas"


def configure(parser: ArgumentParser) -> None:
    """Options."""
    add_root(parser)
    add_output(parser)
    add_selection(parser)
    cores = os.cpu_count() or 1
    parser.add_argument(
        "--jobs", type=int, default=cores, metavar="N", help="proses sekaligus (bawaan: jumlah inti)"
    )
    parser.add_argument(
        "--isi", action="store_true", help="buat juga formulir PDF yang dapat diisi, seperti `muk isi`"
    )
    parser.add_argument(
        "--dask",
        default="",
        metavar="ALAMAT",
        help="penjadwal Dask yang pekerjanya ikut mengisi, misalnya tcp://10.0.0.5:8786",
    )


def run(arguments: Namespace) -> ExitCode:
    """Build, and make the fillable forms when they are asked for."""
    code = _run(arguments)
    if not arguments.isi or code is not ExitCode.OK:
        return code
    from generator.perintah._isi import make_forms

    return make_forms(arguments)


def _run(arguments: Namespace) -> ExitCode:
    """Check, build, publish, and say what was done; when nothing changed, only say so."""
    started = time.monotonic()
    require_output(arguments)
    note = workspace_folder(arguments.output) / _REMEMBERED
    inputs = take_inputs(arguments.root, (selection(arguments), str(arguments.output.resolve())))
    record = state_path(workspace_folder(arguments.output))
    totals = recall(note, inputs, record, arguments.output)
    made, code = 0, ExitCode.OK
    if totals is None:
        result, code = _build(arguments)
        if result is None:
            return code
        made, totals = len(result.made), result.jumlah
        if code is ExitCode.OK:
            remember(note, Signature(inputs, version(record, arguments.output), totals))
    seconds = time.monotonic() - started
    print_lines(_summary(made, totals, str(arguments.output), seconds))
    return code


def _build(arguments: Namespace) -> tuple[BuildResult | None, ExitCode]:
    """The build itself, and its exit code; no result when the data has faults."""
    folder = workspace_folder(arguments.output)
    touched = meanwhile(partial(look, state_path(folder), arguments.output), Touched)
    # The libraries behind these take longer to load than a build without work may take.
    from generator.load.ingatan import Ingatan
    from generator.perintah._project import begin_project, require_known

    ingatan = Ingatan(folder / _READ, code_hash())
    checked = begin_project(arguments, ingatan)
    # While another process applies the rules.
    from generator.pipeline import Settings, build

    proyek = checked()
    if proyek is None:
        print_lines([_NOTHING])
        return None, ExitCode.TEMUAN
    wanted = selection(arguments)
    require_known(proyek, wanted)
    settings = Settings(arguments.root, arguments.output, wanted, max(1, arguments.jobs), arguments.dask)
    with showing_progress() as progress:
        result = build(proyek, settings, progress, touched())
    ingatan.keep()
    print_findings(result.findings)
    if result.refused:
        print_lines([_NOTHING])
        return None, ExitCode.TEMUAN
    print_lines(_shortcomings(result))
    if result.failed:
        return result, ExitCode.KONVERSI
    return result, ExitCode.TEMPLAT if result.findings else ExitCode.OK


def _summary(made: int, totals: Sequence[int], output: str, seconds: float) -> Iterator[str]:
    """What was made, how much there is, how long it took, where it lies."""
    documents, pages, berkas = totals
    yield f"{made} dokumen dibuat; seluruhnya {documents} dokumen, {pages} halaman PDF"
    yield f"{berkas} berkas asesi di {output}/asesmen/, selesai dalam {seconds:.1f} detik"


def _shortcomings(result: BuildResult) -> Iterator[str]:
    """What took the slow way, and what could not be made."""
    if result.lambat:
        count = len(result.lambat)
        yield f"{count} formulir ditata ulang oleh LibreOffice karena isinya tidak muat begitu saja"
    for path in result.rusak:
        yield f"simpanan rusak dan dibuat ulang: .muk/{path}"
    if result.pekerja_mati:
        yield f"{result.pekerja_mati} proses pekerja mati di tengah jalan; pekerjaannya diulang yang lain"
    for name in sorted({Path(found.span.file.partition(":")[0]).name for found in result.findings}):
        yield f"templat tidak dapat dipakai: {name} (formulirnya tidak dibuat)"
    for failure in result.failed:
        yield f"gagal: {failure.job.nama}: {failure.reason}"
    for path in result.skipped:
        yield f"belum lengkap: {path} (formulirnya ada yang gagal; versi terakhir dibiarkan)"


PERINTAH = Perintah("build", "buat semua dokumen yang belum mutakhir ke folder hasil", configure, run)
