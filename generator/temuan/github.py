"""For GitHub Actions: workflow commands that become annotations on the lines of a change.

Source: GitHub Actions, "Workflow commands", error and warning. A step shows only its first ten
annotations of each kind; the log has all of them, and the last line says how many.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostic import Diagnostic, Keparahan
from generator.temuan._base import Bentuk, Laporan, Layar, part_of
from generator.temuan._kode import kode_of

_COMMAND = {Keparahan.GALAT: "error", Keparahan.PERINGATAN: "warning"}


def write(laporan: Laporan, layar: Layar) -> Iterator[str]:
    """One command for each finding, then how many there are."""
    for found in laporan.temuan:
        yield _command(found, laporan)
    if laporan.temuan:
        yield laporan.ringkasan


def _command(found: Diagnostic, laporan: Laporan) -> str:
    span = found.span
    properties = {"file": laporan.relative(span.file)}
    if span.line:
        properties |= {
            "line": str(span.line),
            "endLine": str(span.line),
            "col": str(span.col),
            "endColumn": str(span.col + span.length),
        }
    properties["title"] = f"{found.kode}: {kode_of(found.kode).judul}"
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    part = part_of(span.file)
    message = f"{part}: {found.pesan}" if part else found.pesan
    if found.petunjuk:
        message += f"\npetunjuk: {found.petunjuk}"
    return f"::{_COMMAND[found.keparahan]} {listed}::{_data(message)}"


def _data(text: str) -> str:
    """The message: percent first, lest it meet the percents of the other two."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """The value of a property: it also must not end early."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")


BENTUK = Bentuk(write)
