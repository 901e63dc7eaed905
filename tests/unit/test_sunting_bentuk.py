"""One key in a file that people keep: it is there afterwards, and every other byte is as it was."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.load.sunting import CannotEdit, Ubahan, edit
from generator.load.tree import PathTuple, parse_tree

LAMA, GANTI, BARU = "0" * 12, "e" * 12, "f" * 12
SESUDAH = ("waktu_menit", "kuk")
_ADDED = re.compile(rf"(?:, |(?:\r\n|\r|\n) *)ditinjau: {BARU}")

KUK = (
    "kuk: [A/1.1]",
    "kuk: ['A/1.1', \"B/2.1\"]  # dua unit",
    "kuk: [A/1.1,\n  B/2.1 # baris kedua\n  ]",
    "kuk:\n  - A/1.1\n  # komentar\n  - B/2.1   # akhir",
    "kuk:\n- A/1.1\n- >-\n  B/2.1\n",
    "kuk : # kosong di sini\n  - A/1.1\n\n",
    "waktu_menit: 20 # menit",
)
LAIN = (
    "pertanyaan: Apa?",
    "pertanyaan: |\n  Dua baris,\n  dengan [kurung] dan # pagar\n",
    "pertanyaan: >-\n  lipat\n  dua\n",
    "opsi:\n  a: satu\n  b: {c: 2}",
    "opsi: {a: 1, b: [2, 3]}",
    "kunci: b # kuk: [bukan kunci]",
    "# komentar sendirian",
    "kunci: 'kuk: [A/9.9]'",
    "",
)
FLOW = (
    "{pertanyaan: Apa?, kuk: [A/1.1]}",
    '{"pertanyaan":"Apa?","kuk":["A/1.1"]} # sebaris',
    "{kuk: [A/1.1], # komentar\n     kunci: b}",
    "{\n    kuk: [A/1.1\n    ],\n    }",
    f"{{kuk: [A/1.1], ditinjau: {LAMA}, kunci: b}}",
)


@st.composite
def items(draw: st.DrawFn) -> str:
    """One map of a list, in one of the many ways to write it."""
    if draw(st.booleans()):
        return f"- {draw(st.sampled_from(FLOW))}"
    lines = draw(st.lists(st.sampled_from(LAIN), max_size=4, unique_by=lambda line: line.partition(":")[0]))
    lines.insert(draw(st.integers(0, len(lines))), draw(st.sampled_from(KUK)))
    if draw(st.booleans()):
        kept = draw(st.sampled_from((f"ditinjau: {LAMA}", f"ditinjau:   '{LAMA}'  # dulu")))
        lines.insert(draw(st.integers(0, len(lines))), kept)
    while lines[0] == "" or lines[0].startswith("#"):
        lines.append(lines.pop(0))
    gap = draw(st.sampled_from((" ", "   ")))
    block = "\n".join(lines).rstrip("\n").split("\n")
    indent = " " * (1 + len(gap))
    return "\n".join([f"-{gap}{block[0]}", *(f"{indent}{line}" if line else "" for line in block[1:])])


@st.composite
def files(draw: st.DrawFn) -> bytes:
    """A bank with a few of them."""
    depth = draw(st.sampled_from(("", "  ", "    ")))
    body = "\n".join(draw(st.lists(items(), min_size=1, max_size=4))).split("\n")
    head = draw(st.sampled_from(("", "# kepala\n\n", "---\n", "waktu_menit: 5\n")))
    text = head + "soal: # daftar\n" + "\n".join(f"{depth}{line}" if line else "" for line in body)
    text += draw(st.sampled_from(("", "\n", "\n\n# ekor\n")))
    return text.replace("\n", draw(st.sampled_from(("\n", "\r\n")))).encode()


def put(data: bytes, values: dict[PathTuple, str]) -> bytes:
    """The file with ``ditinjau`` in each of the maps."""
    tree = parse_tree(data, "soal.yaml").value
    assert tree is not None
    changes = [Ubahan((*path, "ditinjau"), value, sesudah=SESUDAH) for path, value in values.items()]
    return edit(tree, changes).encode()


def _maps(data: bytes) -> tuple[list[dict[str, object]], dict[PathTuple, str]]:
    """The maps of a bank, and what to write into each."""
    tree = parse_tree(data, "soal.yaml").value
    assert tree is not None and isinstance(tree.value, dict)
    maps: list[dict[str, object]] = tree.value["soal"]  # type: ignore[assignment]
    return maps, {("soal", n): GANTI if "ditinjau" in one else BARU for n, one in enumerate(maps)}


@settings(max_examples=300)
@given(files())
def test_the_key_is_set_and_nothing_else_has_changed(data: bytes) -> None:
    maps, values = _maps(data)
    written = put(data, values)
    expected = [{**one, "ditinjau": values["soal", n]} for n, one in enumerate(maps)]
    assert _maps(written)[0] == expected
    text = written.decode().replace(f"'{LAMA}'", LAMA).replace(GANTI, LAMA)
    assert _ADDED.sub("", text) == data.decode().replace(f"'{LAMA}'", LAMA)
    assert put(written, values) == written


def test_a_new_line_stands_under_the_key_it_follows_and_keeps_the_comment_there() -> None:
    data = b"soal:\r\n  - kuk: [A/1.1]  # satu\r\n    kunci: b"
    assert put(data, {("soal", 0): BARU}) == (
        b"soal:\r\n  - kuk: [A/1.1]  # satu\r\n    ditinjau: ffffffffffff\r\n    kunci: b"
    )


def test_lines_that_end_in_another_way_than_the_rest_stay_so() -> None:
    data = b"soal:\r\n  - kuk: [A/1.1]\n    kunci: b\r\n"
    assert put(data, {("soal", 0): BARU}) == data.replace(b"1]\n", b"1]\r\n    ditinjau: ffffffffffff\n")


def test_an_empty_value_is_filled_in_its_place() -> None:
    data = b"soal:\n  - kuk: [A/1.1]\n    ditinjau: # belum\n    kunci: b\n"
    assert put(data, {("soal", 0): BARU}) == data.replace(b"ditinjau:", b"ditinjau: ffffffffffff")


@pytest.mark.parametrize(
    "data",
    [b"soal: [kuk: [A/1.1]]\n", b"soal:\n  - ? kuk\n    : [A/1.1]\n"],
    ids=["a pair without braces", "a key behind a question mark"],
)
def test_what_cannot_be_done_safely_is_refused(data: bytes) -> None:
    with pytest.raises(CannotEdit):
        put(data, {("soal", 0): BARU})
