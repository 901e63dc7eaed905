"""``muk read``: filled PDF or DOCX into ``hasil/``."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.diagnostic import has_errors
from generator.errors import ExitCode
from generator.perintah._base import Perintah, add_format, add_root
from generator.perintah._project import load_project
from generator.report import print_findings, print_json, print_lines
from generator.temuan.json import as_json

if TYPE_CHECKING:
    from generator.pipeline.bacaan import Dibaca


def configure(parser: ArgumentParser) -> None:
    """Options."""
    parser.add_argument("berkas", type=Path, nargs="+", metavar="FILE", help="PDF atau DOCX yang sudah diisi")
    add_root(parser)
    parser.add_argument("--asesmen", default="", metavar="ID", help="kegiatan asesmen pemilik dokumen")
    parser.add_argument("--asesi", default="", metavar="ID", help="asesi pemilik dokumen")
    add_format(parser)


def run(arguments: Namespace) -> ExitCode:
    """Read each file; record what is new, report what contradicts."""
    from generator.pipeline.bacaan import Pembaca

    proyek = load_project(arguments)
    if proyek is None:
        return ExitCode.TEMUAN
    reader = Pembaca(arguments.root, proyek, arguments.asesmen, arguments.asesi)
    done = [reader.read(path) for path in arguments.berkas]
    findings = [found for one in done for found in one.temuan]
    if arguments.format == "json":
        print_json([_document(one) for one in done])
    else:
        print_findings(findings)
        print_lines(line for one in done for line in _summary(one))
    return ExitCode.TEMUAN if has_errors(findings) else ExitCode.OK


def _summary(one: Dibaca) -> Iterator[str]:
    if one.asal is not None:
        owner = f"{one.asal.kegiatan}/{one.asal.asesi}"
        trouble = f", {len(one.temuan)} perlu diperiksa" if one.temuan else ""
        yield f"{one.dokumen}: {owner}: {len(one.baru)} nilai baru dicatat, {one.sama} sudah sesuai{trouble}"


def _document(one: Dibaca) -> dict[str, Any]:
    return {
        "dokumen": one.dokumen,
        "asesmen": one.asal.kegiatan if one.asal else None,
        "asesi": one.asal.asesi if one.asal else None,
        "formulir": one.asal.formulir if one.asal else None,
        "hasil": str(one.tujuan) if one.tujuan else None,
        "baru": dict(one.baru),
        "sama": one.sama,
        "temuan": [as_json(found) for found in one.temuan],
    }


PERINTAH = Perintah("read", "catat isian dari PDF atau DOCX yang sudah diisi ke dalam hasil/", configure, run)
