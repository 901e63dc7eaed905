"""FR.MAPA.02. Peta instrumen asesmen hasil pendekatan asesmen dan perencanaan asesmen."""

from __future__ import annotations

from collections.abc import Sequence

from generator.formulir._bagian import daftar_kelompok
from generator.formulir._base import Formulir, Konteks
from generator.istilah import Kerahasiaan, Lingkup
from generator.matriks.peta import peta_kelompok
from generator.model.proyek import Cakupan, Isian

BERSAMA, BERSAMA_KEPALA = 7, 3
"""Units up to which two kelompok may share a page: any, and the first with the head of the form."""
LAPANG = 8
"""Units up to which a kelompok leaves room for the notes, even if each has a title of two lines."""
DENGAN_PENUTUP = 6
"""Units of the last kelompok up to which it stands on one page with the notes and the signatures."""


def konteks(cakupan: Cakupan) -> Konteks:
    """``daftar_kelompok``; each tells whether there is room for the notes below it (``catatan``)."""
    kelompok = daftar_kelompok(cakupan.paket)
    catatan = ruang_catatan([len(satu["unit"]) for satu in kelompok])
    pasangan = zip(kelompok, catatan, strict=True)
    return {"daftar_kelompok": [satu | {"catatan": ada} for satu, ada in pasangan]}


def ruang_catatan(units: Sequence[int]) -> list[bool]:
    """Which kelompok surely have a page to themselves, with room for the notes; never the last one.

    The last one is followed by the notes in any case. Were they also printed between two kelompok that
    share a page, the form might take one page more.

    Args:
        units: how many units each kelompok has.
    """
    akhir = len(units) - 1
    terpisah = [
        (n + 1 == akhir and units[akhir] <= DENGAN_PENUTUP)
        or units[n] + units[n + 1] > (BERSAMA if n else BERSAMA_KEPALA)
        for n in range(akhir)
    ]
    sendiri = [baru and lepas for baru, lepas in zip([True, *terpisah], terpisah, strict=False)]
    return [*(s and banyak <= LAPANG for s, banyak in zip(sendiri, units, strict=False)), False]


def isian(cakupan: Cakupan) -> Isian:
    """A tick for each instrument of each kelompok under the potensi it is meant for."""
    return {
        f"mapa02.{kelompok.id}.{instrumen}.{potensi}": True
        for kelompok in cakupan.paket.skema.kelompok_pekerjaan
        for instrumen, semua in peta_kelompok(cakupan.paket, kelompok).items()
        for potensi in semua
    }


FORMULIR = Formulir(
    kode="FR.MAPA.02",
    judul="PETA INSTRUMEN ASESMEN HASIL PENDEKATAN ASESMEN DAN PERENCANAAN ASESMEN",
    urutan=40,
    lingkup=Lingkup.SKEMA,
    pengisi="Asesor",
    kerahasiaan=Kerahasiaan.ASESOR,
    konteks=konteks,
    isian=isian,
)
