"""Broken and hostile sheets: a finding, never a traceback, and never much memory or time."""

from __future__ import annotations

import io
import time
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.impor.peserta import _lembar
from generator.impor.peserta._csv import read_csv
from generator.impor.peserta._jalan import propose_people
from generator.impor.peserta._xlsx import MAX_SHARED, read_xlsx
from generator.ooxml import read_parts, write_parts
from tests.lembar import BIMO, JUDUL, SITA, csv, xlsx
from tests.meja import CONTOH

KEGIATAN = "2026-04-desainer-grafis-muda"
ROWS = [JUDUL, SITA, BIMO, (*SITA[:1], 9801074902010007, SITA[2], 36000.5, True, None, "=1+1")]
BUKU = xlsx(ROWS)
PARTS = read_parts(BUKU)
DAFTAR = csv(ROWS)

edits = st.lists(
    st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 4), st.binary(max_size=6)),
    min_size=1,
    max_size=6,
)


def mutated(data: bytes, changes: list[tuple[float, int, bytes]]) -> bytes:
    """The bytes with some of them cut out and others put in."""
    for at, gone, new in changes:
        place = int(at * len(data))
        data = data[:place] + new + data[place + gone :]
    return data


def judged(folder: Path, data: bytes, name: str) -> None:
    """Whatever the file holds, the import ends with findings or with a text."""
    path = folder / name
    path.write_bytes(data)
    begun = time.perf_counter()
    hasil = propose_people(path, CONTOH, KEGIATAN, "")
    assert hasil.temuan or hasil.teks is not None
    assert time.perf_counter() - begun < 2


fuzz = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@fuzz
@given(edits)
def test_a_workbook_with_broken_bytes_is_judged(
    tmp_path: Path, changes: list[tuple[float, int, bytes]]
) -> None:
    judged(tmp_path, mutated(BUKU, changes), "a.xlsx")


@fuzz
@given(st.sampled_from(sorted(PARTS)), edits)
def test_a_workbook_with_broken_parts_is_judged(
    tmp_path: Path, part: str, changes: list[tuple[float, int, bytes]]
) -> None:
    judged(tmp_path, write_parts({**PARTS, part: mutated(PARTS[part], changes)}), "a.xlsx")


@fuzz
@given(st.sampled_from(sorted(PARTS)))
def test_a_workbook_without_one_of_its_parts_is_judged(tmp_path: Path, part: str) -> None:
    judged(tmp_path, write_parts({name: data for name, data in PARTS.items() if name != part}), "a.xlsx")


@fuzz
@given(edits)
def test_a_text_file_with_broken_bytes_is_judged(
    tmp_path: Path, changes: list[tuple[float, int, bytes]]
) -> None:
    judged(tmp_path, mutated(DAFTAR, changes), "a.csv")


@fuzz
@given(st.binary(max_size=400))
def test_any_bytes_are_judged(tmp_path: Path, data: bytes) -> None:
    judged(tmp_path, data, "a.csv")


def refused(data: bytes) -> str:
    """What is said of a workbook that is not even opened."""
    begun = time.perf_counter()
    checked = read_xlsx(data, "a.xlsx")
    assert time.perf_counter() - begun < 2
    assert checked.value is None
    (found,) = checked.diagnostics
    return found.pesan


def bomb(name: str, size: int) -> bytes:
    return write_parts({**PARTS, name: b"<x>" + b" " * size})


@pytest.mark.parametrize(
    ("name", "size"), [("xl/sharedStrings.xml", MAX_SHARED), ("xl/worksheets/sheet1.xml", 40_000_000)]
)
def test_a_package_that_swells_when_opened_is_refused_by_name(name: str, size: int) -> None:
    data = bomb(name, size)
    assert len(data) < 100_000
    assert "terlalu besar bila dibuka" in refused(data)


def test_a_sheet_of_very_many_tags_is_refused() -> None:
    sheet = b"<worksheet><sheetData>" + b"<row/>" * 3_000_000 + b"</sheetData></worksheet>"
    assert "terlalu besar bila dibuka" in refused(write_parts({**PARTS, "xl/worksheets/sheet1.xml": sheet}))


def test_a_sheet_of_very_many_cells_is_read_in_part_and_known_to_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_lembar, "MAX_SEL", 1_000)
    row = b"<row>" + b"<c><v>1</v></c>" * 250 + b"</row>"
    space = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    sheet = b'<worksheet xmlns="%s"><sheetData>%s</sheetData></worksheet>' % (space, row * 20)
    sheets = read_xlsx(write_parts({**PARTS, "xl/worksheets/sheet1.xml": sheet}), "a.xlsx").value
    assert sheets is not None
    assert sheets[0].terpotong
    assert len(sheets[0].baris) == 5
    assert all(len(baris) == 200 for baris in sheets[0].baris)


def test_texts_in_the_table_that_excel_shares_are_read() -> None:
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    shared = f'<sst xmlns="{space}"><si><t>Nama</t></si><si><r><t>Si</t></r><r><t>ta</t></r></si></sst>'
    row = '<row r="{0}"><c r="B{0}" t="s"><v>{1}</v></c></row>'
    rows = row.format(1, 0) + row.format(3, 1)
    sheet = f'<worksheet xmlns="{space}"><sheetData>{rows}</sheetData></worksheet>'
    kind = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    types = PARTS["[Content_Types].xml"].replace(
        b"</Types>", b'<Override PartName="/xl/sharedStrings.xml" ContentType="%s"/></Types>' % kind
    )
    data = write_parts(
        {
            **PARTS,
            "[Content_Types].xml": types,
            "xl/sharedStrings.xml": shared.encode(),
            "xl/worksheets/sheet1.xml": sheet.encode(),
        }
    )
    sheets = read_xlsx(data, "a.xlsx").value
    assert sheets is not None
    assert [(sel.nama, sel.nilai) for baris in sheets[0].baris for sel in baris.values()] == [
        ("B1", "Nama"),
        ("B3", "Sita"),
    ]


def test_a_package_of_very_many_parts_is_refused() -> None:
    many = write_parts({**PARTS, **{f"xl/media/{n}": b"" for n in range(2_001)}})
    assert "terlalu besar bila dibuka" in refused(many)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_that_grow_are_refused(encoding: str) -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]><worksheet>&b;</worksheet>'
    data = write_parts({**PARTS, "xl/worksheets/sheet1.xml": bomb.encode(encoding)})
    assert "deklarasi yang tidak pernah ditulis Excel" in refused(data)


def test_a_package_locked_with_a_password_is_told_as_such() -> None:
    data = bytearray(BUKU)
    with zipfile.ZipFile(io.BytesIO(BUKU)) as package:
        first = package.infolist()[0]
    directory = data.index(b"PK\x01\x02")
    data[directory + 8] |= 1
    assert first.header_offset == 0
    assert "kata sandi" in refused(bytes(data))


def test_a_word_document_is_no_workbook() -> None:
    data = write_parts({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w/>"})
    assert refused(data) == "bukan buku kerja Excel"


def test_a_hidden_sheet_is_not_read() -> None:
    parts = dict(PARTS)
    book = parts["xl/workbook.xml"]
    assert book.count(b'state="visible"') == 1
    parts["xl/workbook.xml"] = book.replace(b'state="visible"', b'state="hidden"', 1)
    assert read_xlsx(write_parts(parts), "a.xlsx").value == ()


def test_a_sheet_that_lies_about_its_size_is_read_whole() -> None:
    parts = dict(PARTS)
    sheet = parts["xl/worksheets/sheet1.xml"]
    assert b'<dimension ref="A1:G4"' in sheet
    parts["xl/worksheets/sheet1.xml"] = sheet.replace(b'ref="A1:G4"', b'ref="A1"', 1)
    sheets = read_xlsx(write_parts(parts), "a.xlsx").value
    assert sheets is not None
    assert [len(baris) for baris in sheets[0].baris] == [7, 7, 7, 6]


def test_a_cell_that_never_ends_is_told() -> None:
    checked = read_csv(b'Nama;NIK\r\n"' + b"a" * 200_000, "a.csv")
    assert checked.value is None
    assert "susunan CSV rusak" in checked.diagnostics[0].pesan
