"""What holds for every form of the registry, also for one that is added tomorrow."""

from __future__ import annotations

import multiprocessing
import re
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import fields, replace
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pypdf
import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator

from generator.check.proyek import check_project
from generator.completeness import squeeze
from generator.formulir import Formulir, catalogue, editions
from generator.isian.docx import CORET, tags
from generator.istilah import Kerahasiaan
from generator.model.proyek import Bank, Kegiatan, PaketSkema, Proyek
from generator.ooxml import read_parts
from generator.pdf.read import page_texts
from generator.plan import RAHASIA, Copy, plan
from generator.recipe import STOCK, Sources, all_values, konteks_of
from generator.render import Properties, render
from generator.selection import Selection
from tests.conftest import Bangunan
from tests.meja import CONTOH, DASAR, docx_text

FORMS = [f for edisi in editions() for f in catalogue(edisi)]
NAMES = [f"{f.edisi}-{f.kode}" for f in FORMS]
MAX_TAG = 64
"""Word cuts longer names off."""

Terbitan = Callable[[str], Bangunan]

each_form = pytest.mark.parametrize("formulir", FORMS, ids=NAMES)


@cache
def proyek(root: Path = CONTOH) -> Proyek:
    checked = check_project(root)
    assert checked.value is not None
    return checked.value


def template(formulir: Formulir) -> Path:
    return STOCK / formulir.edisi / formulir.templat


def audit(path: Path) -> list[str]:
    """What Word would object to."""
    return [f"{path.name}: {error}" for error in OpenXmlValidator().validate(path).errors]


def documents(terbitan: Terbitan, formulir: Formulir) -> list[Path]:
    """Every DOCX of a form that is made."""
    meja = terbitan(formulir.edisi).meja
    return [
        meja.output / produk["path"]
        for produk in meja.manifest()
        if (produk["formulir"], produk["edisi"]) == (formulir.kode, formulir.edisi)
        and produk["path"].endswith(".docx")
    ]


# -- templates and documents -----------------------------------------------------------------------


@each_form
def test_a_form_has_a_stock_template_that_word_opens(formulir: Formulir) -> None:
    assert template(formulir).is_file(), "run `make templates`"
    assert audit(template(formulir)) == []


def test_every_stock_template_belongs_to_a_form() -> None:
    wanted = {template(formulir) for formulir in FORMS}
    assert set(STOCK.glob("*/*.docx")) == wanted


def test_word_opens_every_document_of_the_example(contoh: Bangunan) -> None:
    distinct = {path.read_bytes(): path for path in contoh.meja.documents(".docx")}
    assert distinct
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("spawn")) as pool:
        faults = [fault for found in pool.map(audit, distinct.values(), chunksize=20) for fault in found]
    assert faults == []


@each_form
def test_blanks_have_names_that_word_keeps(formulir: Formulir, terbitan: Terbitan) -> None:
    assert documents(terbitan, formulir), f"the example makes no copy of {formulir.kode}"
    for path in documents(terbitan, formulir):
        for tag in tags(read_parts(path.read_bytes())):
            assert 0 < len(tag) <= MAX_TAG, tag
            assert re.fullmatch(r"[a-z0-9_]+(\.[\w-]+)+", tag), tag


@each_form
def test_a_blank_is_of_the_same_kind_wherever_its_name_stands(formulir: Formulir, terbitan: Terbitan) -> None:
    kinds: dict[str, set[str]] = {}
    for path in documents(terbitan, formulir):
        for tag, kind in _kinds(path):
            kinds.setdefault(tag, set()).add(kind)
    assert {tag: found for tag, found in kinds.items() if len(found) > 1} == {}
    assert all(found == {"pilihan"} for tag, found in kinds.items() if tag.startswith(CORET))


def _kinds(path: Path) -> Iterator[tuple[str, str]]:
    body = etree.fromstring(read_parts(path.read_bytes())["word/document.xml"])
    for control in body.iter("{*}sdt"):
        tag = control.find("{*}sdtPr/{*}tag")
        assert tag is not None, f"{path.name}: a control without a name"
        name = str(next(iter(tag.attrib.values())))
        box = control.find("{*}sdtPr/{*}checkbox") is not None
        yield name, "kotak" if box else "pilihan" if name.startswith(CORET) else "teks"


@each_form
def test_the_values_of_a_form_have_a_blank_to_go_to(formulir: Formulir, terbitan: Terbitan) -> None:
    own = f"{formulir.kode.removeprefix('FR.').lower().replace('.', '')}."
    printed = {tag for path in documents(terbitan, formulir) for tag in tags(read_parts(path.read_bytes()))}
    known = {
        tag
        for copy in _copies(proyek(terbitan(formulir.edisi).meja.root))
        if copy.formulir is formulir
        for tag in formulir.isian(copy.cakupan)
        if tag.startswith(own)
    }
    assert known <= printed


@each_form
def test_the_structure_of_a_form_is_plain_data(formulir: Formulir, terbitan: Terbitan) -> None:
    def check(value: Any, path: str) -> None:
        if isinstance(value, dict):
            for key, item in value.items():
                assert isinstance(key, str), path
                check(item, f"{path}.{key}")
        elif isinstance(value, list):
            for item in value:
                check(item, f"{path}[]")
        else:
            assert type(value) in (str, int, bool), f"{path}: {type(value)}"

    copies = [c for c in _copies(proyek(terbitan(formulir.edisi).meja.root)) if c.formulir is formulir]
    assert copies
    for copy in copies:
        check(dict(konteks_of(copy)), formulir.kode)


@each_form
def test_the_structure_of_a_form_holds_nothing_that_the_form_does_not_print(
    formulir: Formulir, terbitan: Terbitan
) -> None:
    """Else a change of that would make the form stale, and its asesi's berkas with it."""
    root = terbitan(formulir.edisi).meja.root
    sources, seen = Sources(root, ""), set()
    printed: dict[str, bool] = {}
    for copy in _copies(proyek(root)):
        structure = sources.recipe(copy).structure
        if copy.formulir is not formulir or structure.key in seen:
            continue
        seen.add(structure.key)
        marks: dict[str, str] = {}
        done = render(structure.template, _marked(structure.konteks, "", marks), Properties("", ""), None)
        assert done.value is not None, done.diagnostics
        text = "".join(part.decode("utf-8", "replace") for part in read_parts(done.value).values())
        for mark, path in marks.items():
            printed[path] = printed.get(path, False) or mark in text
    assert printed
    assert {path for path, found in printed.items() if not found} <= UNPRINTED


MODIFIKASI = ("karakteristik", "penyesuaian", "tempat_kerja", "terintegrasi")
UNPRINTED = {".varian", ".formulir.kode", ".formulir.judul", *(f".modifikasi.{m}" for m in MODIFIKASI)}
"""What decides what is printed without being printed itself (in FR.MAPA.01 the length of a text, which is
printed by a blank, decides whether its row may be parted), and the form's own name."""


RENCANA = re.compile(
    r"(coret\.)?mapa0[12]\..+|ak01\.bukti.*|periksa\..+\.(tidak_ada|keterangan)"
    r"|coret\.skema\.jenis\.\w+|(penyusun|validator)\.[12]\.tanggal"
)
"""Blanks that the scheme decides: its plan, what follows from it, and who made its tools when."""


@pytest.mark.parametrize("root", [CONTOH, DASAR], ids=["contoh", "dasar"])
def test_a_blangko_says_what_the_scheme_plans_and_nothing_that_a_person_judges_or_signs_on_the_day(
    root: Path,
) -> None:
    kosong = [copy for copy in _copies(proyek(root)) if copy.cakupan.kegiatan is None]
    said = {tag for copy in kosong for tag, value in all_values(copy).items() if value}
    assert {tag for tag in said if not RENCANA.fullmatch(tag)} == set()
    assert {tag.split(".")[0] for tag in said} >= {"mapa01", "mapa02", "ak01", "periksa"}


def _marked(value: Any, path: str, marks: dict[str, str]) -> Any:
    """The same data, each text that is not empty replaced by one of its own; ``marks`` tells its path."""
    if isinstance(value, dict):
        return {key: _marked(item, f"{path}.{key}", marks) for key, item in value.items()}
    if isinstance(value, list):
        return [_marked(item, f"{path}[]", marks) for item in value]
    if not isinstance(value, str) or not value:
        return value
    mark = f"m{len(marks)}m"
    marks[mark] = path
    return mark


# -- keys ------------------------------------------------------------------------------------------


def keys_of(paket: PaketSkema) -> set[str]:
    """Every key and model answer of a scheme, line by line, squeezed as print may break it."""
    lines: set[str] = set()
    for bank in (getattr(paket.bank, field.name) for field in fields(paket.bank)):
        for text in _answers(bank):
            lines |= {squeeze(line) for line in text.splitlines()}
    return {line for line in lines if len(line) >= 15}


def _answers(value: Any) -> Iterator[str]:
    if isinstance(value, tuple):
        for item in value:
            yield from _answers(item)
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            part = getattr(value, name)
            if name in ("kunci_jawaban", "jawaban_harapan"):
                yield part or ""
            else:
                yield from _answers(part)


def pdf_text(path: Path) -> str:
    reader = pypdf.PdfReader(path)
    titles = [str(entry.title) for entry in reader.outline if not isinstance(entry, list)]
    return " ".join([*page_texts(path), *titles, *(str(value) for value in (reader.metadata or {}).values())])


@pytest.fixture(scope="module")
def terbuka(contoh: Bangunan) -> dict[str, str]:
    """All that can be read outside the secret tree, by path, squeezed."""
    meja = contoh.meja
    read = {".docx": docx_text, ".pdf": pdf_text}
    return {
        path.relative_to(meja.output).as_posix(): squeeze(read[suffix](path))
        for suffix in read
        for path in meja.documents(suffix, rahasia=False)
    }


def test_no_key_can_be_read_outside_the_secret_tree(contoh: Bangunan, terbuka: dict[str, str]) -> None:
    keys = set().union(*(keys_of(paket) for paket in proyek().skema))
    assert len(keys) > 20
    everything = "\n".join(terbuka.values())
    leaked = {key for key in keys if key in everything}
    assert {key: [path for path, text in terbuka.items() if key in text] for key in leaked} == {}
    secret = " ".join(squeeze(docx_text(path)) for path in contoh.meja.documents(".docx", rahasia=True))
    assert sum(key in secret for key in keys) > len(keys) / 2, "the search itself does not work"


def test_only_forms_that_hold_keys_stand_in_the_secret_tree(contoh: Bangunan) -> None:
    secret = {f.kode for f in FORMS if f.kerahasiaan is Kerahasiaan.RAHASIA}
    for produk in contoh.meja.manifest():
        assert produk["path"].startswith(f"{RAHASIA}/") == (produk["formulir"] in secret), produk["path"]


def test_every_page_of_a_form_with_keys_warns_that_it_is_secret(contoh: Bangunan) -> None:
    pages = [text for path in contoh.meja.documents(".pdf", rahasia=True) for text in page_texts(path)]
    assert len(pages) > 10
    assert all("RAHASIA – memuat kunci jawaban" in text for text in pages)


def test_the_page_that_an_asesi_signs_has_no_key_on_it(contoh: Bangunan) -> None:
    lisan = [path for path in contoh.meja.documents(".pdf", rahasia=True) if path.stem == "FR.IA.07"]
    assert lisan
    for path in lisan:
        (signed,) = [text for text in page_texts(path) if "Tanda tangan/" in text]
        assert "Kunci Jawaban" not in signed


def test_every_page_about_what_a_third_party_says_warns_that_the_asesi_may_not_see_it(
    contoh: Bangunan,
) -> None:
    pages = [
        text for path in contoh.meja.documents(".pdf") if path.stem == "FR.IA.10" for text in page_texts(path)
    ]
    assert pages
    assert all("RAHASIA – tidak diperlihatkan atau diberikan kepada asesi" in text for text in pages)


@pytest.mark.parametrize("root", [CONTOH, DASAR], ids=["contoh", "kecil"])
def test_a_form_outside_the_secret_tree_is_the_same_whatever_the_keys_are(root: Path) -> None:
    """Also the letter of a multiple-choice answer, which no search of the text could find."""
    original, other = proyek(root), _with_other_keys(proyek(root))
    open_copies = 0
    for copy, changed in zip(_copies(original), _copies(other), strict=True):
        assert copy.path == changed.path
        if not copy.path.startswith(f"{RAHASIA}/"):
            open_copies += 1
            assert konteks_of(copy) == konteks_of(changed), copy.path
            assert all_values(copy) == all_values(changed), copy.path
    assert open_copies > 20
    secret = zip(_copies(original), _copies(other), strict=True)
    assert any(konteks_of(a) != konteks_of(b) for a, b in secret if a.path.startswith(f"{RAHASIA}/"))


def _copies(project: Proyek) -> tuple[Copy, ...]:
    return plan(project, Selection()).copies


def _with_other_keys(project: Proyek) -> Proyek:
    def other(value: Any) -> Any:
        if isinstance(value, tuple):
            return tuple(other(item) for item in value)
        if not isinstance(value, msgspec.Struct):
            return value
        changed = {name: other(getattr(value, name)) for name in value.__struct_fields__}
        if "kunci" in changed:
            changed["kunci"] = "c" if changed["kunci"] != "c" else "a"
        for name in ("kunci_jawaban", "jawaban_harapan"):
            if name in changed:
                changed[name] = "KENARI"
        return msgspec.structs.replace(value, **changed)

    def paket(one: PaketSkema) -> PaketSkema:
        bank = {field.name: other(getattr(one.bank, field.name)) for field in fields(Bank)}
        return replace(one, bank=Bank(**bank))

    def kegiatan(one: Kegiatan) -> Kegiatan:
        return replace(one, paket=paket(one.paket))

    return replace(
        project,
        skema=tuple(paket(one) for one in project.skema),
        kegiatan=tuple(kegiatan(one) for one in project.kegiatan),
    )


# -- people ----------------------------------------------------------------------------------------


def test_no_person_is_named_by_a_path_or_by_what_the_program_prints(contoh: Bangunan) -> None:
    people = [asesi for kegiatan in proyek().kegiatan for asesi in kegiatan.asesmen.asesi]
    secrets = {a.nama for a in people} | {a.nik for a in people if a.nik}
    secrets |= {word for a in people for word in re.findall(r"\w{5,}", a.nama)}
    meja = contoh.meja
    plan_text = meja.muk("plan").keluaran
    listed = "\n".join(path.relative_to(meja.folder).as_posix() for path in meja.folder.rglob("*"))
    said = "\n".join((listed, contoh.jalan.keluaran, contoh.jalan.galat, plan_text))
    said += (meja.output / "manifest.json").read_text(encoding="utf-8")
    assert len(secrets) > 20
    assert {secret for secret in secrets if secret.casefold() in said.casefold()} == set()


def test_a_nik_stands_only_on_the_forms_of_its_owner(contoh: Bangunan, terbuka: dict[str, str]) -> None:
    found = 0
    for kegiatan in proyek().kegiatan:
        for asesi in kegiatan.asesmen.asesi:
            if asesi.nik:
                holders = {path for path, text in terbuka.items() if asesi.nik in text}
                assert all(f"/{kegiatan.id}/{asesi.id}/" in path for path in holders), asesi.id
                found += len(holders)
    assert found, "no form prints a NIK"
