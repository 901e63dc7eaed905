"""The empty Word document all templates start from: A4, Indonesian, one type family.

python-docx's own default document is American Letter, carries a thumbnail and fails
validation; this one holds only what the forms need.
"""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass

from docx import Document
from docx.document import Document as WordDocument

from templates.builder.theme import font_table_xml, theme_xml

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORDML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

TWIPS_PER_CM = 1440 / 2.54


def twips(cm: float) -> int:
    """Centimetres as twentieths of a point."""
    return round(cm * TWIPS_PER_CM)


@dataclass(frozen=True, slots=True)
class Page:
    """The sheet, in centimetres. The left margin is wider: dossiers are bound there.

    The lowest 1.2 cm stay free on every page: the berkas prints its own line there.
    """

    width: float = 21.0
    height: float = 29.7
    top: float = 2.8
    bottom: float = 2.1
    left: float = 2.5
    right: float = 1.6
    header: float = 0.9
    footer: float = 1.25

    @property
    def text_width(self) -> float:
        """Width between the margins, in centimetres."""
        return round(self.width - self.left - self.right, 2)

    @property
    def landscape(self) -> Page:
        """The sheet lying on its side; the binding edge becomes the top one."""
        return Page(
            self.height, self.width, top=3.4, bottom=self.bottom, left=2.0, right=self.right, header=1.5
        )


PORTRAIT = Page()

_STYLES = f"""{_HEAD}<w:styles {W}>
<w:docDefaults><w:rPrDefault><w:rPr>
<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/>
<w:sz w:val="20"/><w:szCs w:val="20"/><w:lang w:val="id-ID" w:eastAsia="id-ID" w:bidi="ar-SA"/>
</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="252" w:lineRule="auto"/>
</w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">
<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>
<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>
<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>
<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>
<w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="0" w:after="120"/>
<w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val="24"/><w:szCs w:val="24"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/>
<w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="160" w:after="60"/>
<w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val="21"/><w:szCs w:val="21"/></w:rPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="Catatan"><w:name w:val="Catatan"/>
<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:before="40" w:after="80"/></w:pPr>
<w:rPr><w:sz w:val="17"/><w:szCs w:val="17"/></w:rPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="Sel"><w:name w:val="Sel"/>
<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:before="30" w:after="30" w:line="240" w:lineRule="auto"/>
</w:pPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="SelKecil"><w:name w:val="Sel Kecil"/>
<w:basedOn w:val="Sel"/><w:qFormat/><w:rPr><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="Kendali"><w:name w:val="Kendali"/>
<w:basedOn w:val="Normal"/><w:qFormat/><w:rPr><w:color w:val="7F7F7F"/><w:sz w:val="14"/><w:szCs w:val="14"/></w:rPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="Jeda"><w:name w:val="Jeda"/>
<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="100" w:after="0" w:line="20" w:lineRule="exact"/>
</w:pPr><w:rPr><w:sz w:val="8"/><w:szCs w:val="8"/></w:rPr></w:style>
</w:styles>"""

_SETTINGS = f"""{_HEAD}<w:settings {W}><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/>
<w:characterSpacingControl w:val="doNotCompress"/><w:compat>
<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>
</w:compat><w:themeFontLang w:val="id-ID"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>"""

_LOGO_ANCHOR = """<w:r><w:t xml:space="preserve">{% if lsp.logo %}</w:t></w:r><w:r><w:drawing>
<wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0"
 distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">
<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="margin"><wp:posOffset>0</wp:posOffset></wp:positionH>
<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>
<wp:extent cx="432000" cy="432000"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>
<wp:docPr id="1" name="logo" descr="Logo LSP"/><wp:cNvGraphicFramePr/>
<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">
<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">
<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr>
<pic:cNvPr id="1" name="logo"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdLogo"/>
<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>
<a:ext cx="432000" cy="432000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>
</a:graphicData></a:graphic></wp:anchor></w:drawing></w:r><w:r><w:t>{% endif %}</w:t></w:r>"""


def _text(text: str, half_points: int, *, bold: bool = False) -> str:
    weight = "<w:b/><w:bCs/>" if bold else ""
    return (
        f'<w:r><w:rPr>{weight}<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/></w:rPr>'
        f'<w:t xml:space="preserve">{text}</w:t></w:r>'
    )


def _header() -> str:
    """Kop surat: logo at the left, name, address, licence in the middle; one rule below."""
    # The text keeps clear of the logo, and of as much at the right to stay in the middle.
    sides = f'<w:ind w:left="{twips(1.5)}" w:right="{twips(1.5)}"/>'
    centred = f'<w:spacing w:line="240" w:lineRule="auto"/>{sides}<w:jc w:val="center"/>'
    rule = '<w:pBdr><w:bottom w:val="single" w:sz="8" w:space="0" w:color="404040"/></w:pBdr>'
    lines = (
        (f"<w:pPr>{centred}</w:pPr>", _LOGO_ANCHOR + _text("{{ lsp.nama }}", 24, bold=True)),
        (f"<w:pPr>{centred}</w:pPr>", _text("{{ lsp.alamat_sebaris }}", 15)),
        (f"<w:pPr>{centred}</w:pPr>", _text("{{ lsp.kontak }}", 15)),
        (f'<w:pPr>{rule}<w:spacing w:line="80" w:lineRule="exact"/></w:pPr>', ""),
    )
    body = "".join(f"<w:p>{properties}{runs}</w:p>" for properties, runs in lines)
    return f"{_HEAD}<w:hdr {W} {R}>{body}</w:hdr>"


def _field(name: str) -> str:
    size = '<w:rPr><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr>'
    return (
        f'<w:r>{size}<w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r>{size}<w:instrText xml:space="preserve"> {name} </w:instrText></w:r>'
        f'<w:r>{size}<w:fldChar w:fldCharType="separate"/></w:r><w:r>{size}<w:t>1</w:t></w:r>'
        f'<w:r>{size}<w:fldChar w:fldCharType="end"/></w:r>'
    )


def _footer(page: Page) -> str:
    """Document control at the left, page x of y of this form at the right."""
    tab = f'<w:tabs><w:tab w:val="right" w:pos="{twips(page.text_width)}"/></w:tabs>'
    rule = '<w:pBdr><w:top w:val="single" w:sz="4" w:space="2" w:color="808080"/></w:pBdr>'
    runs = (
        _text("{{ formulir.dokumen }}", 16)
        + "<w:r><w:tab/></w:r>"
        + _text("Halaman ", 16)
        + _field("PAGE")
        + _text(" dari ", 16)
        + _field("NUMPAGES")
    )
    return f"{_HEAD}<w:ftr {W} {R}><w:p><w:pPr>{rule}{tab}</w:pPr>{runs}</w:p></w:ftr>"


def _section(page: Page) -> str:
    orientation = ' w:orient="landscape"' if page.width > page.height else ""
    return (
        '<w:sectPr><w:headerReference w:type="default" r:id="rIdHeader"/>'
        '<w:footerReference w:type="default" r:id="rIdFooter"/>'
        f'<w:pgSz w:w="{twips(page.width)}" w:h="{twips(page.height)}"{orientation}/>'
        f'<w:pgMar w:top="{twips(page.top)}" w:right="{twips(page.right)}" w:bottom="{twips(page.bottom)}" '
        f'w:left="{twips(page.left)}" w:header="{twips(page.header)}" w:footer="{twips(page.footer)}" '
        'w:gutter="0"/><w:cols w:space="708"/></w:sectPr>'
    )


def _relationships(*rows: tuple[str, str, str]) -> str:
    items = "".join(f'<Relationship Id="{i}" Type="{t}" Target="{x}"/>' for i, t, x in rows)
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{items}</Relationships>'


def _content_types() -> str:
    parts = {
        "/word/document.xml": f"{_WORDML}.document.main+xml",
        "/word/styles.xml": f"{_WORDML}.styles+xml",
        "/word/settings.xml": f"{_WORDML}.settings+xml",
        "/word/fontTable.xml": f"{_WORDML}.fontTable+xml",
        "/word/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
        "/word/header1.xml": f"{_WORDML}.header+xml",
        "/word/footer1.xml": f"{_WORDML}.footer+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    }
    overrides = "".join(f'<Override PartName="{n}" ContentType="{t}"/>' for n, t in parts.items())
    return (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Default Extension="png" ContentType="image/png"/>{overrides}</Types>'
    )


def _core(title: str) -> str:
    stamp = '<dcterms:{0} xsi:type="dcterms:W3CDTF">2023-01-01T00:00:00Z</dcterms:{0}>'
    return (
        f'{_HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{title}</dc:title><dc:creator>muk</dc:creator><dc:language>id-ID</dc:language>"
        f"{stamp.format('created')}{stamp.format('modified')}</cp:coreProperties>"
    )


def empty_document(title: str, page: Page, logo_png: bytes) -> WordDocument:
    """An empty document with kop, footer and styles.

    Args:
        title: the form's kode and judul, for the document properties (plain text).
        page: the sheet.
        logo_png: the picture that stands in for the LSP's logo until it is rendered.
    """
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relationships(
            ("rId1", f"{_OFFICE}/officeDocument", "word/document.xml"),
            ("rId2", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ),
        "docProps/core.xml": _core(title),
        "word/document.xml": f"{_HEAD}<w:document {W} {R}><w:body>{_section(page)}</w:body></w:document>",
        "word/_rels/document.xml.rels": _relationships(
            ("rId1", f"{_OFFICE}/styles", "styles.xml"),
            ("rId2", f"{_OFFICE}/settings", "settings.xml"),
            ("rId3", f"{_OFFICE}/fontTable", "fontTable.xml"),
            ("rId4", f"{_OFFICE}/theme", "theme/theme1.xml"),
            ("rIdHeader", f"{_OFFICE}/header", "header1.xml"),
            ("rIdFooter", f"{_OFFICE}/footer", "footer1.xml"),
        ),
        "word/styles.xml": _STYLES,
        "word/settings.xml": _SETTINGS,
        "word/fontTable.xml": font_table_xml(),
        "word/theme/theme1.xml": theme_xml(),
        "word/header1.xml": _header(),
        "word/_rels/header1.xml.rels": _relationships(("rIdLogo", f"{_OFFICE}/image", "media/logo.png")),
        "word/footer1.xml": _footer(page),
        "word/media/logo.png": logo_png,
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    buffer.seek(0)
    return Document(buffer)
