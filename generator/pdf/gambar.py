"""Pictures for blanks: signature, photograph, QR code.

A picture is decoded once, whatever it was made as, laid on white where it is transparent and written
without loss, except JPEG, which stays as it is.
"""

from __future__ import annotations

import io
import warnings
import zlib
from collections.abc import Mapping
from dataclasses import dataclass

import pikepdf
from pikepdf import Name
from PIL import Image, ImageOps, UnidentifiedImageError

from generator.errors import InvalidOutput
from generator.files import hash_bytes

_MAX_SIDE = 1600
"""Pixels of the longer side: 300 dpi on 13 cm; more would only make dossiers heavy."""

MAX_PIXELS = 50_000_000
"""More than any camera of those who assess; to unpack it would take more memory than a worker may have."""

_DAMAGED = (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError)
_SPACES = {"L": Name.DeviceGray, "RGB": Name.DeviceRGB}


@dataclass(frozen=True, slots=True)
class Gambar:
    """A picture ready to be embedded.

    Attributes:
        nama: its name in the resources of a page, drawn from its content.
        lebar, tinggi: pixels.
        mode: ``L`` or ``RGB``.
        data: its samples, deflated, or a JPEG file.
    """

    nama: str
    lebar: int
    tinggi: int
    mode: str
    data: bytes
    jpeg: bool

    @property
    def jenis(self) -> str:
        """The kind of file that it is kept as: ``png`` or ``jpeg``."""
        return "jpeg" if self.jpeg else "png"

    def fit(self, width: float, height: float) -> tuple[float, float]:
        """Width and height of the picture, as large as the room allows, its sides in proportion."""
        scale = min(width / self.lebar, height / self.tinggi)
        return self.lebar * scale, self.tinggi * scale


def load_gambar(data: bytes, nama: str) -> Gambar:
    """Read a picture file.

    Args:
        data: PNG, JPEG or what else Pillow reads.
        nama: what the picture is called in messages.

    Raises:
        InvalidOutput: it is no picture, or damaged.
    """
    try:
        with Image.open(io.BytesIO(data)) as image:
            untouched = image.format == "JPEG" and image.mode in _SPACES and not image.getexif()
            if untouched and max(image.size) <= _MAX_SIDE:
                return _gambar(image.size, image.mode, data, jpeg=True)
            plain = _plain(image)
    except _DAMAGED as error:
        raise InvalidOutput(
            f"gambar {nama} tidak dapat dibaca", "simpan ulang sebagai PNG atau JPEG, lalu jalankan lagi"
        ) from error
    return _gambar(plain.size, plain.mode, zlib.compress(plain.tobytes(), 9), jpeg=False)


def picture_fault(data: bytes) -> str:
    """Why a file cannot be printed as a picture, in Indonesian; "" when it can. Told without unpacking it."""
    try:
        with warnings.catch_warnings(action="ignore"), Image.open(io.BytesIO(data)) as image:
            if image.format not in {"PNG", "JPEG"}:
                return f"isinya {image.format}, bukan PNG atau JPEG"
            if image.width * image.height > MAX_PIXELS:
                return f"{image.width} × {image.height} piksel, terlalu besar"
            if image.format == "PNG":
                image.verify()
            else:
                image.draft("L", (64, 64))
                image.load()
    except Image.DecompressionBombError:
        return "pikselnya terlalu banyak"
    except _DAMAGED:
        return "isinya rusak, atau bukan gambar"
    return ""


def load_all(files: Mapping[str, bytes]) -> dict[str, Gambar]:
    """Pictures by blank, of the content of their files.

    Raises:
        InvalidOutput: one is no picture, or damaged.
    """
    return {tag: load_gambar(data, tag) for tag, data in files.items()}


def embed_gambar(pdf: pikepdf.Pdf, gambar: Gambar) -> pikepdf.Stream:
    """The picture as an image of a document."""
    stream = pikepdf.Stream(
        pdf,
        gambar.data,
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=gambar.lebar,
        Height=gambar.tinggi,
        ColorSpace=_SPACES[gambar.mode],
        BitsPerComponent=8,
        Filter=Name.DCTDecode if gambar.jpeg else Name.FlateDecode,
    )
    return pdf.make_indirect(stream)


def image_file(gambar: Gambar) -> bytes:
    """The picture as a file of its kind: PNG without loss, or the JPEG that it was."""
    if gambar.jpeg:
        return gambar.data
    out = io.BytesIO()
    samples = zlib.decompress(gambar.data)
    Image.frombytes(gambar.mode, (gambar.lebar, gambar.tinggi), samples).save(out, "PNG")
    return out.getvalue()


def _plain(image: Image.Image) -> Image.Image:
    """Upright, on white, grey or RGB, and not larger than paper shows."""
    upright = ImageOps.exif_transpose(image).convert("RGBA")
    upright.thumbnail((_MAX_SIDE, _MAX_SIDE))
    white = Image.new("RGBA", upright.size, "white")
    opaque = Image.alpha_composite(white, upright).convert("RGB")
    red, green, blue = opaque.split()
    return red if red.tobytes() == green.tobytes() == blue.tobytes() else opaque


def _gambar(size: tuple[int, int], mode: str, data: bytes, *, jpeg: bool) -> Gambar:
    return Gambar(f"G{hash_bytes(data)[:16]}", *size, mode, data, jpeg)
