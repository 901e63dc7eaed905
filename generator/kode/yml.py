"""YML: How YAML text is written."""

from __future__ import annotations

from generator.diagnostic import Keparahan
from generator.kode._dasar import declare

declare(
    "YML001",
    "berkas bukan teks UTF-8",
    "Huruf beraksen dan tanda baca akan tercetak keliru bila pengodean berkas ditebak-tebak.",
    "berkas disimpan sebagai ANSI atau Windows-1252",
    "berkas disimpan sebagai UTF-8",
)
declare(
    "YML002",
    "berkas disimpan sebagai UTF-16 atau UTF-32",
    "Pengolah data dan git hanya bekerja baik dengan UTF-8.",
    "berkas disimpan sebagai “Unicode” (UTF-16)",
    "berkas disimpan sebagai UTF-8",
)
declare(
    "YML003",
    "ada tanda BOM di awal berkas",
    "Tiga byte tak kasatmata di awal berkas mengganggu alat lain; isinya tetap terbaca.",
    "berkas disimpan sebagai “UTF-8 dengan BOM”",
    "berkas disimpan sebagai “UTF-8”",
    Keparahan.PERINGATAN,
)
declare(
    "YML004",
    "berkas terlalu besar",
    "Data skema hanya puluhan kilobyte; berkas yang jauh lebih besar biasanya salah tempat.",
    "satu berkas 100 MB",
    "bank soal dibagi menjadi beberapa berkas",
)
declare(
    "YML005",
    "berkas kosong",
    "Berkas tanpa isi biasanya gagal tersimpan.",
    "# hanya komentar",
    "judul: Pemrogram Junior",
)
declare(
    "YML006",
    "karakter kendali di dalam berkas",
    "Karakter tak kasatmata ikut tersalin dari Word atau web dan merusak dokumen yang dicetak.",
    "judul: Pemrogram<U+000B>Junior",
    "judul: Pemrogram Junior",
)
declare(
    "YML007",
    "karakter kendali ditulis sebagai kode",
    "Kode seperti \\x0b atau \\ud800 menghasilkan karakter yang tidak dapat dicetak.",
    'judul: "Pemrogram\\x0bJunior"',
    'judul: "Pemrogram Junior"',
)
declare(
    "YML008",
    "tab dipakai sebagai indentasi",
    "YAML hanya mengenal spasi untuk menjorokkan baris; lebar tab berbeda di tiap penyunting.",
    "unit:\n\t- kode: J.620100.004.02",
    "unit:\n  - kode: J.620100.004.02",
)
declare(
    "YML009",
    "penulisan YAML keliru",
    "Berkas tidak dapat dibaca sampai penulisannya dibetulkan.",
    "judul: Uji: tahap satu",
    'judul: "Uji: tahap satu"',
)
declare(
    "YML010",
    "kunci ditulis dua kali",
    "Hanya satu dari dua nilai yang akan dipakai, dan yang lain hilang tanpa tanda.",
    "judul: Satu\njudul: Dua",
    "judul: Dua",
)
declare(
    "YML011",
    "jangkar (&) atau alias (*)",
    "Alias dapat melipatgandakan isi berkas tanpa batas dan sulit dibaca orang lain.",
    "a: &satu Teks\nb: *satu",
    "a: Teks\nb: Teks",
)
declare(
    "YML012",
    "penggabungan (<<)",
    "Isi yang digabung dari tempat lain tidak terlihat di tempat ia dipakai.",
    "<<: {judul: Satu}",
    "judul: Satu",
)
declare(
    "YML013",
    "tag (!…) atau arahan (%…)",
    "Jenis nilai ditentukan oleh skema data, dan tag dapat menjalankan program.",
    "rt: !!str 010",
    "rt: 010",
)
declare(
    "YML014",
    "kunci bukan teks",
    "Kunci harus nama isian, bukan daftar, pasangan, atau kosong.",
    "? [a, b]\n: nilai",
    "a: nilai",
)
declare(
    "YML015",
    "beberapa dokumen dalam satu berkas",
    "Hanya dokumen pertama yang akan terbaca.",
    "judul: Satu\n---\njudul: Dua",
    "dua berkas, satu judul di masing-masing",
)
declare(
    "YML016",
    "susunan terlalu dalam",
    "Tidak ada data skema yang bertingkat sedalam itu; biasanya kurung yang berulang.",
    "[[[[[[ … ]]]]]]",
    "[satu, dua]",
)
declare(
    "YML017",
    "isi terlalu banyak untuk satu berkas",
    "Berkas sebesar itu lambat diperiksa dan tidak terbaca orang.",
    "seratus ribu nilai lebih dalam satu berkas",
    "data dibagi menjadi beberapa berkas",
)
declare(
    "YML018",
    "tulisan sesudah # dianggap komentar",
    "Bagian nilai sesudah spasi dan # tidak ikut terbaca, jadi hilang dari cetakan.",
    "judul: Bahasa C #1",
    'judul: "Bahasa C #1"',
    Keparahan.PERINGATAN,
)
declare(
    "YML019",
    "temuan terlalu banyak",
    "Sesudah sebanyak itu, sisanya biasanya akibat dari yang sudah disebut.",
)
declare(
    "YML020",
    "tanda konflik git masih ada",
    "Git menaruh dua versi di antara tanda itu dan menunggu seseorang memilih; berkasnya belum satu isi.",
    "<<<<<<< HEAD\nwaktu_menit: 30\n=======\nwaktu_menit: 45\n>>>>>>> cabang",
    "waktu_menit: 45",
)
