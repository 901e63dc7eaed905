"""YAML text to a tree: what survives, what is refused, and where the finger points."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostic import Keparahan, Span
from generator.errors import FileAccessError
from generator.kode import KODE
from generator.load import compose
from generator.load.compose import MAX_DEPTH, MAX_NODES
from generator.load.scalar import Plain, Value, is_boolean, is_integer, read_number
from generator.load.text import FORBIDDEN, MAX_BYTES, MAX_FINDINGS
from generator.load.tree import Tree, load_tree, parse_tree

BOMB_SECONDS = 30


def read(text: str | bytes) -> Tree:
    """The tree of a text that must be without any finding."""
    checked = parse_tree(text if isinstance(text, bytes) else text.encode(), "f.yaml")
    assert checked.diagnostics == ()
    assert checked.value is not None
    return checked.value


def found(text: str | bytes) -> list[tuple[str, int, int, int]]:
    """Code, line, column and length of every finding."""
    data = text if isinstance(text, bytes) else text.encode()
    diagnostics = parse_tree(data, "f.yaml").diagnostics
    return [(d.kode, d.span.line, d.span.col, d.span.length) for d in diagnostics]


def cut(text: str, span: Span) -> str:
    """The text that a caret line would underline."""
    line = text.splitlines()[span.line - 1]
    return line[span.col - 1 : span.col - 1 + span.length]


@pytest.mark.parametrize(
    "written",
    [
        "010",
        "012",
        "02142",
        "0312012345670001",
        "081234567890",
        "001.10",
        "1.10",
        "1e3",
        "12_34",
        "12:30",
        "08:00",
        "2024-01-05",
        "no",
        "on",
        "yes",
        "True",
        "Null",
        "0x1F",
        ".inf",
        "J.620100.004.02",
        "A & B <c>",
    ],
)
def test_a_plain_scalar_stays_the_text_that_was_written(written: str) -> None:
    value = read(f"isi: {written}\n{written}: isi\n").value
    assert value == {"isi": written, written: "isi"}


@pytest.mark.parametrize("written", ["", "~", "null"])
def test_an_empty_or_null_scalar_is_null_only_without_quotes(written: str) -> None:
    assert read(f"isi: {written}\n").value == {"isi": None}
    assert read(f'isi: "{written}"\n').value == {"isi": written}


@pytest.mark.parametrize("text", ["0", "7", "-12", "1200", "999999999999999999"])
def test_a_canonical_whole_number_may_be_read_as_one(text: str) -> None:
    assert is_integer(Plain(text))
    assert read_number(Plain(text)) == int(text)


@pytest.mark.parametrize(
    "text", ["010", "-0", "+1", "1_000", "1.0", "1e3", "0x1F", "", " 1", "1\n", "٣", "9" * 5000]
)
def test_any_other_spelling_is_no_whole_number(text: str) -> None:
    assert not is_integer(Plain(text))


def test_quoted_text_is_neither_number_nor_truth_value() -> None:
    assert not is_integer("7")
    assert read_number("7") is None
    assert not is_boolean("true")
    assert is_boolean(Plain("true"))


FAULTS: list[tuple[str | bytes, list[tuple[str, int, int, int]]]] = [
    (b"a: 1\nb: caf\xe9\n", [("YML001", 2, 7, 1)]),
    (b"a: \xff\xff\nb: \xfe\n", [("YML001", 1, 4, 1), ("YML001", 2, 4, 1)]),
    ("a: 1\n".encode("utf-16"), [("YML002", 0, 0, 1)]),
    ("a: 1\n".encode("utf-16-le"), [("YML002", 0, 0, 1)]),
    ("a: 1\n".encode("utf-32"), [("YML002", 0, 0, 1)]),
    (b"\xef\xbb\xbfa: 1\n", [("YML003", 1, 1, 1)]),
    ("", [("YML005", 0, 0, 1)]),
    ("# hanya komentar\n", [("YML005", 0, 0, 1)]),
    ("---\n", [("YML005", 0, 0, 1)]),
    ("a: x\x0by\x00\n", [("YML006", 1, 5, 1), ("YML006", 1, 7, 1)]),
    ("a: x\u2028y\n", [("YML006", 1, 5, 1)]),
    ("a: x\x85y\n", [("YML006", 1, 5, 1)]),
    ("a: 😀\ufeffy\n", [("YML006", 1, 5, 1)]),
    ('a: "x\\x0by\\e"\n', [("YML007", 1, 6, 4), ("YML007", 1, 11, 2)]),
    ('a: "\\ud800 \\\\ud800"\n', [("YML007", 1, 5, 6)]),
    ('a: "\\UFFFFFFFF"\n', [("YML007", 1, 5, 10)]),
    ('? "\\u2028"\n: b\n', [("YML007", 1, 4, 6)]),
    ("a: b\n\tc: d\n", [("YML008", 2, 1, 1)]),
    ("a:\n\t- b\n  \t- c\n", [("YML008", 2, 1, 1), ("YML008", 3, 3, 1)]),
    ("a: b: c\n", [("YML009", 1, 5, 1)]),
    ("a: 1\nb: [1, 2\n", [("YML009", 2, 4, 1)]),
    ('a: "x\nb: y\n', [("YML009", 1, 4, 1)]),
    ("a: @x\n", [("YML009", 1, 4, 1)]),
    ("a: **tebal**\n", [("YML009", 1, 4, 1)]),
    ("- a\nb: c\n", [("YML009", 2, 1, 1)]),
    ("a: b\ntanpa titik dua\nc: d\n", [("YML009", 2, 1, 1)]),
    ("{a: 1} sisa\n", [("YML009", 1, 8, 4)]),
    ("a: 1\nb: 2\na: 3\n", [("YML010", 3, 1, 1)]),
    ("a: &x 1\nb: *x\n", [("YML011", 1, 4, 2), ("YML011", 2, 4, 2)]),
    ("<<: {b: 1}\na: 1\n", [("YML012", 1, 1, 2)]),
    ("a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> cabang\n", [("YML020", 2, 1, 12)]),
    ("a: 1\n<<<<<<< HEAD\n=======\nb: 3\n>>>>>>>\nc: |\n  x", [("YML020", 2, 1, 12)]),
    ("a: !!str 010\nb: !lain\n  - c\n", [("YML013", 1, 4, 5), ("YML013", 2, 4, 5)]),
    ("a: !!python/object/apply:os.system [ls]\n", [("YML013", 1, 4, 31)]),
    ("%YAML 1.1\n---\na: 1\n", [("YML013", 1, 1, 9)]),
    ("? [a]\n: b\n", [("YML014", 1, 3, 1)]),
    ("{{a: 1}: b}\n", [("YML014", 1, 2, 1)]),
    ("a: 1\n~: 2\n", [("YML014", 2, 1, 1)]),
    ("a: 1\n--- # lagi\nb: 2\n", [("YML015", 2, 1, 10)]),
    ("a: " + "[" * 10_000, [("YML016", 1, 3 + MAX_DEPTH, 1)]),
    ("\n" * 3 + "a: C #1\nb: #ff0000\n", [("YML018", 4, 6, 2), ("YML018", 5, 4, 7)]),
]


@pytest.mark.parametrize(("text", "expected"), FAULTS)
def test_each_fault_is_named_at_its_place(
    text: str | bytes, expected: list[tuple[str, int, int, int]]
) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"), [fault for fault in FAULTS if fault[1][0][0] not in ("YML008", "YML009")]
)
def test_without_libyaml_the_same_is_found_but_for_the_wording_of_syntax_errors(
    text: str | bytes, expected: list[tuple[str, int, int, int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compose, "_Loader", yaml.SafeLoader)
    assert found(text) == expected


def test_every_code_of_reading_is_exercised_here_or_below() -> None:
    exercised = {kode for _, expected in FAULTS for kode, *_ in expected} | {"YML004", "YML017", "YML019"}
    assert exercised == {kode for kode in KODE if kode.startswith("YML")}


@pytest.mark.parametrize("kode", ["YML005", *(f"YML{n:03}" for n in range(7, 16)), "YML018"])
def test_the_registered_examples_are_true(kode: str) -> None:
    entry = KODE[kode]
    assert kode in {k for k, *_ in found(entry.salah)}
    if kode != "YML015":  # put right by making two files
        assert found(entry.benar) == []


def test_all_faults_of_a_file_are_found_at_once() -> None:
    text = b'a: \xe9\na: x\nb: "\\x00"\nc: &j 1\nd: !t 2\n<<: 3\ne: *j\n'
    assert [kode for kode, *_ in found(text)] == [
        "YML001",
        "YML010",
        "YML007",
        "YML011",
        "YML013",
        "YML012",
        "YML011",
    ]


def test_a_duplicate_key_names_the_first_line() -> None:
    (finding,) = parse_tree(b"judul: Satu\nkode: X\njudul: Dua\n", "f.yaml").diagnostics
    assert "baris 1" in finding.pesan
    assert finding.span == Span("f.yaml", 3, 1, 5)


def test_harmless_oddities_are_warnings_and_the_tree_is_usable() -> None:
    checked = parse_tree(b"\xef\xbb\xbfa: Bahasa C #1\n", "f.yaml")
    assert checked.ok
    assert {d.keparahan for d in checked.diagnostics} == {Keparahan.PERINGATAN}


@pytest.mark.parametrize(
    "text", ["a: 1 # biasa\n", "# muk\na: 1\n", 'a: "C #1"\n', "a: C#1\n", "a: 'x' #ya\n"]
)
def test_ordinary_comments_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_a_comment_line_break_and_document_marks_do_not_matter() -> None:
    assert read("---\r\na: 1\r\nb: |\r\n  x\r\n  y\r\n...\r\n# akhir\r\n").value == {"a": "1", "b": "x\ny\n"}


def test_spans_count_crlf_and_wide_characters_as_an_editor_does() -> None:
    tree = read("a: 😀\r\nb: é x\r\n")
    assert tree.span(("a",)) == Span("f.yaml", 1, 4, 1)
    assert tree.span(("b",)) == Span("f.yaml", 2, 4, 3)


BLOCK = """\
judul: Pemrogram Junior
kosong:
unit:
  - kode: J.620100.004.02   # catatan
    judul: 'Menggunakan "struktur" data'
  -
  - [a, "b c"]
rangka: {x: 1, y: [2]}
panjang: |
  baris satu
  baris dua
lipat: kata
  sambungan
'kunci berkutip': ya
"""


@pytest.mark.parametrize(
    ("path", "key", "expected"),
    [
        (("judul",), False, "Pemrogram Junior"),
        (("judul",), True, "judul"),
        (("kosong",), False, "kosong"),
        (("unit",), True, "unit"),
        (("unit",), False, "- kode: J.620100.004.02"),
        (("unit", 0), False, "kode: J.620100.004.02"),
        (("unit", 0, "kode"), False, "J.620100.004.02"),
        (("unit", 0, "judul"), False, "'Menggunakan \"struktur\" data'"),
        (("unit", 0, "tidak ada"), False, "kode: J.620100.004.02"),
        (("unit", 0, "tidak ada"), True, "kode: J.620100.004.02"),
        (("unit", 1), False, "-"),
        (("unit", 2), False, '[a, "b c"]'),
        (("unit", 2, 1), False, '"b c"'),
        (("unit", 9, "kode"), False, "- kode: J.620100.004.02"),
        (("rangka",), False, "{x: 1, y: [2]}"),
        (("rangka", "y", 0), False, "2"),
        (("panjang",), False, "baris satu"),
        (("lipat",), False, "kata"),
        (("kunci berkutip",), True, "'kunci berkutip'"),
        (("judul", "di bawah teks"), False, "Pemrogram Junior"),
        ((), False, "judul: Pemrogram Junior"),
    ],
)
def test_a_span_cuts_what_it_is_asked_for(path: tuple[str | int, ...], key: bool, expected: str) -> None:
    assert cut(BLOCK, read(BLOCK).span(path, key=key)) == expected


TEXT = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters="\ufeff\ufffe\uffff"),
    max_size=20,
)
VALUES = st.recursive(
    TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
    max_leaves=15,
)
MAPS = st.dictionaries(TEXT, VALUES, min_size=1, max_size=5)


def paths(value: Any, at: tuple[str | int, ...] = ()) -> list[tuple[tuple[str | int, ...], str]]:
    """The path of every text in a value."""
    if isinstance(value, dict):
        return [found for key, child in value.items() for found in paths(child, (*at, key))]
    if isinstance(value, list):
        return [found for index, child in enumerate(value) for found in paths(child, (*at, index))]
    return [(at, value)]


@given(MAPS)
def test_what_is_written_comes_back_and_every_span_cuts_its_scalar(value: dict[str, Any]) -> None:
    text = json.dumps(value, ensure_ascii=False, indent=1)
    tree = read(text)
    assert tree.value == value
    lines = text.split("\n")
    for path, scalar in paths(value):
        span = tree.span(path)
        assert lines[span.line - 1][span.col - 1 :][: span.length] == json.dumps(scalar, ensure_ascii=False)


@given(MAPS, st.randoms(use_true_random=False))
def test_the_order_of_keys_does_not_change_the_value(value: dict[str, Any], random: Any) -> None:
    keys = list(value)
    random.shuffle(keys)
    shuffled = {key: value[key] for key in keys}
    written = json.dumps(shuffled, ensure_ascii=False)
    assert read(written).value == value


YAML_LIKE = st.text(st.sampled_from("ab:-?[]{},&*!|>'\"%@`#~<\\ux0\t\n\r \x85\u2028😀.="), max_size=60)
MUTATED = st.tuples(st.integers(0, len(BLOCK)), YAML_LIKE, st.integers(0, 12)).map(
    lambda m: BLOCK[: m[0]] + m[1] + BLOCK[m[0] + m[2] :]
)


@given(
    st.binary(max_size=200)
    | (YAML_LIKE | MUTATED | st.text(max_size=80)).map(lambda t: t.encode("utf-8", "surrogatepass"))
)
def test_reading_never_raises_and_says_why_there_is_no_tree(data: bytes) -> None:
    checked = parse_tree(data, "f.yaml")
    assert checked.value is not None or checked.diagnostics
    lines = data.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for diagnostic in checked.diagnostics:
        assert 0 <= diagnostic.span.line <= len(lines)
        assert KODE[diagnostic.kode]
        assert diagnostic.pesan
    if checked.ok and checked.value is not None:
        assert all(not FORBIDDEN.search(text) for _, text in paths(checked.value.value) if text)


def test_a_file_is_read_from_disk_under_its_display_name(tmp_path: Path) -> None:
    path = tmp_path / "skema.yaml"
    path.write_text("a: b: c\n", encoding="utf-8")
    (finding,) = load_tree(path, "skema/skema.yaml").diagnostics
    assert finding.span == Span("skema/skema.yaml", 1, 5, 1)


def test_a_missing_file_a_folder_and_a_pipe_are_faults_of_the_environment(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipa")
    for path in (tmp_path / "tidak-ada.yaml", tmp_path, tmp_path / "pipa"):
        with pytest.raises(FileAccessError) as caught:
            load_tree(path, "x")
        assert str(path) in caught.value.pesan
        assert caught.value.petunjuk


def test_a_hundred_megabytes_are_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "besar.yaml"
    with path.open("wb") as file:
        file.truncate(100_000_000)
    start = time.perf_counter()
    checked = load_tree(path, "besar.yaml")
    assert time.perf_counter() - start < 5
    assert [(d.kode, d.span) for d in checked.diagnostics] == [("YML004", Span("besar.yaml"))]


def full(pattern: str) -> str:
    """A text just under the size limit, made of one pattern."""
    return pattern * ((MAX_BYTES - 10) // len(pattern.encode()))


LAUGHS = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 9)
)


@pytest.mark.parametrize(
    ("text", "kode"),
    [
        pytest.param(LAUGHS, "YML011", id="billion laughs"),
        pytest.param("".join(f"? <<: *x{n}\n" for n in range(2000)), "YML014", id="merge keys"),
        pytest.param("[" * 10_000, "YML016", id="nested lists"),
        pytest.param("{a: " * 10_000, "YML016", id="nested maps"),
        pytest.param("".join(" " * n + "a:\n" for n in range(1500)), "YML016", id="nested blocks"),
        pytest.param("- " * 10_000, "YML016", id="nested dashes"),
        pytest.param(full("- a\n"), "YML017", id="too many items"),
        pytest.param("".join(f"k{n}:\n" for n in range(MAX_NODES + 1)), "YML017", id="too many keys"),
        pytest.param(full("a: b\n"), "YML019", id="duplicates"),
        pytest.param(full("- &a b\n"), "YML019", id="anchors"),
        pytest.param("a: " + full("x #y"), "YML018", id="hashes on one line"),
        pytest.param('a: "' + full("\\ud800"), "YML009", id="surrogates"),
        pytest.param(full("\x0b"), "YML019", id="control characters"),
        pytest.param(full("%TAG !a! b\n"), "YML013", id="directives"),
        pytest.param("a: 1\n" + full("---\n"), "YML015", id="documents"),
        pytest.param(full("\ta\n"), "YML008", id="tabs"),
        pytest.param(full("a: \n" + "'" * 7), "YML009", id="quotes"),
    ],
)
def test_bombs_are_refused_by_name_and_quickly(text: str, kode: str) -> None:
    start = time.perf_counter()
    kinds = [k for k, *_ in found(text)]
    assert time.perf_counter() - start < BOMB_SECONDS
    assert kode in kinds
    assert len(kinds) <= MAX_FINDINGS + 1


def test_a_large_honest_file_is_read() -> None:
    value: Value = read("".join(f"- kode: S{n:05}\n  teks: {'kata ' * 20}\n" for n in range(5_000))).value
    assert isinstance(value, list)
    assert len(value) == 5_000


@pytest.mark.parametrize(
    ("text", "part", "place"),
    [
        ("judul: Menata  meja\n", "  ", (1, 14, 2)),
        ('judul: "Menata meja"\n', "meja", (1, 16, 4)),
        ("judul: >-\n  Menata\n  meja bundar\n", "bundar", (3, 8, 6)),
        ("meja: 1\njudul: Menata meja\n", "meja", (2, 15, 4)),
    ],
)
def test_a_piece_of_a_text_is_found_where_it_is_written(
    text: str, part: str, place: tuple[int, int, int]
) -> None:
    span = read(text).part(("judul",), part)
    assert (span.line, span.col, span.length) == place


@pytest.mark.parametrize("part", ["Menata meja", "kursi", ""])
def test_a_piece_that_is_not_written_in_one_stretch_is_shown_by_the_whole_value(part: str) -> None:
    tree = read("judul: >-\n  Menata\n  meja\n")
    assert tree.part(("judul",), part) == tree.span(("judul",))


def test_a_piece_of_a_missing_value_is_shown_by_its_parent() -> None:
    tree = read("unit:\n  judul: Menata\n")
    assert tree.part(("unit", "kode"), "Menata") == tree.span(("unit", "kode"))
