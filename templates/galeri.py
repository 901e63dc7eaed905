"""``python -m templates.galeri``: draw ``docs/galeri.md`` with its pictures, and those of the README.

Every form of every edition, as the example data fills its structure: its first page, small.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw

from generator.check.proyek import check_project
from generator.convert import ConvertedPdf, ConvertJob, convert_all
from generator.files import hash_bytes
from generator.formulir import Formulir, catalogue, editions
from generator.isian.docx import fill_docx
from generator.istilah import JenisProduk, Kerahasiaan
from generator.model.proyek import Cakupan, PaketSkema, Proyek
from generator.ooxml import read_parts, write_parts
from generator.pdf.normalise import normalise
from generator.pdf.read import page_image
from generator.plan import Copy, plan
from generator.recipe import Sources, all_values, konteks_of
from generator.render import Properties, render
from generator.selection import Selection
from generator.templat.acuan import stock_template

CONTOH = Path("skema")
DOCS = Path("docs")
SKEMA = "pemrogram-junior"
ASESI = "a02"
README = {"SAMPUL": "sampul", "FR.APL.01": "fr-apl-01", "FR.IA.01": "fr-ia-01"}
"""The forms that the README shows, and the names of their pictures."""

WIDTH = 360
README_WIDTH = 300
_SHADES = 16
_DPI = 150
_COLUMNS = 3
_WORKERS = 2

GROUPS = (
    ("FR.APL", "Permohonan dan asesmen mandiri"),
    ("FR.MAPA", "Perencanaan asesmen"),
    ("FR.IA", "Instrumen asesmen"),
    ("FR.AK", "Pelaksanaan dan keputusan"),
    ("FR.VA", "Validasi"),
    ("", "Surat, daftar, dan dokumen skema"),
)
"""Beginning of the codes of a group, and its title; a form belongs to the first that fits."""

_HEAD = """# Galeri formulir

Halaman pertama setiap formulir, disusun dari data contoh. Halaman ini dan gambarnya dibuat dengan
`python -m templates.galeri`; jangan disunting.
"""


@dataclass(frozen=True, slots=True)
class Cetakan:
    """A form printed for the gallery.

    Attributes:
        gambar: file name of its picture.
        halaman: how many pages the whole form has.
    """

    formulir: Formulir
    gambar: str
    halaman: int

    @property
    def sel(self) -> str:
        """The form as a cell of the table."""
        f = self.formulir
        alt = f"Halaman pertama {f.kode}, {f.judul}"
        rahasia = ", rahasia" if f.kerahasiaan is Kerahasiaan.RAHASIA else ""
        edisi = "" if f.edisi == editions()[-1] else f" (edisi {f.edisi})"
        return (
            f"![{alt}](galeri/{self.gambar})<br>**{f.kode}**{edisi} {f.judul}"
            f"<br>{self.halaman} halaman, diisi {f.pengisi}{rahasia}"
        )


def draw_gallery(docs: Path) -> Iterator[Path]:
    """Draw the page and the pictures of every form; pictures of forms that are no more are removed.

    Raises:
        ProgramMissing: LibreOffice or a font is missing.
    """
    proyek = _example()
    forms = [f for edisi in reversed(editions()) for f in catalogue(edisi)]
    folder = docs / "galeri"
    folder.mkdir(parents=True, exist_ok=True)
    prints = []
    for formulir, done in _printed([_blangko(f, proyek) for f in forms]):
        name = picture_name(formulir)
        save_picture(folder / name, page_image(done.path, 1, _DPI), WIDTH)
        prints.append(Cetakan(formulir, name, done.pages))
        yield folder / name
    for old in set(folder.iterdir()) - {folder / p.gambar for p in prints}:
        old.unlink()
    page = docs / "galeri.md"
    page.write_text(gallery_page(prints), encoding="utf-8")
    yield page


def draw_readme(docs: Path) -> Iterator[Path]:
    """Draw the pictures of the README: forms of one asesi, filled."""
    folder = docs / "gambar"
    folder.mkdir(parents=True, exist_ok=True)
    copies = plan(_example(), Selection(skema=SKEMA, asesi=ASESI)).copies
    for formulir, done in _printed([c for c in copies if c.formulir.kode in README]):
        path = folder / f"{README[formulir.kode]}.png"
        save_picture(path, page_image(done.path, 1, _DPI), README_WIDTH)
        yield path


def picture_name(formulir: Formulir) -> str:
    """The file name of a form's picture; older editions carry their year."""
    year = "" if formulir.edisi == editions()[-1] else f"-{formulir.edisi}"
    return f"{formulir.kode}{year}.png"


def gallery_page(prints: Sequence[Cetakan]) -> str:
    """The page: a table for each group of forms."""
    by_group: Mapping[str, list[Cetakan]] = {judul: [] for _, judul in GROUPS}
    for one in prints:
        judul = next(j for awal, j in GROUPS if one.formulir.kode.startswith(awal))
        by_group[judul].append(one)
    return _HEAD + "".join(f"\n## {judul}\n\n{_table(own)}" for judul, own in by_group.items() if own)


def _table(prints: Sequence[Cetakan]) -> str:
    cells = [one.sel for one in prints] + [""] * (-len(prints) % _COLUMNS)
    rows = [cells[start : start + _COLUMNS] for start in range(0, len(cells), _COLUMNS)]
    head = ["| " * _COLUMNS + "|", "|---" * _COLUMNS + "|"]
    return "\n".join(head + [f"| {' | '.join(row)} |" for row in rows]) + "\n"


def save_picture(path: Path, page: Image.Image, width: int) -> None:
    """Save a page small, in few shades of grey, with a thin edge."""
    height = round(page.height * width / page.width)
    small = page.convert("L").resize((width, height), Image.Resampling.LANCZOS)
    ImageDraw.Draw(small).rectangle((0, 0, width - 1, height - 1), outline=0xA0)
    small.quantize(_SHADES, dither=Image.Dither.NONE).save(path, optimize=True)


def _example() -> Proyek:
    proyek = check_project(CONTOH).value
    assert proyek is not None, f"{CONTOH} has errors: run muk check"
    return proyek


def _blangko(formulir: Formulir, proyek: Proyek) -> Copy:
    """The empty form for the first scheme that issues it, the usual one before the others."""
    known = sorted(proyek.skema, key=lambda paket: paket.id != SKEMA)
    issuing: list[PaketSkema] = [paket for paket in known if not formulir.alasan_tidak(paket)]
    cakupan = Cakupan((issuing or known)[0])
    if formulir.kerahasiaan is not Kerahasiaan.RAHASIA:
        cakupan = cakupan.without_keys()
    return Copy(formulir.kode, JenisProduk.BLANGKO, formulir, cakupan)


def _printed(copies: Sequence[Copy]) -> Iterator[tuple[Formulir, ConvertedPdf]]:
    """Each copy as PDF, in the order given."""
    with tempfile.TemporaryDirectory() as folder:
        room = Path(folder)
        jobs = {}
        for copy in copies:
            data = _document(copy)
            path = room / f"{hash_bytes(data)}.docx"
            path.write_bytes(data)
            jobs[path.stem] = (copy, ConvertJob(path.stem, path, "", (), copy.name))
        result = convert_all(
            [job for _, job in jobs.values()], room / "pdf", workers=_WORKERS, normalise=normalise
        )
        assert not result.failed, result.failed[0].reason
        for done in result.done:
            yield jobs[done.job.key][0].formulir, done


def _document(copy: Copy) -> bytes:
    formulir = copy.formulir
    properties = Properties(formulir.judul, copy.cakupan.paket.lsp.nama)
    logo = Sources(CONTOH, "").logo(copy.cakupan)
    rendered = render(stock_template(formulir).path, konteks_of(copy), properties, logo)
    assert rendered.value is not None, rendered.diagnostics
    return write_parts(fill_docx(read_parts(rendered.value), all_values(copy)))


if __name__ == "__main__":
    sys.stdout.writelines(f"{path}\n" for draw in (draw_gallery, draw_readme) for path in draw(DOCS))
