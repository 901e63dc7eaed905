"""Asesi, events and schemes of which nothing changed since the last build: one print each, not even planned.

What is made for an asesi follows from his own data and from what all asesi of his event share. Of the
others it cannot depend: :meth:`~generator.model.proyek.Kegiatan.without_asesi` keeps them out of reach.
The letters and lists of an event follow from all of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from hashlib import sha256

import msgspec

from generator.formulir import catalogue
from generator.manifest import place_of
from generator.model.asesmen import Asesi
from generator.model.proyek import Kegiatan, Milik, PaketSkema, Proyek
from generator.pipeline.state import State, place_of_milik
from generator.plan import fingerprint
from generator.recipe import Sources, prints_of
from generator.selection import Selection
from generator.source import code_hash


@dataclass(frozen=True, slots=True)
class Tetap:
    """What the last build left in order.

    Attributes:
        sidik: the print of every asesi, event and scheme as they are now.
        produk: products of each of those that can be left out of the plan, by path.
        tempat: places of events and schemes that can be left out as a whole.
    """

    sidik: Mapping[Milik, str]
    produk: Mapping[Milik, tuple[str, ...]]
    tempat: Set[str] = frozenset()

    @property
    def paths(self) -> set[str]:
        """Products that need not be looked at, in places that must be."""
        return {path for paths in self.produk.values() for path in paths}

    @property
    def settled(self) -> set[Milik]:
        """Who can be left out of the plan."""
        whole = {milik for milik in self.sidik if place_of_milik(milik) in self.tempat}
        return whole | self.produk.keys()


def unchanged(proyek: Proyek, sources: Sources, state: State, selection: Selection) -> Tetap:
    """Compare every asesi, event and scheme with the last build.

    One counts as unchanged when at least what ``selection`` wants was made of the same, and lies in place.
    """
    skema = {paket.id: _shared_by_scheme(paket, sources) for paket in proyek.skema}
    sidik = {("", paket): one for paket, one in skema.items()}
    sidik |= {milik: one for kegiatan in proyek.kegiatan for milik, one in _prints(kegiatan, skema)}
    if selection.formulir:
        return Tetap(sidik, {})
    tempat = _whole(state, sidik) if selection.everything else frozenset()
    produk = {}
    for milik, now in sidik.items():
        if place_of_milik(milik) in tempat:
            continue
        before = state.origin(milik)
        if before and before.sidik == now and before.produk in ("", selection.produk):
            paths = _in_place(state, selection, before.paths)
            if paths is not None:
                produk[milik] = paths
    return Tetap(sidik, produk, tempat)


def _whole(state: State, sidik: Mapping[Milik, str]) -> frozenset[str]:
    """The places of events and schemes of which everything is as it was."""
    prints = prints_of_places(sidik)
    same = {place for place, one in state.tempat.items() if one.sidik and one.sidik == prints.get(place)}
    return frozenset(same - {place_of(path) for path in state.touched})


def prints_of_places(sidik: Mapping[Milik, str]) -> dict[str, str]:
    """The prints of whole events and schemes, by place."""
    return {place_of_milik(milik): one for milik, one in sidik.items() if "" in milik}


def _in_place(state: State, selection: Selection, paths: Sequence[str]) -> tuple[str, ...] | None:
    """Those of some products that are wanted; None if one is missing or was touched."""
    found = [state.product(path) for path in paths]
    wanted = tuple(p.path for p in found if p and selection.wants(p.jenis))
    return wanted if all(found) and all(map(state.intact, wanted)) else None


def _prints(kegiatan: Kegiatan, skema: Mapping[str, str]) -> Iterator[tuple[Milik, str]]:
    """The print of each asesi of an event, and of the event with all of them."""
    shared = f"{skema[kegiatan.paket.id]}{_shared_by_event(kegiatan)}".encode()
    whole = sha256(shared)
    for asesi in kegiatan.asesmen.asesi:
        own = (
            _encoded(asesi)
            + _encoded(kegiatan.hasil.get(asesi.id))
            + _encoded(prints_of(kegiatan.gambar.get(asesi.id, {})))
        )
        whole.update(own)
        yield (kegiatan.id, asesi.id), sha256(shared + own).hexdigest()
    yield (kegiatan.id, ""), whole.hexdigest()


def _shared_by_scheme(paket: PaketSkema, sources: Sources) -> str:
    """A print of all that the events of a scheme have in common."""
    return fingerprint([
        code_hash(),
        sources.engine,
        sources.fingerprint(paket, catalogue(paket.skema.edisi)),
        [paket.id, paket.lsp, paket.skema, list(paket.unit.values()), paket.bank],
    ])  # fmt: skip


def _shared_by_event(kegiatan: Kegiatan) -> str:
    """A print of all that the asesi of an event have in common."""
    alone = kegiatan.without_asesi()
    return fingerprint([alone.id, alone.asesmen, alone.tuk, alone.asesor])


def _encoded(value: Asesi | Mapping[str, str | bool] | None) -> bytes:
    return msgspec.json.encode(value, order="deterministic") + b"\n"
