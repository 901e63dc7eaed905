"""Comments of an importer, written where the value stands that they are about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from generator.load.tree import PathTuple, parse_tree


def annotate(text: str, comments: Iterable[tuple[PathTuple, str]]) -> str:
    """The text of a data file with comments above the keys that they are about, the same one only once.

    Args:
        text: as ``to_yaml`` writes it. What does not read back is returned as it is: whoever checks the
            text says why.
        comments: place of a value, and the comment without its ``#``.
    """
    tree = parse_tree(text.encode(), "").value
    if tree is None:
        return text
    above: dict[int, dict[str, None]] = defaultdict(dict)
    for place, comment in comments:
        above[tree.span(place, key=True).line][comment] = None
    written: list[str] = []
    for number, line in enumerate(text.split("\n"), 1):
        indent = " " * (len(line) - len(line.lstrip()))
        if number in above and not indent and written[-1]:
            written.append("")
        written += [f"{indent}# {comment}" for comment in above.get(number, ())]
        written.append(line)
    return "\n".join(written)
