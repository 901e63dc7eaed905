"""Field types shared by all Structs: one-line text, long text, codes, numbers.

Each is ``Annotated`` with the JSON Schema facts that the checker and an editor need.
"""

from __future__ import annotations

from typing import Annotated, Any

import msgspec
from msgspec import Meta

SEBARIS = r"^[^\r\n]*$(?!\n)"
"""One line: ``$`` alone would let a trailing line break pass in Python."""


class Nilai(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Base of everything read from YAML: immutable, no unknown keys.

    Subclasses repeat ``frozen`` for the type checker and ``kw_only`` because msgspec does not inherit it.
    """


Teks = Annotated[str, Meta(min_length=1, max_length=400, pattern=SEBARIS)]
"""Text on one line."""

Panjang = Annotated[str, Meta(min_length=1, max_length=6000)]
"""Text that may run over several lines."""

Angka = Annotated[
    str,
    Meta(min_length=1, max_length=60, pattern=SEBARIS, extra_json_schema={"x-juga": ["number"]}),
]
"""Text made of digits and signs (telephone, numbers of letters): stays exactly as written,
quoted or not. An editor reads unquoted digits as a number, so the published schema allows
both (``x-juga``, see :mod:`generator.schemas`)."""

Id = Annotated[
    str,
    Meta(
        min_length=1,
        max_length=40,
        pattern=r"^[a-z0-9][a-z0-9-]*$(?!\n)",
        description="Nama pendek tanpa spasi: huruf kecil, angka, tanda hubung.",
        examples=["sertifikat-2026", "a01"],
    ),
]
"""A short name used in file names and references; never a person's name."""

NoMet = Annotated[
    str,
    Meta(
        title="No. Reg MET",
        description="Nomor registrasi asesor: MET.000. lalu enam angka, spasi, dan tahun.",
        pattern=r"^MET\.000\.[0-9]{6}[ .][0-9]{4}$(?!\n)",
        examples=["MET.000.001234 2019"],
    ),
]

KodeUnit = Annotated[
    str,
    Meta(
        title="Kode unit",
        description="Kode unit kompetensi persis seperti pada SKKNI atau standar asalnya.",
        min_length=3,
        max_length=40,
        pattern=SEBARIS,
        examples=["J.620100.004.02"],
    ),
]

NomorKuk = Annotated[
    str,
    Meta(
        title="Nomor KUK",
        description="Nomor elemen, titik, nomor urut KUK.",
        pattern=r"^[1-9][0-9]?\.[1-9][0-9]?$(?!\n)",
        examples=["1.2"],
        extra_json_schema={"x-juga": ["number"]},
    ),
]

RujukanKuk = Annotated[
    str,
    Meta(
        title="Rujukan KUK",
        description="Kode unit, garis miring, nomor KUK.",
        pattern=r"^[^\s/][^/\r\n]*/[1-9][0-9]?\.[1-9][0-9]?$(?!\n)",
        examples=["J.620100.004.02/1.2"],
    ),
]

Jam = Annotated[
    str,
    Meta(
        title="Jam",
        description="Jam dan menit, 24 jam.",
        pattern=r"^([01][0-9]|2[0-3])[:.][0-5][0-9]$(?!\n)",
        examples=["08:00"],
    ),
]

Sidik = Annotated[
    str,
    Meta(
        title="Sidik tinjauan",
        description="Ditulis oleh `muk review`: teks KUK yang berlaku saat soal ini terakhir ditinjau.",
        pattern=r"^[0-9a-f]{12}$(?!\n)",
        extra_json_schema={"x-juga": ["number"]},
    ),
]

Menit = Annotated[int, Meta(title="Waktu (menit)", ge=1, le=10_000)]


def ket(judul: str, keterangan: str = "", **lain: Any) -> Meta:
    """Title and description of a field, as an editor shows them."""
    return Meta(title=judul, description=keterangan or None, **lain)
