"""A broken keyword of JSON Schema, said in Indonesian and shown at its place.

The library's sentences are never used: each message is made from the keyword, its argument, the
value and the path. The schema's own ``description`` and ``examples`` become the hint, so that a
rule is explained where it is defined.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

from generator.check.dialect import TYPES, repeated
from generator.check.saran import closest, near
from generator.diagnostic import Diagnostic, Span
from generator.kode import finding
from generator.load.compose import shorten
from generator.load.scalar import Plain
from generator.load.tree import PathTuple, Tree

_MAX_MISTYPED = 20
"""With more unknown keys than these, nobody has merely mistyped."""

_JENIS = {
    "object": "pasangan kunci dan nilai",
    "array": "daftar",
    "string": "teks",
    "integer": "bilangan bulat",
    "number": "bilangan",
    "boolean": "true atau false",
    "null": "kosong",
}
_DAY_FIRST = re.compile(r"([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})")
_YES_NO = {"ya", "tidak", "yes", "no", "on", "off", "true", "false", "y", "n", "benar", "salah"}


@dataclass(frozen=True, slots=True)
class Fault:
    """One keyword of a schema that one value does not keep.

    Attributes:
        keyword: ``required``, ``pattern`` …; empty where the schema allows nothing at all.
        argument: what the schema says under the keyword.
        value: the value at ``path``; the key itself when ``in_name``.
        schema: the subschema that holds the keyword.
        in_name: the fault is in a key (``propertyNames``), not in its value.
        pribadi: it is about a person (``x-pdp``), or inside what is: no sentence may repeat it.
    """

    keyword: str
    argument: Any
    value: Any
    path: PathTuple
    schema: dict[str, Any]
    in_name: bool = False
    pribadi: bool = False


Explainer: TypeAlias = Callable[[Fault, Tree], Iterator[Diagnostic]]


def explain(fault: Fault, tree: Tree) -> Iterator[Diagnostic]:
    """The findings that stand for one fault; equal ones may repeat."""
    if fault.in_name:
        yield _bad_name(fault, tree)
    else:
        yield from _EXPLAINERS.get(fault.keyword, _combination)(fault, tree)


def _required(fault: Fault, tree: Tree) -> Iterator[Diagnostic]:
    properties = fault.schema.get("properties", {})
    mistyped = _mistyped(fault)
    for key in fault.argument:
        if key not in fault.value and key not in mistyped:
            part = properties.get(key)
            part = part if isinstance(part, dict) else {}
            pesan = f"{_label(fault.path)} belum punya “{key}”" if fault.path else f"“{key}” belum ada"
            hint = _hint(part) or str(part.get("title", ""))
            yield finding("STR001", _holder(tree, fault.path), pesan, f"tambahkan “{key}: …”{_after(hint)}")


def _mistyped(fault: Fault) -> set[str]:
    """Keys that are there under a name close to their own: told once, where they are written."""
    if fault.schema.get("additionalProperties") is not False:
        return set()
    known = fault.schema.get("properties", {})
    free = [key for key in known if key not in fault.value]
    unknown = [key for key in fault.value if key not in known]
    return {meant for key in unknown[:_MAX_MISTYPED] if (meant := closest(key, free))}


def _unknown_keys(fault: Fault, tree: Tree) -> Iterator[Diagnostic]:
    known = fault.schema.get("properties", {})
    patterns = fault.schema.get("patternProperties", {})
    free = [key for key in known if key not in fault.value]
    for key in fault.value:
        if key in known or any(re.search(pattern, key) for pattern in patterns):
            continue
        hint = near(key, free) or _choices("kunci yang dikenal", known)
        place = f" pada {_label(fault.path)}" if fault.path else ""
        span = tree.span((*fault.path, key), key=True)
        # A name before a colon by mistake is still a name; what is near a key that we know is none.
        name = "kunci ini" if fault.pribadi and not closest(key, free) else f"kunci “{shorten(key)}”"
        yield finding("STR002", span, f"{name} tidak dikenal{place}", hint)


def _type(fault: Fault, tree: Tree) -> Iterator[Diagnostic]:
    if fault.value is None:
        yield _empty(fault, tree)
        return
    wanted = [fault.argument] if isinstance(fault.argument, str) else fault.argument
    names = [name for name in wanted if name != "null"]
    if "string" in names:  # text is what one writes; a number beside it is for editors alone
        names = [name for name in names if name not in ("number", "integer")]
    kinds = " atau ".join(_JENIS[name] for name in names or wanted)
    pesan = f"{_label(fault.path)} harus {kinds}, tetapi tertulis {_written(fault)}"
    yield finding("STR003", tree.span(fault.path), pesan, _type_hint(names, fault))


def _type_hint(names: list[str], fault: Fault) -> str:
    value = fault.value
    if isinstance(value, str):
        return _scalar_hint(names, value) or _hint(fault.schema)
    if "string" in names:
        if isinstance(value, list):
            return f"tulis satu nilai saja, tanpa kurung siku atau “- ”. {_hint(fault.schema)}".rstrip()
        return "tulis sebagai satu teks; beri tanda kutip bila di dalamnya ada titik dua"
    if "array" in names:
        return "awali tiap butir dengan “- ”"
    return "tulis “kunci: nilai”, tanpa “- ” di depannya" if "object" in names else _hint(fault.schema)


def _scalar_hint(names: list[str], text: str) -> str:
    """What to write instead of a scalar of the wrong kind; empty when there is nothing to add."""
    if type(text) is not Plain and any(TYPES[name](Plain(text)) for name in names):
        return f"hapus tanda kutipnya: {text}"
    if "array" in names:
        return "tulis tiap butir pada baris sendiri, diawali “- ”"
    if "object" in names:
        return "tulis isinya pada baris di bawahnya sebagai “kunci: nilai”"
    if "boolean" in names and text.lower() in _YES_NO:
        return "tulis true (ya) atau false (tidak), huruf kecil tanpa tanda kutip"
    if re.fullmatch(r"0+[1-9][0-9]{0,17}", text):
        return f"tulis tanpa nol di depan: {text.lstrip('0')}"
    return "tulis angka saja, misalnya 3" if "integer" in names or "number" in names else ""


def _choice(fault: Fault, tree: Tree) -> Iterator[Diagnostic]:
    if fault.value is None:
        yield _empty(fault, tree)
        return
    argument = fault.argument
    options = [_spell(option) for option in (argument if fault.keyword == "enum" else [argument])]
    meant = near(fault.value, options) if isinstance(fault.value, str) else ""
    hint = f"{meant} {_choices('pilihan', options)}".strip()
    pesan = f"pilihan {_label(fault.path)} tidak dikenal{_quoted(fault)}"
    yield finding("STR004", tree.span(fault.path), pesan, hint)


def _pattern(fault: Fault, tree: Tree) -> Iterator[Diagnostic]:
    pesan = f"{_label(fault.path)} tidak sesuai pola{_quoted(fault)}"
    if "\n" in fault.value:
        hint = "tulis dalam satu baris" if not _hint(fault.schema) else _hint(fault.schema)
    else:
        hint = _hint(fault.schema) or f"pola: {fault.argument}"
    yield finding("STR005", tree.span(fault.path), pesan, hint)


def _length(fault: Fault, tree: Tree) -> Iterator[Diagnostic]:
    if not fault.value:
        yield _empty(fault, tree)
        return
    pesan = f"{_label(fault.path)} {_bounds(fault, 'panjang', 'pendek')} huruf"
    yield finding("STR006", tree.span(fault.path), pesan, _hint(fault.schema))


def _count(fault: Fault, tree: Tree) -> Iterator[Diagnostic]:
    pesan = f"butir {_label(fault.path)} {_bounds(fault, 'banyak', 'sedikit')}"
    yield finding("STR007", _holder(tree, fault.path), pesan, _hint(fault.schema))


def _key_count(fault: Fault, tree: Tree) -> Iterator[Diagnostic]:
    pesan = f"isian {_label(fault.path)} {_bounds(fault, 'banyak', 'sedikit')}"
    yield finding("STR013", _holder(tree, fault.path), pesan, _hint(fault.schema))


def _unique(fault: Fault, tree: Tree) -> Iterator[Diagnostic]:
    for first, again in repeated(fault.value):
        line = tree.span((*fault.path, first)).line
        pesan = f"butir ke-{again + 1} {_label(fault.path)} sama dengan butir ke-{first + 1} (baris {line})"
        yield finding("STR008", tree.span((*fault.path, again)), pesan, "hapus salah satu")


def _limit(fault: Fault, tree: Tree) -> Iterator[Diagnostic]:
    batas = {
        "minimum": "paling kecil",
        "maximum": "paling besar",
        "exclusiveMinimum": "harus lebih besar dari",
        "exclusiveMaximum": "harus lebih kecil dari",
    }[fault.keyword]
    pesan = f"{_label(fault.path)} di luar batas{_quoted(fault)}, {batas} {fault.argument}"
    yield finding("STR009", tree.span(fault.path), pesan, _hint(fault.schema))


def _multiple(fault: Fault, tree: Tree) -> Iterator[Diagnostic]:
    pesan = f"{_label(fault.path)} bukan kelipatan {fault.argument}{_quoted(fault)}"
    yield finding("STR010", tree.span(fault.path), pesan, _hint(fault.schema))


def _format(fault: Fault, tree: Tree) -> Iterator[Diagnostic]:
    sebutan, hint = {
        "date": ("tanggal yang sah", "tulis TTTT-BB-HH, misalnya 2025-08-17"),
        "email": ("alamat e-mail yang sah", "misalnya sekretariat@lsp.example"),
        "uri": ("alamat web yang sah", "misalnya https://lsp.example"),
    }[fault.argument]
    day_first = _DAY_FIRST.fullmatch(fault.value.strip())
    if fault.argument == "date" and day_first and not fault.pribadi:
        day, month, year = day_first.groups()
        hint = f"maksud Anda “{year}-{month:0>2}-{day:0>2}”? {hint}"
    pesan = f"{_label(fault.path)} bukan {sebutan}{_quoted(fault)}"
    yield finding("STR011", tree.span(fault.path), pesan, hint)


def _combination(fault: Fault, tree: Tree) -> Iterator[Diagnostic]:
    branches = fault.argument if isinstance(fault.argument, list) else []
    needs = [branch["required"] for branch in branches if isinstance(branch, dict) and "required" in branch]
    if branches and len(needs) == len(branches) and fault.keyword in ("anyOf", "oneOf"):
        choices = " atau ".join("“" + "” dan “".join(keys) + "”" for keys in needs)
        only = "tepat satu" if fault.keyword == "oneOf" else "salah satu"
        pesan = f"{_label(fault.path)} harus punya {only} dari {choices}"
    elif not fault.keyword:
        pesan = f"{_label(fault.path)} tidak boleh ada di sini"
    else:
        pesan = f"{_label(fault.path)} tidak sesuai dengan susunan yang diperbolehkan"
    yield finding("STR012", _holder(tree, fault.path), pesan, _hint(fault.schema))


def _bad_name(fault: Fault, tree: Tree) -> Diagnostic:
    """A key that the schema's ``propertyNames`` refuses; the fault's value is the key itself."""
    span = tree.span((*fault.path, fault.value), key=True)
    options = fault.argument if fault.keyword == "enum" else []
    hint = near(fault.value, options) or _hint(fault.schema) or _choices("kunci yang dikenal", options)
    return finding("STR002", span, f"kunci “{shorten(fault.value)}” tidak diperbolehkan", hint)


def _empty(fault: Fault, tree: Tree) -> Diagnostic:
    hint = f"isi nilainya, atau hapus bila tidak diperlukan{_after(_hint(fault.schema))}"
    return finding("STR014", tree.span(fault.path), f"{_label(fault.path)} kosong", hint)


_EXPLAINERS: dict[str, Explainer] = {
    "required": _required,
    "additionalProperties": _unknown_keys,
    "type": _type,
    "enum": _choice,
    "const": _choice,
    "pattern": _pattern,
    "minLength": _length,
    "maxLength": _length,
    "minItems": _count,
    "maxItems": _count,
    "minProperties": _key_count,
    "maxProperties": _key_count,
    "uniqueItems": _unique,
    "minimum": _limit,
    "maximum": _limit,
    "exclusiveMinimum": _limit,
    "exclusiveMaximum": _limit,
    "multipleOf": _multiple,
    "format": _format,
}


def _holder(tree: Tree, path: PathTuple) -> Span:
    """Where a map or list is shown as a whole: at its key, or at its beginning when it has none."""
    return tree.span(path, key=True)


def _label(path: PathTuple) -> str:
    """How a value is called in a sentence: its key, and its number where it is a list item."""
    if not path:
        return "isi berkas"
    if isinstance(path[-1], str):
        return f"“{shorten(path[-1])}”"
    name = next((step for step in reversed(path) if isinstance(step, str)), None)
    return f"butir ke-{path[-1] + 1}" + (f" “{shorten(name)}”" if name else "")


def _written(fault: Fault) -> str:
    if isinstance(fault.value, str):
        return f"teks{_quoted(fault).removeprefix(':')}"
    return "daftar" if isinstance(fault.value, list) else "pasangan kunci dan nilai"


def _quoted(fault: Fault) -> str:
    """The value, for the end of a sentence; that of a person is not repeated."""
    if isinstance(fault.value, str) and not fault.pribadi:
        return f": “{shorten(fault.value)}”"
    return ""


def _hint(schema: dict[str, Any]) -> str:
    """The schema's own description and first example as one line."""
    parts = [str(schema.get("description", "")).rstrip(". ")]
    parts += [f"contoh: {_spell(example)}" for example in schema.get("examples", [])[:1]]
    return "; ".join(part for part in parts if part)


def _after(hint: str) -> str:
    return f" ({hint})" if hint else ""


def _bounds(fault: Fault, many: str, few: str) -> str:
    over = fault.keyword.startswith("max")
    word, limit = (many, "paling banyak") if over else (few, "paling sedikit")
    return f"terlalu {word}: {len(fault.value)}, {limit} {fault.argument}"


def _choices(name: str, options: Any) -> str:
    listed = [str(option) for option in options]
    if not listed:
        return ""
    more = ", …" if len(listed) > 12 else ""
    return f"{name}: {', '.join(listed[:12])}{more}"


def _spell(value: Any) -> str:
    """A JSON value as one would write it in YAML."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return "null" if value is None else str(value)
