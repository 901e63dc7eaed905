"""The shape of a file: every way to break a schema, at its exact place, in Indonesian."""

from __future__ import annotations

import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from generator.check.accept import build_acceptor
from generator.check.dialect import compile_pattern
from generator.check.lengkap import build_validator
from generator.check.struktur import check_struktur
from generator.diagnostic import Diagnostic
from generator.kode import KODE
from generator.load.jenis import JENIS_BERKAS
from generator.load.scalar import Plain
from generator.load.text import MAX_FINDINGS
from generator.load.tree import Tree, parse_tree
from generator.schemas import load_schema

SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "object",
    "additionalProperties": False,
    "required": ["kode"],
    "properties": {
        "kode": {
            "description": "Huruf, titik, angka.",
            "examples": ["A.01"],
            "type": "string",
            "pattern": r"^[A-Z]\.\d{2}$",
        },
        "judul": {"type": ["string", "null"], "minLength": 1, "maxLength": 10},
        "jenis": {"enum": ["kkni", "okupasi", "klaster"]},
        "versi": {"const": 2},
        "bobot": {"type": "integer", "minimum": 1, "maximum": 10},
        "durasi": {"type": "number", "exclusiveMinimum": 0, "multipleOf": 0.5},
        "aktif": {"type": "boolean"},
        "tanggal": {"type": "string", "format": "date"},
        "surel": {"type": "string", "format": "email"},
        "situs": {"type": "string", "format": "uri"},
        "nik": {"type": ["string", "number"], "pattern": "^[0-9]{16}$", "x-pdp": "pengenal"},
        "unit": {
            "type": "array",
            "minItems": 1,
            "maxItems": 3,
            "uniqueItems": True,
            "items": {"type": "string"},
        },
        "opsi": {
            "type": "object",
            "minProperties": 2,
            "propertyNames": {"enum": ["benar", "salah", "ragu"]},
            "additionalProperties": {"type": "string"},
        },
        "kontak": {
            "type": "object",
            "anyOf": [{"required": ["surel"]}, {"required": ["telepon"]}],
            "description": "Salah satu cara dihubungi.",
        },
        "elemen": {"type": "array", "items": {"$ref": "#/$defs/elemen"}},
        "alat": {"type": "object", "if": {"required": ["sewa"]}, "then": {"required": ["harga"]}},
        "lama": {"not": {}},
    },
    "$defs": {
        "elemen": {
            "type": "object",
            "required": ["judul"],
            "properties": {
                "judul": {"title": "Judul elemen", "type": "string"},
                "anak": {"type": "array", "items": {"$ref": "#/$defs/elemen"}},
            },
        }
    },
}


def tree(text: str) -> Tree:
    checked = parse_tree(text.encode(), "f.yaml")
    assert checked.diagnostics == ()
    assert checked.value is not None
    return checked.value


def check(text: str) -> tuple[Diagnostic, ...]:
    return check_struktur(tree(text), SCHEMA)


def shown(text: str) -> list[tuple[str, int, str]]:
    """Code, line, and the text underlined, of every finding."""
    lines = text.splitlines()
    return [
        (d.kode, d.span.line, lines[d.span.line - 1][d.span.col - 1 :][: d.span.length]) for d in check(text)
    ]


def the_one(text: str) -> Diagnostic:
    (finding,) = check(text)
    return finding


FAULTS = [
    ("judul: x\n", [("STR001", 1, "judul: x")]),
    ("kode: A.01\nelemen:\n  - judul: x\n  - anak: []\n", [("STR001", 4, "anak: []")]),
    ("kode: A.01\nalat:\n  sewa: ya\n", [("STR001", 2, "alat")]),
    ("kode: A.01\njudl: x\n", [("STR002", 2, "judl")]),
    ("kode: A.01\nopsi:\n  benr: x\n  salah: y\n", [("STR002", 3, "benr")]),
    ("kode: A.01\nbobot: dua\n", [("STR003", 2, "dua")]),
    ("kode: A.01\nbobot: 010\n", [("STR003", 2, "010")]),
    ('kode: A.01\nbobot: "3"\n', [("STR003", 2, '"3"')]),
    ("kode: A.01\nbobot: " + "9" * 5000 + "\n", [("STR003", 2, "9" * 5000)]),
    ("kode: A.01\naktif: ya\n", [("STR003", 2, "ya")]),
    ('kode: A.01\naktif: "true"\n', [("STR003", 2, '"true"')]),
    ("kode: A.01\nunit: A.02\n", [("STR003", 2, "A.02")]),
    ("kode: A.01\nunit:\n  - Uji: satu\n", [("STR003", 3, "Uji: satu")]),
    ("kode: A.01\nopsi:\n  - a\n", [("STR003", 3, "- a")]),
    ("- a\n", [("STR003", 1, "- a")]),
    ("teks saja\n", [("STR003", 1, "teks saja")]),
    ("kode: A.01\njenis: kni\n", [("STR004", 2, "kni")]),
    ("kode: A.01\nversi: 3\n", [("STR004", 2, "3")]),
    ('kode: A.01\nversi: "2"\n', [("STR004", 2, '"2"')]),
    ("kode: A.1\n", [("STR005", 1, "A.1")]),
    ('kode: "A.01\\n"\n', [("STR005", 1, '"A.01\\n"')]),
    ("kode: A.٠١\n", [("STR005", 1, "A.٠١")]),
    ("kode: A.01\nnik: 123\n", [("STR005", 2, "123")]),
    ("kode: A.01\njudul: lebih dari sepuluh\n", [("STR006", 2, "lebih dari sepuluh")]),
    ("kode: A.01\nunit: []\n", [("STR007", 2, "unit")]),
    ("kode: A.01\nunit: [a, b, c, d]\n", [("STR007", 2, "unit")]),
    ("kode: A.01\nunit:\n  - a\n  - b\n  - 'a'\n", [("STR008", 5, "'a'")]),
    ("kode: A.01\nbobot: 0\n", [("STR009", 2, "0")]),
    ("kode: A.01\nbobot: 11\n", [("STR009", 2, "11")]),
    ("kode: A.01\ndurasi: 0\n", [("STR009", 2, "0")]),
    ("kode: A.01\ndurasi: 1.3\n", [("STR010", 2, "1.3")]),
    ("kode: A.01\ntanggal: 2025-02-30\n", [("STR011", 2, "2025-02-30")]),
    ("kode: A.01\ntanggal: 20250228\n", [("STR011", 2, "20250228")]),
    ("kode: A.01\nsurel: a@b\n", [("STR011", 2, "a@b")]),
    ("kode: A.01\nsitus: lsp.example\n", [("STR011", 2, "lsp.example")]),
    ("kode: A.01\nkontak: {faks: 1}\n", [("STR012", 2, "kontak")]),
    ("kode: A.01\nlama: x\n", [("STR012", 2, "lama")]),
    ("kode: A.01\nopsi: {benar: x}\n", [("STR013", 2, "opsi")]),
    ("kode:\n", [("STR014", 1, "kode")]),
    ("kode: ~\n", [("STR014", 1, "~")]),
    ("kode: A.01\njenis:\n", [("STR014", 2, "jenis")]),
    ('kode: A.01\njudul: ""\n', [("STR014", 2, '""')]),
    ("kode: A.01\nunit:\n  - a\n  -\n", [("STR014", 4, "-")]),
]


@pytest.mark.parametrize(("text", "expected"), FAULTS)
def test_each_fault_is_underlined_exactly(text: str, expected: list[tuple[str, int, str]]) -> None:
    assert shown(text) == expected


def test_every_code_of_structure_is_exercised() -> None:
    exercised = {kode for _, expected in FAULTS for kode, *_ in expected} | {"STR900"}
    assert exercised == {kode for kode in KODE if kode.startswith("STR")}


RIGHT = """\
kode: A.01
judul:
jenis: okupasi
versi: 2
bobot: 10
durasi: 1.5
aktif: true
tanggal: 2024-02-29
surel: "sekretariat@lsp.example"
situs: https://lsp.example/profil
nik: 0312012345670001
unit: [010, "true", 1e3]
opsi: {benar: ya, salah: 1}
kontak: {telepon: 081234567890}
elemen:
  - judul: 12:30
    anak: [{judul: null kosong}]
alat: {sewa: ya, harga: 1}
"""


def test_a_right_file_has_no_findings_and_text_needs_no_quotes() -> None:
    assert check(RIGHT) == ()


def test_all_faults_are_reported_in_the_order_of_the_file() -> None:
    assert [kode for kode, *_ in shown("judl: x\nbobot: 0\nunit: []\njenis: kni\n")] == [
        "STR002",
        "STR001",
        "STR009",
        "STR007",
        "STR004",
    ]


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("judul: x\n", "tambahkan “kode: …” (Huruf, titik, angka; contoh: A.01)"),
        ("kode: A.01\nelemen:\n  - {}\n", "tambahkan “judul: …” (Judul elemen)"),
        ("kode: A.01\njudl: x\n", "maksud Anda “judul”?"),
        ("kode: A.01\nopsi: {benr: x, salah: y}\n", "maksud Anda “benar”?"),
        ("kode: A.01\njenis: Okupsi\n", "maksud Anda “okupasi”? pilihan: kkni, okupasi, klaster"),
        ("kode: A.01\njenis: zzz\n", "pilihan: kkni, okupasi, klaster"),
        ("kode: A.1\n", "Huruf, titik, angka; contoh: A.01"),
        ('kode: A.01\nbobot: "3"\n', "hapus tanda kutipnya: 3"),
        ("kode: A.01\nbobot: 003\n", "tulis tanpa nol di depan: 3"),
        ("kode: A.01\nbobot: dua\n", "tulis angka saja, misalnya 3"),
        ("kode: A.01\naktif: Ya\n", "tulis true (ya) atau false (tidak), huruf kecil tanpa tanda kutip"),
        ("kode: A.01\nunit: x\n", "tulis tiap butir pada baris sendiri, diawali “- ”"),
        ("kode: A.01\nunit:\n  a: b\n", "awali tiap butir dengan “- ”"),
        ("kode: A.01\nopsi: x\n", "tulis isinya pada baris di bawahnya sebagai “kunci: nilai”"),
        (
            "kode: A.01\nunit: [{Uji: satu}]\n",
            "tulis sebagai satu teks; beri tanda kutip bila di dalamnya ada titik dua",
        ),
        (
            "kode: [A.01]\n",
            "tulis satu nilai saja, tanpa kurung siku atau “- ”. Huruf, titik, angka; contoh: A.01",
        ),
        (
            "kode: A.01\ntanggal: 17/8/2025\n",
            "maksud Anda “2025-08-17”? tulis TTTT-BB-HH, misalnya 2025-08-17",
        ),
        ("kode: A.01\nkontak: {}\n", "Salah satu cara dihubungi"),
    ],
)
def test_the_hint_says_what_to_write(text: str, hint: str) -> None:
    assert the_one(text).petunjuk == hint


def test_a_mistyped_key_is_not_also_called_missing() -> None:
    finding = the_one("kde: A.01\n")
    assert (finding.kode, finding.petunjuk) == ("STR002", "maksud Anda “kode”?")


def test_an_empty_text_is_empty_and_nothing_else() -> None:
    schema = {"properties": {"a": {"type": "string", "minLength": 1, "pattern": "^[a-z]+$"}}}
    assert [d.kode for d in check_struktur(tree('a: ""\n'), schema)] == ["STR014"]


def test_an_unknown_key_without_a_near_name_lists_the_known_ones() -> None:
    assert the_one("kode: A.01\nzzzz: x\n").petunjuk.startswith("kunci yang dikenal: kode, judul, jenis")


def test_one_of_several_needed_keys_is_named() -> None:
    assert (
        the_one("kode: A.01\nkontak: {}\n").pesan
        == "“kontak” harus punya salah satu dari “surel” atau “telepon”"
    )


def test_personal_data_is_not_repeated_in_messages() -> None:
    finding = the_one("kode: A.01\nnik: 3201999\n")
    assert "3201999" not in finding.pesan + finding.petunjuk


def test_a_repeated_item_names_its_first_place() -> None:
    finding = the_one("kode: A.01\nunit:\n  - a\n  - b\n  - a\n")
    assert finding.pesan == "butir ke-3 “unit” sama dengan butir ke-1 (baris 3)"


def test_the_first_findings_are_listed_and_the_rest_announced() -> None:
    text = "kode: A.01\n" + "".join(f"k{n}: x\n" for n in range(1000))
    findings = check(text)
    assert len(findings) == MAX_FINDINGS + 1
    assert [d.kode for d in findings].count("YML019") == 1


def test_values_that_are_wrong_one_by_one_are_cut_off_in_the_same_way() -> None:
    findings = check("kode: A.01\nunit:\n" + "  - []\n" * 1000)
    assert len(findings) == MAX_FINDINGS + 1
    assert [d.kode for d in findings].count("YML019") == 1


def test_other_files_may_be_referred_to_without_a_network() -> None:
    registry: Registry[Any] = DRAFT202012.create_resource({"$id": "urn:kode", "pattern": "^A$"}) @ Registry()
    schema = {"properties": {"a": {"$ref": "urn:kode"}}}
    assert check_struktur(tree("a: A\n"), schema, registry) == ()
    assert [d.kode for d in check_struktur(tree("a: B\n"), schema, registry)] == ["STR005"]


def test_a_keyword_unknown_to_the_fast_way_is_still_enforced() -> None:
    schema = {"dependentRequired": {"a": ["b"]}, "prefixItems": [{"type": "string"}]}
    assert check_struktur(tree("a: 1\nb: 2\n"), schema) == ()
    assert [d.kode for d in check_struktur(tree("a: 1\n"), schema)] == ["STR012"]


@pytest.mark.parametrize(
    ("pattern", "text", "matches"),
    [
        (r"^a$", "a\n", False),
        (r"^a$(?!\n)", "a", True),
        (r"^\d$", "٣", False),
        (r"^[a$]$", "$", True),
        (r"^\$$", "$", True),
        (r"^[]$]+$", "]$", True),
    ],
)
def test_patterns_mean_what_they_mean_in_an_editor(pattern: str, text: str, matches: bool) -> None:
    assert bool(compile_pattern(pattern).search(text)) is matches


def test_an_unknown_format_is_a_fault_of_the_schema() -> None:
    with pytest.raises(KeyError):
        check_struktur(tree("a: x\n"), {"properties": {"a": {"format": "ngawur"}}})


SCALARS = st.sampled_from(
    [
        "A.01",
        "B.02",
        "x",
        "1",
        "2",
        "10",
        "11",
        "1.5",
        "010",
        "true",
        "kkni",
        "2024-02-29",
        "2024-02-30",
        "a@b.id",
    ]
)
LEAVES = st.one_of(st.none(), SCALARS, SCALARS.map(Plain))
KEYS = st.sampled_from([*SCHEMA["properties"], "asing", "sewa", "harga", "telepon", "anak", "benar", "salah"])
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=5),
    max_leaves=12,
)
NEARLY_RIGHT = st.dictionaries(KEYS, VALUES, max_size=3).map(lambda extra: {"kode": Plain("A.01"), **extra})
PARTS = st.sampled_from([SCHEMA, *[part for part in SCHEMA["properties"].values() if isinstance(part, dict)]])
WITH_DEFS = {"$defs": SCHEMA["$defs"]}


@given(PARTS, VALUES | NEARLY_RIGHT)
def test_the_fast_way_and_the_full_way_agree(part: dict[str, Any], value: Any) -> None:
    schema = {**part, **WITH_DEFS}
    nothing: Registry[Any] = Registry()
    errors = list(build_validator(schema, nothing).iter_errors(value))
    accepts = build_acceptor(schema, nothing)
    assert accepts is not None
    assert accepts(value) is (not errors)


ENGLISH = ("is not", "required property", "does not match", "Additional", "valid", "expected", "None", "True")


@given(VALUES | NEARLY_RIGHT)
def test_every_finding_is_in_our_words_and_inside_the_file(value: Any) -> None:
    source = as_flow(value)
    checked = parse_tree(source.encode(), "f.yaml")
    if checked.value is None:
        return
    for finding in check_struktur(checked.value, SCHEMA):
        assert not any(word in finding.pesan for word in ENGLISH)
        assert finding.span.line == 1
        assert finding.span.col + finding.span.length <= len(source) + 1


def as_flow(value: Any) -> str:
    """The value in YAML's one-line notation."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {as_flow(child)}" for key, child in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(as_flow, value)) + "]"
    if value is None:
        return "~"
    return str(value) if type(value) is Plain else f'"{value}"'


@pytest.mark.parametrize("jenis", JENIS_BERKAS, ids=lambda jenis: jenis.nama)
def test_every_published_schema_is_a_schema_and_takes_the_fast_way(jenis: Any) -> None:
    schema = load_schema(jenis.nama)
    Draft202012Validator.check_schema(schema)
    assert build_acceptor(schema, Registry()) is not None
    assert all(d.kode.startswith("STR") for d in check_struktur(tree("asing: x\n"), schema))
    assert check_struktur(tree("asing: x\n"), schema)


def test_a_large_wrong_file_is_refused_quickly() -> None:
    text = (
        "kode: A.01\nunit:\n"
        + "  - x\n" * 60_000
        + "opsi:\n"
        + "".join(f"  k{n}: [1]\n" for n in range(15_000))
    )
    subject = tree(text)
    start = time.perf_counter()
    assert check_struktur(subject, SCHEMA)
    assert time.perf_counter() - start < 30
