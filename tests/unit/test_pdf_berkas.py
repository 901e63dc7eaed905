"""The dossier of one asesi, read back with pypdf and PDFium: other libraries than the one that wrote it."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pikepdf
import pypdf
import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Name, OutlineItem, String
from pypdf.generic import Destination, IndirectObject

from generator.errors import InvalidOutput
from generator.pdf.berkas import FOOTER_BASELINE, Bagian, Susunan, assemble
from generator.pdf.gaya import Style
from generator.pdf.huruf import FaceSet, load_huruf
from generator.pdf.outline import Heading
from generator.pdf.tulis import Typesetter
from generator.program import fonts

FACES = FaceSet(
    regular=load_huruf(fonts.font_path("Carlito")),
    bold=load_huruf(fonts.font_path("Carlito", fonts.Style.BOLD)),
    fallback=load_huruf(fonts.font_path("DejaVu Sans")),
)
NAMA = "Ni'matul Café–Wulandari"
A4 = (595.28, 841.89)

Change = Callable[[pikepdf.Pdf], None]


def make_part(
    path: Path, pages: int, *, change: Change = lambda _: None, size: tuple[float, float] = A4
) -> Path:
    """A form of so many pages, with its own title and a heading on each page in its outline."""
    with pikepdf.new() as pdf:
        for _ in range(pages):
            pdf.add_blank_page(page_size=size)
        with Typesetter(pdf) as typesetter:
            for number, page in enumerate(pdf.pages, start=1):
                canvas = typesetter.canvas(page)
                canvas.text(72, size[1] - 100, f"{path.stem} lembar {number}", Style(FACES.regular, 11))
                canvas.close()
        with pdf.open_outline() as outline:
            title = OutlineItem(path.stem, 0, "XYZ", top=800)
            title.children += [OutlineItem(f"Bab {n + 1}", n, "XYZ", top=700) for n in range(pages)]
            outline.root.append(title)
        change(pdf)
        pdf.save(path)
    return path


@pytest.fixture
def susunan(tmp_path: Path) -> Susunan:
    """A cover, three forms of 2, 1 and 3 pages, and one that is kept elsewhere."""

    def part(kode: str, judul: str, pages: int) -> Bagian:
        return Bagian(kode, judul, make_part(tmp_path / f"{kode}.pdf", pages), pages)

    return Susunan(
        judul="Berkas Asesmen: Pemrogram Junior",
        subjek="Skema SKM/001",
        penulis="LSP Contoh & Rekan",
        asesi_nama=NAMA,
        sampul=Bagian("SAMPUL", "Sampul", make_part(tmp_path / "sampul.pdf", 1), 1),
        bagian=(
            part("FR.APL.01", "Permohonan Sertifikasi Kompetensi", 2),
            part("FR.APL.02", "Asesmen Mandiri", 1),
            Bagian("FR.AK.05", "Laporan Asesmen", None, 0, "disimpan pada laporan kegiatan"),
            part("FR.IA.01", "Ceklis Observasi", 3),
        ),
        tanggal=date(2026, 1, 5),
        producer="muk 0.1.0",
    )


def read(susunan: Susunan, folder: Path) -> Any:
    assemble(folder / "berkas.pdf", susunan, FACES)
    return pypdf.PdfReader(folder / "berkas.pdf")


def lines_of(reader: Any) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in reader.pages]


def titles(reader: Any) -> list[tuple[str, int, list[tuple[str, int]]]]:
    """The outline as pypdf sees it: title, page from 1, children."""
    found: list[tuple[str, int, list[tuple[str, int]]]] = []
    for item in reader.outline:
        if isinstance(item, Destination):
            found.append((str(item.title), reader.get_destination_page_number(item) + 1, []))
        else:
            found[-1][2].extend((str(c.title), reader.get_destination_page_number(c) + 1) for c in item)
    return found


def test_the_pages_are_cover_contents_and_forms_in_order(susunan: Susunan, tmp_path: Path) -> None:
    texts = lines_of(read(susunan, tmp_path))
    assert len(texts) == 8
    beginnings = ["sampul lembar 1", "DAFTAR ISI", "FR.APL.01 lembar 1", "FR.APL.01 lembar 2"]
    beginnings += ["FR.APL.02 lembar 1", "FR.IA.01 lembar 1", "FR.IA.01 lembar 2", "FR.IA.01 lembar 3"]
    assert all(text.startswith(beginning) for text, beginning in zip(texts, beginnings, strict=True))


def test_each_page_says_which_form_whose_and_which_page_it_is(susunan: Susunan, tmp_path: Path) -> None:
    kode = ["Sampul", "Daftar isi", "FR.APL.01", "FR.APL.01", "FR.APL.02", "FR.IA.01", "FR.IA.01", "FR.IA.01"]
    for number, (text, part) in enumerate(zip(lines_of(read(susunan, tmp_path)), kode, strict=True), start=1):
        assert text.endswith(f"{part} {NAMA} halaman {number} dari 8")


def test_the_contents_list_every_form_with_its_page_or_its_place(susunan: Susunan, tmp_path: Path) -> None:
    contents = lines_of(read(susunan, tmp_path))[1]
    rows = re.findall(r"(\d+)\. (FR\.[A-Z]+\.\d+) (.+?) (\d+|–)(?= |$)", contents)
    assert [row[1:] for row in rows] == [
        ("FR.APL.01", "Permohonan Sertifikasi Kompetensi", "3"),
        ("FR.APL.02", "Asesmen Mandiri", "5"),
        ("FR.AK.05", "Laporan Asesmen", "–"),
        ("FR.IA.01", "Ceklis Observasi", "6"),
    ]
    assert "disimpan pada laporan kegiatan" in contents


def test_clicking_a_row_of_the_contents_leads_to_the_form(susunan: Susunan, tmp_path: Path) -> None:
    reader = read(susunan, tmp_path)
    links = [link.get_object() for link in reader.pages[1]["/Annots"]]
    assert {link["/Subtype"] for link in links} == {"/Link"}
    targets = []
    for link in links:
        destination = link["/Dest"][0]
        assert isinstance(destination, IndirectObject)
        targets.append(next(n for n, p in enumerate(reader.pages, 1) if p.indirect_reference == destination))
    assert targets == [3, 5, 6]
    tops = [float(link["/Rect"][3]) for link in links]
    assert tops == sorted(tops, reverse=True)


def test_the_outline_names_each_form_with_its_own_headings_under_it(susunan: Susunan, tmp_path: Path) -> None:
    assert titles(read(susunan, tmp_path)) == [
        ("Sampul", 1, [("Bab 1", 1)]),
        ("Daftar isi", 2, []),
        ("FR.APL.01 Permohonan Sertifikasi Kompetensi", 3, [("Bab 1", 3), ("Bab 2", 4)]),
        ("FR.APL.02 Asesmen Mandiri", 5, [("Bab 1", 5)]),
        ("FR.IA.01 Ceklis Observasi", 6, [("Bab 1", 6), ("Bab 2", 7), ("Bab 3", 8)]),
    ]


def test_the_result_tells_what_was_made(susunan: Susunan, tmp_path: Path) -> None:
    dossier = assemble(tmp_path / "berkas.pdf", susunan, FACES)
    assert dossier.pages == 8
    assert dossier.outline[3] == Heading("FR.APL.02 Asesmen Mandiri", 5, None, (Heading("Bab 1", 5, 700.0),))


def test_the_viewer_counts_pages_as_the_paper_does(susunan: Susunan, tmp_path: Path) -> None:
    reader = read(susunan, tmp_path)
    assert reader.page_labels == [str(number) for number in range(1, 9)]
    assert "/PageLabels" in reader.root_object


def test_metadata_say_the_same_twice_and_nothing_of_the_clock(susunan: Susunan, tmp_path: Path) -> None:
    reader = read(susunan, tmp_path)
    info, xmp = reader.metadata, reader.xmp_metadata
    assert info is not None and xmp is not None
    assert info.title == xmp.dc_title["x-default"] == susunan.judul
    assert info.subject == xmp.dc_description["x-default"] == susunan.subjek
    assert info.author == xmp.dc_creator[0] == susunan.penulis
    assert info.producer == xmp.pdf_producer == "muk 0.1.0"
    assert info["/CreationDate"] == info["/ModDate"] == "D:20260105000000Z"
    assert reader.root_object["/Lang"] == "id-ID"


def test_two_runs_give_the_same_bytes_and_another_name_others(susunan: Susunan, tmp_path: Path) -> None:
    for name in ("satu", "dua"):
        assemble(tmp_path / f"{name}.pdf", susunan, FACES)
    assert (tmp_path / "satu.pdf").read_bytes() == (tmp_path / "dua.pdf").read_bytes()
    assemble(tmp_path / "tiga.pdf", replace(susunan, asesi_nama="Budi"), FACES)
    assert (tmp_path / "satu.pdf").read_bytes() != (tmp_path / "tiga.pdf").read_bytes()


def font_programs(path: Path) -> Iterator[tuple[str, bytes]]:
    """Each font program of a file once, with the name it goes by."""
    with pikepdf.open(path) as pdf:
        descriptors = [o for o in pdf.objects if isinstance(o, Dictionary) and Name.FontFile2 in o]
        named = {d.FontFile2.objgen: (str(d.FontName), d.FontFile2.read_bytes()) for d in descriptors}
    yield from named.values()


def test_no_two_font_programs_share_a_name_and_none_is_stored_twice(susunan: Susunan, tmp_path: Path) -> None:
    twin = susunan.bagian[0]
    assemble(tmp_path / "berkas.pdf", replace(susunan, bagian=(*susunan.bagian, twin, twin)), FACES)
    programs = list(font_programs(tmp_path / "berkas.pdf"))
    assert len(programs) > 3
    assert len({name for name, _ in programs}) == len({data for _, data in programs}) == len(programs)


def test_an_image_in_several_parts_is_stored_once(susunan: Susunan, tmp_path: Path) -> None:
    def add_logo(pdf: pikepdf.Pdf) -> None:
        size: dict[str, Any] = {"Type": Name.XObject, "Subtype": Name.Image, "Width": 8, "Height": 8}
        size |= {"BitsPerComponent": 8, "ColorSpace": Name.DeviceGray}
        mask = pdf.make_stream(bytes(range(64)), Dictionary(**size))
        logo = pdf.make_stream(bytes(64), Dictionary(**size, SMask=mask))
        for page in pdf.pages:
            page.obj.Resources.XObject = Dictionary(Logo=logo)

    logos = (make_part(tmp_path / f"logo{n}.pdf", 2, change=add_logo) for n in range(3))
    bagian = tuple(Bagian(f"FR.X.0{n}", "Berlogo", path, 2) for n, path in enumerate(logos))
    assemble(tmp_path / "berkas.pdf", replace(susunan, bagian=bagian), FACES)
    with pikepdf.open(tmp_path / "berkas.pdf") as pdf:
        images = [o for o in pdf.objects if isinstance(o, pikepdf.Stream) and o.get(Name.Width) == 8]
    assert len(images) == 2


def test_a_name_too_long_for_its_place_is_shortened_and_touches_nothing(
    susunan: Susunan, tmp_path: Path
) -> None:
    nama = "Raden Ajeng Kusumaningtyas Wulandari Purnamasari " * 3
    footer = lines_of(read(replace(susunan, asesi_nama=nama.strip()), tmp_path))[2]
    assert re.search(r"FR\.APL\.01 Raden Ajeng .*… halaman 3 dari 8$", footer)


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_the_footer_stands_at_the_foot_of_turned_and_shifted_pages(
    susunan: Susunan, tmp_path: Path, rotation: int
) -> None:
    def turn(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[0].obj
        page.MediaBox, page.Rotate = Array([100, -50, 100 + 595, -50 + 842]), rotation
        del page["/Contents"]

    bagian = (Bagian("FR.X.01", "Diputar", make_part(tmp_path / "putar.pdf", 1, change=turn), 1),)
    assemble(tmp_path / "berkas.pdf", replace(susunan, bagian=bagian), FACES)
    with pypdfium2.PdfDocument(tmp_path / "berkas.pdf") as pdf:
        page = pdf[2]
        width, height = page.get_size()
        image = page.render(scale=1, grayscale=True).to_pil()
    box = image.point(lambda level: 255 if level < 200 else 0).getbbox()
    assert box is not None
    left, top, right, bottom = box
    assert height - bottom == pytest.approx(FOOTER_BASELINE, abs=1)
    assert height - top < 34
    assert left == pytest.approx(57 if rotation in (90, 270) else 71, abs=2)
    assert right == pytest.approx(width - 45, abs=2)


def test_contents_too_long_for_a_page_go_on_and_their_length_counts(susunan: Susunan, tmp_path: Path) -> None:
    judul = (
        "Penjelasan Singkat Proyek Terkait Pekerjaan atau Kegiatan Terstruktur Lainnya dan Umpan Balik " * 2
    )
    path = make_part(tmp_path / "banyak.pdf", 1)
    bagian = tuple(Bagian(f"FR.X.{n:02}", judul.strip(), path, 1) for n in range(40))
    reader = read(replace(susunan, bagian=bagian), tmp_path)
    texts = lines_of(reader)
    contents = [text for text in texts if text.startswith("DAFTAR ISI")]
    assert len(contents) == 3
    assert all("No. Kode Judul Halaman" in text for text in contents)
    rows = re.findall(r"\d+\. FR\.X\.\d+ .+? (\d+)(?= |$)", " ".join(contents))
    assert rows == [str(5 + n) for n in range(40)]
    assert texts[4].startswith("banyak lembar 1")
    assert sum(len(page.get("/Annots", [])) for page in reader.pages) == 40


def test_a_dossier_without_cover_begins_with_the_contents(susunan: Susunan, tmp_path: Path) -> None:
    reader = read(replace(susunan, sampul=None), tmp_path)
    assert [title[:2] for title in titles(reader)][:2] == [
        ("Daftar isi", 1),
        ("FR.APL.01 Permohonan Sertifikasi Kompetensi", 2),
    ]


def test_values_of_form_fields_are_printed_and_fields_scripts_and_files_stay_behind(
    susunan: Susunan, tmp_path: Path
) -> None:
    def add_everything(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[0].obj
        script = Dictionary(S=Name.JavaScript, JS=String("KANARI()"))
        field = Dictionary(
            Type=Name.Annot, Subtype=Name.Widget, FT=Name.Tx, T=String("asesi.nama"), V=String("NILAI"),
            Rect=[72, 500, 272, 520], F=4, DA=String("/Helv 10 Tf 0 g"), AA=Dictionary(K=script),
        )  # fmt: skip
        field = pdf.make_indirect(field)
        helvetica = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
        page.Annots = Array([field])
        page.AA = Dictionary(O=script)
        pdf.Root.AcroForm = Dictionary(
            Fields=Array([field]), NeedAppearances=True, DA=String("/Helv 10 Tf 0 g"),
            DR=Dictionary(Font=Dictionary(Helv=pdf.make_indirect(helvetica))),
        )  # fmt: skip
        pdf.Root.OpenAction = script
        pdf.attachments["KANARI.txt"] = b"KANARI"

    path = make_part(tmp_path / "aktif.pdf", 1, change=add_everything)
    assemble(tmp_path / "b.pdf", replace(susunan, bagian=(Bagian("FR.X.01", "Aktif", path, 1),)), FACES)
    reader = pypdf.PdfReader(tmp_path / "b.pdf")
    assert "NILAI" in reader.pages[2].extract_text()
    assert not {"/AcroForm", "/OpenAction", "/Names", "/AA"} & reader.root_object.keys()
    with pikepdf.open(tmp_path / "b.pdf") as pdf:
        assert not any(b"KANARI" in thing.unparse() for thing in pdf.objects)


@pytest.mark.parametrize("damage", ["missing", "cut", "html"])
def test_a_damaged_part_is_refused_by_name(susunan: Susunan, tmp_path: Path, damage: str) -> None:
    path = susunan.bagian[1].path
    assert path is not None
    if damage == "missing":
        path.unlink()
    else:
        path.write_bytes(b"<html>" if damage == "html" else path.read_bytes()[:-200])
    with pytest.raises(InvalidOutput, match=r"FR\.APL\.02"):
        assemble(tmp_path / "berkas.pdf", susunan, FACES)
    assert not (tmp_path / "berkas.pdf").exists()


def test_a_part_with_another_number_of_pages_is_refused_by_name(susunan: Susunan, tmp_path: Path) -> None:
    wrong = replace(susunan.bagian[0], halaman=3)
    with pytest.raises(InvalidOutput, match=r"FR\.APL\.01: .* 2 halaman, seharusnya 3"):
        assemble(tmp_path / "berkas.pdf", replace(susunan, bagian=(wrong,)), FACES)


def test_a_name_that_no_typeface_can_print_is_refused(susunan: Susunan, tmp_path: Path) -> None:
    with pytest.raises(InvalidOutput, match=r"U\+6F22"):
        assemble(tmp_path / "berkas.pdf", replace(susunan, asesi_nama="Budi 漢"), FACES)


def test_forms_look_as_they_did_apart_from_the_footer(susunan: Susunan, tmp_path: Path) -> None:
    assemble(tmp_path / "berkas.pdf", susunan, FACES)
    path = susunan.bagian[0].path
    assert path is not None

    def above_footer(document: Path, page: int) -> bytes:
        with pypdfium2.PdfDocument(io.BytesIO(document.read_bytes())) as pdf:
            image = pdf[page].render(scale=1).to_pil()
        return bytes(image.crop((0, 0, image.width, image.height - 34)).tobytes())

    assert above_footer(tmp_path / "berkas.pdf", 2) == above_footer(path, 0)
