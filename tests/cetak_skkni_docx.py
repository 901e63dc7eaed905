"""The invented decrees of :mod:`tests.cetak_skkni` as Word documents."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from docx import Document
from docx.document import Document as DocumentObject
from docx.oxml import parse_xml
from docx.oxml.ns import nsmap
from docx.text.paragraph import Paragraph

from tests.cetak_skkni import KEPALA, UnitCetak

_W = nsmap["w"]


def write_docx(
    path: Path,
    units: Sequence[UnitCetak],
    *,
    auto: bool = False,
    baris_kuk: bool = False,
    bernomor: bool = True,
) -> None:
    """The same as a Word document.

    Args:
        path: where.
        units: what to print.
        auto: numbers are counted by Word and stand in no text.
        bernomor: elemen and KUK have numbers.
        baris_kuk: each KUK has a row of its own, the cells of its elemen are merged.
    """
    document = Document()
    for line in KEPALA:
        document.add_paragraph(line)
    document.add_paragraph("B. Daftar Unit Kompetensi")
    table = document.add_table(rows=1, cols=3)
    for cell, teks in zip(table.rows[0].cells, ("NO", "KODE UNIT", "JUDUL UNIT KOMPETENSI"), strict=True):
        cell.text = teks
    for n, unit in enumerate(units, start=1):
        for cell, teks in zip(table.add_row().cells, (f"{n}.", unit.kode, unit.judul), strict=True):
            cell.text = teks
    document.add_paragraph("C. Uraian Unit Kompetensi")
    for unit in units:
        _docx_unit(document, unit, auto=auto, baris_kuk=baris_kuk, bernomor=bernomor)
    document.save(str(path))


def _docx_unit(
    document: DocumentObject, unit: UnitCetak, *, auto: bool, baris_kuk: bool, bernomor: bool
) -> None:
    for label, teks in (
        ("KODE UNIT", unit.kode),
        ("JUDUL UNIT", unit.judul),
        ("DESKRIPSI UNIT", unit.deskripsi),
    ):
        document.add_paragraph(f"{label}\t: {teks}")
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "ELEMEN KOMPETENSI", "KRITERIA UNJUK KERJA"
    ident = _list(document) if auto else 0
    for n, (judul, kuk) in enumerate(unit.tabel, start=1):
        rows = [kuk] if not baris_kuk else [[one] for one in kuk]
        first = None
        for row in rows:
            cells = table.add_row().cells
            first = first or cells[0]
            if cells[0]._tc is first._tc:
                _write(cells[0].paragraphs[0], f"{n}." if bernomor else "", judul, ident, 0)
            for k, (number, teks) in enumerate(row):
                target = cells[1].paragraphs[0] if not k else cells[1].add_paragraph()
                _write(target, number if bernomor else "", teks, ident, 1)
        if baris_kuk and first is not None:
            first.merge(table.rows[-1].cells[0])
    for heading, lines in (("BATASAN VARIABEL", unit.batasan), ("PANDUAN PENILAIAN", unit.panduan)):
        if lines:
            document.add_paragraph(heading)
            for line in lines:
                document.add_paragraph(line)


def _write(paragraph: Paragraph, number: str, teks: str, ident: int, level: int) -> None:
    if not ident:
        paragraph.add_run(f"{number}\t{teks}" if number else teks)
        return
    paragraph.add_run(teks)
    properties = f'<w:numPr xmlns:w="{_W}"><w:ilvl w:val="{level}"/><w:numId w:val="{ident}"/></w:numPr>'
    paragraph._p.get_or_add_pPr().append(parse_xml(properties))


def _list(document: DocumentObject) -> int:
    """A new list of two levels, ``1.`` and ``1.1``."""
    numbering = document.part.numbering_part.element
    abstract_id = 900 + len(numbering.num_lst)
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        f'<w:lvlText w:val="{teks}"/></w:lvl>'
        for level, teks in ((0, "%1."), (1, "%1.%2"))
    )
    abstract = parse_xml(
        f'<w:abstractNum xmlns:w="{_W}" w:abstractNumId="{abstract_id}">{levels}</w:abstractNum>'
    )
    numbering.insert(0, abstract)
    return int(numbering.add_num(abstract_id).numId)
