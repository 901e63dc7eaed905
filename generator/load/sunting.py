"""Change values in the text of a YAML file; all else stays to the letter.

The file belongs to people, with their comments, order and blank lines. Places come from the tree that was
read from it, and the result counts only when it reads back as it must.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.load.compose import Place
from generator.load.scalar import Value, bare
from generator.load.tree import PathTuple, Tree, parse_tree
from generator.load.write import to_block

_INDENT = 2
_FLOW = ("{", "[")
_BLOCK = ("|", ">")


class CannotEdit(Exception):
    """The file is written in a way that cannot safely be changed in part."""


@dataclass(frozen=True, slots=True)
class Ubahan:
    """Something to write.

    Attributes:
        path: where: a key of a map, or a list to add to.
        nilai: what: text, date, map.
        tambah: a new item for the list at ``path``, instead of the value there.
        sesudah: keys of the same map, one of which a new key is written after, the last one that is there.
    """

    path: PathTuple
    nilai: Any
    tambah: bool = False
    sesudah: Sequence[str] = ()


def edit(tree: Tree, changes: Sequence[Ubahan]) -> str:
    """The text of a file with some values changed and added.

    Raises:
        CannotEdit: a list in one line shall grow, or the file would not read back as it must.
    """
    text = tree.source.text
    line_break = "\r\n" if "\r\n" in text else "\n"
    wanted = bare(tree.value)
    pieces: list[tuple[int, int, int, str]] = []
    for order, one in enumerate(changes):
        _apply(wanted, one)
        start, end, new = _piece(tree, one)
        pieces.append((start, end, order, new.replace("\n", line_break)))
    # From the end, so that places before stay right; equal places keep their order.
    for start, end, _, new in sorted(pieces, key=lambda piece: (piece[0], piece[2]), reverse=True):
        text = text[:start] + new + text[end:]
    again = parse_tree(text.encode("utf-8"), tree.source.display).value
    if again is None or bare(again.value) != wanted:
        raise CannotEdit
    return text


def plain(value: Any) -> Value:
    """A value as it reads back: text, lists and maps of text."""
    if isinstance(value, Mapping):
        return {str(key): plain(child) for key, child in value.items()}
    if isinstance(value, list | tuple):
        return [plain(child) for child in value]
    return str(value)


def _apply(wanted: Value, one: Ubahan) -> None:
    target: Any = wanted
    for step in one.path if one.tambah else one.path[:-1]:
        target = target[step]
    if one.tambah:
        target.append(plain(one.nilai))
    else:
        target[one.path[-1]] = plain(one.nilai)


def _piece(tree: Tree, one: Ubahan) -> tuple[int, int, str]:
    """What to replace, and by what."""
    if one.tambah:
        return _new_item(tree, one)
    parent = _map(tree, one.path[:-1])
    key = str(one.path[-1])
    if key in parent:
        return _replaced(tree.source.text, parent, key, one.nilai)
    return _new_key(tree.source.text, tree.place(one.path[:-1])[0], parent, key, one)


def _map(tree: Tree, path: PathTuple) -> dict[str, Any]:
    inside = tree.place(path)[2]
    if not isinstance(inside, dict) or not inside:
        raise CannotEdit
    return inside


def _replaced(text: str, parent: dict[str, Any], key: str, value: Any) -> tuple[int, int, str]:
    start, key_end, place = parent[key]
    end = _end(text, place)
    alone = _entry(text, start, {"k": value}).removeprefix("k: ")
    if place[0] == place[1]:
        end = text.index(":", key_end) + 1
    elif place[2] is None and text[place[0]] not in _BLOCK and "\n" not in alone:
        return place[0], end, alone
    return start, end, _entry(text, start, {key: value})


def _new_key(text: str, at_map: int, parent: dict[str, Any], key: str, one: Ubahan) -> tuple[int, int, str]:
    before = next((name for name in reversed(one.sesudah) if name in parent), next(iter(parent)))
    _, key_end, place = parent[before]
    end = max(_end(text, place), key_end)
    first = next(iter(parent.values()))[0]
    new = _entry(text, first, {key: one.nilai})
    if text[at_map] in _FLOW:
        return end, end, f", {new}"
    at = _line_end(text, end)
    return at, at, f"\n{' ' * _column(text, first)}{new}"


def _new_item(tree: Tree, one: Ubahan) -> tuple[int, int, str]:
    text = tree.source.text
    start, _, inside = tree.place(one.path)
    if not isinstance(inside, list) or not inside or text[start] in _FLOW:
        raise CannotEdit
    margin = " " * _column(text, start)
    at = _line_end(text, _end(text, inside[-1]))
    gap = "\n\n" if len(inside) > 1 and _is_apart(text, inside[-2], inside[-1]) else "\n"
    return at, at, gap + textwrap.indent(to_block([one.nilai]), margin).rstrip("\n")


def _is_apart(text: str, one: Place, other: Place) -> bool:
    """Whether a blank line stands between two items."""
    return re.search(r"\n[ \t]*\r?\n", text[_end(text, one) : other[0]]) is not None


def _entry(text: str, start: int, value: Mapping[str, Any]) -> str:
    """Key and value as they stand at a place; further lines are set in below the key."""
    lines = to_block(value).rstrip("\n").split("\n")
    margin = " " * _column(text, start)
    return "\n".join([lines[0], *(f"{margin}{line}" if line else "" for line in lines[1:])])


def _column(text: str, index: int) -> int:
    return index - (text.rfind("\n", 0, index) + 1)


def _end(text: str, place: Place) -> int:
    """Where the last written letter of a value is; a block's own end lies past the comments below it."""
    start, end, inside = place
    if isinstance(inside, dict) and inside:
        return _end(text, next(reversed(inside.values()))[2]) if text[start] not in _FLOW else end
    if isinstance(inside, list) and inside:
        return _end(text, inside[-1]) if text[start] not in _FLOW else end
    return start + len(text[start:end].rstrip(" \t\r\n"))


def _line_end(text: str, index: int) -> int:
    end = text.find("\n", index)
    end = len(text) if end < 0 else end
    return end - 1 if text.endswith("\r", 0, end) else end
