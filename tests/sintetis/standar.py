"""Units of competency: elemen, KUK, and now and then batasan variabel and panduan penilaian."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Elemen, Kuk, Unit
from generator.model.unit import BatasanVariabel, PanduanPenilaian
from tests.sintetis.kalimat import Penulis, once
from tests.sintetis.sebaran import (
    BATASAN_VARIABEL,
    DESKRIPSI_UNIT,
    ELEMEN_PER_UNIT,
    JUDUL_ELEMEN,
    JUDUL_UNIT,
    KUK,
    KUK_PER_ELEMEN,
    PANDUAN_PENILAIAN,
)

_LENGKAP = 0.3
"""Share of the units that were found with all parts of the standard."""

_PER_STANDAR = 24
"""Units of one standar kompetensi."""


def unit(penulis: Penulis, nomor: int, terpakai: set[str]) -> Unit:
    """The unit with that number; its title is not among those ``terpakai``.

    Of an extreme library, the last elemen of the first has one KUK.
    """
    undian = penulis.undian
    standar, urut = divmod(nomor - 1, _PER_STANDAR)
    banyak = undian.ukur(ELEMEN_PER_UNIT)
    lengkap = undian.acak.random() < _LENGKAP or (undian.ekstrem and nomor == 1)
    return Unit(
        kode=f"X.{990000 + standar}.{urut + 1:03}.02",
        judul=once(lambda: penulis.judul(JUDUL_UNIT), terpakai),
        standar=f"SKKNI No. {9000 + standar} Tahun {2016 + standar % 9}",
        deskripsi=penulis.pernyataan(DESKRIPSI_UNIT) if lengkap else None,
        elemen=tuple(
            _elemen(penulis, n, tunggal=undian.ekstrem and nomor == 1 and n == banyak)
            for n in range(1, banyak + 1)
        ),
        batasan_variabel=_batasan(penulis) if lengkap else None,
        panduan_penilaian=_panduan(penulis) if lengkap else None,
    )


def rujukan(satu: Unit) -> Iterator[str]:
    """Every KUK of a unit as soal refer to it."""
    for elemen in satu.elemen:
        for kuk in elemen.kuk:
            yield f"{satu.kode}/{kuk.nomor}"


def _elemen(penulis: Penulis, nomor: int, *, tunggal: bool) -> Elemen:
    banyak = 1 if tunggal else penulis.undian.ukur(KUK_PER_ELEMEN)
    return Elemen(
        nomor=nomor,
        judul=penulis.judul(JUDUL_ELEMEN),
        kuk=tuple(
            Kuk(nomor=f"{nomor}.{n}", pernyataan=penulis.pernyataan(KUK)) for n in range(1, banyak + 1)
        ),
    )


def _batasan(penulis: Penulis) -> BatasanVariabel:
    konteks, *lain = penulis.daftar(BATASAN_VARIABEL, 6)
    return BatasanVariabel(
        konteks=(konteks,),
        peralatan=tuple(lain[:2]),
        perlengkapan=(lain[2],),
        peraturan=(lain[3],),
        norma=(lain[4],),
    )


def _panduan(penulis: Penulis) -> PanduanPenilaian:
    konteks, *lain = penulis.daftar(PANDUAN_PENILAIAN, 6)
    return PanduanPenilaian(
        konteks=(konteks,),
        pengetahuan=tuple(lain[:2]),
        keterampilan=(lain[2],),
        sikap_kerja=(lain[3],),
        aspek_kritis=(lain[4],),
    )
