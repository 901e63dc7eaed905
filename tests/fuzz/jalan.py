"""Damage files one by one, let ``muk check`` look at each, and note whatever is not a finding."""

from __future__ import annotations

import io
import json
import re
import shutil
import sys
import time
import traceback
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import asdict, dataclass, field
from pathlib import Path
from random import Random

from generator.check.proyek import check_project
from generator.cli import main
from generator.kode import KODE
from tests.fuzz.rusak import PERUSAK
from tests.meja import CONTOH, DASAR, REPOSITORI

DETIK = 2.0
MEGABYTE = 500

ASAL = (DASAR, REPOSITORI / "generator" / "awal" / "contoh" / "skema", CONTOH)
FORMAT = ("text", "json", "github", "sarif")


@dataclass(slots=True)
class Laporan:
    """What came of many damaged files.

    Attributes:
        ditolak: how many were refused with findings; the others were still right.
        kode: how often each code was told.
        terlama: processor seconds of the slowest check.
            celaka: what must not happen: name of the case, and what happened.
    """

    berkas: int = 0
    ditolak: int = 0
    kode: dict[str, int] = field(default_factory=dict)
    terlama: float = 0.0
    terlama_pada: str = ""
    celaka: list[str] = field(default_factory=list)

    def json(self) -> str:
        """All of it, for whoever started the run."""
        return json.dumps(asdict(self), ensure_ascii=False, indent=1, sort_keys=True)


def run(folder: Path, banyak: int, biji: int) -> Laporan:
    """Damage so many files; the case with number n is the same in every run with that seed.

    Args:
        folder: an empty folder; the last file that went wrong stays there to be looked at.
    """
    laporan = Laporan()
    projects = []
    for n, asal in enumerate(ASAL):
        shutil.copytree(asal, folder / str(n))
        projects.append((folder / str(n), sorted(p for p in (folder / str(n)).rglob("*.yaml"))))
    for n in range(banyak):
        acak = Random(f"{biji}/{n}")
        # The whole example takes as long as the small projects together.
        root, files = acak.choices(projects, (2, 2, 1))[0]
        path, perusak = acak.choice(files), acak.choice(PERUSAK)
        right = path.read_bytes()
        path.write_bytes(perusak(acak, right))
        case = f"{biji}/{n} {perusak.__name__} {path.relative_to(folder)}"
        _try(laporan, root, path, FORMAT[n % len(FORMAT)], case)
        path.write_bytes(right)
    return laporan


def _try(laporan: Laporan, root: Path, path: Path, fmt: str, case: str) -> None:
    out, err = io.StringIO(), io.StringIO()
    started = time.process_time()
    try:
        with redirect_stdout(out), redirect_stderr(err):
            code = main(["check", "--root", str(root), "--format", fmt])
    except BaseException:
        code = -1
    seconds = time.process_time() - started
    laporan.berkas += 1
    laporan.ditolak += code == 1
    if seconds > laporan.terlama:
        laporan.terlama, laporan.terlama_pada = round(seconds, 3), case
    if seconds > DETIK:
        laporan.celaka.append(f"{case}: {seconds:.1f} s")
    told = re.findall(r"\b[A-Z]{3}[0-9]{3}\b", out.getvalue() + err.getvalue())
    for kode in {one for one in told if one in KODE}:
        laporan.kode[kode] = laporan.kode.get(kode, 0) + 1
    if code not in (0, 1):
        laporan.celaka.append(f"{case}: exit code {code}\n{_reason(root) or err.getvalue()}")
        shutil.copyfile(path, root.parent / f"celaka-{case.split()[0].replace('/', '-')}.yaml")
    elif code == 1 and not told:
        laporan.celaka.append(f"{case}: refused without a code")
    else:
        laporan.celaka += (f"{case}: {fault}" for fault in _misplaced(root, fmt))


def _reason(root: Path) -> str:
    try:
        check_project(root)
    except Exception:
        return traceback.format_exc(limit=-4)
    return ""


def _misplaced(root: Path, fmt: str) -> list[str]:
    """Findings that point outside their file; looked at in a quarter of the cases."""
    if fmt != "json":
        return []
    faults = []
    for d in check_project(root).diagnostics:
        if not d.span.line:
            continue
        # Universal newlines, as the loader and editors count them.
        lines = re.split("\r\n|\r|\n", Path(d.span.file).read_bytes().decode("utf-8-sig", "surrogateescape"))
        if (
            d.span.line > len(lines)
            or d.span.col + d.span.length - 1 > max(len(lines[d.span.line - 1]), 1) + 1
        ):
            faults.append(f"{d.kode} stands outside its file: {d.span}")
    return faults


if __name__ == "__main__":
    tujuan, jumlah, benih = sys.argv[1:]
    sys.stdout.write(run(Path(tujuan), int(jumlah), int(benih)).json() + "\n")
