"""The draft of a ``skema.yaml``: what the document says, and marks where its author must go on."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from generator.impor._catat import annotate
from generator.impor.skema._kepala import Kepala
from generator.istilah import JenisSkema
from generator.load.files import RESERVED
from generator.load.tree import PathTuple, parse_tree
from generator.load.write import to_yaml

_NEVER = date(1900, 1, 1)
"""Stands for a date that the document does not tell: nobody takes it for one."""
_MET = "MET.000.000000 1900"
_LONGEST_ID = 40


@dataclass(frozen=True, slots=True)
class Tanda:
    """A comment above a value: ``# PERIKSA: …``."""

    letak: PathTuple
    pesan: str


def id_of(judul: str) -> str:
    """A folder name from a title: ``pelatih-di-tempat-kerja``; "" when none can be made."""
    plain = unicodedata.normalize("NFKD", judul).encode("ascii", "ignore").decode().casefold()
    words = re.findall(r"[a-z0-9]+", plain)
    name = "-".join(words)
    while len(name) > _LONGEST_ID and len(words) > 1:
        words.pop()
        name = "-".join(words)
    return "" if name in RESERVED else name[:_LONGEST_ID]


def draft(
    kepala: Kepala,
    syarat: Sequence[str],
    units: Mapping[str, str],
    path: Path,
    dokumen: str,
    tanda: Sequence[Tanda],
) -> str:
    """The text of the file.

    Args:
        kepala: what is known of the scheme as a whole.
        syarat: persyaratan dasar.
        units: titles by code, in the order of the document.
        path: where the file will be.
        dokumen: name of the document, for the comment at the beginning.
        tanda: comments for single values, besides those for what is missing.
    """
    value: dict[str, Any] = {
        "judul": kepala.judul or "Tulis judul skema",
        "nomor": kepala.nomor or "Tulis nomor skema",
        "jenis": (kepala.jenis or JenisSkema.OKUPASI).value,
        "jenjang_kkni": kepala.jenjang_kkni,
        "masa_berlaku_tahun": kepala.masa_berlaku_tahun,
        "disahkan": kepala.disahkan or _NEVER,
        "persyaratan_dasar": list(syarat) or ["Tulis persyaratan dasar pemohon"],
        "unit": list(units),
        "kelompok_pekerjaan": [
            {
                "id": "kelompok-1",
                "nama": "Tulis nama kelompok pekerjaan",
                "unit": [_row(kode) for kode in units],
            }
        ],
        "rencana": {
            "potensi_asesi": [1],
            "lingkungan": ["simulasi"],
            "peluang_bukti": "tersedia",
            "hubungan_standar": ["bukti"],
            "pelaksana": ["lsp"],
            "standar_industri": {"standar_kompetensi": kepala.standar or "Tulis standar kompetensi"},
        },
        "penyusun": [{"nama": "Tulis nama penyusun", "no_met": _MET}],
        "validator": [{"nama": "Tulis nama validator", "no_met": _MET}],
    }
    value = {key: content for key, content in value.items() if content is not None}
    head = f"Draf dari {dokumen}. Lengkapi yang diawali “Tulis” dan yang bertanda PERIKSA."
    text = to_yaml(value, "skema", path, head)
    marks = ((mark.letak, f"PERIKSA: {mark.pesan}") for mark in (*_standing(kepala), *tanda))
    return annotate(_titled(text, units), marks)


def missing(kepala: Kepala, syarat: Sequence[str]) -> list[str]:
    """What the document does not say, in words."""
    said = {
        "judul skema": kepala.judul,
        "nomor skema": kepala.nomor,
        "jenis skema": kepala.jenis,
        "tanggal disahkan": kepala.disahkan,
        "persyaratan dasar": syarat,
    }
    return [name for name, there in said.items() if not there]


def _row(kode: str) -> dict[str, Any]:
    bukti = "Tulis bukti yang dikumpulkan untuk unit ini."
    return {"kode": kode, "bukti": bukti, "jenis_bukti": ["L"], "metode": {"observasi": ["CL"]}}


def _standing(kepala: Kepala) -> list[Tanda]:
    """Marks for what no scheme document tells, and for what this one should have told."""
    marks = [
        Tanda(("kelompok_pekerjaan",), "bagi unit menurut pekerjaan; pilih bukti, metode, dan perangkatnya"),
        Tanda(("rencana",), "FR.MAPA.01 bagian 1 dan 3; ini isian contoh"),
        Tanda(("penyusun",), "nama dan No. Reg MET dari asesor.yaml"),
        Tanda(("validator",), "nama dan No. Reg MET dari asesor.yaml"),
    ]
    if kepala.disahkan is None:
        marks.append(Tanda(("disahkan",), "tanggal pengesahan tidak ditemukan dalam dokumen"))
    if kepala.jenis is None:
        marks.append(Tanda(("jenis",), "kkni, okupasi, atau klaster; tidak ditemukan dalam dokumen"))
    return marks


def _titled(text: str, units: Mapping[str, str]) -> str:
    """The text with the title beside each code."""
    tree = parse_tree(text.encode(), "").value
    if tree is None:
        return text
    lines = text.split("\n")
    for n, title in enumerate(units.values()):
        if title:
            lines[tree.span(("unit", n)).line - 1] += f"  # {title}"
    return "\n".join(lines)
