"""Whether a text counts as printed: layout may do what it likes, losing words it may not."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from generator.completeness import MAX_PAGES, PrintedText

WORDS = st.lists(st.text(st.characters(codec="utf-8", categories=["L", "Nd"]), min_size=1), min_size=1)


def is_printed(text: str, *pages: str) -> bool:
    return PrintedText.of(pages).contains(text)


def test_lines_may_be_broken_anywhere() -> None:
    assert is_printed("Mengidentifikasi kebutuhan data", "1.1 Mengidenti\r\nfikasi\nkebutuh an  data K")


def test_a_hyphen_at_the_end_of_a_line_may_be_read_as_a_control_character() -> None:
    assert is_printed("peraturan perundang-undangan", "peraturan perundang\x02\r\nundangan")
    assert is_printed("peraturan perundang-undangan", "peraturan perundang\ufffeundangan")


def test_ligatures_and_capitals_are_the_same_text() -> None:
    assert is_printed("sertifikasi profesi", "SERTIﬁKASI PROFESI")


def test_a_row_that_goes_over_to_the_next_page_is_found_around_what_stands_between() -> None:
    pages = (
        "2.1 Menyusun struktur data sesuai Ya Tidak FR.IA.01 halaman 1 dari 2",
        "No. KUK Pencapaian dengan kebutuhan aplikasi 2.2 Menguji",
    )
    assert is_printed("Menyusun struktur data sesuai dengan kebutuhan aplikasi", *pages)


def test_a_slash_or_a_dash_inside_what_is_broken_does_not_hide_it() -> None:
    text = "Contoh, acuan dan/atau ceklis 2019–2021 tersedia untuk pengambilan keputusan"
    assert is_printed(
        text,
        "6. Contoh, acuan dan/atau ceklis 2019– kaki",
        "kepala 2021 tersedia untuk pengambilan",
        "keputusan",
    )
    assert is_printed(
        text,
        "6. Contoh, acuan dan/ kaki",
        "kepala atau ceklis 2019–2021 tersedia untuk pengambilan keputusan",
    )


def test_a_row_may_go_over_several_pages() -> None:
    text = " ".join(f"kata{number}" for number in range(60))
    cut = [" ".join(text.split()[start : start + 10]) for start in range(0, 60, 10)]
    assert is_printed(text, *(f"kepala {part} kaki" for part in cut))


def test_a_row_on_more_pages_than_a_form_can_need_is_not_believed() -> None:
    pages = [f"kata{number} kaki" for number in range(MAX_PAGES + 1)]
    assert not is_printed(" ".join(f"kata{number}" for number in range(MAX_PAGES + 1)), *pages)


def test_a_lost_last_line_is_noticed() -> None:
    lines = [f"Baris ke-{number} dari jawaban panjang" for number in range(45)]
    assert not is_printed("\n".join(lines), "\n".join(lines[:36]), "Baris lain, halaman 2")


def test_a_lost_number_is_noticed_though_its_digits_stand_elsewhere_in_a_word() -> None:
    assert not is_printed("Baris 37", "Baris 36", "halaman dua")


def test_words_in_another_order_are_another_text() -> None:
    assert not is_printed("kunci jawaban benar", "jawaban kunci benar")


def test_the_second_half_must_follow_on_the_next_page() -> None:
    assert not is_printed("awal kalimat akhir kalimat", "awal kalimat", "lain", *["x"] * 9, "akhir kalimat")


def test_a_longer_beginning_elsewhere_on_the_page_does_not_mislead() -> None:
    pages = ("Mengolah data primer. Mengolah", "data sekunder. data primer", "kaki")
    assert is_printed("Mengolah data sekunder", *pages)


def test_a_word_too_long_for_a_line_may_be_broken_at_any_letter() -> None:
    word = "abcdefghij" * 50
    assert is_printed(word, f"kepala {word[:333]} kaki", f"kepala {word[333:]} kaki")


def test_the_lacking_texts_are_named_by_index() -> None:
    assert PrintedText.of(["satu tiga"]).lacking(["satu", "dua", "tiga", "empat"]) == (1, 3)


@given(WORDS, st.data())
def test_any_text_cut_between_words_over_two_pages_is_found(words: list[str], data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, len(words)))
    pages = (" ".join(words[:cut]) + "\n|Ya|Tidak|kaki|", "|kepala|\n" + " ".join(words[cut:]))
    assert is_printed(" ".join(words), *pages)


@given(WORDS)
def test_a_text_is_not_found_where_one_of_its_letters_never_stands(words: list[str]) -> None:
    text = " ".join(words)
    assert not is_printed(text + " §tanda", text, text)


def test_a_thousand_texts_in_a_long_document_take_no_time() -> None:
    lines = [f"Unjuk kerja nomor {number} menurut standar yang berlaku" for number in range(1_000)]
    pages = ["\n".join(lines[start : start + 25]) for start in range(0, 1_000, 25)]
    began = time.perf_counter()
    printed = PrintedText.of(pages)
    assert printed.lacking(lines) == ()
    assert printed.lacking(["tiada " + line for line in lines]) == tuple(range(1_000))
    assert time.perf_counter() - began < 60
