"""IMP2xx: scheme documents (``muk import skema``)."""

from __future__ import annotations

from generator.diagnostic import Keparahan
from generator.kode._dasar import declare

TANPA_TEKS = declare(
    "IMP201",
    "halaman tanpa teks",
    "Halaman pindaian tidak dapat dibaca; isinya tidak ikut.",
    "sampul hasil pindaian",
    "PDF yang disimpan dari Word",
    Keparahan.PERINGATAN,
)
TANPA_UNIT = declare(
    "IMP202",
    "tidak ada daftar unit kompetensi",
    "Skema adalah kemasan unit; tanpa daftar unit dokumen ini tidak dapat menjadi skema.",
    "Unit: lihat lampiran",
    "1. J.620100.004.02 Menggunakan Struktur Data",
)
SALAH_KETIK = declare(
    "IMP203",
    "kode unit tampak salah ketik",
    "Kode yang berbeda satu tanda menunjuk unit lain atau tidak menunjuk apa pun.",
    "J.620100.017 01",
    "J.620100.017.01",
    Keparahan.PERINGATAN,
)
KODE_KEMBAR = declare(
    "IMP204",
    "kode unit tertulis dua kali",
    "Hanya yang pertama dimasukkan; judul kedua mungkin milik unit lain yang kodenya salah salin.",
    "dua baris J.620100.004.02",
    "J.620100.004.02 dan J.620100.005.02",
    Keparahan.PERINGATAN,
)
BELUM_ADA = declare(
    "IMP205",
    "unit skema belum ada di folder unit",
    "Elemen dan KUK diambil dari unit; tanpa berkas unitnya skema belum dapat dicetak.",
    "unit: [J.620100.004.02] tanpa unit/J.620100.004.02.yaml",
    "muk import skkni lampiran.pdf",
    Keparahan.PERINGATAN,
)
JUDUL_BEDA = declare(
    "IMP206",
    "judul unit berbeda dari folder unit",
    "Kode atau judul pada dokumen skema mungkin keliru; yang dicetak adalah judul dari folder unit.",
    "Prinsip Praktik Basis Data",
    "Prinsip-prinsip Praktik Basis Data",
    Keparahan.PERINGATAN,
)
TAK_DITEMUKAN = declare(
    "IMP207",
    "bagian skema tidak ditemukan",
    "Isinya ditulis sebagai draf yang diawali “Tulis” atau bertanda PERIKSA, untuk dilengkapi penyusun.",
    "Skema tanpa nomor",
    "Nomor Skema : SKM/9999/00010/2/2026/1",
    Keparahan.PERINGATAN,
)
RAGU = declare(
    "IMP208",
    "isi dokumen tidak tegas",
    "Dokumen menyebut dua hal yang berbeda, atau belum memilih; penyusun perlu memutuskannya.",
    "Jenis Skema : KKNI/Okupasi/Klaster",
    "Jenis Skema : Okupasi",
    Keparahan.PERINGATAN,
)
SUDAH_ADA = declare(
    "IMP209",
    "skema sudah ada",
    "Rencana asesmen yang sudah disusun tidak ditimpa diam-diam oleh draf dari dokumen.",
    "muk import skema dokumen.pdf --id pemrogram-junior",
    "muk import skema dokumen.pdf --id pemrogram-junior-2026",
    Keparahan.PERINGATAN,
)
SUSUNAN_SKEMA = declare(
    "IMP210",
    "draf skema tidak memenuhi susunan data",
    "Yang ditulis selalu dapat dibaca kembali oleh `muk check`.",
    "persyaratan lebih dari 400 huruf",
    "beberapa persyaratan yang pendek",
)
DOKUMEN = declare(
    "IMP211",
    "dokumen skema tidak dapat dibaca",
    "Yang dibaca ialah PDF berteks atau DOCX yang utuh.",
    "muk import skema foto-skema.jpg",
    "muk import skema skema-penyeduh-teh.pdf",
)
