"""Values to YAML text, as people would have written it: what importers and ``muk new`` produce."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from generator.schemas import modeline

WIDTH = 100
"""Letters on a line before a long text goes on in the next."""


class _Dumper(yaml.SafeDumper):
    """Lists are set in under their key; every value is written out where it stands."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _text(dumper: yaml.SafeDumper, value: str) -> yaml.ScalarNode:
    """Text of several lines keeps them visibly."""
    literal = "\n" in value and not any(line != line.rstrip() for line in value.split("\n"))
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style="|" if literal else None)


_Dumper.add_representer(str, _text)


def scalar(text: str) -> str:
    """A text on one line, in quotes where YAML needs them."""
    return yaml.safe_dump(text, allow_unicode=True, width=float("inf")).removesuffix("...\n").rstrip("\n")


def to_yaml(value: Mapping[str, Any], jenis: str, path: Path, *catatan: str) -> str:
    """One data file.

    Args:
        value: keys in the order wanted; maps, lists, text, numbers, dates, booleans.
        jenis: name of its schema, for the line that tells an editor where it is.
        path: where the file will be, so that the schema can be named relative to it.
        catatan: comments for its beginning.

    Returns:
        Text that reads back as the same values.
    """
    head = [modeline(jenis, path), *(f"# {line}" for line in catatan), ""]
    return "\n".join(head) + "\n" + to_block(dict(value))


def to_block(value: Mapping[str, Any] | Sequence[Any]) -> str:
    """A map or list alone, at the margin, as it stands in a data file."""
    text: str = yaml.dump(
        value,
        Dumper=_Dumper,
        sort_keys=False,
        allow_unicode=True,
        width=WIDTH,
        default_flow_style=False,
    )
    return text
