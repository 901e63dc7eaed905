"""The berkas of an asesi as its reader holds it: structure by pypdf, which had no part in writing it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pypdf
import pytest
from pypdf.generic import ArrayObject, DictionaryObject

from generator.check.proyek import check_project
from generator.completeness import squeeze
from generator.formulir import Formulir, catalogue
from generator.istilah import Kerahasiaan
from generator.model.proyek import Kegiatan
from generator.pdf.read import page_texts
from tests.conftest import Bangunan
from tests.meja import CONTOH

NUMBER = re.compile(r"halaman (\d+) dari (\d+)", re.IGNORECASE)


@dataclass(frozen=True)
class Berkas:
    """One dossier, and whose it is."""

    path: Path
    kegiatan: Kegiatan
    nama: str

    @cached_property
    def reader(self) -> pypdf.PdfReader:
        return pypdf.PdfReader(self.path)

    @cached_property
    def pages(self) -> tuple[str, ...]:
        return page_texts(self.path)

    @cached_property
    def parts(self) -> list[tuple[str, int]]:
        """Title and first page, from 0, of each part, as the outline tells."""
        out = []
        for entry in self.reader.outline:
            if not isinstance(entry, list):
                page = self.reader.get_destination_page_number(entry)
                assert page is not None
                out.append((str(entry.title), page))
        return out

    @property
    def forms(self) -> list[Formulir]:
        """The forms that belong inside, in the official order."""
        paket = self.kegiatan.paket
        return [
            f
            for f in catalogue(paket.skema.edisi)
            if f.di_berkas and f.kerahasiaan is not Kerahasiaan.RAHASIA and not f.alasan_tidak(paket)
        ]

    def extent(self, number: int) -> range:
        """The pages of one part."""
        starts = [page for _, page in self.parts] + [len(self.pages)]
        return range(starts[number], starts[number + 1])


@pytest.fixture(scope="module")
def semua(contoh: Bangunan) -> list[Berkas]:
    """The dossiers of all asesi of the example."""
    proyek = check_project(CONTOH).value
    assert proyek is not None
    return [
        Berkas(contoh.meja.output / f"asesmen/{kegiatan.id}/{asesi.id}/berkas.pdf", kegiatan, asesi.nama)
        for kegiatan in proyek.kegiatan
        for asesi in kegiatan.asesmen.asesi
    ]


def test_the_forms_lie_in_the_official_order_behind_cover_and_contents(semua: list[Berkas]) -> None:
    for berkas in semua:
        kode = [f.kode for f in berkas.forms if f.kode != "SAMPUL"]
        titles = [title for title, _ in berkas.parts]
        assert len(titles) == len(kode) + 2
        for title, wanted in zip(titles[2:], kode, strict=True):
            assert title.startswith(wanted) or not wanted.startswith("FR."), (title, wanted)
        assert [page for _, page in berkas.parts] == sorted({page for _, page in berkas.parts})


def test_the_cover_names_scheme_asesi_asesor_tuk_and_lsp(semua: list[Berkas]) -> None:
    for berkas in semua:
        cover = squeeze(berkas.pages[0])
        kegiatan = berkas.kegiatan
        asesi = next(a for a in kegiatan.asesmen.asesi if a.nama == berkas.nama)
        for text in (
            kegiatan.paket.lsp.nama,
            kegiatan.paket.skema.judul,
            kegiatan.paket.skema.nomor,
            berkas.nama,
            kegiatan.asesor_of(asesi).nama,
            kegiatan.tuk.nama,
            str(kegiatan.asesmen.tanggal_mulai.year),
        ):
            assert squeeze(text) in cover, (berkas.path, text)


def test_the_contents_name_every_form_with_the_page_it_begins_on(semua: list[Berkas]) -> None:
    for berkas in semua:
        contents = "\n".join(berkas.pages[n] for n in berkas.extent(1))
        for number, (title, page) in enumerate(berkas.parts[2:], start=2):
            kode = title.split(". ")[0] if title.startswith("FR.") else title.split(" - ")[0]
            assert squeeze(kode) in squeeze(contents), (title, number)
            assert re.search(rf"(?<!\d){page + 1}(?!\d)", contents), (title, page + 1)


def test_each_part_is_the_form_that_its_title_says(semua: list[Berkas]) -> None:
    for berkas in semua:
        for number, (title, _) in enumerate(berkas.parts):
            if title.startswith("FR."):
                kode = title[: title.index(" ")].rstrip(".")
                first = squeeze(berkas.pages[berkas.extent(number)[0]])
                assert squeeze(kode) in first, (berkas.path, title)


def test_every_page_but_the_cover_tells_form_asesi_and_its_place(semua: list[Berkas]) -> None:
    for berkas in semua:
        total = len(berkas.pages)
        for number, text in enumerate(berkas.pages[1:], start=2):
            told = {(int(a), int(b)) for a, b in NUMBER.findall(" ".join(text.split()))}
            assert (number, total) in told, (berkas.path, number, told)
            assert squeeze(berkas.nama) in squeeze(text), (berkas.path, number)
        for part, (title, _) in enumerate(berkas.parts[2:], start=2):
            for page in berkas.extent(part):
                if title.startswith("FR."):
                    kode = title[: title.index(" ")].rstrip(".")
                    assert squeeze(kode) in squeeze(berkas.pages[page]), (berkas.path, title, page + 1)


def test_page_labels_are_the_printed_numbers(semua: list[Berkas]) -> None:
    for berkas in semua:
        assert berkas.reader.page_labels == [str(n) for n in range(1, len(berkas.pages) + 1)]


def test_every_page_is_a4_and_none_is_empty(semua: list[Berkas]) -> None:
    for berkas in semua:
        for page in berkas.reader.pages:
            width, height = sorted((float(page.mediabox.width), float(page.mediabox.height)))
            assert (round(width), round(height)) == (595, 842)
        assert all(text.strip() for text in berkas.pages)


def test_the_properties_name_the_document_and_never_the_moment(semua: list[Berkas]) -> None:
    for berkas in semua:
        info = berkas.reader.metadata
        assert info is not None
        assert info.title and berkas.kegiatan.paket.skema.judul in info.title
        assert info.author == berkas.kegiatan.paket.lsp.nama
        assert info.creation_date is not None
        assert info.creation_date.date() == berkas.kegiatan.asesmen.tanggal_mulai


def test_every_font_is_inside_and_no_two_share_a_name(semua: list[Berkas]) -> None:
    for berkas in semua:
        programs: dict[str, set[bytes]] = {}
        for page in berkas.reader.pages:
            for font in _fonts(page["/Resources"].get_object()):
                name, program = _program(font)
                assert program, f"{berkas.path}: {name} is not embedded"
                programs.setdefault(name, set()).add(program)
        assert programs
        assert [name for name, found in programs.items() if len(found) > 1] == []


def test_nothing_in_a_berkas_acts_by_itself_or_leads_outside(semua: list[Berkas]) -> None:
    for berkas in semua:
        root = berkas.reader.trailer["/Root"].get_object()
        assert isinstance(root, DictionaryObject)
        assert not {"/OpenAction", "/AA", "/AcroForm", "/Names"} & root.keys()
        for page in berkas.reader.pages:
            for annotation in page.get("/Annots") or ArrayObject():
                action = annotation.get_object().get("/A")
                assert action is None or action.get_object().get("/S") == "/GoTo"


def _fonts(resources: Any) -> list[DictionaryObject]:
    fonts = resources.get("/Font", DictionaryObject()).get_object()
    return [font.get_object() for font in fonts.values()]


def _program(font: DictionaryObject) -> tuple[str, bytes]:
    carrier: Any = font
    if "/DescendantFonts" in font:
        descendants: Any = font["/DescendantFonts"].get_object()
        carrier = descendants[0].get_object()
    descriptor: Any = carrier.get("/FontDescriptor", DictionaryObject()).get_object()
    programs = [descriptor[key] for key in ("/FontFile2", "/FontFile3", "/FontFile") if key in descriptor]
    return str(font["/BaseFont"]), programs[0].get_object().get_data() if programs else b""


def test_the_contents_say_of_every_form_that_is_not_inside_why(semua: list[Berkas]) -> None:
    absent = 0
    for berkas in semua:
        paket = berkas.kegiatan.paket
        contents = squeeze("\n".join(berkas.pages[n] for n in berkas.extent(1)))
        for formulir in catalogue(paket.skema.edisi):
            if reason := formulir.alasan_tidak(paket):
                absent += 1
                assert squeeze(formulir.kode + formulir.judul) in contents, (berkas.path, formulir.kode)
                assert squeeze(reason) in contents, (berkas.path, formulir.kode)
    assert absent
