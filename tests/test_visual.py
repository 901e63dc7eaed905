"""One page of each family of layouts, pixel by pixel as it was last looked at and found right."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image, ImageChops
from PIL.PngImagePlugin import PngInfo

from generator.pdf.read import page_image
from generator.program.soffice import require_soffice
from tests.conftest import GAGAL, Bangunan, Golden

VISUAL = Path(__file__).parent / "visual"
DPI = 80
MOST = 40_000
"""Bytes that a picture may have."""

SKEMA = "skema/pemrogram-junior"
KEGIATAN = "asesmen/2026-03-pemrogram"
PAGES = {
    "formulir": (f"{KEGIATAN}/a02/FR.APL.01.pdf", 1),
    "ceklis": (f"{SKEMA}/FR.IA.01.pdf", 2),
    "matriks": (f"{SKEMA}/FR.AK.02.pdf", 1),
    "rencana": (f"{SKEMA}/FR.MAPA.01.pdf", 3),
    "soal": (f"{SKEMA}/FR.IA.05A.pdf", 1),
    "jawaban": (f"{SKEMA}/FR.IA.05C.pdf", 1),
    "surat": (f"{KEGIATAN}/SURAT.TUGAS.pdf", 1),
    "mendatar": (f"{KEGIATAN}/DAFTAR.HADIR.pdf", 1),
    "sampul": (f"{KEGIATAN}/a02/berkas.pdf", 1),
    "daftar-isi": (f"{KEGIATAN}/a02/berkas.pdf", 2),
}
"""Name of a family -> the product and the page that stand for it."""

_LEVEL = 17


def picture(path: Path, page: int) -> Image.Image:
    """A page in sixteen shades of grey."""
    grey = page_image(path, page, DPI).convert("L")
    return grey.point([(value + _LEVEL // 2) // _LEVEL * _LEVEL for value in range(256)])


@dataclass(frozen=True, slots=True)
class Lembar:
    """A picture that is kept, and the LibreOffice that laid it out."""

    path: Path

    def write(self, image: Image.Image) -> None:
        info = PngInfo()
        info.add_text("LibreOffice", require_soffice().version)
        self.path.parent.mkdir(exist_ok=True)
        shades = [shade for value in range(0, 256, _LEVEL) for shade in (value, value, value)]
        small = image.point([value // _LEVEL for value in range(256)]).convert("L")
        small.putpalette(shades)
        small.save(self.path, optimize=True, bits=4, pnginfo=info)

    def read(self) -> tuple[Image.Image, str]:
        with Image.open(self.path) as image:
            image.load()
            return image.convert("RGB").convert("L"), str(image.info.get("LibreOffice", ""))


@pytest.mark.parametrize("nama", PAGES)
def test_a_page_looks_as_it_did_when_it_was_last_approved(
    nama: str, contoh: Bangunan, golden: Golden
) -> None:
    product, page = PAGES[nama]
    actual, kept = picture(contoh.meja.output / product, page), Lembar(VISUAL / f"{nama}.png")
    if golden.tulis:
        kept.write(actual)
    assert kept.path.exists(), f"{kept.path} does not exist; look at {product}, then run `make golden`"
    expected, version = kept.read()
    same = actual.size == expected.size and ImageChops.difference(actual, expected).getbbox() is None
    if not same:
        _show(nama, actual, expected)
    assert same, (
        f"page {page} of {product} looks different; see {GAGAL}/visual-{nama}-*.png, and if the change is "
        f"meant run `make golden` (kept: {version}, here: {require_soffice().version})"
    )
    assert kept.path.stat().st_size < MOST


def _show(nama: str, actual: Image.Image, expected: Image.Image) -> None:
    """Leave both pictures and one of both: red is only expected, blue is only there now."""
    GAGAL.mkdir(exist_ok=True)
    size = (max(actual.width, expected.width), max(actual.height, expected.height))
    one, other = (_on_canvas(image, size) for image in (actual, expected))
    both = Image.merge("RGB", (one, ImageChops.darker(one, other), other))
    for kind, image in (("actual", actual), ("expected", expected), ("diff", both)):
        image.save(GAGAL / f"visual-{nama}-{kind}.png")


def _on_canvas(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    canvas = Image.new("L", size, 255)
    canvas.paste(image)
    return canvas


def test_every_kept_picture_belongs_to_a_family() -> None:
    assert {path.stem for path in VISUAL.glob("*.png")} <= set(PAGES)
