"""Schemes: units in kelompok pekerjaan, and the plan that says which perangkat each is assessed with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from generator.istilah import (
    HubunganStandar,
    JenisBukti,
    JenisSkema,
    Lingkungan,
    Pelaksana,
    PeluangBukti,
    Perangkat,
    PeranRelevan,
    Tujuan,
)
from generator.model import (
    KelompokPekerjaan,
    MetodeUnit,
    Modifikasi,
    OrangRelevan,
    Penyusun,
    Rencana,
    Skema,
    StandarIndustri,
    Unit,
    UnitKelompok,
)
from tests.sintetis.kalimat import Penulis, once
from tests.sintetis.sebaran import BUKTI, CATATAN, NAMA_KELOMPOK, NAMA_SKEMA, UNIT_PER_KELOMPOK

DISAHKAN = date(2026, 1, 12)
BERLAKU = date(2030, 12, 31)


@dataclass(frozen=True, slots=True)
class Jatah:
    """How many questions of each kind a scheme has.

    A unit is planned for a perangkat with questions only if there is a question for it.
    """

    pilihan_ganda: int
    esai: int
    lisan: int
    wawancara: int
    observasi: int

    @classmethod
    def bagi(cls, soal: int) -> Jatah:
        """Half of the questions are pilihan ganda; the other kinds share the rest."""
        lain = max(1, soal // 8)
        return cls(soal - 4 * lain, lain, lain, lain, lain)

    @classmethod
    def rata(cls, soal: int) -> Jatah:
        """Equally many of each kind."""
        lain = soal // 5
        return cls(soal - 4 * lain, lain, lain, lain, lain)

    @property
    def tertulis(self) -> int:
        """Questions that are answered in writing."""
        return self.pilihan_ganda + self.esai


def skema(
    penulis: Penulis,
    nomor: int,
    unit: Sequence[Unit],
    jatah: Jatah,
    penulisnya: Sequence[Penyusun],
    terpakai: set[str],
) -> Skema:
    """The scheme with that number, of these units; its title is not among those ``terpakai``.

    ``penulisnya`` are who wrote the perangkat and who validated them.
    """
    penyusun, validator = penulisnya
    jenis = penulis.undian.acak.choice(tuple(JenisSkema))
    return Skema(
        judul=once(lambda: penulis.nama(NAMA_SKEMA), terpakai),
        nomor=f"SKM/9999/{nomor:05}/2/2026/{nomor}",
        nomor_dokumen=f"SKEMA-{nomor:03}/LSP-SINTETIS",
        jenis=jenis,
        jenjang_kkni=2 + nomor % 5 if jenis is JenisSkema.KKNI else None,
        disahkan=DISAHKAN,
        berlaku_sampai=BERLAKU,
        persyaratan_dasar=tuple(penulis.pernyataan(CATATAN) for _ in range(3)),
        unit=tuple(u.kode for u in unit),
        kelompok_pekerjaan=tuple(_kelompok(penulis, unit, jatah)),
        rencana=_rencana(penulis),
        penyusun=(penyusun,),
        validator=(validator,),
    )


def _kelompok(penulis: Penulis, unit: Sequence[Unit], jatah: Jatah) -> Iterator[KelompokPekerjaan]:
    mulai = nomor = 0
    while mulai < len(unit):
        akhir = mulai + penulis.undian.ukur(UNIT_PER_KELOMPOK)
        yield KelompokPekerjaan(
            id=f"kelompok-{nomor + 1}",
            nama=penulis.judul(NAMA_KELOMPOK),
            unit=tuple(
                _baris(penulis, satu, _metode(penulis, jatah, n, nomor))
                for n, satu in enumerate(unit[mulai:akhir], start=mulai)
            ),
        )
        mulai, nomor = akhir, nomor + 1


def _baris(penulis: Penulis, unit: Unit, metode: MetodeUnit) -> UnitKelompok:
    jenis = [JenisBukti.L]
    if metode.portofolio or metode.reviu_produk or metode.pihak_ketiga:
        jenis.append(JenisBukti.TL)
    if metode.tanya_jawab:
        jenis.append(JenisBukti.T)
    return UnitKelompok(
        kode=unit.kode,
        bukti=penulis.uraian(BUKTI, paragraf=2),
        jenis_bukti=tuple(jenis),
        metode=metode,
        standar=penulis.pernyataan(CATATAN) if penulis.undian.kadang(0.5) else None,
    )


def _metode(penulis: Penulis, jatah: Jatah, unit: int, kelompok: int) -> MetodeUnit:
    """The perangkat of a unit by its place in the scheme and that of its kelompok."""
    undian = penulis.undian
    ada = {
        Perangkat.PMO: kelompok < jatah.observasi,
        Perangkat.DIT: kelompok == 0 or undian.ekstrem,
        Perangkat.DPT: unit < jatah.tertulis,
        Perangkat.DPL: unit < jatah.lisan,
        Perangkat.PW: unit < jatah.wawancara,
        Perangkat.CVP: undian.kadang(0.3) or unit < jatah.wawancara,
        Perangkat.CRP: undian.kadang(0.2),
        Perangkat.VPK: undian.kadang(0.2),
    }

    def pilih(*perangkat: Perangkat) -> tuple[Perangkat, ...]:
        return tuple(p for p in perangkat if ada.get(p, True))

    return MetodeUnit(
        observasi=pilih(Perangkat.CL, Perangkat.TPD, Perangkat.PMO),
        terstruktur=pilih(Perangkat.DIT),
        tanya_jawab=pilih(Perangkat.DPT, Perangkat.DPL, Perangkat.PW),
        portofolio=pilih(Perangkat.CVP),
        reviu_produk=pilih(Perangkat.CRP),
        pihak_ketiga=pilih(Perangkat.VPK),
    )


def _rencana(penulis: Penulis) -> Rencana:
    def catatan() -> str:
        return penulis.pernyataan(CATATAN)

    return Rencana(
        potensi_asesi=(1, 2, 3, 4, 5) if penulis.undian.ekstrem else (1, 3),
        tujuan=Tujuan.SERTIFIKASI,
        lingkungan=tuple(Lingkungan),
        peluang_bukti=PeluangBukti.TERSEDIA,
        hubungan_standar=tuple(HubunganStandar),
        pelaksana=(Pelaksana.LSP,),
        orang_relevan=(OrangRelevan(peran=PeranRelevan.MANAJER_SERTIFIKASI, nama="Uwi Rekawarsa"),),
        standar_industri=StandarIndustri(kinerja=catatan(), produk=catatan(), pedoman=catatan()),
        modifikasi=Modifikasi(karakteristik=catatan(), tempat_kerja=catatan(), penyesuaian=catatan()),
    )
