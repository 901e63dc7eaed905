"""Matriks cakupan KUK: which instrument judges each KUK, and by which soal or task."""

from __future__ import annotations

from generator.formulir._bagian import Bagian
from generator.formulir._base import Formulir, Konteks
from generator.istilah import Kerahasiaan, Lingkup
from generator.matriks import BarisElemen, BarisKuk, BarisUnit, Matriks, susun_paket
from generator.matriks.lajur import PER_KELOMPOK, Lajur
from generator.matriks.ringkasan import hitungan, pokok
from generator.model import Skema
from generator.model.proyek import Cakupan

_HURUF_PERNYATAAN, _HURUF_SEL = 26, 4
"""Letters that surely fit on a line of these columns."""
_BARIS_UTUH = 40
"""So many lines surely fit a page."""


def konteks(cakupan: Cakupan) -> Konteks:
    """``hitungan`` and ``daftar_pokok``, the summary; ``daftar_unit``, the matrix by elemen and KUK."""
    skema = cakupan.paket.skema
    matriks = susun_paket(cakupan.paket)
    return {
        "hitungan": hitungan(matriks),
        "daftar_pokok": [
            {"tanda": p.tanda, "banyak": p.banyak, "judul": p.judul, "rincian": _rincian(p.rincian)}
            for p in pokok(matriks)
        ],
        "daftar_unit": [_unit(matriks, skema, n, unit) for n, unit in enumerate(matriks.unit, start=1)],
    }


def _rincian(per_unit: tuple[tuple[str, str], ...]) -> str:
    return "\n".join(f"{kode}: {kuk}" for kode, kuk in per_unit) or "–"


def _unit(matriks: Matriks, skema: Skema, nomor: int, unit: BarisUnit) -> Bagian:
    nama = {kelompok.id: kelompok.nama for kelompok in skema.kelompok_pekerjaan}
    return {
        "nomor": nomor,
        "kode": unit.kode,
        "judul": unit.judul,
        "kelompok": "\n".join(f"{n}. {nama[satu]}" for satu, n in unit.kelompok.items()),
        "elemen": [_elemen(matriks, unit, elemen) for elemen in unit.elemen],
    }


def _elemen(matriks: Matriks, unit: BarisUnit, elemen: BarisElemen) -> Bagian:
    kuk = [_kuk(matriks, unit, satu) for satu in elemen.kuk]
    return {"nomor": elemen.nomor, "judul": elemen.judul, "kuk": kuk}


def _kuk(matriks: Matriks, unit: BarisUnit, kuk: BarisKuk) -> Bagian:
    """A row; where it is ``utuh`` it surely fits a page and is not parted."""
    sel = {lajur.lower(): unit.sel(kuk, lajur) for lajur in Lajur}
    if len(unit.kelompok) > 1:
        sel |= {lajur.lower(): sel[lajur.lower()].replace(", ", "\n") for lajur in PER_KELOMPOK}
    tertinggi = max(
        len(kuk.pernyataan) // _HURUF_PERNYATAAN, *(len(isi) // _HURUF_SEL for isi in sel.values())
    )
    return {
        "nomor": f"{matriks.tanda(kuk)} {kuk.tercetak}".strip(),
        "pernyataan": kuk.pernyataan,
        "sel": sel,
        "utuh": tertinggi < _BARIS_UTUH,
    }


FORMULIR = Formulir(
    kode="MATRIKS.CAKUPAN",
    judul="MATRIKS CAKUPAN KUK",
    urutan=360,
    lingkup=Lingkup.SKEMA,
    pengisi="Penyusun perangkat",
    kerahasiaan=Kerahasiaan.ASESOR,
    di_berkas=False,
    konteks=konteks,
)
