"""A form in the viewer of Firefox: opened, filled in, saved, taken up again, read back."""

from __future__ import annotations

from pathlib import Path

import pypdf
import pytest

from generator.pdf.formulir_baca import read_fields
from generator.pdf.formulir_isi import row_by_row
from tests.bolak_balik import ASESI, HASIL, baca, differing, forms, hasil, pages
from tests.meja import Meja
from tests.pdfjs import Tempat, fill_in_pdfjs
from tests.penampil import penampil

ALASAN = "Tugas kedua belum dinilai.\nMohon diperiksa lagi: “tanya” & (jawab) é"
BANDING = [
    ("ak04/dijelaskan", "ya"),
    ("ak04/didiskusikan", "tidak"),
    ("ak04/alasan", ALASAN),
    ("ttd/asesi/tanggal", "2026-05-10"),
]


@pytest.fixture
def meja(lapangan: Meja, tmp_path: Path) -> Meja:
    """A copy of the project to work on."""
    return lapangan.salin(tmp_path / "proyek")


@pytest.fixture(scope="module")
def terlihat(lapangan: Meja, tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Tempat, ...]]:
    """What the viewer shows of every form."""
    folder = tmp_path_factory.mktemp("pdfjs")
    return {kode: fill_in_pdfjs(path, folder / "x.pdf") for kode, path in forms(lapangan).items()}


def test_the_viewer_visits_the_places_of_a_page_row_by_row(
    terlihat: dict[str, tuple[Tempat, ...]],
) -> None:
    for kode, places in terlihat.items():
        assert [p.halaman for p in places] == sorted(p.halaman for p in places), kode
        for number in {p.halaman for p in places}:
            boxes = [p.kotak for p in places if p.halaman == number]
            assert row_by_row(boxes) == list(range(len(boxes))), f"{kode}, page {number}"


def test_the_viewer_offers_choices_dates_and_required_fields(
    terlihat: dict[str, tuple[Tempat, ...]],
) -> None:
    by_form = {kode: {p.nama: p for p in places} for kode, places in terlihat.items()}
    banding, rekaman = by_form["FR.AK.04"], by_form["FR.AK.02"]
    assert banding["ak04/dijelaskan"].jenis == "pilihan"
    assert banding["ak04/alasan"].berbaris
    assert banding["ttd/asesi/tanggal"].format == "yyyy-mm-dd"
    assert banding["ttd/asesi/tanggal"].wajib and banding["asesi/nama"].wajib
    assert not banding["ak04/alasan"].wajib
    assert rekaman["ak02/rekomendasi"].jenis == "pilihan" and rekaman["ak02/rekomendasi"].wajib
    alone = [p for places in terlihat.values() for p in places if p.jenis == "centang"]
    assert alone and {p.keadaan for p in alone} == {"On"}
    assert all(p.keterangan for places in terlihat.values() for p in places)


def test_what_the_viewer_saved_is_what_was_filled_in_for_every_program(meja: Meja) -> None:
    saved = meja.folder / "FR.AK.04 (2).pdf"
    fill_in_pdfjs(forms(meja)["FR.AK.04"], saved, BANDING)
    fields = pypdf.PdfReader(saved).get_fields()
    assert fields is not None
    for nama, value in BANDING:
        assert str(fields[nama]["/V"]).removeprefix("/").replace("\r", "\n") == value
    with penampil(saved) as opened:
        ticked = {(p.nama, p.keadaan) for p in opened.bidang() if p.dicentang}
    assert {("ak04/dijelaskan", "ya"), ("ak04/didiskusikan", "tidak")} <= ticked
    assert ("ak04/dijelaskan", "tidak") not in ticked


def test_what_the_viewer_saved_is_recorded_and_fills_the_same_form(meja: Meja) -> None:
    saved = meja.folder / "banding.pdf"
    fill_in_pdfjs(forms(meja)["FR.AK.04"], saved, BANDING)
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


def test_a_form_may_go_from_viewer_to_viewer_and_minds_may_change(meja: Meja) -> None:
    first, second, third = (meja.folder / f"{n}.pdf" for n in (1, 2, 3))
    fill_in_pdfjs(forms(meja)["FR.AK.04"], first, BANDING)
    with penampil(first) as opened:
        opened.ketik("ak04/alasan", "Sudah jelas.")
        opened.klik("ak04/didiskusikan", "ya")
        opened.simpan(second)
    shown = fill_in_pdfjs(second, third, [("ak04/dijelaskan", "tidak"), ("ak04/libatkan_orang_lain", "ya")])
    assert {p.nilai for p in shown if p.nama == "ak04/alasan"} == {"Sudah jelas."}
    kode, (told,) = baca(meja, str(third))
    assert (kode, told["temuan"]) == (0, [])
    assert told["baru"] == {
        "ak04.dijelaskan.tidak": True,
        "ak04.didiskusikan.ya": True,
        "ak04.libatkan_orang_lain.ya": True,
        "ak04.alasan": "Sudah jelas.",
        "ttd.asesi.tanggal": "2026-05-10",
    }


def test_every_field_of_every_form_can_be_filled_in_and_is_read(lapangan: Meja, tmp_path: Path) -> None:
    for kode, path in forms(lapangan).items():
        empty = {b.nama: b for b in read_fields(path).bidang if not b.nilai}
        wanted = {
            nama: bidang.keadaan[-1] if bidang.keadaan else "2026-05-10" if "tanggal" in nama else "Isi (x)"
            for nama, bidang in empty.items()
        }
        saved = tmp_path / f"{kode}.pdf"
        fill_in_pdfjs(path, saved, list(wanted.items()))
        read = {b.nama: b.nilai for b in read_fields(saved).bidang}
        assert {nama: read[nama] for nama in wanted} == wanted, kode
        assert len(read) == len(read_fields(path).bidang)


def test_a_contradiction_from_the_viewer_is_told_and_not_written(meja: Meja) -> None:
    saved = meja.folder / "rekaman.pdf"
    fill_in_pdfjs(forms(meja)["FR.AK.02"], saved, [("ak02/rekomendasi", "bk"), ("asesi/nama", "Orang Lain")])
    before = (meja.root / HASIL).read_bytes()
    kode, (told,) = baca(meja, str(saved))
    assert (kode, told["baru"]) == (1, {})
    assert {(t["kode"], Path(t["file"]).name, t["line"]) for t in told["temuan"]} == {
        ("BAC004", f"{ASESI}.yaml", 2),
        ("BAC005", "rekaman.pdf", 0),
    }
    assert (meja.root / HASIL).read_bytes() == before
