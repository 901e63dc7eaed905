"""Structure into a Word template: template + konteks -> blangko. The only user of docxtpl.

docxtpl repairs broken XML by dropping text, silently. Everything here serves one aim: no
text is ever lost that way. Values are escaped, undefined names are errors, characters that
XML cannot hold are refused, and the rendered XML is parsed strictly before docxtpl may
repair it.
"""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, Template, TemplateError, TemplateSyntaxError, UndefinedError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from lxml import etree

from generator.diagnostic import Checked, Diagnostic, Span
from generator.ooxml import read_parts, write_parts

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_SDT_ID = '<w:id w:val="{}"/>'
LOGO_PART = "word/media/logo.png"


@dataclass(frozen=True, slots=True)
class Properties:
    """Document properties, set after rendering (templates never speak of them)."""

    judul: str
    penulis: str


class _IllegalCharacter(ValueError):
    """A value holds a character that XML cannot."""


class _BrokenXml(ValueError):
    """The template and its values gave XML that is not well formed."""


def _finalize(value: Any) -> Any:
    """What a ``{{ }}`` may print: text and whole numbers; everything else is a mistake of ours."""
    if isinstance(value, str):
        if found := _ILLEGAL.search(value):
            raise _IllegalCharacter(f"U+{ord(found[0]):04X}")
        return value.replace("\r\n", "\n").replace("\t", "    ")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return value


class _Environment(ImmutableSandboxedEnvironment):
    """Sandboxed, escaping, strict; compiled templates are kept by their source text."""

    def __init__(self) -> None:
        super().__init__(autoescape=True, undefined=StrictUndefined, finalize=_finalize)
        self._compiled: dict[str, Template] = {}

    def from_string(self, source: Any, *args: Any, **kwargs: Any) -> Template:
        key = str(source)
        if key not in self._compiled:
            self._compiled[key] = super().from_string(source, *args, **kwargs)
        return self._compiled[key]


@cache
def _environment() -> _Environment:
    return _Environment()


class _Template(DocxTemplate):  # type: ignore[misc]
    """A template whose rendered XML must be well formed before docxtpl touches it."""

    def render_xml_part(self, src_xml: str, part: Any, context: Any, jinja_env: Any = None) -> str:
        rendered: str = super().render_xml_part(src_xml, part, context, jinja_env)
        try:
            etree.fromstring(rendered.encode("utf-8"), etree.XMLParser(recover=False))
        except etree.XMLSyntaxError as error:
            raise _BrokenXml(str(error.msg)) from error
        return rendered


def render(
    template: Path, konteks: Mapping[str, Any], properties: Properties, logo: bytes | None
) -> Checked[bytes]:
    """Render a blangko.

    Args:
        template: the Word template.
        konteks: everything the template may name.
        properties: title and author for the document.
        logo: the LSP's logo as PNG, or None to leave the stand-in.

    Returns:
        The DOCX, the same bytes for the same input; or findings that name the template.

    Raises:
        OSError: the template cannot be read.
    """
    data = template.read_bytes()
    try:
        document = _Template(io.BytesIO(data))
        document.render(dict(konteks), _environment(), autoescape=True)
        buffer = io.BytesIO()
        document.save(buffer)
    except (TemplateError, _IllegalCharacter, _BrokenXml, ValueError, KeyError) as error:
        return Checked(None, (_finding(template, error),))
    return Checked(write_parts(_finish(read_parts(buffer.getvalue()), properties, logo)))


def _finish(parts: dict[str, bytes], properties: Properties, logo: bytes | None) -> dict[str, bytes]:
    """Number the content controls, set the properties, put the logo in."""
    counter = iter(range(1, 1_000_000))
    body = parts["word/document.xml"].decode("utf-8")
    body = re.sub(r"(?<=<w:sdtPr>)", lambda _: _SDT_ID.format(next(counter)), body)
    parts["word/document.xml"] = body.encode("utf-8")
    core = etree.fromstring(parts["docProps/core.xml"])
    for name, text in (("title", properties.judul), ("creator", properties.penulis)):
        for element in core.iter(f"{{http://purl.org/dc/elements/1.1/}}{name}"):
            element.text = text
    parts["docProps/core.xml"] = etree.tostring(core, xml_declaration=True, encoding="UTF-8", standalone=True)
    if logo is not None and LOGO_PART in parts:
        parts[LOGO_PART] = logo
    return parts


def _finding(template: Path, error: Exception) -> Diagnostic:
    """A finding in the author's words: which template, near which text, what to do."""
    where = str(template)
    if isinstance(error, UndefinedError):
        name = str(error.message).removesuffix(" is undefined")
        return Diagnostic(
            Span(where),
            "TPL002",
            f"nama yang dipakai templat tidak dikenal: {name}",
            "periksa ejaan di antara {{ }}; daftar nama ada di docs/panduan-templat.md",
        )
    if isinstance(error, TemplateSyntaxError):
        near = " … ".join(list(getattr(error, "docx_context", []))[:2])[:160]
        return Diagnostic(
            Span(where),
            "TPL001",
            f"tanda Jinja pada templat tidak lengkap atau salah: {error.message}",
            f"lihat dekat: {near}" if near else "periksa pasangan for/endfor dan if/endif",
        )
    if isinstance(error, _IllegalCharacter):
        return Diagnostic(
            Span(where),
            "TPL003",
            f"sebuah nilai memuat karakter {error} yang tidak dapat ditulis ke Word",
            "hapus karakter itu dari berkas YAML",
        )
    return Diagnostic(
        Span(where),
        "TPL004",
        f"templat menghasilkan dokumen yang rusak ({error})",
        "bandingkan dengan templat bawaan; satu {%p atau {%tr hanya untuk satu paragraf atau baris",
    )
