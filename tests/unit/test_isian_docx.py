"""Filling a Word document: what a control is given is printed as the text of the form, never as a prompt."""

from __future__ import annotations

from generator.isian.docx import fill_docx

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def prompt(tag: str, text: str) -> dict[str, bytes]:
    """A document with one control as Word saves it while it is empty: a grey prompt."""
    return {
        "word/document.xml": (
            f'<w:document xmlns:w="{W}"><w:body><w:p><w:sdt><w:sdtPr><w:tag w:val="{tag}"/>'
            "<w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent><w:r>"
            f'<w:rPr><w:rStyle w:val="PlaceholderText"/><w:b/></w:rPr>'
            f"<w:t>{text}</w:t></w:r></w:sdtContent></w:sdt></w:p></w:body></w:document>"
        ).encode()
    }


def test_what_is_filled_in_is_no_longer_a_prompt() -> None:
    body = fill_docx(prompt("asesi.nama", "Klik di sini"), {"asesi.nama": "Sari"})[
        "word/document.xml"
    ].decode()
    assert "Sari" in body and "Klik" not in body
    assert "showingPlcHdr" not in body and "PlaceholderText" not in body
    assert "<w:b/>" in body


def test_dots_that_stay_to_write_on_are_printed_like_the_form() -> None:
    body = fill_docx(prompt("asesi.nama", "......"), {})["word/document.xml"].decode()
    assert "......" in body and "PlaceholderText" not in body


def test_narrowed_letters_are_asked_for_in_the_place_that_the_standard_gives_them() -> None:
    parts = prompt("asesi.nama", "Nama")
    body = parts["word/document.xml"].replace(b"<w:b/>", b'<w:b/><w:sz w:val="20"/>')
    filled = fill_docx({"word/document.xml": body}, {"asesi.nama": "Siti"}, {0: 97})["word/document.xml"]
    assert b'<w:b/><w:w w:val="97"/><w:sz w:val="20"/>' in filled
    assert (
        b"w:w "
        not in fill_docx({"word/document.xml": body}, {"asesi.nama": "Siti"}, {1: 97})["word/document.xml"]
    )
