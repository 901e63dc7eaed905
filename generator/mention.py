"""What a template asks of its konteks: the names between its braces, and nothing beyond them.

Forms offer their templates more than the stock ones print, so that an LSP's own template may say more.
A blangko depends on what its template mentions; a change of anything else must not make it stale.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape
from typing import Any

from generator.ooxml import Parts

_SPOKEN = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes)\.xml")
_XML_TAG = re.compile(r"<[^>]*>")
_JINJA = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_WORD = re.compile(r"[^\W\d]\w*")
_BY_VALUE = re.compile(r"\[\s*[^\W\d]|\b(?:items|keys|values|dictsort|attr)\b")
"""Keys looked up by a value instead of by name: any key may be meant."""


def mentioned(parts: Parts) -> frozenset[str] | None:
    """Every word between the braces of a template; None when it may mean any name.

    Args:
        parts: of the template.
    """
    found: set[str] = set()
    for name, data in parts.items():
        if not _SPOKEN.fullmatch(name):
            continue
        xml = data.decode("utf-8", "replace")
        # Tags of content controls stand in attributes; the text of a paragraph may be cut into runs.
        for source in (xml, _XML_TAG.sub("", xml)):
            for tag in _JINJA.findall(source):
                spoken = unescape(_XML_TAG.sub("", tag))
                if _BY_VALUE.search(spoken):
                    return None
                found.update(_WORD.findall(spoken))
    return frozenset(found)


def narrow(konteks: Mapping[str, Any], names: frozenset[str] | None) -> dict[str, Any]:
    """The konteks without the keys, at any depth, that are not among ``names``; None leaves all."""
    if names is None:
        return dict(konteks)
    return {key: _narrow(value, names) for key, value in konteks.items() if key in names}


def _narrow(value: Any, names: frozenset[str]) -> Any:
    if isinstance(value, Mapping):
        return narrow(value, names)
    if isinstance(value, list):
        return [_narrow(item, names) for item in value]
    return value
