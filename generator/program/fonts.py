"""The typefaces that documents may use: where their files are, and what they are by content.

Each allowed family is a table of file names, the same in every distribution. Looking for these
files answers three questions at once: is the family installed, which file draws this style, and
did a font change since the last build.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from generator.errors import ProgramMissing

ENV = "MUK_FONTS"
_SUBSET_TAG = re.compile(r"^[A-Z]{6}\+")


class Style(StrEnum):
    """The four styles a family may have."""

    REGULAR = "Regular"
    BOLD = "Bold"
    ITALIC = "Italic"
    BOLD_ITALIC = "BoldItalic"


@dataclass(frozen=True, slots=True)
class Family:
    """One typeface family.

    Attributes:
        nama: the family's name as documents write it.
        paket: the Debian package that brings it.
        files: the file of each style.
        wajib: whether work without it is refused.
        allowed: whether a finished PDF may contain it.
    """

    nama: str
    paket: str
    files: Mapping[Style, str]
    wajib: bool = True
    allowed: bool = True


def _four(stem: str) -> dict[Style, str]:
    return {style: f"{stem}-{style}.ttf" for style in Style}


FAMILIES = (
    Family("Carlito", "fonts-crosextra-carlito", _four("Carlito")),
    Family("Caladea", "fonts-crosextra-caladea", _four("Caladea")),
    Family("Liberation Sans", "fonts-liberation", _four("LiberationSans")),
    Family("Liberation Serif", "fonts-liberation", _four("LiberationSerif")),
    Family("Liberation Mono", "fonts-liberation", _four("LiberationMono")),
    Family(
        "DejaVu Sans",
        "fonts-dejavu-core",
        {Style.REGULAR: "DejaVuSans.ttf", Style.BOLD: "DejaVuSans-Bold.ttf"},
    ),
    # Wingdings and Symbol characters (w:sym) are drawn with it; it comes with LibreOffice.
    Family("OpenSymbol", "fonts-opensymbol", {Style.REGULAR: "opens___.ttf"}, wajib=False),
    # The tell-tale: text in a font that is not here is set in it, and the PDF is then refused.
    Family(
        "DejaVu Serif",
        "fonts-dejavu-core",
        {Style.REGULAR: "DejaVuSerif.ttf", Style.BOLD: "DejaVuSerif-Bold.ttf"},
        allowed=False,
    ),
)


def font_folders() -> tuple[Path, ...]:
    """The folders where fonts live on this machine, the user's own first.

    ``MUK_FONTS`` names one more folder, searched before the others.
    """
    home = Path.home()
    data = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    named = [Path(os.environ[ENV])] if os.environ.get(ENV) else []
    own = [Path(os.environ.get("XDG_DATA_HOME") or home / ".local/share") / "fonts", home / ".fonts"]
    shared = [Path(folder) / "fonts" for folder in data.split(":") if folder]
    return (*named, *own, *shared, Path("/usr/lib/libreoffice/share/fonts"), Path("/Library/Fonts"))


def installed() -> Mapping[str, Path]:
    """Every font file of the table that this machine has, by file name."""
    return _find(font_folders())


def missing() -> tuple[Family, ...]:
    """The required families of which a style is absent."""
    files = installed()
    return tuple(
        family for family in FAMILIES if family.wajib and not files.keys() >= set(family.files.values())
    )


def font_path(nama: str, style: Style = Style.REGULAR) -> Path:
    """The file that draws one style of an allowed family.

    Raises:
        ProgramMissing: when the file is not on this machine.
        KeyError: when the table has no such family or style.
    """
    family = next((family for family in FAMILIES if family.nama == nama), None)
    if family is None:
        raise KeyError(nama)
    filename = family.files[style]
    found = installed().get(filename)
    if found is None:
        raise ProgramMissing(f"huruf {nama} ({filename}) tidak ditemukan", remedy(family))
    return found


def require_fonts() -> None:
    """Make sure that every required family is installed.

    Raises:
        ProgramMissing: naming all absent families.
    """
    absent = missing()
    if absent:
        names = ", ".join(family.nama for family in absent)
        raise ProgramMissing(f"huruf belum terpasang: {names}", remedy(*absent))


def remedy(*families: Family) -> str:
    """How to get families, in Indonesian."""
    packages = " ".join(sorted({family.paket for family in families}))
    return (
        f"pasang dengan `sudo apt-get install {packages}`, "
        f"atau taruh berkas .ttf di ~/.local/share/fonts, atau sebut foldernya di {ENV}"
    )


def fonts_hash() -> str:
    """SHA-256 over names and contents of all installed files of the table."""
    total = hashlib.sha256()
    for filename, path in sorted(installed().items()):
        state = path.stat()
        total.update(f"{filename} {_digest(path, state.st_size, state.st_mtime_ns)}\n".encode())
    return total.hexdigest()


def is_allowed(postscript_name: str) -> bool:
    """Whether a PDF may contain this font, for example ``BAAAAA+Carlito-Bold`` or ``DejaVuSans``."""
    stem, _, _ = _SUBSET_TAG.sub("", postscript_name).partition("-")
    return stem in _ALLOWED_STEMS


_ALLOWED_STEMS = frozenset(family.nama.replace(" ", "") for family in FAMILIES if family.allowed)


@cache
def _find(folders: tuple[Path, ...]) -> Mapping[str, Path]:
    wanted = {filename for family in FAMILIES for filename in family.files.values()}
    found: dict[str, Path] = {}
    for folder in folders:
        for parent, folders_below, filenames in os.walk(folder):
            folders_below.sort()
            for filename in wanted.intersection(filenames):
                found.setdefault(filename, Path(parent) / filename)
    return found


@cache
def _digest(path: Path, _size: int, _mtime_ns: int) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
