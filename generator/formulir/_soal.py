"""Structure shared by the forms that print tasks and questions (FR.IA.02 to FR.IA.07).

Fields are taken from the bank one by one: a key is printed only where a form names it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import zip_longest

from generator.formulir._bagian import Bagian
from generator.model.proyek import PaketSkema
from generator.model.soal import SoalUraian


def durasi(menit: int) -> str:
    """A working time as printed: ``90 menit``."""
    return f"{menit} menit"


def daftar_kelompok(paket: PaketSkema) -> list[Bagian]:
    """The kelompok pekerjaan with their units by name alone; units are numbered through all kelompok."""
    out: list[Bagian] = []
    nomor = 0
    for urut, kelompok in enumerate(paket.skema.kelompok_pekerjaan, start=1):
        units: list[Bagian] = []
        for baris in kelompok.unit:
            nomor += 1
            units.append({"nomor": nomor, "kode": baris.kode, "judul": paket.unit[baris.kode].judul})
        out.append({"nomor": urut, "id": kelompok.id, "nama": kelompok.nama, "unit": units})
    return out


def kelompok_dengan(paket: PaketSkema, nama: str, isi: Iterable[tuple[str, Bagian]]) -> list[Bagian]:
    """The kelompok that have something, with it as a list called ``nama``, numbered ``nomor``.

    Args:
        paket: the scheme.
        nama: key of the new list in each kelompok.
        isi: id of a kelompok and what belongs to it, in printing order.
    """
    milik: dict[str, list[Bagian]] = {}
    for id_kelompok, bagian in isi:
        daftar = milik.setdefault(id_kelompok, [])
        daftar.append({"nomor": len(daftar) + 1, **bagian})
    return [{**k, nama: milik[k["id"]]} for k in daftar_kelompok(paket) if k["id"] in milik]


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
