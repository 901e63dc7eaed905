"""``muk explain``: why a rule exists, with a wrong and a right example."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from difflib import get_close_matches
from pathlib import Path

from generator.check.aturan import load_rules
from generator.errors import ExitCode, UsageError
from generator.files import accessing, write_atomically
from generator.kode import KELUARGA, KODE
from generator.penjelasan import MARK, all_codes, as_json, explained, listed, page
from generator.perintah._base import Perintah, add_format
from generator.report import print_json, print_lines


def configure(parser: ArgumentParser) -> None:
    """Options."""
    parser.add_argument(
        "kode", nargs="?", default="", metavar="KODE", help="kode temuan, misalnya RJK003; atau RJK saja"
    )
    add_format(parser)
    parser.add_argument(
        "--tulis", type=Path, metavar="FILE", help="tulis penjelasan semua kode sebagai halaman Markdown"
    )


def run(arguments: Namespace) -> ExitCode:
    """Explain one code, list a family or all of them, or write the page about all of them."""
    load_rules()
    wanted = arguments.kode.upper()
    as_data = arguments.format == "json"
    if arguments.tulis:
        _write(arguments.tulis)
    elif wanted in KODE:
        one = KODE[wanted]
        print_json(as_json(one)) if as_data else print_lines(explained(one))
    elif wanted in KELUARGA or not wanted:
        codes = all_codes(wanted)
        print_json([as_json(one) for one in codes]) if as_data else print_lines(listed(codes))
    else:
        near = get_close_matches(wanted, [*KODE, *KELUARGA], n=3, cutoff=0.5)
        raise UsageError(
            f"kode “{arguments.kode}” tidak dikenal",
            f"maksud Anda {', '.join(near)}?" if near else "daftar semua kode: muk explain",
        )
    return ExitCode.OK


def _write(path: Path) -> None:
    """The page about all codes, over an older one; never over a file of another kind."""
    with accessing(path):
        if path.exists() and MARK not in path.read_text(encoding="utf-8"):
            raise UsageError(f"{path} bukan halaman kode temuan", "tulis ke docs/aturan.md")
        write_atomically(path, page().encode())


PERINTAH = Perintah(
    "explain", "jelaskan sebuah kode temuan: alasan, contoh salah, contoh benar", configure, run
)
