"""Loading the project for a command: print the findings, go on only without errors."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable

from generator.check.proyek import begin_check, check_project
from generator.diagnostic import Checked
from generator.errors import UsageError
from generator.formulir import catalogue
from generator.load.ingatan import Ingatan
from generator.model.proyek import Proyek
from generator.report import print_findings
from generator.selection import Selection


def load_project(arguments: Namespace) -> Proyek | None:
    """The project at ``--root``; None after its errors have been printed."""
    return _told(check_project(arguments.root))


def begin_project(arguments: Namespace, ingatan: Ingatan) -> Callable[[], Proyek | None]:
    """The same, with the rules applied by another process until somebody asks for the project.

    ``ingatan`` holds what its files said last time.
    """
    checked = begin_check(arguments.root, ingatan)
    return lambda: _told(checked())


def _told(checked: Checked[Proyek]) -> Proyek | None:
    print_findings(checked.diagnostics, diabaikan=checked.diabaikan)
    return checked.value


def require_known(proyek: Proyek, selection: Selection) -> None:
    """Refuse a selection that names something the project does not have.

    Raises:
        UsageError: naming what there is.
    """
    asesi = [a.id for k in proyek.kegiatan for a in k.asesmen.asesi]
    forms = sorted({f.kode for p in proyek.skema for f in catalogue(p.skema.edisi)})
    for what, wanted, known in (
        ("skema", selection.skema, [p.id for p in proyek.skema]),
        ("asesmen", selection.asesmen, [k.id for k in proyek.kegiatan]),
        ("asesi", selection.asesi, asesi),
        ("formulir", selection.formulir, forms),
    ):
        if wanted and wanted not in known:
            raise UsageError(f"{what} “{wanted}” tidak ada", f"yang ada: {', '.join(known)}")
