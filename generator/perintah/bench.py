"""``muk bench``: how fast this machine makes documents, and how much memory that takes."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from generator.bench import Pilihan, Ukuran, measurements
from generator.bench._jalan import Catatan, machine, run_alone
from generator.bench._plot import curve_svg
from generator.errors import ExitCode
from generator.files import accessing, write_atomically
from generator.perintah._base import Perintah, add_format, add_root
from generator.report import print_json, print_lines, print_table, showing_progress


def configure(parser: ArgumentParser) -> None:
    """Options."""
    add_root(parser)
    add_format(parser)
    parser.add_argument(
        "--hanya",
        nargs="+",
        choices=[u.nama for u in measurements()],
        metavar="NAMA",
        help=f"hanya ukuran ini: {', '.join(u.nama for u in measurements())}",
    )
    parser.add_argument(
        "--asesi", type=_count, default=1000, metavar="N", help="asesi pada ukuran besar (bawaan: 1000)"
    )
    parser.add_argument(
        "--kurva",
        type=_counts,
        default=(10, 100, 1000, 5000),
        metavar="N,N…",
        help="banyaknya asesi pada kurva (bawaan: 10,100,1000,5000)",
    )
    parser.add_argument("--svg", type=Path, metavar="BERKAS", help="gambar kurva ke berkas SVG ini")


def run(arguments: Namespace) -> ExitCode:
    """Measure, then print figures and what they are held against."""
    wanted = [u for u in measurements() if not arguments.hanya or u.nama in arguments.hanya]
    pilihan = Pilihan(arguments.root.resolve(), arguments.asesi, arguments.kurva)
    mesin = machine()
    with showing_progress() as progress:
        progress.stage("Mengukur", len(wanted))
        results: dict[str, Catatan] = {}
        for ukuran in wanted:
            results[ukuran.nama] = run_alone(ukuran.nama, pilihan)
            progress.step()
    if arguments.svg and "kurva" in results:
        _draw(arguments.svg, results["kurva"].hasil.angka["kurva"])
    if arguments.format == "json":
        print_json(_rounded(_json(mesin, results)))
    else:
        print_lines(f"{name}: {value}" for name, value in mesin.items())
        print_table(("angka", "nilai", "seharusnya", "", "arti"), list(_rows(wanted, results)))
    return ExitCode.OK


def _count(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise ArgumentTypeError(f"perlu bilangan bulat mulai 1, bukan “{text}”")
    return int(text)


def _counts(text: str) -> tuple[int, ...]:
    return tuple(_count(part) for part in text.split(","))


def _json(mesin: Mapping[str, Any], results: Mapping[str, Catatan]) -> dict[str, Any]:
    """All figures at the top level, and below ``rincian`` what they were taken from."""
    out: dict[str, Any] = {"mesin": mesin}
    for catatan in results.values():
        out |= catatan.hasil.angka
    out["rincian"] = {
        nama: {**catatan.hasil.rincian, "memori_mb": catatan.memori_mb} for nama, catatan in results.items()
    }
    return out


def _rows(wanted: Sequence[Ukuran], results: Mapping[str, Catatan]) -> Iterator[tuple[str, ...]]:
    for ukuran in wanted:
        values = results[ukuran.nama].hasil.angka
        for angka in ukuran.angka:
            kept = angka.kept(values[angka.nama])
            mark = "" if kept is None else "baik" if kept else "lewat"
            yield angka.nama, _shown(values[angka.nama]), angka.batas, mark, angka.arti


def _shown(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(f"{asesi}: {ms:.1f}" for asesi, ms in value)
    return f"{value:.4g}" if value < 1000 else f"{value:.0f}"


def _rounded(value: Any) -> Any:
    """The same with four significant digits: what follows them is noise."""
    if isinstance(value, float):
        return float(f"{value:.4g}")
    if isinstance(value, Mapping):
        return {name: _rounded(item) for name, item in value.items()}
    return [_rounded(item) for item in value] if isinstance(value, list | tuple) else value


def _draw(path: Path, points: Sequence[tuple[int, float]]) -> None:
    pairs = [(int(n), round(ms, 1)) for n, ms in points]
    svg = curve_svg(pairs, "Waktu per berkas", "asesi dalam satu kegiatan", "milidetik per berkas")
    with accessing(path):
        write_atomically(path, svg.encode())


PERINTAH = Perintah("bench", "ukur kecepatan dan memori pada mesin ini", configure, run)
