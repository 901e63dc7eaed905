"""Fillable PDF, looked at and used through PDFium: what a viewer shows, takes and saves."""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path

import pikepdf
import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import Dictionary, Name
from PIL import Image, ImageChops

from generator.isian.bidang import PILIHAN, make_lembaran, nama_bidang, tag_bidang
from generator.isian.peta import Blank, JenisBlank, Kotak, Peta, Rata
from generator.model.proyek import Isian
from generator.pdf.bentuk import load_pembentuk
from generator.pdf.formulir_baca import read_fields
from generator.pdf.formulir_isi import Kolom, field_lines, field_style, row_by_row, write_fillable
from generator.pdf.read import pdf_fonts
from generator.program.fonts import Style, font_path
from tests.penampil import Penampil, penampil

LEBAR, TINGGI = 300.0, 400.0
KIRI, KANAN = 50.0, 250.0
LATIN_1 = bytes(range(0xA1, 0x100)).decode("cp1252").replace("\xad", "")


def teks(tag: str, y: float, *, baris: int = 1, titik: str = "", halaman: int = 0) -> Blank:
    """A blank for text, 200 points wide, its first baseline at ``y``."""
    ruang = Kotak(KIRI, y - 3 - (baris - 1) * 12.2, KANAN, y + 10)
    return Blank(
        tag=tag,
        jenis=JenisBlank.TEKS,
        halaman=halaman,
        letak=0,
        rect=Kotak(KIRI - 1, y - 3, KIRI + 8, y + 9),
        x=KIRI,
        y=y,
        family="Carlito",
        gaya=Style.REGULAR,
        ukuran=10,
        ruang=ruang,
        teks=titik,
        jarak=12.2,
        awal=KIRI,
        baris=baris,
    )


def kotak(tag: str, x: float, y: float) -> Blank:
    """A blank with a check box."""
    rect = Kotak(x, y - 2, x + 10, y + 8)
    return Blank(
        tag=tag,
        jenis=JenisBlank.CENTANG,
        halaman=0,
        letak=0,
        rect=rect,
        x=x + 1,
        y=y,
        family="DejaVu Sans",
        gaya=Style.REGULAR,
        ukuran=10,
        ruang=rect,
        teks="☐",
        benar="☑",
    )


def coret(tag: str, kata: str, x: float, y: float) -> Blank:
    """Printed words that may be struck through."""
    shaped = load_pembentuk(font_path("Carlito")).shape(kata, 10)
    assert shaped is not None
    rect = Kotak(x, y - 3, x + shaped.lebar, y + 9)
    return Blank(
        tag=f"coret.{tag}",
        jenis=JenisBlank.CORET,
        halaman=0,
        letak=0,
        rect=rect,
        x=x,
        y=y,
        family="Carlito",
        gaya=Style.REGULAR,
        ukuran=10,
        ruang=rect,
        teks=kata,
    )


def tulis(folder: Path, *blanks: Blank, isi: Isian | None = None, halaman: int = 1) -> Path:
    """A fillable form on otherwise empty pages."""
    with pikepdf.new() as pdf:
        for _ in range(halaman):
            page = pdf.add_blank_page(page_size=(LEBAR, TINGGI))
            page.obj.Contents = pdf.make_stream(b"")
        out = io.BytesIO()
        pdf.save(out)
    lembaran = make_lembaran(Peta(halaman, "", blanks), isi or {})
    target = folder / "isi.pdf"
    write_fillable(out.getvalue(), lembaran.tanda, lembaran.bidang, "muk/k/a/F", target)
    return target


def nilai(path: Path) -> dict[str, str]:
    return {bidang.nama: bidang.nilai for bidang in read_fields(path).bidang}


def shown(opened: Penampil) -> dict[str, str]:
    """What the viewer says of every place: its text, or whether its box is on."""
    out = {}
    for place in opened.bidang():
        if place.keadaan:
            out[f"{place.nama}:{place.keadaan}"] = "on" if place.dicentang else "off"
        else:
            out[place.nama] = place.nilai
    return out


def ink(picture: Image.Image, box: Kotak) -> int:
    """Dark pixels inside a rectangle of the page, the picture being drawn at 100 dpi."""
    scale = 100 / 72
    region = (box.kiri * scale, (TINGGI - box.atas) * scale, box.kanan * scale, (TINGGI - box.bawah) * scale)
    return sum(picture.crop(tuple(round(edge) for edge in region)).histogram()[:128])  # type: ignore[arg-type]


# -- fields and their names ------------------------------------------------------------------------


@given(st.from_regex(r"[a-z0-9_]+(\.[A-Za-z0-9_-]+){1,6}", fullmatch=True))
def test_a_tag_and_its_field_name_stand_for_each_other(tag: str) -> None:
    assert tag_bidang(nama_bidang(tag)) == tag
    assert "." not in nama_bidang(tag)


def test_a_name_that_continues_another_is_a_field_of_its_own(tmp_path: Path) -> None:
    path = tulis(tmp_path, teks("ttd.asesi", 300), teks("ttd.asesi.tanggal", 250))
    with penampil(path) as opened:
        opened.ketik("ttd/asesi", "Rekaan")
        opened.ketik("ttd/asesi/tanggal", "2026-03-14")
        saved = opened.simpan(tmp_path / "diisi.pdf")
    assert nilai(saved) == {"ttd/asesi": "Rekaan", "ttd/asesi/tanggal": "2026-03-14"}


def test_a_blank_in_two_places_is_one_field_and_both_show_what_is_typed(tmp_path: Path) -> None:
    places = teks("asesi.nama", 300), teks("asesi.nama", 200, halaman=1)
    path = tulis(tmp_path, *places, halaman=2)
    with penampil(path) as opened:
        before = ink(opened.gambar(1), places[1].ruang)
        opened.ketik("asesi/nama", "Kirana Rekaan", ke=0)
        assert [p.nilai for p in opened.bidang()] == ["Kirana Rekaan"] * 2
        assert ink(opened.gambar(0), places[0].ruang) > 50 > before == 0
        assert ink(opened.gambar(1), places[1].ruang) > 50
        assert nilai(opened.simpan(tmp_path / "diisi.pdf")) == {"asesi/nama": "Kirana Rekaan"}


def test_the_tab_key_goes_through_the_form_in_the_order_of_reading(tmp_path: Path) -> None:
    path = tulis(tmp_path, teks("a", 300), kotak("b.ya", 60, 250), kotak("b.tidak", 90, 250), teks("c", 200))
    with penampil(path) as opened:
        assert [p.nama for p in opened.bidang()] == ["a", "b", "b", "c"]
    with pikepdf.open(path) as pdf:
        assert pdf.pages[0].obj.Tabs == Name.R


def test_a_name_that_a_later_page_repeats_is_visited_at_its_place_there(tmp_path: Path) -> None:
    places = teks("asesi.nama", 300), teks("a", 300, halaman=1), teks("asesi.nama", 250, halaman=1)
    with penampil(tulis(tmp_path, *places, halaman=2)) as opened:
        assert [(p.halaman, p.nama) for p in opened.bidang()] == [
            (0, "asesi/nama"),
            (1, "a"),
            (1, "asesi/nama"),
        ]


@pytest.mark.parametrize(
    ("places", "order"),
    [
        ([(0, 0, 10, 10), (0, 20, 10, 30)], [1, 0]),
        ([(50, 0, 60, 10), (0, 2, 10, 8)], [1, 0]),
        (
            [(50, 0, 150, 40), (0, 28, 10, 38), (20, 27, 30, 37), (0, 2, 10, 12), (20, 1, 30, 11)],
            [1, 2, 0, 3, 4],
        ),
        ([(0, 0, 10, 10), (20, 9, 30, 19)], [1, 0]),
    ],
)
def test_places_are_read_in_rows(places: list[tuple[float, float, float, float]], order: list[int]) -> None:
    assert row_by_row(places) == order


# -- choices ---------------------------------------------------------------------------------------


def test_of_boxes_that_exclude_each_other_one_is_ticked(tmp_path: Path) -> None:
    path = tulis(tmp_path, kotak("f.k", 60, 300), kotak("f.bk", 90, 300))
    with penampil(path) as opened:
        seen = []
        for state in ("k", "bk"):
            opened.klik("f", state)
            seen.append([p.dicentang for p in opened.bidang()])
        assert seen == [[True, False], [False, True]]
        assert nilai(opened.simpan(tmp_path / "diisi.pdf")) == {"f": "bk"}


@pytest.mark.parametrize(
    ("made", "value", "shown", "read"),
    [
        ("", "bk", "bk", "bk"),
        ("k", "Off", "bk", "bk"),
        ("k", "k", "bk", "bk"),
        ("k", "bk", "k", "bk"),
        ("k", "bk", "Off", "bk"),
        ("k", "Off", "Off", ""),
        ("k", "k", "k", "k"),
    ],
)
def test_a_choice_is_read_where_a_viewer_left_its_value_or_its_picture_behind(
    tmp_path: Path, made: str, value: str, shown: str, read: str
) -> None:
    known = {f"f.{made}": True} if made else {}
    path = tulis(tmp_path, kotak("f.k", 60, 300), kotak("f.bk", 90, 300), isi={**known})
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        (field,) = pdf.Root.AcroForm.Fields
        field.V = Name(f"/{value}")
        for place in field.Kids:
            place.AS = Name(f"/{shown}") if f"/{shown}" in place.AP.N else Name.Off
        pdf.save(path)
    assert nilai(path) == {"f": read}


@pytest.mark.parametrize("states", PILIHAN, ids=lambda states: "-".join(sorted(states)))
def test_every_kind_of_choice_becomes_one_field(tmp_path: Path, states: frozenset[str]) -> None:
    boxes = [kotak(f"f.{state}", 60 + 30 * n, 300) for n, state in enumerate(sorted(states))]
    (field,) = read_fields(tulis(tmp_path, *boxes)).bidang
    assert field.nama == "f"
    assert field.keadaan is not None and set(field.keadaan) == states


def test_boxes_that_may_all_be_ticked_stay_apart(tmp_path: Path) -> None:
    path = tulis(tmp_path, kotak("f.lisan", 60, 300), kotak("f.tertulis", 90, 300), kotak("g.ya", 120, 300))
    with penampil(path) as opened:
        for nama in ("f/lisan", "f/tertulis", "g/ya"):
            opened.klik(nama)
        assert all(p.dicentang for p in opened.bidang())


def test_a_choice_recorded_both_ways_shows_both(tmp_path: Path) -> None:
    boxes = kotak("f.k", 60, 300), kotak("f.bk", 90, 300)
    with penampil(tulis(tmp_path, *boxes, isi={"f.k": True, "f.bk": "true"})) as opened:
        assert shown(opened) == {"f/k:On": "on", "f/bk:On": "on"}


def test_a_printed_word_is_struck_through_by_a_click_and_stays_legible(tmp_path: Path) -> None:
    word = coret("tuk.jenis.sewaktu", "Sewaktu", 60, 300)
    path = tulis(tmp_path, word)
    assert "Sewaktu" in pypdf.PdfReader(path).pages[0].extract_text()
    with penampil(path) as opened:
        plain = opened.gambar(0)
        opened.klik("coret/tuk/jenis/sewaktu")
        struck = opened.gambar(0)
        line = ImageChops.difference(plain, struck).point(lambda level: 255 if level > 64 else 0).getbbox()
        assert line is not None
        left, top, right, bottom = (edge * 72 / 100 for edge in line)
        assert abs(left - word.rect.kiri) < 2 and abs(right - word.rect.kanan) < 2
        assert bottom - top < 3, "a line, not a box"
        assert 300 < TINGGI - (top + bottom) / 2 < 305, "through the small letters"
        assert nilai(opened.simpan(tmp_path / "diisi.pdf")) == {"coret/tuk/jenis/sewaktu": "On"}


# -- text ------------------------------------------------------------------------------------------


def test_known_values_are_there_before_anyone_types(tmp_path: Path) -> None:
    blanks = teks("a", 300), teks("b", 250, baris=3), kotak("c.ya", 60, 150), kotak("c.tidak", 90, 150)
    values: Isian = {"a": "Kirana", "b": "satu\ndua", "c.ya": True, "c.tidak": False}
    path = tulis(tmp_path, *blanks, isi=values)
    with penampil(path) as opened:
        assert shown(opened) == {"a": "Kirana", "b": "satu\ndua", "c:ya": "on", "c:tidak": "off"}
        picture = opened.gambar(0)
    assert ink(picture, blanks[0].ruang) > 50
    assert ink(picture, blanks[1].ruang) > 50
    assert ink(picture, blanks[2].rect) > ink(picture, blanks[3].rect) > 0
    assert {b.nama: b.awal for b in read_fields(path).bidang} == {"a": "Kirana", "b": "satu\ndua", "c": "ya"}


def test_dots_stay_to_write_on_until_the_value_is_known(tmp_path: Path) -> None:
    blank = teks("a", 300, titik="..............................")
    with penampil(tulis(tmp_path, blank)) as opened:
        assert ink(opened.gambar(0), blank.ruang) > 20
    path = tulis(tmp_path, blank, isi={"a": "Kirana"})
    assert ".." not in pypdf.PdfReader(path).pages[0].extract_text()


def test_only_fields_with_room_for_lines_take_several(tmp_path: Path) -> None:
    path = tulis(tmp_path, teks("satu", 350), teks("tiga", 300, baris=3))
    with penampil(path) as opened:
        opened.ketik("satu", "a\nb")
        opened.ketik("tiga", "a\nb")
        saved = opened.simpan(tmp_path / "diisi.pdf")
    assert nilai(saved) == {"satu": "a", "tiga": "a\nb"}, "Enter ends a field of one line"


def test_what_is_typed_stands_where_the_printed_value_would(tmp_path: Path) -> None:
    blank = teks("a", 300)
    with penampil(tulis(tmp_path, blank, isi={"a": "Hmn"})) as opened:
        printed = ImageChops.invert(opened.gambar(0)).point(lambda level: 255 if level > 96 else 0).getbbox()
    with penampil(tulis(tmp_path, blank)) as opened:
        opened.ketik("a", "Hmn")
        typed = ImageChops.invert(opened.gambar(0)).point(lambda level: 255 if level > 96 else 0).getbbox()
    assert printed is not None and typed is not None
    assert all(abs(one - other) <= 3 for one, other in zip(printed, typed, strict=True))


def test_every_latin_letter_can_be_typed_in_the_printed_typeface(tmp_path: Path) -> None:
    path = tulis(tmp_path, teks("a", 300, baris=8))
    with penampil(path) as opened:
        opened.ketik("a", LATIN_1)
        saved = opened.simpan(tmp_path / "diisi.pdf")
    assert nilai(saved)["a"] == LATIN_1
    with pikepdf.open(saved) as pdf:
        fonts = pdf.pages[0].Annots[0].AP.N.Resources.Font
        used = [fonts[key].BaseFont for key in fonts.keys()]  # noqa: SIM118 - no mapping
    assert used == [Name.Carlito]


@settings(max_examples=40, deadline=None)
@given(st.text(st.sampled_from("abcde Wi.é\n"), min_size=1, max_size=160), st.sampled_from((1, 4)))
def test_a_known_value_is_made_smaller_to_fit_but_never_illegible(value: str, baris: int) -> None:
    blank = teks("a", 300, baris=baris)
    (field,) = make_lembaran(Peta(1, "", (blank,)), {"a": value}).bidang
    (place,) = field.tempat
    assert isinstance(place, Kolom)
    assert 6 <= place.ukuran <= 10
    lines = field_lines(place, value)
    fits = all(field_style(place).width(line) <= place.lebar for line in lines)
    fits = fits and place.dasar - (len(lines) - 1) * place.jarak > place.kotak[1]
    assert fits or place.ukuran == 6
    if "\n" not in value and field_style(place).width(value) * 10 / place.ukuran < place.lebar:
        assert place.ukuran == 10


def test_a_line_in_the_middle_of_its_cell_stays_there(tmp_path: Path) -> None:
    plain = teks("a", 300)
    names = (name for name in plain.__struct_fields__ if name not in {"ruang", "baris", "di_tengah"})
    room = Kotak(KIRI, 270, KANAN, 336)
    blank = Blank(**{name: getattr(plain, name) for name in names}, ruang=room, baris=5, di_tengah=True)
    pictures = []
    for values in ({"a": "Hmn"}, {"a": "Hmn\nHmn"}):
        with penampil(tulis(tmp_path, blank, isi=values)) as opened:
            pictures.append(opened.gambar(0))
    one, two = (
        ImageChops.invert(p).point(lambda level: 255 if level > 96 else 0).getbbox() for p in pictures
    )
    assert one is not None and two is not None
    assert two[3] - two[1] > 2 * (one[3] - one[1])
    assert abs((one[1] + one[3]) - (two[1] + two[3])) <= 2, "around the same middle"


def test_a_value_that_no_typeface_can_print_is_kept_all_the_same(tmp_path: Path) -> None:
    path = tulis(tmp_path, teks("a", 300), isi={"a": "山 Ω é"})
    assert nilai(path) == {"a": "山 Ω é"}


# -- the document ----------------------------------------------------------------------------------


def test_required_fields_and_dates_say_so(tmp_path: Path) -> None:
    names = ("asesi.nama", "ttd.asesi.tanggal", "ak02.komentar")
    blanks = [teks(tag, 350 - 30 * n) for n, tag in enumerate(names)]
    path = tulis(
        tmp_path, *blanks, kotak("ak02.rekomendasi.k", 60, 200), kotak("ak02.rekomendasi.bk", 90, 200)
    )
    fields = pypdf.PdfReader(path).get_fields()
    assert fields is not None
    wajib = {nama for nama, field in fields.items() if int(field.get("/Ff", 0)) & 2}
    assert wajib == {"asesi/nama", "ttd/asesi/tanggal", "ak02/rekomendasi"}
    assert "TTTT-BB-HH" in str(fields["ttd/asesi/tanggal"]["/TU"])


@pytest.mark.parametrize(("known", "formatted"), [("", True), ("2026-03-14", True), ("14 Maret 2026", False)])
def test_a_date_has_a_format_unless_it_is_known_in_words(tmp_path: Path, known: str, formatted: bool) -> None:
    isi = {"ttd.asesi.tanggal": known} if known else {}
    path = tulis(tmp_path, teks("ttd.asesi.tanggal", 300), teks("a", 200), isi={**isi})
    with pikepdf.open(path) as pdf:
        date, text = pdf.Root.AcroForm.Fields
        assert "/AA" not in text
        calls = {key: str(action.JS) for key, action in date.get("/AA", {}).items()}
    assert calls == ({"/F": 'AFDate_FormatEx("yyyy-mm-dd");'} if formatted else {})


def test_nothing_in_it_acts_by_itself_and_every_typeface_is_embedded(tmp_path: Path) -> None:
    path = tulis(
        tmp_path, teks("a", 300), kotak("b.ya", 60, 250), coret("c", "Kata", 60, 200), isi={"a": "x"}
    )
    assert all(font.embedded for font in pdf_fonts(path))
    with pikepdf.open(path) as pdf:
        acting = [key for obj in pdf.objects for key in _keys(obj) & {"/JS", "/AA", "/A", "/OpenAction"}]
        assert acting == []
        assert not pdf.Root.AcroForm.NeedAppearances
    assert read_fields(path).asal == "muk/k/a/F"


def _keys(obj: pikepdf.Object) -> set[str]:
    return set(obj.keys()) if isinstance(obj, Dictionary) else set()


def test_equal_forms_are_equal_bytes(tmp_path: Path) -> None:
    blanks = teks("a", 300), kotak("b.ya", 60, 250)
    values: Mapping[str, str | bool] = {"a": "Kirana", "b.ya": True}
    (tmp_path / "dua").mkdir()
    first = tulis(tmp_path, *blanks, isi=values).read_bytes()
    assert tulis(tmp_path / "dua", *blanks, isi=values).read_bytes() == first


def test_text_in_the_middle_or_at_the_right_keeps_its_side(tmp_path: Path) -> None:
    for rata, quadding in ((Rata.TENGAH, 1), (Rata.KANAN, 2)):
        anchor = (KIRI + KANAN) / 2 if rata is Rata.TENGAH else KANAN
        plain = teks("a", 300)
        names = (name for name in plain.__struct_fields__ if name not in {"rata", "x"})
        moved = Blank(**{name: getattr(plain, name) for name in names}, rata=rata, x=anchor)
        path = tulis(tmp_path, moved, isi={"a": "Hmn"})
        with pikepdf.open(path) as pdf:
            assert int(pdf.pages[0].Annots[0].Q) == quadding
        with penampil(path) as opened:
            picture = opened.gambar(0)
        left = ink(picture, Kotak(KIRI, 297, KIRI + 50, 310))
        right = ink(picture, Kotak(KANAN - 50, 297, KANAN, 310))
        assert left == 0
        assert (right > 0) is (rata is Rata.KANAN)


def test_another_program_may_append_what_it_changes(tmp_path: Path) -> None:
    path = tulis(tmp_path, teks("a", 300), kotak("f.k", 60, 250), kotak("f.bk", 90, 250), isi={"f.k": True})
    writer = pypdf.PdfWriter(path, incremental=True)
    writer.update_page_form_field_values(
        writer.pages[0], {"a": "Kirana é", "f": "/bk"}, auto_regenerate=False
    )
    saved = tmp_path / "tambahan.pdf"
    writer.write(saved)
    assert saved.read_bytes().startswith(path.read_bytes())
    read = {b.nama: (b.awal, b.nilai) for b in read_fields(saved).bidang}
    assert read == {"a": ("", "Kirana é"), "f": ("k", "bk")}
    assert read_fields(saved).asal == "muk/k/a/F"


def test_it_is_a_sound_pdf(tmp_path: Path) -> None:
    path = tulis(
        tmp_path, teks("a", 300), teks("a", 250), kotak("b.ya", 60, 200), coret("c", "Kata", 60, 150)
    )
    with pikepdf.open(path) as pdf:
        assert pdf.check_pdf_syntax() == []
    reader = pypdf.PdfReader(path, strict=True)
    places = [a for a in reader.pages[0].annotations or () if a.get_object()["/Subtype"] == "/Widget"]
    assert len(places) == 4
