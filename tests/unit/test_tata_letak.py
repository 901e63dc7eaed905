"""The eye of the torture run: it must see what a typesetter would send back, and nothing else."""

from __future__ import annotations

from dataclasses import replace

from tests.tata_letak import Halaman, Kotak, Lembar, faults

LEMBAR = Lembar(Kotak(70, 60, 550, 760), Kotak(70, 34, 550, 810), frozenset({"1.LatarBelakang"}))

BAIK: dict[str, Kotak] = {
    "LSP Rekaan": Kotak(200, 790, 400, 800),
    "Nama Asesi": Kotak(75, 700, 140, 707),
    "Sumarsana": Kotak(160, 700, 220, 707),
    "MUK-SIN": Kotak(70, 38, 120, 44),
    "Halaman 1": Kotak(500, 38, 545, 44),
}
GARIS = (Kotak(70, 695, 550, 696), Kotak(150, 695, 151, 715))


def halaman(lain: dict[str, Kotak] | None = None) -> Halaman:
    texts = BAIK | (lain or {})
    return Halaman(595, 842, tuple(texts.values()), tuple(texts), GARIS, ())


def seen(page: Halaman) -> str:
    return "; ".join(faults([page], LEMBAR))


def test_a_good_page_has_no_faults() -> None:
    assert seen(halaman()) == ""


def test_text_beyond_a_margin_is_seen() -> None:
    assert "outside the margins: 'Keterangan'" in seen(halaman({"Keterangan": Kotak(500, 600, 560, 607)}))
    assert "outside the margins: 'Catatan'" in seen(halaman({"Catatan": Kotak(100, 20, 160, 27)}))


def test_text_between_the_text_area_and_the_footer_is_seen() -> None:
    assert "below the text area: 'Catatan'" in seen(halaman({"Catatan": Kotak(100, 48, 160, 55)}))


def test_text_over_other_text_is_seen() -> None:
    found = seen(halaman({"Sumarsono": Kotak(180, 703, 240, 710)}))
    assert "one over the other: 'Sumarsono' and 'Sumarsana'" in found


def test_neighbours_that_touch_are_no_fault() -> None:
    assert seen(halaman({"Karya": Kotak(220, 700, 260, 707), "Nomor": Kotak(160, 707, 200, 714)})) == ""


def test_a_border_through_text_is_seen_and_a_line_of_its_own_is_not() -> None:
    assert "a border through 'Nomor'" in seen(halaman({"Nomor": Kotak(140, 698, 165, 710)}))
    struck = halaman()
    assert seen(replace(struck, garis=(*GARIS, Kotak(160, 703, 220, 704)))) == ""


def test_a_table_heading_alone_at_the_foot_is_seen() -> None:
    page = halaman({"Kode Unit": Kotak(80, 68, 120, 76)})
    alone = replace(page, judul_tabel=(Kotak(70, 63, 550, 80),), garis=(*GARIS, Kotak(70, 62, 550, 63)))
    assert "the heading of a table alone at the foot: Kode Unit" in seen(alone)
    higher = replace(alone, judul_tabel=(Kotak(70, 83, 550, 100),))
    assert seen(higher) == ""


def test_a_section_heading_alone_at_the_foot_is_seen() -> None:
    heading = {"1. Latar": Kotak(70, 100, 110, 108), "Belakang": Kotak(114, 100, 160, 108)}
    assert "a heading alone at the foot: 1. LatarBelakang" in seen(halaman(heading))
    assert seen(halaman(heading | {"1.1. Dunia kerja": Kotak(70, 80, 160, 88)})) == ""


def test_an_empty_page_and_one_that_was_ended_too_early_are_seen() -> None:
    empty = Halaman(595, 842, (BAIK["LSP Rekaan"], BAIK["MUK-SIN"]), ("LSP Rekaan", "MUK-SIN"), (), ())
    assert "page 2: nothing on it" in "; ".join(faults([halaman(), empty], LEMBAR))
    short = halaman()
    assert "% of it filled, and more pages follow" in "; ".join(faults([short, short], LEMBAR))
