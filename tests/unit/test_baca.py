"""Filled documents back into data: what is read, what is recorded, what is only reported."""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from pikepdf import Array, Dictionary, Name, String

from generator.errors import FileAccessError
from generator.isian.asal import Asal, asal_of_docx, asal_of_path, parse_asal, with_asal
from generator.isian.baca import Bacaan, Terbaca, canonical, read_blanks, read_document
from generator.isian.banding import Diketahui, compare, parse_tanggal
from generator.isian.catat import CannotAdd, add_values, new_text, recorded
from generator.isian.docx import fill_docx
from generator.load.tree import Tree, parse_tree
from generator.model.proyek import Isian
from generator.ooxml import read_parts, write_parts
from generator.pdf.formulir_baca import read_fields
from generator.pdf.read import Unreadable
from tests.meja import REPOSITORI

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
BLANGKO = read_parts((REPOSITORI / "templates" / "2023" / "FR.AK.04.docx").read_bytes())
"""A form whose blanks do not depend on the scheme."""

TEKS = ("asesi.nama", "ak04.alasan", "ttd.asesi")
KOTAK = ("ak04.dijelaskan.ya", "ak04.dijelaskan.tidak", "ak04.didiskusikan.ya")

line = st.text(st.sampled_from("abc XYZ 0123 é“”–<&>\"'#:-{}[]|%@`"), max_size=60).map(str.strip)
written = st.lists(line, min_size=1, max_size=4).map("\n".join).map(str.strip)
filled = st.fixed_dictionaries(
    {}, optional={**dict.fromkeys(TEKS, written), **dict.fromkeys(KOTAK, st.booleans())}
)


def is_nothing(value: str | bool) -> bool:
    return not value or (isinstance(value, str) and value.startswith(("....", "…")))


def values_of(parts: Mapping[str, bytes]) -> dict[str, str | bool]:
    return {one.tag: one.nilai for one in read_blanks(parts) if one.nilai}


def edited(parts: Mapping[str, bytes], edit: Callable[[etree._Element], None]) -> dict[str, bytes]:
    """The document after something was done to its body."""
    root = etree.fromstring(parts["word/document.xml"])
    edit(root)
    return {**parts, "word/document.xml": etree.tostring(root)}


def control(root: etree._Element, tag: str) -> etree._Element:
    def name(candidate: etree._Element) -> str:
        found = candidate.find(f"{{{W}}}sdtPr/{{{W}}}tag")
        return "" if found is None else found.get(f"{{{W}}}val", "")

    return next(candidate for candidate in root.iter(f"{{{W}}}sdt") if name(candidate) == tag)


# -- DOCX ------------------------------------------------------------------------------------------


@settings(max_examples=150, deadline=None)
@given(filled)
def test_what_was_filled_is_read_and_fills_the_same_document_again(values: dict[str, str | bool]) -> None:
    document = fill_docx(BLANGKO, values)
    read = values_of(document)
    assert read == {tag: value for tag, value in values.items() if not is_nothing(value)}
    if not any(isinstance(v, str) and v and is_nothing(v) for v in values.values()):
        assert fill_docx(BLANGKO, read) == document


def test_an_empty_form_holds_no_values() -> None:
    assert values_of(BLANGKO) == {}
    assert len(read_blanks(BLANGKO)) == 12


def test_words_placeholder_is_no_value() -> None:
    def delete(root: etree._Element) -> None:
        properties = control(root, "ak04.alasan").find(f"{{{W}}}sdtPr")
        assert properties is not None
        etree.SubElement(properties, f"{{{W}}}showingPlcHdr")

    document = fill_docx(BLANGKO, {"ak04.alasan": "Click or tap here to enter text."})
    assert values_of(edited(document, delete)) == {}


def test_text_that_word_cut_into_runs_and_revisions_is_one_value() -> None:
    def revise(root: etree._Element) -> None:
        run = next(control(root, "ak04.alasan").iter(f"{{{W}}}r"))
        second = copy.deepcopy(run)
        inserted = etree.Element(f"{{{W}}}ins")
        inserted.append(second)
        run.addnext(inserted)
        deleted = etree.Element(f"{{{W}}}del")
        gone = etree.SubElement(etree.SubElement(deleted, f"{{{W}}}r"), f"{{{W}}}delText")
        gone.text = "dihapus"
        run.addnext(deleted)

    document = edited(fill_docx(BLANGKO, {"ak04.alasan": "dua"}), revise)
    assert values_of(document) == {"ak04.alasan": "duadua"}


def test_every_kind_of_line_end_is_the_same_line_end(tmp_path: Path) -> None:
    parts = fill_docx(BLANGKO, {"ak04.alasan": "satu|dua|tiga"})
    body = parts["word/document.xml"].replace(b"satu|dua|tiga", b"satu&#13;dua&#13;&#10;tiga")
    path = tmp_path / "a.docx"
    path.write_bytes(write_parts({**parts, "word/document.xml": body}))
    (told,) = (one for one in read_document(path).isi if one.nilai)
    assert told.nilai == "satu\ndua\ntiga"
    known = Diketahui(frozenset({told.tag}), {}, {}, None)
    assert compare(Bacaan(None, (told,)), known, "a.docx").baru == {told.tag: told.nilai}


def test_a_word_document_damaged_anywhere_is_read_or_refused(tmp_path: Path) -> None:
    whole = write_parts(BLANGKO)
    path = tmp_path / "a.docx"
    refused = 0
    for at in range(0, len(whole), 37):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 16]) + whole[at + 1 :])
        try:
            read_document(path)
        except Unreadable:
            refused += 1
    assert refused > 0


def test_a_struck_choice_is_read_from_how_it_looks() -> None:
    apl02 = read_parts((REPOSITORI / "templates" / "2023" / "FR.APL.02.docx").read_bytes())
    tag = "coret.apl02.rekomendasi.tidak_dapat"
    assert values_of(fill_docx(apl02, {tag: True})) == {tag: True}

    def unstrike(root: etree._Element) -> None:
        for strike in control(root, tag).iter(f"{{{W}}}strike"):
            strike.set(f"{{{W}}}val", "false")

    assert values_of(edited(fill_docx(apl02, {tag: True}), unstrike)) == {}


# -- PDF -------------------------------------------------------------------------------------------


def pdf(path: Path, *fields: Dictionary, **save: object) -> Path:
    """A PDF with fields as some viewer might write them."""
    with pikepdf.new() as document:
        page = document.add_blank_page(page_size=(200, 200))
        made = []
        for field in fields:
            made.append(document.make_indirect(field))
            if Name.Kids in field:
                field.Kids = Array([document.make_indirect(kid) for kid in field.Kids])
        page.obj.Annots = Array([kid for field in made for kid in field.get(Name.Kids, [field])])
        document.Root.AcroForm = Dictionary(Fields=Array(made))
        document.save(path, **save)  # type: ignore[arg-type]
    return path


def test_values_are_read_however_a_viewer_writes_them(tmp_path: Path) -> None:
    state = Dictionary(N=Dictionary(Off=Dictionary(), ya=Dictionary()))
    path = pdf(
        tmp_path / "a.pdf",
        Dictionary(FT=Name.Tx, T=String("baris"), V=String("satu\r\ndua\rtiga")),
        Dictionary(FT=Name.Tx, T=String("kosong")),
        Dictionary(FT=Name.Btn, T=String("f"), V=Name.ya, Kids=Array([Dictionary(AP=state)])),
        Dictionary(T=String("atas"), FT=Name.Tx, Kids=Array([Dictionary(T=String("bawah"), V=String("x"))])),
    )
    read = {b.nama: (b.nilai, b.keadaan, b.halaman) for b in read_fields(path).bidang}
    assert read == {
        "baris": ("satu\ndua\ntiga", None, 1),
        "kosong": ("", None, 1),
        "f": ("ya", ("ya",), 1),
        "atas.bawah": ("x", None, 1),
    }


def test_a_page_may_keep_an_empty_place_where_something_was_deleted(tmp_path: Path) -> None:
    path = pdf(tmp_path / "a.pdf", Dictionary(FT=Name.Tx, T=String("a"), V=String("x")))
    with pikepdf.open(path, allow_overwriting_input=True) as document:
        document.pages[0].obj.Annots = Array([None, *document.pages[0].obj.Annots])
        document.save(path)
    assert [(b.nama, b.nilai, b.halaman) for b in read_fields(path).bidang] == [("a", "x", 1)]


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\nrusak", b"PK\x03\x04rusak", b"teks biasa"])
def test_what_is_no_document_of_ours_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "surat.pdf"
    path.write_bytes(data)
    with pytest.raises(Unreadable, match="PDF"):
        read_document(path)


def test_a_locked_pdf_is_named(tmp_path: Path) -> None:
    path = pdf(tmp_path / "a.pdf", encryption=pikepdf.Encryption(owner="x", user="rahasia"))
    with pytest.raises(Unreadable, match="kata sandi"):
        read_document(path)


def test_a_file_that_is_not_there_is_an_environment_fault(tmp_path: Path) -> None:
    with pytest.raises(FileAccessError):
        read_document(tmp_path / "tidak-ada.pdf")


# -- whose document it is --------------------------------------------------------------------------

ids = st.from_regex(r"[a-z0-9][a-z0-9-]{0,20}", fullmatch=True)


@given(ids, ids, st.sampled_from(("", "FR.IA.01", "FR.AK.02")))
def test_a_document_says_whose_it_is(kegiatan: str, asesi: str, kode: str) -> None:
    asal = Asal(kegiatan, asesi, kode)
    assert parse_asal(str(asal)) == asal
    assert parse_asal(f"rapat {asal} lain") == asal
    assert asal_of_docx(read_parts(write_parts(with_asal(BLANGKO, asal)))) == asal


@pytest.mark.parametrize("text", ["", "asesmen", "muk/", "muk/a", "muk//a/F", "k/a/F"])
def test_other_keywords_say_nothing(text: str) -> None:
    assert parse_asal(text) is None


def test_the_place_of_a_product_says_whose_it_is(tmp_path: Path) -> None:
    assert asal_of_path(tmp_path / "output/asesmen/k/a/FR.IA.01.docx") == Asal("k", "a", "FR.IA.01")
    assert asal_of_path(tmp_path / "output/rahasia/isi/k/a/FR.IA.07.pdf") == Asal("k", "a", "FR.IA.07")
    assert asal_of_path(tmp_path / "Unduhan/k/a/FR.IA.07.pdf") is None


# -- the record ------------------------------------------------------------------------------------

tags = st.from_regex(r"[a-z][a-z0-9]{1,8}(\.[A-Za-z0-9_-]{1,8}){1,3}", fullmatch=True)
recordable = st.one_of(st.just(True), written.filter(lambda text: text != ""))
records = st.dictionaries(tags, recordable, min_size=1, max_size=5)


def read_back(text: str) -> dict[str, object]:
    parsed = parse_tree(text.encode(), "hasil.yaml")
    assert parsed.diagnostics == ()
    return dict(recorded(parsed.value))


def as_text(values: Isian) -> dict[str, object]:
    return {tag: "true" if value is True else value for tag, value in values.items()}


@settings(max_examples=150, deadline=None)
@given(records, records)
def test_recorded_values_read_back_and_what_stood_there_stays(old: Isian, new: Isian) -> None:
    new = {tag: value for tag, value in new.items() if tag not in old}
    first = "# catatan orang\n" + add_values("isian:\n", old) + "  # akhir\n"
    both = add_values(first, new)
    assert both.startswith(first)
    assert read_back(both) == {**as_text(old), **as_text(new)}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("isian:\n  a.b: true", 'isian:\n  a.b: true\n  c.d: "x"\n'),
        ("isian:\n    a.b: true\n", 'isian:\n    a.b: true\n    c.d: "x"\n'),
        ("isian:\r\n  a.b: true\r\n", 'isian:\r\n  a.b: true\r\n  c.d: "x"\r\n'),
        ("isian: {}\n", 'isian:\n  c.d: "x"\n'),
        ("isian: {a.b: true}\n", 'isian: {a.b: true, c.d: "x"}\n'),
        ("isian: {a.b: true, }\n", 'isian: {a.b: true, c.d: "x" }\n'),
        ("isian:\n  a.b: |-\n    satu\n    dua\n", 'isian:\n  a.b: |-\n    satu\n    dua\n  c.d: "x"\n'),
    ],
)
def test_values_join_a_file_in_its_own_style(before: str, after: str) -> None:
    added = add_values(before, {"c.d": "x"})
    assert added.replace(" }", "}") == after.replace(" }", "}")
    assert read_back(added)["c.d"] == "x"


@pytest.mark.parametrize(
    "text", ["{isian: {a.b: true}}\n", "isian:\n  a.b: true\n...\n", "isian: {a.b: true # }\n}\n"]
)
def test_a_file_that_cannot_safely_be_added_to_is_left_alone(text: str) -> None:
    with pytest.raises(CannotAdd):
        add_values(text, {"c.d": "x"})


def test_a_known_name_is_never_written_twice() -> None:
    with pytest.raises(CannotAdd):
        add_values("isian:\n  a.b: true\n", {"a.b": True})


def test_a_new_file_names_its_schema_and_long_texts_are_easy_to_read(tmp_path: Path) -> None:
    path = REPOSITORI / "skema" / "asesmen" / "k" / "hasil" / "a.yaml"
    text = add_values(new_text(path), {"a.b": True, "c.d": "kata " * 30 + "akhir", "e.f": "satu\n\ndua"})
    assert text.startswith("# yaml-language-server: $schema=../../../../generator/schemas/hasil.json\n")
    assert max(map(len, text.splitlines())) < 100
    assert "\n  e.f: |-\n    satu\n\n    dua\n" in text


# -- against what is known -------------------------------------------------------------------------

HASIL = "isian:\n  f.catatan: tercatat\n  f.k: true\n"


def judge(*isi: Terbaca, asal: Asal | None = None, data: Isian | None = None) -> tuple[Isian, int, list[str]]:
    """New values, how many agree, and the findings as ``KODE file:line``."""
    tree = parse_tree(HASIL.encode(), "hasil.yaml").value
    assert isinstance(tree, Tree)
    names = frozenset({"f.catatan", "f.k", "f.bk", "f.baru", "f.lanjut", "g.ya", "g.tidak", "asesi.nama"})
    names |= {"ttd.asesi.tanggal"}
    known = Diketahui(names, data or {}, {"f.catatan": "tercatat", "f.k": "true"}, tree)
    putusan = compare(Bacaan(asal, isi), known, "diisi.pdf")
    told = [f"{d.kode} {d.span.file}:{d.span.line}" for d in putusan.temuan]
    return putusan.baru, putusan.sama, told


def read(tag: str, nilai: str | bool, awal: str | bool | None = None, halaman: int = 2) -> Terbaca:
    return Terbaca(tag, nilai, awal, f"halaman {halaman}")


def test_what_is_new_is_recorded_and_what_agrees_is_counted() -> None:
    isi = read("f.baru", "isi"), read("f.lanjut", True), read("f.catatan", " tercatat "), read("f.k", True)
    assert judge(*isi) == ({"f.baru": "isi", "f.lanjut": True}, 2, [])


def test_of_a_choice_only_one_state_is_ever_recorded() -> None:
    other = read("f.bk", True)
    assert judge(other) == ({}, 0, ["BAC004 hasil.yaml:3"])
    assert judge(read("f.k", False, awal=True), other) == ({}, 0, ["BAC004 hasil.yaml:3"])
    assert judge(read("g.ya", True), data={"g.tidak": "true"}) == ({}, 0, ["BAC005 diisi.pdf:0"])
    assert judge(read("g.ya", True), read("g.tidak", True)) == ({}, 0, ["BAC006 diisi.pdf:0"] * 2)
    assert judge(read("g.ya", True), read("g.tidak", False)) == ({"g.ya": True}, 0, [])


def test_blanks_that_a_document_of_this_form_lacks_are_told_once() -> None:
    tags = frozenset({"f.a", "f.b", "f.c", "f.d", "f.e"})
    bacaan = Bacaan(None, (read("f.b", ""),))
    (told,) = compare(bacaan, Diketahui(tags, {}, {}, None, lengkap=True), "diisi.docx").temuan
    assert told.kode == "BAC010" and "4 ruang isian" in told.pesan
    assert all(name in told.pesan for name in ("f.a", "f.c", "f.d", "…")) and "f.e" not in told.pesan
    assert compare(bacaan, Diketahui(tags, {}, {}, None), "diisi.docx").temuan == ()


def test_empty_blanks_say_nothing() -> None:
    assert judge(read("f.baru", ""), read("f.bk", False)) == ({}, 0, [])


def test_a_contradiction_is_told_at_the_recorded_line() -> None:
    assert judge(read("f.catatan", "lain")) == ({}, 0, ["BAC004 hasil.yaml:2"])


@pytest.mark.parametrize(
    ("said", "known"), [(read("asesi.nama", "Lain"), "Kirana"), (read("f.bk", True), False)]
)
def test_data_are_not_changed_by_a_document(said: Terbaca, known: str | bool) -> None:
    assert judge(said, data={said.tag: known}) == ({}, 0, ["BAC005 diisi.pdf:0"])


def test_no_finding_repeats_a_text_of_the_document_or_of_what_is_known() -> None:
    tree = parse_tree(b"isian: {f.catatan: Tercatat}", "hasil.yaml").value
    tags = frozenset({"asesi.nama", "asesi.hp", "f.catatan", "f.baru"})
    known = Diketahui(tags, {"asesi.nama": "Kirana", "asesi.hp": "0812"}, {"f.catatan": "Tercatat"}, tree)
    said = read("asesi.nama", "Wening"), read("asesi.hp", "", awal="0812"), read("f.catatan", "Lain")
    found = compare(
        Bacaan(None, (*said, read("f.baru", "Satu"), read("f.baru", "Dua"))), known, "a.pdf"
    ).temuan
    assert [one.kode for one in found] == ["BAC005", "BAC008", "BAC004", "BAC006"]
    told = " ".join(one.pesan + one.petunjuk for one in found)
    for text in ("Wening", "Kirana", "0812", "Tercatat", "Lain", "Satu", "Dua"):
        assert text not in told, text


def test_an_unknown_blank_is_told_with_its_page() -> None:
    tree = parse_tree(HASIL.encode(), "hasil.yaml").value
    known = Diketahui(frozenset({"f.catatan"}), {}, {}, tree)
    (found,) = compare(Bacaan(None, (read("f.catatn", "x", halaman=7),)), known, "diisi.pdf").temuan
    assert found.kode == "BAC003"
    assert "halaman 7" in found.pesan and "f.catatan" in found.petunjuk


def test_one_blank_in_two_places_must_not_say_two_things() -> None:
    assert judge(read("f.baru", "a"), read("f.baru", "b")) == ({}, 0, ["BAC006 diisi.pdf:0"])
    assert judge(read("f.baru", ""), read("f.baru", "b")) == ({"f.baru": "b"}, 0, [])


@pytest.mark.parametrize(
    "said",
    [
        read("f.baru", "x" * 6001),
        read("f.baru", "山田"),
        read("f.baru", "bel\x07"),
        read("ttd.asesi.tanggal", "kemarin"),
        read("ttd.asesi.tanggal", "31/02/2026"),
    ],
    ids=["panjang", "huruf", "kendali", "bukan tanggal", "tanggal mustahil"],
)
def test_what_the_checker_would_refuse_is_not_recorded(said: Terbaca) -> None:
    assert judge(said) == ({}, 0, ["BAC007 diisi.pdf:0"])


@pytest.mark.parametrize("text", ["2026-03-14", "14-3-2026", "14/03/2026", "14 Maret 2026", " 14 maret 2026"])
def test_dates_are_understood_as_people_write_them(text: str) -> None:
    day = parse_tanggal(text)
    assert day is not None and day.isoformat() == "2026-03-14"


def test_a_cleared_blank_is_told_only_by_a_document_that_once_showed_the_value() -> None:
    mine = Asal("k", "a")
    assert judge(read("f.catatan", "", awal="tercatat")) == ({}, 0, ["BAC008 hasil.yaml:2"])
    assert judge(read("f.k", False, awal=True)) == ({}, 0, ["BAC008 hasil.yaml:3"])
    assert judge(read("f.catatan", "", awal=""), asal=mine) == ({}, 0, [])
    assert judge(read("f.catatan", ""), asal=mine) == ({}, 0, ["BAC008 hasil.yaml:2"])
    assert judge(read("f.catatan", ""), read("f.k", False)) == ({}, 0, [])


@given(written)
def test_white_space_that_programs_change_makes_no_difference(text: str) -> None:
    loose = "\n".join(f"  {text_line.replace(' ', '  ')}\u00a0" for text_line in text.splitlines())
    assert canonical(loose) == canonical(text)
