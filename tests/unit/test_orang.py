"""Names, NIK and contacts: what counts as the same, and what cannot be."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.check.aturan.kontak import surel, telepon
from generator.check.nama import lembaga, orang
from generator.check.nik import PROVINSI, Nik
from generator.istilah import JenisKelamin


@pytest.mark.parametrize(
    "nama",
    ["Sekar Ayu", "SEKAR  AYU", "Sekar Ayu, S.T., M.Kom.", "Dr. Hj. Sekar Ayu S.T.", "Ir. Sekar Ayu"],
)
def test_titles_and_capitals_do_not_make_another_person(nama: str) -> None:
    assert orang(nama) == "sekar ayu"


@pytest.mark.parametrize(("satu", "dua"), [("Sekar Ayu", "Sekar"), ("Dr", "Prof")])
def test_different_names_stay_different(satu: str, dua: str) -> None:
    assert orang(satu) != orang(dua)


def test_apostrophes_are_typed_in_many_ways() -> None:
    assert orang("Nur'aini") == orang("Nur’aini") == orang("Nuraini")


def test_institutions_are_compared_without_punctuation_and_no_institution_is_none() -> None:
    assert lembaga("PT. Teh  Rekaan") == lembaga("PT Teh Rekaan")
    assert lembaga("Wiraswasta") == lembaga(None) == lembaga("-") == ""


@given(
    lahir=st.dates(date(1930, 1, 1), date(2015, 12, 31)),
    kelamin=st.sampled_from(JenisKelamin),
    provinsi=st.sampled_from(sorted(PROVINSI)),
    urut=st.integers(1, 9999),
)
def test_a_nik_gives_back_what_it_was_made_of(
    lahir: date, kelamin: JenisKelamin, provinsi: str, urut: int
) -> None:
    hari = lahir.day + (40 if kelamin is JenisKelamin.WANITA else 0)
    nik = Nik.read(f"{provinsi}0102{hari:02}{lahir:%m%y}{urut:04}")
    assert nik is not None
    assert (nik.provinsi, nik.jenis_kelamin, nik.urut) == (provinsi, kelamin, f"{urut:04}")
    assert nik.tanggal_mungkin and not nik.beda(lahir) and not nik.rekaan


@pytest.mark.parametrize(
    ("lahir", "beda"),
    [
        (date(2001, 9, 6), ("hari",)),
        (date(2001, 10, 5), ("bulan",)),
        (date(2002, 9, 5), ("tahun",)),
        (date(2011, 5, 9), ("hari", "bulan", "tahun")),
        (date(1901, 9, 5), ()),
    ],
)
def test_a_date_of_birth_is_compared_part_by_part(lahir: date, beda: tuple[str, ...]) -> None:
    nik = Nik.read("9901014509010001")
    assert nik is not None and nik.beda(lahir) == beda


@pytest.mark.parametrize("lahir", ["000199", "320199", "400199", "720199", "311199", "290299", "011399"])
def test_days_that_never_were_are_impossible(lahir: str) -> None:
    nik = Nik.read(f"310101{lahir}0001")
    assert nik is not None and not nik.tanggal_mungkin


def test_a_leap_day_of_either_century_is_possible() -> None:
    nik = Nik.read("3101012902000001")
    assert nik is not None and nik.tanggal_mungkin


@pytest.mark.parametrize("teks", ["", "310101010199000", "31010101019900011", "３" * 16, None])
def test_only_sixteen_digits_are_a_nik(teks: str | None) -> None:
    assert Nik.read(teks) is None


@pytest.mark.parametrize(
    "nilai", ["081200000101", "+62 812-0000-0101", "(0990) 555 123", "0990-555123 ext. 12"]
)
def test_numbers_that_can_be_called_pass(nilai: str) -> None:
    assert telepon(nilai) == ""


@pytest.mark.parametrize("nilai", ["81200000101", "55123", "0812-OOOO", "081200000101 / 02", "-"])
def test_numbers_that_cannot_be_called_are_told(nilai: str) -> None:
    assert telepon(nilai)


@pytest.mark.parametrize(
    "nilai", ["a@surat.example", "a.b+c@x-y.surat.example", "a@gmail.com", "a@ymail.com"]
)
def test_addresses_that_mail_can_reach_pass(nilai: str) -> None:
    assert surel(nilai) == ""


@pytest.mark.parametrize("nilai", ["a", "a@b", "a@b,example", "a b@c.example", "a@@b.example", "a@gmial.com"])
def test_addresses_that_mail_cannot_reach_are_told(nilai: str) -> None:
    assert surel(nilai)
