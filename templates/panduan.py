"""``python -m templates.panduan [FOLDER]``: draw the pictures of ``docs/panduan-templat.md``.

The form is FR.IA.01 of the example data: as its template looks in Word, and as it is printed.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from generator.check.proyek import check_project
from generator.convert import ConvertJob, convert_all
from generator.isian.docx import fill_docx
from generator.model.proyek import Proyek
from generator.ooxml import read_parts, write_parts
from generator.pdf.read import page_image
from generator.plan import plan
from generator.program.fonts import Style, font_path
from generator.recipe import Sources, all_values, konteks_of
from generator.render import Properties, render
from generator.selection import Selection
from generator.templat.acuan import stock_template
from generator.templat.formulir import form_named

KODE = "FR.IA.01"
CONTOH = Path("skema")
FOLDER = Path("docs/gambar")
_DPI = 96
_WIDTH = 720
"""Pixels: what fits beside text on a page of documentation."""

_COLOURS = 32
"""Shades kept: pictures of forms are nearly grey, and stay small."""


def draw_all(folder: Path) -> list[Path]:
    """Draw every picture of the guide.

    Raises:
        ProgramMissing: LibreOffice or a font is missing.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as room:
        template, printed = _pdfs(Path(room))
        pictures = {
            "templat-di-word": _top(page_image(template, 1, _DPI), 0.66),
            "templat-tercetak": _top(page_image(printed, 1, _DPI), 0.66),
        }
    pictures["templat-properti"] = _dialog()
    return [_save(folder / f"{name}.png", picture) for name, picture in pictures.items()]


def _pdfs(room: Path) -> Sequence[Path]:
    """The template and the filled form as PDF."""
    sources = {"a": stock_template(form_named(KODE)).path.read_bytes(), "b": _filled(_example())}
    jobs = []
    for key, data in sources.items():
        path = room / f"{key}.docx"
        path.write_bytes(data)
        jobs.append(ConvertJob(key, path, "", (), KODE))
    return [done.path for done in convert_all(jobs, room / "pdf", workers=1).done]


def _example() -> Proyek:
    proyek = check_project(CONTOH).value
    assert proyek is not None, f"{CONTOH} has errors: run muk check"
    return proyek


def _filled(proyek: Proyek) -> bytes:
    """The form of the first asesi."""
    copy = next(c for c in plan(proyek, Selection(formulir=KODE)).copies if c.cakupan.asesi)
    template = stock_template(copy.formulir).path
    logo = Sources(CONTOH, "").logo(copy.cakupan)
    blangko = render(template, konteks_of(copy), Properties(KODE, ""), logo).value
    assert blangko is not None
    return write_parts(fill_docx(read_parts(blangko), all_values(copy)))


def _top(page: Image.Image, part: float) -> Image.Image:
    """The upper part of a page, with a thin edge."""
    cut = page.crop((0, 0, page.width, round(page.height * part)))
    ImageDraw.Draw(cut).rectangle((0, 0, cut.width - 1, cut.height - 1), outline="#b0b0b0")
    return cut


def _dialog() -> Image.Image:
    """What to fill in where Word asks for the properties of a content control; drawn, not copied."""
    image = Image.new("RGB", (_WIDTH, 250), "white")
    draw = ImageDraw.Draw(image)
    regular = ImageFont.truetype(str(font_path("Carlito")), 19)
    bold = ImageFont.truetype(str(font_path("Carlito", Style.BOLD)), 19)
    draw.rectangle((10, 10, 470, 240), outline="#808080", fill="#f7f7f7")
    draw.rectangle((10, 10, 470, 44), fill="#e0e0e0", outline="#808080")
    draw.text((24, 16), "Content Control Properties", font=bold, fill="black")
    rows = (("Title:", "asesi.nama", "boleh apa saja"), ("Tag:", "asesi.nama", "nama isian: wajib tepat"))
    for n, (label, value, remark) in enumerate(rows):
        y = 66 + 52 * n
        draw.text((24, y + 6), label, font=regular, fill="black")
        draw.rectangle((100, y, 450, y + 34), fill="white", outline="#808080")
        draw.text((110, y + 6), value, font=regular, fill="black")
        draw.line((450, y + 17, 490, y + 17), fill="#c00000", width=2)
        draw.text((496, y + 6), remark, font=bold, fill="#c00000")
    draw.rectangle((24, 182, 42, 200), fill="white", outline="#808080")
    draw.text((52, 180), "Content control cannot be deleted", font=regular, fill="#606060")
    return image


def _save(path: Path, picture: Image.Image) -> Path:
    height = round(picture.height * _WIDTH / picture.width)
    small = picture.resize((_WIDTH, height), Image.Resampling.LANCZOS)
    small.quantize(_COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)
    return path


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    sys.stdout.writelines(f"{path}\n" for path in draw_all(target))
