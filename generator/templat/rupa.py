"""What a page must not hold: text boxes, links to elsewhere, strange fonts, changes, comments."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from generator.diagnostic import Diagnostic, Span
from generator.kode import finding
from generator.templat.naskah import Naskah, w

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_REL = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_VML = "{urn:schemas-microsoft-com:vml}"
_CHANGES = frozenset(
    w(name)
    for name in (
        *("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge", "numberingChange"),
        *(
            "rPrChange",
            "pPrChange",
            "sectPrChange",
            "tblPrChange",
            "tblGridChange",
            "trPrChange",
            "tcPrChange",
        ),
    )
)
_COMMENTS = frozenset({w("commentRangeStart"), w("commentReference")})
_FIELDS = ("INCLUDEPICTURE", "INCLUDETEXT", "DDE", "DDEAUTO", "LINK", "RD")


def check_page(path: str, naskah: Naskah) -> Iterator[Diagnostic]:
    """Findings about text boxes, changes, comments and fields of one part, once for each paragraph."""
    for element in naskah.akar.iter():
        if element.tag in (w("txbxContent"), f"{_VML}textbox"):
            if any(e.tag == w("txbxContent") for e in element.iterancestors()):
                continue
            remedy = "hapus kotak teksnya; pakai tabel tanpa garis untuk menempatkan tulisan"
            # A text box stands beside its fallback for older Words: the set of findings keeps one.
            yield finding("TPL030", _span(path, naskah, element.getparent()), "ada kotak teks", remedy)
        elif element.tag in _CHANGES:
            remedy = "Peninjauan › Terima Semua Perubahan, lalu matikan Lacak Perubahan"
            yield finding("TPL033", _span(path, naskah, element), "ada perubahan terlacak", remedy)
        elif element.tag in _COMMENTS:
            remedy = "Peninjauan › Hapus Semua Komentar"
            yield finding("TPL034", _span(path, naskah, element), "ada komentar", remedy)
        elif field := _field(element):
            pesan = f"bidang {field} mengambil isi dari luar dokumen"
            yield finding("TPL031", _span(path, naskah, element), pesan, "hapus bidang itu")


def _span(path: str, naskah: Naskah, element: etree._Element | None) -> Span:
    """The paragraph around, or inside; a text box belongs to the paragraph that holds it."""
    if element is None:
        return naskah.span(path, 0)
    around = [naskah.numbers[e] for e in (element, *element.iterancestors()) if e in naskah.numbers]
    return naskah.span(path, around[-1] if around else naskah.number_of(element))


def _field(element: etree._Element) -> str:
    code = ""
    if element.tag == w("instrText"):
        code = element.text or ""
    elif element.tag == w("fldSimple"):
        code = element.get(w("instr"), "")
    word = (code.split() or [""])[0].upper()
    return word if word in _FIELDS else ""


def check_links(path: str, parts: Mapping[str, bytes], naskah: tuple[Naskah, ...]) -> Iterator[Diagnostic]:
    """Findings about everything the document would fetch from elsewhere; hyperlinks only point."""
    by_part = {n.part: n for n in naskah}
    for name in sorted(parts):
        if not name.endswith(".rels"):
            continue
        part = name.replace("_rels/", "").removesuffix(".rels")
        for link in etree.fromstring(parts[name]).iter(_REL):
            kind = link.get("Type", "").rpartition("/")[2]
            if link.get("TargetMode") == "External" and kind != "hyperlink":
                target = link.get("Target", "")
                pesan = f"{_KINDS.get(kind, 'isi')} di luar dokumen: {target}"
                yield finding("TPL031", _use(path, by_part.get(part), link.get("Id", "")), pesan, _REMEDY)


_KINDS = {"image": "gambar tertaut", "attachedTemplate": "templat Word tertaut", "oleObject": "objek tertaut"}
_REMEDY = "sisipkan gambarnya ke dalam dokumen; lepaskan tautannya di Berkas › Info › Edit Tautan"


def _use(path: str, naskah: Naskah | None, identity: str) -> Span:
    """The paragraph that uses a relationship; the file when no paragraph does."""
    if naskah is None:
        return Span(path)
    for element in naskah.akar.iter():
        if any(str(key).startswith(_R) and value == identity for key, value in element.attrib.items()):
            return _span(path, naskah, element)
    return naskah.span(path, 0)
