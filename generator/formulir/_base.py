"""What a form declares about itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from generator.istilah import Kerahasiaan, Lingkup
from generator.model.proyek import Cakupan, Isian, PaketSkema

Konteks = Mapping[str, Any]
"""The structure of a form: what its template may name. Only str, int, bool, list, dict."""


def _no_text(paket: PaketSkema) -> str:
    return ""


def _nothing(cakupan: Cakupan) -> Isian:
    return {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Formulir:
    """One form of one edition.

    Attributes:
        kode: as printed, ``FR.IA.01``; letters and lists without a BNSP code have a name in capitals.
        judul: the title behind the code, as printed.
        urutan: place in the official order of the berkas (daftar periksa kelengkapan).
        lingkup: what one copy belongs to: the scheme, one asesi, one event, one validation.
        pengisi: who fills it in.
        kerahasiaan: only ``rahasia`` forms are given keys, and they go to a tree of their own.
        konteks: the structure for a scope; two scopes with equal structure share one blangko.
        susunan: what the structure depends on; ``konteks`` is given no more than that. As a rule
            the scheme alone, so that all asesi share the blangko.
        isian: known values for a scope, beside those common to all forms.
        alasan_tidak: why the form is not issued for a scheme; "" when it is.
        per_asesor: of ``asesmen`` forms: each asesor of the team makes one about his own asesi.
        di_berkas: whether a copy goes into the berkas of each asesi.
        edisi: edition of the MUK.
        nomor: the number that the LSP itself gives the document of a scheme; "" for none.
    """

    kode: str
    judul: str
    urutan: int
    lingkup: Lingkup
    pengisi: str
    konteks: Callable[[Cakupan], Konteks]
    susunan: Lingkup = Lingkup.SKEMA
    isian: Callable[[Cakupan], Isian] = _nothing
    alasan_tidak: Callable[[PaketSkema], str] = _no_text
    kerahasiaan: Kerahasiaan = Kerahasiaan.UMUM
    per_asesor: bool = False
    di_berkas: bool = True
    edisi: str = "2023"
    nomor: Callable[[PaketSkema], str] = _no_text

    @property
    def templat(self) -> str:
        """File name of the Word template."""
        return f"{self.kode}.docx"

    @property
    def modul(self) -> str:
        """Name of the module that must declare this form: ``fr_ia_01``."""
        return self.kode.lower().replace(".", "_").replace(" ", "_")
