"""What LibreOffice paints on a page, as far as blanks need it: texts, ruled lines, form fields.

A page's content is taken apart once, when a form is compiled, and put together again without the
squares that LibreOffice paints around exported check boxes. Places in the content are byte offsets
into the result.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name

from generator.pdf.normalise import tidy
from generator.pdf.simpan import open_pdf, save_canonical

Instruksi = pikepdf.ContentStreamInstruction | pikepdf.ContentStreamInlineImage
Titik = tuple[float, float]
Persegi = tuple[float, float, float, float]
"""Left, bottom, right and top."""

_SQUARE = ("q", "w", "RG", "re", "S", "Q")
_SAME = 0.03


@dataclass(frozen=True, slots=True)
class Medan:
    """A form field that LibreOffice made of a content control.

    Attributes:
        tag: the control's tag.
        kotak: the field's rectangle.
        centang: it is a check box.
        isi: the text that stood in the control.
    """

    tag: str
    kotak: Persegi
    centang: bool
    isi: str


@dataclass(frozen=True, slots=True)
class Teks:
    """A run of text: where it begins on the page, and where it ends in the content."""

    x: float
    y: float
    letak: int


@dataclass(frozen=True, slots=True)
class Garis:
    """A straight ruled line, upright or level; ``tebal`` is its thickness."""

    x1: float
    y1: float
    x2: float
    y2: float
    tebal: float


@dataclass(frozen=True, slots=True)
class Konten:
    """The content of one page, without the squares of its check boxes.

    Attributes:
        kotak: the offset at which each square stood, in the order of the rectangles asked for; None
            for one that was not there.
    """

    data: bytes
    teks: tuple[Teks, ...]
    garis: tuple[Garis, ...]
    kotak: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class Lembar:
    """One page taken apart: its visible edges, its content, its form fields."""

    tepi: Persegi
    konten: Konten
    medan: tuple[Medan, ...]


def take_apart(source: Path, target: Path, what: str) -> tuple[Lembar, ...]:
    """Read a PDF with form fields, and write it without them.

    Args:
        source: as LibreOffice exported it.
        target: gets the same pages, form fields and their squares gone, and else normalised.
        what: what the file is to the user, for messages.

    Raises:
        InvalidOutput: ``source`` is no sound PDF.
        FileAccessError: ``target`` cannot be written.
    """
    with open_pdf(source, what) as pdf:
        sheets = tuple(_sheet(page) for page in pdf.pages)
        for page, sheet in zip(pdf.pages, sheets, strict=True):
            page.obj.Contents = pdf.make_stream(sheet.konten.data)
            _strip_fields(page)
            _strip_field_fonts(page)
        if Name.AcroForm in pdf.Root:
            del pdf.Root.AcroForm
        tidy(pdf)
        save_canonical(pdf, target)
    return sheets


def _sheet(page: pikepdf.Page) -> Lembar:
    medan = tuple(_fields(page))
    box = pikepdf.Rectangle(Array(page.cropbox))
    edges = (float(box.llx), float(box.lly), float(box.urx), float(box.ury))
    return Lembar(edges, read_content(page, [m.kotak for m in medan if m.centang]), medan)


def _fields(page: pikepdf.Page) -> Iterator[Medan]:
    """Every form field that bears a tag."""
    for annotation in page.obj.get(Name.Annots, Array()):
        if annotation.get(Name.Subtype) == Name.Widget and Name.TU in annotation:
            left, bottom, right, top = (float(edge) for edge in annotation.Rect.as_list())
            is_box = annotation.get(Name.FT) == Name.Btn
            text = "" if is_box else str(annotation.get(Name.V, ""))
            yield Medan(str(annotation.TU), (left, bottom, right, top), is_box, text)


def _strip_fields(page: pikepdf.Page) -> None:
    kept = [a for a in page.obj.get(Name.Annots, Array()) if a.get(Name.Subtype) != Name.Widget]
    if kept:
        page.obj.Annots = Array(kept)
    elif Name.Annots in page.obj:
        del page.obj.Annots


def _strip_field_fonts(page: pikepdf.Page) -> None:
    """The fields' own typefaces, the only ones not embedded, stand among those of the pages."""
    fonts = page.resources.get(Name.Font, Dictionary())
    for name, font in list(fonts.items()):
        if Name.FontDescriptor not in font and Name.DescendantFonts not in font:
            del fonts[name]


def read_content(page: pikepdf.Page, squares: Sequence[Persegi]) -> Konten:
    """Take a page apart.

    Args:
        page: as LibreOffice wrote it.
        squares: rectangles of its check boxes.
    """
    instructions = pikepdf.parse_content_stream(page)
    places: list[int | None] = [None] * len(squares)
    reader = _Reader()
    at = 0
    while at < len(instructions):
        which = _square_at(instructions, at, squares)
        if which is None:
            reader.take(instructions[at])
            at += 1
        else:
            places[which] = reader.size
            at += len(_SQUARE)
    return Konten(b"".join(reader.out), tuple(reader.teks), tuple(reader.garis), tuple(places))


class _Reader:
    """Copies instructions and notes what they paint. LibreOffice scales nothing but pictures."""

    def __init__(self) -> None:
        self.out: list[bytes] = []
        self.size = 0
        self.teks: list[Teks] = []
        self.garis: list[Garis] = []
        self._start: Titik | None = None
        self._ended = False
        self._width = 0.0
        self._path: list[Titik] = []

    def take(self, instruction: Instruksi) -> None:
        data = pikepdf.unparse_content_stream([instruction]) + b"\n"
        self.out.append(data)
        self.size += len(data)
        operator = str(instruction.operator)
        if self._start and self._ended:
            # The closing Q belongs to the run: what is inserted here must not inherit its state.
            self.teks.append(Teks(*self._start, self.size if operator == "Q" else self.size - len(data)))
            self._start = None
        self._note(operator, [*instruction.operands])

    def _note(self, operator: str, operands: list[pikepdf.Object]) -> None:
        match operator:
            case "BT":
                self._start, self._ended = None, False
            case "Td":
                self._start = self._start or (float(operands[0]), float(operands[1]))
            case "Tm":
                self._start = self._start or (float(operands[4]), float(operands[5]))
            case "ET":
                self._ended = True
            case "w":
                self._width = float(operands[0])
            case "m" | "l":
                self._path.append((float(operands[0]), float(operands[1])))
            case "S" | "f*" | "n" | "f":
                if operator == "S" and len(self._path) == 2:
                    self.garis.append(Garis(*self._path[0], *self._path[1], self._width))
                self._path = []


def _square_at(instructions: Sequence[Instruksi], at: int, squares: Sequence[Persegi]) -> int | None:
    """Which rectangle the square that begins here outlines, if one does."""
    if str(instructions[at].operator) != "q":
        return None
    window = instructions[at : at + len(_SQUARE)]
    if tuple(str(i.operator) for i in window) != _SQUARE:
        return None
    x, y, width, height = (float(o) for o in window[3].operands)
    drawn = (x, y, x + width, y + height)
    matches = (n for n, box in enumerate(squares) if _same(box, drawn))
    return next(matches, None)


def _same(one: Persegi, other: Persegi) -> bool:
    return all(abs(a - b) < _SAME for a, b in zip(one, other, strict=True))


def content_of(page: pikepdf.Page) -> bytes:
    """The decoded content of a page that :func:`take_apart` wrote."""
    data: bytes = page.obj.Contents.read_bytes()
    return data
