"""What is to be made: every copy of every form, its fingerprint, and why it is stale.

Pure: everything is decided here before anything is written. A fingerprint covers all that a
product is made of, by name, so that a change can be told in words.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any

import msgspec

from generator.formulir import Formulir, catalogue
from generator.istilah import JenisProduk, Kerahasiaan, Lingkup
from generator.model.proyek import Cakupan, Kegiatan, Milik, PaketSkema, Proyek
from generator.selection import Selection

RAHASIA = "rahasia"
"""The tree that holds keys; nothing outside it ever does."""


@dataclass(frozen=True, slots=True)
class Copy:
    """One copy of a form to be made.

    Attributes:
        path: of the product under ``output/``, without its suffix.
        jenis: the kind of product.
        cakupan: what it is about; without keys unless the form is ``rahasia``.
    """

    path: str
    jenis: JenisProduk
    formulir: Formulir
    cakupan: Cakupan

    @property
    def name(self) -> str:
        """For progress and messages: form and place, never a person's name."""
        return self.path.replace("/", " ")


@dataclass(frozen=True, slots=True)
class Dossier:
    """The berkas of one asesi to be assembled.

    Attributes:
        path: of the product under ``output/``, without its suffix.
        parts: the forms in official order: a copy, or the reason why there is none.
    """

    path: str
    cakupan: Cakupan
    parts: tuple[tuple[Formulir, Copy | str], ...]

    @property
    def milik(self) -> Milik:
        """Ids of its event and its asesi."""
        return self.cakupan.milik

    @property
    def copies(self) -> tuple[str, ...]:
        """Paths of the copies inside."""
        return tuple(part.path for _, part in self.parts if isinstance(part, Copy))

    def copies_of(self, kode: Container[str]) -> Iterator[Copy]:
        """The copies of the forms with these codes."""
        return (p for f, p in self.parts if f.kode in kode and isinstance(p, Copy))


@dataclass(frozen=True, slots=True)
class Plan:
    """All work of one build. Each copy stands once, before the dossiers that hold it."""

    copies: tuple[Copy, ...]
    dossiers: tuple[Dossier, ...]


def plan(proyek: Proyek, selection: Selection, settled: Container[Milik] = frozenset()) -> Plan:
    """Every product that the selection names, but none of the asesi, events and schemes that are ``settled``.

    The forms of a scheme that a berkas holds are in the plan with it.
    """
    copies: list[Copy] = []
    dossiers: list[Dossier] = []
    for paket in proyek.skema:
        wanted = selection.skema in ("", paket.id) and not (selection.asesmen or selection.asesi)
        if wanted and ("", paket.id) not in settled:
            copies += _blangko(paket, selection)
    for kegiatan in proyek.kegiatan:
        if selection.skema in ("", kegiatan.paket.id) and selection.asesmen in ("", kegiatan.id):
            made = list(_kegiatan(kegiatan, selection, settled))
            copies += (c for c in made if isinstance(c, Copy))
            dossiers += (d for d in made if isinstance(d, Dossier))
    return Plan(tuple({c.path: c for c in copies}.values()), tuple(dossiers))


def _issued(paket: PaketSkema, selection: Selection) -> Iterator[Formulir]:
    for formulir in catalogue(paket.skema.edisi):
        if selection.formulir in ("", formulir.kode) and not formulir.alasan_tidak(paket):
            yield formulir


def _copy(formulir: Formulir, jenis: JenisProduk, cakupan: Cakupan, folder: str) -> Copy:
    if formulir.kerahasiaan is Kerahasiaan.RAHASIA:
        return Copy(f"{RAHASIA}/{folder}/{formulir.kode}", jenis, formulir, cakupan)
    return Copy(f"{folder}/{formulir.kode}", jenis, formulir, cakupan.without_keys())


def _blangko(paket: PaketSkema, selection: Selection) -> list[Copy]:
    """The empty set of a scheme."""
    folder = f"skema/{paket.id}"
    return [
        _copy(formulir, JenisProduk.BLANGKO, Cakupan(paket), folder) for formulir in _issued(paket, selection)
    ]


def _kegiatan(
    kegiatan: Kegiatan, selection: Selection, settled: Container[Milik]
) -> Iterator[Copy | Dossier]:
    folder = f"asesmen/{kegiatan.id}"
    paket = kegiatan.paket
    issued = list(_issued(paket, selection))
    if not selection.asesi and (kegiatan.id, "") not in settled:
        for formulir in issued:
            if formulir.lingkup is Lingkup.ASESMEN:
                yield from _laporan(formulir, kegiatan, folder)
    for asesi in kegiatan.asesmen.asesi:
        if selection.asesi not in ("", asesi.id) or (kegiatan.id, asesi.id) in settled:
            continue
        cakupan = Cakupan(paket, kegiatan.without_asesi(), asesi)
        own = {
            formulir.kode: _copy(formulir, JenisProduk.FORMULIR, cakupan, f"{folder}/{asesi.id}")
            for formulir in issued
            if formulir.lingkup is Lingkup.ASESI
        }
        yield from own.values()
        if not selection.formulir:
            dossier = _dossier(cakupan, own, f"{folder}/{asesi.id}/berkas")
            yield from (part for _, part in dossier.parts if isinstance(part, Copy))
            yield dossier


def _laporan(formulir: Formulir, kegiatan: Kegiatan, folder: str) -> Iterator[Copy]:
    """The report of an event: one, or one for each asesor who has asesi in it."""
    if not formulir.per_asesor:
        yield _copy(formulir, JenisProduk.LAPORAN, Cakupan(kegiatan.paket, kegiatan), folder)
        return
    for n, asesor in enumerate(kegiatan.asesor, start=1):
        cakupan = Cakupan(kegiatan.paket, kegiatan, pelapor=asesor)
        if cakupan.daftar_asesi:
            copy = _copy(formulir, JenisProduk.LAPORAN, cakupan, folder)
            yield replace(copy, path=f"{copy.path}-asesor{n}") if len(kegiatan.asesor) > 1 else copy


def _dossier(cakupan: Cakupan, own: Mapping[str, Copy], path: str) -> Dossier:
    """The forms of one asesi in official order; those of the scheme are the blangko themselves."""
    paket = cakupan.paket
    parts: list[tuple[Formulir, Copy | str]] = []
    for formulir in catalogue(paket.skema.edisi):
        reason = formulir.alasan_tidak(paket) or _kept_elsewhere(formulir)
        if reason:
            parts.append((formulir, reason))
        elif formulir.kode in own:
            parts.append((formulir, own[formulir.kode]))
        else:
            blangko = _copy(formulir, JenisProduk.BLANGKO, Cakupan(paket), f"skema/{paket.id}")
            parts.append((formulir, blangko))
    return Dossier(path, cakupan.without_keys(), tuple(parts))


def _kept_elsewhere(formulir: Formulir) -> str:
    """Why a form of the catalogue has no page in the berkas of an asesi."""
    if formulir.kerahasiaan is Kerahasiaan.RAHASIA:
        return "rahasia, disimpan terpisah"
    if formulir.di_berkas:
        return ""
    return "disimpan pada laporan kegiatan" if formulir.lingkup is Lingkup.ASESMEN else "disimpan oleh LSP"


def fingerprint(value: Any) -> str:
    """SHA-256 over the canonical JSON of a value: keys sorted, equal values equal prints."""
    return sha256(msgspec.json.encode(value, order="deterministic")).hexdigest()


ALASAN = {
    "program": "versi muk berubah",
    "templat": "templat berubah",
    "struktur": "isi skema atau susunan formulir berubah",
    "isian": "isian berubah",
    "gambar": "gambar berubah",
    "mesin": "LibreOffice atau font berubah",
    "bagian": "formulir di dalamnya berubah",
}
"""Ingredient of a product -> what to say when it is not what it was."""

Ingredients = Mapping[str, str]
"""Ingredient name -> fingerprint."""


def why_stale(now: Ingredients, before: Ingredients | None, product_intact: bool) -> str:
    """Why a product must be made again, in Indonesian; "" when it need not."""
    if before is None:
        return "belum pernah dibuat"
    changed = [text for name, text in ALASAN.items() if now.get(name) != before.get(name)]
    if changed:
        return ", ".join(changed)
    return "" if product_intact else "hasil hilang atau diubah dari luar"
