"""Compiling a blangko: a form made to hold every kind of blank, against LibreOffice's own layout."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pikepdf
import pytest

from generator.convert import ConvertJob, convert_all
from generator.isian.blangko import compile_blangko
from generator.isian.docx import fill_docx, tags
from generator.isian.isi import Pengisi
from generator.isian.peta import Blank, JenisBlank, Peta, Rata
from generator.ooxml import read_parts, write_parts
from generator.pdf.konten import read_content, take_apart
from generator.pdf.normalise import normalise
from generator.pdf.read import pdf_fonts
from generator.pdf.tempel import pelat_of, write_stamped
from generator.program.fonts import Style
from generator.program.soffice import BLANGKO
from templates.builder.kit import Cell, Sheet, Table, centered

PANJANG = "Pembuktian langsung di tempat kerja oleh dua orang asesor yang bersertifikat"
NILAI: dict[str, str | bool] = {
    "satu": "Fitri Attar",
    "kecil": "officer é & <",
    "judul": "Tebal",
    "label": PANJANG,
    "tengah": PANJANG,
    "kanan": "tanggal 7",
    "pusat": "satu dua tiga empat lima enam tujuh",
    "titik": "lainnya",
    "ada": True,
    "besar": True,
    "coret.ya": True,
    "coret.tebal": True,
    "bebas": "tes",
    "alamat": PANJANG,
}


def sheet() -> Sheet:
    out = Sheet("FR.UJI", "ISIAN")
    out.paragraph("Di luar tabel: [[bebas ..........]]")
    table = Table((6.0, 5.0, 5.0))
    table.row("[[satu]]", Cell("[[kecil]]", style="SelKecil"), "**[[judul]]**")
    table.row("[[dasar]]", "Label: [[label]]", Cell("[[tengah]]", middle=True), height=2.0)
    table.row(Cell("[[kanan]]", align="right"), centered("[[pusat]]"), "Lain: [[titik ........]]", height=1.2)
    table.row("[[☐ ada]] ada", centered("[[☐ besar]]"), Cell("[[☐ kotak]] kecil", style="SelKecil"))
    table.row("[[coret ya|Sewaktu]]/[[coret bukan|Mandiri]]", "**[[coret tebal|dapat]]**", "[[sisa ......]]")
    table.row("[[diapit]] sesudah", "[[titik.dua ....]] dan [[gambar.ttd]]", "[[gambar.foto]]", height=1.5)
    table.row("", Cell("[[naik]]", no_bottom=True), "", height=1.5)
    out.table(table)
    rincian = Table((3.0, 7.0), outer=0, inner=0)
    rincian.row("Nama :", "[[nama ........]]")
    rincian.row("Alamat :", "[[alamat ........]]", height=1.05)
    out.table(rincian)
    return out


@dataclass(frozen=True, slots=True)
class Uji:
    """The form as blangko, as map, and laid out by LibreOffice with the values."""

    parts: Mapping[str, bytes]
    peta: Peta
    bersih: Path
    mentah: Path
    lambat: Path

    def blank(self, tag: str) -> Blank:
        return next(blank for blank in self.peta.blanks if blank.tag == tag)


@pytest.fixture(scope="module")
def uji(tmp_path_factory: pytest.TempPathFactory) -> Uji:
    room = tmp_path_factory.mktemp("blangko")
    parts = read_parts(sheet().save(room).read_bytes())
    kosong, isi = room / "kosong.docx", room / "isi.docx"
    kosong.write_bytes(write_parts(parts))
    isi.write_bytes(write_parts(fill_docx(parts, NILAI | SETARA)))
    fields = convert_all([_job("a", kosong)], room, workers=1, export=BLANGKO)
    plain = convert_all([_job("b", isi)], room, workers=1, normalise=normalise)
    assert not fields.failed and not plain.failed
    bersih = room / "bersih.pdf"
    peta = compile_blangko(parts, room / "a.pdf", bersih, "FR.UJI")
    return Uji(parts, peta, bersih, room / "a.pdf", room / "b.pdf")


SETARA: dict[str, str | bool] = {"diapit": "\u2026", "titik.dua": "....", "gambar.ttd": "", "naik": "turun"}


def _job(key: str, docx: Path) -> ConvertJob:
    return ConvertJob(key, docx, "FR.UJI", (), "FR.UJI")


def placed(path: Path) -> list[set[tuple[float, float]]]:
    """Where the runs of text begin on each page, to a twip."""
    with pikepdf.open(path) as pdf:
        return [{(round(t.x, 2), round(t.y, 2)) for t in read_content(page, ()).teks} for page in pdf.pages]


def test_every_blank_has_its_kind_typeface_and_size(uji: Uji) -> None:
    assert uji.peta.lambat == ""
    assert set(uji.peta.tags) == set(tags(uji.parts))
    looks = {b.tag: (b.jenis, b.gaya, b.ukuran) for b in uji.peta.blanks}
    assert looks["satu"] == (JenisBlank.TEKS, Style.REGULAR, 10.0)
    assert looks["kecil"] == (JenisBlank.TEKS, Style.REGULAR, 9.0)
    assert looks["judul"] == (JenisBlank.TEKS, Style.BOLD, 10.0)
    assert looks["ada"] == (JenisBlank.CENTANG, Style.REGULAR, 10.0)
    assert looks["coret.tebal"] == (JenisBlank.CORET, Style.BOLD, 10.0)
    assert looks["gambar.foto"][0] is JenisBlank.GAMBAR
    assert (uji.blank("pusat").rata, uji.blank("kanan").rata) == (Rata.TENGAH, Rata.KANAN)


def test_room_is_counted_in_lines_only_where_nothing_would_move(uji: Uji) -> None:
    assert uji.blank("satu").baris == 1
    assert uji.blank("label").baris == 4
    assert uji.blank("tengah").baris == 4
    assert uji.blank("naik").baris == 1
    assert uji.blank("bebas").baris == 1
    assert uji.blank("nama").baris == 1
    assert uji.blank("alamat").baris == 2


def test_a_blank_before_text_is_as_wide_as_its_filler(uji: Uji) -> None:
    fill = Pengisi(uji.peta).fill
    assert uji.blank("diapit").selebar > 0
    assert "diapit: teks sesudahnya bergeser" in fill({"diapit": "panjang sekali"}).lambat
    assert any(reason.startswith("diapit: kosong") for reason in fill({}).lambat)


def test_a_picture_may_fill_a_cell_only_when_it_has_it_for_itself(uji: Uji) -> None:
    foto, ttd = uji.blank("gambar.foto"), uji.blank("gambar.ttd")
    assert foto.ruang.atas - foto.ruang.bawah > 35 and not foto.lambat
    assert "menggeser" in ttd.lambat


def test_the_page_keeps_neither_fields_nor_their_squares(uji: Uji) -> None:
    with pikepdf.open(uji.mentah) as before, pikepdf.open(uji.bersih) as after:
        assert "/AcroForm" in before.Root and "/AcroForm" not in after.Root
        assert "/Annots" not in after.pages[0].obj
        squares = [page.obj.Contents.read_bytes().count(b" re") for page in (before.pages[0], after.pages[0])]
    assert squares[0] - squares[1] == 3


def test_every_stamped_text_begins_where_libreoffice_begins_it(uji: Uji, tmp_path: Path) -> None:
    filled = Pengisi(uji.peta).fill(NILAI | SETARA)
    assert filled.lambat == ()
    target = tmp_path / "cepat.pdf"
    write_stamped(pelat_of(uji.bersih.read_bytes()), filled.tanda, target)
    assert placed(target) == placed(uji.lambat)


def test_docx_and_pdf_that_do_not_belong_together_make_a_map_that_says_so(uji: Uji, tmp_path: Path) -> None:
    other = read_parts(write_parts(uji.parts))
    other["word/document.xml"] = other["word/document.xml"].replace(b'"satu"', b'"lain"')
    found = compile_blangko(other, uji.mentah, tmp_path / "x.pdf", "FR.UJI")
    assert found.blanks == ()
    assert found.lambat == "isian pada PDF tidak sama dengan isian pada DOCX"
    larger = read_parts(write_parts(uji.parts))
    larger["word/styles.xml"] = larger["word/styles.xml"].replace(b'w:sz w:val="18"', b'w:sz w:val="22"')
    assert "kecil" in compile_blangko(larger, uji.mentah, tmp_path / "y.pdf", "FR.UJI").lambat


def test_a_compiled_blangko_does_not_depend_on_when_libreoffice_ran(uji: Uji, tmp_path: Path) -> None:
    normalise(uji.mentah, tmp_path / "rapi.pdf")
    sheets = take_apart(tmp_path / "rapi.pdf", tmp_path / "lagi.pdf", "FR.UJI")
    assert len(sheets) == uji.peta.pages
    assert (tmp_path / "lagi.pdf").read_bytes() == uji.bersih.read_bytes()
    names = [font.nama.partition("+")[0] for font in pdf_fonts(uji.bersih)]
    assert "BAAAAA" not in names and len(set(names)) == len(names) > 1
