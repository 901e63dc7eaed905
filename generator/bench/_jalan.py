"""Run a measurement in a process of its own, and see how much memory it took."""

from __future__ import annotations

import multiprocessing
import os
import platform
import resource
import tempfile
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.bench._base import Hasil, Pilihan
from generator.program.soffice import require_soffice


@dataclass(frozen=True, slots=True)
class Catatan:
    """A result with the memory it took.

    Attributes:
        memori_mb: peak of the largest single process: the measuring one, or one that it started.
    """

    hasil: Hasil
    memori_mb: float


def run_alone(nama: str, pilihan: Pilihan) -> Catatan:
    """Measure in a fresh process, so that neither caches nor memory of one measurement help another.

    Raises:
        MukError: as the measured commands raise it.
    """
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context) as pool:
        return pool.submit(_measure, nama, pilihan).result()


def _measure(nama: str, pilihan: Pilihan) -> Catatan:
    from generator.bench import measurements

    ukuran = next(u for u in measurements() if u.nama == nama)
    with tempfile.TemporaryDirectory(prefix="muk-bench-") as folder:
        hasil = ukuran.measure(pilihan, Path(folder))
    return Catatan(hasil, peak_memory_mb())


def peak_memory_mb() -> float:
    """Peak of the largest process so far: this one, or one that it started and that has ended."""
    who = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return round(max(resource.getrusage(w).ru_maxrss for w in who) / 1024, 1)


def machine() -> dict[str, Any]:
    """The machine on which figures hold."""
    return {
        "prosesor": _first("/proc/cpuinfo", "model name") or platform.processor(),
        "inti": os.cpu_count(),
        "memori": _first("/proc/meminfo", "MemTotal"),
        "sistem": platform.platform(),
        "python": platform.python_version(),
        "libreoffice": require_soffice().version,
        "beban_sebelum": round(os.getloadavg()[0], 2),
    }


def _first(file: str, name: str) -> str:
    """The first value of that name in a file of the kernel's."""
    try:
        lines = Path(file).read_text(encoding="utf-8").splitlines()
    except OSError:
        return ""
    return next((line.partition(":")[2].strip() for line in lines if line.startswith(name)), "")
