"""LibreOffice's PDF made a function of its content; the input comes from a real LibreOffice."""

from __future__ import annotations

import io
import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import docx
import pikepdf
import pypdf
import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Name, Stream, String

from generator.errors import FileAccessError, InvalidOutput
from generator.pdf.normalise import normalise

FORMS = {"formulir-a": "Ya ☑ Tidak ☐ Kusumaningrum", "formulir-b": "Isi lain, huruf lain: qwxyz"}


def export(sources: list[Path], folder: Path, *, timezone: str, tagged: bool = False) -> dict[str, Path]:
    """Convert with a profile of its own; the result is by file name."""
    option = json.dumps({"UseTaggedPDF": {"type": "boolean", "value": str(tagged).lower()}})
    soffice = shutil.which("soffice")
    assert soffice is not None, "the suite needs LibreOffice"
    command = [soffice, f"-env:UserInstallation={(folder / 'profil').as_uri()}", "--headless", "--convert-to"]
    command += [f"pdf:writer_pdf_Export:{option}", "--outdir", str(folder), *map(str, sources)]
    env = os.environ | {"TZ": timezone}
    subprocess.run(command, check=True, timeout=120, capture_output=True, env=env)
    return {source.stem: folder / f"{source.stem}.pdf" for source in sources}


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("docx")
    for name, text in FORMS.items():
        document = docx.Document()
        document.core_properties.title = f"Judul {name}"
        document.add_heading(f"Judul {name}", 1)
        document.add_paragraph(text).runs[0].font.name = "Carlito"
        document.save(str(folder / f"{name}.docx"))
    return sorted(folder.glob("*.docx"))


@pytest.fixture(scope="module")
def exported(sources: list[Path], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return export(sources, tmp_path_factory.mktemp("utc"), timezone="UTC")


@pytest.fixture
def form(exported: dict[str, Path]) -> Path:
    return exported["formulir-a"]


def edited(source: Path, target: Path, change: object) -> Path:
    with pikepdf.open(source) as pdf:
        assert callable(change)
        change(pdf)
        pdf.save(target)
    return target


def font_names(path: Path) -> set[str]:
    """Every name a font program goes by in the file."""
    with pikepdf.open(path) as pdf:
        fonts = [o for o in pdf.objects if isinstance(o, Dictionary)]
        names = {str(o[key]) for o in fonts for key in (Name.BaseFont, Name.FontName) if key in o}
    return names


def pixels(path: Path) -> bytes:
    with pypdfium2.PdfDocument(path) as pdf:
        return bytes(pdf[0].render(scale=1).to_pil().tobytes())


def test_bytes_do_not_depend_on_profile_order_or_time_zone(
    sources: list[Path], exported: dict[str, Path], tmp_path: Path
) -> None:
    again = export(sources[::-1], tmp_path, timezone="Asia/Jayapura")
    for name, path in exported.items():
        assert path.read_bytes() != again[name].read_bytes()
        normalise(path, tmp_path / "satu.pdf")
        normalise(again[name], tmp_path / "dua.pdf")
        assert (tmp_path / "satu.pdf").read_bytes() == (tmp_path / "dua.pdf").read_bytes()


def test_normalising_twice_changes_nothing_more(form: Path, tmp_path: Path) -> None:
    normalise(form, tmp_path / "satu.pdf")
    normalise(tmp_path / "satu.pdf", tmp_path / "dua.pdf")
    assert (tmp_path / "satu.pdf").read_bytes() == (tmp_path / "dua.pdf").read_bytes()


def test_no_two_forms_share_a_font_name_and_each_font_has_one(
    exported: dict[str, Path], tmp_path: Path
) -> None:
    names = []
    for name, path in exported.items():
        normalise(path, tmp_path / f"{name}.pdf")
        names.append(font_names(tmp_path / f"{name}.pdf"))
    assert font_names(exported["formulir-a"]) & font_names(exported["formulir-b"])
    assert not names[0] & names[1]
    assert all(re.fullmatch(r"/[A-Z]{6}\+[A-Za-z-]+", name) for name in names[0] | names[1])


def test_the_page_looks_and_reads_as_before(form: Path, tmp_path: Path) -> None:
    normalise(form, tmp_path / "hasil.pdf")
    assert pixels(tmp_path / "hasil.pdf") == pixels(form)
    text = pypdf.PdfReader(tmp_path / "hasil.pdf").pages[0].extract_text()
    assert text == pypdf.PdfReader(form).pages[0].extract_text()
    assert set(FORMS["formulir-a"].split()) <= set(text.replace("☑", " ☑ ").split())


def test_a_composite_font_is_renamed_in_all_three_places(tmp_path: Path) -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        descriptor = Dictionary(Type=Name.FontDescriptor, FontName=Name("/BAAAAA+Contoh"))
        descriptor.FontFile2 = pdf.make_stream(b"isi huruf")
        carrier = Dictionary(Type=Name.Font, Subtype=Name.CIDFontType2, BaseFont=Name("/BAAAAA+Contoh"))
        carrier.FontDescriptor = pdf.make_indirect(descriptor)
        font = Dictionary(Type=Name.Font, Subtype=Name.Type0, BaseFont=Name("/BAAAAA+Contoh"))
        font.DescendantFonts = Array([carrier])
        pdf.pages[0].obj.Resources = Dictionary(Font=Dictionary(F1=pdf.make_indirect(font)))
        pdf.save(tmp_path / "asal.pdf")
    normalise(tmp_path / "asal.pdf", tmp_path / "hasil.pdf")
    with pikepdf.open(tmp_path / "hasil.pdf") as pdf:
        renamed = pdf.pages[0].obj.Resources.Font.F1
        inner = renamed.DescendantFonts[0]
        names = {str(renamed.BaseFont), str(inner.BaseFont), str(inner.FontDescriptor.FontName)}
    assert len(names) == 1
    assert names.pop() not in ("/BAAAAA+Contoh", "/Contoh")


def test_info_and_xmp_agree_and_the_date_is_the_given_one(form: Path, tmp_path: Path) -> None:
    normalise(form, tmp_path / "hasil.pdf", tanggal=date(2026, 1, 5))
    reader: Any = pypdf.PdfReader(tmp_path / "hasil.pdf")
    info, xmp = reader.metadata, reader.xmp_metadata
    assert info is not None and xmp is not None
    assert info.title == xmp.dc_title["x-default"] == "Judul formulir-a"
    assert info["/CreationDate"] == info["/ModDate"] == "D:20260105000000Z"
    assert xmp.xmp_create_date == xmp.xmp_modify_date == info.creation_date.replace(tzinfo=None)
    assert info.producer == xmp.pdf_producer
    assert reader.root_object["/Lang"] == "id-ID"


def _add_active_content(pdf: pikepdf.Pdf) -> None:
    script = Dictionary(S=Name.JavaScript, JS=String("app.alert('KANARI')"))
    link = Dictionary(S=Name.URI, URI=String("http://KANARI.example"))
    pdf.Root.OpenAction = script
    pdf.Root.AA = Dictionary(WC=script)
    pdf.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array([String("a"), script])))
    pdf.attachments["rahasia.txt"] = b"KANARI"
    pdf.pages[0].obj.AA = Dictionary(O=script)
    annotation = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[0, 0, 9, 9], A=link)
    pdf.pages[0].obj.Annots = Array([pdf.make_indirect(annotation)])


def strings_in(path: Path) -> Iterator[bytes]:
    with pikepdf.open(path) as pdf:
        for thing in pdf.objects:
            yield thing.unparse()
            if isinstance(thing, Stream):
                yield thing.read_bytes()


def test_scripts_links_and_embedded_files_are_gone(form: Path, tmp_path: Path) -> None:
    edited(form, tmp_path / "aktif.pdf", _add_active_content)
    assert any(b"KANARI" in text for text in strings_in(tmp_path / "aktif.pdf"))
    normalise(tmp_path / "aktif.pdf", tmp_path / "hasil.pdf")
    assert not any(b"KANARI" in text for text in strings_in(tmp_path / "hasil.pdf"))
    root = pypdf.PdfReader(tmp_path / "hasil.pdf").root_object
    assert not {"/OpenAction", "/AA"} & root.keys()


def test_tags_and_headings_stay(sources: list[Path], tmp_path: Path) -> None:
    tagged = export(sources[:1], tmp_path, timezone="UTC", tagged=True)["formulir-a"]
    normalise(tagged, tmp_path / "hasil.pdf")
    reader: Any = pypdf.PdfReader(tmp_path / "hasil.pdf")
    assert "/StructTreeRoot" in reader.root_object
    assert [item["/Title"] for item in reader.outline] == ["Judul formulir-a"]


@pytest.mark.parametrize("damage", ["missing", "html", "cut", "empty"])
def test_a_damaged_file_is_refused_by_name(form: Path, tmp_path: Path, damage: str) -> None:
    whole = form.read_bytes()
    path = tmp_path / "FR.IA.01.pdf"
    if damage != "missing":
        path.write_bytes({"html": b"<html></html>", "cut": whole[: len(whole) // 2], "empty": b""}[damage])
    with pytest.raises(InvalidOutput) as caught:
        normalise(path, tmp_path / "hasil.pdf")
    assert "FR.IA.01" in caught.value.pesan
    assert not (tmp_path / "hasil.pdf").exists()


def test_a_file_without_pages_is_refused(tmp_path: Path) -> None:
    with pikepdf.new() as pdf:
        pdf.save(tmp_path / "kosong.pdf")
    with pytest.raises(InvalidOutput):
        normalise(tmp_path / "kosong.pdf", tmp_path / "hasil.pdf")


def test_a_target_that_cannot_be_written_is_named(form: Path, tmp_path: Path) -> None:
    with pytest.raises(FileAccessError) as caught:
        normalise(form, tmp_path / "tidak-ada" / "hasil.pdf")
    assert "tidak-ada" in caught.value.pesan


def test_info_has_nothing_but_the_documents_own_properties(form: Path, tmp_path: Path) -> None:
    def add(pdf: pikepdf.Pdf) -> None:
        pdf.docinfo["/Nik"] = String("3171000000000001")

    edited(form, tmp_path / "bocor.pdf", add)
    normalise(tmp_path / "bocor.pdf", tmp_path / "hasil.pdf")
    assert "/Nik" not in (pypdf.PdfReader(io.BytesIO((tmp_path / "hasil.pdf").read_bytes())).metadata or {})
