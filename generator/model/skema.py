"""Skema sertifikasi and its assessment plan: ``skema/<skema>/skema.yaml``.

The plan (FR.MAPA.01) is written where it belongs: the pendekatan once in ``rencana``,
evidence and methods beside each unit of its kelompok pekerjaan.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated

import msgspec

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
    VarianAk07,
    Wajah,
)
from generator.model._dasar import Angka, Id, KodeUnit, Nilai, NoMet, NomorKuk, Panjang, Teks, ket

Jenjang = Annotated[int, ket("Jenjang KKNI", ge=1, le=9)]
Potensi = Annotated[int, ket("Potensi asesi", "Nomor 1 sampai 5 menurut FR.MAPA.02.", ge=1, le=5)]


class MetodeUnit(Nilai, frozen=True, kw_only=True):
    """Metode dan perangkat asesmen sebuah unit: enam kolom matriks FR.MAPA.01."""

    observasi: Annotated[tuple[Perangkat, ...], ket("Observasi langsung", "CL, TPD, PMO")] = ()
    terstruktur: Annotated[tuple[Perangkat, ...], ket("Kegiatan terstruktur", "DIT")] = ()
    tanya_jawab: Annotated[tuple[Perangkat, ...], ket("Tanya jawab", "DPT, DPL, PW")] = ()
    portofolio: Annotated[tuple[Perangkat, ...], ket("Verifikasi portofolio", "CVP")] = ()
    reviu_produk: Annotated[tuple[Perangkat, ...], ket("Reviu produk", "CRP")] = ()
    pihak_ketiga: Annotated[tuple[Perangkat, ...], ket("Verifikasi pihak ketiga", "VPK")] = ()

    @property
    def semua(self) -> tuple[Perangkat, ...]:
        """Every perangkat of the unit, in column order, doubles kept once."""
        kolom = (
            self.observasi,
            self.terstruktur,
            self.tanya_jawab,
            self.portofolio,
            self.reviu_produk,
            self.pihak_ketiga,
        )
        return tuple(dict.fromkeys(p for isi in kolom for p in isi))


class UnitKelompok(Nilai, frozen=True, kw_only=True):
    """Satu baris matriks FR.MAPA.01: unit, bukti, jenis bukti, metode."""

    kode: KodeUnit
    bukti: Annotated[
        Panjang,
        ket(
            "Bukti-bukti",
            "Kinerja, produk, portofolio, dan / atau pengetahuan yang akan dikumpulkan. Baris yang diawali "
            "“Portofolio:” (CVP) atau “Produk:” (CRP) juga dicetak sebagai dokumen pada peta kelompok.",
        ),
    ]
    jenis_bukti: Annotated[tuple[JenisBukti, ...], ket("Jenis bukti", min_length=1)]
    metode: Annotated[MetodeUnit, ket("Metode dan perangkat asesmen")]
    standar: Annotated[
        Teks | None,
        ket("Standar industri atau tempat kerja", "SOP, IK, spesifikasi, regulasi; kolom FR.IA.01."),
    ] = None
    standar_kuk: Annotated[
        dict[NomorKuk, Teks], ket("Standar per KUK", "Nomor KUK dan standarnya, bila berbeda dari unit.")
    ] = msgspec.field(default_factory=dict)


class KelompokPekerjaan(Nilai, frozen=True, kw_only=True):
    """Kelompok pekerjaan: unit yang dikerjakan dan diases bersama."""

    id: Annotated[Id, ket("Id kelompok", "Dipakai soal dan tugas untuk merujuk kelompok ini.")]
    nama: Annotated[Teks, ket("Nama kelompok pekerjaan")]
    unit: Annotated[tuple[UnitKelompok, ...], ket("Unit dalam kelompok", min_length=1)]
    peta: Annotated[
        dict[Teks, tuple[Potensi, ...]],
        ket(
            "Peta instrumen",
            "FR.MAPA.02: potensi asesi per instrumen, bila berbeda dari rencana.",
            examples=[{"IA.01": [1, 2]}],
        ),
    ] = msgspec.field(default_factory=dict)


class WajahHubungan(Nilai, frozen=True, kw_only=True):
    """Wajah di belakang tiap butir hubungan standar kompetensi (FR.MAPA.01 bagian 1.1)."""

    bukti: Annotated[Wajah | None, ket("Bukti untuk mendukung asesmen")] = None
    aktivitas: Annotated[Wajah | None, ket("Aktivitas kerja di tempat kerja asesi")] = None
    pembelajaran: Annotated[Wajah | None, ket("Kegiatan pembelajaran")] = None


class OrangRelevan(Nilai, frozen=True, kw_only=True):
    """Orang yang relevan untuk konfirmasi rencana asesmen."""

    peran: Annotated[PeranRelevan, ket("Peran")]
    nama: Annotated[Teks, ket("Nama")]


class StandarIndustri(Nilai, frozen=True, kw_only=True):
    """FR.MAPA.01 bagian 1.2: standar industri atau tempat kerja yang dipakai."""

    standar_kompetensi: Annotated[Teks | None, ket("Standar kompetensi")] = None
    kurikulum: Annotated[Teks | None, ket("Kriteria asesmen dari kurikulum pelatihan")] = None
    kinerja: Annotated[Teks | None, ket("Spesifikasi kinerja suatu perusahaan atau industri")] = None
    produk: Annotated[Teks | None, ket("Spesifikasi produk")] = None
    pedoman: Annotated[Teks | None, ket("Pedoman khusus")] = None


class Modifikasi(Nilai, frozen=True, kw_only=True):
    """FR.MAPA.01 bagian 3: isi yang ada ditulis, yang tidak ada dikosongkan."""

    karakteristik: Annotated[Panjang | None, ket("3.1.a Karakteristik kandidat")] = None
    tempat_kerja: Annotated[Panjang | None, ket("3.1.b Kebutuhan kontekstualisasi tempat kerja")] = None
    saran: Annotated[Panjang | None, ket("3.2 Saran paket pelatihan atau pengembang pelatihan")] = None
    penyesuaian: Annotated[Panjang | None, ket("3.3 Penyesuaian perangkat asesmen")] = None
    terintegrasi: Annotated[Panjang | None, ket("3.4 Peluang kegiatan asesmen terintegrasi")] = None


class Rencana(Nilai, frozen=True, kw_only=True):
    """Pendekatan asesmen: FR.MAPA.01 bagian 1 dan 3."""

    potensi_asesi: Annotated[tuple[Potensi, ...], ket("Potensi asesi", min_length=1)]
    tujuan: Annotated[Tujuan, ket("Tujuan asesmen")] = Tujuan.SERTIFIKASI
    tujuan_lainnya: Annotated[Teks | None, ket("Tujuan lainnya")] = None
    lingkungan: Annotated[tuple[Lingkungan, ...], ket("Lingkungan", min_length=1)]
    peluang_bukti: Annotated[PeluangBukti, ket("Peluang mengumpulkan bukti")]
    hubungan_standar: Annotated[tuple[HubunganStandar, ...], ket("Hubungan standar kompetensi dan …")]
    wajah_hubungan: Annotated[WajahHubungan, ket("Wajah tiap hubungan", "senang, datar, atau sedih.")] = (
        WajahHubungan()
    )
    pelaksana: Annotated[tuple[Pelaksana, ...], ket("Siapa yang melakukan asesmen / RPL")]
    orang_relevan: Annotated[tuple[OrangRelevan, ...], ket("Orang yang relevan")] = ()
    standar_industri: Annotated[StandarIndustri, ket("Standar industri atau tempat kerja")]
    modifikasi: Annotated[Modifikasi, ket("Modifikasi dan kontekstualisasi")] = Modifikasi()


class Penyusun(Nilai, frozen=True, kw_only=True):
    """Penyusun atau validator perangkat asesmen."""

    nama: Annotated[Teks, ket("Nama")]
    no_met: NoMet
    tanggal: Annotated[date | None, ket("Tanggal tanda tangan")] = None


class Skema(Nilai, frozen=True, kw_only=True):
    """Skema sertifikasi, kemasan unitnya, dan rencana asesmennya."""

    judul: Annotated[Teks, ket("Judul skema sertifikasi")]
    nomor: Annotated[Teks, ket("Nomor skema", examples=["SKM/9999/00010/2/2026/1"])]
    nomor_dokumen: Annotated[Teks | None, ket("Nomor dokumen internal")] = None
    jenis: Annotated[JenisSkema, ket("Jenis skema")]
    jenjang_kkni: Annotated[Jenjang | None, ket("Jenjang KKNI")] = None
    edisi: Annotated[Angka, ket("Edisi MUK", "Edisi formulir yang dipakai.")] = "2023"
    varian_ak07: Annotated[
        VarianAk07, ket("Varian FR.AK.07", "tunggal: satu daftar; ab: bagian A dan B.")
    ] = VarianAk07.TUNGGAL
    masa_berlaku_tahun: Annotated[int, ket("Masa berlaku sertifikat (tahun)", ge=1, le=10)] = 3
    disahkan: Annotated[date, ket("Tanggal disahkan")]
    berlaku_sampai: Annotated[date | None, ket("Skema berlaku sampai")] = None
    persyaratan_dasar: Annotated[tuple[Teks, ...], ket("Persyaratan dasar pemohon", min_length=1)]
    bukti_administratif: Annotated[
        tuple[Teks, ...], ket("Bukti administratif", "Kosong: memakai daftar di lsp.yaml.")
    ] = ()
    unit: Annotated[tuple[KodeUnit, ...], ket("Unit kompetensi", "Kode unit, urut kemasan.", min_length=1)]
    kelompok_pekerjaan: Annotated[tuple[KelompokPekerjaan, ...], ket("Kelompok pekerjaan", min_length=1)]
    rencana: Annotated[Rencana, ket("Rencana asesmen")]
    penyusun: Annotated[tuple[Penyusun, ...], ket("Penyusun perangkat", min_length=1, max_length=2)]
    validator: Annotated[tuple[Penyusun, ...], ket("Validator perangkat", min_length=1, max_length=2)]
