"""What a build leaves of the places it looked at: which products, and what they were made from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Set
from dataclasses import dataclass

from generator.catatan import Origin, Tempat, write_isi
from generator.manifest import Letak, Product, place_of
from generator.model.proyek import Milik
from generator.pipeline.state import State, count, place_of_milik
from generator.pipeline.tetap import Tetap, prints_of_places
from generator.pipeline.values import DOCX, PDF, Made
from generator.plan import Plan
from generator.selection import Selection


@dataclass(frozen=True, slots=True)
class Changes:
    """What becomes of the places that a build looked at.

    Attributes:
        made: the products made now, by path.
        products: everything that lies there afterwards, by place and path.
        gone: products that are no longer wanted.
    """

    made: Mapping[str, Made]
    products: Mapping[str, Mapping[str, Product]]
    gone: Set[str]


@dataclass(frozen=True, slots=True)
class Record:
    """The record of the last build on its way to that of this one.

    Attributes:
        state: the last build.
        asked: what this one was asked for.
        work: what it looked at.
        tetap: what it did not look at, because nothing changed, and prints of everyone as they are now.
        everything: paths that it answers for, of what it looked at.
        faulty: something could not be made; what was made of it before stays.
    """

    state: State
    asked: Selection
    work: Plan
    tetap: Tetap
    everything: Set[str]
    faulty: bool

    def changes(self, made: Mapping[str, Made]) -> Changes:
        """What lies in each place after the products made now came to it."""
        by_place: dict[str, dict[str, Product]] = defaultdict(dict)
        for path, one in made.items():
            by_place[place_of(path)][path] = one.product
        assert not by_place.keys() & self.tetap.tempat, "what is as it was is not made again"
        keep_all = self.faulty or not self.asked.everything
        answered = self.everything | self.tetap.paths
        products: dict[str, Mapping[str, Product]] = {}
        gone: set[str] = set()
        for place in (self.state.tempat.keys() | by_place.keys()) - self.tetap.tempat:
            old, new = self.state.open(place).produk, by_place[place]
            kept = old if keep_all else {path: product for path, product in old.items() if path in answered}
            gone |= old.keys() - kept.keys() - new.keys()
            if here := {**kept, **new}:
                products[place] = here
        return Changes(made, products, gone)

    def after(self, changes: Changes, where: Mapping[str, Letak]) -> dict[str, Tempat]:
        """The record of this build, by place, once its products lie in ``output/``.

        Args:
            changes: what became of the places that it looked at.
            where: where the manifest lists the products of each place.
        """
        origins, state = self._origins(), self.state
        now = {"/".join(milik): sidik for milik, sidik in self.tetap.sidik.items()}
        prints = prints_of_places(self.tetap.sidik)
        tempat: dict[str, Tempat] = {}
        for place in self.tetap.tempat:
            before = state.tempat[place]
            tempat[place] = Tempat(before.sidik, before.jumlah, before.isi, *where[place])
        for place, products in changes.products.items():
            made = {path: one.ingredients for path, one in changes.made.items() if path in products}
            known = state.open(place).isi.asal.items()
            asal = {milik: one for milik, one in known if one.sidik == now.get(milik)} | origins[place]
            isi = write_isi(state.path, state.after(place, products, made, asal))
            sidik = self._print(place, prints.get(place, ""), made.keys())
            tempat[place] = Tempat(sidik, count(products.values()), isi, *where[place])
        return tempat

    @property
    def _whole(self) -> bool:
        """All that is wanted of an asesi was made.

        Otherwise some of his products may be new and others old: a record of other data than today's is
        void, even if those data come back.
        """
        return not (self.faulty or self.asked.formulir)

    def _origins(self) -> defaultdict[str, dict[str, Origin]]:
        """What the products of the asesi and events that were looked at were made from, by place.

        None of a scheme: where some asesi are asked for, the plan has no forms but those of their berkas.
        """
        origins: defaultdict[str, dict[str, Origin]] = defaultdict(dict)
        paths: dict[Milik, list[str]] = defaultdict(list)
        for copy in self.work.copies if self._whole else ():
            if copy.cakupan.kegiatan:
                paths[copy.cakupan.milik] += (copy.path + DOCX, copy.path + PDF)
        for dossier in self.work.dossiers if self._whole else ():
            paths[dossier.milik].append(dossier.path + PDF)
        for milik, made in paths.items():
            here = sorted(self.everything & set(made))
            origin = Origin(self.tetap.sidik[milik], self.asked.produk, here)
            origins[place_of_milik(milik)]["/".join(milik)] = origin
        return origins

    def _print(self, place: str, now: str, made: Set[str]) -> str:
        """The print that an event or scheme has ``now``, when all of it was made; "" otherwise."""
        if self._whole and self.asked.everything:
            return now
        before = self.state.tempat[place].sidik if place in self.state.tempat else ""
        return before if before == now and not made else ""
