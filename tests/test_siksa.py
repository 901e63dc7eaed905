"""The torture run: everything longer and more than was ever seen, through every form, onto paper.

In the suite a project of two units; ``make torture`` takes schemes of 1 and 60 units as well.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import cycle
from pathlib import Path

import pytest
from lxml import etree

from generator.check.proyek import check_project
from generator.convert import ConvertedPdf, ConvertJob, ConvertResult, convert_all
from generator.formulir import Formulir, catalogue, editions
from generator.isian.docx import CORET, fill_docx
from generator.istilah import JenisProduk, Kerahasiaan, Lingkup
from generator.model.proyek import Cakupan, Kegiatan, PaketSkema, Proyek
from generator.ooxml import Parts, read_parts, write_parts
from generator.plan import Copy
from generator.recipe import Sources, all_values
from generator.render import Properties, render
from tests.sintetis import write_project
from tests.sintetis.ukuran import SIKSA, SIKSA_RINGKAS, Ukuran
from tests.tata_letak import Lembar, faults, read_pages

FORMS = [f for edisi in editions() for f in catalogue(edisi)]

PENUH = os.environ.get("MUK_SIKSA") == "penuh"
PROJECTS: tuple[Ukuran, ...] = (SIKSA_RINGKAS, SIKSA) if PENUH else (SIKSA_RINGKAS,)

SEDIKIT = 2
"""Units of a scheme up to which every blank is filled with a long text."""

PANJANG = (240, 240, 240, 400)
"""Letters of successive long values: short of what a row may hold unsplit, and past it."""

LETTERS_A_CM = 80
"""Nobody writes more than this into a cell for each centimetre of its width: a dozen lines."""

LETTERS_A_PAGE, PARAGRAPHS_A_PAGE = 1000, 15
"""What a page holds at the least, of letters or else of short paragraphs."""

_TULISAN = "Catatan asesor yang mempertanggungjawabkannya ditulis sampai melewati akhir baris "
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"


@dataclass(frozen=True, slots=True)
class Siksaan:
    """All documents of the run: those that became PDF, and those that did not."""

    hasil: ConvertResult

    def __iter__(self) -> Iterator[tuple[ConvertedPdf, Parts]]:
        for one in self.hasil.done:
            yield one, read_parts(one.job.docx.read_bytes())


@pytest.fixture(scope="module")
def siksaan(tmp_path_factory: pytest.TempPathFactory) -> Siksaan:
    """Every copy of every form, converted by the real LibreOffice in one call."""
    folder = tmp_path_factory.mktemp("siksa")
    jobs: list[ConvertJob] = []
    for number, ukuran in enumerate(PROJECTS):
        root = folder / f"skema{number}"
        write_project(root, ukuran)
        proyek = check_project(root)
        assert proyek.value is not None, proyek.diagnostics
        sources = Sources(root, "")
        for copy, long in _copies(proyek.value):
            key = f"{len(jobs):06x}"
            jobs.append(_job(sources, copy, folder / f"{key}.docx", key, long=long))
    return Siksaan(convert_all(jobs, folder / "pdf", workers=os.cpu_count() or 1, timeout=900))


def _copies(proyek: Proyek) -> Iterator[tuple[Copy, bool]]:
    """Two copies of each form for each scheme; whether all blanks of a copy are to hold long texts.

    One copy is about an asesi who says next to nothing, the other about one who fills every field.
    """
    (kegiatan,) = proyek.kegiatan
    for paket in proyek.skema:
        for formulir in FORMS:
            for n in (0, 1):
                cakupan = _scope(formulir, paket, replace(kegiatan, paket=paket), n)
                if formulir.kerahasiaan is not Kerahasiaan.RAHASIA:
                    cakupan = cakupan.without_keys()
                name = f"{paket.id} ({len(paket.unit)} unit) {formulir.edisi} {formulir.kode} {'ab'[n]}"
                yield (
                    Copy(name, JenisProduk.FORMULIR, formulir, cakupan),
                    n == 1 and len(paket.unit) <= SEDIKIT,
                )


def _scope(formulir: Formulir, paket: PaketSkema, kegiatan: Kegiatan, n: int) -> Cakupan:
    if formulir.lingkup is Lingkup.ASESI:
        return Cakupan(paket, kegiatan, kegiatan.asesmen.asesi[n])
    if formulir.lingkup is Lingkup.ASESMEN:
        return Cakupan(paket, kegiatan, pelapor=kegiatan.asesor[0] if formulir.per_asesor else None)
    return Cakupan(paket)


def _job(sources: Sources, copy: Copy, path: Path, key: str, *, long: bool) -> ConvertJob:
    structure = sources.recipe(copy).structure
    blangko = render(structure.template, structure.konteks, Properties(copy.path, "muk"), None)
    assert blangko.value is not None, blangko.diagnostics
    parts = read_parts(blangko.value)
    filled = fill_docx(parts, {**(_long_values(parts) if long else {}), **all_values(copy)})
    path.write_bytes(write_parts(filled))
    kode = copy.formulir.kode
    return ConvertJob(key, path, kode if kode.startswith("FR.") else "", _lines(filled), copy.path)


def _long_values(parts: Parts) -> dict[str, str | bool]:
    """Every box ticked, every choice struck through, and more text in each blank than one would write."""
    panjang = cycle(PANJANG)
    values: dict[str, str | bool] = {}
    for properties in etree.fromstring(parts["word/document.xml"]).iter(f"{_W}sdtPr"):
        tag = properties.find(f"{_W}tag")
        assert tag is not None
        name = tag.get(f"{_W}val", "")
        mark = properties.find(f"{_W14}checkbox") is not None or name.startswith(CORET)
        letters = min(next(panjang), _room(properties))
        values[name] = mark or (_TULISAN * (letters // len(_TULISAN) + 1))[:letters].strip()
    return values


def _room(inside: etree._Element) -> int:
    """Letters that may be written into the cell around an element; without a cell, as many as one likes."""
    cell = next(inside.iterancestors(f"{_W}tc"), None)
    width = None if cell is None else cell.find(f"{_W}tcPr/{_W}tcW")
    return max(PANJANG) if width is None else round(int(width.get(f"{_W}w", "0")) / 567 * LETTERS_A_CM)


def _lines(parts: Parts) -> tuple[str, ...]:
    """All text of the body as it was written, line by line."""
    lines: list[str] = []
    for paragraph in etree.fromstring(parts["word/document.xml"]).iter(f"{_W}p"):
        breaks = (f"{_W}br", f"{_W}tab")
        pieces = ("\n" if e.tag in breaks else e.text or "" for e in paragraph.iter(f"{_W}t", *breaks))
        lines += "".join(pieces).splitlines()
    return tuple(line for line in lines if line.strip())


def _listed(problems: Sequence[str]) -> str:
    return "\n".join(("", *problems[:60]))


def test_every_text_of_every_form_is_printed(siksaan: Siksaan) -> None:
    lost = [f"{failed.job.nama}: {failed.reason}" for failed in siksaan.hasil.failed]
    assert not lost, _listed(lost)


def test_the_pages_would_pass_a_typesetter(siksaan: Siksaan) -> None:
    """Margins kept, nothing printed over anything else, no heading without what it heads."""
    found = [
        f"{done.job.nama}, {fault}"
        for done, parts in siksaan
        for fault in faults(tuple(read_pages(done.path)), Lembar.of(parts))
    ]
    assert not found, _listed(found)


def test_no_form_takes_more_pages_than_its_content_needs(siksaan: Siksaan) -> None:
    wasteful = []
    for done, _ in siksaan:
        letters, lines = sum(map(len, done.job.teks)), len(done.job.teks)
        needed = 2 + letters / LETTERS_A_PAGE + lines / PARAGRAPHS_A_PAGE
        if done.pages > needed:
            wasteful.append(f"{done.job.nama}: {done.pages} pages for {letters} letters in {lines} lines")
    assert not wasteful, _listed(wasteful)


def test_answers_that_look_like_code_are_printed_to_the_letter(siksaan: Siksaan) -> None:
    shown = [line for done, _ in siksaan if "FR.IA.05A" in done.job.nama for line in done.job.teks]
    for answer in ('<img src="gambar/1.png">', "<a href='#'>tautan</a> & “&amp;”", "{{ 7 * 7 }} {% raw %}"):
        assert any(answer in line for line in shown), answer
