"""Which form a template is for: its file name says so."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from generator.check.saran import near
from generator.diagnostic import Checked, Span
from generator.errors import UsageError
from generator.formulir import Formulir, catalogue, editions
from generator.kode import finding


def form_of(path: Path, edisi: Iterable[str] = ()) -> Checked[Formulir]:
    """The form that a template is for.

    Args:
        path: the template.
        edisi: editions to prefer, those of the project's schemes; the newest of all otherwise.
    """
    known = {f.templat: f for e in (*editions(), *sorted(edisi)) if e in editions() for f in catalogue(e)}
    if path.name in known:
        return Checked(known[path.name])
    pesan = f"tidak ada formulir yang templatnya bernama “{path.name}”"
    remedy = near(path.name, known) or "nama templat = kode formulir + .docx; daftar kode: muk forms"
    return Checked(None, (finding("TPL008", Span(str(path)), pesan, remedy),))


def form_named(kode: str) -> Formulir:
    """The form with that kode, of the newest edition that has it.

    Raises:
        UsageError: there is none.
    """
    known = {f.kode: f for e in editions() for f in catalogue(e)}
    if kode not in known:
        raise UsageError(f"formulir “{kode}” tidak ada", near(kode, known) or "daftar kode: muk forms")
    return known[kode]
