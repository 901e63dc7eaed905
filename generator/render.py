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
from functools import cache, lru_cache
from pathlib import Path
from traceback import walk_tb
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, Template, TemplateError, TemplateSyntaxError, Undefined, UndefinedError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from lxml import etree
from markupsafe import Markup, escape

from generator.diagnostic import Checked, Diagnostic, Span
from generator.kode import finding
from generator.logo import put_logo
from generator.ooxml import Parts, write_parts
from generator.templat.berkas import open_template
from generator.templat.naskah import Naskah, read_naskah

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_TAKEN_FOR_JINJA = re.compile(r"(?<=[{}%])_(?=[{}%])")
"""In ``{_{`` docxtpl would drop this letter, which is its way to print ``{{``; also out of a value."""

_SDT_PROPERTIES = re.compile(r"(<w:sdtPr>)(.*?)(</w:sdtPr>)", re.DOTALL)
_XML_TAG = re.compile(r"<[^>]*>")
_COLUMNS = re.compile(r"\{%-?\s*(?:tc|colspan)\b")
_BREAK = re.compile("[\t\n\a\f]")
_PARAGRAPH = re.compile(r"<w:p(?: [^>]*)?>.*?</w:p>", re.DOTALL)
_SDT_ID = re.compile(r'<w:id w:val="[^"]*"/>')


@dataclass(frozen=True, slots=True)
class Properties:
    """Document properties, set after rendering (templates never speak of them)."""

    judul: str
    penulis: str


class _IllegalCharacter(ValueError):
    """A value holds a character that XML cannot."""


class _BrokenXml(ValueError):
    """The template and its values gave XML that is not well formed."""


class _NotText(ValueError):
    """A template prints what is neither text nor a number."""


_CALCULATION = (TypeError, LookupError, ArithmeticError, AttributeError)
"""What an expression of a template can fail with."""


class _Undefined(StrictUndefined):
    """An unknown name: every use of it is an error whose message is the name."""

    @property
    def _undefined_message(self) -> str:
        return str(self._undefined_name or self._undefined_hint)


def _finalize(value: Any) -> Any:
    """What a ``{{ }}`` may print: text and whole numbers, and nothing else."""
    if isinstance(value, str):
        if found := _ILLEGAL.search(value):
            raise _IllegalCharacter(f"U+{ord(found[0]):04X}")
        text = escape(value.replace("\r\n", "\n").replace("\t", "    "))
        return Markup(_TAKEN_FOR_JINJA.sub("&#95;", text))
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, Undefined):
        return value
    raise _NotText(type(value).__name__)


class _Environment(ImmutableSandboxedEnvironment):
    """Sandboxed, escaping, strict; compiled templates are kept by their source text."""

    def __init__(self) -> None:
        super().__init__(autoescape=True, undefined=_Undefined, finalize=_finalize)
        self._compiled: dict[str, Template] = {}

    def from_string(self, source: Any, *args: Any, **kwargs: Any) -> Template:
        key = str(source)
        if key not in self._compiled:
            self._compiled[key] = super().from_string(source, *args, **kwargs)
        return self._compiled[key]


@cache
def environment() -> _Environment:
    """The Jinja that templates are written in."""
    return _Environment()


@dataclass(frozen=True, slots=True)
class _Source:
    """A part of a template, ready for Jinja.

    Attributes:
        dynamic_columns: whether rows get cells by a loop, so that the grid of their table must follow.
    """

    xml: str
    dynamic_columns: bool


@lru_cache(maxsize=256)
def _prepared(xml: str) -> _Source:
    """What docxtpl makes of a part before rendering; the same for every scheme."""
    spoken = _XML_TAG.sub("", xml)
    return _Source(DocxTemplate.patch_xml(None, xml), _COLUMNS.search(spoken) is not None)


class _Template(DocxTemplate):  # type: ignore[misc]
    """A template whose rendered XML must be well formed, and on which no work is done twice or in vain."""

    def patch_xml(self, src_xml: str) -> str:
        return _prepared(src_xml).xml

    def render_xml_part(self, src_xml: str, part: Any, context: Any, jinja_env: Any = None) -> str:
        rendered: str = super().render_xml_part(src_xml, part, context, jinja_env)
        if part is not self.docx.part:
            _parse(rendered)
        return rendered

    def resolve_listing(self, xml: str) -> str:
        """Line breaks of values become Word's; only paragraphs that have some are taken apart."""
        if not _BREAK.search(xml):
            return xml
        resolve = super().resolve_listing

        def paragraph(found: re.Match[str]) -> str:
            return str(resolve(found[0])) if _BREAK.search(found[0]) else found[0]

        return _PARAGRAPH.sub(paragraph, xml)

    def fix_tables(self, xml: str) -> Any:
        tree = _parse(xml)
        return super().fix_tables(xml) if _prepared(self.get_xml()).dynamic_columns else tree


def _parse(rendered: str) -> Any:
    try:
        return etree.fromstring(rendered.encode("utf-8"), etree.XMLParser(recover=False))
    except etree.XMLSyntaxError as error:
        raise _BrokenXml(str(error.msg)) from error


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
    opened = open_template(data, Span(str(template)))
    if opened.value is None:
        return Checked(None, opened.diagnostics)
    try:
        document = _Template(io.BytesIO(data))
        document.render(dict(konteks), environment(), autoescape=True)
    except (TemplateError, ValueError, *_CALCULATION) as error:
        return Checked(None, (_finding(template, opened.value, konteks, error),))
    return Checked(
        write_parts(_finish({**opened.value, **_written(document, opened.value)}, properties, logo))
    )


def _written(document: DocxTemplate, template: Parts) -> dict[str, bytes]:
    """The parts of a template as rendering left them; it adds none and takes none away."""
    package = document.docx.part.package
    parts = {part.partname.lstrip("/"): part for part in package.iter_parts()}
    return {name: part.blob for name, part in parts.items() if name in template}


def _finish(parts: dict[str, bytes], properties: Properties, logo: bytes | None) -> dict[str, bytes]:
    """Number the content controls, set the properties, put the logo in."""
    counter = iter(range(1, 1_000_000))

    def numbered(found: re.Match[str]) -> str:
        # Word gives a control a number when it saves a template; a loop would repeat it.
        return f'{found[1]}<w:id w:val="{next(counter)}"/>{_SDT_ID.sub("", found[2])}{found[3]}'

    body = parts["word/document.xml"].decode("utf-8")
    parts["word/document.xml"] = _SDT_PROPERTIES.sub(numbered, body).encode("utf-8")
    core = etree.fromstring(parts["docProps/core.xml"])
    for name, text in (("title", properties.judul), ("creator", properties.penulis)):
        for element in core.iter(f"{{http://purl.org/dc/elements/1.1/}}{name}"):
            element.text = text
    parts["docProps/core.xml"] = etree.tostring(core, xml_declaration=True, encoding="UTF-8", standalone=True)
    return parts if logo is None else put_logo(parts, logo)


def _finding(template: Path, parts: Parts, konteks: Mapping[str, Any], error: Exception) -> Diagnostic:
    """A finding in the author's words: which template, which paragraph, what to do."""
    span = _place(template, parts, konteks, type(error))
    if isinstance(error, UndefinedError):
        remedy = "periksa ejaan di antara {{ }}; daftar nama: muk template names KODE"
        return finding("TPL002", span, f"nama yang dipakai templat tidak dikenal: {error.message}", remedy)
    if isinstance(error, TemplateSyntaxError):
        pesan = f"tanda Jinja pada templat tidak lengkap atau salah: {error.message}"
        return finding("TPL001", span, pesan, "periksa pasangan for/endfor dan if/endif")
    if isinstance(error, _IllegalCharacter):
        pesan = f"sebuah nilai memuat karakter {error} yang tidak dapat ditulis ke Word"
        return finding("TPL003", span, pesan, "hapus karakter itu dari berkas YAML")
    if isinstance(error, _NotText):
        pesan = f"yang dicetak di antara {{{{ }}}} bukan teks atau bilangan bulat ({error})"
        return finding("TPL016", span, pesan, "cetak salah satu isinya, atau ulangi daftarnya dengan for")
    if isinstance(error, _BrokenXml):
        remedy = "bandingkan dengan templat bawaan; satu {%p atau {%tr hanya untuk satu paragraf atau baris"
        return finding("TPL004", span, f"templat menghasilkan dokumen yang rusak ({error})", remedy)
    pesan = f"ungkapan pada templat gagal dihitung ({error})"
    return finding("TPL017", span, pesan, "pakai hanya nama dan saringan yang ada pada templat bawaan")


def _place(template: Path, parts: Parts, konteks: Mapping[str, Any], kind: type[Exception]) -> Span:
    """The paragraph where rendering fails: found by rendering the tags alone, one line a paragraph."""
    for naskah in read_naskah(parts):
        nomor = _failing_line(naskah, konteks, kind)
        if nomor:
            return naskah.span(str(template), nomor)
    return Span(str(template))


def _failing_line(naskah: Naskah, konteks: Mapping[str, Any], kind: type[Exception]) -> int:
    try:
        environment().from_string(naskah.source).render(dict(konteks))
    except (TemplateError, ValueError, *_CALCULATION) as error:
        if not isinstance(error, kind):
            return 0
        if isinstance(error, TemplateSyntaxError):
            return error.lineno
        lines = [n for frame, n in walk_tb(error.__traceback__) if frame.f_code.co_filename == "<template>"]
        return lines[-1] if lines else 0
    return 0
