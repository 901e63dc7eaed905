"""Open and save PDF so that faults get a name and bytes do not depend on the run."""

from __future__ import annotations

import io
import threading
from functools import lru_cache
from pathlib import Path
from typing import Literal

import deflate
import pikepdf
from pikepdf import Name, ObjectStreamMode
from pikepdf.settings import set_flate_compression_level

from generator.errors import FileAccessError, InvalidOutput

_VERSION = "1.7"

Target = Path | io.BytesIO
"""A file, or memory for what goes on to somewhere else."""

Level = Literal[1, 9]
_QUICK: Level = 1
_SMALL: Level = 9
"""zlib's levels: for what is written thousandfold (7 % larger in half the time), and for what is copied
into it, written once."""

_REMEMBERED = 512
"""Streams kept packed: in an event more than half of the pages, and most fonts, are alike for each asesi."""

_level = threading.Lock()
"""The level is a setting of the whole process."""


def open_pdf(path: Path, what: str) -> pikepdf.Pdf:
    """Open a PDF that one of our own stages made; one that needs repair is refused.

    Args:
        path: the file.
        what: what the file is to the user, for the message, for example ``FR.APL.01``.

    Raises:
        InvalidOutput: it does not open without repair, or has no page.
    """
    try:
        pdf = pikepdf.open(path)
        sound = len(pdf.pages) > 0 and not pdf.get_warnings()
    except (pikepdf.PdfError, OSError) as error:
        raise _damaged(path, what) from error
    if not sound:
        pdf.close()
        raise _damaged(path, what)
    return pdf


def save_pdf(pdf: pikepdf.Pdf, target: Target) -> None:
    """Save with an /ID drawn from the content, and objects packed in streams.

    Raises:
        FileAccessError: the target cannot be written.
    """
    _save(pdf, target, _QUICK)


def save_canonical(pdf: pikepdf.Pdf, target: Path) -> None:
    """The same, as small as can be and with objects numbered as they are reached from the root.

    LibreOffice writes fonts in an order that depends on what else it converted before; packing
    objects keeps that order. Saved unpacked first, they are numbered by what refers to them.

    Raises:
        FileAccessError: the target cannot be written.
    """
    loose = io.BytesIO()
    pdf.save(loose, object_stream_mode=ObjectStreamMode.disable)
    with pikepdf.open(loose) as ordered:
        _save(ordered, target, _SMALL)


def packed_stream(pdf: pikepdf.Pdf, content: bytes) -> pikepdf.Stream:
    """A stream of the document whose content is packed already, so that saving need not do it."""
    stream = pdf.make_stream(_packed(content))
    stream.Filter = Name.FlateDecode
    return stream


@lru_cache(_REMEMBERED)
def _packed(content: bytes) -> bytes:
    """Content as FlateDecode reads it; the same on every machine, whatever its zlib."""
    return bytes(deflate.zlib_compress(content, _QUICK))


def _save(pdf: pikepdf.Pdf, target: Target, level: Level) -> None:
    for leftover in (Name.ID, Name.DocChecksum):
        if leftover in pdf.trailer:
            del pdf.trailer[leftover]
    try:
        with _level:
            set_flate_compression_level(level)
            pdf.save(
                target,
                min_version=_VERSION,
                deterministic_id=True,
                object_stream_mode=ObjectStreamMode.generate,
                recompress_flate=level == _SMALL,
            )
    except OSError as error:
        raise FileAccessError(
            f"{target} tidak dapat ditulis: {error.strerror}",
            "periksa ruang cakram dan izin menulis pada folder itu",
        ) from error


def _damaged(path: Path, what: str) -> InvalidOutput:
    return InvalidOutput(
        f"{what}: PDF {path.name} rusak dan tidak dapat dibuka",
        f"hapus {path} lalu jalankan `muk build` lagi",
    )
