"""Make LibreOffice's PDF a function of its content: no clock, no chance, nothing hidden.

LibreOffice writes the time, a random /ID and a checksum over both into each file, calls the font
subsets of every file BAAAAA, CAAAAA, … and opens files with an action. Two files with such font
names cannot share a dossier: tags must differ within a file (ISO 32000-1, 9.6.4).
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream
from pikepdf.sanitize import Sanitizer

from generator.pdf.metadata import Metadata, write_metadata
from generator.pdf.sfnt import subset_tag
from generator.pdf.simpan import open_pdf, save_canonical

TANGGAL_TETAP = date(2023, 1, 1)
"""The date of documents that have none of their own: the forms' edition."""

_TAG_LENGTH = 6


def normalise(source: Path, target: Path, *, tanggal: date = TANGGAL_TETAP) -> None:
    """Write ``source`` to ``target`` so that equal content gives equal bytes.

    Pages, form fields, outline, tags and PDF/A marks stay. Scripts, actions that leave the file,
    embedded files and the opening action go.

    Args:
        source: a PDF as LibreOffice exports it.
        target: where to write; another file than ``source``.
        tanggal: stands for the moment of making.

    Raises:
        InvalidOutput: ``source`` is no sound PDF.
        FileAccessError: ``target`` cannot be written.
    """
    with open_pdf(source, source.stem) as pdf:
        tidy(pdf, tanggal)
        save_canonical(pdf, target)


def tidy(pdf: pikepdf.Pdf, tanggal: date = TANGGAL_TETAP) -> None:
    """Do to an open document what :func:`normalise` does to a file; doing it again changes nothing."""
    _remove_active_content(pdf)
    _retag_fonts(pdf)
    write_metadata(pdf, _own_metadata(pdf, tanggal))


def _remove_active_content(pdf: pikepdf.Pdf) -> None:
    cleaner = (
        Sanitizer().remove_javascript().remove_external_access().remove_attachments().remove_multimedia()
    )
    cleaner.apply(pdf)
    for holder in (pdf.Root, *(page.obj for page in pdf.pages)):
        for key in (Name.OpenAction, Name.AA):
            if key in holder:
                del holder[key]


def _own_metadata(pdf: pikepdf.Pdf, tanggal: date) -> Metadata:
    info = {key: str(value) for key, value in pdf.docinfo.items()}
    return Metadata(
        judul=info.get("/Title", ""),
        penulis=info.get("/Author", ""),
        subjek=info.get("/Subject", ""),
        creator=info.get("/Creator", ""),
        producer=info.get("/Producer", ""),
        tanggal=tanggal,
    )


def _retag_fonts(pdf: pikepdf.Pdf) -> None:
    """Name each font subset after its own bytes, in every place that names it."""
    for font in pdf.objects:
        if not isinstance(font, Dictionary) or font.get(Name.Type) != Name.Font:
            continue
        descendants = font.get(Name.DescendantFonts)
        carrier = descendants[0] if isinstance(descendants, Array) else font
        descriptor = carrier.get(Name.FontDescriptor)
        if not isinstance(descriptor, Dictionary):
            continue
        if (program := _font_program(descriptor)) is None:
            continue
        tag = subset_tag(program.read_bytes())
        for holder, key in ((descriptor, Name.FontName), (carrier, Name.BaseFont), (font, Name.BaseFont)):
            holder[key] = _tagged(holder[key], tag)


def _font_program(descriptor: Dictionary) -> Stream | None:
    for key in (Name.FontFile, Name.FontFile2, Name.FontFile3):
        program = descriptor.get(key)
        if isinstance(program, Stream):
            return program
    return None


def _tagged(name: pikepdf.Object, tag: str) -> Name:
    """``/BAAAAA+Carlito`` with another tag; a font embedded whole has none and keeps its name."""
    old, plus, base = str(name)[1:].partition("+")
    if not plus or len(old) != _TAG_LENGTH:
        return Name(str(name))
    return Name(f"/{tag}+{base}")
