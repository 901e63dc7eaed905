"""A unit of the document to the values of its file, with everything that is doubtful about it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from generator.impor._naskah.baris import Baris, joined
from generator.impor.skkni.bab import BATASAN, PANDUAN, read_part
from generator.impor.skkni.catatan import Catatan, of_seams
from generator.impor.skkni.potong import Bagian, Potongan
from generator.impor.skkni.tabel import BarisElemen, BarisKuk, read_table
from generator.load.tree import PathTuple
from generator.pdf.kata import Garis

_LONG_TITLE = 200
_LONG_KUK = 450
"""Letters: twice the longest ever seen; more is likely two texts run together."""


@dataclass(frozen=True, slots=True)
class UnitTerbaca:
    """A unit as read.

    Attributes:
        kode, judul: as printed.
        halaman: the page on which it begins.
        nilai: keys and values of its file.
        catatan: what is doubtful, and the faults of the document.
    """

    kode: str
    judul: str
    halaman: int
    nilai: dict[str, Any]
    catatan: tuple[Catatan, ...]

    @property
    def lengkap(self) -> bool:
        """Whether it has a title and an elemen, without which it is no unit."""
        return bool(self.judul and self.nilai["elemen"])


def build_unit(potongan: Potongan, standar: str, rules: dict[int, tuple[Garis, ...]]) -> UnitTerbaca:
    """The values of one unit.

    Args:
        potongan: its lines.
        standar: the decree, ``SKKNI No. 321 Tahun 2016``.
        rules: ruled lines of the document by page.
    """
    notes: list[Catatan] = []
    kode = re.sub(r"\s+", " ", potongan.kode).strip(" :")
    nilai: dict[str, Any] = {"kode": kode}
    nilai["judul"] = _text(potongan, Bagian.JUDUL, ("judul",), notes)
    nilai["standar"] = standar
    deskripsi = _text(potongan, Bagian.DESKRIPSI, ("deskripsi",), notes)
    if deskripsi:
        nilai["deskripsi"] = deskripsi
    elemen = read_table(potongan.bagian[Bagian.TABEL], potongan.kepala, rules)
    nilai["elemen"] = [_elemen(n, one, notes) for n, one in enumerate(elemen, start=1)]
    notes += _order_of_elemen(elemen, potongan.halaman)
    for bab, part in ((BATASAN, Bagian.BATASAN), (PANDUAN, Bagian.PANDUAN)):
        isi = read_part(bab, potongan.bagian[part])
        if isi.entri:
            nilai[bab.kunci] = dict(isi.entri)
        notes += isi.catatan
    notes += _missing(potongan, nilai)
    return UnitTerbaca(kode, nilai["judul"], potongan.halaman, nilai, tuple(notes))


def _text(potongan: Potongan, part: Bagian, place: PathTuple, notes: list[Catatan]) -> str:
    lines = potongan.bagian[part]
    text, seams = joined(lines)
    notes += of_seams(place, seams)
    if part is Bagian.JUDUL and len(text) > _LONG_TITLE:
        notes.append(Catatan(place, potongan.halaman, f"judul sepanjang {len(text)} huruf"))
    return text


def _missing(potongan: Potongan, nilai: dict[str, Any]) -> Iterator[Catatan]:
    for key, name in (
        ("judul", "judul unit"),
        ("deskripsi", "deskripsi unit"),
        ("elemen", "tabel elemen dan KUK"),
        (BATASAN.kunci, "batasan variabel"),
        (PANDUAN.kunci, "panduan penilaian"),
    ):
        if not nilai.get(key):
            yield Catatan((), potongan.halaman, f"{name} tidak ditemukan")


# -- elemen and KUK --------------------------------------------------------------------------------


def _elemen(nomor: int, elemen: BarisElemen, notes: list[Catatan]) -> dict[str, Any]:
    place: PathTuple = ("elemen", nomor - 1)
    page = _page(elemen.baris, elemen.letak[0])
    judul, seams = joined(elemen.baris)
    notes += of_seams((*place, "judul"), seams)
    if elemen.ragu:
        notes.append(Catatan((*place, "judul"), page, elemen.ragu))
    elif not judul:
        notes.append(Catatan((*place, "judul"), page, "judul elemen kosong"))
    if not elemen.kuk:
        notes.append(Catatan(place, page, f"elemen {nomor} tidak mempunyai KUK"))
    tercetak = _bare(elemen.tercetak)
    return {
        "nomor": nomor,
        **({"nomor_tercetak": tercetak} if tercetak not in ("", str(nomor)) else {}),
        "judul": judul,
        "kuk": [_kuk(nomor, n, kuk, notes) for n, kuk in enumerate(elemen.kuk, start=1)],
    }


def _kuk(elemen: int, urut: int, kuk: BarisKuk, notes: list[Catatan]) -> dict[str, Any]:
    place: PathTuple = ("elemen", elemen - 1, "kuk", urut - 1)
    nomor = f"{elemen}.{urut}"
    text, seams = joined(kuk.baris)
    notes += of_seams((*place, "pernyataan"), seams)
    if kuk.ragu:
        notes.append(Catatan(place, kuk.letak[0], kuk.ragu))
    if not text:
        notes.append(Catatan(place, kuk.letak[0], f"KUK {nomor} kosong"))
    if len(text) > _LONG_KUK:
        notes.append(
            Catatan(place, kuk.letak[0], f"KUK {nomor} sepanjang {len(text)} huruf; mungkin dua KUK menyatu")
        )
    return {
        "nomor": nomor,
        **({"nomor_tercetak": kuk.tercetak} if kuk.tercetak not in ("", nomor) else {}),
        "pernyataan": text,
    }


def _order_of_elemen(elemen: Sequence[BarisElemen], page: int) -> Iterator[Catatan]:
    """Notes where printed numbers differ from counted ones: of all elemen, and of the KUK of each."""
    printed = [_bare(one.tercetak) or "–" for one in elemen]
    counted = [str(n) for n in range(1, len(elemen) + 1)]
    if printed != counted:
        yield Catatan(("elemen",), page, f"nomor elemen tercetak {', '.join(printed)}", cetakan=True)
    for n, one in enumerate(elemen, start=1):
        printed = [kuk.tercetak or "–" for kuk in one.kuk]
        if printed != [f"{n}.{k}" for k in range(1, len(one.kuk) + 1)] and printed:
            told = f"nomor KUK elemen {n} tercetak {', '.join(printed)}"
            yield Catatan(("elemen", n - 1), one.kuk[0].letak[0], told, cetakan=True)


def _bare(nomor: str) -> str:
    """A number of an elemen without its dot and without a nought before it."""
    return nomor.rstrip(".) ").lstrip("0")


def _page(lines: Sequence[Baris], fallback: int) -> int:
    return lines[0].halaman if lines else fallback
