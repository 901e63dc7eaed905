"""Synthetic projects: what they are made of, and that they are always the same."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from random import Random
from statistics import mean, median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.check.proyek import check_project
from generator.model.proyek import Proyek
from tests.meja import tree
from tests.sintetis import Ukuran, write_project
from tests.sintetis import sebaran as s
from tests.sintetis.kalimat import Penulis, fit
from tests.sintetis.sebaran import PELUANG, Sebaran, Undian
from tests.sintetis.ukuran import SIKSA_RINGKAS


def checked(folder: Path, ukuran: Ukuran) -> Proyek:
    write_project(folder, ukuran)
    result = check_project(folder)
    assert result.diagnostics == ()
    assert result.value is not None
    return result.value


@pytest.mark.parametrize(
    "ukuran",
    [Ukuran(), Ukuran(skema=7, unit=40, soal=90, asesi=3, biji=5), SIKSA_RINGKAS, Ukuran(asesi=0)],
    ids=["baku", "tujuh-skema", "siksa", "tanpa-asesmen"],
)
def test_a_project_has_the_size_that_was_asked_for_and_no_findings(tmp_path: Path, ukuran: Ukuran) -> None:
    proyek = checked(tmp_path / "skema", ukuran)
    jenis = ("pilihan_ganda", "esai", "lisan", "observasi", "wawancara")
    banks = [getattr(paket.bank, nama) for paket in proyek.skema for nama in jenis]
    assert len(proyek.skema) == ukuran.skema
    assert sum(len(p.unit) for p in proyek.skema) == ukuran.unit
    assert sum(len(bank.soal) for bank in banks) == ukuran.soal
    assert sum(len(k.asesmen.asesi) for k in proyek.kegiatan) == ukuran.asesi


def test_the_largest_project_passes_the_checker(tmp_path: Path) -> None:
    ukuran = Ukuran(skema=100, unit=1000, soal=10_000, asesi=1000)
    proyek = checked(tmp_path / "skema", ukuran)
    assert len({asesi.nik for asesi in proyek.kegiatan[0].asesmen.asesi}) == ukuran.asesi


def test_the_same_seed_writes_the_same_bytes_and_another_one_others(tmp_path: Path) -> None:
    for name, biji in (("satu", 1), ("lagi", 1), ("dua", 2)):
        write_project(tmp_path / name, Ukuran(biji=biji))
    assert tree(tmp_path / "satu") == tree(tmp_path / "lagi") != tree(tmp_path / "dua")


def test_a_folder_that_holds_something_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "milik-orang.txt").touch()
    with pytest.raises(FileExistsError):
        write_project(tmp_path, Ukuran())
    assert [path.name for path in tmp_path.iterdir()] == ["milik-orang.txt"]


@pytest.mark.parametrize("salah", [{"skema": 9}, {"skema": 0}, {"soal": 4}, {"asesi": -1}], ids=str)
def test_a_size_that_no_project_can_have_is_refused(salah: dict[str, int]) -> None:
    with pytest.raises(ValueError, match=r"needs|negative"):
        replace(Ukuran(), **salah)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "sebaran", [s.KUK, s.PERTANYAAN, s.JUDUL_UNIT, s.ELEMEN_PER_UNIT], ids=["kuk", "soal", "judul", "elemen"]
)
def test_draws_have_the_quantiles_of_the_table(sebaran: Sebaran) -> None:
    undian = Undian(Random(7))
    drawn = sorted(undian.ukur(sebaran) for _ in range(20_000))
    for peluang, known in zip(PELUANG[1:-1], sebaran.kuantil[1:-1], strict=True):
        found = drawn[round(peluang * len(drawn))]
        assert abs(found - known) <= max(1.0, 0.06 * known), peluang
    assert sebaran.kuantil[0] <= drawn[0] <= drawn[-1] <= sebaran.kuantil[-1]


def test_kuk_are_as_long_as_real_ones() -> None:
    penulis = Penulis(Undian(Random(3)))
    letters = [len(penulis.pernyataan(s.KUK)) for _ in range(4000)]
    assert abs(median(letters) - 75) <= 2
    assert abs(mean(letters) - 79.9) <= 3


def test_the_torture_project_lies_past_everything_seen(tmp_path: Path) -> None:
    (paket,) = checked(tmp_path / "skema", SIKSA_RINGKAS).skema
    first, second = paket.unit.values()
    assert len(paket.skema.judul) == 160
    assert [len(e.kuk) for e in second.elemen] == [10] * 8
    assert len(first.elemen[-1].kuk) == 1
    assert {len(k.pernyataan) for e in second.elemen for k in e.kuk} == {350}
    assert {len(u.judul) for u in (first, second)} == {150}
    assert paket.bank.esai is not None and paket.bank.tugas is not None
    assert max(len(soal.kunci_jawaban) for soal in paket.bank.esai.soal) == 2000
    assert max(len(tugas.skenario) for tugas in paket.bank.tugas.tugas) >= 2990


WORD = st.text(alphabet="abcdefghij", min_size=1, max_size=9)


@given(st.lists(WORD, min_size=80, max_size=80), st.integers(2, 150))
def test_a_text_is_exactly_as_long_as_it_must_be(words: list[str], letters: int) -> None:
    text = fit(iter(words), letters)
    assert len(text) == letters
    assert all(1 <= len(word) <= 15 for word in text.split(" "))
