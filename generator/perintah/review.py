"""``muk review``: which soal must be read again because their KUK changed, and that it was done."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from generator.check.aturan.tinjauan import TJU002
from generator.check.muatan import Muatan
from generator.check.proyek import check_files, read_project
from generator.check.saran import near
from generator.check.tinjauan import FIELD, Keadaan, Tinjauan, tinjauan
from generator.diagnostic import Diagnostic
from generator.errors import ExitCode, FileAccessError, UsageError
from generator.files import accessing, write_atomically
from generator.load.sunting import CannotEdit, Ubahan, edit
from generator.perintah._base import Perintah, add_format, add_root
from generator.report import print_findings, print_json, print_lines, print_table

_SESUDAH = ("waktu_menit", "kuk")
"""Keys that ``ditinjau`` may follow: every soal has the second, every task the first."""

_BOM = b"\xef\xbb\xbf"

_KEADAAN = {Keadaan.BERUBAH: "KUK berubah", Keadaan.BELUM: "belum ditinjau", Keadaan.SAH: "sah"}


def configure(parser: ArgumentParser) -> None:
    """Options."""
    parser.add_argument("skema", metavar="SKEMA", help="nama folder skema")
    add_root(parser)
    parser.add_argument(
        "--sah",
        action="store_true",
        help="nyatakan sudah ditinjau: sidik KUK ditulis ke dalam berkas soal, yang lain tidak diubah",
    )
    parser.add_argument(
        "--kuk",
        action="append",
        default=[],
        metavar="UNIT/NOMOR",
        help="hanya soal yang mengukur KUK ini; boleh diulang",
    )
    add_format(parser)


def run(arguments: Namespace) -> ExitCode:
    """List what waits for a review, or confirm it."""
    muatan, findings = read_project(arguments.root)
    checked = check_files(muatan, findings)
    if not checked.ok:
        print_findings(checked.diagnostics, diabaikan=checked.diabaikan)
        return ExitCode.TEMUAN
    waiting = [
        satu for satu in _chosen(muatan, arguments.skema, arguments.kuk) if satu.keadaan is not Keadaan.SAH
    ]
    refused = _confirm(waiting) if arguments.sah else []
    if arguments.format == "json":
        print_json([_as_json(satu) for satu in waiting])
    elif arguments.sah:
        print_lines([_done(waiting, refused)])
    else:
        _show(waiting, arguments.skema)
    print_findings(refused)
    return ExitCode.TEMUAN if refused else ExitCode.OK


def _chosen(muatan: Muatan, folder: str, kuk: Sequence[str]) -> list[Tinjauan]:
    """The soal of the scheme, of certain KUK alone when they are named.

    Raises:
        UsageError: there is no such scheme, or a KUK is not one of its units.
    """
    if folder not in muatan.skema:
        raise UsageError(
            f"skema “{folder}” tidak ada",
            near(folder, muatan.skema) or f"yang ada: {', '.join(sorted(muatan.skema))}",
        )
    unit = muatan.skema[folder].nilai.unit
    known = [satu for satu in muatan.pernyataan if satu.rpartition("/")[0] in unit]
    for satu in kuk:
        if satu not in known:
            raise UsageError(f"skema {folder} tidak mempunyai KUK “{satu}”", near(satu, known))
    return [satu for satu in tinjauan(muatan, folder) if not kuk or not satu.kuk.keys().isdisjoint(kuk)]


def _confirm(waiting: Iterable[Tinjauan]) -> list[Diagnostic]:
    """Write the fingerprints; a file is written whole or, with findings, not at all.

    Raises:
        FileAccessError: a file cannot be read or written, or has changed since it was checked.
    """
    per_berkas: dict[str, list[Tinjauan]] = {}
    for satu in waiting:
        per_berkas.setdefault(satu.dokumen.at().file, []).append(satu)
    refused: list[Diagnostic] = []
    for nama, semua in per_berkas.items():
        try:
            _write(Path(nama).resolve(), semua)
        except CannotEdit:
            refused += [_refusal(satu) for satu in semua]
    return refused


def _write(path: Path, semua: Sequence[Tinjauan]) -> None:
    tree = semua[0].dokumen.tree
    changed = edit(tree, [Ubahan((*s.butir.letak, FIELD), s.kini, sesudah=_SESUDAH) for s in semua])
    with accessing(path):
        present = path.read_bytes()
        head = _BOM if present.startswith(_BOM) else b""
        if present != head + tree.source.text.encode():
            raise FileAccessError(f"berkas {path} berubah sementara diperiksa", "jalankan lagi")
        write_atomically(path, head + changed.encode(), path.stat().st_mode & 0o777)


def _refusal(satu: Tinjauan) -> Diagnostic:
    return TJU002.at(
        satu.dokumen.at(*satu.butir.letak),
        f"{FIELD} tidak dapat ditulis di sini tanpa mengubah yang lain",
        f"tulis sendiri pada soal ini: {FIELD}: {satu.kini}",
    )


def _done(waiting: Sequence[Tinjauan], refused: Sequence[Diagnostic]) -> str:
    berkas = {satu.dokumen.at().file for satu in waiting} - {found.span.file for found in refused}
    return f"disahkan: {len(waiting) - len(refused)} soal dan tugas dalam {len(berkas)} berkas"


def _show(waiting: Sequence[Tinjauan], folder: str) -> None:
    if not waiting:
        print_lines([f"baik: tidak ada soal {folder} yang menunggu ditinjau"])
        return
    head = ("Letak", "Formulir", "No.", "Keadaan", "Sidik", "KUK")
    print_table(head, [_row(satu) for satu in waiting])
    berubah = sum(satu.keadaan is Keadaan.BERUBAH for satu in waiting)
    print_lines(
        [
            f"{berubah} soal dan tugas yang KUK-nya berubah, {len(waiting) - berubah} belum pernah ditinjau",
            f"sesudah dibaca: muk review {folder} --sah, atau sebagian dengan --kuk UNIT/NOMOR",
        ]
    )


def _row(satu: Tinjauan) -> tuple[str, ...]:
    span = satu.dokumen.at(*satu.butir.letak)
    rujukan, teks = next(iter(satu.kuk.items()))
    isi = f"{rujukan} {teks}" if len(satu.kuk) == 1 else f"{rujukan} dan {len(satu.kuk) - 1} KUK lain"
    return (
        f"{span.file}:{span.line}",
        satu.butir.lajur.formulir,
        satu.butir.nomor,
        _KEADAAN[satu.keadaan],
        f"{satu.lama} → {satu.kini}" if satu.lama else satu.kini,
        isi,
    )


def _as_json(satu: Tinjauan) -> dict[str, Any]:
    span = satu.dokumen.at(*satu.butir.letak)
    return {
        "file": span.file,
        "line": span.line,
        "formulir": satu.butir.lajur.formulir,
        "nomor": satu.butir.nomor,
        "kelompok": satu.butir.kelompok,
        "kuk": satu.kuk,
        "keadaan": satu.keadaan.value,
        "lama": satu.lama,
        "kini": satu.kini,
    }


PERINTAH = Perintah("review", "soal mana yang perlu dibaca lagi karena KUK-nya berubah", configure, run)
