"""For whom a document was made, written into its properties: ids only, nothing about a person.

A filled document comes back by mail or memory stick under any name. What it says about itself leads
its values to the right file.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from generator.ooxml import Parts

_CORE = "docProps/core.xml"
_KEYWORDS = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}keywords"
# No colon and no comma: LibreOffice takes keywords apart there.
_PREFIX = "muk/"
_FOLDERS = frozenset({"asesmen", "isi"})


@dataclass(frozen=True, slots=True)
class Asal:
    """An asesi of an event, and the form.

    Attributes:
        kegiatan, asesi: ids.
        formulir: kode of the form; "" when unknown.
    """

    kegiatan: str
    asesi: str
    formulir: str = ""

    def __str__(self) -> str:
        """What documents carry: ``muk/2026-03-pemrogram/a01/FR.IA.01``."""
        return f"{_PREFIX}{self.kegiatan}/{self.asesi}/{self.formulir}"


def parse_asal(text: str) -> Asal | None:
    """What :class:`Asal` wrote; None for any other text."""
    for word in text.split():
        parts = word.removeprefix(_PREFIX).split("/")
        if word.startswith(_PREFIX) and len(parts) == 3 and all(parts[:2]):
            return Asal(*parts)
    return None


def asal_of_path(path: Path) -> Asal | None:
    """What the place of a product says: ``…/asesmen/<kegiatan>/<asesi>/<kode>.docx``, or under ``isi/``."""
    parts = path.resolve().parts
    if len(parts) > 4 and parts[-4] in _FOLDERS:
        return Asal(parts[-3], parts[-2], path.stem)
    return None


def with_asal(parts: Parts, asal: Asal) -> dict[str, bytes]:
    """A DOCX that says for whom it was made, among the keywords of its properties."""
    core = etree.fromstring(parts[_CORE])
    keywords = core.find(_KEYWORDS)
    if keywords is None:
        keywords = etree.SubElement(core, _KEYWORDS)
    keywords.text = str(asal)
    return {**parts, _CORE: etree.tostring(core, xml_declaration=True, encoding="UTF-8", standalone=True)}


def asal_of_docx(parts: Parts) -> Asal | None:
    """What :func:`with_asal` wrote, if it is still there."""
    if _CORE not in parts:
        return None
    return parse_asal(etree.fromstring(parts[_CORE]).findtext(_KEYWORDS) or "")
