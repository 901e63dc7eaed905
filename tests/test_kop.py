"""Kop surat and document control: on every page of every form, in Word and on paper."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdf
import pytest
from lxml import etree

from generator.formulir import catalogue
from generator.ooxml import read_parts
from generator.pdf.read import page_texts
from tests.conftest import Bangunan
from tests.meja import CONTOH, squeeze

LISENSI = "BNSP-LSP-9999-ID"
KOP = ("LSP Purwarupa Karya Nusantara", "Jalan Rekaan Raya No. 9", f"Lisensi {LISENSI}")


@pytest.fixture(scope="module")
def forms(contoh: Bangunan) -> list[dict[str, Any]]:
    """One copy of each form of the example that its manifest names, as Word file and as PDF."""
    seen: Counter[tuple[str, str]] = Counter()
    out = []
    for produk in contoh.meja.manifest():
        kind = (produk["formulir"], Path(produk["path"]).suffix)
        if produk["formulir"] and not seen[kind]:
            seen[kind] += 1
            out.append({**produk, "file": contoh.meja.output / produk["path"]})
    assert len(out) > 70
    return out


def control(produk: dict[str, Any]) -> tuple[str, ...]:
    """What the footer says: number, edition and revision of an official form, else the title."""
    kode = produk["formulir"]
    if kode.startswith("FR."):
        return f"MUK-PKN-{kode}", f"Edisi {produk['edisi']}", "Revisi 00"
    return (next(f.judul for f in catalogue(produk["edisi"]) if f.kode == kode),)


def part_texts(parts: dict[str, bytes], kind: str) -> Iterator[str]:
    for name, data in parts.items():
        if name.startswith(f"word/{kind}") and name.endswith(".xml"):
            yield squeeze("".join(str(text) for text in etree.fromstring(data).itertext()))


def test_every_word_file_has_kop_and_document_control(forms: list[dict[str, Any]]) -> None:
    for produk in forms:
        if not produk["path"].endswith(".docx"):
            continue
        parts = read_parts(produk["file"].read_bytes())
        (header,), (footer,) = part_texts(parts, "header"), part_texts(parts, "footer")
        assert all(squeeze(text) in header for text in KOP), produk["path"]
        assert all(squeeze(text) in footer for text in control(produk)), produk["path"]
        assert parts["word/media/logo.png"] == (CONTOH / "logo.png").read_bytes(), produk["path"]


def test_every_page_of_every_pdf_has_kop_logo_and_document_control(forms: list[dict[str, Any]]) -> None:
    for produk in forms:
        if not produk["path"].endswith(".pdf"):
            continue
        for number, text in enumerate(page_texts(produk["file"]), start=1):
            printed = squeeze(text)
            lacking = [t for t in (*KOP, *control(produk)) if squeeze(t) not in printed]
            assert lacking == [], (produk["path"], number)
        for number, page in enumerate(pypdf.PdfReader(produk["file"]).pages, start=1):
            assert page.images, (produk["path"], number)


def test_the_logo_is_one_picture_however_many_forms_a_berkas_holds(contoh: Bangunan) -> None:
    berkas = next(p for p in contoh.meja.manifest() if p["jenis"] == "berkas")
    pictures = {
        image.indirect_reference.idnum
        for page in pypdf.PdfReader(contoh.meja.output / berkas["path"]).pages
        for image in page.images
        if image.indirect_reference is not None
    }
    assert len(pictures) == 1, json.dumps(berkas)
