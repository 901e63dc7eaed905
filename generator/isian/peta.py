"""The map of a blangko's blanks: where each stands on paper, how it is set and what room it has.

Compiled once for each structure (:mod:`generator.isian.blangko`), read for every asesi. Lengths are
points, measured from the lower left corner of the page.
"""

from __future__ import annotations

from enum import StrEnum

import msgspec

from generator.program.fonts import Style

VERSI = 2
"""Goes up whenever the meaning of a field changes: an older map is then compiled anew."""


class JenisBlank(StrEnum):
    """What a blank takes."""

    TEKS = "teks"
    CENTANG = "centang"
    CORET = "coret"
    GAMBAR = "gambar"


class Rata(StrEnum):
    """Which point of a line of text stays where it is, however long the text."""

    KIRI = "kiri"
    TENGAH = "tengah"
    KANAN = "kanan"


class Kotak(msgspec.Struct, frozen=True, array_like=True):
    """A rectangle on the page."""

    kiri: float
    bawah: float
    kanan: float
    atas: float


class Blank(msgspec.Struct, frozen=True, omit_defaults=True):
    """One blank in one place; a tag may have several.

    Attributes:
        halaman: its page, from 0.
        letak: where its text belongs in the content of the page: offset in bytes.
        rect: the form field's rectangle, as LibreOffice exports it.
        x: left end, middle or right end of its first line, as ``rata`` says.
        y: baseline of its first line.
        family, gaya, ukuran: the typeface that prints it, its style, and the size.
        teks: what it prints while it is empty: a dotted line, an empty box, a choice; often nothing.
        benar: what a check box prints when it is true.
        ruang: how far text may reach: cell walls less margins, or the page's margins.
        jarak: from baseline to baseline.
        awal: left end of its lines after the first.
        baris: how many lines have room without moving anything.
        di_tengah: text stands in the middle of the cell's height.
        selebar: other than 0: text follows on the line, only a value of just this width fits.
        lambat: why LibreOffice must lay out the form when this blank has a value; "" when it need not.
    """

    tag: str
    jenis: JenisBlank
    halaman: int
    letak: int
    rect: Kotak
    x: float
    y: float
    family: str
    gaya: Style
    ukuran: float
    ruang: Kotak
    teks: str = ""
    benar: str = ""
    rata: Rata = Rata.KIRI
    jarak: float = 0.0
    awal: float = 0.0
    baris: int = 1
    di_tengah: bool = False
    selebar: float = 0.0
    lambat: str = ""


class Peta(msgspec.Struct, frozen=True):
    """All blanks of a blangko.

    Attributes:
        pages: how many pages it has.
        sidik: SHA-256 of the PDF that the offsets are for.
        blanks: in the order of the document.
        lambat: why every copy of the form needs LibreOffice; "" when it does not.
    """

    pages: int
    sidik: str
    blanks: tuple[Blank, ...]
    lambat: str = ""
    versi: int = VERSI

    @property
    def tags(self) -> tuple[str, ...]:
        """The names of all blanks, doubles kept once."""
        return tuple(dict.fromkeys(blank.tag for blank in self.blanks))


def encode_peta(peta: Peta) -> bytes:
    """The map as JSON; equal maps give equal bytes."""
    return msgspec.json.encode(peta, order="deterministic")


def decode_peta(data: bytes) -> Peta | None:
    """The map from its JSON, or None when it is damaged or of another version."""
    try:
        peta = msgspec.json.decode(data, type=Peta)
    except msgspec.DecodeError:
        return None
    return peta if peta.versi == VERSI else None
