"""Structure shared by the forms that print tasks and questions (FR.IA.02 to FR.IA.07).

Fields are taken from the bank one by one: a key is printed only where a form names it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import count, zip_longest

from generator.formulir._bagian import Bagian
from generator.istilah import Perangkat
from generator.model import KelompokPekerjaan, Unit
from generator.model.proyek import PaketSkema
from generator.model.soal import SoalUraian


def durasi(menit: int) -> str:
    """A working time as printed: ``90 menit``."""
    return f"{menit} menit"


def daftar_kelompok(paket: PaketSkema, perangkat: Perangkat) -> list[Bagian]:
    """The kelompok pekerjaan with their units that FR.MAPA.01 assesses with ``perangkat``, by name alone.

    Kelompok without such a unit are left out; units are numbered through the others.
    """
    kelompok = ((k, _units(paket, k, perangkat)) for k in paket.skema.kelompok_pekerjaan)
    return _bernomor(paket, {k.id: units for k, units in kelompok if units})


def kelompok_dengan(
    paket: PaketSkema, perangkat: Perangkat, nama: str, isi: Iterable[tuple[str, Bagian]]
) -> list[Bagian]:
    """The kelompok that have something, with it as a list called ``nama``, numbered ``nomor``.

    Each has its units that are assessed with ``perangkat``; all of them where the plan names none: what
    was written for a kelompok is printed.

    Args:
        paket: the scheme.
        perangkat: what the form is.
        nama: key of the new list in each kelompok.
        isi: id of a kelompok and what belongs to it, in printing order.
    """
    milik: dict[str, list[Bagian]] = {}
    for id_kelompok, bagian in isi:
        daftar = milik.setdefault(id_kelompok, [])
        daftar.append({"nomor": len(daftar) + 1, **bagian})
    units = {
        k.id: _units(paket, k, perangkat) or _units(paket, k)
        for k in paket.skema.kelompok_pekerjaan
        if k.id in milik
    }
    return [{**k, nama: milik[k["id"]]} for k in _bernomor(paket, units)]


def _units(paket: PaketSkema, kelompok: KelompokPekerjaan, perangkat: Perangkat | None = None) -> list[Unit]:
    """The units of a kelompok, or those assessed with ``perangkat``."""
    baris = (b for b in kelompok.unit if perangkat is None or perangkat in b.metode.semua)
    return [paket.unit[b.kode] for b in baris]


def _bernomor(paket: PaketSkema, units: Mapping[str, Sequence[Unit]]) -> list[Bagian]:
    """The kelompok with these ids and units, which are numbered through all of them."""
    nomor = count(1)
    return [
        {
            "nomor": urut,
            "id": kelompok.id,
            "nama": kelompok.nama,
            "unit": [{"nomor": next(nomor), "kode": u.kode, "judul": u.judul} for u in units[kelompok.id]],
        }
        for urut, kelompok in enumerate(paket.skema.kelompok_pekerjaan, start=1)
        if kelompok.id in units
    ]


def dua_lajur(butir: Sequence[Bagian]) -> list[dict[str, Bagian]]:
    """Rows of two lanes: the first half down the left one, the rest down the right one.

    Of an odd number the left lane has one more; its last row has an empty ``kanan``.
    """
    tengah = (len(butir) + 1) // 2
    kosong: Bagian = {}
    lajur = zip_longest(butir[:tengah], butir[tengah:], fillvalue=kosong)
    return [{"kiri": kiri, "kanan": kanan} for kiri, kanan in lajur]


def pertanyaan(soal: Sequence[SoalUraian]) -> list[Bagian]:
    """Open questions, numbered, without their answers."""
    return [{"nomor": n, "pertanyaan": s.pertanyaan} for n, s in enumerate(soal, start=1)]


def per_unit(rujukan: Iterable[str]) -> list[Mapping[str, str]]:
    """References ``unit/kuk`` gathered by unit: ``[{"unit": "J.62…", "kuk": "1.1, 1.2"}]``."""
    units: dict[str, list[str]] = {}
    for satu in rujukan:
        unit, _, kuk = satu.rpartition("/")
        units.setdefault(unit, []).append(kuk)
    return [{"unit": unit, "kuk": ", ".join(kuk)} for unit, kuk in units.items()]
