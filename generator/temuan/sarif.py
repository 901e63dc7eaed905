"""For code scanning: SARIF 2.1.0 (OASIS Standard "Static Analysis Results Interchange Format")."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from pathlib import PurePosixPath
from typing import Any, TypeAlias
from urllib.parse import quote

from generator import __version__
from generator.diagnostic import Diagnostic, Keparahan
from generator.kode import KELUARGA, Kode
from generator.temuan._base import Bentuk, Laporan, Layar, part_of
from generator.temuan._kode import kode_of

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

_LEVEL = {Keparahan.GALAT: "error", Keparahan.PERINGATAN: "warning"}

Json: TypeAlias = dict[str, Any]


def write(laporan: Laporan, layar: Layar) -> Iterator[str]:
    """One log of one run; silenced findings stand in it as suppressed."""
    silenced = {one.temuan: one.alasan for one in laporan.diabaikan}
    told = [*laporan.temuan, *silenced]
    rules = sorted({found.kode for found in told})
    twins: Counter[str] = Counter()
    results = []
    for found in told:
        result = _result(found, rules.index(found.kode), laporan, twins)
        if found in silenced:
            result["suppressions"] = [{"kind": "inSource", "justification": silenced[found]}]
        results.append(result)
    driver = {"name": "muk", "version": __version__, "language": "id", "rules": [*map(_rule, rules)]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": True}],
        "results": results,
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    yield json.dumps(log, ensure_ascii=False, indent=1)


def _rule(name: str) -> Json:
    kode = kode_of(name)
    return {
        "id": kode.kode,
        "shortDescription": {"text": kode.judul},
        "fullDescription": {"text": kode.alasan},
        "help": {"text": _help(kode, "{}"), "markdown": _help(kode, "```\n{}\n```")},
        "defaultConfiguration": {"level": _LEVEL[kode.keparahan]},
        "properties": {"tags": [KELUARGA[kode.kode[:3]]]},
    }


def _help(kode: Kode, example: str) -> str:
    """Reason, wrong and right example."""
    parts = [kode.alasan]
    for label, text in (("Salah", kode.salah), ("Benar", kode.benar)):
        if text:
            parts.append(f"{label}:\n\n{example.format(text)}")
    return "\n\n".join(parts)


def _result(found: Diagnostic, rule: int, laporan: Laporan, twins: Counter[str]) -> Json:
    text = f"{found.pesan}. Petunjuk: {found.petunjuk}" if found.petunjuk else found.pesan
    return {
        "ruleId": found.kode,
        "ruleIndex": rule,
        "level": _LEVEL[found.keparahan],
        "message": {"text": text},
        "locations": [_location(found, laporan)],
        "partialFingerprints": {"muk/v1": _fingerprint(found, laporan, twins)},
    }


def _location(found: Diagnostic, laporan: Laporan) -> Json:
    """Relative to the root of the repository where it can be; the region where there is a line."""
    span = found.span
    path = PurePosixPath(laporan.relative(span.file))
    artifact = (
        {"uri": path.as_uri()} if path.is_absolute() else {"uri": quote(str(path)), "uriBaseId": "%SRCROOT%"}
    )
    physical: Json = {"artifactLocation": artifact}
    if span.line:
        physical["region"] = {
            "startLine": span.line,
            "startColumn": span.col,
            "endColumn": span.col + span.length,
        }
    part = part_of(span.file)
    logical: Json = {"logicalLocations": [{"fullyQualifiedName": part}]} if part else {}
    return {"physicalLocation": physical, **logical}


def _fingerprint(found: Diagnostic, laporan: Laporan, twins: Counter[str]) -> str:
    """The same for the same fault after lines were added above it: made of code, file and line text.

    Of equal faults on equal lines the n-th in the file is told from the others by n.
    """
    line = laporan.source_line(found.span.file, found.span.line) or ""
    file = found.span.file
    parts = (found.kode, laporan.relative(file), part_of(file), " ".join(line.split()))
    name = sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]
    twins[name] += 1
    return f"{name}:{twins[name]}"


BENTUK = Bentuk(write)
