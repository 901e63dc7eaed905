"""The LSP's logo: any picture that Pillow reads, in the place of the stand-in, never out of proportion."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from PIL import Image

from generator.errors import FileAccessError
from generator.logo import put_logo, read_logo
from generator.ooxml import read_parts
from generator.recipe import STOCK

BOX = 432000
"""Side of the stand-in in the stock templates, in EMU."""


def picture(folder: Path, size: tuple[int, int], kind: str) -> Path:
    path = folder / f"logo.{kind}"
    Image.new("RGB", size, "navy").save(path)
    return path


def header(png: bytes) -> str:
    parts = read_parts((STOCK / "2023" / "FR.AK.04.docx").read_bytes())
    out = put_logo(parts, png)
    assert out["word/media/logo.png"] == png
    return out["word/header1.xml"].decode()


@pytest.mark.parametrize(
    ("size", "expected"),
    [((300, 300), (BOX, BOX)), ((400, 100), (BOX, BOX // 4)), ((50, 200), (BOX // 4, BOX))],
)
def test_the_logo_keeps_its_proportions(
    size: tuple[int, int], expected: tuple[int, int], tmp_path: Path
) -> None:
    xml = header(read_logo(picture(tmp_path, size, "png")))
    boxes = re.findall(r'<(?:wp:extent|a:ext) cx="(\d+)" cy="(\d+)"', xml)
    assert [(int(x), int(y)) for x, y in boxes] == [expected] * 2


def test_a_wide_logo_stands_in_the_middle_of_the_height_of_its_place(tmp_path: Path) -> None:
    xml = header(read_logo(picture(tmp_path, (400, 100), "png")))
    vertical = re.search(r"<wp:positionV.*?<wp:posOffset>(\d+)<", xml)
    assert vertical is not None and int(vertical[1]) == (BOX - BOX // 4) // 2


def test_a_jpeg_and_a_huge_picture_become_a_small_png(tmp_path: Path) -> None:
    with Image.open(io.BytesIO(read_logo(picture(tmp_path, (3000, 1500), "jpg")))) as image:
        assert (image.format, image.size) == ("PNG", (600, 300))


def test_a_small_png_is_left_as_it_is(tmp_path: Path) -> None:
    path = picture(tmp_path, (120, 80), "png")
    assert read_logo(path) == path.read_bytes()


@pytest.mark.parametrize("data", [b"", b"bukan gambar", b"\x89PNG\r\n\x1a\n"])
def test_what_is_no_picture_is_refused_by_its_name(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "logo.png"
    path.write_bytes(data)
    with pytest.raises(FileAccessError, match=r"logo\.png: logo tidak dapat dibaca"):
        read_logo(path)


def test_a_logo_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileAccessError, match=r"hilang\.png: tidak ada"):
        read_logo(tmp_path / "hilang.png")
