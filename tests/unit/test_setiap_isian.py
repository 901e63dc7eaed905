"""Every field of every schema: broken in each way it can be, told with the right code on the right line.

A complete document is made from each published schema, then broken once for each field and fault.
A field that is added to the model is tested without a line here.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from referencing import Registry

from generator.check.accept import build_acceptor
from generator.check.struktur import check_struktur
from generator.diagnostic import Diagnostic
from generator.load.bind import bind
from generator.load.jenis import JENIS_BERKAS, JenisBerkas
from generator.load.scalar import Plain
from generator.load.tree import Tree, parse_tree
from generator.schemas import load_schema

Schema = dict[str, Any]
Path = tuple[str | int, ...]

ALL = pytest.mark.parametrize("jenis", JENIS_BERKAS, ids=lambda jenis: jenis.nama)

TEXTS = (
    "Rekaan", "a", "a01", "1.1", "X.000000.001.01/1.1", "08:00", "MET.000.990101 2019", "2026-05-12",
    "a@lsp.example", "https://lsp.example/a", "SOL005", "0123456789ab", "9801010101990001", "SKM/0000/1",
)  # fmt: skip
"""One of them suits each kind of text; a new kind needs a new one here or an example in the model."""

UNLIKE = ("!", "a\nb", "?" * 5, "?" * 16, "?" * 40)
"""Texts that no pattern takes, of several lengths."""


def published(jenis: JenisBerkas) -> Schema:
    return load_schema(jenis.nama)


def meant(node: Schema, root: Schema) -> Schema:
    """The subschema with its references followed, and without the choice to leave it empty."""
    if "$ref" in node:
        name = node["$ref"].rpartition("/")[2]
        return meant({**root["$defs"][name], **{k: v for k, v in node.items() if k != "$ref"}}, root)
    if "else" in node:
        return meant({**{k: v for k, v in node.items() if k not in ("if", "else")}, **node["else"]}, root)
    return node


def may_be_empty(node: Schema) -> bool:
    return "else" in node or "null" in kinds(node)


def kinds(node: Schema) -> list[str]:
    found = node.get("type", [])
    return [found] if isinstance(found, str) else found


def takes(node: Schema, value: Any) -> bool:
    accepts = build_acceptor(node, Registry())
    assert accepts is not None
    return accepts(value)


def complete(node: Schema, root: Schema) -> Any:
    """A value with everything that the schema knows."""
    node = meant(node, root)
    if "enum" in node:
        return next(option for option in node["enum"] if option is not None)
    if "properties" in node:
        return {key: complete(part, root) for key, part in node["properties"].items()}
    if "object" in kinds(node):
        return {name_for(node): complete(node["additionalProperties"], root)}
    if "array" in kinds(node):
        return [complete(node["items"], root) for _ in range(max(1, node.get("minItems", 0)))]
    if "string" in kinds(node):
        return next(text for text in (*node.get("examples", ()), *TEXTS) if takes(node, Plain(text)))
    return True if "boolean" in kinds(node) else node.get("minimum", 1)


def name_for(node: Schema) -> str:
    """A key that a map with free keys takes."""
    return next(text for text in TEXTS if takes(node.get("propertyNames", {}), text))


@dataclass(frozen=True)
class Rusak:
    """A document with one fault, and where the fault must be told."""

    isi: Any
    kode: str
    path: Path
    petunjuk: str = ""


def nodes(value: Any, node: Schema, root: Schema, path: Path = ()) -> Iterator[tuple[Path, Any, Schema]]:
    """Every value of a document with the subschema it stands under."""
    yield path, value, node
    known = meant(node, root)
    if isinstance(value, dict):
        for key, child in value.items():
            part = known.get("properties", {}).get(key, known.get("additionalProperties"))
            yield from nodes(child, part, root, (*path, key))
    elif isinstance(value, list):
        yield from nodes(value[0], known["items"], root, (*path, 0))


def put(document: Any, path: Path, value: Any) -> Any:
    """The document with another value at a path."""
    if not path:
        return value
    document = copy.deepcopy(document)
    holder = document
    for step in path[:-1]:
        holder = holder[step]
    holder[path[-1]] = value
    return document


def broken(document: Any, root: Schema) -> Iterator[Rusak]:
    """Every document with one fault."""
    for path, value, node in nodes(document, root, root):
        faults = [*wrong_values(value, node, meant(node, root)), *wrong_keys(value, meant(node, root))]
        for bad, kode, inside, hint in faults:
            if not path and bad is None:
                continue  # an empty file is no fault of structure
            yield Rusak(put(document, path, bad), kode, (*path, *inside), hint)


Fault = tuple[Any, str, Path, str]
"""The value instead of the right one, the code, the place below it, a part of the hint."""


def wrong_values(value: Any, node: Schema, known: Schema) -> Iterator[Fault]:
    """A value of another type, no value, a choice that there is not, and what its own type cannot be."""
    if isinstance(value, (dict, list)):
        yield "teks", "STR003", (), ""
    else:
        yield {"a": "b"}, "STR004" if "enum" in known else "STR003", ("a",), ""
    if not may_be_empty(node):
        yield None, "STR014", (), ""
    if "enum" in known:
        yield "ngawur", "STR004", (), "pilihan: "
    elif isinstance(value, list):
        yield from wrong_numbers_of_items(value, known)
    elif isinstance(value, str):
        yield from wrong_texts(known)
    elif isinstance(value, (bool, int)):
        yield from wrong_scalars(value, known)


def wrong_scalars(value: bool | int, known: Schema) -> Iterator[Fault]:
    if isinstance(value, bool):
        if "string" not in kinds(known):
            yield "ya", "STR003", (), "tulis true"
        return
    yield "dua", "STR003", (), "angka"
    for limit, step in (("minimum", -1), ("maximum", 1)):
        if limit in known:
            yield known[limit] + step, "STR009", (), ""


def wrong_numbers_of_items(value: list[Any], known: Schema) -> Iterator[Fault]:
    if known.get("minItems"):
        yield [], "STR007", (), ""
    if "maxItems" in known:
        yield value * (known["maxItems"] + 1), "STR007", (), ""


_NO_SUCH = {"date": "2026-02-30", "email": "bukan-surel", "uri": "lsp.example"}
"""What is not of a format though it keeps to the rest."""


def wrong_texts(known: Schema) -> Iterator[Fault]:
    if known.get("minLength"):
        yield "", "STR014", (), ""
    if "format" in known:
        yield _NO_SUCH[known["format"]], "STR011", (), ""
        return
    pattern = {"pattern": known.get("pattern", "")}
    if "maxLength" in known and takes(pattern, "a" * (known["maxLength"] + 1)):
        yield "a" * (known["maxLength"] + 1), "STR006", (), ""
    if "pattern" in known:
        sized: Schema = {limit: known[limit] for limit in ("minLength", "maxLength") if limit in known}
        bad = next(text for text in UNLIKE if takes(sized, text) and not takes(pattern, text))
        yield bad, "STR005", (), ""


def wrong_keys(value: Any, known: Schema) -> Iterator[Fault]:
    """A key too few, too many, mistyped; a name that a map with free keys does not take."""
    if not isinstance(value, dict):
        return
    for key in known.get("required", ()):
        yield {k: v for k, v in value.items() if k != key}, "STR001", (), f"tambahkan “{key}: …”"
    if known.get("additionalProperties") is False:
        yield {**value, "qqqq": "x"}, "STR002", ("qqqq",), "kunci yang dikenal"
        for key in value:
            typed = key[:-1] + "q" + key[-1]
            yield {typed if k == key else k: v for k, v in value.items()}, "STR002", (typed,), f"“{key}”?"
    elif "propertyNames" in known and "pattern" in known["propertyNames"]:
        child = next(iter(value.values()))
        bad = next(name for name in UNLIKE if not takes(known["propertyNames"], name))
        yield {bad: child}, "STR002", (bad,), ""


# A document as YAML, and the line on which each value stands.


def written(value: Any) -> tuple[str, dict[Path, int]]:
    """YAML with one key or item on each line, and the line (from 1) of every path."""
    lines: list[str] = []
    places: dict[Path, int] = {(): 1}
    write(value, "", (), lines, places)
    return "\n".join(lines) + "\n", places


def write(value: Any, indent: str, path: Path, lines: list[str], places: dict[Path, int]) -> None:
    pairs = list(value.items()) if isinstance(value, dict) else []
    pairs += [(n, child) for n, child in enumerate(value)] if isinstance(value, list) else []
    if not pairs:
        lines.append(indent + scalar(value))
        return
    for step, child in pairs:
        head = "-" if isinstance(value, list) else f"{scalar(step)}:"
        places[*path, step] = len(lines) + 1
        if isinstance(child, (dict, list)) and child:
            first = len(lines)
            deeper = indent + "  "
            if isinstance(value, dict):
                lines.append(indent + head)
                write(child, deeper, (*path, step), lines, places)
            else:
                write(child, deeper, (*path, step), lines, places)
                lines[first] = indent + "- " + lines[first][len(deeper) :]
        else:
            lines.append(f"{indent}{head} {scalar(child)}".rstrip())


def scalar(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str) and not re.fullmatch(r"[A-Za-z0-9](?:[\w .,/@-]|:(?! ))*", value):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
    return str(value)


def read(value: Any) -> tuple[Tree, dict[Path, int]]:
    text, places = written(value)
    checked = parse_tree(text.encode(), "f.yaml")
    assert checked.value is not None, text
    assert checked.diagnostics == (), text
    return checked.value, places


def told(found: Diagnostic) -> tuple[str, int]:
    return found.kode, found.span.line


# The tests.


@ALL
def test_a_complete_document_is_right_and_can_be_used(jenis: JenisBerkas) -> None:
    tree, _ = read(complete(published(jenis), published(jenis)))
    assert check_struktur(tree, published(jenis)) == ()
    bound = bind(tree, jenis.tipe)
    assert (bound.diagnostics, bound.value is not None) == ((), True)


@ALL
def test_every_fault_of_every_field_is_told_alone_on_its_line(jenis: JenisBerkas) -> None:
    schema = published(jenis)
    wrong = []
    for one in broken(complete(schema, schema), schema):
        tree, places = read(one.isi)
        findings = check_struktur(tree, schema)
        expected = [(one.kode, places[one.path])]
        if [told(found) for found in findings] != expected or one.petunjuk not in findings[0].petunjuk:
            wrong.append(
                (one.path, expected, one.petunjuk, [(*told(f), f.pesan, f.petunjuk) for f in findings])
            )
    assert not wrong


@ALL
def test_every_field_may_be_left_out_or_is_asked_for(jenis: JenisBerkas) -> None:
    schema = published(jenis)
    document = complete(schema, schema)
    for path, value, node in nodes(document, schema, schema):
        if isinstance(value, dict) and "properties" in meant(node, schema):
            least = {key: value[key] for key in meant(node, schema).get("required", ())}
            tree, _ = read(put(document, path, least))
            if least:
                assert check_struktur(tree, schema) == (), path


@ALL
def test_no_field_of_the_schema_is_passed_over(jenis: JenisBerkas) -> None:
    schema = published(jenis)
    seen = {id(node) for _, _, node in nodes(complete(schema, schema), schema, schema)}
    assert all(id(part) in seen for part in fields(schema))


def fields(node: Any) -> Iterator[Schema]:
    """Every subschema under a ``properties``."""
    if isinstance(node, dict):
        for key, child in node.items():
            if key == "properties":
                yield from child.values()
            yield from fields(child)
    elif isinstance(node, list):
        for child in node:
            yield from fields(child)


def test_hundreds_of_faults_are_tried() -> None:
    tried = [
        one.kode for j in JENIS_BERKAS for one in broken(complete(published(j), published(j)), published(j))
    ]
    assert len(tried) > 1000
    assert set(tried) == {f"STR{n:03}" for n in (1, 2, 3, 4, 5, 6, 7, 9, 11, 14)}
