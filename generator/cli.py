"""The command line: finds the commands, reads arguments, turns exceptions into messages."""

from __future__ import annotations

import argparse
import importlib
import os
import pkgutil
import signal
import sys
import tempfile
import traceback
from collections.abc import Sequence
from typing import Any, NoReturn

from generator import __version__, perintah
from generator.errors import ExitCode, MukError
from generator.perintah._base import Perintah
from generator.report import print_lines
from generator.sampah import collect_seldom, leave_uncollected


def commands(only: str = "") -> tuple[Perintah, ...]:
    """The commands: every ``PERINTAH`` of the modules in :mod:`generator.perintah`, by name.

    Args:
        only: when a module of that name exists, only that one is loaded: starting is then quick.
    """
    names = [m.name for m in pkgutil.iter_modules(perintah.__path__) if not m.name.startswith("_")]
    wanted = [only] if only in names else sorted(names)
    return tuple(importlib.import_module(f"{perintah.__name__}.{name}").PERINTAH for name in wanted)


def parser(only: str = "") -> argparse.ArgumentParser:
    """The whole command line, or the part for one command."""
    top = _Parser(
        prog="muk",
        description="Dari skema sertifikasi dalam YAML ke perangkat asesmen dan berkas per asesi.",
    )
    top.add_argument(
        "--version", action="version", version=f"muk {__version__}", help="tampilkan versi muk, lalu selesai"
    )
    sub = top.add_subparsers(dest="perintah", metavar="PERINTAH", required=True, parser_class=_Parser)
    for command in commands(only):
        one = sub.add_parser(command.nama, help=command.ringkas, description=command.ringkas)
        command.configure(one)
        one.set_defaults(run=command.run)
    return top


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code. Nothing but an exit code leaves here."""
    signal.signal(signal.SIGTERM, _stop)
    collect_seldom()
    words = list(sys.argv[1:] if argv is None else argv)
    code = int(ExitCode.OK)
    try:
        arguments = parser(words[0] if words else "").parse_args(words)
        code = int(arguments.run(arguments))
        sys.stdout.flush()
        if argv is None:
            leave_uncollected()
        return code
    except MukError as error:
        print_lines([f"galat: {error.pesan}"], sys.stderr)
        if error.petunjuk:
            print_lines([f"  petunjuk: {error.petunjuk}"], sys.stderr)
        return int(error.exit_code)
    except KeyboardInterrupt:
        print_lines(["dihentikan; hasil terakhir tetap utuh"], sys.stderr)
        return int(ExitCode.DIHENTIKAN)
    except BrokenPipeError:
        _leave_reader()
        return code
    except Exception:
        return _bug()


def _stop(signum: int, frame: object) -> NoReturn:
    """A polite request to end is obeyed like Ctrl-C: temporary files go, LibreOffice stops."""
    raise KeyboardInterrupt


def _leave_reader() -> None:
    """Whoever read along has seen enough, as in ``muk … | head``: what is still to be said goes nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        os.dup2(nowhere, stream.fileno())


def _bug() -> int:
    """A fault of this program: the details go to a file, the user gets one sentence."""
    with tempfile.NamedTemporaryFile(
        "w", prefix="muk-galat-", suffix=".log", delete=False, encoding="utf-8"
    ) as log:
        traceback.print_exc(file=log)
    print_lines(
        [
            "galat: ada kesalahan pada muk sendiri; hasil terakhir tetap utuh",
            f"  petunjuk: kirim berkas {log.name} kepada pengembang",
        ],
        sys.stderr,
    )
    return int(ExitCode.BUG)


class _Formatter(argparse.HelpFormatter):
    """The pages of ``--help`` with headings in Indonesian."""

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = "pemakaian: ") -> None:
        super().add_usage(usage, actions, groups, prefix)

    def start_section(self, heading: str | None) -> None:
        super().start_section(_HEADINGS.get(heading or "", heading))


_HEADINGS = {"positional arguments": "argumen", "options": "pilihan"}


class _Parser(argparse.ArgumentParser):
    """argparse with its own sentences in Indonesian."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs, add_help=False, formatter_class=_Formatter)
        self.add_argument("-h", "--help", action="help", help="tampilkan bantuan ini, lalu selesai")

    def exit(self, status: int = 0, message: str | None = None) -> NoReturn:
        sys.stdout.flush()
        super().exit(status, message)

    def error(self, message: str) -> None:  # type: ignore[override]
        print_lines([f"galat: {_translated(message)}", f"  petunjuk: muk {self._topic()}--help"], sys.stderr)
        raise SystemExit(int(ExitCode.PEMAKAIAN))

    def _topic(self) -> str:
        return self.prog.removeprefix("muk").strip() + " " if self.prog != "muk" else ""


_SENTENCES = (
    ("the following arguments are required: ", "argumen ini wajib: "),
    ("unrecognized arguments: ", "argumen tidak dikenal: "),
    ("invalid choice: ", "pilihan tidak dikenal: "),
    ("invalid fromisoformat value: ", "bukan tanggal TTTT-BB-HH: "),
    ("invalid int value: ", "bukan bilangan bulat: "),
    ("expected one argument", "perlu satu nilai"),
    ("expected at least one argument", "perlu sedikitnya satu nilai"),
    ("ignored explicit argument ", "tidak menerima nilai: "),
    ("ambiguous option: ", "pilihan bermakna ganda: "),
    (" could match ", " dapat berarti "),
    ("choose from", "pilih dari"),
    ("argument ", "argumen "),
)


def _translated(message: str) -> str:
    for english, indonesian in _SENTENCES:
        message = message.replace(english, indonesian)
    return message
