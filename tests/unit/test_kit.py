"""The small language in which templates are written."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from generator.ooxml import read_parts
from generator.pdf.bentuk import load_pembentuk
from generator.program.fonts import font_path
from templates.builder.base import W
from templates.builder.blok import NOMOR_URUT
from templates.builder.kit import Sheet, paragraph

NS = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}


@pytest.mark.parametrize("blank", ["[[a.b]]", "[[a.b ....]]", "[[coret a.b|kata]]"])
def test_a_blank_in_bold_or_italic_text_is_bold_or_italic(blank: str) -> None:
    for mark, name in (("**", "b"), ("__", "i")):
        xml = etree.fromstring(paragraph(f"{mark}teks {blank}{mark}").replace("<w:p>", f"<w:p {W}>", 1))
        (run,) = xml.findall(".//w:sdtContent/w:r", NS)
        assert run.find(f"w:rPr/w:{name}", NS) is not None, (mark, blank)


@pytest.mark.parametrize(
    ("kode", "judul", "title", "headings"),
    [
        ("FR.AK.04", "BANDING ASESMEN", "FR.AK.04. BANDING ASESMEN", ["FR.AK.04. BANDING ASESMEN"]),
        ("DAFTAR.PERIKSA", "DAFTAR PERIKSA", "DAFTAR PERIKSA", ["DAFTAR PERIKSA"]),
        ("SAMPUL", "", "SAMPUL", []),
    ],
)
def test_a_form_is_titled_once_and_never_by_an_empty_heading(
    kode: str, judul: str, title: str, headings: list[str], tmp_path: Path
) -> None:
    parts = read_parts(Sheet(kode, judul).save(tmp_path).read_bytes())
    assert f"<dc:title>{title}</dc:title>" in parts["docProps/core.xml"].decode()
    found = [
        "".join(str(text) for text in p.itertext())
        for p in etree.fromstring(parts["word/document.xml"]).iterfind(".//w:p", NS)
        if (style := p.find("w:pPr/w:pStyle", NS)) is not None and "Heading1" in style.values()
    ]
    assert found == headings


def test_the_column_of_numbers_holds_four_digits_on_one_line() -> None:
    shaped = load_pembentuk(font_path("Carlito")).shape("9999.", 10)
    assert shaped is not None
    margins = 2 * 108 / 20
    assert shaped.lebar < NOMOR_URUT * 72 / 2.54 - margins
