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


def configure(parser: ArgumentParser) -> None:
    """Options."""
    parser.add_argument("--asesmen", required=True, metavar="ID", help="kegiatan asesmen (nama folder)")
    parser.add_argument("--lembar", default="", metavar="NAMA", help="lembar yang dibaca, bila ada beberapa")


def run(arguments: Namespace) -> ExitCode:
    """Show what would change; with ``--tulis`` change it, unless there is an error."""
    from generator.impor._usulan import propose, write_all
    from generator.impor.peserta._jalan import propose_people
    from generator.report import print_findings, print_json, print_lines

    hasil = propose_people(arguments.berkas, arguments.root, arguments.asesmen, arguments.lembar)
    written = False
    if arguments.tulis and hasil.teks is not None and not hasil.lama:
        write_all([propose(hasil.path, hasil.teks)])
        written = True
    if arguments.format == "json":
        print_json(_as_json(hasil, written))
    else:
        print_findings(hasil.temuan)
        print_lines(_summary(hasil, written))
    return ExitCode.TEMUAN if has_errors(hasil.temuan) else ExitCode.OK


def _summary(hasil: Hasil, written: bool) -> list[str]:
    from generator.impor.peserta._lapor import summary

    if hasil.lembar is None or hasil.kepala is None:
        return []
    lines = list(summary(hasil.lembar, hasil.kepala, hasil.putusan))
    if hasil.teks is None:
        last = "tidak ada yang ditulis: perbaiki galat di atas dahulu"
    elif hasil.lama:
        last = f"{hasil.path} sudah sesuai"
    else:
        last = (
            f"{hasil.path} ditulis"
            if written
            else f"belum ditulis; tambahkan --tulis untuk menulis {hasil.path}"
        )
    return [*lines, last]


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
    configure,
    run,
    langsung=False,
)
