"""From a scheme to its matrix. Pure; copes with references that do not exist, which others report."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from generator.matriks.butir import Butir, daftar_butir
from generator.matriks.lajur import Cara, Lajur
from generator.matriks.nilai import BarisElemen, BarisKuk, BarisUnit, Matriks, Rencana
from generator.model import KelompokPekerjaan, Kuk, MetodeUnit, Skema, Unit
from generator.model.proyek import Bank, PaketSkema

_Terukur = dict[str, dict[Lajur, tuple[Butir, ...]]]
"""By KUK (``unit/nomor``): what measures it in each column."""

_KOSONG: Mapping[Lajur, tuple[Butir, ...]] = {}
_TANPA: Rencana = {}
_DI_MANA_PUN: Mapping[str, frozenset[int]] = {}


def susun(skema: Skema, pustaka: Mapping[str, Unit], bank: Bank) -> Matriks:
    """The matrix of a scheme.

    A butir counts where the plan selects its instrument for the unit and FR.MAPA.02 does so for at
    least one potensi asesi; one that belongs to a kelompok only for units of that kelompok.

    Args:
        skema: the scheme with its plan.
        pustaka: units by kode; those the scheme lacks are left out.
        bank: its questions and tasks.
    """
    rencana = rencana_unit(skema, bank)
    butir = tuple(daftar_butir(bank))
    units = {kode: pustaka[kode] for kode in dict.fromkeys(skema.unit) if kode in pustaka}
    kelompok = {k.id: tuple(seluruh_kuk(k, units)) for k in skema.kelompok_pekerjaan}
    terukur = _terukur(butir, rencana, kelompok)
    nomor = _nomor_kelompok(skema)
    return Matriks(
        judul=skema.judul,
        nomor=skema.nomor,
        potensi=frozenset(skema.rencana.potensi_asesi),
        unit=tuple(_unit(unit, nomor.get(k, {}), rencana.get(k, {}), terukur) for k, unit in units.items()),
        rencana=rencana,
        butir=butir,
        utuh=units.keys() == set(skema.unit) == nomor.keys()
        and _resolved(butir, units.values(), kelompok.keys()),
    )


def _nomor_kelompok(skema: Skema) -> dict[str, dict[str, int]]:
    """By kode of a unit: the number of each kelompok that has it, by id."""
    nomor: dict[str, dict[str, int]] = {}
    for urut, kelompok in enumerate(skema.kelompok_pekerjaan, start=1):
        for baris in kelompok.unit:
            nomor.setdefault(baris.kode, {}).setdefault(kelompok.id, urut)
    return nomor


def _resolved(butir: Iterable[Butir], units: Iterable[Unit], kelompok: Container[str]) -> bool:
    """Whether everything that the banks name is there."""
    kuk = {rujukan for unit in units for rujukan in rujukan_kuk(unit)}
    return all(
        (not satu.kelompok or satu.kelompok in kelompok) and kuk.issuperset(satu.kuk) for satu in butir
    )


def susun_paket(paket: PaketSkema) -> Matriks:
    """The matrix of a scheme whose references have all been found."""
    return susun(paket.skema, paket.unit, paket.bank)


def rencana_unit(skema: Skema, bank: Bank) -> dict[str, Rencana]:
    """What FR.MAPA.01 and FR.MAPA.02 select, by kode of the unit."""
    semua: dict[str, Rencana] = {}
    for kelompok in skema.kelompok_pekerjaan:
        for baris in kelompok.unit:
            rencana = semua.setdefault(baris.kode, {})
            for lajur in lajur_metode(baris.metode, bank):
                if potensi := _potensi(skema, kelompok, lajur):
                    rencana.setdefault(lajur, {})[kelompok.id] = potensi
    return semua


def lajur_metode(metode: MetodeUnit, bank: Bank) -> Iterator[Lajur]:
    """The columns that planned methods ask for; a written test is of the kinds that there are."""
    perangkat = frozenset(metode.semua)
    for lajur in Lajur:
        tertulis = lajur in (Lajur.PG, Lajur.ESAI)
        if lajur.perangkat in perangkat and not (tertulis and getattr(bank, lajur.bank) is None):
            yield lajur


def _potensi(skema: Skema, kelompok: KelompokPekerjaan, lajur: Lajur) -> frozenset[int]:
    """Whom an instrument is meant for; one that is two rows of FR.MAPA.02 needs both."""
    umum = skema.rencana.potensi_asesi
    return frozenset.intersection(*(frozenset(kelompok.peta.get(i, umum)) for i in lajur.instrumen))


def _terukur(
    semua: Iterable[Butir], rencana: Mapping[str, Rencana], kelompok: Mapping[str, Sequence[str]]
) -> _Terukur:
    """What measures each KUK; a butir of a kelompok that names no KUK measures all of them."""
    terukur: _Terukur = {}
    for butir in semua:
        kuk = butir.kuk or kelompok.get(butir.kelompok, ())
        for rujukan in kuk if len(kuk) == 1 else dict.fromkeys(kuk):
            tempat = rencana.get(rujukan.rpartition("/")[0], _TANPA).get(butir.lajur, _DI_MANA_PUN)
            if butir.kelompok in tempat if butir.kelompok else tempat:
                sel = terukur.setdefault(rujukan, {})
                sel[butir.lajur] = (*sel.get(butir.lajur, ()), butir)
    return terukur


def seluruh_kuk(kelompok: KelompokPekerjaan | None, pustaka: Mapping[str, Unit]) -> Iterator[str]:
    """Every KUK of the units of a kelompok, as ``unit/nomor``."""
    for baris in kelompok.unit if kelompok else ():
        if baris.kode in pustaka:
            yield from rujukan_kuk(pustaka[baris.kode])


def rujukan_kuk(unit: Unit) -> Iterator[str]:
    """Every KUK of a unit, as ``unit/nomor``."""
    return (f"{unit.kode}/{kuk.nomor}" for elemen in unit.elemen for kuk in elemen.kuk)


def _unit(unit: Unit, kelompok: Mapping[str, int], rencana: Rencana, terukur: _Terukur) -> BarisUnit:
    terpakai = _terpakai(unit, rencana, terukur)
    lajur = {satu: _gabung(rencana[satu].values()) for satu in Lajur if satu in terpakai}
    ceklis = _gabung(potensi for satu, potensi in lajur.items() if satu.cara is Cara.CEKLIS)
    soal = {satu: potensi for satu, potensi in lajur.items() if satu.cara is Cara.SOAL}

    def baris(kuk: Kuk) -> BarisKuk:
        butir = terukur.get(f"{unit.kode}/{kuk.nomor}", _KOSONG)
        dinilai = _gabung((ceklis, *(soal[satu] for satu in butir if satu in soal))) if butir else ceklis
        return BarisKuk(kuk.nomor, kuk.nomor_tercetak or kuk.nomor, kuk.pernyataan, butir, dinilai)

    elemen = tuple(
        BarisElemen(satu.nomor_tercetak or str(satu.nomor), satu.judul, tuple(map(baris, satu.kuk)))
        for satu in unit.elemen
    )
    return BarisUnit(unit.kode, unit.judul, kelompok, lajur, elemen)


def _terpakai(unit: Unit, rencana: Rencana, terukur: _Terukur) -> frozenset[Lajur]:
    """The columns of a unit: a written test may be of one kind alone, and the other is then no gap."""
    tertulis = frozenset({Lajur.PG, Lajur.ESAI}).intersection(rencana)
    if len(tertulis) < 2:
        return frozenset(rencana)
    berisi: set[Lajur] = set()
    for elemen in unit.elemen:
        for kuk in elemen.kuk:
            berisi.update(terukur.get(f"{unit.kode}/{kuk.nomor}", ()))
    return frozenset(rencana) - (tertulis - berisi if tertulis & berisi else frozenset())


def _gabung(himpunan: Iterable[frozenset[int]]) -> frozenset[int]:
    return frozenset[int]().union(*himpunan)
