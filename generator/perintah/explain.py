"""``muk explain``: why a rule exists, with a wrong and a right example."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from generator.check.aturan import load_rules
from generator.errors import ExitCode, UsageError
from generator.files import accessing
from generator.kode import KELUARGA, KODE, Kode
from generator.perintah._base import Perintah
from generator.report import print_lines

_MARK = "<!-- Di bawah ini ditulis oleh `make docs`. -->"


def configure(parser: ArgumentParser) -> None:
    """Options."""
    parser.add_argument("kode", nargs="?", metavar="KODE", help="kode temuan, misalnya RJK003")
    parser.add_argument(
        "--tulis",
        type=Path,
        metavar="BERKAS",
        help="tulis ulang daftar semua kode di dalam berkas Markdown ini",
    )


def run(arguments: Namespace) -> ExitCode:
    """Explain one code, or write the list of all of them."""
    load_rules()
    if arguments.tulis:
        with accessing(arguments.tulis):
            head, _, _ = arguments.tulis.read_text(encoding="utf-8").partition(_MARK)
            arguments.tulis.write_text("\n".join([head + _MARK, *_tables(), ""]), encoding="utf-8")
        return ExitCode.OK
    wanted = (arguments.kode or "").upper()
    if wanted not in KODE:
        near = get_close_matches(wanted, KODE, n=3, cutoff=0.5)
        raise UsageError(
            f"kode “{wanted}” tidak dikenal" if wanted else "sebutkan kode temuan",
            f"yang mirip: {', '.join(near)}" if near else "daftar semua kode: docs/galat.md",
        )
    print_lines(_one(KODE[wanted]))
    return ExitCode.OK


def _one(kode: Kode) -> Iterator[str]:
    yield f"{kode.kode} ({kode.keparahan.value}): {kode.judul}"
    yield ""
    yield kode.alasan
    for label, example in (("salah", kode.salah), ("benar", kode.benar)):
        if example:
            yield from ("", f"{label}:", *(f"    {line}" for line in example.splitlines()))


def _tables() -> Iterator[str]:
    """One table for each family of codes."""
    declared = {kode[:3] for kode in KODE}
    for family, title in KELUARGA.items():
        if family not in declared:
            continue
        yield from ("", f"## {family}: {title}", "", "| Kode | Temuan | Alasan |", "|---|---|---|")
        rows = sorted((k for k in KODE.values() if k.kode.startswith(family)), key=lambda k: k.kode)
        yield from (f"| {k.kode} | {k.judul} | {k.alasan} |" for k in rows)


PERINTAH = Perintah(
    "explain", "jelaskan sebuah kode temuan: alasan, contoh salah, contoh benar", configure, run
)
