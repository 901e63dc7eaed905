"""Fillable PDF: the blanks of a form as AcroForm fields with the look of the printed form.

Every field brings its appearance, so that a viewer need not draw it before somebody types, and its
value at the time of making as its default: whoever reads the document back can tell what a person
changed. Nothing in the document acts by itself; the one thing it asks of a viewer is how dates are
shown, by the call that stands for that everywhere. Its twin, which refuses other texts while they are typed,
is left out: with both, pdf.js makes a calendar of the field, and when it saves a page that it did not draw it
leaves the dates there empty; with the twin alone it loses what is typed fast. `muk read` refuses other texts.

Choices are radio buttons: what a viewer saves after a change of mind is the last choice. Of check boxes that
share a field, pdf.js saves whichever box it meets first, and that may be the one that was taken back.
"""

from __future__ import annotations

import io
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from generator.pdf.gaya import Align, Style
from generator.pdf.huruf import encode, load_huruf
from generator.pdf.huruf_isi import embed_for_typing
from generator.pdf.konten import Persegi
from generator.pdf.simpan import save_pdf
from generator.pdf.tempel import Pelat, Tanda, Tandaan
from generator.pdf.tulis import Typesetter

ASAL = Name("/MukAsal")
"""The entry of the form's dictionary that says for whom it was made: ids, no names.

There, not among the document's properties: programs that save a filled form replace those.
"""

MATI = "Off"
SENDIRI = "On"
"""The state of a ticked box that is no part of a choice."""

TEPI = 2.0
"""Points between a field's edge and its text at the left: what viewers leave free."""

_REQUIRED = 1 << 1
_MULTILINE = 1 << 12
_RADIO = 1 << 15
_IN_UNISON = 1 << 25
_TANGGAL = "yyyy-mm-dd"
_PRINT = 4
_NOTHING = b"\n"
"""What draws nothing; a stream of no bytes would be called compressed, which viewers take for damage."""


@dataclass(frozen=True, slots=True)
class Kolom:
    """One place of a text field.

    Attributes:
        kotak: its rectangle on the page.
        dasar: the baseline of its first line.
        berkas_huruf: the TrueType file of its typeface, and of the one for characters this lacks.
        jarak: from baseline to baseline; 0 for a field of one line.
    """

    halaman: int
    kotak: Persegi
    dasar: float
    berkas_huruf: tuple[Path, Path]
    ukuran: float
    rata: Align
    jarak: float

    @property
    def lebar(self) -> float:
        """The width that text may take."""
        return self.kotak[2] - self.kotak[0] - 2 * TEPI


@dataclass(frozen=True, slots=True)
class Centang:
    """One place where a choice is made: a box, or a printed word that is struck through.

    Attributes:
        keadaan: the field's value when this place is chosen.
        mati, hidup: what it shows otherwise and then; their origin is the corner of ``kotak``.
    """

    halaman: int
    kotak: Persegi
    keadaan: str
    mati: Tanda
    hidup: Tanda


@dataclass(frozen=True, slots=True)
class Bidang:
    """A form field; each of its places shows the same value.

    Attributes:
        nama: unique in the document. Levels are parted by ``/``, for the full stop is taken: in PDF
            it parts a field from its parent (ISO 32000-1, 12.7.3.2).
        nilai: text, or the state that is chosen; "" for neither.
        keterangan: what a viewer shows beside it and a screen reader speaks.
        tanggal: whether it holds a date, shown year first.
    """

    nama: str
    tempat: tuple[Kolom, ...] | tuple[Centang, ...]
    nilai: str
    keterangan: str
    wajib: bool = False
    tanggal: bool = False

    @property
    def pilihan(self) -> bool:
        """Whether one of several states is chosen."""
        return len({t.keadaan for t in self.tempat if isinstance(t, Centang)}) > 1


def write_fillable(blangko: bytes, marks: Tandaan, fields: Sequence[Bidang], asal: str, target: Path) -> int:
    """Write a form whose blanks can be filled in by a viewer.

    Args:
        blangko: the PDF of the form without its blanks.
        marks: what stays printed below the fields.
        fields: in the order in which they are read.
        asal: for whom it is made; see :data:`ASAL`.
        target: where to write.

    Returns:
        The number of pages.

    Raises:
        FileAccessError: ``target`` cannot be written.
        ProgramMissing: a typeface is absent.
    """
    with pikepdf.open(io.BytesIO(blangko)) as pdf, pikepdf.open(io.BytesIO(blangko)) as empty:
        with Typesetter(pdf) as typesetter:
            Pelat(blangko, empty).stamp(list(pdf.pages), marks, typesetter)
            _Form(pdf, typesetter).add(fields, asal)
        save_pdf(pdf, target)
        return len(pdf.pages)


class _Form:
    """The fields of one document while they are being made."""

    def __init__(self, pdf: pikepdf.Pdf, typesetter: Typesetter) -> None:
        self._pdf = pdf
        self._typesetter = typesetter
        self._fonts = Dictionary()
        self._widgets: dict[int, list[tuple[Persegi, Dictionary]]] = defaultdict(list)

    def add(self, fields: Iterable[Bidang], asal: str) -> None:
        """Add the fields to the document; the tab key visits them row by row."""
        made = [self._field(field) for field in fields]
        for number, widgets in self._widgets.items():
            page = self._pdf.pages[number].obj
            links = list(page.get(Name.Annots, Array()))
            page.Annots = Array([*links, *(widgets[n][1] for n in row_by_row([w[0] for w in widgets]))])
            page.Tabs = Name.R
        self._pdf.Root.AcroForm = Dictionary(
            Fields=Array(made), DR=Dictionary(Font=self._fonts), NeedAppearances=False
        )
        self._pdf.Root.AcroForm[ASAL] = String(asal)

    def _field(self, field: Bidang) -> Dictionary:
        text = isinstance(field.tempat[0], Kolom)
        value = String(field.nilai) if text else Name(f"/{field.nilai or MATI}")
        lines = any(isinstance(t, Kolom) and t.jarak for t in field.tempat)
        about = Dictionary(
            FT=Name.Tx if text else Name.Btn,
            T=String(field.nama),
            TU=String(field.keterangan),
            V=value,
            DV=value,
            Ff=(_REQUIRED if field.wajib else 0)
            | (_MULTILINE if lines else 0)
            | (_RADIO | _IN_UNISON if field.pilihan else 0),
        )
        if field.tanggal:
            about.AA = Dictionary(
                F=Dictionary(S=Name.JavaScript, JS=String(f'AFDate_FormatEx("{_TANGGAL}");'))
            )
        widgets = [self._widget(place, field.nilai) for place in field.tempat]
        if len(widgets) == 1:
            for key, entry in about.items():
                widgets[0][key] = entry
            return widgets[0]
        parent = self._pdf.make_indirect(about)
        assert isinstance(parent, Dictionary)
        parent.Kids = Array(widgets)
        for widget, place in zip(widgets, field.tempat, strict=True):
            widget.Parent = parent
            # Viewers read what they show beside a place from the place itself.
            state = f": {place.keadaan}" if isinstance(place, Centang) and field.pilihan else ""
            widget.TU = String(f"{field.keterangan.partition(':')[0]}{state}".replace("_", " "))
        return parent

    def _widget(self, place: Kolom | Centang, value: str) -> Dictionary:
        widget = self._pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Widget,
                Rect=Array([round(edge, 3) for edge in place.kotak]),
                F=_PRINT,
                # Without a colour it is not drawn, but viewers keep text this far from the edge.
                BS=Dictionary(W=1),
                P=self._pdf.pages[place.halaman].obj,
            )
        )
        assert isinstance(widget, Dictionary)
        if isinstance(place, Kolom):
            self._dress_text(widget, place, value)
        else:
            self._dress_box(widget, place, value)
        self._widgets[place.halaman].append((place.kotak, widget))
        return widget

    def _dress_text(self, widget: Dictionary, place: Kolom, value: str) -> None:
        name = load_huruf(place.berkas_huruf[0]).nama
        if f"/{name}" not in self._fonts:
            self._fonts[f"/{name}"] = embed_for_typing(self._pdf, place.berkas_huruf[0])
        widget.DA = String(f"/{name} {place.ukuran:g} Tf 0 g")
        if place.rata is not Align.LEFT:
            widget.Q = round(2 * place.rata.value)
        fonts = Dictionary()
        content = self._text_content(place, value, fonts)
        widget.AP = Dictionary(N=self._appearance(place.kotak, content, fonts))

    def _text_content(self, place: Kolom, value: str, fonts: Dictionary) -> bytes:
        """The lines of a value, clipped to the field as a viewer would."""
        style = field_style(place)
        width, height = place.kotak[2] - place.kotak[0], place.kotak[3] - place.kotak[1]
        y = place.dasar - place.kotak[1]
        out = [b"/Tx BMC q 0 0 %.3f %.3f re W n 0 g" % (width, height)]
        for line in field_lines(place, value) if value else ():
            x = TEPI + place.rata.value * (place.lebar - style.width(line))
            out.append(b"BT %.3f %.3f Td" % (x, y))
            for huruf, run in style.runs(line):
                target, used = self._typesetter.font(huruf)
                used.update(run)
                fonts[f"/{huruf.nama}"] = target
                out.append(b"/%s %g Tf %s Tj" % (huruf.nama.encode(), style.size, encode(run)))
            out.append(b"ET")
            y -= place.jarak
        return b"\n".join([*out, b"Q EMC"])

    def _dress_box(self, widget: Dictionary, place: Centang, value: str) -> None:
        states = Dictionary()
        for state, mark in ((MATI, place.mati), (place.keadaan, place.hidup)):
            fonts = Dictionary()
            if mark.huruf is not None:
                target, used = self._typesetter.font(mark.huruf)
                used.update(mark.glif)
                fonts[f"/{mark.huruf.nama}"] = target
            states[f"/{state}"] = self._appearance(place.kotak, mark.isi, fonts)
        widget.AP = Dictionary(N=states)
        widget.AS = Name(f"/{place.keadaan if value == place.keadaan else MATI}")

    def _appearance(self, box: Persegi, content: bytes, fonts: Dictionary) -> pikepdf.Stream:
        return self._pdf.make_stream(
            content or _NOTHING,
            Type=Name.XObject,
            Subtype=Name.Form,
            BBox=Array([0, 0, round(box[2] - box[0], 3), round(box[3] - box[1], 3)]),
            Resources=Dictionary(Font=fonts),
        )


def row_by_row(places: Sequence[Persegi]) -> list[int]:
    """The order of reading: rows from the top, in each from the left.

    Of places in one row each stands beside all others: two boxes below each other are two rows, and a tall
    place beside both belongs to the first.
    """
    rows: list[list[int]] = []
    for n in sorted(range(len(places)), key=lambda n: (-places[n][3], places[n][0])):
        if rows and all(_beside(places[n], places[other]) for other in rows[-1]):
            rows[-1].append(n)
        else:
            rows.append([n])
    return [n for row in rows for n in sorted(row, key=lambda n: places[n][0])]


def _beside(one: Persegi, other: Persegi) -> bool:
    common = min(one[3], other[3]) - max(one[1], other[1])
    return common > min(one[3] - one[1], other[3] - other[1]) / 2


def field_style(place: Kolom) -> Style:
    """How the text of a field looks."""
    first, second = (load_huruf(path) for path in place.berkas_huruf)
    return Style(first, place.ukuran, fallback=second)


def field_lines(place: Kolom, value: str) -> tuple[str, ...]:
    """A value as the field shows it; a character that no typeface has is shown as a question mark."""
    style = field_style(place)
    for strange in style.missing(value.replace("\n", " ")):
        value = value.replace(strange, "?")
    return style.wrap(value, place.lebar) if place.jarak else (value.replace("\n", " "),)
