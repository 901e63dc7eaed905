"""A checked tree to frozen Structs."""

from __future__ import annotations

import re
from typing import TypeVar

import msgspec

from generator.diagnostic import Checked
from generator.kode import finding
from generator.load.scalar import bare
from generator.load.tree import PathTuple, Tree

T = TypeVar("T")

_AT = re.compile(r" - at `(?:key` in `)?\$(?P<path>[^`]*)`\Z")
_STEP = re.compile(r"\.([^.\[\]]+)|\[([0-9]+)\]")


def bind(tree: Tree, type_: type[T]) -> Checked[T]:
    """The value of a tree as an instance of ``type_``.

    Text stays text to the letter where the field asks for ``str``; numbers, truth values, dates
    and enumerations are read from it where the field asks for those. The tree must have passed
    its schema: conversion itself is lenient about spellings (``1e3`` for a whole number).

    Returns:
        The value; or a finding STR900 where the Struct refuses what the schema let through.
    """
    try:
        return Checked(msgspec.convert(bare(tree.value), type_, strict=False))
    except msgspec.ValidationError as error:
        pesan = "nilai ini diterima skema data tetapi tidak dapat dipakai program"
        return Checked(
            None, (finding("STR900", tree.span(_place(error)), pesan, f"keterangan teknis: {error}"),)
        )


def _place(error: msgspec.ValidationError) -> PathTuple:
    """The path that msgspec gives at the end of its message, as far as it names keys and indexes."""
    match = _AT.search(str(error))
    path: list[str | int] = []
    position, text = 0, match["path"] if match else ""
    while step := _STEP.match(text, position):
        path.append(step[1] if step[1] is not None else int(step[2]))
        position = step.end()
    return tuple(path)
