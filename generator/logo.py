"""The LSP's logo: read once, and put where a template keeps its place.

A template holds a stand-in, a picture called ``logo``; the name stays with it when Word saves the file.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

from lxml import etree
from PIL import Image, ImageOps, UnidentifiedImageError

from generator.errors import FileAccessError
from generator.files import accessing
from generator.ooxml import Parts

_NAME = "logo"
_HOLDERS = ("word/document", "word/header")
_MAX_SIDE = 600
"""Pixels of the longer side: 300 dpi on 5 cm; it lies in every document."""

_W_DRAWING = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}drawing"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_EMBED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed"


def read_logo(path: Path) -> bytes:
    """The logo as PNG, upright and no larger than print needs.

    Args:
        path: PNG, JPEG or what else Pillow reads.

    Raises:
        FileAccessError: the file cannot be read, or is no picture.
    """
    with accessing(path):
        data = path.read_bytes()
    try:
        with Image.open(io.BytesIO(data)) as image:
            if image.format == "PNG" and max(image.size) <= _MAX_SIDE:
                image.load()
                return data
            upright = ImageOps.exif_transpose(image)
            upright.thumbnail((_MAX_SIDE, _MAX_SIDE))
            out = io.BytesIO()
            upright.convert("RGBA").save(out, "PNG", optimize=True)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise FileAccessError(
            f"{path}: logo tidak dapat dibaca sebagai gambar", "simpan ulang sebagai PNG atau JPEG"
        ) from error
    return out.getvalue()


def put_logo(parts: Parts, png: bytes) -> dict[str, bytes]:
    """The document with the logo in its places: as large as the stand-in allows, its sides in proportion.

    Args:
        parts: a rendered document.
        png: see :func:`read_logo`.
    """
    out = dict(parts)
    with Image.open(io.BytesIO(png)) as image:
        size = image.size
    for name, data in parts.items():
        relations = f"word/_rels/{name.removeprefix('word/')}.rels"
        if not name.startswith(_HOLDERS) or f'name="{_NAME}"'.encode() not in data or relations not in parts:
            continue
        root = etree.fromstring(data)
        targets = {r.get("Id"): r.get("Target", "") for r in etree.fromstring(parts[relations])}
        for drawing in _places(root):
            _fit(drawing, size)
            for blip in drawing.iter(f"{_A}blip"):
                picture = f"word/{targets.get(blip.get(_EMBED), '')}"
                if picture in parts:
                    out[picture] = png
        out[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return out


def _places(root: etree._Element) -> Iterator[etree._Element]:
    """The drawings that stand in for the logo."""
    for properties in root.iter(f"{_WP}docPr"):
        if properties.get("name") == _NAME:
            yield from properties.iterancestors(_W_DRAWING)


def _fit(drawing: etree._Element, size: tuple[int, int]) -> None:
    """Give a drawing the proportions of a picture of that size, in the middle of its height."""
    extents = [*drawing.iter(f"{_WP}extent"), *drawing.iter(f"{_A}ext")]
    boxes = [e for e in extents if e.get("cx") and e.get("cy")]
    if not boxes:
        return
    width, height = (int(boxes[0].get(side, "0")) for side in ("cx", "cy"))
    scale = min(width / size[0], height / size[1])
    for box in boxes:
        box.set("cx", str(round(size[0] * scale)))
        box.set("cy", str(round(size[1] * scale)))
    for offset in drawing.iterfind(f"*/{_WP}positionV/{_WP}posOffset"):
        offset.text = str(int(offset.text or 0) + (height - round(size[1] * scale)) // 2)
