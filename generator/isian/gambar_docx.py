"""Pictures in the blanks of a DOCX: as large as their row allows, in the line as a letter would be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lxml import etree

from generator.isian.fakta import Fakta, read_facts
from generator.ooxml import Parts
from generator.pdf.gambar import Gambar, image_file

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_RELS = "word/_rels/document.xml.rels"
_TYPES = "[Content_Types].xml"
_REL = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_TYPE = "{http://schemas.openxmlformats.org/package/2006/content-types}Default"
_IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
_EMU_A_POINT = 12700
_USUAL = (79.0, 107.0)
"""Points of a passport photograph, 2.8 × 3.8 cm: for a blank whose row says nothing of its height."""

_FIRST_ID = 9000
"""Numbers of drawings are unique in a document; templates count theirs from 1."""

_DRAWING = """<w:drawing xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
 xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
 xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">
<wp:inline distT="0" distB="0" distL="0" distR="0">
<wp:extent cx="{x}" cy="{y}"/><wp:docPr id="{n}" name="{nama}"/>
<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>
<pic:nvPicPr><pic:cNvPr id="{n}" name="{nama}"/><pic:cNvPicPr/></pic:nvPicPr>
<pic:blipFill><a:blip r:embed="{rel}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>
<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{x}" cy="{y}"/></a:xfrm>
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>
</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"""


def put_pictures(parts: Parts, gambar: Mapping[str, Gambar]) -> dict[str, bytes]:
    """The document with pictures in their blanks.

    Args:
        parts: a filled document, see :func:`generator.isian.docx.fill_docx`.
        gambar: pictures by tag; names the document does not have are ignored.

    Returns:
        New parts; ``parts`` is left as it was.
    """
    facts = [fakta for fakta in read_facts(parts) if fakta.tag in gambar] if gambar else []
    if not facts:
        return dict(parts)
    out = dict(parts)
    root = etree.fromstring(parts["word/document.xml"])
    for n, (fakta, control) in enumerate(zip(facts, _controls(root, gambar), strict=True), start=_FIRST_ID):
        picture = gambar[fakta.tag]
        out[f"word/{_target(picture)}"] = image_file(picture)
        _show(control, _drawing(fakta, picture, n))
    out[_RELS] = _related(parts[_RELS], (gambar[f.tag] for f in facts))
    out[_TYPES] = _typed(parts[_TYPES])
    out["word/document.xml"] = _bytes(root)
    return out


def _controls(root: etree._Element, gambar: Mapping[str, Gambar]) -> list[etree._Element]:
    tags = [(control, control.find(f"{_W}sdtPr/{_W}tag")) for control in root.iter(f"{_W}sdt")]
    return [control for control, tag in tags if tag is not None and tag.get(f"{_W}val", "") in gambar]


def _show(control: etree._Element, drawing: etree._Element) -> None:
    """The drawing instead of text, in a control of Word's kind for pictures."""
    for kind in control.findall(f"{_W}sdtPr/{_W}text"):
        kind.getparent().replace(kind, etree.Element(f"{_W}picture"))  # type: ignore[union-attr]
    run = next(control.iter(f"{_W}r"))
    for old in list(run):
        if old.tag != f"{_W}rPr":
            run.remove(old)
    run.append(drawing)


def _drawing(fakta: Fakta, gambar: Gambar, number: int) -> etree._Element:
    room = fakta.ruang_gambar
    wide, high = gambar.fit(*(room if all(room) else _USUAL))
    sides = {"x": round(wide * _EMU_A_POINT), "y": round(high * _EMU_A_POINT)}
    return etree.fromstring(_DRAWING.format(**sides, n=number, nama=gambar.nama, rel=_relation(gambar)))


def _relation(gambar: Gambar) -> str:
    return f"rId{gambar.nama}"


def _target(gambar: Gambar) -> str:
    return f"media/{gambar.nama}.{gambar.jenis}"


def _related(data: bytes, pictures: Iterable[Gambar]) -> bytes:
    root = etree.fromstring(data)
    for one in {p.nama: p for p in pictures}.values():
        etree.SubElement(root, _REL, Id=_relation(one), Type=_IMAGE, Target=_target(one))
    return _bytes(root)


def _typed(data: bytes) -> bytes:
    root = etree.fromstring(data)
    known = {e.get("Extension", "").lower() for e in root.iter(_TYPE)}
    for jenis in sorted({"png", "jpeg"} - known):
        root.insert(0, etree.Element(_TYPE, Extension=jenis, ContentType=f"image/{jenis}"))
    return _bytes(root)


def _bytes(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
