"""``muk template``: check, copy and explain Word templates."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

from generator.check.proyek import check_project
from generator.diagnostic import Diagnostic, has_errors
from generator.errors import ExitCode, FileAccessError, UsageError
from generator.files import accessing, write_atomically
from generator.load.files import OWN_TEMPLATES
from generator.model.proyek import Proyek
from generator.perintah._base import Perintah, add_findings_format, add_format, add_root
from generator.report import print_findings, print_json, print_lines, print_table
from generator.templat.acuan import reference, stock_template
from generator.templat.daftar import isian_names, konteks_names
from generator.templat.formulir import form_named, form_of
from generator.templat.periksa import check_template


def configure(parser: ArgumentParser) -> None:
    """One parser for each action."""
    actions = parser.add_subparsers(dest="tindakan", metavar="TINDAKAN", required=True)
    check = actions.add_parser("check", help="periksa templat sebelum dipakai")
    check.add_argument(
        "file", nargs="*", type=Path, metavar="FILE", help="templat .docx (bawaan: semua di folder templat/)"
    )
    copy = actions.add_parser("copy", help="salin templat bawaan ke folder templat/ untuk diubah")
    copy.add_argument("kode", nargs="+", metavar="KODE", help="kode formulir, misalnya FR.IA.01")
    names = actions.add_parser("names", help="daftar nama yang boleh dipakai pada templat")
    names.add_argument("kode", metavar="KODE", help="kode formulir, misalnya FR.IA.01")
    for one in (check, copy, names):
        add_root(one)
    add_findings_format(check)
    add_format(names)


def run(arguments: Namespace) -> ExitCode:
    """Do what the action says."""
    return _ACTIONS[arguments.tindakan](arguments)


def _check(arguments: Namespace) -> ExitCode:
    """Print every finding; exit 4 when one of them is an error."""
    files = arguments.file or sorted((arguments.root / OWN_TEMPLATES).glob("*.doc*"))
    proyek = _project(arguments)
    if proyek is None:
        return ExitCode.TEMUAN
    found = [one for path in files for one in _findings(path, proyek)]
    print_findings(found, arguments.format)
    if has_errors(found):
        return ExitCode.TEMPLAT
    if arguments.format == "text":
        print_lines(
            [f"baik: {len(files)} templat" if files else f"tidak ada templat di {arguments.root}/templat"]
        )
    return ExitCode.OK


def _findings(path: Path, proyek: Proyek) -> tuple[Diagnostic, ...]:
    if not path.exists():
        raise FileAccessError(f"{path}: tidak ada", "periksa ejaan nama dan letaknya")
    form = form_of(path, {p.skema.edisi for p in proyek.skema})
    if form.value is None:
        return form.diagnostics
    return check_template(path, form.value, reference(proyek, form.value))


def _copy(arguments: Namespace) -> ExitCode:
    """Copy stock templates into the LSP's folder; what is already there is never overwritten."""
    forms = [form_named(kode) for kode in arguments.kode]
    targets = [arguments.root / OWN_TEMPLATES / form.templat for form in forms]
    for target in targets:
        if target.exists():
            raise UsageError(f"{target} sudah ada", "hapus atau pindahkan dahulu bila ingin mulai dari awal")
    for form, target in zip(forms, targets, strict=True):
        with accessing(target):
            write_atomically(target, stock_template(form).path.read_bytes())
        print_lines([f"{target}: salinan templat bawaan edisi {form.edisi}"])
    return ExitCode.OK


def _names(arguments: Namespace) -> ExitCode:
    """Print the names of the konteks with an example each, then those of the blanks."""
    form = form_named(arguments.kode)
    proyek = _project(arguments)
    if proyek is None:
        return ExitCode.TEMUAN
    tables = {
        "konteks": list(konteks_names(form, reference(proyek, form))),
        "isian": list(isian_names(form)),
    }
    if arguments.format == "json":
        print_json({title: [asdict(name) for name in rows] for title, rows in tables.items()})
        return ExitCode.OK
    for head, rows in zip(_HEADS, tables.values(), strict=True):
        print_table(head, [tuple(asdict(name).values())[: len(head)] for name in rows])
    return ExitCode.OK


_HEADS = (("di antara {{ }} dan pada for", "jenis", "contoh"), ("nama isian (Tag)", "jenis"))


def _project(arguments: Namespace) -> Proyek | None:
    """The project that templates are compared with; None after its errors have been printed."""
    checked = check_project(arguments.root)
    if checked.value is None:
        print_findings(checked.diagnostics, arguments.format)
        print_lines(["templat diperiksa terhadap data; perbaiki dahulu galat di atas"], sys.stderr)
    return checked.value


_ACTIONS: dict[str, Callable[[Namespace], ExitCode]] = {"check": _check, "copy": _copy, "names": _names}

PERINTAH = Perintah("template", "periksa, salin, dan jelaskan templat Word", configure, run)
