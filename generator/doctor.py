"""What the work needs and what this machine has, as values; ``muk doctor`` prints them."""

from __future__ import annotations

import platform
import re
import shutil
import sys
from dataclasses import dataclass
from importlib import metadata

from generator.program.fonts import FAMILIES, Family, installed, remedy
from generator.program.run import ToolProbe
from generator.program.soffice import REMEDY, probe

PYTHON_NEEDED = (3, 11)
_DISTRIBUTION = "muk"
_SETUP = "jalankan `make setup`"
_REQUIREMENT = re.compile(r"^([A-Za-z0-9._-]+)\s*(?:>=\s*([0-9.]+))?\s*$")


@dataclass(frozen=True, slots=True)
class Probe:
    """One thing that is needed.

    Attributes:
        name: the program, font or package.
        found: what is here, for example a version; empty when it is absent.
        needed: what would do, in Indonesian.
        ok: whether what is here will do.
        remedy: how to get it, in Indonesian.
        optional: whether the work can be done without it.
    """

    name: str
    found: str
    needed: str
    ok: bool
    remedy: str
    optional: bool = False


def examine() -> tuple[Probe, ...]:
    """Look at Python, LibreOffice, fonts, poppler and the Python packages; starts nothing but probes."""
    return (
        _python(),
        _tool(probe(), REMEDY),
        *(_font(family) for family in FAMILIES),
        _poppler(),
        *_packages(),
    )


def healthy(probes: tuple[Probe, ...]) -> bool:
    """Whether everything that is not optional will do."""
    return all(probe.ok or probe.optional for probe in probes)


def _python() -> Probe:
    return Probe(
        "Python",
        platform.python_version(),
        _at_least(PYTHON_NEEDED),
        sys.version_info[:2] >= PYTHON_NEEDED,
        "pasang Python 3.11 atau lebih baru, lalu `make setup`",
    )


def _tool(tool: ToolProbe, how: str, *, optional: bool = False) -> Probe:
    found = f"{_dotted(tool.version)} ({tool.path})".strip() if tool.found else ""
    return Probe(tool.name, found, _at_least(tool.needed), tool.ok, how, optional)


def _font(family: Family) -> Probe:
    files = installed()
    have = [files[filename] for filename in family.files.values() if filename in files]
    whole = len(have) == len(family.files)
    return Probe(
        f"huruf {family.nama}",
        f"{len(have)} dari {len(family.files)} gaya ({have[0].parent})" if have else "",
        f"{len(family.files)} gaya",
        whole,
        remedy(family),
        optional=not family.wajib,
    )


def _poppler() -> Probe:
    found = shutil.which("pdftoppm")
    how = "`sudo apt-get install poppler-utils`; hanya untuk melihat halaman sebagai gambar"
    return Probe("pdftoppm (poppler)", found or "", "versi apa pun", found is not None, how, optional=True)


def _packages() -> tuple[Probe, ...]:
    """The packages that this distribution declares, with their oldest usable version."""
    try:
        declared = metadata.requires(_DISTRIBUTION) or []
    except metadata.PackageNotFoundError:
        return (Probe("paket muk", "", "terpasang di lingkungan Python ini", False, _SETUP),)
    return tuple(
        _package(match[1], match[2] or "") for line in declared if (match := _REQUIREMENT.match(line))
    )


def _package(name: str, oldest: str) -> Probe:
    needed = _numbers(oldest)
    try:
        found = metadata.version(name)
    except metadata.PackageNotFoundError:
        found = ""
    return Probe(f"paket {name}", found, _at_least(needed), bool(found) and _numbers(found) >= needed, _SETUP)


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall(r"\d+", version))


def _dotted(version: tuple[int, ...]) -> str:
    return ".".join(map(str, version))


def _at_least(version: tuple[int, ...]) -> str:
    return f"{_dotted(version)} atau lebih baru" if version else "versi apa pun"
