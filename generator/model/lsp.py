"""The LSP itself and its registers: ``lsp.yaml``, ``asesor.yaml``, ``tuk.yaml``."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import msgspec

from generator.istilah import JenisLsp, JenisTuk, Kebijakan
from generator.model._dasar import Angka, Id, Nilai, NoMet, Panjang, Teks, ket

KodeTemuan = Annotated[
    str, ket("Kode temuan", "Tiga huruf dan tiga angka.", pattern=r"^[A-Z]{3}[0-9]{3}$(?!\n)")
]
AsesiPerHari = Annotated[int, ket("Asesi per hari", "Paling banyak, untuk seorang asesor.", ge=1, le=100)]


class Lisensi(Nilai, frozen=True, kw_only=True):
    """Lisensi LSP dari BNSP."""

    nomor: Annotated[Teks, ket("Nomor lisensi", examples=["BNSP-LSP-9999-ID"])]
    sk: Annotated[Teks | None, ket("Nomor SK lisensi", examples=["KEP.9999/BNSP/I/2025"])] = None
    berlaku_sampai: Annotated[date, ket("Berlaku sampai", "Tanggal TTTT-BB-HH.")]


class Pejabat(Nilai, frozen=True, kw_only=True):
    """Pejabat LSP yang namanya tercetak pada surat dan formulir."""

    direktur: Annotated[Teks, ket("Direktur LSP")]
    manajer_sertifikasi: Annotated[Teks, ket("Manajer sertifikasi")]
    ketua_komite_skema: Annotated[Teks | None, ket("Ketua komite skema")] = None
    admin: Annotated[Teks, ket("Admin LSP", "Menandatangani FR.APL.01.")]


class Dokumen(Nilai, frozen=True, kw_only=True):
    """Pengendalian dokumen: tercetak pada kaki setiap formulir."""

    awalan: Annotated[
        Teks, ket("Awalan nomor dokumen", "Dicetak di depan kode formulir.", examples=["MUK-LSP"])
    ]
    revisi: Annotated[Angka, ket("Revisi", examples=["0", "01"])] = "0"


class Standar(Nilai, frozen=True, kw_only=True):
    """Standar kompetensi kerja yang dipakai unit, dan sampai kapan ia berlaku."""

    nama: Annotated[
        Teks, ket("Nama standar", "Sama seperti pada unit.", examples=["SKKNI No. 282 Tahun 2016"])
    ]
    berlaku_sampai: Annotated[date | None, ket("Berlaku sampai", "Tanggal terakhir sebelum dicabut.")] = None
    pengganti: Annotated[Teks | None, ket("Standar pengganti")] = None


class Lsp(Nilai, frozen=True, kw_only=True):
    """Lembaga Sertifikasi Profesi."""

    nama: Annotated[Teks, ket("Nama LSP")]
    jenis: Annotated[JenisLsp, ket("Jenis LSP")]
    lisensi: Annotated[Lisensi, ket("Lisensi BNSP")]
    alamat: Annotated[Panjang, ket("Alamat", "Boleh beberapa baris (tulis dengan |).")]
    kota: Annotated[Teks, ket("Kota", "Tempat surat ditandatangani.")]
    telepon: Annotated[Angka, ket("Telepon")]
    email: Annotated[Teks, ket("E-mail", extra_json_schema={"format": "email"})]
    situs: Annotated[Teks | None, ket("Situs")] = None
    logo: Annotated[Teks | None, ket("Logo", "Berkas PNG atau JPEG, relatif terhadap lsp.yaml.")] = None
    pejabat: Annotated[Pejabat, ket("Pejabat")]
    dokumen: Annotated[Dokumen, ket("Pengendalian dokumen")]
    bukti_administratif: Annotated[
        tuple[Teks, ...],
        ket("Bukti administratif", "Dicetak pada FR.APL.01 bagian 3.2.", min_length=1),
    ]
    standar: Annotated[
        tuple[Standar, ...], ket("Standar kompetensi kerja", "Masa berlaku tiap standar.")
    ] = ()
    asesi_per_hari: AsesiPerHari = 10
    aturan: Annotated[
        dict[KodeTemuan, Kebijakan],
        ket(
            "Aturan",
            "Kode temuan dan kebijakan LSP ini: galat, peringatan, atau mati.",
            examples=[{"SOL005": "mati"}],
        ),
    ] = msgspec.field(default_factory=dict)


class Asesor(Nilai, frozen=True, kw_only=True):
    """Asesor kompetensi dalam register LSP."""

    no_met: NoMet
    nik: Annotated[
        Angka | None,
        ket("NIK", "16 angka; untuk tahu bila asesor juga asesi.", extra_json_schema={"x-pdp": "pengenal"}),
    ] = None
    nama: Annotated[Teks, ket("Nama asesor", "Dengan gelar, seperti pada sertifikat.")]
    berlaku_sampai: Annotated[date, ket("Sertifikat asesor berlaku sampai")]
    skema: Annotated[tuple[Id, ...], ket("Skema dalam lingkup", "Nama folder skema.", min_length=1)]
    jabatan: Annotated[Teks, ket("Jabatan")] = "Asesor Kompetensi"
    instansi: Annotated[Teks | None, ket("Instansi")] = None
    hubungan: Annotated[
        tuple[Teks, ...],
        ket("Hubungan", "Keluarga, atasan, atau bawahan yang tidak boleh diasesnya (nama)."),
    ] = ()
    asesi_per_hari: Annotated[
        AsesiPerHari | None, ket("Asesi per hari", "Kosong: memakai batas di lsp.yaml.")
    ] = None


class DaftarAsesor(Nilai, frozen=True, kw_only=True):
    """Register asesor: ``asesor.yaml``."""

    asesor: Annotated[tuple[Asesor, ...], ket("Register asesor", min_length=1)]


class Tuk(Nilai, frozen=True, kw_only=True):
    """Tempat uji kompetensi dalam register LSP."""

    id: Annotated[Id, ket("Id TUK")]
    nama: Annotated[Teks, ket("Nama TUK")]
    jenis: Annotated[JenisTuk, ket("Jenis TUK")]
    alamat: Annotated[Panjang, ket("Alamat")]
    penanggung_jawab: Annotated[Teks | None, ket("Penanggung jawab")] = None
    verifikasi_sampai: Annotated[date, ket("Hasil verifikasi berlaku sampai")]
    skema: Annotated[tuple[Id, ...], ket("Skema dalam lingkup", min_length=1)]


class DaftarTuk(Nilai, frozen=True, kw_only=True):
    """Register TUK: ``tuk.yaml``."""

    tuk: Annotated[tuple[Tuk, ...], ket("Register TUK", min_length=1)]
