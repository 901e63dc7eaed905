"""``muk import peserta``: the sheet that LSP staff keep, into ``peserta.yaml`` of an event.

file -> sheets (``_xlsx``, ``_csv``) -> headings (``_judul``) -> people (``_baca``, with ``_nilai``,
``_tanggal``, ``_hari``, ``_alamat``) -> who is new and what changes (``_padan``) -> text (``_tulis``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.diagnostic import has_errors
from generator.errors import ExitCode
from generator.impor._base import Importir

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from generator.impor.peserta._jalan import Hasil

_HANYA_PEMILIK = 0o600
"""Of a new ``peserta.yaml``: it holds personal data."""


def configure(parser: ArgumentParser) -> None:
    """Options."""
    parser.add_argument("--asesmen", required=True, metavar="ID", help="kegiatan asesmen (nama folder)")
    parser.add_argument("--lembar", default="", metavar="NAMA", help="lembar yang dibaca, bila ada beberapa")


def run(arguments: Namespace) -> ExitCode:
    """Show what changes and write it, unless there is an error."""
    from generator.impor._usulan import not_written, propose, write_all
    from generator.impor.peserta._jalan import propose_people
    from generator.report import print_findings, print_json, print_lines

    hasil = propose_people(
        arguments.berkas, arguments.root, arguments.asesmen, arguments.lembar, timpa=arguments.timpa
    )
    none = not_written(failed=hasil.teks is None, coba=arguments.coba)
    written = not none and not hasil.lama
    if written and hasil.teks is not None:
        write_all([propose(hasil.path, hasil.teks, mode=_HANYA_PEMILIK)])
    if arguments.format == "json":
        print_json(_as_json(hasil, written))
    else:
        print_findings(hasil.temuan)
        print_lines(_summary(hasil, none))
    return ExitCode.TEMUAN if has_errors(hasil.temuan) else ExitCode.OK


def _summary(hasil: Hasil, none: str) -> list[str]:
    from generator.impor.peserta._lapor import summary

    if hasil.lembar is None or hasil.kepala is None:
        return []
    kept = sum(bool(one.ditahan) for one in hasil.putusan)
    last = none or f"{hasil.path} {_done(hasil, kept)}"
    if kept and not none:
        last += f"; {kept} asesi dibiarkan pada isi yang berbeda (timpa dengan --timpa)"
    return [*summary(hasil.lembar, hasil.kepala, hasil.putusan), last]


def _done(hasil: Hasil, kept: int) -> str:
    if not hasil.lama:
        return "ditulis"
    return "tidak diubah" if kept else "sudah sesuai"


def _as_json(hasil: Hasil, written: bool) -> dict[str, Any]:
    from generator.impor.peserta._lapor import as_json
    from generator.temuan.json import as_json as finding_json

    read = as_json(hasil.lembar, hasil.kepala, hasil.putusan) if hasil.lembar and hasil.kepala else {}
    return {
        **read,
        "tujuan": str(hasil.path),
        "sesuai": hasil.lama,
        "ditulis": written,
        "temuan": [finding_json(found) for found in hasil.temuan],
    }


IMPORTIR = Importir(
    "peserta",
    "baca daftar peserta (.xlsx, .csv) ke peserta.yaml sebuah kegiatan",
    "timpa juga isi asesi yang sudah tercatat dan berbeda dari lembar",
    configure,
    run,
)
