"""Bad input: whatever stands in a file, ``muk check`` answers with findings, soon, and in little memory.

A few hundred damaged files in the suite; ten thousand with ``MUK_FUZZ=penuh`` (``make fuzz``).
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.check import proyek
from generator.check.muatan import Muatan
from tests.fuzz.jalan import DETIK, MEGABYTE, run
from tests.meja import DASAR, REPOSITORI, Meja

PENUH = os.environ.get("MUK_FUZZ") == "penuh"
BANYAK = 10_000 if PENUH else 300
BIJI = int(os.environ.get("MUK_FUZZ_BIJI", "1"))


@dataclass(frozen=True, slots=True)
class Jalan:
    """How a process ended, and what it took."""

    kode: int
    keluaran: str
    galat: str
    detik: float
    memori_mb: float


def measured(folder: Path, module: str, *words: str) -> Jalan:
    """Run a module as a process; processor time and peak memory are those of this process alone."""
    with tempfile.TemporaryDirectory() as notes:
        out, err, status = (Path(notes, name) for name in ("out", "err", "status"))
        with out.open("wb") as stdout, err.open("wb") as stderr:
            process = subprocess.Popen(
                [sys.executable, "-c", SAKSI, status, module, *words],
                cwd=folder,
                stdout=stdout,
                stderr=stderr,
                env={**os.environ, "PYTHONPATH": str(REPOSITORI)},
            )
            _, ended, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(ended)
        peak = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM:"))
        return Jalan(
            process.returncode,
            out.read_text("utf-8", "replace"),
            err.read_text("utf-8", "replace"),
            used.ru_utime + used.ru_stime,
            int(peak.split()[1]) / 1024,
        )


SAKSI = """
import atexit, runpy, sys
from pathlib import Path
_, status, *sys.argv = sys.argv
atexit.register(lambda: Path(status).write_bytes(Path("/proc/self/status").read_bytes()))
runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
"""
"""Runs a module and writes down what the kernel knows of the process at its end: what `wait4` says of memory
is at least what the parent had."""


def check(meja: Meja) -> Jalan:
    jalan = measured(meja.folder, "generator", "check")
    assert "Traceback" not in jalan.galat
    assert jalan.detik <= DETIK
    assert jalan.memori_mb <= MEGABYTE
    return jalan


@pytest.fixture
def meja(tmp_path: Path) -> Meja:
    return Meja.of(tmp_path / "meja", DASAR)


def test_damaged_files_are_answered_with_findings(tmp_path: Path) -> None:
    jalan = measured(tmp_path, "tests.fuzz.jalan", str(tmp_path), str(BANYAK), str(BIJI))
    assert jalan.kode == 0, jalan.galat
    laporan = json.loads(jalan.keluaran)
    assert laporan["berkas"] == BANYAK
    assert laporan["celaka"] == []
    assert jalan.memori_mb <= MEGABYTE
    # What does no harm would prove nothing: nearly all are refused, and for many different reasons.
    assert laporan["ditolak"] >= 0.8 * BANYAK
    assert len(laporan["kode"]) >= 25
    if PENUH:
        sys.stdout.write(f"{jalan.keluaran}{jalan.memori_mb:.0f} MB\n")


def test_a_fault_of_the_checker_would_be_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(muatan: Muatan) -> list[object]:
        raise ZeroDivisionError

    monkeypatch.setattr(proyek, "apply_rules", broken)
    celaka = run(tmp_path, 40, BIJI).celaka
    assert any("exit code 70" in one and "ZeroDivisionError" in one for one in celaka)


MERGES = "a0: &a0 {k: v}\n" + "".join(f"a{n}: &a{n} {{<<: [*a{n - 1}, *a{n - 1}]}}\n" for n in range(1, 200))
LAUGHS = "a0: &a0 ha\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 30))
BOMBS = {
    "a-billion-laughs": (LAUGHS, "YML011"),
    "one-long-text-used-often": (f"a: &a {'x' * 900_000}\nb: [{', '.join(['*a'] * 900)}]\n", "YML011"),
    "an-alias-inside-itself": ("kode: &a [*a, *a]\n", "YML011"),
    "a-map-merged-into-itself": ("a: &a\n  <<: *a\n  b: {<<: [*a, *a]}\n", "YML012"),
    "merges-of-merges": (MERGES, "YML012"),
    "brackets-a-hundred-thousand-deep": ("kode: " + "[" * 100_000, "YML016"),
    "braces-a-hundred-thousand-deep": ("kode: " + "{a: " * 100_000, "YML016"),
    "items-five-thousand-deep": ("".join("- " * n + "x\n" for n in (5000,)), "YML016"),
    "indentation-two-thousand-deep": ("".join(" " * n + "a:\n" for n in range(2000)), "YML016"),
    "two-hundred-thousand-keys": ("".join(f"k{n}: v\n" for n in range(200_000)), "YML017"),
    "the-same-key-again-and-again": ("kode: x\n" * 90_000, "YML019"),
    "two-hundred-thousand-items": ("kode: [" + "a," * 200_000 + "]\n", "YML017"),
    "a-text-of-nearly-five-megabytes": ("kode: " + "x" * 4_900_000 + "\n", "STR006"),
    "a-line-of-spaces-of-nearly-five-megabytes": (" " * 4_900_000 + "\n", "YML005"),
    "ninety-thousand-wrong-items": ("elemen:\n" + "  - x\n" * 90_000, "YML019"),
    "a-key-of-a-megabyte": ("? " + "k" * 1_000_000 + "\n: v\n", "STR002"),
    "a-hundred-thousand-documents": ("---\na: b\n" * 100_000, "YML015"),
    "many-tags": ("a: [" + "!!python/object:x y, " * 50_000 + "]\n", "YML013"),
    "many-directives": ("%TAG !a! tag:x\n" * 100_000 + "---\na: b\n", "YML013"),
    "half-a-million-comments": ("#x\n" * 500_000 + "a: b\n", "STR002"),
    "a-hundred-thousand-lost-comments": ("a: b #c\n" * 100_000, "YML019"),
    "quotes-without-end": ('a: "' + "\\n" * 1_000_000, "YML009"),
    "a-number-of-a-million-digits": ("elemen:\n  - nomor: " + "9" * 1_000_000 + "\n", "STR003"),
    "nothing-but-nul": ("\0" * 1_000_000, "YML002"),
    "nothing-but-control-characters": ("\x01" * 1_000_000, "YML019"),
    "a-hundred-megabytes": ("a: b\n" * 20_000_000, "YML004"),
}  # fmt: skip


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_is_refused_by_name(meja: Meja, bomb: str) -> None:
    text, kode = BOMBS[bomb]
    (meja.root / "unit" / "bom.yaml").write_text(text, encoding="utf-8")
    jalan = check(meja)
    assert jalan.kode == 1, jalan
    assert f"[{kode}]" in jalan.galat, jalan.galat[:2000]
    assert len(jalan.galat) < 1_000_000


KUK = "X.000000.001.01/1.1"
LONG: dict[str, tuple[str, Callable[[int], str], str, str]] = {
    "the-same-question-again-and-again": (
        "kecil/soal/esai.yaml",
        lambda n: f"  - {{pertanyaan: Jelaskan mengapa teko dihangatkan, kunci_jawaban: a, kuk: [{KUK}]}}",
        "waktu_menit: 15\nsoal:",
        "SOL014",
    ),
    "references-that-are-nearly-right": (
        "kecil/soal/esai.yaml",
        lambda n: f"  - {{pertanyaan: Jelaskan hal ke-{n}., kunci_jawaban: a, kuk: [X.000000.001.0{n}/1.1]}}",
        "waktu_menit: 15\nsoal:",
        "RJK010",
    ),
    "statements-that-are-nearly-equal": (
        "unit/X.000000.001.01.yaml",
        lambda n: f"      - {{nomor: 1.1, pernyataan: Cangkir nomor {n} dibersihkan sebelum dipakai.}}",
        "kode: X.000000.001.01\njudul: T\nstandar: S\nelemen:\n  - nomor: 1\n    judul: J\n    kuk:",
        "RJK002",
    ),
    "asesor-with-neighbouring-numbers": (
        "asesor.yaml",
        lambda n: (
            f"  - {{no_met: MET.000.{n:06} 2019, nama: Asih {n}, berlaku_sampai: 2029-06-30, skema: [kecik]}}"
        ),
        "asesor:",
        "RJK019",
    ),
}


@pytest.mark.parametrize("case", LONG)
def test_a_list_of_thousands_that_looks_right_is_answered_as_soon(meja: Meja, case: str) -> None:
    file, item, head, kode = LONG[case]
    lines = [head, *(item(n) for n in range(3000))]
    (meja.root / file).write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert f"[{kode}]" in check(meja).galat


def test_a_file_with_a_hole_of_a_terabyte_is_refused_unread(meja: Meja) -> None:
    with (meja.root / "unit" / "bom.yaml").open("wb") as stream:
        stream.truncate(1 << 40)
    jalan = check(meja)
    assert (jalan.kode, "[YML004]" in jalan.galat) == (1, True)


def test_many_wrong_files_are_still_a_list_that_ends(meja: Meja) -> None:
    for n in range(100):
        (meja.root / "unit" / f"bom-{n}.yaml").write_text("kode: x\n" * 500, encoding="utf-8")
    jalan = check(meja)
    assert jalan.kode == 1
    assert jalan.galat.count("[YML019]") == 100


def test_names_of_files_cannot_break_the_report(meja: Meja) -> None:
    for name in (b"\xff\xfe.yaml", b"dua\nbaris.yaml", b"\x1b[31mmerah.yaml", "\u202eterbalik.yaml".encode()):
        (meja.root / "unit" / os.fsdecode(name)).write_text("kode: [\n", encoding="utf-8")
    jalan = check(meja)
    assert jalan.kode == 1
    assert "\x1b" not in jalan.galat
    for fmt in ("json", "github", "sarif"):
        jalan = measured(meja.folder, "generator", "check", "--format", fmt)
        assert jalan.kode == 1, jalan
        assert "\x1b" not in jalan.keluaran


def test_things_that_are_no_files_are_named(meja: Meja) -> None:
    pipe = meja.root / "unit" / "pipa.yaml"
    os.mkfifo(pipe)
    jalan = check(meja)
    assert jalan.kode == 7
    assert "pipa.yaml" in jalan.galat
    pipe.unlink()
    loop = meja.root / "unit" / "lingkaran.yaml"
    loop.symlink_to(loop)
    jalan = check(meja)
    assert jalan.kode == 7
    assert "lingkaran.yaml" in jalan.galat


def test_a_folder_inside_itself_is_not_followed(meja: Meja) -> None:
    (meja.root / "lagi").symlink_to(meja.root)
    (meja.root / "unit.yaml").mkdir()
    assert check(meja).kode == 0
