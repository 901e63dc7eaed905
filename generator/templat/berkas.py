"""Is the file a Word document that can be used at all?"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping
from io import BytesIO

from lxml import etree

from generator.diagnostic import Checked, Diagnostic, Span
from generator.kode import finding
from generator.ooxml import UNREADABLE, read_parts

BODY = "word/document.xml"
_TYPES = "[Content_Types].xml"
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_MAX_SIZE = 64 * 1024 * 1024
"""Unpacked bytes; a form with its logo needs a hundredth of that."""

_ENCRYPTED = 1
_ACTIVE = ("vbaProject", "word/activeX/", "word/embeddings/")
_SAVE_AS = "buka di Word, lalu Simpan Sebagai › Dokumen Word (.docx)"
_OTHER_KINDS = {
    "xl/": "buku kerja Excel",
    "ppt/": "presentasi PowerPoint",
    "content.xml": "dokumen OpenDocument (.odt)",
}


def safe_parser() -> etree.XMLParser:
    """A parser for XML of unknown origin: no entities, no network, no repair."""
    return etree.XMLParser(resolve_entities=False, no_network=True, recover=False)


def open_template(data: bytes, span: Span) -> Checked[dict[str, bytes]]:
    """The parts of a template.

    Args:
        data: the file.
        span: where findings point to.

    Returns:
        The parts by name; without them when no Word document can be made of the file.
    """
    if data.startswith(_OLE):
        return Checked(None, (_old_container(data, span),))
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            entries = package.infolist()
        if any(e.flag_bits & _ENCRYPTED for e in entries):
            return Checked(None, (_locked(span),))
        if sum(e.file_size for e in entries) > _MAX_SIZE:
            return Checked(None, (finding("TPL005", span, "isi templat terlalu besar", _SAVE_AS),))
        parts = read_parts(data)
    except UNREADABLE:
        pesan = "bukan dokumen Word, atau berkasnya terpotong"
        return Checked(None, (finding("TPL005", span, pesan, _SAVE_AS),))
    found = tuple(_faults(parts, span))
    return Checked(None if found else parts, found)


def _old_container(data: bytes, span: Span) -> Diagnostic:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return _locked(span)
    return finding("TPL005", span, "dokumen Word lama (.doc), bukan .docx", _SAVE_AS)


def _locked(span: Span) -> Diagnostic:
    remedy = "hapus kata sandinya di Word: Berkas › Info › Proteksi Dokumen › Enkripsi dengan Kata Sandi"
    return finding("TPL006", span, "templat dilindungi kata sandi", remedy)


def _faults(parts: Mapping[str, bytes], span: Span) -> Iterator[Diagnostic]:
    broken = [name for name in sorted(parts) if name.endswith((".xml", ".rels")) and not _is_xml(parts[name])]
    if broken:
        names = ", ".join(broken[:3])
        yield finding("TPL005", span, f"bagian dokumen rusak: {names}", _SAVE_AS)
        return
    active = [name for name in sorted(parts) if any(mark in name for mark in _ACTIVE)]
    types = parts.get(_TYPES, b"")
    if active or b"macroEnabled" in types:
        what = f" ({active[0]})" if active else ""
        yield finding("TPL007", span, f"templat memuat makro atau objek tertanam{what}", _SAVE_AS)
    elif BODY not in parts or b"wordprocessingml.document.main+xml" not in types:
        kind = next(
            (text for mark, text in _OTHER_KINDS.items() if any(n.startswith(mark) for n in parts)), ""
        )
        pesan = f"bukan dokumen Word: {kind}" if kind else "bukan dokumen Word biasa (.docx)"
        yield finding("TPL005", span, pesan, _SAVE_AS)


def _is_xml(data: bytes) -> bool:
    try:
        etree.fromstring(data, safe_parser())
    except etree.XMLSyntaxError:
        return False
    return b"<!DOCTYPE" not in data
