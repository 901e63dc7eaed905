"""An assessment event and its asesi: ``skema/asesmen/<kegiatan>/``."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from msgspec import Meta

from generator.istilah import JenisKelamin, Tujuan
from generator.model._dasar import Angka, Id, Jam, Nilai, NoMet, Panjang, Teks, ket

PRIBADI = {"extra_json_schema": {"x-pdp": "orang"}}
"""Marks a value all of which is about a person: no finding repeats anything in it."""


BatasLapor = Annotated[
    int, ket("Batas lapor (hari)", "Hari sesudah asesmen; kosong: ditulis tangan.", ge=1, le=99)
]


class Pekerjaan(Nilai, frozen=True, kw_only=True):
    """Data pekerjaan sekarang (FR.APL.01 bagian 1.b)."""

    institusi: Annotated[Teks, ket("Nama institusi / perusahaan")]
    jabatan: Annotated[Teks | None, ket("Jabatan")] = None
    alamat: Annotated[Panjang | None, ket("Alamat kantor")] = None
    kode_pos: Annotated[Angka | None, ket("Kode pos kantor")] = None
    telp: Annotated[Angka | None, ket("Telepon kantor")] = None
    fax: Annotated[Angka | None, ket("Fax kantor")] = None
    email: Annotated[Teks | None, ket("E-mail kantor")] = None


class Asesi(Nilai, frozen=True, kw_only=True):
    """Pemohon sertifikasi (FR.APL.01 bagian 1)."""

    id: Annotated[Id, ket("Id asesi", "Dipakai pada nama berkas; bukan nama, bukan NIK.")]
    nama: Annotated[Teks, ket("Nama lengkap")]
    nik: Annotated[Angka | None, ket("NIK", "16 angka.", extra_json_schema={"x-pdp": "pengenal"})] = None
    paspor: Annotated[
        Angka | None, ket("Paspor", "Bila tidak ber-NIK.", extra_json_schema={"x-pdp": "pengenal"})
    ] = None
    tempat_lahir: Annotated[Teks, ket("Tempat lahir")]
    tanggal_lahir: Annotated[date, ket("Tanggal lahir", "TTTT-BB-HH.")]
    jenis_kelamin: Annotated[JenisKelamin, ket("Jenis kelamin", "L atau P.")]
    kebangsaan: Annotated[Teks, ket("Kebangsaan")] = "Indonesia"
    alamat: Annotated[Panjang, ket("Alamat rumah", "Boleh beberapa baris.")]
    kode_pos: Annotated[Angka | None, ket("Kode pos rumah")] = None
    telp_rumah: Annotated[Angka | None, ket("Telepon rumah")] = None
    telp_kantor: Annotated[Angka | None, ket("Telepon kantor")] = None
    hp: Annotated[Angka | None, ket("HP")] = None
    email: Annotated[Teks | None, ket("E-mail", extra_json_schema={"format": "email"})] = None
    pendidikan: Annotated[Teks, ket("Kualifikasi pendidikan")]
    pekerjaan: Annotated[Pekerjaan | None, ket("Pekerjaan sekarang")] = None
    tujuan: Annotated[Tujuan, ket("Tujuan asesmen")] = Tujuan.SERTIFIKASI
    tujuan_lainnya: Annotated[Teks | None, ket("Tujuan lainnya")] = None
    asesor: Annotated[NoMet | None, ket("Asesor", "Bila tim asesor lebih dari satu orang.")] = None
    portofolio: Annotated[tuple[Teks, ...], ket("Bukti portofolio")] = ()


class SuratTugas(Nilai, frozen=True, kw_only=True):
    """Surat tugas asesor."""

    nomor: Annotated[Teks, ket("Nomor surat")]
    tanggal: Annotated[date, ket("Tanggal surat")]
    batas_lapor_hari: BatasLapor | None = None


class Keputusan(Nilai, frozen=True, kw_only=True):
    """Keputusan sertifikasi: rapat pleno dan SK penetapan hasil."""

    nomor_berita_acara: Annotated[Teks | None, ket("Nomor berita acara pleno")] = None
    tanggal_pleno: Annotated[date | None, ket("Tanggal pleno", "TTTT-BB-HH.")] = None
    pengambil: Annotated[
        tuple[Teks, ...], ket("Pengambil keputusan", "Nama; tidak boleh asesor kegiatan ini.")
    ] = ()
    nomor_sk: Annotated[Teks | None, ket("Nomor SK penetapan")] = None
    tanggal_sk: Annotated[date | None, ket("Tanggal SK penetapan")] = None


class Asesmen(Nilai, frozen=True, kw_only=True):
    """Satu kegiatan asesmen: jadwal, TUK, tim asesor, dan asesi."""

    skema: Annotated[Id, ket("Skema", "Nama folder skema.")]
    tuk: Annotated[Id, ket("TUK", "Id pada tuk.yaml.")]
    tanggal_mulai: Annotated[date, ket("Tanggal mulai", "TTTT-BB-HH.")]
    tanggal_selesai: Annotated[date | None, ket("Tanggal selesai", "Kosong: sama dengan mulai.")] = None
    waktu_mulai: Jam
    waktu_selesai: Jam
    asesor: Annotated[tuple[NoMet, ...], ket("Tim asesor", "Yang pertama lead asesor.", min_length=1)]
    surat_tugas: Annotated[SuratTugas, ket("Surat tugas asesor")]
    keputusan: Annotated[Keputusan | None, ket("Keputusan sertifikasi")] = None
    asesi: Annotated[
        tuple[Asesi, ...],
        ket("Daftar asesi", "Atau ditulis terpisah, dalam peserta.yaml di folder ini.", **PRIBADI),
    ] = ()

    @property
    def terakhir(self) -> date:
        """The last day of the event."""
        return self.tanggal_selesai or self.tanggal_mulai

    @property
    def banyak_hari(self) -> int:
        """Days of the event; one while its dates are in the wrong order."""
        return max(0, (self.terakhir - self.tanggal_mulai).days) + 1

    @property
    def jam(self) -> tuple[int, int]:
        """Minutes from midnight to its first and to its last minute, on each of its days."""
        return _minutes(self.waktu_mulai), _minutes(self.waktu_selesai)

    def pengases(self, asesi: Asesi) -> str:
        """Number of the asesor who assesses ``asesi``: the one named there, else the lead asesor."""
        return asesi.asesor if asesi.asesor is not None and asesi.asesor in self.asesor else self.asesor[0]


def _minutes(jam: str) -> int:
    return int(jam[:2]) * 60 + int(jam[3:])


class Peserta(Nilai, frozen=True, kw_only=True):
    """Asesi sebuah kegiatan, terpisah dari jadwalnya: ``peserta.yaml``, tidak ikut ke git."""

    asesi: Annotated[tuple[Asesi, ...], ket("Daftar asesi", min_length=1, **PRIBADI)]


NilaiIsian = Annotated[str, Meta(max_length=6000, extra_json_schema={"x-juga": ["boolean", "number"]})]


class Hasil(Nilai, frozen=True, kw_only=True):
    """Isian yang sudah diketahui untuk satu asesi: ``hasil/<id asesi>.yaml``."""

    isian: Annotated[
        dict[Teks, NilaiIsian],
        ket("Isian", "Nama isian dan nilainya; true untuk kotak yang dicentang atau pilihan yang dicoret."),
    ]
