"""What is missing from a scheme's coverage and what is more than needed, in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from generator.matriks.nilai import CUKUP, BarisKuk, BarisUnit, Matriks

KETERANGAN = (
    ("1, 2", "nomor soal, pertanyaan, atau tugas pada formulirnya; K2/1: nomor 1 pada kelompok pekerjaan 2"),
    ("✓", "dinilai pada ceklis formulirnya (FR.IA.01, FR.IA.08, FR.IA.11), tanpa soal"),
    ("○", "mendukung unit, tidak menilai KUK (FR.IA.10)"),
    ("—", "perangkat direncanakan, tidak ada soal atau tugas untuk KUK ini"),
    ("", "kosong: perangkat tidak direncanakan untuk unit ini"),
)
"""The signs in the cells of the matrix."""

TANDA = (
    ("✗", "tidak dinilai perangkat mana pun"),
    ("±", "tidak dinilai bagi sebagian potensi asesi"),
    ("+", f"diukur lebih dari {CUKUP} soal"),
)
"""The marks beside a KUK."""


class Pokok(NamedTuple):
    """One line of the summary.

    Attributes:
        tanda: its mark in the matrix.
        banyak: how many KUK it is about.
        judul: what is the matter with them.
        rincian: per unit the KUK by number.
    """

    tanda: str
    banyak: int
    judul: str
    rincian: tuple[tuple[str, str], ...]


def hitungan(matriks: Matriks) -> str:
    """``71 KUK dalam 7 unit: semuanya dinilai``."""
    belum = len(matriks.belum)
    hasil = f"{matriks.banyak_kuk - belum} dinilai, {belum} belum" if belum else "semuanya dinilai"
    return f"{matriks.banyak_kuk} KUK dalam {len(matriks.unit)} unit: {hasil}"


def pokok(matriks: Matriks) -> tuple[Pokok, ...]:
    """Every kind of finding, also those without any KUK."""
    daftar: tuple[tuple[Iterable[tuple[BarisUnit, BarisKuk]], Callable[[BarisKuk], str]], ...] = (
        (matriks.belum, lambda _: ""),
        (matriks.sebagian, lambda kuk: f" (potensi {_nomor(matriks.potensi - kuk.potensi)})"),
        (matriks.berlebih, lambda kuk: f" ({kuk.banyak_soal} soal)"),
    )
    return tuple(
        _pokok(tanda, judul, isi, catatan)
        for (tanda, judul), (isi, catatan) in zip(TANDA, daftar, strict=True)
    )


def _pokok(
    tanda: str,
    judul: str,
    isi: Iterable[tuple[BarisUnit, BarisKuk]],
    catatan: Callable[[BarisKuk], str],
) -> Pokok:
    """KUK of a unit about which the same is to be said stand together."""
    sama: dict[tuple[str, str], list[str]] = {}
    for unit, kuk in isi:
        sama.setdefault((unit.kode, catatan(kuk)), []).append(kuk.tercetak)
    rincian = tuple((kode, f"{', '.join(nomor)}{catat}") for (kode, catat), nomor in sama.items())
    return Pokok(tanda, sum(map(len, sama.values())), judul, rincian)


def _nomor(potensi: Iterable[int]) -> str:
    return ", ".join(map(str, sorted(potensi)))
