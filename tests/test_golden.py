"""What every form says, page by page, as it was last looked at and found right."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.formulir import Formulir, catalogue, editions
from generator.pdf.read import page_texts
from tests.conftest import Bangunan, Golden
from tests.meja import Meja

GOLDEN = Path(__file__).parent / "golden"
SKEMA = "pemrogram-junior"
"""The scheme whose copies are kept, where it issues the form."""

FORMS = [f for edisi in editions() for f in catalogue(edisi)]


def readable(path: Path) -> str:
    """The text of a PDF, page after page; only what a reader cannot see is evened out."""
    out = []
    for number, page in enumerate(page_texts(path), start=1):
        lines = unicodedata.normalize("NFC", page).replace("\ufffe", "-").replace("\x02", "-").splitlines()
        out += [f"--- halaman {number}", *(line.rstrip() for line in lines if line.strip())]
    return "\n".join(out)


def copies(meja: Meja, formulir: Formulir) -> list[str]:
    """Two of the form's copies: the first blangko, and the first that is filled."""
    produk = [
        p
        for p in meja.manifest()
        if (p["formulir"], p["edisi"]) == (formulir.kode, formulir.edisi) and p["path"].endswith(".pdf")
    ]
    produk.sort(key=lambda p: (p["skema"] != SKEMA, p["path"]))
    blangko = [p["path"] for p in produk if p["jenis"] == "blangko"]
    filled = [p["path"] for p in produk if p["jenis"] != "blangko"]
    return blangko[:1] + filled[:1]


@pytest.mark.parametrize("formulir", FORMS, ids=[f"{f.edisi}-{f.kode}" for f in FORMS])
def test_a_form_says_what_it_said_when_it_was_last_approved(
    formulir: Formulir, terbitan: Callable[[str], Bangunan], golden: Golden
) -> None:
    meja = terbitan(formulir.edisi).meja
    paths = copies(meja, formulir)
    assert paths, f"the example makes no copy of {formulir.kode}"
    text = "".join(f"=== {path}\n{readable(meja.output / path)}\n" for path in paths)
    name = f"{formulir.edisi}-{formulir.kode}"
    golden.compare(GOLDEN / formulir.edisi / f"{formulir.kode}.txt", text, name)


def test_every_golden_text_belongs_to_a_form() -> None:
    known = {f"{f.edisi}/{f.kode}.txt" for f in FORMS}
    assert {path.relative_to(GOLDEN).as_posix() for path in GOLDEN.rglob("*.txt")} <= known
