"""A form in the viewer of Firefox, in a real browser: opened, filled in, saved, taken up again, read back."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import pypdf
import pytest

from generator.isian.bidang import is_tanggal, tag_bidang
from generator.pdf.formulir_baca import read_fields
from generator.pdf.formulir_isi import SENDIRI, row_by_row
from tests.bolak_balik import ASESI, HASIL, baca, differing, forms, hasil, pages
from tests.meja import Meja
from tests.pdfjs import Kunjungan, Peramban, Tempat, peramban
from tests.penampil import penampil

ALASAN = "Tugas kedua belum dinilai.\nMohon diperiksa lagi: “tanya” & (jawab) é"
BANDING = [
    ("ak04/dijelaskan", "ya"),
    ("ak04/didiskusikan", "tidak"),
    ("ak04/alasan", ALASAN),
    ("ttd/asesi/tanggal", "2026-05-10"),
]

DATA = re.compile(r"coret\.(skema|tuk)\..+|coret\.apl01\.jenis_kelamin\..+|apl01\.tujuan\..+")
"""The boxes that the data of the scheme and of the asesi decide, so that nobody may tick others."""


@dataclass(frozen=True, slots=True)
class Terisi:
    """A form in whose empty fields somebody wrote.

    Attributes:
        asal, hasil: the form before, and as the viewer saved it.
        isian: what was filled in, by field.
        terlihat: what was seen of it.
    """

    asal: Path
    hasil: Path
    isian: dict[str, str]
    terlihat: Kunjungan


@pytest.fixture(scope="module")
def firefox() -> Iterator[Peramban]:
    with peramban() as one:
        yield one


@pytest.fixture(scope="module")
def terisi(lapangan: Meja, firefox: Peramban, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Terisi]:
    """Every form: the tab key pressed through all of it, then every empty field filled in, and saved."""
    folder = tmp_path_factory.mktemp("pdfjs")
    done = {}
    for kode, path in forms(lapangan).items():
        isian = {
            b.nama: b.keadaan[-1] if b.keadaan else something(b.nama)
            for b in read_fields(path).bidang
            if not b.nilai
        }
        saved = folder / f"{kode}.pdf"
        done[kode] = Terisi(path, saved, isian, firefox.visit(path, saved, list(isian.items()), tab=True))
    return done


@pytest.fixture
def meja(lapangan: Meja, tmp_path: Path) -> Meja:
    """A copy of the project to work on."""
    return lapangan.salin(tmp_path / "proyek")


def something(nama: str) -> str:
    """What is typed into an empty field; no two fields get the same, but for dates."""
    return "2026-05-10" if is_tanggal(tag_bidang(nama)) else f"{nama} (é)"


def test_the_page_shows_every_place_of_every_field_and_a_click_reaches_it(
    terisi: dict[str, Terisi],
) -> None:
    for kode, form in terisi.items():
        shown = form.terlihat.bidang
        assert Counter((p.halaman, p.nama) for p in shown) == Counter(
            (number, nama) for number, nama, _ in widgets(form.asal)
        ), kode
        assert [p.nama for p in shown if not p.teraih] == [], kode
        assert all(p.keterangan for p in shown), kode
        values = {b.nama: b.nilai for b in read_fields(form.asal).bidang}
        for place in shown:
            if place.keadaan:
                assert place.dicentang == (values[place.nama] == place.keadaan), (kode, place)
            else:
                assert place.nilai == values[place.nama], (kode, place)


def widgets(path: Path) -> Iterator[tuple[int, str, tuple[float, ...]]]:
    """Page, field and rectangle of every place, in the document's order, as another library finds them."""
    for number, page in enumerate(pypdf.PdfReader(path).pages, 1):
        for annotation in page.get("/Annots", ()):
            one = annotation.get_object()
            if one["/Subtype"] == "/Widget":
                field = one if "/T" in one else one["/Parent"]
                yield number, str(field["/T"]), tuple(float(edge) for edge in one["/Rect"])


def test_the_document_names_its_places_row_by_row(lapangan: Meja) -> None:
    for kode, path in forms(lapangan).items():
        found = list(widgets(path))
        for page in {number for number, _, _ in found}:
            boxes = [(left, bottom, right, top) for n, _, (left, bottom, right, top) in found if n == page]
            assert row_by_row(boxes) == list(range(len(boxes))), f"{kode}, page {page}"


def test_the_tab_key_goes_through_a_form_in_the_order_of_reading(terisi: dict[str, Terisi]) -> None:
    for kode, form in terisi.items():
        shown = form.terlihat.bidang
        assert [p.halaman for p in shown] == sorted(p.halaman for p in shown), kode
        for one, later in combinations(shown, 2):
            assert one.halaman < later.halaman or reads_on(one, later), (kode, one, later)
        assert form.terlihat.tab == tuple(p.id for p in shown if stops_tab(p, shown)), kode


def reads_on(one: Tempat, later: Tempat) -> bool:
    """Whether a place is neither above the one before it, nor left of it in the same row."""
    left, bottom, _, top = one.kotak
    later_left, later_bottom, _, later_top = later.kotak
    each_holds_the_middle_of_the_other = (
        top <= (later_top + later_bottom) / 2 <= bottom and later_top <= (top + bottom) / 2 <= later_bottom
    )
    # A place much taller than another one stands beside several, and belongs to the first of them.
    short, tall = sorted((bottom - top, later_bottom - later_top))
    same_row = each_holds_the_middle_of_the_other and tall < 1.5 * short
    return later_bottom > top and (not same_row or left <= later_left)


def stops_tab(place: Tempat, shown: tuple[Tempat, ...]) -> bool:
    """Whether the tab key stops there; at a choice it does so once, where it stands or at its beginning."""
    choice = [p for p in shown if p.jenis == "radio" and p.nama == place.nama]
    return place not in choice or place is next((p for p in choice if p.dicentang), choice[0])


def test_the_page_offers_choices_dates_and_required_fields(terisi: dict[str, Terisi]) -> None:
    by_form = {kode: {p.nama: p for p in form.terlihat.bidang} for kode, form in terisi.items()}
    banding, rekaman = by_form["FR.AK.04"], by_form["FR.AK.02"]
    assert banding["ak04/alasan"].jenis == "textarea"
    assert banding["ttd/asesi/tanggal"].wajib and banding["asesi/nama"].wajib
    assert not banding["ak04/alasan"].wajib
    assert rekaman["ak02/rekomendasi"].wajib
    for nama, states in (("ak04/dijelaskan", {"ya", "tidak"}), ("ak02/rekomendasi", {"k", "bk"})):
        everywhere = [p for form in terisi.values() for p in form.terlihat.bidang if p.nama == nama]
        assert {p.jenis for p in everywhere} == {"radio"} and {p.keadaan for p in everywhere} == states
    alone = [p for form in terisi.values() for p in form.terlihat.bidang if p.jenis == "checkbox"]
    assert alone and {p.keadaan for p in alone} == {SENDIRI}


def test_the_page_tells_how_every_date_is_written_and_lets_it_be_typed(terisi: dict[str, Terisi]) -> None:
    for kode, form in terisi.items():
        dates = [p for p in form.terlihat.bidang if p.nama in form.isian and is_tanggal(tag_bidang(p.nama))]
        assert {p.format for p in dates} <= {"yyyy-mm-dd"}, kode
        # A calendar in their place would lose a date on a page that is not drawn.
        assert {p.jenis for p in dates} <= {"text", "textarea"}, kode
    assert "yyyy-mm-dd" in {p.format for p in terisi["FR.AK.04"].terlihat.bidang}


def test_every_field_of_every_form_was_filled_in_and_no_other_changed(terisi: dict[str, Terisi]) -> None:
    for kode, form in terisi.items():
        before, after = (
            {b.nama: b.nilai for b in read_fields(path).bidang} for path in (form.asal, form.hasil)
        )
        assert after == before | form.isian, kode


def test_muk_takes_every_value_from_what_was_saved_or_says_that_the_data_forbid_it(
    meja: Meja, terisi: dict[str, Terisi]
) -> None:
    filled: dict[str, str | bool] = {}
    for form in terisi.values():
        for place in form.terlihat.bidang:
            tag, value = tag_bidang(place.nama), form.isian.get(place.nama)
            if value is not None and place.keadaan in ("", value):
                choice = place.keadaan not in ("", SENDIRI)
                filled[f"{tag}.{value}" if choice else tag] = value if place.keadaan == "" else True
    before = hasil(meja)
    _, told = baca(meja, *(str(form.hasil) for form in terisi.values()))
    findings = [finding for document in told for finding in document["temuan"]]
    assert {finding["kode"] for finding in findings} == {"BAC005"}
    forbidden = {finding["pesan"].partition("“")[2].partition("”")[0] for finding in findings}
    assert forbidden == {tag for tag in filled if DATA.fullmatch(tag)}
    assert hasil(meja) == before | {tag: value for tag, value in filled.items() if tag not in forbidden}


def test_what_the_viewer_saved_is_what_was_filled_in_for_every_program(meja: Meja, firefox: Peramban) -> None:
    saved = meja.folder / "FR.AK.04 (2).pdf"
    firefox.visit(forms(meja)["FR.AK.04"], saved, BANDING)
    fields = pypdf.PdfReader(saved).get_fields()
    assert fields is not None
    for nama, value in BANDING:
        assert str(fields[nama]["/V"]).removeprefix("/").replace("\r", "\n") == value
    with penampil(saved) as opened:
        ticked = {(p.nama, p.keadaan) for p in opened.bidang() if p.dicentang}
    assert {("ak04/dijelaskan", "ya"), ("ak04/didiskusikan", "tidak")} <= ticked
    assert ("ak04/dijelaskan", "tidak") not in ticked


def test_what_the_viewer_saved_is_recorded_and_fills_the_same_form(meja: Meja, firefox: Peramban) -> None:
    saved = meja.folder / "banding.pdf"
    firefox.visit(forms(meja)["FR.AK.04"], saved, BANDING)
    kode, (told,) = baca(meja, str(saved))
    assert (kode, told["temuan"], told["asesi"]) == (0, [], ASESI)
    assert hasil(meja) == {
        "ak02.rekomendasi.k": True,
        "ak04.dijelaskan.ya": True,
        "ak04.didiskusikan.tidak": True,
        "ak04.alasan": ALASAN,
        "ttd.asesi.tanggal": "2026-05-10",
    }
    record = (meja.root / HASIL).read_bytes()
    kode, (told,) = baca(meja, str(saved))
    assert (kode, told["baru"], told["temuan"]) == (0, {}, [])
    assert (meja.root / HASIL).read_bytes() == record
    assert meja.muk("isi", "--asesi", ASESI, "--formulir", "FR.AK.04").kode == 0
    again = forms(meja)["FR.AK.04"]
    assert {b.nama: b.nilai for b in read_fields(again).bidang} == {
        b.nama: b.nilai for b in read_fields(saved).bidang
    }
    for shown, filled in zip(pages(saved), pages(again), strict=True):
        assert differing(shown, filled) < 0.002


def test_a_form_may_go_from_viewer_to_viewer_and_minds_may_change(meja: Meja, firefox: Peramban) -> None:
    first, second, third = (meja.folder / f"{n}.pdf" for n in (1, 2, 3))
    firefox.visit(forms(meja)["FR.AK.04"], first, BANDING)
    with penampil(first) as opened:
        opened.ketik("ak04/alasan", "Sudah jelas.")
        opened.klik("ak04/didiskusikan", "ya")
        opened.simpan(second)
    shown = firefox.visit(second, third, [("ak04/dijelaskan", "tidak"), ("ak04/libatkan_orang_lain", "ya")])
    assert {p.nilai for p in shown.bidang if p.nama == "ak04/alasan"} == {"Sudah jelas."}
    kode, (told,) = baca(meja, str(third))
    assert (kode, told["temuan"]) == (0, [])
    assert told["baru"] == {
        "ak04.dijelaskan.tidak": True,
        "ak04.didiskusikan.ya": True,
        "ak04.libatkan_orang_lain.ya": True,
        "ak04.alasan": "Sudah jelas.",
        "ttd.asesi.tanggal": "2026-05-10",
    }


def test_a_contradiction_from_the_viewer_is_told_and_not_written(meja: Meja, firefox: Peramban) -> None:
    saved = meja.folder / "rekaman.pdf"
    firefox.visit(forms(meja)["FR.AK.02"], saved, [("ak02/rekomendasi", "bk"), ("asesi/nama", "Orang Lain")])
    before = (meja.root / HASIL).read_bytes()
    kode, (told,) = baca(meja, str(saved))
    assert (kode, told["baru"]) == (1, {})
    assert {(t["kode"], Path(t["file"]).name, t["line"]) for t in told["temuan"]} == {
        ("BAC004", f"{ASESI}.yaml", 2),
        ("BAC005", "rekaman.pdf", 0),
    }
    assert (meja.root / HASIL).read_bytes() == before
