"""A person at a PDF viewer: opens a form in PDFium, the engine of Chromium, clicks, types and saves.

Nothing here knows the document's objects: fields are found by what the viewer shows, and every change
goes through the viewer's own handling of mouse and keyboard.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as raw
from PIL import Image

_CHECKBOX, _RADIO, _TEXT = 2, 3, 6


@dataclass(frozen=True, slots=True)
class Terlihat:
    """A field's place as the viewer sees it."""

    nama: str
    jenis: int
    halaman: int
    x: float
    y: float
    nilai: str
    dicentang: bool
    keadaan: str


class Penampil:
    """One open document."""

    def __init__(self, path: Path) -> None:
        self._pdf = pypdfium2.PdfDocument(path)
        self._pdf.init_forms()
        self._pages = [self._pdf[n] for n in range(len(self._pdf))]

    @property
    def _form(self) -> Any:
        return self._pdf.formenv.raw

    def bidang(self) -> list[Terlihat]:
        """Every place of every field, in the order of the tab key's annotations."""
        return [seen for n, page in enumerate(self._pages) for seen in self._on_page(n, page)]

    def ketik(self, nama: str, teks: str, ke: int = 0) -> None:
        """Click into a text field, take out what it holds and type."""
        place = self._find(nama, _TEXT)[ke]
        page = self._click(place)
        raw.FORM_SelectAllText(self._form, page.raw)
        wide = (ctypes.c_ushort * 1)(0)
        raw.FORM_ReplaceSelection(self._form, page.raw, wide)
        for unit in _units(teks):
            raw.FORM_OnChar(self._form, page.raw, unit, 0)
        raw.FORM_ForceToKillFocus(self._form)

    def klik(self, nama: str, keadaan: str = "On") -> None:
        """Click a box."""
        place = next(p for p in self._find(nama, _CHECKBOX, _RADIO) if p.keadaan == keadaan)
        self._click(place)
        raw.FORM_ForceToKillFocus(self._form)

    def simpan(self, path: Path) -> Path:
        """Save a copy, as the viewer's download button does."""
        self._pdf.save(path)
        return path

    def gambar(self, halaman: int, scale: float = 100 / 72) -> Image.Image:
        """A page as the screen shows it, fields included."""
        picture: Image.Image = self._pages[halaman].render(scale=scale, may_draw_forms=True).to_pil()
        return picture.convert("L")

    def tutup(self) -> None:
        for page in self._pages:
            page.close()
        self._pdf.close()

    def _find(self, nama: str, *jenis: int) -> list[Terlihat]:
        found = [p for p in self.bidang() if p.nama == nama and p.jenis in jenis]
        assert found, f"the viewer shows no field {nama}"
        return found

    def _click(self, place: Terlihat) -> Any:
        page = self._pages[place.halaman]
        for event in (raw.FORM_OnMouseMove, raw.FORM_OnLButtonDown, raw.FORM_OnLButtonUp):
            event(self._form, page.raw, 0, place.x, place.y)
        return page

    def _on_page(self, number: int, page: Any) -> Iterator[Terlihat]:
        for index in range(raw.FPDFPage_GetAnnotCount(page.raw)):
            annot = raw.FPDFPage_GetAnnot(page.raw, index)
            kind = raw.FPDFAnnot_GetFormFieldType(self._form, annot)
            box = raw.FS_RECTF()
            raw.FPDFAnnot_GetRect(annot, ctypes.byref(box))
            if kind in (_CHECKBOX, _RADIO, _TEXT):
                yield Terlihat(
                    self._text(raw.FPDFAnnot_GetFormFieldName, annot),
                    kind,
                    number,
                    (box.left + box.right) / 2,
                    (box.bottom + box.top) / 2,
                    self._text(raw.FPDFAnnot_GetFormFieldValue, annot),
                    bool(raw.FPDFAnnot_IsChecked(self._form, annot)),
                    self._text(raw.FPDFAnnot_GetFormFieldExportValue, annot),
                )
            raw.FPDFPage_CloseAnnot(annot)

    def _text(self, ask: Any, annot: Any) -> str:
        size = ask(self._form, annot, None, 0)
        if size == 0:
            return ""
        buffer = ctypes.create_string_buffer(size)
        ask(self._form, annot, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), size)
        return buffer.raw[:-2].decode("utf-16-le")


def _units(text: str) -> list[int]:
    data = text.replace("\n", "\r").encode("utf-16-le")
    return [int.from_bytes(data[n : n + 2], "little") for n in range(0, len(data), 2)]


@contextmanager
def penampil(path: Path) -> Iterator[Penampil]:
    """Open a document in the viewer, and close it."""
    opened = Penampil(path)
    try:
        yield opened
    finally:
        opened.tutup()
