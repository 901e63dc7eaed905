"""Changing values in the text of a YAML file, with all else kept to the letter."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.load.scalar import bare
from generator.load.sunting import CannotEdit, Ubahan, edit, plain
from generator.load.tree import Tree, parse_tree

BERKAS = """\
# Kepala berkas.

orang:
  - id: a01            # yang pertama
    nama: "Sita"
    alamat: |-
      Jalan Satu
      Blok 2

    # tentang kantornya
    kantor:
      nama: PT Rekaan   # lama
      telp: 021

  - id: a02
    nama: Bimo
    hp:
# penutup
"""


def parsed(text: str) -> Tree:
    tree = parse_tree(text.encode(), "x.yaml").value
    assert tree is not None
    return tree


def edited(*changes: Ubahan, text: str = BERKAS) -> str:
    return edit(parsed(text), changes)


def test_a_value_is_replaced_where_it_stands() -> None:
    new = edited(Ubahan(("orang", 0, "kantor", "nama"), "CV Contoh: Baru"))
    assert new == BERKAS.replace("nama: PT Rekaan   # lama", "nama: 'CV Contoh: Baru'   # lama")


def test_text_of_several_lines_is_replaced_with_what_follows_it_kept() -> None:
    new = edited(Ubahan(("orang", 0, "alamat"), "Jalan Tiga"))
    assert new == BERKAS.replace("alamat: |-\n      Jalan Satu\n      Blok 2", "alamat: Jalan Tiga")


def test_a_new_key_stands_after_those_it_belongs_after() -> None:
    new = edited(Ubahan(("orang", 0, "umur"), "20", sesudah=("id", "nama", "tidak-ada")))
    assert new == BERKAS.replace('    nama: "Sita"\n', "    nama: \"Sita\"\n    umur: '20'\n")


def test_a_key_without_value_gets_one() -> None:
    assert edited(Ubahan(("orang", 1, "hp"), "0812")) == BERKAS.replace("hp:", "hp: 0812")


def test_a_new_item_comes_last_and_apart_as_the_others_are() -> None:
    new = edited(Ubahan(("orang",), {"id": "a03", "kantor": {"nama": "PT"}}, tambah=True))
    added = "    hp:\n\n  - id: a03\n    kantor:\n      nama: PT\n# penutup"
    assert new == BERKAS.replace("    hp:\n# penutup", added)


def test_several_changes_at_once_do_not_disturb_each_other() -> None:
    new = edited(
        Ubahan(("orang", 1, "nama"), "Bimo Baru"),
        Ubahan(("orang", 1, "umur"), "20", sesudah=("nama",)),
        Ubahan(("orang", 1, "kota"), "Karsamulya", sesudah=("nama",)),
        Ubahan(("orang",), {"id": "a03"}, tambah=True),
        Ubahan(("orang",), {"id": "a04"}, tambah=True),
    )
    people: Any = bare(parsed(new).value)
    assert [one["id"] for one in people["orang"]] == ["a01", "a02", "a03", "a04"]
    assert list(people["orang"][1]) == ["id", "nama", "umur", "kota", "hp"]
    assert new.count("#") == BERKAS.count("#")


def test_line_ends_stay_as_the_file_has_them() -> None:
    new = edited(Ubahan(("orang", 0, "umur"), "20", sesudah=("nama",)), text=BERKAS.replace("\n", "\r\n"))
    assert new.count("\r\n") == new.count("\n") == BERKAS.count("\n") + 1


@pytest.mark.parametrize("text", ["orang: [{id: a01}]", "{orang: [{id: a01}]}"])
def test_a_list_in_one_line_does_not_grow(text: str) -> None:
    with pytest.raises(CannotEdit):
        edited(Ubahan(("orang",), {"id": "a02"}, tambah=True), text=text)


def test_maps_in_one_line_are_changed_in_that_line() -> None:
    new = edited(
        Ubahan(("orang", 0, "id"), "a02"),
        Ubahan(("orang", 0, "umur"), "20", sesudah=("id",)),
        text="orang: [{id: a01, nama: Sita}] # semua\n",
    )
    assert new == "orang: [{id: a02, umur: '20', nama: Sita}] # semua\n"


values = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Zl", "Zp")), max_size=80)


@given(values, st.sampled_from(["id", "nama", "alamat", "baru"]))
def test_any_text_reads_back_as_it_was_given(value: str, key: str) -> None:
    try:
        new = edited(Ubahan(("orang", 0, key), value, sesudah=("id", "nama")))
    except CannotEdit:
        # Only what the reader of our files refuses anyway.
        assert "\ufeff" in value
        return
    people: Any = bare(parsed(new).value)
    assert people["orang"][0][key] == plain(value)
    assert people["orang"][1] == {"id": "a02", "nama": "Bimo", "hp": None}
