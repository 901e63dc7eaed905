"""What a PDF says about itself, twice: the Info dictionary and the XMP packet, in agreement."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pikepdf
from pikepdf import Dictionary, String

BAHASA = "id-ID"
"""The language of every product (BCP 47)."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """The properties that a viewer shows. Empty texts are left out.

    Attributes:
        tanggal: stands for the moment of making: bytes must not depend on the clock.
    """

    judul: str
    penulis: str
    subjek: str
    creator: str
    producer: str
    tanggal: date


def write_metadata(pdf: pikepdf.Pdf, metadata: Metadata) -> None:
    """Set the document's properties and language; other Info entries go, other XMP ones stay."""
    info = {
        "/Title": metadata.judul,
        "/Author": metadata.penulis,
        "/Subject": metadata.subjek,
        "/Creator": metadata.creator,
        "/Producer": metadata.producer,
        "/CreationDate": f"D:{metadata.tanggal:%Y%m%d}000000Z",
        "/ModDate": f"D:{metadata.tanggal:%Y%m%d}000000Z",
    }
    pdf.docinfo = pdf.make_indirect(Dictionary({k: String(v) for k, v in info.items() if v}))
    moment = f"{metadata.tanggal.isoformat()}T00:00:00Z"
    packet: dict[str, str | list[str]] = {
        "dc:title": metadata.judul,
        "dc:description": metadata.subjek,
        "dc:creator": [metadata.penulis] if metadata.penulis else [],
        "dc:date": [moment],
        "xmp:CreatorTool": metadata.creator,
        "xmp:CreateDate": moment,
        "xmp:ModifyDate": moment,
        "xmp:MetadataDate": moment,
        "pdf:Producer": metadata.producer,
    }
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
        for key, value in packet.items():
            if key in xmp:
                del xmp[key]
            if value:
                xmp[key] = value
    pdf.Root.Lang = String(BAHASA)
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
