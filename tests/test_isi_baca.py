"""Out to a tablet and back: ``muk isi``, a person at a viewer or at a word processor, ``muk read``."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.isian.asal import Asal, with_asal
from generator.isian.docx import fill_docx
from generator.ooxml import read_parts, write_parts
from generator.pdf.formulir_baca import read_fields
from tests.bolak_balik import (
    ASESI,
    HASIL,
    KEGIATAN,
    baca,
    differing,
    forms,
    hasil,
    pages,
    saved_by_libreoffice,
)
from tests.meja import Meja
from tests.penampil import penampil


@pytest.fixture
def meja(lapangan: Meja, tmp_path: Path) -> Meja:
    """A copy of the project to work on."""
    return lapangan.salin(tmp_path / "proyek")


def test_every_form_of_an_asesi_can_be_filled_in_and_secret_ones_stay_apart(lapangan: Meja) -> None:
    built = {p.stem for p in lapangan.output.glob(f"**/asesmen/{KEGIATAN}/{ASESI}/FR.*.pdf")}
    assert built <= set(forms(lapangan))
    secret = {p.stem for p in lapangan.output.glob(f"rahasia/asesmen/{KEGIATAN}/{ASESI}/*.pdf")}
    assert secret and secret == {p.stem for p in lapangan.output.glob("rahasia/isi/**/*.pdf")}


def test_a_fillable_form_looks_like_the_printed_one(lapangan: Meja) -> None:
    for kode, path in forms(lapangan).items():
        part = "rahasia/asesmen" if "rahasia" in path.parts else "asesmen"
        printed = pages(lapangan.output / part / KEGIATAN / ASESI / f"{kode}.pdf")
        fillable = pages(path)
        assert len(fillable) == len(printed), kode
        for number, (one, other) in enumerate(zip(fillable, printed, strict=True), start=1):
            assert differing(one, other) < 0.0005, f"{kode}, page {number}"


def test_a_build_leaves_the_fillable_forms_alone(meja: Meja) -> None:
    before = {kode: path.read_bytes() for kode, path in forms(meja).items()}
    meja.edit(f"asesmen/{KEGIATAN}/asesmen.yaml", "SMK", "SMA")
    meja.build()
    assert {kode: path.read_bytes() for kode, path in forms(meja).items()} == before


def test_a_build_makes_them_too_when_asked_but_never_over_what_nobody_has_read(meja: Meja) -> None:
    form, other = (forms(meja)[kode] for kode in ("FR.AK.04", "FR.AK.03"))
    made = other.read_bytes()
    other.unlink()
    with penampil(form) as opened:
        opened.ketik("ak04/alasan", "Belum dibaca siapa pun")
        saved = opened.simpan(meja.folder / "diisi.pdf")
    shutil.copy(saved, form)
    jalan = meja.muk("build", "--isi", "--asesi", ASESI)
    assert jalan.kode == 1 and f"muk read output/isi/{KEGIATAN}/{ASESI}/FR.AK.04.pdf" in jalan.keluaran, jalan
    assert other.read_bytes() == made and form.read_bytes() == saved.read_bytes()
    assert baca(meja, str(form))[0] == 0
    meja.build("--isi", "--asesi", ASESI)
    assert form.read_bytes() != saved.read_bytes()
    again = {b.nama: b for b in read_fields(form).bidang}["ak04/alasan"]
    assert again.nilai == again.awal == "Belum dibaca siapa pun"


def test_what_is_filled_in_at_a_viewer_is_recorded_and_fills_the_same_form(meja: Meja) -> None:
    with penampil(forms(meja)["FR.AK.04"]) as opened:
        opened.klik("ak04/dijelaskan", "ya")
        opened.klik("ak04/didiskusikan", "tidak")
        opened.ketik("ak04/alasan", 'Tugas kedua belum dinilai.\nMohon diperiksa lagi: "tanya" & jawab')
        opened.ketik("ttd/asesi/tanggal", "2026-05-10")
        saved = opened.simpan(meja.folder / "banding (1).pdf")
    kode, (told,) = baca(meja, str(saved))
    assert (kode, told["temuan"], told["asesi"], told["formulir"]) == (0, [], ASESI, "FR.AK.04")
    assert hasil(meja) == {
        "ak02.rekomendasi.k": True,
        "ak04.dijelaskan.ya": True,
        "ak04.didiskusikan.tidak": True,
        "ak04.alasan": 'Tugas kedua belum dinilai.\nMohon diperiksa lagi: "tanya" & jawab',
        "ttd.asesi.tanggal": "2026-05-10",
    }
    assert meja.muk("check").kode == 0
    assert meja.muk("isi", "--asesi", ASESI, "--formulir", "FR.AK.04").kode == 0
    again = read_fields(forms(meja)["FR.AK.04"]).bidang
    assert {b.nama: b.nilai for b in again} == {b.nama: b.nilai for b in read_fields(saved).bidang}
    shown, filled = (pages(path) for path in (saved, forms(meja)["FR.AK.04"]))
    assert all(differing(one, other) < 0.002 for one, other in zip(shown, filled, strict=True))


def test_reading_twice_changes_nothing(meja: Meja) -> None:
    with penampil(forms(meja)["FR.IA.01"]) as opened:
        boxes = [p for p in opened.bidang() if p.nama.startswith("ia01/") and p.keadaan == "ya"]
        for box in boxes:
            opened.klik(box.nama, "ya")
        saved = opened.simpan(meja.folder / "ceklis.pdf")
    assert boxes
    first = baca(meja, str(saved))
    text = (meja.root / HASIL).read_text(encoding="utf-8")
    assert first[0] == 0 and len(first[1][0]["baru"]) == len(boxes)
    kode, (told,) = baca(meja, str(saved))
    assert (kode, told["baru"]) == (0, {})
    assert told["sama"] == first[1][0]["sama"] + len(boxes)
    assert (meja.root / HASIL).read_text(encoding="utf-8") == text


def test_contradictions_are_told_and_never_written(meja: Meja) -> None:
    path = meja.root / HASIL
    path.write_text(path.read_text(encoding="utf-8") + "  ak02.komentar: Baik\n", encoding="utf-8")
    with penampil(forms(meja)["FR.AK.02"]) as opened:
        opened.ketik("asesi/nama", "Orang Lain")
        opened.ketik("ak02/komentar", "Buruk")
        opened.ketik("ak02/tindak_lanjut", "Tidak ada")
        saved = opened.simpan(meja.folder / "rekaman.pdf")
    kode, (told,) = baca(meja, str(saved))
    assert kode == 1
    assert {(t["kode"], Path(t["file"]).name, t["line"]) for t in told["temuan"]} == {
        ("BAC004", f"{ASESI}.yaml", 3),
        ("BAC005", "rekaman.pdf", 0),
    }
    assert hasil(meja) == {
        "ak02.rekomendasi.k": True,
        "ak02.komentar": "Baik",
        "ak02.tindak_lanjut": "Tidak ada",
    }


def test_a_field_that_the_form_no_longer_has_is_told(meja: Meja) -> None:
    with penampil(forms(meja)["FR.IA.01"]) as opened:
        for kuk in ("1/1", "2/1"):
            opened.klik(f"ia01/X/000000/001/01/{kuk}", "ya")
        saved = opened.simpan(meja.folder / "ceklis.pdf")
    meja.edit("unit/X.000000.001.01.yaml", "nomor: 2.1", "nomor: 2.2")
    meja.edit("kecil/soal/wawancara.yaml", "01/2.1", "01/2.2")
    kode, (told,) = baca(meja, str(saved))
    assert kode == 1
    assert told["baru"] == {"ia01.X.000000.001.01.1.1.ya": True}
    gone = [t for t in told["temuan"] if t["kode"] == "BAC003"]
    assert len(gone) == 3, "ya, tidak and penilaian lanjut of KUK 2.1"
    (new,) = [t for t in told["temuan"] if t not in gone]
    assert new["kode"] == "BAC010" and "3 ruang isian" in new["pesan"] and "01.2.2." in new["pesan"]
    assert all("01.2.1." in t["pesan"] and "halaman" in t["pesan"] for t in gone)


def test_a_document_of_somebody_else_is_refused(meja: Meja) -> None:
    shutil.copy(forms(meja)["FR.AK.04"], meja.folder / "a.pdf")
    before = (meja.root / HASIL).read_text(encoding="utf-8")
    for words in (("--asesi", "x99"), ("--asesmen", "lain")):
        kode, (told,) = baca(meja, "a.pdf", *words)
        assert (kode, [t["kode"] for t in told["temuan"]]) == (1, ["BAC002"])
    assert (meja.root / HASIL).read_text(encoding="utf-8") == before


def test_a_flat_copy_is_named_and_the_others_are_read(meja: Meja) -> None:
    printed = meja.output / "asesmen" / KEGIATAN / ASESI / "FR.AK.04.pdf"
    kode, (flat, good) = baca(meja, str(printed), str(forms(meja)["FR.AK.04"]))
    assert kode == 1
    assert [t["kode"] for t in flat["temuan"]] == ["BAC001"]
    assert good["temuan"] == [] and good["sama"] > 0


def test_a_document_that_a_word_processor_saved_is_read(meja: Meja) -> None:
    empty = read_parts((meja.output / "asesmen" / KEGIATAN / ASESI / "FR.AK.04.docx").read_bytes())
    values: dict[str, str | bool] = {
        "ak04.dijelaskan.tidak": True,
        "ak04.alasan": "Satu <dua> & “tiga”\n\nempat",
        "ttd.asesi.tanggal": "10 Mei 2026",
    }
    document = with_asal(fill_docx(empty, values), Asal(KEGIATAN, ASESI, "FR.AK.04"))
    (meja.folder / "kirim.docx").write_bytes(write_parts(document))
    saved = saved_by_libreoffice(meja.folder / "kirim.docx", meja.folder / "kembali")
    kode, (told,) = baca(meja, str(saved))
    assert kode == 0, told
    assert told["baru"] == values
    assert fill_docx(empty, {**told["baru"]}) == fill_docx(empty, values)


def test_without_its_marks_a_word_document_needs_an_owner(meja: Meja) -> None:
    blank = meja.output / "skema" / "kecil" / "FR.AK.04.docx"
    filled = fill_docx(read_parts(blank.read_bytes()), {"ak04.alasan": "Alasan"})
    (meja.folder / "unduhan.docx").write_bytes(write_parts(filled))
    kode, (told,) = baca(meja, "unduhan.docx")
    assert (kode, [t["kode"] for t in told["temuan"]]) == (1, ["BAC002"])
    kode, (told,) = baca(meja, "unduhan.docx", "--asesi", ASESI)
    assert (kode, told["baru"]) == (0, {"ak04.alasan": "Alasan"})
