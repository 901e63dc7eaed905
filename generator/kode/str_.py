"""STR: Keys, types and choices of every file."""

from __future__ import annotations

from generator.kode._dasar import declare

declare(
    "STR001",
    "isian wajib belum ada",
    "Formulir tidak dapat dicetak lengkap tanpa isian ini.",
    "elemen:\n  - judul: Menyiapkan alat\n    kuk: [{nomor: 1.1, pernyataan: Alat bersih.}]",
    "elemen:\n  - nomor: 1\n    judul: Menyiapkan alat\n    kuk: [{nomor: 1.1, pernyataan: Alat bersih.}]",
)
declare(
    "STR002",
    "kunci tidak dikenal",
    "Kunci yang salah ketik tidak akan tercetak di mana pun.",
    "judl: Pemrogram Junior",
    "judul: Pemrogram Junior",
)
declare(
    "STR003",
    "salah jenis",
    "Isian meminta jenis nilai lain: teks, daftar, bilangan, atau true/false.",
    "jenjang_kkni: dua",
    "jenjang_kkni: 2",
)
declare(
    "STR004",
    "pilihan tidak dikenal",
    "Isian ini hanya menerima salah satu dari pilihan yang tetap.",
    "jenis: kni",
    "jenis: kkni",
)
declare(
    "STR005",
    "tidak sesuai pola",
    "Nomor dan kode resmi punya bentuk tetap; bentuk lain pasti salah ketik.",
    "no_met: MET.1234 2019",
    "no_met: MET.000.001234 2019",
)
declare(
    "STR006",
    "teks terlalu pendek atau terlalu panjang",
    "Ruang pada formulir terbatas, dan isian yang terlalu pendek biasanya belum selesai.",
    "id: asesi-pertama-dari-angkatan-kedua-bulan-mei-2026",
    "id: a01",
)
declare(
    "STR007",
    "jumlah butir kurang atau lebih",
    "Daftar ini punya jumlah butir paling sedikit atau paling banyak.",
    "unit: []",
    "unit:\n  - J.620100.004.02",
)
declare(
    "STR008",
    "butir ganda dalam daftar",
    "Butir yang sama tidak boleh tercetak dua kali.",
    "unit: [J.620100.004.02, J.620100.004.02]",
    "unit: [J.620100.004.02]",
)
declare(
    "STR009",
    "bilangan di luar batas",
    "Nilai yang masuk akal untuk isian ini berbatas.",
    "jenjang_kkni: 90",
    "jenjang_kkni: 9",
)
declare(
    "STR010",
    "bukan kelipatan",
    "Isian ini hanya menerima kelipatan bilangan tertentu.",
    "durasi: 17",
    "durasi: 15",
)
declare(
    "STR011",
    "bukan tanggal, alamat e-mail, atau alamat web yang sah",
    "Tanggal yang tidak ada di kalender atau alamat yang rusak tidak berguna di formulir.",
    "tanggal_mulai: 2026-02-30",
    "tanggal_mulai: 2026-02-28",
)
declare(
    "STR012",
    "gabungan isian tidak diperbolehkan",
    "Beberapa isian saling bergantung: salah satunya harus ada, atau tidak boleh bersama.",
    "tanpa nik maupun paspor",
    'nik: "3201010101900001"',
)
declare(
    "STR013",
    "jumlah kunci kurang atau lebih",
    "Bagian ini punya jumlah isian paling sedikit atau paling banyak.",
    "opsi: {}",
    "opsi:\n  a: Ya\n  b: Tidak",
)
declare(
    "STR014",
    "isian kosong",
    "Kuncinya ada tetapi nilainya belum ditulis.",
    "judul:",
    "judul: Pemrogram Junior",
)
declare(
    "STR900",
    "nilai tidak dapat dipakai",
    "Skema data menerima nilai ini tetapi program tidak; keduanya harus disamakan.",
)
