"""Question banks and tasks of a scheme: ``skema/<skema>/soal/*.yaml``.

The file's name says what is inside (``pilihan_ganda.yaml``, ``tugas.yaml`` …). Keys and
model answers are written here and nowhere else; forms handed to an asesi never see them.
"""

from __future__ import annotations

from typing import Annotated

from generator.istilah import Dimensi
from generator.model._dasar import Id, Menit, Nilai, Panjang, RujukanKuk, Sidik, Teks, ket

DaftarKuk = Annotated[tuple[RujukanKuk, ...], ket("KUK yang diukur", "Kode unit/nomor KUK.", min_length=1)]
Pertanyaan = Annotated[Panjang, ket("Pertanyaan")]
Kelompok = Annotated[Id, ket("Kelompok pekerjaan", "Id kelompok pada skema.yaml.")]


class Opsi(Nilai, frozen=True, kw_only=True):
    """Pilihan jawaban a sampai e; sedikitnya tiga."""

    a: Annotated[Panjang, ket("Pilihan a")]
    b: Annotated[Panjang, ket("Pilihan b")]
    c: Annotated[Panjang, ket("Pilihan c")]
    d: Annotated[Panjang | None, ket("Pilihan d")] = None
    e: Annotated[Panjang | None, ket("Pilihan e")] = None


class SoalPilihanGanda(Nilai, frozen=True, kw_only=True):
    """Satu soal pilihan ganda."""

    pertanyaan: Pertanyaan
    opsi: Annotated[Opsi, ket("Pilihan jawaban")]
    kunci: Annotated[
        str,
        ket(
            "Kunci jawaban",
            "Huruf pilihan yang benar: satu saja, huruf kecil.",
            pattern=r"^[a-e]$(?!\n)",
            examples=["b"],
        ),
    ]
    kuk: DaftarKuk
    ditinjau: Sidik | None = None


class BankPilihanGanda(Nilai, frozen=True, kw_only=True):
    """Soal pilihan ganda (FR.IA.05A, 05B, 05C): ``soal/pilihan_ganda.yaml``."""

    waktu_menit: Menit
    soal: Annotated[tuple[SoalPilihanGanda, ...], ket("Soal", min_length=1)]


class SoalUraian(Nilai, frozen=True, kw_only=True):
    """Satu soal esai atau lisan dengan jawaban acuannya."""

    pertanyaan: Pertanyaan
    kunci_jawaban: Annotated[Panjang, ket("Kunci jawaban", "Jawaban acuan; rahasia.")]
    kuk: DaftarKuk
    ditinjau: Sidik | None = None


class BankEsai(Nilai, frozen=True, kw_only=True):
    """Soal esai (FR.IA.06A, 06B, 06C): ``soal/esai.yaml``."""

    waktu_menit: Menit
    soal: Annotated[tuple[SoalUraian, ...], ket("Soal", min_length=1)]


class BankLisan(Nilai, frozen=True, kw_only=True):
    """Pertanyaan lisan (FR.IA.07): ``soal/lisan.yaml``."""

    soal: Annotated[tuple[SoalUraian, ...], ket("Pertanyaan", min_length=1)]


class PertanyaanObservasi(Nilai, frozen=True, kw_only=True):
    """Satu pertanyaan untuk mendukung observasi."""

    kelompok: Kelompok
    pertanyaan: Pertanyaan
    jawaban_harapan: Annotated[Panjang | None, ket("Jawaban yang diharapkan", "Rahasia.")] = None
    kuk: DaftarKuk
    ditinjau: Sidik | None = None


class BankObservasi(Nilai, frozen=True, kw_only=True):
    """Pertanyaan untuk mendukung observasi (FR.IA.03): ``soal/observasi.yaml``."""

    soal: Annotated[tuple[PertanyaanObservasi, ...], ket("Pertanyaan", min_length=1)]


class PertanyaanWawancara(Nilai, frozen=True, kw_only=True):
    """Satu pertanyaan wawancara."""

    pertanyaan: Pertanyaan
    kuk: DaftarKuk
    ditinjau: Sidik | None = None


class BankWawancara(Nilai, frozen=True, kw_only=True):
    """Pertanyaan wawancara (FR.IA.09): ``soal/wawancara.yaml``."""

    soal: Annotated[tuple[PertanyaanWawancara, ...], ket("Pertanyaan", min_length=1)]


class TugasPraktik(Nilai, frozen=True, kw_only=True):
    """Tugas praktik demonstrasi sebuah kelompok pekerjaan."""

    kelompok: Kelompok
    skenario: Annotated[Panjang, ket("Skenario tugas praktik demonstrasi")]
    perlengkapan: Annotated[tuple[Teks, ...], ket("Perlengkapan dan peralatan", min_length=1)]
    langkah_kerja: Annotated[tuple[Panjang, ...], ket("Langkah kerja")] = ()
    waktu_menit: Menit
    kuk: Annotated[
        tuple[RujukanKuk, ...], ket("KUK yang diukur", "Kosong: seluruh KUK unit kelompok itu.")
    ] = ()
    ditinjau: Sidik | None = None


class BankTugas(Nilai, frozen=True, kw_only=True):
    """Tugas praktik demonstrasi (FR.IA.02): ``soal/tugas.yaml``."""

    tugas: Annotated[tuple[TugasPraktik, ...], ket("Tugas", min_length=1)]


class PertanyaanProyek(Nilai, frozen=True, kw_only=True):
    """Satu pertanyaan penilaian proyek."""

    pertanyaan: Pertanyaan
    dimensi: Annotated[Dimensi | None, ket("Dimensi kompetensi")] = None
    kuk: DaftarKuk
    ditinjau: Sidik | None = None


class LingkupProyek(Nilai, frozen=True, kw_only=True):
    """Satu lingkup penyajian proyek dengan pertanyaannya (FR.IA.04B)."""

    lingkup: Annotated[Panjang, ket("Lingkup penyajian")]
    pertanyaan: Annotated[tuple[PertanyaanProyek, ...], ket("Daftar pertanyaan", min_length=1)]


class Proyek(Nilai, frozen=True, kw_only=True):
    """Proyek singkat atau kegiatan terstruktur lainnya."""

    kelompok: Kelompok
    judul: Annotated[Teks, ket("Judul kegiatan terstruktur")]
    skenario: Annotated[Panjang, ket("Skenario", "Data, lingkup bahasan, dan instruksi untuk asesi.")]
    waktu_persiapan_menit: Menit
    hasil_demonstrasi: Annotated[Panjang, ket("Hal yang perlu didemonstrasikan")]
    waktu_demonstrasi_menit: Menit
    penilaian: Annotated[tuple[LingkupProyek, ...], ket("Penilaian (FR.IA.04B)", min_length=1)]


class BankProyek(Nilai, frozen=True, kw_only=True):
    """Proyek singkat (FR.IA.04A, 04B): ``soal/proyek.yaml``."""

    proyek: Annotated[tuple[Proyek, ...], ket("Proyek", min_length=1)]
