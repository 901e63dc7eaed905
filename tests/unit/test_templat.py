"""Word templates: every way to spoil one is found, named and placed; the stock ones are clean."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.check.proyek import check_project
from generator.cli import commands, main
from generator.diagnostic import Diagnostic, Keparahan, Span
from generator.errors import ExitCode
from generator.formulir import Formulir, catalogue, editions
from generator.kode import KODE
from generator.model.proyek import Kegiatan, PaketSkema, Proyek
from generator.ooxml import read_parts, write_parts
from generator.render import Properties, render
from generator.templat.acuan import Acuan, reference, stock_template
from generator.templat.bentuk import names
from generator.templat.berkas import open_template
from generator.templat.formulir import form_named, form_of
from generator.templat.naskah import read_naskah
from generator.templat.periksa import check_template
from generator.templat.tulisan import check_text
from tests.conftest import Bangunan
from tests.meja import CONTOH, DASAR, REPOSITORI, Meja
from tests.unit.kasus_templat import (
    BODY,
    CASES,
    HEADER,
    PNG,
    ROW,
    Case,
    Change,
    Parts,
    both,
    control,
    paragraph,
    relation,
    spoilt,
    swap,
)


@cache
def example() -> Proyek:
    proyek = check_project(DASAR).value
    assert proyek is not None
    return proyek


def project_of(edisi: str) -> Proyek:
    """The example, its schemes set to another edition."""

    def paket(one: PaketSkema) -> PaketSkema:
        return replace(one, skema=msgspec.structs.replace(one.skema, edisi=edisi))

    def kegiatan(one: Kegiatan) -> Kegiatan:
        return replace(one, paket=paket(one.paket))

    proyek = example()
    return replace(
        proyek, skema=tuple(map(paket, proyek.skema)), kegiatan=tuple(map(kegiatan, proyek.kegiatan))
    )


def check(path: Path) -> tuple[Diagnostic, ...]:
    formulir = form_of(path).value
    assert formulir is not None
    return check_template(path, formulir, reference(example(), formulir))


def all_forms() -> list[Formulir]:
    return [formulir for edisi in editions() for formulir in catalogue(edisi)]


@pytest.mark.parametrize("formulir", all_forms(), ids=lambda f: f"{f.kode}-{f.edisi}")
def test_every_stock_template_is_without_a_finding(formulir: Formulir) -> None:
    acuan = reference(project_of(formulir.edisi), formulir)
    assert acuan.konteks
    assert check_template(stock_template(formulir).path, formulir, acuan) == ()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.label)
def test_a_spoilt_template_is_named_with_part_and_paragraph(case: Case, tmp_path: Path) -> None:
    path = spoilt(tmp_path, case.change)
    found = [d for d in check(path) if d.kode == case.kode]
    assert f"{path}{case.place}" in {d.span.file for d in found}
    assert any(case.says in f"{d.pesan} | {d.petunjuk}" for d in found)


@pytest.mark.parametrize(
    "case",
    [
        c
        for c in CASES
        if c.kode in {"TPL002", "TPL014", "TPL016", "TPL021", "TPL022", "TPL030", "TPL033", "TPL035"}
    ],
    ids=lambda case: case.label,
)
def test_one_fault_gives_no_findings_of_other_kinds(case: Case, tmp_path: Path) -> None:
    assert {d.kode for d in check(spoilt(tmp_path, case.change))} == {case.kode}


def test_several_faults_are_found_at_once_in_reading_order(tmp_path: Path) -> None:
    change = both(
        swap("{{ kelompok.nama }}", "{{ kelompok.nma }}"),
        swap("{{ skema.judul }}", "{{ skema.judl }}"),
        swap("{{ lsp.kontak }}", "{{ lsp.kontk }}", part=HEADER),
    )
    path = spoilt(tmp_path, change)
    places = [d.span.file.removeprefix(f"{path}:") for d in check(path)]
    assert places == ["isi:p5", "isi:p37", "kepala:p3"]


def test_what_word_does_to_a_tag_is_no_fault(tmp_path: Path) -> None:
    split = '{{ skema</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>.judul|join(“, ”) }}'
    assert check(spoilt(tmp_path, swap("{{ skema.judul }}", split))) == ()


def test_a_loop_may_be_rewritten_with_other_names(tmp_path: Path) -> None:
    def rename(parts: Parts) -> None:
        body = parts[BODY].decode()
        parts[BODY] = re.sub(
            r"\bkuk\b(?=\.| in)", "baris", body.replace("elemen.kuk", "elemen['kuk']")
        ).encode()

    assert check(spoilt(tmp_path, rename)) == ()


def test_hyperlinks_only_point_and_are_allowed(tmp_path: Path) -> None:
    link = '<w:hyperlink r:id="rIdX"><w:r><w:t>situs</w:t></w:r></w:hyperlink>'
    assert check(spoilt(tmp_path, both(paragraph(link), relation("hyperlink", "https://x.example")))) == ()


def test_page_numbers_that_word_inserts_are_no_blanks(tmp_path: Path) -> None:
    gallery = control("", "<w:p/>", '<w:docPartObj><w:docPartGallery w:val="Page Numbers"/></w:docPartObj>')
    assert check(spoilt(tmp_path, swap("<w:p>", gallery + "<w:p>", part="word/footer1.xml"))) == ()


def test_an_unused_style_may_have_any_font(tmp_path: Path) -> None:
    font = '<w:name w:val="Lain"/><w:rPr><w:rFonts w:ascii="Aptos"/></w:rPr>'
    style = f'<w:style w:type="paragraph" w:styleId="Lain">{font}</w:style>'
    assert check(spoilt(tmp_path, swap("</w:styles>", style + "</w:styles>", part="word/styles.xml"))) == ()


def test_names_are_not_judged_without_a_scheme_that_issues_the_form(tmp_path: Path) -> None:
    path = spoilt(tmp_path, swap("{{ unit.judul }}", "{{ unit.judl }}"))
    found = check_template(path, form_named("FR.IA.01"), Acuan())
    assert [(d.kode, d.keparahan) for d in found] == [("TPL018", Keparahan.PERINGATAN)]


def test_text_of_the_stock_template_is_never_sample_text() -> None:
    naskah = read_naskah(
        {
            BODY: b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
            b"<w:p><w:r><w:t>Contoh:  jawaban</w:t></w:r></w:p></w:document>"
        }
    )[0]
    assert list(check_text("a", naskah, {}, frozenset({"Contoh: jawaban"}))) == []
    assert len(list(check_text("a", naskah, {}, frozenset()))) == 1


# -- files ------------------------------------------------------------------------------------


def file_codes(data: bytes) -> list[str]:
    opened = open_template(data, Span("a.docx"))
    assert (opened.value is None) == bool(opened.diagnostics)
    return [d.kode for d in opened.diagnostics]


def stock_bytes() -> bytes:
    return stock_template(form_named("FR.IA.01")).path.read_bytes()


def with_part(name: str, data: bytes) -> bytes:
    return write_parts({**read_parts(stock_bytes()), name: data})


OLE = bytes.fromhex("d0cf11e0a1b11ae1")
ENTITY = b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'
UNUSABLE = {
    "empty": ("TPL005", b""),
    "a text": ("TPL005", b"halo"),
    "an old Word document": ("TPL005", OLE + b"\0" * 512),
    "a package without a body": ("TPL005", write_parts({"[Content_Types].xml": b"<Types/>"})),
    "an OpenDocument": ("TPL005", write_parts({"content.xml": b"<a/>", "mimetype": b"odt"})),
    "a broken part": ("TPL005", with_part(BODY, b"<w:document")),
    "an entity": ("TPL005", with_part(BODY, ENTITY)),
    "a password": ("TPL006", OLE + "EncryptedPackage".encode("utf-16-le")),
    "a macro": ("TPL007", with_part("word/vbaProject.bin", b"x")),
    "an object": ("TPL007", with_part("word/embeddings/o.bin", b"x")),
}


@pytest.mark.parametrize(("kode", "data"), UNUSABLE.values(), ids=UNUSABLE.keys())
def test_what_is_no_usable_word_document_is_one_finding(kode: str, data: bytes) -> None:
    assert file_codes(data) == [kode]


@given(st.integers(min_value=0, max_value=len(stock_bytes()) - 1))
def test_a_file_cut_off_anywhere_is_a_finding(length: int) -> None:
    assert file_codes(stock_bytes()[:length]) == ["TPL005"]


@given(st.binary(max_size=2000))
def test_any_bytes_are_a_finding(data: bytes) -> None:
    assert len(file_codes(data)) == 1


@pytest.mark.parametrize(
    ("name", "guess"),
    [("FR.IA.1.docx", "FR.IA.01.docx"), ("fr.ia.01.docx", "FR.IA.01.docx"), ("surat.docx", "")],
)
def test_the_file_name_says_which_form_it_is(name: str, guess: str) -> None:
    found = form_of(Path(name)).diagnostics
    assert [d.kode for d in found] == ["TPL008"]
    assert guess in found[0].petunjuk or "FR.IA.1" in found[0].petunjuk


# -- rendering --------------------------------------------------------------------------------


def rendered(
    path: Path, logo: bytes | None = None, **changes: object
) -> tuple[Parts, tuple[Diagnostic, ...]]:
    konteks = {**reference(example(), form_named("FR.IA.01")).konteks[0], **changes}
    done = render(path, konteks, Properties("judul", "penulis"), logo)
    return (read_parts(done.value) if done.value is not None else {}), done.diagnostics


FAULTS = [
    ("TPL001", ":isi:p40", swap("{{ unit.judul }}", "{{ unit.judul| }}")),
    ("TPL002", ":isi:p85", swap("{{ kuk.nomor }}.tidak", "{{ kuk.nmor }}.tidak")),
    ("TPL002", ":isi:p77", swap(ROW, "{%tr for elemen in unit.elmen %}")),
    ("TPL002", ":kepala:p2", swap("lsp.alamat_sebaris", "lsp.alamat", part=HEADER)),
    ("TPL004", "", swap("{%tr endfor %}", "{%p endfor %}", nth=3)),
    ("TPL005", "", swap("</w:document>", "")),
    ("TPL016", ":isi:p5", swap("{{ skema.judul }}", "{{ skema }}")),
    ("TPL017", ":isi:p5", swap("{{ skema.judul }}", "{{ skema.judul - 1 }}")),
]


@pytest.mark.parametrize(("kode", "place", "change"), FAULTS)
def test_what_fails_in_rendering_is_named_with_its_paragraph(
    kode: str, place: str, change: Change, tmp_path: Path
) -> None:
    path = spoilt(tmp_path, change)
    found = rendered(path)[1]
    assert [(d.kode, d.span.file) for d in found] == [(kode, f"{path}{place}")]


def test_a_character_that_word_cannot_hold_is_named_with_its_paragraph(tmp_path: Path) -> None:
    path = spoilt(tmp_path, lambda parts: None)
    found = rendered(path, skema={"judul": "Pemrogram\x0bJunior", "nomor": "1"})[1]
    assert [(d.kode, d.span.file) for d in found] == [("TPL003", f"{path}:isi:p5")]


def test_numbers_that_word_gave_to_controls_are_given_anew(tmp_path: Path) -> None:
    def numbered(parts: Parts) -> None:
        parts[BODY] = parts[BODY].replace(b"<w:sdtPr>", b'<w:sdtPr><w:id w:val="-1234567"/>')

    body = rendered(spoilt(tmp_path, numbered))[0][BODY].decode()
    numbers = [
        re.findall(r'<w:id w:val="([^"]*)"/>', found) for found in re.findall(r"<w:sdtPr>.*?</w:sdtPr>", body)
    ]
    assert all(len(one) == 1 for one in numbers)
    assert len({one[0] for one in numbers}) == len(numbers)


def test_the_logo_is_found_under_the_name_that_word_gave_its_file(tmp_path: Path) -> None:
    def resaved(parts: Parts) -> None:
        parts["word/media/image1.png"] = parts.pop("word/media/logo.png")
        swap("media/logo.png", "media/image1.png", part="word/_rels/header1.xml.rels")(parts)

    lsp = {"nama": "LSP", "alamat_sebaris": "Jalan", "kontak": "Telp.", "logo": True}
    parts, _ = rendered(spoilt(tmp_path, resaved), logo=PNG, lsp=lsp)
    assert parts["word/media/image1.png"] == PNG


# -- the register and the command -------------------------------------------------------------


def test_every_code_of_templates_is_tried_here() -> None:
    tried = (
        {c.kode for c in CASES}
        | {kode for kode, _ in UNUSABLE.values()}
        | {kode for kode, _, _ in FAULTS}
        | {"TPL003", "TPL008", "TPL018"}
    )
    assert tried == {kode for kode in KODE if kode.startswith("TPL")}


@pytest.fixture
def meja(tmp_path: Path) -> Meja:
    return Meja.of(tmp_path, DASAR)


def test_copy_then_check_is_clean_and_copy_never_overwrites(
    meja: Meja, capsys: pytest.CaptureFixture[str]
) -> None:
    root = str(meja.root)
    assert main(["template", "copy", "FR.IA.01", "FR.AK.01", "--root", root]) == ExitCode.OK
    assert main(["template", "check", "--root", root]) == ExitCode.OK
    assert "baik: 2 templat" in capsys.readouterr().out
    assert main(["template", "copy", "FR.VA", "FR.IA.01", "--root", root]) == ExitCode.PEMAKAIAN
    assert not (meja.root / "templat" / "FR.VA.docx").exists()


def test_check_prints_findings_as_json_and_ends_with_4(
    meja: Meja, capsys: pytest.CaptureFixture[str]
) -> None:
    (meja.root / "templat").mkdir()
    path = spoilt(meja.root / "templat", swap("{{ unit.judul }}", "{{ unit.judl }}"))
    (meja.root / "templat" / "FR.IA.99.docx").write_bytes(path.read_bytes())
    assert main(["template", "check", "--root", str(meja.root), "--format", "json"]) == ExitCode.TEMPLAT
    found = json.loads(capsys.readouterr().out)
    assert [(Path(d["file"]).name, d["kode"]) for d in found] == [
        ("FR.IA.01.docx:isi:p40", "TPL002"),
        ("FR.IA.99.docx", "TPL008"),
    ]


def test_a_warning_alone_does_not_fail_the_check(meja: Meja, tmp_path: Path) -> None:
    path = spoilt(tmp_path, CASES[-1].change)
    assert main(["template", "check", str(path), "--root", str(meja.root)]) == ExitCode.OK


def test_names_lists_what_the_stock_template_uses(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["template", "names", "FR.IA.01", "--root", str(CONTOH), "--format", "json"]) == ExitCode.OK
    listed = json.loads(capsys.readouterr().out)
    konteks = {one["nama"] for one in listed["konteks"]}
    assert {"skema.judul", "daftar_kelompok[].unit[].elemen[].kuk[].pernyataan"} <= konteks
    assert {"nama": "ia01.rekomendasi.k", "jenis": "kotak centang", "contoh": ""} in listed["isian"]


def test_names_of_a_confidential_form_shows_no_answers(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["template", "names", "FR.IA.05B", "--root", str(CONTOH), "--format", "json"]) == ExitCode.OK
    assert {one["contoh"] for one in json.loads(capsys.readouterr().out)["konteks"]} == {""}


def test_an_unusable_template_stops_only_its_own_form(kecil: Bangunan, tmp_path: Path) -> None:
    meja = kecil.meja.salin(tmp_path / "salinan")
    own = meja.root / "templat"
    own.mkdir()
    (own / "FR.AK.04.docx").write_text("bukan dokumen Word", encoding="utf-8")
    spoilt(own, swap("{{ unit.judul }}", "{{ unit.judl }}"))
    spoilt(own, swap("PERSETUJUAN ASESMEN", "PERSETUJUAN  ASESMEN"), "FR.AK.01")
    lost = meja.output / "skema" / "kecil" / "FR.AK.02.pdf"
    lost.unlink()
    jalan = meja.muk("build")
    assert jalan.kode == ExitCode.TEMPLAT
    assert "FR.AK.04.docx: galat[TPL005]" in jalan.galat
    assert "FR.IA.01.docx:isi:p40: galat[TPL002]" in jalan.galat
    assert "templat tidak dapat dipakai: FR.AK.04.docx" in jalan.keluaran
    assert lost.is_file()
    before, after = kecil.meja.files(), meja.files()
    assert {Path(p).stem for p in after if p.endswith(".docx") and after[p] != before[p]} == {"FR.AK.01"}


# -- the guide --------------------------------------------------------------------------------


def test_the_guide_names_only_what_exists() -> None:
    guide = (REPOSITORI / "docs" / "panduan-templat.md").read_text(encoding="utf-8")
    assert all(
        (REPOSITORI / "docs" / picture).is_file() for picture in re.findall(r"\]\((gambar/[^)]+)\)", guide)
    )
    assert set(re.findall(r"TPL\d{3}", guide)) <= KODE.keys()
    words = {words.split()[0] for words in re.findall(r"`?muk ([a-z]+)", guide)}
    assert words <= {command.nama for command in commands()}
    tags = set(re.findall(r"\| `([a-z0-9_.]+)` \|$", guide, re.MULTILINE))
    assert tags
    assert tags <= {k.tag for k in stock_template(form_named("FR.IA.01")).kendali}
    shape = reference(example(), form_named("FR.IA.01")).bentuk
    known = {name.split(".")[-1].removesuffix("[]") for name, _ in names(shape)}
    assert {word.split(".")[-1] for word in re.findall(r"\{\{ ([a-z._]+) \}\}", guide)} <= known | {"index"}
