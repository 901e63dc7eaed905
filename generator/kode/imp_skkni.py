"""IMP001 to IMP019: Importing units from the annex of a decree."""

from __future__ import annotations

from generator.diagnostic import Keparahan
from generator.kode._dasar import declare

declare(
    "IMP001",
    "dokumen SKKNI tidak dapat dibaca",
    "Yang dibaca ialah lampiran Kepmenaker sebagai PDF berteks atau DOCX; selain itu tidak ada yang ditulis.",
    "muk import skkni foto-skkni.jpg",
    "muk import skkni skkni-2016-321.pdf",
)
declare(
    "IMP002",
    "halaman tidak berisi teks",
    "Halaman pindaian hanyalah gambar; unit yang tercetak di situ tidak ikut terbaca.",
    "muk import skkni hasil-pindai.pdf",
    "muk import skkni berteks.pdf   # teksnya dapat disalin di penampil PDF",
    Keparahan.PERINGATAN,
)
declare(
    "IMP003",
    "tidak ada unit di dalam dokumen",
    "Unit dikenali dari baris “KODE UNIT :” dan kodenya; tanpa itu dokumen ini bukan lampiran SKKNI.",
    "KODE UNIT | JUDUL UNIT KOMPETENSI",
    "KODE UNIT : J.620100.004.02",
)
declare(
    "IMP004",
    "nomor atau judul bagian salah cetak",
    "Nomor dihitung ulang agar soal menunjuk KUK yang benar; yang tercetak tetap dicatat untuk dibandingkan.",
    "elemen 1, 2, 4, 5",
    "elemen 1, 2, 3, 4   # dengan nomor_tercetak pada yang berbeda",
    Keparahan.PERINGATAN,
)
declare(
    "IMP005",
    "daftar unit berbeda dari uraian unit",
    "Keputusan itu sendiri bertentangan; hanya orang yang dapat menentukan kode atau judul yang benar.",
    "daftar: J.620100.004.01, uraian: J.620100.004.02",
    "daftar dan uraian: J.620100.004.02",
    Keparahan.PERINGATAN,
)
declare(
    "IMP006",
    "kode unit tercetak dua kali",
    "Satu kode menunjuk satu unit; salah satunya salah cetak dan harus diganti sebelum dipakai.",
    "unit/J.620100.004.02.yaml dan unit/J.620100.004.02-2.yaml",
    "unit/J.620100.004.02.yaml dan unit/J.620100.005.02.yaml",
    Keparahan.PERINGATAN,
)
declare(
    "IMP007",
    "bacaan perlu diperiksa",
    "Program tidak yakin; bandingkan dengan halaman dokumen yang disebut, lalu hapus komentar PERIKSA.",
    "pernyataan: Data dipilih dengan mempertimbang-kan tujuan.",
    "pernyataan: Data dipilih dengan mempertimbangkan tujuan.",
    Keparahan.PERINGATAN,
)
declare(
    "IMP008",
    "unit tidak ditulis karena tidak lengkap",
    "Unit tanpa judul atau tanpa elemen tidak dapat dinilai; bagian itu tidak terbaca pada dokumen.",
    "KODE UNIT dan JUDUL UNIT, tabel elemennya berupa gambar",
    "KODE UNIT, JUDUL UNIT, lalu tabel elemen dan kriteria unjuk kerja",
    Keparahan.PERINGATAN,
)
declare(
    "IMP009",
    "nomor keputusan tidak ditemukan",
    "Sumber unit tercetak pada FR.APL.01; kepala lampiran tidak terbaca atau dokumennya dipotong.",
    "muk import skkni lampiran.pdf",
    'muk import skkni lampiran.pdf --standar "SKKNI No. 282 Tahun 2016"',
    Keparahan.PERINGATAN,
)
declare(
    "IMP010",
    "unit sudah ada dan isinya berbeda",
    "Berkas yang mungkin sudah Anda perbaiki tidak ditimpa diam-diam.",
    "muk import skkni skkni.pdf",
    "muk import skkni skkni.pdf --timpa",
    Keparahan.PERINGATAN,
)
