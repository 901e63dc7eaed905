"""Typefaces: what they can print, how wide, and the subset that goes into a document."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pikepdf
import pytest
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import Dictionary

from generator.errors import ProgramMissing
from generator.pdf.huruf import Huruf, embed, load_huruf
from generator.pdf.sfnt import subset_tag
from generator.program.fonts import font_path

CARLITO = load_huruf(font_path("Carlito"))
DEJAVU = load_huruf(font_path("DejaVu Sans"))


@contextmanager
def embedded(huruf: Huruf, text: str) -> Iterator[pikepdf.Object]:
    """The font dictionary in a document that prints the text."""
    with pikepdf.new() as pdf:
        target = pdf.make_indirect(Dictionary())
        assert isinstance(target, Dictionary)
        embed(pdf, huruf, text, target)
        yield target


def program(huruf: Huruf, text: str) -> bytes:
    """The font program embedded for a text."""
    with embedded(huruf, text) as font:
        return font.DescendantFonts[0].FontDescriptor.FontFile2.read_bytes()


def drawing(font: TTFont, name: str) -> list[object]:
    """How a glyph is drawn, composites taken apart."""
    pen = DecomposingRecordingPen(font.getGlyphSet())
    font.getGlyphSet()[name].draw(pen)
    return list(pen.value)


def test_names_with_accents_apostrophes_and_dashes_can_be_printed() -> None:
    assert CARLITO.covers("Ni'matul Café–Wulandari Şöğ “St. John’s”\u00a01")


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("ab\u0301c", ("\u0301",)),  # a mark that must sit on its letter
        ("Ahmad أحمد", ("أ", "ح", "م", "د")),  # joined, and read from the right
        ("satu\ndua\tiga", ("\n", "\t")),
        ("bagus 👍👍", ("👍",)),
        ("漢字", ("漢", "字")),
        ("soft\u00adhyphen", ("\u00ad",)),
    ],
)
def test_what_would_come_out_wrong_counts_as_missing_once_and_in_order(
    text: str, missing: tuple[str, ...]
) -> None:
    assert CARLITO.missing(text) == missing
    assert not CARLITO.covers(text)


def test_the_width_of_a_text_is_the_sum_of_its_advances_in_whole_thousandths() -> None:
    with TTFont(font_path("Carlito")) as font:
        cmap, metrics = font.getBestCmap(), font["hmtx"].metrics
        thousandths = sum(metrics[cmap[ord(char)]][0] * 1000 // 2048 for char in "Kusumaningrum")
        assert CARLITO.width("Kusumaningrum", 12) == pytest.approx(thousandths / 1000 * 12)


def test_the_subset_is_a_sound_font_that_draws_the_same_glyphs() -> None:
    text = "Agéñ½"
    file = io.BytesIO(program(CARLITO, text))
    with TTFont(file, checkChecksums=2) as subset, TTFont(font_path("Carlito")) as full:
        order, cmap = subset.getGlyphOrder(), full.getBestCmap()
        for number, char in enumerate(sorted(text), start=1):
            assert drawing(subset, order[number]) == drawing(full, cmap[ord(char)])
            assert subset["hmtx"][order[number]] == full["hmtx"][cmap[ord(char)]]
        assert len(order) < 15
        assert not {"GSUB", "GPOS", "name", "cmap"} & set(subset.keys())


def test_the_map_from_characters_leads_to_their_glyphs() -> None:
    with embedded(DEJAVU, "☑☐") as font:
        table = font.DescendantFonts[0].CIDToGIDMap.read_bytes()
    numbers = {char: int.from_bytes(table[2 * ord(char) : 2 * ord(char) + 2], "big") for char in "☐☑"}
    with TTFont(io.BytesIO(program(DEJAVU, "☐☑"))) as subset, TTFont(font_path("DejaVu Sans")) as full:
        order, cmap = subset.getGlyphOrder(), full.getBestCmap()
        for char, number in numbers.items():
            assert drawing(subset, order[number]) == drawing(full, cmap[ord(char)])


def test_every_place_that_names_the_subset_agrees() -> None:
    with embedded(CARLITO, "Contoh") as font:
        carrier = font.DescendantFonts[0]
        names = {str(font.BaseFont), str(carrier.BaseFont), str(carrier.FontDescriptor.FontName)}
    assert names == {f"/{subset_tag(program(CARLITO, 'Contoh'))}+Carlito"}


def test_equal_character_sets_give_equal_programs_and_others_other_names() -> None:
    assert program(CARLITO, "abc") == program(CARLITO, "cabba")
    assert subset_tag(program(CARLITO, "abc")) != subset_tag(program(CARLITO, "abd"))


@settings(max_examples=50, deadline=None)
@given(st.binary(max_size=64))
def test_a_tag_is_six_capitals(data: bytes) -> None:
    tag = subset_tag(data)
    assert len(tag) == 6
    assert tag.isascii() and tag.isalpha() and tag.isupper()


@pytest.mark.parametrize("content", [None, b"", b"bukan huruf", b"OTTO" + bytes(200)])
def test_a_file_that_is_no_truetype_font_is_named(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "Rusak.ttf"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ProgramMissing) as caught:
        load_huruf(path)
    assert "Rusak.ttf" in caught.value.pesan
