"""The command: read, compare, show, write."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from generator.diagnostic import Diagnostic, Span, has_errors
from generator.errors import ExitCode
from generator.impor._usulan import Keadaan, Usulan, describe, not_written, to_write, write_all
from generator.impor.skkni.baca import Bacaan, read_document
from generator.impor.skkni.berkas import propose_units
from generator.kode import finding
from generator.report import print_findings, print_json, print_lines
from generator.temuan.json import as_json


def import_units(
    path: Path, root: Path, *, standar: str = "", coba: bool = False, timpa: bool = False, fmt: str = "text"
) -> ExitCode:
    """Write the units of a document that are new; those that differ only with ``timpa``.

    Args:
        path: the document.
        root: the data folder.
        standar: the decree, where the caller knows it better than the document.
        coba: show everything, write nothing.
        timpa: overwrite units that differ.
        fmt: ``text`` or ``json``.

    Raises:
        FileAccessError: a file cannot be read or written.
    """
    bacaan = read_document(path, standar)
    proposals = propose_units(bacaan.unit, root, path.name)
    findings = (*bacaan.temuan, *_not_written(bacaan, path), *_kept(proposals, timpa))
    failed = has_errors(findings)
    none = not_written(failed=failed, coba=coba)
    written = [] if none else to_write(proposals, timpa=timpa)
    write_all(written)
    if fmt == "json":
        print_json(_as_json(path, bacaan, proposals, written, findings))
    else:
        print_lines(describe(proposals))
        print_findings(findings)
        if proposals:
            print_lines([_closing(bacaan, proposals, none or _written(proposals, len(written), timpa=timpa))])
    return ExitCode.TEMUAN if failed else ExitCode.OK


def _not_written(bacaan: Bacaan, path: Path) -> Iterator[Diagnostic]:
    for unit in bacaan.unit:
        if not unit.lengkap:
            what = "elemen" if unit.judul else "judul"
            yield finding(
                "IMP008",
                Span(str(path)),
                f"halaman {unit.halaman}: unit {unit.kode} tidak ditulis: {what} tidak terbaca",
                "buka halaman itu; tulis unitnya sendiri bila memang ada di sana",
            )


def _kept(proposals: Sequence[Usulan], timpa: bool) -> Iterator[Diagnostic]:
    for one in proposals:
        if one.keadaan is Keadaan.BERUBAH and not timpa:
            yield finding(
                "IMP010",
                Span(str(one.path)),
                "isinya berbeda dari dokumen; berkas dibiarkan",
                "jalankan lagi dengan --timpa bila dokumen yang benar",
            )


def _written(proposals: Sequence[Usulan], written: int, *, timpa: bool) -> str:
    kept = 0 if timpa else sum(one.keadaan is Keadaan.BERUBAH for one in proposals)
    return f"{written} berkas ditulis" + (f", {kept} dibiarkan (timpa dengan --timpa)" if kept else "")


def _closing(bacaan: Bacaan, proposals: Sequence[Usulan], done: str) -> str:
    count = Counter(one.keadaan for one in proposals)
    told = ", ".join(f"{count[state]} {state}" for state in Keadaan)
    return f"{bacaan.standar or 'standar tidak diketahui'}: {len(bacaan.unit)} unit: {told}; {done}"


def _as_json(
    path: Path,
    bacaan: Bacaan,
    proposals: Sequence[Usulan],
    written: Sequence[Usulan],
    findings: Sequence[Diagnostic],
) -> dict[str, Any]:
    return {
        "dokumen": str(path),
        "halaman": bacaan.halaman,
        "standar": bacaan.standar or None,
        "unit": [
            {
                "berkas": str(one.path),
                "keadaan": one.keadaan.value,
                "ditulis": one in written,
                "isi": one.judul,
                "beda": list(one.beda()),
            }
            for one in proposals
        ],
        "temuan": [as_json(found) for found in findings],
    }
