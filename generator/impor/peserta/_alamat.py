"""An address from its columns, as one would write it on an envelope."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.impor.peserta._judul import Kolom, fold

PARTS = ("rt", "rw", "rt_rw", "kelurahan", "kecamatan", "kota", "provinsi")
"""Columns that only add to ``alamat``, in the order of an envelope."""

_NAMED = {"kelurahan": "Kelurahan", "desa": "Desa", "kecamatan": "Kecamatan", "kec": "Kecamatan"}
"""A heading that says what its column holds gives the word before the name."""
_ALREADY = re.compile(r"(?:kel|kelurahan|desa|ds|kec|kecamatan|nagari|gampong)\b", re.IGNORECASE)

_TITLE = re.compile(r"^(?:kel|kelurahan|desa|kec|kecamatan|kota|kab|kabupaten|prov|provinsi|propinsi) ")


def join_address(parts: Mapping[str, str], kolom: Mapping[str, Kolom]) -> str:
    """One line; a part that the street line already names is not said twice.

    Args:
        parts: texts by column, ``alamat`` and :data:`PARTS`; those that say nothing are "".
        kolom: the columns, for their headings.
    """
    street = line = parts.get("alamat", "").rstrip(" ,")
    for key in PARTS:
        value = parts.get(key, "")
        if value and not _names(street, value, key):
            line = f"{line}{_between(line, key)}{_called(value, key, kolom[key].judul)}"
    return line


def _called(value: str, key: str, heading: str) -> str:
    if key in ("rt", "rw"):
        bare = re.sub(rf"^{key}\W*", "", value, flags=re.IGNORECASE)
        return f"{key.upper()} {bare}"
    if key == "rt_rw":
        return value if value[:1].isalpha() else f"RT/RW {value}"
    word = _NAMED.get(fold(heading), "")
    return value if not word or _ALREADY.match(value) else f"{word} {value}"


def _between(line: str, key: str) -> str:
    if not line:
        return ""
    return " " if key == "rw" and re.search(r"RT \S+$", line) else ", "


def _names(street: str, value: str, key: str) -> bool:
    """Whether the street line has the part already, between commas."""
    if key in ("rt", "rw", "rt_rw"):
        return re.search(r"\brt\b", street, re.IGNORECASE) is not None
    return fold(value) in {_TITLE.sub("", fold(piece)) for piece in street.split(",")}
