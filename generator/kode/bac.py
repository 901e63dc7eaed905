"""BAC: Reading filled documents back."""

from __future__ import annotations

from generator.diagnostic import Keparahan
from generator.kode._dasar import declare

declare(
    "BAC001",
    "dokumen tidak dapat dibaca",
    "Hanya PDF dan DOCX buatan muk yang ruang kosongnya bernama, sehingga isinya tahu tempatnya.",
    "hasil cetak ke PDF, atau foto formulir",
    "berkas yang disimpan dari penampil PDF atau Word",
)
declare(
    "BAC002",
    "tidak jelas dokumen ini milik siapa",
    "Isian seseorang tidak boleh tercatat pada orang lain.",
    "muk read formulir.docx",
    "muk read formulir.docx --asesmen 2026-03-pemrogram --asesi a01",
)
declare(
    "BAC003",
    "isian dokumen tidak dikenal",
    "Isian itu tidak ada pada formulir asesi ini; mungkin skema berubah sesudah dokumen dibuat.",
    "dokumen berisi ia01.X.000000.001.01.3.1.ya, padahal unit itu tidak lagi punya KUK 3.1",
    "muk build, lalu isi ulang dokumen yang baru",
)
declare(
    "BAC004",
    "isian bertentangan dengan hasil yang tercatat",
    "Catatan tidak ditimpa diam-diam; seseorang harus menentukan mana yang benar.",
    "hasil: ak02.rekomendasi.k: true\ndokumen: ak02.rekomendasi.k tidak dicentang",
    "hasil dan dokumen sama; yang keliru diperbaiki lebih dahulu",
)
declare(
    "BAC005",
    "isian berbeda dari data",
    "Nama, nomor, dan tanggal berasal dari data; dokumen yang lain bunyinya tidak mengubahnya.",
    "data: nama Adinda Rekaan\ndokumen: nama Adinda R.",
    "data: nama Adinda Rekaan\ndokumen: nama Adinda Rekaan",
)
declare(
    "BAC006",
    "isian yang sama diisi berbeda",
    "Satu isian yang tercetak di beberapa tempat hanya dapat bernilai satu, "
    "dan dari satu pilihan (K atau BK, Ya atau Tidak) hanya satu yang benar.",
    "tanggal 2026-05-09 pada FR.AK.01 halaman 1, 2026-05-10 pada halaman 2",
    "tanggal 2026-05-09 pada kedua halaman",
)
declare(
    "BAC007",
    "isian tidak dapat dicatat",
    "Nilai yang tidak dapat dicetak, terlalu panjang, atau bukan tanggal merusak data di kemudian hari.",
    "tanggal: kemarin",
    "tanggal: 2026-03-14",
)
declare(
    "BAC008",
    "isian tercatat, tetapi kosong pada dokumen",
    "Dokumen yang sengaja dikosongkan tidak menghapus catatan; periksa apakah catatan itu masih benar.",
    "hasil: ak02.komentar: Sudah baik\ndokumen: ruang komentar kosong",
    "hapus ak02.komentar dari hasil/, atau isi ruangnya pada dokumen",
    Keparahan.PERINGATAN,
)
declare(
    "BAC009",
    "hasil tidak dapat ditambahi",
    "Berkas hasil ditulis dengan cara yang tidak dapat ditambahi tanpa mengubah isinya.",
    "{isian: {ak02.komentar: baik}}",
    "isian: diikuti satu baris untuk tiap nilai",
)
declare(
    "BAC010",
    "ruang isian tidak ada pada dokumen",
    "Ruang yang terhapus, atau yang baru ada sesudah dokumen dibuat, tidak dapat dibaca isinya.",
    "ruang ak02.komentar terhapus di Word, komentarnya diketik di tempat kosong",
    "komentar diketik di dalam ruang ak02.komentar",
    Keparahan.PERINGATAN,
)
