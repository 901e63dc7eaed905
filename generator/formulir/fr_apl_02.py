"""FR.APL.02 - Asesmen mandiri."""

from __future__ import annotations

from generator.formulir._bagian import Bagian
from generator.formulir._base import Formulir, Konteks
from generator.istilah import Lingkup
from generator.model import Elemen
from generator.model.proyek import Cakupan

_HURUF_SEBARIS = 45
_BARIS_UTUH = 25
"""Rows up to about half a page stay whole; a row taller than a page would lose its end."""


def konteks(cakupan: Cakupan) -> Konteks:
    """``daftar_unit``: nomor, kode, judul, and ``elemen`` with ``kunci`` (for tags), KUK and ``utuh``."""
    return {
        "daftar_unit": [
            {
                "nomor": nomor,
                "kode": unit.kode,
                "judul": unit.judul,
                "elemen": [_elemen(elemen) for elemen in unit.elemen],
            }
            for nomor, unit in enumerate(cakupan.paket.unit.values(), start=1)
        ]
    }


def _elemen(elemen: Elemen) -> Bagian:
    lines = 2 + sum(len(kuk.pernyataan) // _HURUF_SEBARIS + 1 for kuk in elemen.kuk)
    return {
        "kunci": elemen.nomor,
        "nomor": elemen.nomor_tercetak or str(elemen.nomor),
        "judul": elemen.judul,
        "kuk": [
            {"nomor": kuk.nomor_tercetak or kuk.nomor, "pernyataan": kuk.pernyataan} for kuk in elemen.kuk
        ],
        "utuh": lines <= _BARIS_UTUH,
    }


FORMULIR = Formulir(
    kode="FR.APL.02",
    judul="ASESMEN MANDIRI",
    urutan=20,
    lingkup=Lingkup.ASESI,
    pengisi="Asesi; ditinjau asesor",
    konteks=konteks,
)
