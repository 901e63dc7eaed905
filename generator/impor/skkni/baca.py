"""A document to units: everything that can be known without looking at the data folder."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostic import Diagnostic, Span
from generator.files import accessing
from generator.impor.skkni.banding import compare_with_list, doubled
from generator.impor.skkni.catatan import Catatan, told_place
from generator.impor.skkni.docx import read_docx
from generator.impor.skkni.keputusan import decree_of, list_of_units
from generator.impor.skkni.naskah import Naskah, manuscript
from generator.impor.skkni.potong import cut
from generator.impor.skkni.susun import UnitTerbaca, build_unit
from generator.kode import finding
from generator.pdf.kata import MAX_BYTES, Halaman, TidakTerbaca, read_pages

_HEAD = 1024
TANPA_STANDAR = "SKKNI (nomor dan tahun belum diisi)"


@dataclass(frozen=True, slots=True)
class Bacaan:
    """What a document says.

    Attributes:
        standar: the decree.
        halaman: number of pages.
        unit: in the order of the document.
        temuan: everything to be told.
    """

    standar: str
    halaman: int
    unit: tuple[UnitTerbaca, ...]
    temuan: tuple[Diagnostic, ...]


def read_document(path: Path, standar: str = "") -> Bacaan:
    """Read every unit of a document.

    Args:
        path: PDF or DOCX; the content decides, not the name.
        standar: the decree, where the caller knows it better.

    Raises:
        FileAccessError: the file is absent or may not be read.
    """
    span = Span(str(path))
    try:
        naskah = manuscript(pages_of(path))
    except TidakTerbaca as error:
        return Bacaan("", 0, (), (finding("IMP001", span, error.pesan, error.petunjuk),))
    before, pieces = cut(naskah.baris)
    decree = standar or decree_of(before)
    units = tuple(build_unit(piece, decree or TANPA_STANDAR, naskah.garis) for piece in pieces)
    found = list(_pages_without_text(naskah, span))
    if not units:
        found.append(_no_unit(naskah, span))
    elif not decree:
        petunjuk = "sebutkan sendiri: --standar “SKKNI No. 321 Tahun 2016”"
        found.append(finding("IMP009", span, "nomor dan tahun keputusan tidak ditemukan", petunjuk))
    found += [_note(span, unit, note) for unit in units for note in unit.catatan]
    found += doubled(units, span)
    found += compare_with_list(list_of_units(before), units, span)
    return Bacaan(decree, naskah.halaman, units, tuple(found))


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


def _pages_without_text(naskah: Naskah, span: Span) -> Iterator[Diagnostic]:
    if naskah.kosong:
        told = f"halaman {page_ranges(naskah.kosong)} tidak berisi teks, mungkin pindaian"
        yield finding("IMP002", span, told, "periksa apakah ada unit di halaman itu; bila ada, tulis sendiri")
    if naskah.rusak:
        told = f"halaman {page_ranges(naskah.rusak)} rusak dan tidak terbaca"
        yield finding("IMP002", span, told, "unduh atau salin berkas itu sekali lagi")


def _no_unit(naskah: Naskah, span: Span) -> Diagnostic:
    if not naskah.baris:
        petunjuk = "cari PDF yang teksnya dapat disalin, atau kenali dahulu hurufnya (OCR)"
        return finding("IMP003", span, "dokumen tidak berisi teks sama sekali, mungkin pindaian", petunjuk)
    return finding(
        "IMP003",
        span,
        "tidak ada unit kompetensi di dalam dokumen ini",
        "unit dibuka oleh baris “KODE UNIT :” dengan kodenya; pastikan ini lampiran Kepmenaker yang lengkap",
    )


def _note(span: Span, unit: UnitTerbaca, note: Catatan) -> Diagnostic:
    place = told_place(note.letak)
    where = f"halaman {note.halaman}: unit {unit.kode}{', ' + place if place else ''}: "
    if note.cetakan:
        return finding("IMP004", span, where + note.pesan)
    return finding("IMP007", span, where + note.pesan)
