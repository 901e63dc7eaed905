"""A DOCX as its parts: read them, write them so that equal parts give equal bytes.

Word's container is a ZIP. Time stamps, order and flags of a ZIP say nothing about the
document, so they are fixed here; caches look at the parts only, since two zlib builds may
compress the same part differently.
"""

from __future__ import annotations

import hashlib
import io
import zipfile
import zlib
from collections.abc import Mapping

from lxml import etree

Parts = Mapping[str, bytes]

_EPOCH = (1980, 1, 1, 0, 0, 0)
_UNIX = 3
_FIRST = ("[Content_Types].xml", "_rels/.rels")

UNREADABLE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError)
"""What :func:`read_parts` raises for a file that is no ZIP, is cut off, or is encrypted."""


def read_parts(data: bytes) -> dict[str, bytes]:
    """The parts of a DOCX by name.

    Raises:
        zipfile.BadZipFile: or another of :data:`UNREADABLE`: ``data`` is no whole ZIP.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist() if not name.endswith("/")}


def write_parts(parts: Parts) -> bytes:
    """Pack parts into a DOCX; the same parts always give the same bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as package:
        for name in sorted(parts, key=lambda n: (n not in _FIRST, n)):
            info = zipfile.ZipInfo(name, _EPOCH)
            info.create_system = _UNIX
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            package.writestr(info, parts[name])
    return buffer.getvalue()


def hash_parts(parts: Parts) -> str:
    """SHA-256 over names and contents, whatever the packing."""
    digest = hashlib.sha256()
    for name in sorted(parts):
        digest.update(f"{name}\0{len(parts[name])}\0".encode())
        digest.update(parts[name])
    return digest.hexdigest()


_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def paragraphs(parts: Parts) -> tuple[str, ...]:
    """The text of every paragraph of the body that has any: what must be found again on paper."""
    body = etree.fromstring(parts["word/document.xml"])
    texts = ("".join(t.text or "" for t in p.iter(f"{_WORD}t")) for p in body.iter(f"{_WORD}p"))
    return tuple(text for text in texts if text.strip())


def fixed_paragraphs(parts: Parts) -> tuple[str, ...]:
    """The same, only paragraphs without blanks: the text that every copy of a form shows alike."""
    body = etree.fromstring(parts["word/document.xml"])
    fixed = (p for p in body.iter(f"{_WORD}p") if next(p.iter(f"{_WORD}sdt"), None) is None)
    texts = ("".join(t.text or "" for t in p.iter(f"{_WORD}t")) for p in fixed)
    return tuple(text for text in texts if text.strip())
