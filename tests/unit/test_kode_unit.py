"""Codes of units: which are right, and what a slip was meant to be."""

from __future__ import annotations

import pytest

from generator.check.kode_unit import (
    POLA,
    body,
    fits,
    group,
    is_near,
    is_slip,
    lacks_version,
    near_group,
    one_apart,
    repair,
)

RIGHT = (
    "X.990100.004.02",
    "X.99100.009.02",
    "X.99ABC00.001.2",
    "XYZ.OO01.002.01",
    "XYZ.AS.001.01",
    "XYZ913001A",
    "XYENV472B",
)
OWN = ("X.LSPX.MM03.01", "LSP-RK/12", "UK.2026.A", "017")

SLIPS = {
    "a blank for a dot": ("X.990100.017 01", "X.990100.017.01"),
    "a blank behind a dot": ("XYZ. KS01.001.01", "XYZ.KS01.001.01"),
    "a comma for a dot": ("X.990000,013.02", "X.990000.013.02"),
    "a dot too many": ("X.990.100.029.02", "X.990100.029.02"),
    "a dot too few": ("X99ABC13.015.3", "X.99ABC13.015.3"),
    "a version of three digits": ("X.990100.030.002", "X.990100.030.02"),
    "a version of two digits where one is right": ("X.99ABC02.019.02", "X.99ABC02.019.2"),
    "a running number of two digits": ("XYZ.MM01.04.01", "XYZ.MM01.004.01"),
    "a running number of four digits": ("XYZ.MM02.0053.01", "XYZ.MM02.053.01"),
    "zeros for the letter O": ("XYZ.0001.002.01", "XYZ.OO01.002.01"),
    "the letter O for a zero": ("XYZ.PHO2.006.01", "XYZ.PH02.006.01"),
    "small letters": ("x.990100.004.02", "X.990100.004.02"),
}


@pytest.mark.parametrize("kode", RIGHT)
def test_a_code_of_a_known_family_is_right(kode: str) -> None:
    assert fits(kode)
    assert repair(kode) == kode


@pytest.mark.parametrize("kode", OWN)
def test_a_code_of_the_lsp_itself_is_near_to_no_family(kode: str) -> None:
    assert not fits(kode)
    assert not is_near(kode)
    assert repair(kode) is None


@pytest.mark.parametrize(("slip", "meant"), SLIPS.values(), ids=SLIPS.keys())
def test_a_slip_is_put_right(slip: str, meant: str) -> None:
    assert not fits(slip)
    assert repair(slip) == meant


@pytest.mark.parametrize("kode", ["X.9901000.027.02", "X.99AB02.035.1", "XYZ.UM03.008.011"])
def test_a_sign_that_was_lost_or_added_is_seen_but_not_guessed(kode: str) -> None:
    assert is_near(kode)
    assert repair(kode) is None


def test_a_code_without_its_version_is_known_as_such() -> None:
    assert lacks_version("X.990100.001")
    assert not lacks_version("X.990100.001.01")
    assert not lacks_version("X.990100")


def test_a_lost_digit_shows_beside_the_other_units_of_the_standard() -> None:
    assert fits("X.99100.033.02")
    assert near_group("X.99100.033.02", ["X.990100", "Y.990100"]) == "X.990100.033.02"
    assert near_group("X.74100.033.02", ["X.990100"]) is None


def test_two_groups_that_both_could_be_meant_are_no_answer() -> None:
    assert near_group("X.99100.033.02", ["X.990100", "X.991000"]) is None


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        ("X.99100", "X.990100", True),
        ("XYZ.0001", "XYZ.OO01", True),
        ("X.62ABC00", "X.63ABC00", False),
        ("XYZ.MM01", "XYZ.MM02", False),
        ("X.990100", "X.990100", False),
    ],
)
def test_groups_of_neighbouring_numbers_are_no_slips(one: str, other: str, slip: bool) -> None:
    assert is_slip(one, other) is slip


def test_one_sign_apart_means_added_lost_or_exchanged() -> None:
    assert one_apart("abc", "abxc")
    assert one_apart("abxc", "abc")
    assert one_apart("abc", "abx")
    assert one_apart("abc", "abcd")
    assert not one_apart("abc", "abc")
    assert not one_apart("abc", "acb")
    assert not one_apart("abc", "abcde")


def test_the_body_of_a_code_is_all_but_its_version() -> None:
    assert body("X.990100.004.02") == ("X.990100.004", "02")
    assert body("XYZ913001A") == ("XYZ913001", "A")
    assert group("X.990100.004.02") == "X.990100"


def test_the_families_are_told_apart() -> None:
    assert len(set(POLA)) == len(POLA)
    assert not any(one_apart(one, other) for one in POLA for other in POLA if one[1] != other[1])
