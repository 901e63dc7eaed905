"""The matrix as plain data for other programs."""

from __future__ import annotations

from typing import Any

from generator.matriks.nilai import BarisKuk, BarisUnit, Matriks

Data = dict[str, Any]


def data(matriks: Matriks) -> Data:
    """The whole matrix; KUK are named as ``unit/nomor``, as the banks do."""
    return {
        "judul": matriks.judul,
        "nomor": matriks.nomor,
        "potensi_asesi": sorted(matriks.potensi),
        "perangkat": [
            {
                "lajur": lajur.value,
                "perangkat": lajur.perangkat.value,
                "formulir": lajur.formulir,
                "cara": lajur.cara.value,
            }
            for lajur in matriks.lajur
        ],
        "ringkasan": {
            "unit": len(matriks.unit),
            "kuk": matriks.banyak_kuk,
            "belum_dinilai": [_rujukan(u, k) for u, k in matriks.belum],
            "tidak_bagi_semua_potensi": [_rujukan(u, k) for u, k in matriks.sebagian],
            "berlebih": [_rujukan(u, k) for u, k in matriks.berlebih],
        },
        "unit": [_unit(unit) for unit in matriks.unit],
    }


def _rujukan(unit: BarisUnit, kuk: BarisKuk) -> str:
    return f"{unit.kode}/{kuk.nomor}"


def _unit(unit: BarisUnit) -> Data:
    return {
        "kode": unit.kode,
        "judul": unit.judul,
        "kelompok": list(unit.kelompok),
        "perangkat": {lajur.value: sorted(potensi) for lajur, potensi in unit.lajur.items()},
        "elemen": [
            {"nomor": elemen.nomor, "judul": elemen.judul, "kuk": [_kuk(kuk) for kuk in elemen.kuk]}
            for elemen in unit.elemen
        ],
    }


def _kuk(kuk: BarisKuk) -> Data:
    return {
        "nomor": kuk.nomor,
        "pernyataan": kuk.pernyataan,
        "dinilai": kuk.dinilai,
        "potensi_asesi": sorted(kuk.potensi),
        "banyak_soal": kuk.banyak_soal,
        "butir": {
            lajur.value: [{"kelompok": b.kelompok or None, "nomor": b.nomor} for b in isi]
            for lajur, isi in kuk.butir.items()
        },
    }
