"""Ways to spoil the template of FR.IA.01, each with the finding that it must give."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from generator.ooxml import read_parts, write_parts
from generator.templat.acuan import stock_template
from generator.templat.formulir import form_named

BODY, HEADER = "word/document.xml", "word/header1.xml"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
RELATIONS = "word/_rels/document.xml.rels"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def _png() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (40, 20), "navy").save(out, "PNG")
    return out.getvalue()


PNG = _png()
"""The logo of an LSP, twice as wide as it is high."""


Parts = dict[str, bytes]
Change = Callable[[Parts], None]


def swap(old: str, new: str, *, part: str = BODY, nth: int = 1) -> Change:
    """Put ``new`` where ``old`` stands for the nth time."""

    def change(parts: Parts) -> None:
        pieces = parts[part].decode().split(old)
        assert len(pieces) > nth, f"{old!r} stands {len(pieces) - 1} times"
        parts[part] = (old.join(pieces[:nth]) + new + old.join(pieces[nth:])).encode()

    return change


def paragraph(xml: str) -> Change:
    """Put XML into the second paragraph, the one of the guide's caption."""
    return swap("PANDUAN BAGI ASESOR</w:t></w:r>", f"PANDUAN BAGI ASESOR</w:t></w:r>{xml}")


def control(tag: str, content: str = "<w:r><w:t>…</w:t></w:r>", kind: str = "<w:text/>") -> str:
    name = f'<w:tag w:val="{tag}"/>' if tag else ""
    properties = f'<w:sdtPr><w:alias w:val="Judul"/>{name}{kind}</w:sdtPr>'
    return f"<w:sdt>{properties}<w:sdtContent>{content}</w:sdtContent></w:sdt>"


def relation(kind: str, target: str) -> Change:
    where = f'Type="{OFFICE}/{kind}" Target="{target}" TargetMode="External"'
    return swap("</Relationships>", f'<Relationship Id="rIdX" {where}/></Relationships>', part=RELATIONS)


def both(*changes: Change) -> Change:
    def change(parts: Parts) -> None:
        for one in changes:
            one(parts)

    return change


def without_control(tag: str) -> Change:
    """Delete a blank, as one does in Word without noticing."""

    def change(parts: Parts) -> None:
        pattern = rf'<w:sdt><w:sdtPr><w:alias w:val="{tag}"/>.*?</w:sdt>'
        body, count = re.subn(pattern, "", parts[BODY].decode())
        assert count
        parts[BODY] = body.encode()

    return change


@dataclass(frozen=True)
class Case:
    """A way to spoil FR.IA.01, and the finding it must give."""

    kode: str
    place: str
    change: Change
    says: str
    name: str

    @property
    def label(self) -> str:
        return f"{self.kode}-{self.name.replace(' ', '-')}"


BOX = 'tag w:val="ia01.{{ unit.kode }}.{{ kuk.nomor }}.ya"'
UNNUMBERED = 'tag w:val="ia01.{{ unit.kode }}.ya"'
ROW = "{%tr for elemen in unit.elemen %}"
CHECKBOX = f'<w14:checkbox xmlns:w14="{W14}"><w14:checked w14:val="0"/></w14:checkbox>'
TEXT_BOX = (
    '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>'
    "<w:p><w:r><w:t>catatan</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
)
LINKED = (
    '<w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:link="rIdX"/>'
    "</w:drawing></w:r>"
)
FONT = '<w:r><w:rPr><w:rFonts w:ascii="Papyrus" w:hAnsi="Papyrus"/></w:rPr><w:t>indah</w:t></w:r>'

CASES = [
    Case(
        "TPL001",
        ":isi:p36",
        swap("{%tr endif %}", ""),
        "{%tr if loop.first %} tidak ditutup",
        "if without end",
    ),
    Case(
        "TPL001",
        ":isi:p148",
        swap("{%p for kelompok in daftar_kelompok %}", ""),
        "tanpa for",
        "end without for",
    ),
    Case(
        "TPL001",
        ":isi:p40",
        swap("{{ unit.judul }}", "{{ unit.judul| }}"),
        "tidak terbaca",
        "broken expression",
    ),
    Case(
        "TPL002", ":isi:p40", swap("{{ unit.judul }}", "{{ unit.judl }}"), "“unit.judul”?", "misspelt member"
    ),
    Case("TPL002", ":isi:p5", swap("{{ skema.judul }}", "{{ skma.judul }}"), "“skema”?", "misspelt name"),
    Case(
        "TPL002",
        ":isi:p5",
        swap("{{ skema.judul }}", "{{ skema['judl'] }}"),
        "“skema.judul”?",
        "misspelt key",
    ),
    Case(
        "TPL002",
        ":isi:p5",
        swap("{{ skema.judul }}", "{{ unit.judul }}"),
        "hanya ada di antara",
        "outside its loop",
    ),
    Case(
        "TPL002", ":isi:p77", swap(ROW, "{%tr for elemen in unit.elmen %}"), "“unit.elemen”?", "misspelt list"
    ),
    Case(
        "TPL002",
        ":isi:p84",
        swap("{{ kuk.nomor }}.ya", "{{ kuk.nmor }}.ya", nth=2),
        "“kuk.nomor”?",
        "in a tag",
    ),
    Case("TPL002", ":kepala:p1", swap("lsp.nama", "lsp.nma", part=HEADER), "“lsp.nama”?", "in the header"),
    Case("TPL009", ":isi:p5", swap("{{ skema.judul }}", "{{ skema.judul }"), "{{", "half a brace"),
    Case("TPL009", ":isi:p5", swap("{{ skema.judul }}", "{ skema.judul }"), "harus dua", "single braces"),
    Case(
        "TPL009", ":isi:p5", swap("{{ skema.judul }}", "{{ {{ skema.judul }} }}"), "bertumpuk", "tag in a tag"
    ),
    Case(
        "TPL010",
        ":isi:p77",
        swap(ROW, ROW + "{%tr if loop.first %}{%tr endif %}"),
        "satu baris",
        "two in a row",
    ),
    Case(
        "TPL010",
        ":isi:p30",
        swap(
            "{%p for kelompok in daftar_kelompok %}",
            "{%p for kelompok in daftar_kelompok %}{%p if loop.last %}",
        ),
        "satu paragraf",
        "two in a paragraph",
    ),
    Case("TPL011", ":isi:p77", swap(ROW, ROW.replace("{%tr for", "{%trfor")), "beri spasi", "no space"),
    Case(
        "TPL011", ":isi:p77", swap(ROW, ROW.replace("{%tr for", "{% tr for")), "tulis rapat", "space before"
    ),
    Case("TPL012", ":isi:p77", swap(ROW, f"Elemen {ROW}"), "Elemen", "text in its row"),
    Case(
        "TPL012",
        ":isi:p30",
        swap("{%p for kelompok", "{%tr for kelompok"),
        "di luar tabel",
        "row outside a table",
    ),
    Case(
        "TPL013", ":isi:p137", swap("{%tr endfor %}", "{%p endfor %}", nth=3), "{%tr endfor %}", "kinds mixed"
    ),
    Case(
        "TPL013",
        ":isi:p137",
        both(swap(ROW, "{%p for elemen in unit.elemen %}"), swap("{%tr endfor %}", "{%p endfor %}", nth=3)),
        "sel yang sama",
        "ends in another cell",
    ),
    Case("TPL014", ":isi:p5", swap("{{ skema.judul }}", "{{ skema.judul|safe }}"), "hapus |safe", "safe"),
    Case(
        "TPL015", ":isi:p5", swap("{{ skema.judul }}", "{{ skema.judul|uper }}"), "“upper”?", "unknown filter"
    ),
    Case(
        "TPL015", ":isi:p5", swap("{{ skema.judul }}", "{% include 'a' %}"), "perintah", "unknown statement"
    ),
    Case("TPL015", ":isi:p5", swap("{{ skema.judul }}", "{{- skema.judul }}"), "tanda -", "trimming"),
    Case(
        "TPL016",
        ":isi:p40",
        swap("{{ unit.judul }}", "{{ unit.elemen }}"),
        "for butir in unit.elemen",
        "a list",
    ),
    Case("TPL016", ":isi:p40", swap("{{ unit.judul }}", "{{ skema }}"), "{{ skema.judul }}", "a group"),
    Case(
        "TPL016", ":isi:p30", swap("in daftar_kelompok", "in skema.judul"), "bukan daftar", "loop over a text"
    ),
    Case(
        "TPL017",
        ":isi:p5",
        swap("{{ skema.judul }}", "{{ skema.judul - 1 }}"),
        "gagal dihitung",
        "text minus one",
    ),
    Case(
        "TPL020",
        ":isi:p150",
        swap('tag w:val="ia01.rekomendasi.k"', 'tag w:val="ia01.rekomendasi.kk"'),
        "“ia01.rekomendasi.k”?",
        "misspelt blank",
    ),
    Case(
        "TPL020",
        ":isi:p84",
        swap(BOX, 'tag w:val="ia01.{{ unit.kode }}.{{ kuk.nomor }}.yaa"'),
        ".{{ kuk.nomor }}.ya”?",
        "misspelt in a loop",
    ),
    Case("TPL021", ":isi:p23", paragraph(control("lsp.stempel_basah")), "hasil/", "a blank of one's own"),
    Case(
        "TPL022",
        ":isi:p149",
        swap(
            '<w:p><w:pPr><w:pStyle w:val="Sel"/><w:keepNext/><w:keepLines/></w:pPr><w:r>'
            '<w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">Rekomendasi:</w:t></w:r></w:p>',
            control("asesi.nama", "<w:p><w:r><w:t>…</w:t></w:r></w:p>"),
        ),
        "membungkus",
        "around a paragraph",
    ),
    Case(
        "TPL023",
        ":isi:p151",
        swap('tag w:val="ia01.rekomendasi.bk"', 'tag w:val="ia01.rekomendasi.k"'),
        "lebih dari satu",
        "two boxes of one name",
    ),
    Case(
        "TPL023",
        ":isi:p108",
        both(
            swap(BOX, 'tag w:val="ia01.{{ unit.kode }}.ya"'),
            swap(BOX, 'tag w:val="ia01.{{ unit.kode }}.ya"', nth=3),
        ),
        "lebih dari satu",
        "one name in a loop",
    ),
    Case("TPL024", ":isi:p23", paragraph(control("asesi." + "x" * 60)), "66 huruf", "a long name"),
    Case(
        "TPL025",
        ":kepala:p1",
        swap("<w:r><w:rPr><w:b/>", control("asesi.nama") + "<w:r><w:rPr><w:b/>", part=HEADER),
        "tidak akan terisi",
        "in the header",
    ),
    Case(
        "TPL026",
        ":isi:p23",
        paragraph(control("ia01.rekomendasi.k")),
        "seharusnya kotak centang",
        "text for a box",
    ),
    Case("TPL027", ":isi:p23", paragraph(control("")), "Tag", "no name"),
    Case("TPL027", ":isi:p23", paragraph(control("asesi.nama", "")), "tidak ada tulisan", "nothing inside"),
    Case("TPL028", "", without_control("asesor.no_met"), "asesor.no_met", "a lost blank"),
    Case("TPL030", ":isi:p23", paragraph(TEXT_BOX), "kotak teks", "a text box"),
    Case(
        "TPL031",
        ":isi:p23",
        both(paragraph(LINKED), relation("image", "http://x.example/a.png")),
        "gambar tertaut",
        "a linked picture",
    ),
    Case(
        "TPL031",
        ":isi:p23",
        paragraph("<w:r><w:instrText>INCLUDEPICTURE a.png</w:instrText></w:r>"),
        "INCLUDEPICTURE",
        "a field",
    ),
    Case("TPL032", ":isi:p23", paragraph(FONT), "Papyrus", "a font in the text"),
    Case(
        "TPL032",
        ":gaya",
        swap('w:ascii="Calibri"', 'w:ascii="Aptos"', part="word/styles.xml"),
        "Aptos",
        "in a style",
    ),
    Case(
        "TPL033",
        ":isi:p23",
        paragraph('<w:ins w:id="9" w:author="a"><w:r><w:t>baru</w:t></w:r></w:ins>'),
        "perubahan terlacak",
        "an insertion",
    ),
    Case(
        "TPL034", ":isi:p23", paragraph('<w:r><w:commentReference w:id="0"/></w:r>'), "komentar", "a comment"
    ),
    Case("TPL035", ":isi:p5", swap("{{ skema.judul }}", "Penyeduh Teh"), "{{ skema.judul }}", "a scheme"),
    Case(
        "TPL035",
        ":kepala:p1",
        swap("{{ lsp.nama }}", "LSP Rekaan Kecil", part=HEADER),
        "{{ lsp.nama }}",
        "an LSP",
    ),
    Case("TPL035", ":isi:p23", paragraph("<w:r><w:t> Lorem ipsum</w:t></w:r>"), "Lorem ipsum", "filler"),
]


def spoilt(folder: Path, change: Change, kode: str = "FR.IA.01") -> Path:
    """A stock template with one change, under its own name."""
    formulir = form_named(kode)
    parts = read_parts(stock_template(formulir).path.read_bytes())
    change(parts)
    path = folder / formulir.templat
    path.write_bytes(write_parts(parts))
    return path
