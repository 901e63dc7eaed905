"""Read the fields of a filled PDF, as whichever viewer saved it.

A viewer appends to the file, rewrites it, draws its own appearances, leaves fields without a value or
writes a text as a stream. What counts is a field's full name, its value or else what it shows, and the
value it was made with.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name

from generator.files import accessing
from generator.pdf.formulir_isi import ASAL, MATI
from generator.pdf.read import Unreadable

_MAX_DEPTH = 32


@dataclass(frozen=True, slots=True)
class IsiBidang:
    """A field as it was found.

    Attributes:
        nama: its full name.
        nilai, awal: its text or chosen state, now and at the time of making; "" for none.
        keadaan: of a choice: its states; of a text field: None.
        halaman: the first page that shows it, from 1; 0 when none does.
    """

    nama: str
    nilai: str
    awal: str
    keadaan: tuple[str, ...] | None
    halaman: int


@dataclass(frozen=True, slots=True)
class IsiFormulir:
    """The fields of a document, and for whom it says it was made."""

    asal: str
    bidang: tuple[IsiBidang, ...]


def read_fields(path: Path) -> IsiFormulir:
    """Read every field of a PDF.

    Raises:
        Unreadable: it is no PDF, is locked with a password, or cannot be repaired.
        FileAccessError: it cannot be read.
    """
    try:
        with accessing(path), pikepdf.open(path, suppress_warnings=True) as pdf:
            pages = _pages(pdf)
            form = pdf.Root.get(Name.AcroForm)
            if not isinstance(form, Dictionary):
                return IsiFormulir("", ())
            roots = form.get(Name.Fields, Array())
            found = tuple(field for root in roots for field in _fields(root, pages))
            return IsiFormulir(_text(form.get(ASAL)), found)
    except pikepdf.PasswordError as error:
        raise Unreadable(f"{path.name}: PDF terkunci dengan kata sandi") from error
    except (pikepdf.PdfError, TypeError, ValueError) as error:
        raise Unreadable(f"{path.name}: PDF rusak") from error


def _pages(pdf: pikepdf.Pdf) -> dict[tuple[int, int], int]:
    """The page, from 1, of each annotation."""
    return {
        annotation.objgen: number
        for number, page in enumerate(pdf.pages, start=1)
        for annotation in page.obj.get(Name.Annots, Array())
        if isinstance(annotation, Dictionary)  # What a program deleted may stay behind as null.
    }


def _fields(
    field: pikepdf.Object, pages: dict[tuple[int, int], int], above: str = "", depth: int = 0
) -> Iterator[IsiBidang]:
    """The fields at and below a node: those whose kids are mere places."""
    if not isinstance(field, Dictionary) or depth > _MAX_DEPTH:
        return
    name = ".".join(filter(None, (above, _text(field.get(Name.T)))))
    kids = [kid for kid in field.get(Name.Kids, Array()) if isinstance(kid, Dictionary)]
    if any(Name.T in kid for kid in kids):
        for kid in kids:
            yield from _fields(kid, pages, name, depth + 1)
        return
    places = kids or [field]
    page = min((pages[p.objgen] for p in places if p.objgen in pages), default=0)
    choice = _inherited(field, Name.FT) == Name.Btn
    states = tuple(dict.fromkeys(s for p in places for s in _states(p))) if choice else None
    now, before = (_value(_inherited(field, key)) for key in (Name.V, Name.DV))
    if choice:
        now, before = (_chosen(value) for value in (now, before))
        shown = {state for p in places if (state := _chosen(_value(p.get(Name.AS))))}
        # A viewer may save what a person sees and leave the field's own value behind, or the other way round.
        if len(shown) == 1 and now in ("", before):
            now = shown.pop()
    yield IsiBidang(name, now, before, states, page)


def _chosen(state: str) -> str:
    """A state without its mark; "" for the one that means no choice."""
    name = state.removeprefix("/")
    return "" if name == MATI else name


def _states(place: Dictionary) -> Iterator[str]:
    """What a choice may be besides off, from the pictures it has."""
    appearance = place.get(Name.AP)
    normal = appearance.get(Name.N) if isinstance(appearance, Dictionary) else None
    if isinstance(normal, Dictionary):
        yield from (state for key in normal.keys() if (state := str(key)[1:]) != MATI)  # noqa: SIM118


def _inherited(field: Dictionary, key: Name) -> pikepdf.Object | None:
    node: pikepdf.Object | None = field
    for _ in range(_MAX_DEPTH):
        if not isinstance(node, Dictionary):
            break
        if key in node:
            return node[key]
        node = node.get(Name.Parent)
    return None


def _value(found: pikepdf.Object | None) -> str:
    """A value as text; line ends as one sign."""
    if isinstance(found, Array):
        found = found[0] if len(found) else None
    return _text(found).replace("\r\n", "\n").replace("\r", "\n")


def _text(found: pikepdf.Object | None) -> str:
    if found is None:
        return ""
    if isinstance(found, pikepdf.Stream):
        return str(pikepdf.String(found.read_bytes()))
    return str(found)
