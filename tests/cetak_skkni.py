"""A printer of invented decrees: units set on pages in one of many layouts, as PDF.

What is printed is known to the letter, so a test can ask for it back. Pages are written here by hand,
word for word; nothing of the reader that is tested is used.
"""

from __future__ import annotations

import io
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import pikepdf

WIDTH, HEIGHT = 612.0, 936.0
_LETTER = 0.6
"""Width of every letter of Courier, in parts of its size."""


@dataclass(frozen=True)
class ElemenCetak:
    """An elemen with its KUK; numbers are printed as told, counted where none are told."""

    judul: str
    kuk: tuple[str, ...]
    nomor: str = ""
    nomor_kuk: tuple[str, ...] = ()


@dataclass(frozen=True)
class UnitCetak:
    """A unit as the decree words it."""

    kode: str
    judul: str
    deskripsi: str
    elemen: tuple[ElemenCetak, ...]
    batasan: tuple[str, ...] = ()
    panduan: tuple[str, ...] = ()

    @property
    def tabel(self) -> list[tuple[str, list[tuple[str, str]]]]:
        """Titles and numbered KUK, as they are printed."""
        return [
            (elemen.judul, list(zip(numbers(n, elemen), elemen.kuk, strict=True)))
            for n, elemen in enumerate(self.elemen, start=1)
        ]


def numbers(n: int, elemen: ElemenCetak) -> list[str]:
    """The printed numbers of the KUK of elemen ``n``."""
    return list(elemen.nomor_kuk) or [f"{n}.{k}" for k in range(1, len(elemen.kuk) + 1)]


@dataclass(frozen=True)
class Tata:
    """A layout. The columns are points from the left edge."""

    huruf: float = 9.0
    jarak: float = 14.0
    kiri: float = 72.0
    kolom_nomor: float = 270.0
    kolom_kuk: float = 296.0
    kanan: float = 560.0
    atas: float = 72.0
    bawah: float = 860.0
    geser: float = 0.0
    titik: str = "."
    titik_kuk: str = ""
    label: tuple[str, str, str] = ("KODE UNIT", "JUDUL UNIT", "DESKRIPSI UNIT")
    celah: float = 110.0
    kepala: tuple[str, str] = ("ELEMEN KOMPETENSI", "KRITERIA UNJUK KERJA")
    kepala_kedua: tuple[str, str] = ("", "")
    ulang_kepala: bool = False
    garis: bool = False
    tengah: bool = False
    batasan: str = "BATASAN VARIABEL"
    panduan: str = "PANDUAN PENILAIAN"
    nomor_halaman: str = "{n}"
    nomor_di_atas: bool = False
    kepala_halaman: str = ""
    kaki_halaman: str = ""
    rata: bool = False
    gantung: bool = True
    bernomor: bool = True
    bab: tuple[str, ...] = ()


@dataclass
class _Halaman:
    isi: list[str] = field(default_factory=list)

    def word(self, teks: str, x: float, y: float, size: float) -> None:
        data = teks.encode("cp1252").hex()
        self.isi.append(f"BT /F {size:g} Tf 1 0 0 1 {x:.2f} {HEIGHT - y:.2f} Tm <{data}> Tj ET")

    def rule(self, x0: float, y0: float, x1: float, y1: float) -> None:
        self.isi.append(f"{x0:.2f} {HEIGHT - y0:.2f} m {x1:.2f} {HEIGHT - y1:.2f} l S")


class Mesin:
    """Sets lines on pages from top to bottom."""

    def __init__(self, tata: Tata) -> None:
        self.tata = tata
        self.halaman: list[_Halaman] = []
        self.turn()

    @property
    def x_shift(self) -> float:
        """Left pages lie by so much to the right."""
        return self.tata.geser if len(self.halaman) % 2 else 0.0

    def turn(self) -> None:
        """A new page with all its furniture."""
        self.halaman.append(_Halaman())
        tata, n = self.tata, len(self.halaman)
        self.y = tata.atas
        if tata.kepala_halaman:
            self._words(tata.kepala_halaman.format(n=n), tata.kiri, 40)
        if tata.kaki_halaman:
            self._words(tata.kaki_halaman.format(n=n), tata.kiri, HEIGHT - 36)
        if tata.nomor_halaman:
            self._words(tata.nomor_halaman.format(n=n), 520, 30 if tata.nomor_di_atas else HEIGHT - 50)

    def room(self, lines: float = 1.0) -> bool:
        """Turn the page when so many lines do not fit; says whether it did."""
        if self.y + (lines - 1) * self.tata.jarak <= self.tata.bawah:
            return False
        self.turn()
        return True

    def _words(self, teks: str, x: float, y: float, until: float = 0.0) -> None:
        size = self.tata.huruf
        words = teks.split(" ")
        wide = sum(len(word) for word in words) * _LETTER * size
        gap = _LETTER * size
        if until and len(words) > 1:
            gap = max(gap, (until - x - wide) / (len(words) - 1))
        for word in words:
            self.halaman[-1].word(word, x + self.x_shift, y, size)
            x += len(word) * _LETTER * size + gap

    def wrapped(self, teks: str, x: float, until: float) -> list[str]:
        """The lines of a text between two places."""
        return textwrap.wrap(
            teks, max(8, int((until - x) / (_LETTER * self.tata.huruf))), break_long_words=False
        )

    def text(self, teks: str, x: float, *, first: str = "", at: float = 0.0, extra: float = 0.0) -> None:
        """A paragraph, the words ``first`` before its first line at ``at``."""
        tata = self.tata
        lines = self.wrapped(teks, x, tata.kanan)
        for n, line in enumerate(lines):
            self.room()
            if first and not n:
                self._words(first, at, self.y)
            last = n == len(lines) - 1
            begin = x if n == 0 or tata.gantung else at or x
            self._words(line, begin, self.y, tata.kanan if tata.rata and not last else 0.0)
            self.y += tata.jarak
        self.y += extra

    def two_columns(
        self, left: Sequence[tuple[float, str]], right: Sequence[tuple[float, str, float]]
    ) -> None:
        """Lines of two cells side by side; the row may run over to further pages."""
        tata = self.tata
        self._top_rule()
        if tata.tengah and len(right) > len(left):
            space = (len(right) - len(left)) // 2
            left = [(0.0, "")] * space + list(left)
        for n in range(max(len(left), len(right))):
            if self.room() and tata.ulang_kepala:
                self._top_rule()
                self.heading()
                self._top_rule()
            if n < len(left) and left[n][1]:
                self._words(left[n][1], left[n][0], self.y)
            if n < len(right):
                self._words(right[n][1], right[n][0], self.y, right[n][2])
            self._side_rules()
            self.y += tata.jarak

    def heading(self) -> None:
        """The heading of the table."""
        tata = self.tata
        for left, right in (tata.kepala, tata.kepala_kedua):
            if left:
                self._words(left, tata.kiri + 20, self.y)
                self._words(right, tata.kolom_kuk + 40, self.y)
                self._side_rules()
                self.y += tata.jarak

    def _top_rule(self) -> None:
        tata, y = self.tata, self.y - 0.8 * self.tata.jarak
        if tata.garis:
            edge = tata.kolom_nomor - 5 + self.x_shift
            self.halaman[-1].rule(tata.kiri - 5 + self.x_shift, y, edge, y)
            self.halaman[-1].rule(edge, y, tata.kanan + self.x_shift, y)

    def _side_rules(self) -> None:
        tata = self.tata
        if tata.garis:
            for x in (tata.kiri - 5, tata.kolom_nomor - 5, tata.kanan):
                top = self.y - 0.8 * tata.jarak
                self.halaman[-1].rule(x + self.x_shift, top, x + self.x_shift, top + tata.jarak)

    def pdf(self) -> bytes:
        """The pages as a file."""
        pdf = pikepdf.new()
        font = pikepdf.Dictionary(
            Type=pikepdf.Name.Font,
            Subtype=pikepdf.Name.Type1,
            BaseFont=pikepdf.Name.Courier,
            Encoding=pikepdf.Name.WinAnsiEncoding,
        )
        for halaman in self.halaman:
            page = pdf.add_blank_page(page_size=(WIDTH, HEIGHT))
            page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
            page.Contents = pdf.make_stream("\n".join(["0.5 w", *halaman.isi]).encode())
        out = io.BytesIO()
        pdf.save(out)
        return out.getvalue()


KEPALA = (
    "LAMPIRAN",
    "KEPUTUSAN MENTERI KETENAGAKERJAAN",
    "REPUBLIK INDONESIA",
    "NOMOR 987 TAHUN 2031",
    "TENTANG",
    "PENETAPAN STANDAR KOMPETENSI KERJA NASIONAL INDONESIA BIDANG PERAWATAN LAYANG-LAYANG",
)


def print_pdf(
    units: Sequence[UnitCetak], tata: Tata | None = None, *, daftar: Sequence[tuple[str, str]] = ()
) -> bytes:
    """A whole annex: heading, chapters, list of units, units."""
    mesin = Mesin(tata or Tata())
    front = replace(mesin.tata, kiri=mesin.tata.kiri)
    for line in (*KEPALA, *front.bab):
        mesin.text(line, front.kiri)
    mesin.text("B. Daftar Unit Kompetensi", front.kiri)
    mesin.text("NO KODE UNIT JUDUL UNIT KOMPETENSI", front.kiri)
    for n, (kode, judul) in enumerate(daftar or [(u.kode, u.judul) for u in units], start=1):
        mesin.text(judul, front.kiri + 160, first=f"{n}. {kode}", at=front.kiri)
    mesin.text("C. Uraian Unit Kompetensi", front.kiri)
    mesin.turn()
    for unit in units:
        print_unit(mesin, unit)
    return mesin.pdf()


def print_unit(mesin: Mesin, unit: UnitCetak) -> None:
    """One unit on the pages of the machine."""
    tata = mesin.tata
    x = tata.kiri + tata.celah
    for label, teks in zip(tata.label, (unit.kode, unit.judul, unit.deskripsi), strict=True):
        mesin.text(teks, x + 12, first=f"{label} :", at=tata.kiri)
    mesin.y += tata.jarak
    mesin.room(4)
    mesin.two_columns((), ())
    mesin.heading()
    for n, elemen in enumerate(unit.elemen, start=1):
        _row(mesin, n, elemen)
    mesin.y += tata.jarak
    for heading, lines in ((tata.batasan, unit.batasan), (tata.panduan, unit.panduan)):
        if lines:
            mesin.room(3)
            mesin.text(heading, tata.kiri)
            for line in lines:
                _numbered(mesin, line)
            mesin.y += tata.jarak


def _row(mesin: Mesin, n: int, elemen: ElemenCetak) -> None:
    tata = mesin.tata
    if not tata.bernomor:
        _row_without_numbers(mesin, elemen)
        return
    number = elemen.nomor or f"{n}{tata.titik}"
    indent = 24.0 if tata.gantung else (len(number) + 1) * _LETTER * tata.huruf
    title = mesin.wrapped(elemen.judul, tata.kiri + indent, tata.kolom_nomor - 12)
    left = [(tata.kiri, f"{number} {title[0]}")] if not tata.gantung else [(tata.kiri, number)]
    if tata.gantung:
        rows = [(tata.kiri + indent, line) for line in title]
        left = []
        for k, (place, line) in enumerate(rows):
            left.append((place, line) if k else (tata.kiri, _padded(number, indent, line, tata.huruf)))
    else:
        left += [(tata.kiri, line) for line in title[1:]]
    right: list[tuple[float, str, float]] = []
    for number, kuk in zip(numbers(n, elemen), elemen.kuk, strict=True):
        lines = mesin.wrapped(kuk, tata.kolom_kuk, tata.kanan)
        for k, line in enumerate(lines):
            until = tata.kanan if tata.rata and k < len(lines) - 1 else 0.0
            printed = number + tata.titik_kuk
            if k == 0:
                right.append(
                    (
                        tata.kolom_nomor,
                        _padded(printed, tata.kolom_kuk - tata.kolom_nomor, line, tata.huruf),
                        0,
                    )
                )
            else:
                right.append((tata.kolom_kuk if tata.gantung else tata.kolom_nomor, line, until))
    mesin.two_columns(left, right)


def _row_without_numbers(mesin: Mesin, elemen: ElemenCetak) -> None:
    tata = mesin.tata
    left = [(tata.kiri, line) for line in mesin.wrapped(elemen.judul, tata.kiri, tata.kolom_nomor - 12)]
    lines = [line for kuk in elemen.kuk for line in mesin.wrapped(kuk, tata.kolom_nomor, tata.kanan)]
    mesin.two_columns(left, [(tata.kolom_nomor, line, 0.0) for line in lines])


def _padded(number: str, indent: float, line: str, size: float) -> str:
    """Number and text with so many blanks between them that the text begins at the indent."""
    blanks = max(1, round(indent / (_LETTER * size)) - len(number))
    return number + " " * blanks + line


def _numbered(mesin: Mesin, line: str) -> None:
    """A line of a numbered part: the depth of its number is its indent."""
    tata = mesin.tata
    number, _, rest = line.partition(" ")
    depth = number.rstrip(".").count(".") if number[:1].isdigit() else 1
    x = tata.kiri + 24.0 * depth
    if number[:1].isdigit():
        mesin.text(rest, x + 24 + 6 * depth, first=number, at=x)
    else:
        mesin.text(line, x)
