"""Assemble the dossier (berkas) of one asesi: cover, contents and forms as one PDF.

Pages are numbered once: contents, footer and the viewer's page box all show the same number,
counted from the cover. Of the parts only pages and headings are taken over; form fields are
printed into their page, everything else that a PDF can carry stays behind.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name

from generator.errors import InvalidOutput
from generator.pdf.daftar_isi import (
    MARGIN_LEFT,
    MARGIN_RIGHT,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    Baris,
    DaftarIsi,
    Tautan,
)
from generator.pdf.gaya import Align, Style
from generator.pdf.huruf import FaceSet
from generator.pdf.metadata import Metadata, write_metadata
from generator.pdf.outline import Heading, moved, read_outline, write_outline
from generator.pdf.share import StreamPool
from generator.pdf.simpan import Target, open_pdf, save_pdf
from generator.pdf.tempel import Pelat, Tandaan
from generator.pdf.tulis import MM, Typesetter

FOOTER_BASELINE = 7.5 * MM
_MARGIN_LEFT_LANDSCAPE = 20 * MM
_FOOTER_GAP = 14.0
_KEPT_OF_PAGES = frozenset({
    "/Type", "/MediaBox", "/CropBox", "/Rotate", "/UserUnit", "/Resources", "/Contents", "/Group",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Terisi:
    """A form that is filled by stamping a compiled blangko.

    Several of one dossier come out of one :func:`~generator.pdf.tempel.combine`, so that what they have
    in common is stored once.
    """

    pelat: Pelat
    tanda: Tandaan


@dataclass(frozen=True, slots=True)
class Bagian:
    """One part of a dossier, in official order.

    Attributes:
        kode: of the form, for example ``FR.APL.01``.
        judul: of the form.
        path: its PDF; None if it is given stamped, has its place elsewhere, or does not apply.
        halaman: how many pages the PDF must have; 0 without a path.
        keterangan: printed under the title in the contents, for example where to find it.
        terisi: the form as a compiled blangko and the marks that fill it, instead of a PDF.
    """

    kode: str
    judul: str
    path: Path | None
    halaman: int
    keterangan: str = ""
    terisi: Terisi | None = None

    @property
    def ada(self) -> bool:
        """Whether the part has pages in the dossier."""
        return self.path is not None or self.terisi is not None


@dataclass(frozen=True, slots=True)
class Susunan:
    """All that decides the bytes of a dossier, typefaces apart.

    Attributes:
        judul: title, subject and author for the document's properties; ``judul`` also heads the contents.
        asesi_nama: printed at the foot of each page.
        sampul: the cover, as a part that is not listed in the contents; or None.
        tanggal: of the assessment; stands for the moment of making.
        producer: the program and its version, for example ``muk 0.1.0``.
    """

    judul: str
    subjek: str
    penulis: str
    asesi_nama: str
    sampul: Bagian | None
    bagian: tuple[Bagian, ...]
    tanggal: date
    producer: str


@dataclass(frozen=True, slots=True)
class Dossier:
    """An assembled dossier.

    Attributes:
        pages: how many it has.
        outline: its headings with their pages, counted from 1; forms are at the top level.
    """

    pages: int
    outline: tuple[Heading, ...]


@dataclass(frozen=True, slots=True)
class _Part:
    """A stretch of pages: the cover, the contents or a form; ``row`` is its row in the contents."""

    label: str
    title: str
    start: int
    pages: int
    headings: tuple[Heading, ...] = ()
    row: int | None = None


def assemble(target: Target, susunan: Susunan, faces: FaceSet) -> Dossier:
    """Write the dossier that ``susunan`` describes. Equal input gives equal bytes.

    Raises:
        InvalidOutput: a part does not open, has another number of pages than promised, or a name
            cannot be printed with the typefaces; the message names it.
        FileAccessError: ``target`` cannot be written.
    """
    baris = [Baris(b.kode, b.judul, b.keterangan, b.ada) for b in susunan.bagian]
    contents = DaftarIsi((susunan.judul, f"Asesi: {susunan.asesi_nama}"), baris, faces)
    with ExitStack() as opened, pikepdf.new() as pdf:
        with Typesetter(pdf) as typesetter:
            parts = _gather(pdf, susunan, contents.halaman, opened, typesetter)
            pages = list(pdf.pages)
            _draw_contents(pages, parts, contents, typesetter)
            _draw_footers(pages, parts, susunan.asesi_nama, faces, typesetter)
        outline = tuple(Heading(p.title, p.start + 1, None, p.headings) for p in parts)
        write_outline(pdf, pages, outline)
        pdf.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.D)]))
        write_metadata(pdf, _metadata(susunan))
        save_pdf(pdf, target)
        return Dossier(len(pages), outline)


def _gather(
    pdf: pikepdf.Pdf,
    susunan: Susunan,
    contents_pages: int,
    opened: ExitStack,
    typesetter: Typesetter,
) -> list[_Part]:
    """Put all pages in order, the contents still blank."""
    pool = StreamPool()
    mixed = any(bagian.path for bagian in (susunan.sampul, *susunan.bagian) if bagian)
    parts = []

    def add(bagian: Bagian, label: str, title: str, row: int | None = None) -> _Part:
        start = len(pdf.pages)
        if bagian.terisi:
            pelat = bagian.terisi.pelat
            pdf.pages.extend(pelat.pages)
            copied, headings = list(pdf.pages[start:]), pelat.judul
            if mixed:
                # Among themselves these share already what they have in common.
                pool.share(copied)
            pelat.stamp(copied, bagian.terisi.tanda, typesetter)
        else:
            source = _opened(bagian, label, opened)
            pdf.pages.extend(source.pages)
            copied, headings = list(pdf.pages[start:]), read_outline(source)
            pool.share(copied)
        _check_length(bagian, len(copied))
        return _Part(label, title, start, len(copied), moved(headings, start), row)

    if susunan.sampul is not None:
        parts.append(add(susunan.sampul, "Sampul", "Sampul"))
    parts.append(_Part("Daftar isi", "Daftar isi", len(pdf.pages), contents_pages))
    for _ in range(contents_pages):
        pdf.add_blank_page(page_size=(PAGE_WIDTH, PAGE_HEIGHT))
    for row, bagian in enumerate(susunan.bagian):
        if bagian.ada:
            parts.append(add(bagian, bagian.kode, f"{bagian.kode} {bagian.judul}", row))
    return parts


def _opened(bagian: Bagian, label: str, opened: ExitStack) -> pikepdf.Pdf:
    """The PDF of a part, its pages reduced to what draws them."""
    assert bagian.path is not None
    source = opened.enter_context(open_pdf(bagian.path, label))
    _strip(source)
    return source


def _check_length(bagian: Bagian, pages: int) -> None:
    if pages != bagian.halaman:
        raise InvalidOutput(
            f"{bagian.kode}: PDF {bagian.path} berisi {pages} halaman, seharusnya {bagian.halaman}",
            "hapus berkas itu lalu jalankan `muk build` lagi",
        )


def _strip(source: pikepdf.Pdf) -> None:
    """Print form fields into their pages, then keep of each page only what draws it."""
    if Name.AcroForm in source.Root:
        source.generate_appearance_streams()
        source.flatten_annotations("print")
    for page in source.pages:
        for key in set(page.obj.keys()) - _KEPT_OF_PAGES - {"/Parent"}:
            del page.obj[key]


def _draw_contents(
    pages: Sequence[pikepdf.Page], parts: Sequence[_Part], contents: DaftarIsi, typesetter: Typesetter
) -> None:
    first = next(part for part in parts if part.row is None and part.label == "Daftar isi").start
    by_row = {part.row: part.start for part in parts if part.row is not None}
    starts = [by_row.get(row) for row in range(contents.baris)]
    for index in range(contents.halaman):
        page = pages[first + index]
        canvas = typesetter.canvas(page)
        numbers = [None if start is None else start + 1 for start in starts]
        links = contents.draw(index, canvas, numbers)
        canvas.close()
        if links:
            page.obj.Annots = Array([_link(link, pages[by_row[link.baris]]) for link in links])


def _link(link: Tautan, destination: pikepdf.Page) -> Dictionary:
    return Dictionary(
        Type=Name.Annot,
        Subtype=Name.Link,
        Rect=[round(edge, 2) for edge in link.kotak],
        Border=[0, 0, 0],
        Dest=[destination.obj, Name.XYZ, None, None, None],
    )


def _draw_footers(
    pages: Sequence[pikepdf.Page],
    parts: Sequence[_Part],
    asesi_nama: str,
    faces: FaceSet,
    typesetter: Typesetter,
) -> None:
    """Form code at the left, asesi in the middle, page number at the right, at the foot of each page."""
    style = Style(faces.regular, 8, grey=0.3, fallback=faces.fallback)
    for part in parts:
        for number in range(part.start, part.start + part.pages):
            canvas = typesetter.canvas(pages[number])
            counter = f"halaman {number + 1} dari {len(pages)}"
            left = MARGIN_LEFT if canvas.height >= canvas.width else _MARGIN_LEFT_LANDSCAPE
            right = canvas.width - MARGIN_RIGHT
            centre = (left + right) / 2
            widest = max(style.width(part.label), style.width(counter))
            room = right - left - 2 * (widest + _FOOTER_GAP)
            canvas.text(left, FOOTER_BASELINE, part.label, style)
            canvas.text(centre, FOOTER_BASELINE, style.shorten(asesi_nama, room), style, Align.CENTRE)
            canvas.text(right, FOOTER_BASELINE, counter, style, Align.RIGHT)
            canvas.close()


def _metadata(susunan: Susunan) -> Metadata:
    return Metadata(
        judul=susunan.judul,
        penulis=susunan.penulis,
        subjek=susunan.subjek,
        creator=susunan.producer,
        producer=susunan.producer,
        tanggal=susunan.tanggal,
    )
