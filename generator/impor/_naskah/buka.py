"""A document of either kind to its pages."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from generator.files import accessing
from generator.impor._naskah.docx import read_docx
from generator.pdf.kata import MAX_BYTES, Halaman, TidakTerbaca, read_pages

_HEAD = 1024


def pages_of(path: Path) -> tuple[Halaman, ...]:
    """The pages of a PDF or DOCX; the content decides which, not the name.

    Raises:
        FileAccessError: the file is absent or may not be read.
        TidakTerbaca: it is neither, or is broken, locked or far too large.
    """
    with accessing(path):
        if path.stat().st_size > MAX_BYTES:
            raise TidakTerbaca(f"“{path}” lebih besar dari {MAX_BYTES // 1_000_000} MB")
        with path.open("rb") as stream:
            head = stream.read(_HEAD)
    if not head:
        raise TidakTerbaca(f"“{path}” kosong", "unduh atau salin berkas itu sekali lagi")
    if head.startswith(b"PK\x03\x04"):
        return read_docx(path)
    if b"%PDF-" in head:
        return read_pages(path)
    if head.startswith(b"\xd0\xcf\x11\xe0"):
        raise TidakTerbaca(
            f"“{path}” berbentuk Word lama (.doc) atau dikunci kata sandi",
            "buka dengan Word, lalu simpan sebagai DOCX tanpa kata sandi",
        )
    raise TidakTerbaca(f"“{path}” bukan PDF atau DOCX", "pastikan isinya, bukan hanya namanya")


def page_ranges(pages: Sequence[int]) -> str:
    """``1–3, 8``."""
    parts: list[list[int]] = []
    for page in pages:
        if parts and page == parts[-1][-1] + 1:
            parts[-1].append(page)
        else:
            parts.append([page])
    return ", ".join(f"{part[0]}–{part[-1]}" if len(part) > 1 else str(part[0]) for part in parts)
