"""A Word document as pages of words: paragraphs are lines, columns of tables lie side by side.

A DOCX has no places. The ones given here are made up so that the reader of pages finds what it looks
for: a paragraph is one line, a cell begins at the left edge of its column, rows are parted by rules.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from generator.files import accessing
from generator.impor._naskah.penomoran import Penomoran, Unsur, W, read_numbering, val, whole
from generator.ooxml import UNREADABLE
from generator.pdf.kata import MAX_BYTES, Garis, Halaman, Kata, TidakTerbaca

COLUMN = 100_000.0
"""Points from one column of a table to the next."""
_LINE = 20.0
_SIZE = 10.0
_LETTER = 5.0
_BODY = "word/document.xml"
_SKIPPED = {
    f"{W}{name}"
    for name in ("del", "moveFrom", "instrText", "txbxContent", "footnoteReference", "pict", "drawing")
}


def read_docx(path: Path) -> tuple[Halaman, ...]:
    """The pages of a document, as far as Word noted where they end.

    Raises:
        FileAccessError: the file may not be read.
        TidakTerbaca: it is no DOCX, is damaged, or is far too large.
    """
    with accessing(path):
        data = path.read_bytes()
    try:
        parts = _parts(path, data)
    except UNREADABLE as error:
        raise TidakTerbaca(f"“{path}” rusak", "buka dengan Word, lalu simpan ulang sebagai DOCX") from error
    body = _xml(path, parts[_BODY])
    numbering = read_numbering(
        *(
            _xml(path, parts[name]) if name in parts else None
            for name in ("word/numbering.xml", "word/styles.xml")
        )
    )
    setter = _Setter(numbering)
    found = body.find(f"{W}body")
    for block in found if found is not None else ():
        setter.block(block)
    return setter.pages()


def _parts(path: Path, data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        names = set(package.namelist())
        if _BODY not in names:
            raise TidakTerbaca(f"“{path}” bukan DOCX", "simpan dokumen sebagai DOCX atau PDF")
        wanted = [name for name in (_BODY, "word/numbering.xml", "word/styles.xml") if name in names]
        if sum(package.getinfo(name).file_size for name in wanted) > MAX_BYTES:
            raise TidakTerbaca(f"“{path}” berisi lebih dari {MAX_BYTES // 1_000_000} MB teks")
        return {name: package.read(name) for name in wanted}


def _xml(path: Path, data: bytes) -> Unsur:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise TidakTerbaca(f"“{path}” rusak", "buka dengan Word, lalu simpan ulang sebagai DOCX") from error


class _Setter:
    """Sets paragraphs and tables one below the other."""

    def __init__(self, numbering: Penomoran) -> None:
        self._numbering = numbering
        self._page = 1
        self._y = _LINE
        self._words: dict[int, list[Kata]] = {1: []}
        self._rules: dict[int, list[Garis]] = {1: []}

    def pages(self) -> tuple[Halaman, ...]:
        """All that was set."""
        return tuple(
            Halaman(page, COLUMN, 0, tuple(words), tuple(self._rules[page]), alinea=True)
            for page, words in self._words.items()
        )

    def block(self, block: Unsur) -> None:
        """A paragraph, a table, or a container of them."""
        if block.tag == f"{W}p":
            self._paragraph(block)
        elif block.tag == f"{W}tbl":
            self._table(block)
        elif block.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins"):
            for inside in block:
                self.block(inside)

    def _turn(self) -> None:
        self._page += 1
        self._y = _LINE
        self._words.setdefault(self._page, [])
        self._rules.setdefault(self._page, [])

    def _paragraph(self, paragraph: Unsur) -> None:
        if self._words[self._page] and _breaks(paragraph):
            self._turn()
        for line in _lines(paragraph, self._numbering.next(paragraph)):
            # Columns may be set with tabs: each tab is taken to lead to the next column.
            for n, piece in enumerate(line.split("\t")):
                self._set(piece, n * COLUMN, self._y)
            self._y += _LINE

    def _set(self, line: str, x: float, y: float) -> None:
        for word in line.split():
            width = _LETTER * len(word)
            self._words[self._page].append(Kata(word, x, x + width, y, _SIZE, spasi=True))
            x += width + _LETTER

    def _table(self, table: Unsur) -> None:
        for row in table.iter(f"{W}tr"):
            if next(row.iterancestors(f"{W}tbl"), None) is not table:
                continue
            if self._words[self._page] and _breaks(row):
                self._turn()
            self._row(row)

    def _row(self, row: Unsur) -> None:
        """The cells of a row side by side, under a rule that leaves out cells merged with those above."""
        top, lowest, column = self._y, self._y, 0
        for cell in row.iterchildren(f"{W}tc", f"{W}sdt"):
            x = column * COLUMN
            width = whole(val(cell.find(f"{W}tcPr/{W}gridSpan")), 1)
            merged = cell.find(f"{W}tcPr/{W}vMerge")
            if merged is None or val(merged) == "restart":
                self._rules[self._page].append(
                    Garis(x - _LETTER, top - 1.5 * _SIZE, x + width * COLUMN - _LETTER, top - 1.5 * _SIZE)
                )
            self._y = top
            for paragraph in cell.iter(f"{W}p"):
                for line in _lines(paragraph, self._numbering.next(paragraph)):
                    self._set(line, x, self._y)
                    self._y += _LINE
            lowest = max(lowest, self._y)
            column += min(width, 60)
        self._y = max(lowest, top + _LINE)


def _breaks(block: Unsur) -> bool:
    """Whether a page ends before or in a paragraph, as far as Word noted it."""
    if next(block.iter(f"{W}lastRenderedPageBreak"), None) is not None:
        return True
    return any(br.get(f"{W}type") == "page" for br in block.iter(f"{W}br"))


def _lines(paragraph: Unsur, number: str) -> Iterator[str]:
    """The lines of a paragraph that have text, its number before the first."""
    text = "".join(_runs(paragraph))
    for line in text.split("\n"):
        if line.strip():
            yield f"{number} {line}" if number else line
            number = ""


def _runs(element: Unsur) -> Iterator[str]:
    for inside in element:
        if inside.tag in _SKIPPED or not isinstance(inside.tag, str):
            continue
        if inside.tag == f"{W}t":
            yield inside.text or ""
        elif inside.tag == f"{W}tab":
            yield "\t"
        elif inside.tag in (f"{W}br", f"{W}cr"):
            yield "\n"
        elif inside.tag == f"{W}noBreakHyphen":
            yield "-"
        elif inside.tag == f"{W}sym":
            yield "•"
        elif inside.tag != f"{W}pPr":
            yield from _runs(inside)
