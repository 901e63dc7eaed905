"""A whole data folder, resolved: schemes with their units and banks, events with their people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from generator.istilah import Lingkup
from generator.model.asesmen import Asesi, Asesmen
from generator.model.lsp import Asesor, Lsp, Tuk
from generator.model.skema import Skema
from generator.model.soal import (
    BankEsai,
    BankLisan,
    BankObservasi,
    BankPilihanGanda,
    BankProyek,
    BankTugas,
    BankWawancara,
)
from generator.model.unit import Unit

Milik = tuple[str, str]
"""Whose a product is: ids of an event and of one of its asesi; "" for what is made of the event itself.

What is made of a scheme alone has "" for the event, and the id of the scheme.
"""

Isian = Mapping[str, str | bool]
"""Values for blanks by tag: text, or true for a check box or a struck-through choice."""

TRUE = "true"

GAMBAR = "gambar."
"""Beginning of the names of blanks that hold a picture: a photograph, a signature."""


def is_true(value: str | bool | None) -> bool:
    """Whether a value ticks a box or strikes a choice through; files can only say it in text."""
    return value is True or value == TRUE


_RAHASIA = {"kunci": "", "kunci_jawaban": "", "jawaban_harapan": None}
"""Fields that hold answers, and what stands there for readers who may not know them."""


@dataclass(frozen=True, slots=True)
class Bank:
    """The question banks and tasks of a scheme; None where the scheme has none."""

    pilihan_ganda: BankPilihanGanda | None = None
    esai: BankEsai | None = None
    lisan: BankLisan | None = None
    observasi: BankObservasi | None = None
    wawancara: BankWawancara | None = None
    tugas: BankTugas | None = None
    proyek: BankProyek | None = None

    def without_keys(self) -> Bank:
        """The same bank as an asesi may see it: every key and model answer is gone."""
        return Bank(**{f.name: _without_keys(getattr(self, f.name)) for f in fields(self)})


def _without_keys(value: Any) -> Any:
    if isinstance(value, tuple):
        return tuple(_without_keys(item) for item in value)
    if not isinstance(value, msgspec.Struct):
        return value
    changes = {
        name: _RAHASIA[name] if name in _RAHASIA else _without_keys(getattr(value, name))
        for name in value.__struct_fields__
    }
    return msgspec.structs.replace(value, **changes)


@dataclass(frozen=True, slots=True, eq=False)
class PaketSkema:
    """A scheme and everything it refers to. Compared by identity: there is one of each in a run.

    Attributes:
        id: the scheme's folder name.
        unit: units by kode, in the order of the kemasan.
    """

    id: str
    lsp: Lsp
    skema: Skema
    unit: Mapping[str, Unit]
    bank: Bank = field(default_factory=Bank)

    def without_keys(self) -> PaketSkema:
        """The same paket without any key or model answer; always the same object."""
        return _keyless_paket(self)


@cache
def _keyless_paket(paket: PaketSkema) -> PaketSkema:
    return replace(paket, bank=paket.bank.without_keys())


@dataclass(frozen=True, slots=True)
class BerkasGambar:
    """A picture file; it is read when a form is filled, not before.

    Attributes:
        sidik: SHA-256 of its content.
    """

    path: Path
    sidik: str


@dataclass(frozen=True, slots=True, eq=False)
class Kegiatan:
    """An assessment event with the registers' entries it names. Compared by identity.

    Attributes:
        id: the event's folder name.
        asesor: the team; the first is lead asesor.
        hasil: known isian by id of the asesi.
        gambar: pictures by id of the asesi, then by blank.
    """

    id: str
    paket: PaketSkema
    asesmen: Asesmen
    tuk: Tuk
    asesor: tuple[Asesor, ...]
    hasil: Mapping[str, Isian] = field(default_factory=dict)
    gambar: Mapping[str, Mapping[str, BerkasGambar]] = field(default_factory=dict)

    def without_keys(self) -> Kegiatan:
        """The same event; its paket holds no keys."""
        return _keyless_kegiatan(self)

    def without_asesi(self) -> Kegiatan:
        """The event as the documents of one asesi may know it: who else comes is not their business."""
        return _kegiatan_alone(self)

    def asesor_of(self, asesi: Asesi) -> Asesor:
        """The asesor who assesses ``asesi``: the one named there, else the lead asesor."""
        return next((a for a in self.asesor if a.no_met == asesi.asesor), self.asesor[0])


@cache
def _kegiatan_alone(kegiatan: Kegiatan) -> Kegiatan:
    return replace(kegiatan, asesmen=msgspec.structs.replace(kegiatan.asesmen, asesi=()))


@cache
def _keyless_kegiatan(kegiatan: Kegiatan) -> Kegiatan:
    return replace(kegiatan, paket=kegiatan.paket.without_keys())


@dataclass(frozen=True, slots=True)
class Proyek:
    """Everything in a data folder."""

    lsp: Lsp
    asesor: tuple[Asesor, ...]
    tuk: tuple[Tuk, ...]
    skema: tuple[PaketSkema, ...]
    kegiatan: tuple[Kegiatan, ...]


@dataclass(frozen=True, slots=True)
class Cakupan:
    """What one copy of a form is about: a scheme, perhaps an event, perhaps one asesi of it.

    A blangko has only the ``paket``. A form that is not ``rahasia`` is given a paket without keys.

    Attributes:
        pelapor: of a report that each asesor of an event makes for himself: this asesor.
    """

    paket: PaketSkema
    kegiatan: Kegiatan | None = None
    asesi: Asesi | None = None
    pelapor: Asesor | None = None

    @property
    def asesor(self) -> Asesor | None:
        """The asesor of this copy, when the event is known."""
        if self.pelapor or self.kegiatan is None:
            return self.pelapor
        return self.kegiatan.asesor_of(self.asesi) if self.asesi else self.kegiatan.asesor[0]

    @property
    def milik(self) -> Milik:
        """Whose the copy is."""
        if self.kegiatan is None:
            return "", self.paket.id
        return self.kegiatan.id, self.asesi.id if self.asesi else ""

    @property
    def daftar_asesi(self) -> tuple[Asesi, ...]:
        """The asesi that a report of this scope is about: of the event, or of the one asesor."""
        if self.kegiatan is None:
            return ()
        kegiatan, pelapor = self.kegiatan, self.pelapor
        return tuple(a for a in kegiatan.asesmen.asesi if pelapor in (None, kegiatan.asesor_of(a)))

    def without_keys(self) -> Cakupan:
        """The same scope; its paket and its event's paket hold no keys."""
        kegiatan = self.kegiatan.without_keys() if self.kegiatan else None
        return replace(self, paket=self.paket.without_keys(), kegiatan=kegiatan)

    def narrowed(self, lingkup: Lingkup) -> Cakupan:
        """Only what a thing that belongs to ``lingkup`` may depend on."""
        if lingkup is Lingkup.ASESI:
            return self
        if lingkup is Lingkup.ASESMEN:
            return replace(self, asesi=None)
        return Cakupan(self.paket)
