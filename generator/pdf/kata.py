"""Words and ruled lines of a PDF with their places: what a reader of tables needs.

Coordinates are points from the left edge and from the top of the page, as it is shown.
"""

from __future__ import annotations

import ctypes
import time
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium

from generator.errors import ExitCode, MukError
from generator.files import accessing
from generator.pdf.read import PDFIUM

MAX_BYTES = 100_000_000
MAX_PAGES = 2_000
MAX_LETTERS = 50_000
"""Letters of one page; a page of print holds some 5,000."""
MAX_SECONDS = 60.0

_HEAD = _TAIL = 1024
_THIN = 3.0
_WORD_GAP = 0.25
_BASELINE = 0.3
_PASSWORD = 4
_BULLET = "•"
"""For the signs of Wingdings and Symbol, which have no number of their own."""
_REPLACED = {0x02: "-", 0xAD: "-", 0xFFFE: "-", 0x2010: "-", 0x2011: "-"}


class TidakTerbaca(MukError):
    """A document of the user's cannot be read as what it should be."""

    exit_code = ExitCode.TEMUAN


@dataclass(frozen=True, slots=True)
class Kata:
    """A word.

    Attributes:
        x0, x1: its left and right edge.
        y: its baseline.
        tinggi: the size of its letters.
        spasi: the file itself has a blank after it, also where the line ends.
    """

    teks: str
    x0: float
    x1: float
    y: float
    tinggi: float
    spasi: bool = False


@dataclass(frozen=True, slots=True)
class Garis:
    """A ruled line, or the thin rectangle that Word draws for one; ``y0`` is above ``y1``."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def datar(self) -> bool:
        """Whether it runs from left to right."""
        return self.x1 - self.x0 > self.y1 - self.y0


@dataclass(frozen=True, slots=True)
class Halaman:
    """A page.

    Attributes:
        nomor: its place in the document, from 1.
        kata: in the order in which they were written.
        rusak: it could not be read at all.
        alinea: places are made up; each line is a whole paragraph (documents without pages).
    """

    nomor: int
    lebar: float
    tinggi: float
    kata: tuple[Kata, ...]
    garis: tuple[Garis, ...] = ()
    rusak: bool = False
    alinea: bool = False


def read_pages(path: Path) -> tuple[Halaman, ...]:
    """Every page of a PDF.

    Raises:
        FileAccessError: the file is absent or may not be read.
        TidakTerbaca: it is empty, no PDF, cut short, locked, broken or far too large.
    """
    data = _whole(path)
    limit = time.monotonic() + MAX_SECONDS
    with PDFIUM:
        document = _opened(path, data)
        try:
            if len(document) > MAX_PAGES:
                raise TidakTerbaca(f"“{path}” lebih dari {MAX_PAGES} halaman", "ambil lampirannya saja")
            pages = []
            for number in range(len(document)):
                if time.monotonic() > limit:
                    raise TidakTerbaca(
                        f"“{path}” terlalu rumit untuk dibaca", "simpan ulang sebagai PDF baru"
                    )
                pages.append(_page(document, number))
            return tuple(pages)
        finally:
            document.close()


def _whole(path: Path) -> bytes:
    with accessing(path):
        if path.stat().st_size > MAX_BYTES:
            raise TidakTerbaca(f"“{path}” lebih besar dari {MAX_BYTES // 1_000_000} MB")
        data = path.read_bytes()
    if not data:
        raise TidakTerbaca(f"“{path}” kosong", "unduh atau salin berkas itu sekali lagi")
    if b"%PDF-" not in data[:_HEAD]:
        raise TidakTerbaca(f"“{path}” bukan PDF", "pastikan berkas itu benar-benar PDF, bukan hanya namanya")
    if b"%%EOF" not in data[-_TAIL:].rstrip(b"\0"):
        raise TidakTerbaca(f"“{path}” terpotong", "unduh atau salin berkas itu sekali lagi")
    return data


def _opened(path: Path, data: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code == _PASSWORD:
            raise TidakTerbaca(
                f"“{path}” dikunci dengan kata sandi", "buka kuncinya, lalu simpan salinan tanpa kata sandi"
            ) from error
        raise TidakTerbaca(f"“{path}” rusak", "unduh atau salin berkas itu sekali lagi") from error


def _page(document: pypdfium2.PdfDocument, index: int) -> Halaman:
    """One page; a broken one is empty and says so."""
    try:
        page = document[index]
        try:
            shown = _shown(page)
            width, height = page.get_size()
            words = tuple(_words(page, shown))
            return Halaman(index + 1, width, height, words, tuple(_rules(page, shown)))
        finally:
            page.close()
    except pypdfium2.PdfiumError:
        return Halaman(index + 1, 0, 0, (), rusak=True)


_Point = Callable[[float, float], tuple[float, float]]


def _shown(page: pypdfium2.PdfPage) -> _Point:
    """From the page's own coordinates to those of the page as it is turned for the reader."""
    left, bottom, right, top = page.get_bbox()
    turns: dict[int, _Point] = {
        90: lambda x, y: (y - bottom, x - left),
        180: lambda x, y: (right - x, y - bottom),
        270: lambda x, y: (top - y, right - x),
    }
    return turns.get(page.get_rotation(), lambda x, y: (x - left, top - y))


@dataclass(slots=True)
class _Letters:
    """Letters that stand together."""

    teks: str
    x0: float
    x1: float
    y: float
    tinggi: float

    def word(self, spasi: bool) -> Kata:
        """The word that they make."""
        return Kata(unicodedata.normalize("NFC", self.teks), self.x0, self.x1, self.y, self.tinggi, spasi)

    def takes(self, x0: float, y: float, tinggi: float) -> bool:
        """Whether a letter at this place goes on with the word."""
        size = max(self.tinggi, tinggi, 1.0)
        return abs(y - self.y) < _BASELINE * size and -size < x0 - self.x1 < _WORD_GAP * size


def _words(page: pypdfium2.PdfPage, shown: _Point) -> Iterator[Kata]:
    word: _Letters | None = None
    for letter, x0, x1, y, size in _letters(page, shown):
        if word and not (letter.strip() and word.takes(x0, y, size)):
            yield word.word(spasi=letter == " ")
            word = None
        if word:
            word.teks += letter
            word.x1 = max(word.x1, x1)
        elif letter.strip():
            word = _Letters(letter, x0, x1, y, size)
    if word:
        yield word.word(spasi=False)


def _letters(page: pypdfium2.PdfPage, shown: _Point) -> Iterator[tuple[str, float, float, float, float]]:
    """Each letter with left and right edge, baseline and size.

    A blank of the file is a blank; one that the reader made up is a line break.
    """
    textpage = page.get_textpage()
    x, y, box = ctypes.c_double(), ctypes.c_double(), pdfium.FS_RECTF()
    try:
        letters = pdfium.FPDFText_CountChars(textpage)
        if letters > MAX_LETTERS:
            raise TidakTerbaca(f"sebuah halaman berisi {letters} huruf; itu bukan halaman cetak")
        for index in range(letters):
            pdfium.FPDFText_GetCharOrigin(textpage, index, x, y)
            pdfium.FPDFText_GetLooseCharBox(textpage, index, box)
            origin = shown(x.value, y.value)
            one, other = shown(box.left, box.bottom), shown(box.right, box.top)
            letter = _letter(pdfium.FPDFText_GetUnicode(textpage, index))
            if letter == " " and pdfium.FPDFText_IsGenerated(textpage, index):
                letter = "\n"
            yield letter, origin[0], max(one[0], other[0]), origin[1], abs(one[1] - other[1])
    finally:
        textpage.close()


def _letter(code: int) -> str:
    """A letter as it is to be kept: ligatures taken apart, what cannot be printed replaced or blank."""
    if code in _REPLACED:
        return _REPLACED[code]
    letter = chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\N{REPLACEMENT CHARACTER}"
    if 0xFB00 <= code <= 0xFB06:
        return unicodedata.normalize("NFKD", letter)
    if unicodedata.category(letter) == "Co":
        return _BULLET
    return " " if unicodedata.category(letter) in ("Cc", "Cf", "Cn", "Zs", "Zl", "Zp") else letter


def _rules(page: pypdfium2.PdfPage, shown: _Point) -> Iterator[Garis]:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    for index in range(pdfium.FPDFPage_CountObjects(page)):
        drawn = pdfium.FPDFPage_GetObject(page, index)
        if pdfium.FPDFPageObj_GetType(drawn) != pdfium.FPDF_PAGEOBJ_PATH:
            continue
        if not pdfium.FPDFPageObj_GetBounds(drawn, left, bottom, right, top):
            continue
        one, other = shown(left.value, top.value), shown(right.value, bottom.value)
        xs, ys = sorted((one[0], other[0])), sorted((one[1], other[1]))
        thin, long = sorted((xs[1] - xs[0], ys[1] - ys[0]))
        if thin <= _THIN < long:
            yield Garis(xs[0], ys[0], xs[1], ys[1])
