"""The gallery of forms is complete and small."""

from __future__ import annotations

import re

import pytest
from PIL import Image

from generator.formulir import Formulir, catalogue, editions
from templates.galeri import GROUPS, README, README_WIDTH, WIDTH, Cetakan, gallery_page, picture_name
from tests.meja import REPOSITORI

DOCS = REPOSITORI / "docs"
FORMS = [f for edisi in editions() for f in catalogue(edisi)]
MOST = 25 * 1024


@pytest.mark.parametrize("formulir", FORMS, ids=lambda f: f"{f.edisi}-{f.kode}")
def test_every_form_has_a_small_picture_with_words_for_those_who_cannot_see_it(formulir: Formulir) -> None:
    path = DOCS / "galeri" / picture_name(formulir)
    assert path.exists(), "run python -m templates.galeri"
    assert path.stat().st_size < MOST
    with Image.open(path) as picture:
        assert picture.width == WIDTH
    page = (DOCS / "galeri.md").read_text(encoding="utf-8")
    assert f"![Halaman pertama {formulir.kode}, {formulir.judul}](galeri/{path.name})" in page


def test_the_gallery_shows_nothing_else() -> None:
    names = {picture_name(f) for f in FORMS}
    assert {path.name for path in (DOCS / "galeri").iterdir()} == names
    page = (DOCS / "galeri.md").read_text(encoding="utf-8")
    assert sorted(re.findall(r"\(galeri/([^)]+)\)", page)) == sorted(names)


def test_a_group_lists_its_forms_in_order_and_fills_the_last_row() -> None:
    wanted = [f for f in FORMS if f.kode.startswith("FR.MAPA")]
    page = gallery_page([Cetakan(f, picture_name(f), 3) for f in wanted])
    assert page.count("\n## ") == 1
    assert page.index("FR.MAPA.01") < page.index("FR.MAPA.02")
    row = page.splitlines()[-1]
    assert row.count(" | ") == 2
    assert "3 halaman, diisi" in row


def test_every_form_belongs_to_a_group() -> None:
    assert GROUPS[-1][0] == ""


@pytest.mark.parametrize("name", README.values())
def test_the_readme_shows_pictures_that_exist(name: str) -> None:
    path = DOCS / "gambar" / f"{name}.png"
    assert f"(docs/gambar/{name}.png)" in (REPOSITORI / "README.md").read_text(encoding="utf-8")
    assert path.stat().st_size < MOST
    with Image.open(path) as picture:
        assert picture.width == README_WIDTH
