"""Any text that is written in a file is printed as it was written, or refused by name."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree

from generator import completeness
from generator.check.proyek import check_project
from generator.formulir import catalogue
from generator.isian.docx import CORET, fill_docx, tags
from generator.model.proyek import Bank, Isian, PaketSkema, Proyek
from generator.ooxml import Parts, paragraphs, read_parts
from generator.pdf.read import page_texts
from generator.plan import Copy, plan
from generator.recipe import STOCK, konteks_of
from generator.render import Properties, render
from generator.selection import Selection
from tests.meja import DASAR, Meja, squeeze

ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
TORTURE = " ; ".join(
    (
        "A & B < C > D \"E\" 'F'",
        "{{ asesi.nama }} {% for x in y %} {# z #}",
        "{_{ _}} {_% %_} }} {{",
        "]]> <w:t>&amp;&lt;</w:t> <!-- -->",
        "baris satu\nbaris dua\r\nbaris tiga\ttab",
        "Śrī Ñandú Æsir ǅ é é ﬁ",
        "ka" * 300,
        "\u00a0\u2009antara\u2028baris\u200b\u00adpisah",
    )
)
PROPERTIES = Properties("Judul", "Penulis")

any_text = st.one_of(
    st.text(min_size=1, max_size=60),
    st.lists(st.sampled_from([*"&<>\"'{}%#_/ \n\t", "{{", "}}", "{_{", "{%", "x", "é"]), min_size=1).map(
        "".join
    ),
)


def words(text: str) -> str:
    """A text whose white space is evened out."""
    return " ".join(text.split())


@cache
def paket() -> PaketSkema:
    proyek = check_project(DASAR).value
    assert proyek is not None
    return proyek.skema[0]


def with_text(value: Any, change: dict[str, str]) -> Any:
    """A Struct with some of its texts, by field name, made longer by another text."""
    if isinstance(value, tuple):
        return tuple(with_text(item, change) for item in value)
    if not isinstance(value, msgspec.Struct):
        return value
    fields = {name: with_text(getattr(value, name), change) for name in value.__struct_fields__}
    return msgspec.structs.replace(
        value,
        **{n: f"{v} {change[n]}" if n in change and isinstance(v, str) else v for n, v in fields.items()},
    )


def changed(text: str) -> PaketSkema:
    """The tiny scheme with a text added to all that people write freely in it."""
    one = paket()
    free = ("judul", "pernyataan", "nama", "bukti", "pertanyaan", "skenario", "lingkup", "hasil_demonstrasi")
    change = dict.fromkeys((*free, "kunci_jawaban", "jawaban_harapan"), text)
    bank = {name: with_text(getattr(one.bank, name), change) for name in Bank.__dataclass_fields__}
    return replace(
        one,
        skema=with_text(one.skema, change),
        unit={kode: with_text(unit, change) for kode, unit in one.unit.items()},
        bank=Bank(**bank),
    )


def leaves(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [leaf for item in value.values() for leaf in leaves(item)]
    if isinstance(value, list):
        return [leaf for item in value for leaf in leaves(item)]
    return [value] if isinstance(value, str) else []


def blangko(formulir: str, one: PaketSkema) -> tuple[Copy, bytes | None, tuple[str, ...]]:
    """One rendered form of a scheme: the copy, the DOCX, the codes of what was found."""
    proyek = Proyek(one.lsp, (), (), (one,), ())
    copy = next(c for c in plan(proyek, Selection(formulir=formulir)).copies)
    checked = render(STOCK / copy.formulir.edisi / copy.formulir.templat, konteks_of(copy), PROPERTIES, None)
    return copy, checked.value, tuple(found.kode for found in checked.diagnostics)


@pytest.mark.parametrize("formulir", [f.kode for f in catalogue() if not f.alasan_tidak(paket())])
def test_every_form_prints_awkward_text_as_it_was_written(formulir: str) -> None:
    plain_copy, plain, _ = blangko(formulir, changed("polos"))
    copy, made, found = blangko(formulir, changed(TORTURE))
    assert made is not None and plain is not None, found
    before = squeeze("".join(paragraphs(read_parts(plain))))
    after = squeeze("".join(paragraphs(read_parts(made))))
    pairs = zip(leaves(konteks_of(plain_copy)), leaves(konteks_of(copy)), strict=True)
    printed = [(old, new) for old, new in pairs if old != new and squeeze(old) in before]
    assert all(squeeze(new) in after for _, new in printed)


def test_awkward_text_reaches_most_forms() -> None:
    """The test above would be empty if no form printed what it changes."""
    reached = [
        f.kode
        for f in catalogue()
        if not f.alasan_tidak(paket())
        and squeeze("polos")
        in squeeze("".join(paragraphs(read_parts(blangko(f.kode, changed("polos"))[1] or b""))))
    ]
    assert len(reached) > 25


@settings(max_examples=60, deadline=None)
@given(any_text)
@example("{_{ x _}}")
@example("a\x0bb")
@example("\ud800")
def test_any_text_of_a_kuk_comes_back_from_the_document_or_is_refused(text: str) -> None:
    kode, unit = next(iter(paket().unit.items()))
    pernyataan = f"awal {text} akhir"
    kuk = msgspec.structs.replace(unit.elemen[0].kuk[0], pernyataan=pernyataan)
    elemen = msgspec.structs.replace(unit.elemen[0], kuk=(kuk,))
    one = replace(paket(), unit={kode: msgspec.structs.replace(unit, elemen=(elemen,))})
    _, made, found = blangko("FR.APL.02", one)
    if ILLEGAL.search(text):
        assert (made, found) == (None, ("TPL003",))
    else:
        assert made is not None, found
        assert squeeze(pernyataan) in squeeze("".join(paragraphs(read_parts(made))))


@cache
def empty_form() -> Parts:
    _, made, found = blangko("FR.APL.01", paket())
    assert made is not None, found
    return read_parts(made)


def contents(parts: Parts) -> dict[str, list[str]]:
    """What stands in each blank: its text, line breaks as spaces."""
    out: dict[str, list[str]] = {}
    for control in etree.fromstring(parts["word/document.xml"]).iter("{*}sdt"):
        tag = control.find("{*}sdtPr/{*}tag")
        content = control.find("{*}sdtContent")
        assert tag is not None and content is not None
        pieces = [e.text or "" if str(e.tag).endswith("}t") else " " for e in content.iter("{*}t", "{*}br")]
        out.setdefault(str(next(iter(tag.attrib.values()))), []).append("".join(pieces))
    return out


def text_blanks() -> list[str]:
    boxes = {"☐", "☑", "☒"}
    found = contents(empty_form())
    return [tag for tag, texts in found.items() if not tag.startswith(CORET) and not boxes & set(texts)]


xml_text = st.text(st.characters(exclude_categories=["Cs"]), max_size=80).filter(
    lambda text: not ILLEGAL.search(text)
)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_any_values_come_back_from_the_blanks_they_were_written_to(data: st.DataObject) -> None:
    names = data.draw(st.lists(st.sampled_from(text_blanks()), min_size=1, max_size=8, unique=True))
    values: Isian = {name: data.draw(xml_text, label=name) for name in names}
    filled = fill_docx(empty_form(), values)
    assert tags(filled) == tags(empty_form())
    found = contents(filled)
    for name, value in values.items():
        assert isinstance(value, str)
        for text in found[name]:
            assert words(text) == words(value) or (not value.strip() and set(words(text)) <= {".", ""})
    assert fill_docx(empty_form(), values) == filled


@given(st.dictionaries(st.sampled_from(sorted(tags(empty_form()))), st.booleans() | xml_text))
@settings(max_examples=40, deadline=None)
def test_filling_touches_nothing_but_the_blanks(values: dict[str, str | bool]) -> None:
    def outside(parts: Parts) -> list[str]:
        body = etree.fromstring(parts["word/document.xml"])
        inside = {t for control in body.iter("{*}sdt") for t in control.iter("{*}t")}
        return [t.text or "" for t in body.iter("{*}t") if t not in inside]

    empty = empty_form()
    filled = fill_docx(empty, values)
    assert outside(filled) == outside(empty)
    assert {n: d for n, d in filled.items() if n != "word/document.xml"} == {
        n: d for n, d in empty.items() if n != "word/document.xml"
    }


NAMES = (
    'Ni Luh Putu D\'Arc & <Śrī> "Rekaan"',
    "{{ asesi.nama }} {% raw %}",
    "Ḍamar O’Ñandú–Weiß-Ĝirafo Łukasz Ţepeş Žižka",
    "Raden Mas Panjang Sekali Namanya Sampai Lima Puluh Lima",
    "Taufiq ﬁlsuf ½ № 5 ™",
    "Αλέξανδρος Дмитрий",
)


def test_awkward_names_are_printed_on_paper_or_refused_with_their_place(tmp_path: Path) -> None:
    meja = Meja.of(tmp_path, DASAR)
    path = meja.root / "asesmen/2026-05-kecil/asesmen.yaml"
    data = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
    somebody = json.dumps(data["asesi"][0])
    data["asesi"] = [
        {**json.loads(somebody), "id": f"n{i}", "nik": f"989901410199{i + 1:04}", "nama": name}
        for i, name in enumerate(NAMES)
    ]
    path.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
    (meja.root / "asesmen/2026-05-kecil/hasil/k01.yaml").unlink()
    meja.build("--formulir", "FR.APL.01", "--asesmen", "2026-05-kecil")
    for i, name in enumerate(NAMES):
        pages = page_texts(meja.output / f"asesmen/2026-05-kecil/n{i}/FR.APL.01.pdf")
        # A reader may take a ligature apart.
        assert completeness.squeeze(name) in completeness.squeeze("".join(pages)), name


@pytest.mark.parametrize("name", ["山田太郎", "Kirana 😀"])
def test_a_name_in_letters_that_no_font_has_is_refused_with_its_place(tmp_path: Path, name: str) -> None:
    meja = Meja.of(tmp_path, DASAR)
    meja.edit("asesmen/2026-05-kecil/asesmen.yaml", "nama: Kirana O'Rekaan", f"nama: {name}")
    jalan = meja.muk("build")
    assert jalan.kode == 1
    assert "asesmen.yaml:12:" in jalan.galat and "galat[TKS001]" in jalan.galat
    assert not meja.output.exists()
