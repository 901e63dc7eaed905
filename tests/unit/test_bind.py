"""A checked tree to Structs: text to the letter, other types only where a field asks for them."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostic import Span
from generator.load.bind import bind
from generator.load.tree import Tree, parse_tree


class Jenis(StrEnum):
    KKNI = "kkni"
    OKUPASI = "okupasi"


class Unit(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    kode: str
    bobot: int = 0


class Skema(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    judul: str
    catatan: str | None = None
    aktif: bool = False
    nilai: float = 0.0
    batas: int | None = None
    tanggal: date | None = None
    jenis: Jenis = Jenis.KKNI
    unit: tuple[Unit, ...] = ()
    opsi: dict[str, int] = {}


def tree(text: str) -> Tree:
    checked = parse_tree(text.encode(), "f.yaml")
    assert checked.value is not None
    return checked.value


def bound(text: str) -> Skema:
    checked = bind(tree(text), Skema)
    assert checked.diagnostics == ()
    assert checked.value is not None
    return checked.value


@pytest.mark.parametrize(
    "text", ["010", "true", "1e3", "12_34", "1.10", "08:00", "2024-01-05", "no", "0312012345670001"]
)
def test_a_text_field_keeps_its_text_to_the_letter(text: str) -> None:
    skema = bound(f"judul: {text}\ncatatan: {text}\n")
    assert skema.judul == text
    assert type(skema.judul) is str
    assert skema.catatan == text


def test_quoted_null_is_text_and_plain_null_is_nothing() -> None:
    assert bound('judul: "null"\ncatatan: "null"\n').catatan == "null"
    assert bound("judul: x\ncatatan: null\n").catatan is None


def test_each_field_gets_the_type_it_asks_for() -> None:
    assert bound(
        "judul: x\naktif: true\nnilai: 1.5\nbatas: 12\ntanggal: 2024-02-29\njenis: okupasi\n"
        "unit: [{kode: 010, bobot: 3}]\nopsi: {a: 1}\n"
    ) == Skema(
        "x",
        aktif=True,
        nilai=1.5,
        batas=12,
        tanggal=date(2024, 2, 29),
        jenis=Jenis.OKUPASI,
        unit=(Unit("010", 3),),
        opsi={"a": 1},
    )


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1))
def test_any_text_arrives_unchanged(text: str) -> None:
    from generator.load.text import FORBIDDEN

    if not FORBIDDEN.search(text):
        quoted = text.replace("'", "''")
        assert bound(f"judul: '{quoted}'\n").judul == text


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("judul: x\nunit:\n  - kode: A\n  - kode: B\n    bobot: 010\n", Span("f.yaml", 5, 12, 3)),
        ("judul: x\nbatas: dua\n", Span("f.yaml", 2, 8, 3)),
        ("judul: x\nopsi:\n  a.b: y\n", Span("f.yaml", 3, 3, 6)),
        ("judul: x\nasing: y\n", Span("f.yaml", 1, 1, 8)),
        ("catatan: x\n", Span("f.yaml", 1, 1, 10)),
        ("- x\n", Span("f.yaml", 1, 1, 3)),
    ],
)
def test_what_the_schema_let_through_and_the_struct_refuses_is_a_finding(text: str, span: Span) -> None:
    checked = bind(tree(text), Skema)
    assert checked.value is None
    assert [(d.kode, d.span) for d in checked.diagnostics] == [("STR900", span)]
