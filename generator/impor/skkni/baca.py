"""A document to units: everything that can be known without looking at the data folder."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostic import Diagnostic, Span
from generator.impor._naskah.buka import page_ranges, pages_of
from generator.impor._naskah.naskah import Naskah, manuscript
from generator.impor.skkni.banding import compare_with_list, doubled
from generator.impor.skkni.catatan import Catatan, told_place
from generator.impor.skkni.keputusan import decree_of, list_of_units
from generator.impor.skkni.potong import cut
from generator.impor.skkni.susun import UnitTerbaca, build_unit
from generator.kode import finding
from generator.pdf.kata import TidakTerbaca

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
