"""The second pair of eyes: reads PDF with libraries that did not write it.

PDFs are written with pikepdf; pages and text are read with pdfium, fonts with pypdf, so that one
library's mistake is not confirmed by itself.
"""

from __future__ import annotations

import io
import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
from PIL import Image
from pypdf import PdfReader
from pypdf.errors import PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, PdfObject

from generator.errors import InvalidOutput

_TAIL = 1024
# pdfium keeps global state and is entered without the interpreter's lock.
PDFIUM = threading.Lock()


class Unreadable(InvalidOutput):
    """A file is not a whole PDF."""


@dataclass(frozen=True, slots=True, order=True)
class PdfFont:
    """A font that a PDF names.

    Attributes:
        nama: its PostScript name with the subset tag, for example ``BAAAAA+Carlito-Bold``.
        embedded: whether the file carries the font's program.
    """

    nama: str
    embedded: bool


@dataclass(frozen=True, slots=True)
class PdfContents:
    """What a reader sees in a PDF.

    Attributes:
        teks: the text of each page.
        fonts: every font that any page names.
    """

    teks: tuple[str, ...]
    fonts: frozenset[PdfFont]

    @property
    def pages(self) -> int:
        """The number of pages."""
        return len(self.teks)


def read_pdf(path: Path) -> PdfContents:
    """Read text and fonts of a whole PDF.

    Raises:
        Unreadable: when the file is absent, cut short, locked or broken.
    """
    data = _read_whole(path)
    return PdfContents(_texts(path, data), _fonts(path, data))


def page_count(path: Path) -> int:
    """The number of pages of a whole PDF.

    Raises:
        Unreadable: as for :func:`read_pdf`.
    """
    data = _read_whole(path)
    with PDFIUM:
        document = _open(path, data)
        try:
            return len(document)
        finally:
            document.close()


def page_texts(path: Path) -> tuple[str, ...]:
    """The text of each page, in the order in which it was written.

    Raises:
        Unreadable: as for :func:`read_pdf`.
    """
    return _texts(path, _read_whole(path))


def page_image(path: Path, page: int, dpi: float) -> Image.Image:
    """One page as a picture.

    Args:
        path: of the PDF.
        page: from 1.
        dpi: pixels to the inch.

    Raises:
        Unreadable: as for :func:`read_pdf`.
    """
    data = _read_whole(path)
    with PDFIUM:
        document = _open(path, data)
        try:
            picture: Image.Image = document[page - 1].render(scale=dpi / 72, may_draw_forms=False).to_pil()
            return picture.convert("RGB")
        finally:
            document.close()


def pdf_fonts(path: Path) -> frozenset[PdfFont]:
    """Every font that a page, a form on it or an annotation's appearance names.

    Raises:
        Unreadable: as for :func:`read_pdf`.
    """
    return _fonts(path, _read_whole(path))


def _read_whole(path: Path) -> bytes:
    """The bytes of a PDF that begins and ends as it should: readers would repair one cut short."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise Unreadable(f"{path.name}: {error.strerror}") from error
    if not data:
        raise Unreadable(f"{path.name}: berkas kosong")
    if not data.startswith(b"%PDF-"):
        raise Unreadable(f"{path.name}: bukan PDF")
    if b"%%EOF" not in data[-_TAIL:]:
        raise Unreadable(f"{path.name}: PDF terpotong")
    return data


def _open(path: Path, data: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise Unreadable(f"{path.name}: PDF tidak dapat dibuka ({error})") from error


def _texts(path: Path, data: bytes) -> tuple[str, ...]:
    with PDFIUM:
        document = _open(path, data)
        try:
            return tuple(_page_text(page) for page in document)
        except pypdfium2.PdfiumError as error:
            raise Unreadable(f"{path.name}: halaman tidak dapat dibaca ({error})") from error
        finally:
            document.close()


def _page_text(page: pypdfium2.PdfPage) -> str:
    textpage = page.get_textpage()
    try:
        # Within the page's edges: what lies outside them is not printed. The other call loses emoji.
        return str(textpage.get_text_bounded())
    finally:
        textpage.close()
        page.close()


def _fonts(path: Path, data: bytes) -> frozenset[PdfFont]:
    try:
        reader = PdfReader(io.BytesIO(data), strict=True)
        seen: set[int] = set()
        return frozenset(font for page in reader.pages for font in _fonts_below(page, seen))
    except (PyPdfError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise Unreadable(f"{path.name}: susunan PDF rusak ({error})") from error


def _fonts_below(holder: DictionaryObject, seen: set[int]) -> Iterator[PdfFont]:
    """Fonts of a page or a form: its own resources, the forms it draws, its annotations."""
    for resources in _unseen((holder.get("/Resources"),), seen):
        for font in _children(resources, "/Font", seen):
            yield _pdf_font(font)
        for kind in ("/XObject", "/Pattern"):
            for form in _children(resources, kind, seen):
                yield from _fonts_below(form, seen)
    for annotation in _children(holder, "/Annots", seen):
        for appearance in _children(annotation, "/AP", seen):
            yield from _fonts_below(appearance, seen)
            for state in _unseen(appearance.values(), seen):
                yield from _fonts_below(state, seen)


def _children(holder: DictionaryObject, key: str, seen: set[int]) -> Iterator[DictionaryObject]:
    """The dictionaries in the list or dictionary under a key, without those already shown."""
    below = _resolved(holder.get(key))
    if isinstance(below, DictionaryObject):
        return _unseen(below.values(), seen)
    return _unseen(below if isinstance(below, ArrayObject) else (), seen)


def _unseen(values: Iterable[object], seen: set[int]) -> Iterator[DictionaryObject]:
    for value in values:
        if isinstance(value, IndirectObject):
            if value.idnum in seen:
                continue
            seen.add(value.idnum)
        found = _resolved(value)
        if isinstance(found, DictionaryObject):
            yield found


def _resolved(value: object) -> object:
    return value.get_object() if isinstance(value, PdfObject) else value


def _pdf_font(font: DictionaryObject) -> PdfFont:
    descendants = _resolved(font.get("/DescendantFonts", ArrayObject()))
    actual = font
    if isinstance(descendants, ArrayObject) and descendants:
        below = _resolved(descendants[0])
        actual = below if isinstance(below, DictionaryObject) else font
    descriptor = _resolved(actual.get("/FontDescriptor", DictionaryObject()))
    embedded = isinstance(descriptor, DictionaryObject) and any(
        key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3")
    )
    # A Type 3 font is drawn by the file itself and may have no name.
    return PdfFont(str(font.get("/BaseFont", "/Type3")).lstrip("/"), embedded or "/CharProcs" in font)
