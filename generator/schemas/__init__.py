"""JSON Schemas (2020-12) of every kind of YAML file, made from the Structs of the model.

The JSON files beside this module are what editors read; ``make schemas`` writes them and a
test fails when they differ from the model.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from generator.load.jenis import JENIS_BERKAS, JenisBerkas

FOLDER = Path(__file__).parent

COPY = "schemas"
"""Folder at the top of an LSP's repository with schemas of its own: an editor there needs no muk."""

Schema = dict[str, Any]


@cache
def load_schema(nama: str) -> Schema:
    """The published schema of one kind of file, read from its JSON file."""
    schema: Schema = json.loads((FOLDER / f"{nama}.json").read_text(encoding="utf-8"))
    return schema


def modeline(jenis: str, path: Path) -> str:
    """The comment that tells an editor where the schema of a data file is.

    Args:
        jenis: name of the schema.
        path: the data file. Its schema is the copy in the repository it lies in, else the one shipped here.

    Returns:
        The first line of the file, without line break.
    """
    name, folder = f"{jenis}.json", path.resolve().parent
    own = (parent / COPY for parent in (folder, *folder.parents))
    schemas = next((copy for copy in own if (copy / name).is_file()), FOLDER)
    relative = Path(os.path.relpath(schemas / name, folder)).as_posix()
    return f"# yaml-language-server: $schema={relative}"


def build_schema(jenis: JenisBerkas) -> Schema:
    """The schema of one kind of file: the Struct's own, its parts under ``$defs``."""
    (root,), defs = msgspec.json.schema_components([jenis.tipe])
    name = root["$ref"].rsplit("/", 1)[-1]
    defs = {key: _tidy(value) for key, value in defs.items()}
    top = defs.pop(name)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"muk: {jenis.nama}",
        **{key: value for key, value in top.items() if key != "title"},
        **({"$defs": defs} if defs else {}),
    }


def write_all(folder: Path = FOLDER) -> Iterator[Path]:
    """Write every schema into ``folder``; yields the paths."""
    for jenis in JENIS_BERKAS:
        path = folder / f"{jenis.nama}.json"
        text = json.dumps(build_schema(jenis), ensure_ascii=False, indent=2)
        path.write_text(text + "\n", encoding="utf-8")
        yield path


def _tidy(node: Any) -> Any:
    """Say optional things the short way, so that messages and hovers stay readable."""
    if isinstance(node, list):
        return [_tidy(item) for item in node]
    if not isinstance(node, dict):
        return node
    node = {key: _tidy(value) for key, value in node.items()}
    if node.get("default", ...) is None:
        del node["default"]
    options = node.get("anyOf", [])
    if {"type": "null"} in options and len(options) == 2:
        other = next(option for option in options if option != {"type": "null"})
        if "type" in other:
            del node["anyOf"]
            node = {**other, **node, "type": _types(other["type"], "null")}
        else:
            # Not anyOf: its errors speak of branches, these speak of the value.
            del node["anyOf"]
            node |= {"if": {"type": "null"}, "else": other}
    also = node.pop("x-juga", ())
    if "type" in node:
        for extra in also:
            node["type"] = _types(node["type"], extra)
    return node


def _types(first: str | list[str], extra: str) -> list[str]:
    names = [first] if isinstance(first, str) else first
    return names if extra in names else [*names, extra]
