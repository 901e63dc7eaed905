"""Unit kompetensi: ``skema/unit/<kode>.yaml``."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from generator.model._dasar import KodeUnit, Nilai, NomorKuk, Panjang, Teks, ket


class Kuk(Nilai, frozen=True, kw_only=True):
    """Kriteria unjuk kerja."""

    nomor: NomorKuk
    pernyataan: Annotated[
        str, ket("Pernyataan KUK", "Kalimat KUK persis seperti pada standar.", min_length=1, max_length=1000)
    ]
    nomor_tercetak: Annotated[
        Teks | None, ket("Nomor tercetak", "Diisi bila nomor pada dokumen standar berbeda.")
    ] = None


class Elemen(Nilai, frozen=True, kw_only=True):
    """Elemen kompetensi."""

    nomor: Annotated[int, ket("Nomor elemen", ge=1, le=99)]
    judul: Annotated[Teks, ket("Judul elemen")]
    kuk: Annotated[tuple[Kuk, ...], ket("Kriteria unjuk kerja", "Sedikitnya satu KUK.", min_length=1)]
    nomor_tercetak: Annotated[
        Teks | None, ket("Nomor tercetak", "Diisi bila nomor pada dokumen standar berbeda.")
    ] = None


class BatasanVariabel(Nilai, frozen=True, kw_only=True):
    """Batasan variabel sebuah unit, bagian 1 sampai 4."""

    konteks: Annotated[tuple[Panjang, ...], ket("Konteks variabel")] = ()
    peralatan: Annotated[tuple[Panjang, ...], ket("Peralatan")] = ()
    perlengkapan: Annotated[tuple[Panjang, ...], ket("Perlengkapan")] = ()
    peraturan: Annotated[tuple[Panjang, ...], ket("Peraturan yang diperlukan")] = ()
    norma: Annotated[tuple[Panjang, ...], ket("Norma")] = ()
    standar: Annotated[tuple[Panjang, ...], ket("Standar")] = ()


class PanduanPenilaian(Nilai, frozen=True, kw_only=True):
    """Panduan penilaian sebuah unit, bagian 1 sampai 5."""

    konteks: Annotated[tuple[Panjang, ...], ket("Konteks penilaian")] = ()
    persyaratan: Annotated[tuple[Panjang, ...], ket("Persyaratan kompetensi")] = ()
    pengetahuan: Annotated[tuple[Panjang, ...], ket("Pengetahuan yang diperlukan")] = ()
    keterampilan: Annotated[tuple[Panjang, ...], ket("Keterampilan yang diperlukan")] = ()
    sikap_kerja: Annotated[tuple[Panjang, ...], ket("Sikap kerja yang diperlukan")] = ()
    aspek_kritis: Annotated[tuple[Panjang, ...], ket("Aspek kritis")] = ()


class Unit(Nilai, frozen=True, kw_only=True):
    """Unit kompetensi dengan elemen dan KUK-nya."""

    kode: KodeUnit
    judul: Annotated[Teks, ket("Judul unit", "Judul unit kompetensi persis seperti pada standar.")]
    standar: Annotated[
        Teks,
        ket(
            "Standar kompetensi kerja",
            "Sumber unit; dicetak pada FR.APL.01.",
            examples=["SKKNI No. 282 Tahun 2016"],
        ),
    ]
    deskripsi: Annotated[Panjang | None, ket("Deskripsi unit")] = None
    elemen: Annotated[tuple[Elemen, ...], Meta(title="Elemen kompetensi", min_length=1)]
    batasan_variabel: Annotated[BatasanVariabel | None, ket("Batasan variabel")] = None
    panduan_penilaian: Annotated[PanduanPenilaian | None, ket("Panduan penilaian")] = None
