"""What a command declares, and the options that commands share."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from generator.errors import ExitCode, FileAccessError, UsageError
from generator.istilah import JenisProduk
from generator.selection import Selection
from generator.temuan import FORMATS


@dataclass(frozen=True, slots=True)
class Perintah:
    """One command.

    Attributes:
        nama: as typed, ``build``.
        ringkas: one line of help, in Indonesian.
        configure: adds the command's options to its parser.
        run: does the work and returns the exit code.
    """

    nama: str
    ringkas: str
    configure: Callable[[ArgumentParser], None]
    run: Callable[[Namespace], ExitCode]


def add_root(parser: ArgumentParser) -> None:
    """``--root``: where the data lies."""
    parser.add_argument(
        "--root", type=Path, default=Path("skema"), metavar="DIR", help="folder data (bawaan: skema)"
    )


def add_output(parser: ArgumentParser) -> None:
    """``--output``: where products go."""
    parser.add_argument(
        "--output", type=Path, default=Path("output"), metavar="DIR", help="folder hasil (bawaan: output)"
    )


def require_output(arguments: Namespace) -> None:
    """Refuse an ``--output`` that would be exchanged as a whole together with things that are not products.

    Raises:
        FileAccessError: it is a file.
        UsageError: it holds the data, the folder that is worked in, or all that belongs to the user.
    """
    output: Path = arguments.output.resolve()
    if output.exists() and not output.is_dir():
        raise FileAccessError(f"{arguments.output}: adalah berkas, bukan folder", _OTHER_OUTPUT)
    inhabited = (arguments.root.resolve(), Path.cwd(), Path.home())
    if any(one.is_relative_to(output) for one in inhabited):
        raise UsageError(
            f"{arguments.output} tidak dapat menjadi folder hasil: isinya bukan hanya hasil", _OTHER_OUTPUT
        )


_OTHER_OUTPUT = "sebut folder sendiri untuk hasil, misalnya --output output"


def add_format(parser: ArgumentParser, *choices: str) -> None:
    """``--format``: text for people, JSON for programs."""
    parser.add_argument(
        "--format", choices=("text", "json", *choices), default="text", help="bentuk keluaran"
    )


def add_findings_format(parser: ArgumentParser) -> None:
    """``--format``: every form of findings (:mod:`generator.temuan`)."""
    add_format(parser, *(name for name in FORMATS if name not in ("text", "json")))


def add_selection(parser: ArgumentParser) -> None:
    """Options that narrow the work to a part of the project."""
    parser.add_argument("--skema", default="", metavar="ID", help="hanya skema ini (nama folder)")
    parser.add_argument("--asesmen", default="", metavar="ID", help="hanya kegiatan asesmen ini")
    parser.add_argument("--asesi", default="", metavar="ID", help="hanya asesi ini")
    parser.add_argument(
        "--formulir", default="", metavar="KODE", help="hanya formulir ini, misalnya FR.IA.01"
    )
    kinds = [jenis.value for jenis in JenisProduk]
    parser.add_argument("--produk", default="", choices=kinds, help="hanya jenis produk ini")


def selection(arguments: Namespace) -> Selection:
    """The part of the project that the options name."""
    return Selection(
        arguments.skema, arguments.asesmen, arguments.asesi, arguments.formulir, arguments.produk
    )
