"""Single values of a sheet: dates in any usual form, NIK, telephone, sex, headings."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.impor.peserta._hari import Hari, settle
from generator.impor.peserta._judul import SINONIM, recognise
from generator.impor.peserta._lembar import SERI_1900, huruf_kolom
from generator.impor.peserta._nilai import (
    Nilai,
    read_met,
    read_nation,
    read_nik,
    read_phone,
    read_postcode,
    read_sex,
    text,
)
from generator.impor.peserta._tanggal import Terbaca, read_date
from generator.kode.imp_peserta import ASESOR, BULAN_DAHULU, NIK, NOMOR, NOMOR_RAGU, TANGGAL, TANGGAL_GANDA
from generator.waktu import BULAN, HARI, tanggal

KEGIATAN = date(2026, 4, 18)
ENGLISH = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
birth = st.dates(date(1930, 1, 1), date(2015, 12, 31))
digits = st.text("0123456789", min_size=16, max_size=16).filter(lambda nik: not nik.startswith("0"))

FORMS = (
    lambda d: d.isoformat(),
    lambda d: f"{d:%d/%m/%Y}",
    lambda d: f"{d.day}-{d.month}-{d.year}",
    lambda d: f"{d:%d.%m.%Y}",
    lambda d: f"{d:%d %m %Y}",
    lambda d: tanggal(d),
    lambda d: tanggal(d).upper(),
    lambda d: f"{HARI[d.weekday()]}, {tanggal(d)}",
    lambda d: f"{d.day} {BULAN[d.month - 1][:3]} {d.year}",
    lambda d: f"{d.day}-{ENGLISH[d.month - 1]}-{d.year}",
    lambda d: f"{ENGLISH[d.month - 1]} {d.day}, {d.year}",
    lambda d: f"{d.isoformat()} 00:00:00",
    lambda d: f"{d:%d/%m/%Y} 00.00",
    lambda d: f" {d:%Y/%m/%d} ",
    lambda d: datetime(d.year, d.month, d.day),
    lambda d: d,
    lambda d: (d - SERI_1900).days,
    lambda d: float((d - SERI_1900).days),
    lambda d: str((d - SERI_1900).days),
)
"""Every way in which one day is written."""


@pytest.mark.parametrize("form", FORMS)
@given(day=birth)
def test_a_date_in_any_usual_form_is_that_day(form: Any, day: date) -> None:
    assert read_date(form(day), KEGIATAN).nilai == day


@given(day=st.dates(date(1930, 1, 1), date(2015, 12, 31)))
def test_a_year_of_two_digits_is_that_of_a_person_who_can_take_part(day: date) -> None:
    read = read_date(f"{day.day}-{day.month}-{day:%y}", KEGIATAN).nilai
    assert read is not None
    assert (read.day, read.month, read.year % 100) == (day.day, day.month, day.year % 100)
    assert 10 <= KEGIATAN.year - read.year < 110


@given(
    st.one_of(st.text(max_size=40), st.floats(), st.integers(), st.times(), st.timedeltas(), st.booleans())
)
def test_whatever_a_cell_holds_a_date_is_read_or_refused(value: Any) -> None:
    read = read_date(value, KEGIATAN)
    assert (read.nilai is None) == bool(read.sebab)
    assert read.nilai is None or date(1900, 1, 1) < read.nilai <= KEGIATAN


@pytest.mark.parametrize(
    ("value", "why"),
    [
        ("31-02-1999", "hari itu tidak ada dalam kalender"),
        ("00/01/1999", "hari itu tidak ada dalam kalender"),
        ("1999-13-01", "hari itu tidak ada dalam kalender"),
        ("1999", "hanya tahun, tanpa hari dan bulan"),
        (1999, "hanya tahun, tanpa hari dan bulan"),
        ("12-12-2026", "sesudah tanggal asesmen"),
        ("12-12-1899", "tahun itu tidak mungkin"),
        ("14 Mart 1999", "bukan tanggal yang dikenal"),
        ("14-03", "bukan tanggal yang dikenal"),
        (0.5, "bukan tanggal yang dikenal"),
        (10**15, "bukan tanggal yang dikenal"),
        (True, "bukan tanggal"),
        (time(8), "berisi jam, bukan tanggal"),
        (timedelta(1), "berisi jam, bukan tanggal"),
        ("01021999", ""),
        ("20031999", ""),
        (20031999, ""),
    ],
)
def test_why_a_date_cannot_be_read_is_told(value: Any, why: str) -> None:
    assert read_date(value, KEGIATAN).sebab == why


def test_eight_digits_are_a_day_in_the_one_order_that_gives_one() -> None:
    assert read_date("19121912", KEGIATAN).nilai == date(1912, 12, 19)
    assert read_date("20011910", KEGIATAN).nilai == date(1910, 1, 20)
    assert read_date("20051205", KEGIATAN).nilai == date(2005, 12, 5)
    assert read_date("20021912", KEGIATAN).nilai == date(1912, 2, 20)
    assert read_date("19991231", KEGIATAN).nilai == date(1999, 12, 31)
    assert read_date("99999999", KEGIATAN).nilai is None


def column(*values: Any, nik: str = "") -> list[Nilai]:
    return settle([Hari(read_date(value, KEGIATAN), nik) for value in values])


def test_day_before_month_is_taken_as_written() -> None:
    assert [one.nilai for one in column("03/04/1999", "25/04/1999")] == ["1999-04-03", "1999-04-25"]


def test_one_date_with_the_month_first_makes_the_others_doubtful() -> None:
    first, second, third = column("12/31/1998", "03/04/1999", "05/05/1999")
    assert (first.kode, first.nilai) == (BULAN_DAHULU, "1998-12-31")
    assert (second.kode, second.nilai) == (TANGGAL_GANDA, "")
    assert "mungkin tertukar: tanggal lain di kolom ini menulis bulan di depan" in second.pesan
    assert third.nilai == "1999-05-05"


def test_a_column_that_went_through_american_excel_is_noticed() -> None:
    mixed = column(datetime(1999, 3, 4), "25/04/1999", datetime(1998, 5, 5))
    assert [one.kode for one in mixed] == [TANGGAL_GANDA, None, None]
    sound = column(datetime(1999, 3, 4), "25/04/1999", datetime(1998, 5, 25))
    assert [one.nilai for one in sound] == ["1999-03-04", "1999-04-25", "1998-05-25"]


def test_the_nik_is_the_witness_of_the_date() -> None:
    assert column("12/31/1998", "03/04/1999", nik="9801070304990001")[1].nilai == "1999-04-03"
    woman = column("03/04/1999", nik="9801074304990001")
    assert woman[0].nilai == "1999-04-03"
    (swapped,) = column("03/04/1999", nik="9801070403990001")
    assert swapped.kode is TANGGAL_GANDA
    assert "tertukar menurut NIK" in swapped.pesan and "KTP" in swapped.petunjuk


def test_a_date_that_cannot_be_read_says_why() -> None:
    assert settle([Hari(Terbaca(None, sebab="bukan tanggal"))])[0].kode is TANGGAL


@given(digits)
def test_a_nik_kept_as_text_comes_out_as_it_went_in(nik: str) -> None:
    grouped = f"{nik[:6]}.{nik[6:12]} {nik[12:]}"
    for written in (nik, f" {nik} ", f"'{nik}", f'="{nik}"', f"{nik}.0", f"{nik},00", grouped):
        assert read_nik(written) == Nilai(nik)


@given(digits)
def test_a_nik_that_was_a_number_is_never_guessed(nik: str) -> None:
    rounded = int(nik[:15]) * 10
    for number in (
        rounded,
        float(rounded),
        int(nik[:15]),
        f"{rounded:.5E}",
        f"{rounded:.14E}".replace(".", ","),
    ):
        read = read_nik(number)
        assert (read.kode, read.nilai) == (NIK, "")
        assert nik[:15] not in read.pesan + read.petunjuk


@given(digits.filter(lambda nik: not nik.endswith("0")))
def test_a_number_that_excel_cannot_have_rounded_is_whole(nik: str) -> None:
    assert read_nik(int(nik)) == Nilai(nik)


@given(st.one_of(st.text(max_size=30), st.floats(), st.integers(), st.none().map(lambda _: "")))
def test_a_nik_is_sixteen_digits_a_passport_or_nothing(value: Any) -> None:
    read = read_nik(value).nilai
    assert not read or (read.isascii() and read.isalnum() and (len(read) == 16 or not read.isdigit()))


def test_a_passport_in_the_column_of_nik_is_taken() -> None:
    assert read_nik("a 1234567").nilai == "A1234567"


@pytest.mark.parametrize(
    ("value", "number", "kode"),
    [
        (81200000301, "081200000301", None),
        ("81200000301.0", "081200000301", None),
        ("812-0000-0301", "0812-0000-0301", None),
        (6281200000301, "+6281200000301", None),
        ("+62 812 0000 0301", "+62 812 0000 0301", None),
        ("0990-5550145 / 081200000301", "0990-5550145 / 081200000301", None),
        (9905550145, "9905550145", NOMOR_RAGU),
        ("8501234", "8501234", None),
        (8.12e20, "", NOMOR),
        ("8,12E+10", "", NOMOR),
        ("tanya kantor", "", NOMOR),
        ("-", "", None),
    ],
)
def test_a_lost_zero_comes_back_only_where_it_is_certain(value: Any, number: str, kode: Any) -> None:
    read = read_phone(value)
    assert (read.nilai, read.kode) == (number, kode)


@pytest.mark.parametrize(
    ("words", "sex"),
    [("L, lk, Laki-laki, LAKI², laki laki, Pria, male, M", "L"), ("P, pr., Perempuan, WANITA, f", "P")],
)
def test_the_sexes_go_by_many_words(words: str, sex: str) -> None:
    for word in words.split(", "):
        assert read_sex(word).nilai == sex, word


@pytest.mark.parametrize(
    "written",
    [
        "MET.000.001234 2019",
        "met 000.001234.2019",
        "MET.000.001234/2019",
        "MET 001234 2019",
        "MET0000012342019",
    ],
)
def test_a_number_of_an_asesor_is_written_in_the_one_form(written: str) -> None:
    assert read_met(written).nilai == "MET.000.001234 2019"
    assert read_met(written[:-1]).kode is ASESOR


@given(st.text())
def test_text_of_a_cell_is_one_printable_line(written: str) -> None:
    line = text(written)
    assert line == line.strip()
    assert not any(sign in line for sign in "\r\n\t\0\x07\ufeff")


def test_invisible_marks_around_a_number_are_taken_off() -> None:
    assert read_phone("\u202a+62 812\u00a00000\u20110301\u202c").nilai.startswith("+62 812 0000")
    assert read_nik("\u200e9801074902010007\u200b\ufeff").nilai == "9801074902010007"


def test_signs_for_nothing_are_nothing() -> None:
    assert {text(sign) for sign in ("-", " – ", "N/A", "tidak ada", "", " ", "'")} <= {"", "'"}


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("NAMA_LENGKAP", "nama"),
        ("Nama Peserta *", "nama"),
        ("No. KTP", "nik"),
        ("nik_ktp", "nik"),
        ("tgl_lahir", "tanggal_lahir"),
        ("Tanggal Lahir (dd/mm/yyyy)", "tanggal_lahir"),
        ("Tempat/Tgl Lahir", "ttl"),
        ("Tempat, Tanggal Lahir", "ttl"),
        ("L/P", "jenis_kelamin"),
        ("(L/P)", "jenis_kelamin"),
        ("telp_hp", "telepon"),
        ("No. HP/WA", "hp"),
        ("e-mail", "email"),
        ("Kel./Desa", "kelurahan"),
        ("PROPINSI", "provinsi"),
        ("Nama Asesor", None),
        ("Tempat Asesmen", None),
        ("Tanggal Daftar", None),
        ("", None),
    ],
)
def test_headings_are_known_however_they_are_written(heading: str, field: str | None) -> None:
    assert recognise(heading) == field


def test_no_heading_means_two_things() -> None:
    every = [heading for headings in SINONIM.values() for heading in headings]
    assert len(every) == len(set(every))
    assert all(recognise(heading) for heading in every)


def test_columns_are_named_as_a_spreadsheet_names_them() -> None:
    assert [huruf_kolom(n) for n in (1, 26, 27, 52, 703)] == ["A", "Z", "AA", "AZ", "AAA"]


@pytest.mark.parametrize(
    ("value", "code", "kode"),
    [(99110, "99110", None), ("99110.0", "99110", None), (133.0, "", NOMOR_RAGU), ("-", "", None)],
)
def test_a_postcode_has_five_digits(value: Any, code: str, kode: Any) -> None:
    read = read_postcode(value)
    assert (read.nilai, read.kode) == (code, kode)


@pytest.mark.parametrize(
    ("value", "nation"), [("WNI", "Indonesia"), ("id", "Indonesia"), ("Malaysia", "Malaysia")]
)
def test_a_nationality_by_its_letters(value: str, nation: str) -> None:
    assert read_nation(value).nilai == nation
