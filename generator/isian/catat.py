"""Write values into the text of a ``hasil`` file; what stands there stays to the letter.

The file belongs to people, with their comments and their order. New values are added below what is
there, and the new text counts only when it reads back as the old values and the new ones.
"""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Mapping
from pathlib import Path

from generator.load.scalar import Value
from generator.load.tree import Tree, parse_tree
from generator.model.proyek import TRUE, Isian
from generator.schemas import modeline

_INDENT = "  "
_WIDTH = 90
_LONG = 80
_WORDS = re.compile(r"\S+(?: \S+)*")
_PLAIN_KEY = re.compile(r"[A-Za-z][A-Za-z0-9_.-]*")


class CannotAdd(Exception):
    """The file is written in a way that values cannot safely be added to."""


def new_text(path: Path) -> str:
    """The beginning of a new ``hasil`` file at a place: it names its schema to the editor."""
    return f"{modeline('hasil', path)}\n\nisian:\n"


def add_values(text: str, values: Isian) -> str:
    """A ``hasil`` file with more values.

    Args:
        text: the file; its values as yet, or what :func:`new_text` made.
        values: names that the file does not have yet.

    Raises:
        CannotAdd: the result would not read back as it must.
    """
    break_ = "\r\n" if "\r\n" in text else "\n"
    tree = parse_tree(text.encode("utf-8"), "").value
    old = recorded(tree)
    if set(old) & set(values):
        raise CannotAdd
    opening = _flow_start(tree)
    if opening is None:
        added = _lines(values, _indent(tree, old))
        body = text if text.endswith(("\n", "\r")) else f"{text}{break_}"
        changed = f"{body}{break_.join(added)}{break_}"
    elif old:
        at = text.rindex("}")
        entries = ", ".join(f"{_key(tag)}: {_one_line(value)}" for tag, value in values.items())
        changed = f"{text[:at].rstrip().removesuffix(',')}, {entries}{text[at:]}"
    else:
        at = text.rindex("}")
        added = _lines(values, _INDENT)
        head = text[:opening].rstrip()
        changed = f"{head}{break_}{break_.join(added)}{text[at + 1 :] or break_}"
    expected = {**old, **{tag: TRUE if value is True else str(value) for tag, value in values.items()}}
    if recorded(parse_tree(changed.encode("utf-8"), "").value) != expected:
        raise CannotAdd
    return changed


def recorded(tree: Tree | None) -> dict[str, Value]:
    """The values of a ``hasil`` file; none when it has no map of them."""
    content = tree.value if tree is not None else None
    found = content.get("isian") if isinstance(content, dict) else None
    return dict(found) if isinstance(found, dict) else {}


def _flow_start(tree: Tree | None) -> int | None:
    """Where the values begin with a brace; None when they stand on lines of their own."""
    if tree is None:
        return None
    span = tree.span(("isian",))
    lines = tree.source.text.splitlines(keepends=True)
    start = sum(map(len, lines[: span.line - 1])) + span.col - 1
    return start if tree.source.text.startswith("{", start) else None


def _indent(tree: Tree | None, old: Mapping[str, Value]) -> str:
    if tree is None or not old:
        return _INDENT
    return " " * (tree.span(("isian", next(iter(old))), key=True).col - 1)


def _lines(values: Isian, indent: str) -> list[str]:
    return [line for tag, value in values.items() for line in _entry(tag, value, indent)]


def _entry(tag: str, value: str | bool, indent: str) -> list[str]:
    """One value as a person would write it: long texts as blocks."""
    key, deeper = f"{indent}{_key(tag)}:", f"{indent}{_INDENT}"
    if isinstance(value, str):
        paragraphs = value.split("\n")
        if len(value) > _LONG and _WORDS.fullmatch(value):
            wrapped = textwrap.wrap(value, _WIDTH, break_long_words=False, break_on_hyphens=False)
            return [f"{key} >-", *(f"{deeper}{line}" for line in wrapped)]
        if len(paragraphs) > 1 and all(line == line.strip() for line in paragraphs):
            return [f"{key} |-", *(f"{deeper}{line}" if line else "" for line in paragraphs)]
    return [f"{key} {_one_line(value)}"]


def _key(tag: str) -> str:
    return tag if _PLAIN_KEY.fullmatch(tag) else json.dumps(tag, ensure_ascii=False)


def _one_line(value: str | bool) -> str:
    """JSON's notation is YAML's too."""
    return json.dumps(value, ensure_ascii=False)
