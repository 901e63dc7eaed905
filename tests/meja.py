"""A project folder to try things on: its data, its products, and the command that makes them."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lxml import etree

REPOSITORI = Path(__file__).parent.parent
CONTOH = REPOSITORI / "skema"
"""The example data that the repository ships."""

DASAR = Path(__file__).parent / "kasus" / "dasar"
"""The smallest project that issues every form."""

_PENGAMAT = """#!/bin/sh
[ "$1" = --version ] || for word in "$@"; do
    case "$word" in *.docx) echo "$word" >>"$MUK_CATATAN" ;; esac
done
exec {soffice} "$@"
"""


@dataclass(frozen=True, slots=True)
class Jalan:
    """How a run of the command ended."""

    kode: int
    keluaran: str
    galat: str


@dataclass(frozen=True, slots=True)
class Meja:
    """A folder with ``skema`` and ``output``."""

    folder: Path

    @classmethod
    def of(cls, folder: Path, data: Path) -> Meja:
        """A new project with a copy of some data."""
        shutil.copytree(data, folder / "skema")
        return cls(folder)

    def salin(self, folder: Path) -> Meja:
        """A second project like this one, its products and cache included."""
        shutil.copytree(self.folder, folder, symlinks=True)
        return Meja(folder)

    @property
    def root(self) -> Path:
        return self.folder / "skema"

    @property
    def output(self) -> Path:
        return self.folder / "output"

    @property
    def catatan(self) -> Path:
        """Where the watched LibreOffice writes down the documents that it was given."""
        return self.folder / "catatan.txt"

    def muk(self, *words: str, env: Mapping[str, str] | None = None) -> Jalan:
        """Run ``muk`` in the folder, with a LibreOffice that is watched."""
        done = subprocess.run(
            [sys.executable, "-m", "generator", *words],
            cwd=self.folder,
            env={**self.env(), **(env or {})},
            capture_output=True,
            text=True,
            timeout=300,
        )
        return Jalan(done.returncode, done.stdout, done.stderr)

    def build(self, *words: str, env: Mapping[str, str] | None = None) -> Jalan:
        """Build, and insist that it went well."""
        jalan = self.muk("build", *words, env=env)
        assert jalan.kode == 0, jalan
        return jalan

    def plan(self, *words: str) -> dict[str, str]:
        """What is stale, and why."""
        jalan = self.muk("plan", "--format", "json", *words)
        assert jalan.kode == 0, jalan
        return {job["path"]: job["alasan"] for job in json.loads(jalan.keluaran)}

    def env(self) -> dict[str, str]:
        """The environment of a run."""
        pengamat = self.folder / "soffice-pengamat"
        if not pengamat.exists():
            soffice = shutil.which("soffice") or shutil.which("libreoffice")
            assert soffice is not None, "the tests need LibreOffice"
            pengamat.write_text(_PENGAMAT.format(soffice=soffice), encoding="utf-8")
            pengamat.chmod(0o755)
        return {
            **os.environ,
            "PYTHONPATH": str(REPOSITORI),
            "MUK_SOFFICE": str(pengamat),
            "MUK_CATATAN": str(self.catatan),
        }

    def converted(self) -> int:
        """How many documents LibreOffice was given since this was last asked."""
        count = len(self.catatan.read_text(encoding="utf-8").splitlines()) if self.catatan.exists() else 0
        self.catatan.unlink(missing_ok=True)
        return count

    def edit(self, relatif: str, old: str, new: str) -> None:
        """Change one text of the data, which must be there exactly once."""
        path = self.root / relatif
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {relatif}"
        path.write_text(text.replace(old, new), encoding="utf-8")

    def manifest(self) -> list[dict[str, Any]]:
        """The products that the manifest lists."""
        produk: list[dict[str, Any]] = json.loads((self.output / "manifest.json").read_text("utf-8"))[
            "produk"
        ]
        return produk

    def files(self) -> dict[str, str]:
        """SHA-256 of everything under ``output/`` by path."""
        return tree(self.output)

    def documents(self, suffix: str, *, rahasia: bool | None = None) -> Iterator[Path]:
        """The products of one kind; only those inside or outside the secret tree when asked."""
        for path in sorted(self.output.rglob(f"*{suffix}")):
            if rahasia is None or rahasia == (path.relative_to(self.output).parts[0] == "rahasia"):
                yield path


def tree(folder: Path) -> dict[str, str]:
    """SHA-256 of every file below a folder by its path."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def docx_text(path: Path) -> str:
    """All text of a DOCX, of all its parts: body, headers, footers, properties, names of blanks."""
    with zipfile.ZipFile(path) as package:
        parts = [package.read(name) for name in package.namelist() if name.endswith((".xml", ".rels"))]
    words = []
    for part in parts:
        root = etree.fromstring(part)
        words += [_text(p) for p in root.iter("{*}p")] or [_text(root)]
        words += [str(value) for element in root.iter() for value in element.attrib.values()]
    return "\n".join(words)


def _text(element: etree._Element) -> str:
    return "".join(str(piece) for piece in element.itertext())


def squeeze(text: str) -> str:
    """A text without white space, as layout may break it anywhere."""
    return "".join(text.split())
