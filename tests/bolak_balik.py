"""The way of a form out to a tablet and back: what was made, what was read, what it looks like."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pypdfium2
import yaml
from PIL import Image, ImageChops, ImageFilter

from tests.meja import Meja

KEGIATAN, ASESI = "2026-05-kecil", "k01"
HASIL = f"asesmen/{KEGIATAN}/hasil/{ASESI}.yaml"
DPI = 100


def forms(meja: Meja) -> dict[str, Path]:
    """The fillable forms by kode, secret ones among them."""
    folders = (meja.output / part / KEGIATAN / ASESI for part in ("isi", "rahasia/isi"))
    return {path.stem: path for folder in folders for path in sorted(folder.glob("*.pdf"))}


def hasil(meja: Meja) -> dict[str, Any]:
    content = yaml.safe_load((meja.root / HASIL).read_text(encoding="utf-8"))
    return dict(content["isian"])


def baca(meja: Meja, *words: str) -> tuple[int, list[dict[str, Any]]]:
    jalan = meja.muk("read", "--format", "json", *words)
    return jalan.kode, json.loads(jalan.keluaran)


def pages(path: Path) -> list[Image.Image]:
    """The pages as a viewer shows them, fields included."""
    with pypdfium2.PdfDocument(path) as pdf:
        pdf.init_forms()
        return [page.render(scale=DPI / 72, may_draw_forms=True).to_pil().convert("L") for page in pdf]


def differing(one: Image.Image, other: Image.Image) -> float:
    """The share of pixels without a like one within a pixel's distance."""
    darkest, lightest = other.filter(ImageFilter.MinFilter(5)), other.filter(ImageFilter.MaxFilter(5))
    below, above = ImageChops.subtract(darkest, one), ImageChops.subtract(one, lightest)
    apart = ImageChops.lighter(below, above).point(lambda level: 255 if level > 64 else 0)
    return apart.histogram()[255] / (one.width * one.height)


def saved_by_libreoffice(source: Path, folder: Path) -> Path:
    """The document after LibreOffice opened it and wrote it anew as DOCX."""
    soffice = shutil.which("soffice") or shutil.which("libreoffice")
    assert soffice is not None, "the tests need LibreOffice"
    subprocess.run(
        [
            soffice,
            f"-env:UserInstallation={(folder / 'profil').as_uri()}",
            "--headless",
            "--convert-to",
            "docx:MS Word 2007 XML",
            "--outdir",
            folder,
            source,
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    saved = folder / source.name
    assert saved.read_bytes() != source.read_bytes()
    return saved
