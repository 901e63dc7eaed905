"""Setting text and lines into pages, read back by other libraries than the one that wrote."""

from __future__ import annotations

import io
from collections.abc import Callable
from itertools import product

import pikepdf
import pypdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import Array, Name

from generator.errors import InvalidOutput
from generator.pdf.gaya import Align, Style
from generator.pdf.huruf import load_huruf
from generator.pdf.tulis import Canvas, Typesetter
from generator.program.fonts import font_path

CARLITO = load_huruf(font_path("Carlito"))
DEJAVU = load_huruf(font_path("DejaVu Sans"))
STYLE = Style(CARLITO, 10, fallback=DEJAVU)

Draw = Callable[[Canvas], None]
Box = tuple[int, int, int, int]

covered_text = st.text(st.sampled_from(sorted(CARLITO.characters)), min_size=1, max_size=40)
words = st.lists(
    st.text(st.sampled_from("abcdefghijkl-MW'é"), min_size=1, max_size=30), min_size=1, max_size=12
)


def drawn(draw: Draw, prepare: Callable[[pikepdf.Pdf], None] = lambda _: None) -> bytes:
    """A document of one page, 300 by 200 points, that ``draw`` drew on."""
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(300, 200))
        prepare(pdf)
        with Typesetter(pdf) as typesetter:
            canvas = typesetter.canvas(pdf.pages[0])
            draw(canvas)
            canvas.close()
        out = io.BytesIO()
        pdf.save(out)
        return out.getvalue()


def text_of(document: bytes) -> str:
    return pypdf.PdfReader(io.BytesIO(document)).pages[0].extract_text()


def ink(document: bytes) -> Box:
    """Left, bottom, right and top of all that is not white, in points of the visible page."""
    with pypdfium2.PdfDocument(document) as pdf:
        image = pdf[0].render(scale=2, grayscale=True).to_pil()
    box = image.point(lambda level: 255 if level < 128 else 0).getbbox()
    assert box is not None, "nothing was drawn"
    left, top, right, bottom = box
    return (
        round(left / 2),
        round((image.height - bottom) / 2),
        round(right / 2),
        round((image.height - top) / 2),
    )


@settings(max_examples=150, deadline=None)
@given(covered_text)
def test_any_text_that_the_typeface_covers_comes_back_by_extraction(text: str) -> None:
    document = drawn(lambda canvas: canvas.text(10, 100, text, STYLE))
    assert "".join(text_of(document).split()) == "".join(text.split())


@pytest.mark.parametrize(
    "nama", ["Ni'matul Café–Wulandari", "Siti “Ana” O’Brien (1/2) <\\> 100%", "Ya ☑ Tidak ☐ – ≥ 75"]
)
def test_a_stamped_name_can_be_copied_as_it_was_written(nama: str) -> None:
    assert text_of(drawn(lambda canvas: canvas.text(10, 100, nama, STYLE))).strip() == nama


def test_a_character_in_neither_typeface_is_refused_by_name() -> None:
    with pytest.raises(InvalidOutput, match=r"U\+6F22 .* dalam \"Budi 漢\""):
        drawn(lambda canvas: canvas.text(10, 100, "Budi 漢", STYLE))


@pytest.mark.parametrize(
    ("align", "left", "right"), [(Align.LEFT, 150, 200), (Align.CENTRE, 125, 175), (Align.RIGHT, 100, 150)]
)
def test_text_lies_left_of_right_of_or_around_its_point(align: Align, left: int, right: int) -> None:
    size = 50 / CARLITO.width("HHHHHH", 1)
    found = ink(drawn(lambda canvas: canvas.text(150, 80, "HHHHHH", Style(CARLITO, size), align)))
    assert (found[0], found[2]) == pytest.approx((left, right), abs=1.5)
    assert found[1] == 80


@pytest.mark.parametrize(
    ("rotation", "media", "crop"),
    list(
        product(
            (0, 90, 180, 270),
            ((0, 0, 300, 200), (-50, 70, 250, 270)),
            (None, (0, 100, 200, 210)),
        )
    ),
)
def test_coordinates_are_those_of_the_page_as_it_is_seen(rotation: int, media: Box, crop: Box | None) -> None:
    def prepare(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[0].obj
        page.MediaBox = Array(media)
        page.Rotate = rotation
        if crop is not None:
            page.CropBox = Array(crop)

    found = ink(drawn(lambda canvas: canvas.fill(20, 30, 50, 10, grey=0), prepare))
    assert found == (20, 30, 70, 40)


def test_the_visible_size_is_turned_with_the_page() -> None:
    def draw(canvas: Canvas) -> None:
        assert (canvas.width, canvas.height) == (200, 300)
        canvas.fill(canvas.width - 10, canvas.height - 10, 10, 10, grey=0)

    def prepare(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].obj.Rotate = -90

    assert ink(drawn(draw, prepare)) == (190, 290, 200, 300)


def test_a_rotation_inherited_from_the_page_tree_counts() -> None:
    def prepare(pdf: pikepdf.Pdf) -> None:
        pdf.Root.Pages.Rotate = 90

    assert ink(drawn(lambda canvas: canvas.fill(20, 30, 50, 10, grey=0), prepare)) == (20, 30, 70, 40)


def test_what_a_page_does_to_its_coordinates_and_colours_does_not_reach_what_is_added() -> None:
    def prepare(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].obj.Contents = pdf.make_stream(b"0.1 0 0 0.1 90 90 cm 1 g 1 G 0 0 5 5 re f 40 w")

    def draw(canvas: Canvas) -> None:
        canvas.rule(20, 50, 120, 50, weight=2)

    assert ink(drawn(draw, prepare)) == (20, 49, 120, 51)


def test_pages_that_were_stamped_before_can_be_stamped_again() -> None:
    def prepare(pdf: pikepdf.Pdf) -> None:
        with Typesetter(pdf) as typesetter:
            canvas = typesetter.canvas(pdf.pages[0])
            canvas.text(10, 150, "pertama", STYLE)
            canvas.close()

    lines = text_of(drawn(lambda canvas: canvas.text(10, 20, "KEDUA", STYLE), prepare)).split()
    assert lines == ["pertama", "KEDUA"]


def test_a_typeface_is_embedded_once_for_all_pages() -> None:
    with pikepdf.new() as pdf:
        for _ in range(3):
            pdf.add_blank_page(page_size=(300, 200))
        with Typesetter(pdf) as typesetter:
            for number, page in enumerate(pdf.pages):
                canvas = typesetter.canvas(page)
                canvas.text(10, 10, f"halaman {number}", STYLE)
                canvas.close()
        fonts = {page.obj.Resources.Font["/T0"].objgen for page in pdf.pages}
        programs = [o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and Name.FontFile2 in o]
        assert len(fonts) == len(programs) == 1


def test_leader_dots_stand_under_one_another_and_are_no_text() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.leader(31, 102, 100, grey=0)
        canvas.leader(57, 102, 50, grey=0)

    document = drawn(draw)
    assert text_of(document) == ""
    with pypdfium2.PdfDocument(document) as pdf:
        image = pdf[0].render(scale=4, grayscale=True).to_pil()

    def dots(y: int) -> set[int]:
        row = image.crop((0, image.height - 4 * y - 2, image.width, image.height - 4 * y + 2))
        columns = [x for x in range(row.width) if min(row.getpixel((x, j)) for j in range(row.height)) < 200]
        return {round(x / 16) * 4 for x in columns}

    assert dots(100) == set(range(32, 101, 4))
    assert dots(50) == set(range(60, 101, 4))


def test_a_paragraph_goes_down_line_by_line_and_tells_where_it_ended() -> None:
    ends: list[float] = []

    def draw(canvas: Canvas) -> None:
        ends.append(canvas.paragraph(10, 180, 60, "satu dua tiga empat lima", STYLE))

    lines = text_of(drawn(draw)).split("\n")
    assert " ".join(line.strip() for line in lines) == "satu dua tiga empat lima"
    assert len(lines) > 1
    assert ends == [pytest.approx(180 - len(lines) * 12.5)]


@settings(max_examples=150, deadline=None)
@given(words, st.integers(15, 200))
def test_wrapped_lines_fit_and_lose_nothing(text: list[str], width: int) -> None:
    lines = STYLE.wrap(" ".join(text), width)
    assert all(STYLE.width(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == "".join(text)
    if all(STYLE.width(word) <= width for word in text):
        assert " ".join(lines) == " ".join(text)


def test_line_breaks_in_the_text_break_and_no_break_spaces_do_not() -> None:
    assert STYLE.wrap("Jalan Melati\n\nBlok C", 200) == ("Jalan Melati", "", "Blok C")
    assert STYLE.wrap("No.\u00a012", STYLE.width("No.\u00a0") + 1)[0] == "No.\u00a0"
    assert STYLE.wrap("", 100) == ("",)


@settings(max_examples=150, deadline=None)
@given(covered_text, st.integers(10, 200))
def test_a_shortened_text_fits_and_shows_that_it_was_shortened(text: str, width: int) -> None:
    short = STYLE.shorten(text, width)
    assert STYLE.width(short) <= width
    if short != text:
        assert STYLE.width(text) > width
        assert short.endswith("…")
        assert text.startswith(short[:-1])
