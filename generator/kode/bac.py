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
)
declare(
    "BAC004",
    "isian bertentangan dengan hasil yang tercatat",
    "Catatan tidak ditimpa diam-diam; seseorang harus menentukan mana yang benar.",
)
declare(
    "BAC005",
    "isian berbeda dari data",
    "Nama, nomor, dan tanggal berasal dari data; dokumen yang lain bunyinya tidak mengubahnya.",
)
declare(
    "BAC006",
    "isian yang sama diisi berbeda",
    "Satu isian yang tercetak di beberapa tempat hanya dapat bernilai satu.",
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
    "",
    "",
    Keparahan.PERINGATAN,
)
declare(
    "BAC009",
    "hasil tidak dapat ditambahi",
    "Berkas hasil ditulis dengan cara yang tidak dapat ditambahi tanpa mengubah isinya.",
    "{isian: {ak02.komentar: baik}}",
    "isian: diikuti satu baris untuk tiap nilai",
)
