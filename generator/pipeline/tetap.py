"""Asesi for whom nothing changed since the last build: known by one print each, and not even planned.

What is made for an asesi follows from his own data and from what all asesi of his event share. Of the
others it cannot depend: :meth:`~generator.model.proyek.Kegiatan.without_asesi` keeps them out of reach.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

import msgspec

from generator.formulir import catalogue
from generator.model.asesmen import Asesi
from generator.model.proyek import Kegiatan, PaketSkema, Proyek
from generator.pipeline.state import State
from generator.plan import fingerprint
from generator.recipe import Sources, code_hash, prints_of
from generator.selection import Selection

Orang = tuple[str, str]
"""Ids of an event and of one of its asesi."""


@dataclass(frozen=True, slots=True)
class Tetap:
    """What the last build left in order.

    Attributes:
        sidik: the print of every asesi as he is now.
        produk: products of each asesi who can be left out of the plan, by path.
    """

    sidik: Mapping[Orang, str]
    produk: Mapping[Orang, tuple[str, ...]]

    @property
    def paths(self) -> set[str]:
        """Products that need not be looked at."""
        return {path for paths in self.produk.values() for path in paths}


def unchanged(proyek: Proyek, sources: Sources, state: State, selection: Selection) -> Tetap:
    """Compare every asesi with the last build.

    One counts as unchanged when at least what ``selection`` wants was made of the same, and lies in place.
    """
    skema = {paket.id: _shared_by_scheme(paket, sources) for paket in proyek.skema}
    sidik = {
        (kegiatan.id, asesi.id): one
        for kegiatan in proyek.kegiatan
        for asesi, one in zip(kegiatan.asesmen.asesi, _prints(kegiatan, skema), strict=True)
    }
    if selection.formulir:
        return Tetap(sidik, {})
    produk = {}
    for orang, now in sidik.items():
        before = state.asal.get("/".join(orang))
        if before and before.sidik == now and before.produk in ("", selection.produk):
            paths = _in_place(state, selection, before.paths)
            if paths:
                produk[orang] = paths
    return Tetap(sidik, produk)


def _in_place(state: State, selection: Selection, paths: Sequence[str]) -> tuple[str, ...]:
    """Those products of an asesi that are wanted; none of them if one is missing or was touched."""
    found = [state.products.get(path) for path in paths]
    wanted = tuple(p.path for p in found if p and selection.wants(p.jenis))
    return wanted if all(found) and all(map(state.intact, wanted)) else ()


def _prints(kegiatan: Kegiatan, skema: Mapping[str, str]) -> list[str]:
    shared = f"{skema[kegiatan.paket.id]}{_shared_by_event(kegiatan)}".encode()
    return [
        sha256(
            shared
            + _encoded(asesi)
            + _encoded(kegiatan.hasil.get(asesi.id))
            + _encoded(prints_of(kegiatan.gambar.get(asesi.id, {})))
        ).hexdigest()
        for asesi in kegiatan.asesmen.asesi
    ]


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
