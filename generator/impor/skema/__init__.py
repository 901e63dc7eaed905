"""``muk import skema``: the document of a scheme (PDF or DOCX) into a draft of its ``skema.yaml``.

document -> parts (``_dokumen``) -> name, number, kind (``_kepala``), units (``_unit``), requirements
(``_syarat``) -> draft with marks for its author (``_rakit``). Pages are read as for SKKNI.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.diagnostic import has_errors
from generator.errors import ExitCode
from generator.impor._base import Importir

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from generator.impor.skema._jalan import Hasil


def configure(parser: ArgumentParser) -> None:
    """Options."""
    parser.add_argument("--id", default="", metavar="ID", help="nama folder skema (bawaan: dari judulnya)")


def run(arguments: Namespace) -> ExitCode:
    """Show what the document says and write the draft, unless there is an error."""
    from generator.impor._usulan import not_written, to_write, write_all
    from generator.impor.skema._jalan import propose_scheme
    from generator.report import print_findings, print_json, print_lines

    hasil = propose_scheme(arguments.berkas, arguments.root, arguments.id, timpa=arguments.timpa)
    none = not_written(failed=hasil.usulan is None, coba=arguments.coba)
    proposals = () if none or hasil.usulan is None else (hasil.usulan,)
    written = to_write(proposals, timpa=arguments.timpa)
    write_all(written)
    if arguments.format == "json":
        print_json(_as_json(hasil, bool(written)))
    else:
        print_findings(hasil.temuan)
        print_lines(_summary(hasil, none, written=bool(written)))
    return ExitCode.TEMUAN if has_errors(hasil.temuan) else ExitCode.OK


def _summary(hasil: Hasil, none: str, *, written: bool) -> list[str]:
    from generator.impor._usulan import describe

    if hasil.kepala is None:
        return []
    kepala, units = hasil.kepala, hasil.unit or {}
    lines = [
        f"judul    {kepala.judul or '(tidak ditemukan)'}",
        f"nomor    {kepala.nomor or '(tidak ditemukan)'}",
        f"jenis    {kepala.jenis or '(tidak ditemukan)'}",
        f"standar  {kepala.standar or '(tidak ditemukan)'}",
        f"syarat   {len(hasil.syarat)}",
        *(f"  {n}. {one}" for n, one in enumerate(hasil.syarat, 1)),
        f"unit     {len(units)}",
        *(f"  {kode}  {judul}" for kode, judul in units.items()),
    ]
    if hasil.usulan is not None:
        lines += describe([hasil.usulan])
        none = none or f"{hasil.usulan.path} {'ditulis' if written else 'dibiarkan'}"
    return [*lines, none]


def _as_json(hasil: Hasil, written: bool) -> dict[str, Any]:
    from generator.temuan.json import as_json

    kepala = hasil.kepala
    return {
        "id": hasil.id or None,
        "judul": kepala.judul if kepala else None,
        "nomor": kepala.nomor if kepala else None,
        "jenis": kepala.jenis if kepala else None,
        "jenjang_kkni": kepala.jenjang_kkni if kepala else None,
        "disahkan": kepala.disahkan if kepala else None,
        "standar": kepala.standar if kepala else None,
        "persyaratan_dasar": list(hasil.syarat),
        "unit": [{"kode": kode, "judul": judul} for kode, judul in (hasil.unit or {}).items()],
        "tujuan": str(hasil.usulan.path) if hasil.usulan else None,
        "ditulis": written,
        "temuan": [as_json(found) for found in hasil.temuan],
    }


IMPORTIR = Importir(
    "skema",
    "baca dokumen skema (.pdf, .docx) menjadi draf skema.yaml",
    "timpa skema yang sudah ada dengan draf",
    configure,
    run,
)
