"""ABK: What someone chose not to be told: settings in ``lsp.yaml``, comments beside the data."""

from __future__ import annotations

from generator.diagnostic import Keparahan
from generator.kode._dasar import declare

ABK001 = declare(
    "ABK001",
    "kode temuan tidak dikenal",
    "Pengaturan atau pengabaian dengan kode yang salah ketik tidak berpengaruh pada temuan mana pun.",
    "aturan: {SOL050: mati}",
    "aturan: {SOL005: mati}",
)
ABK002 = declare(
    "ABK002",
    "temuan ini tidak dapat dimatikan atau diabaikan",
    "Berkas yang tidak terbaca dan rujukan yang putus tidak dapat dicetak, sekalipun temuannya didiamkan.",
    "aturan: {STR001: mati}",
    "isi kunci yang belum ada itu",
)
ABK003 = declare(
    "ABK003",
    "pengabaian tanpa alasan",
    "Auditor dan rekan kerja perlu tahu mengapa sebuah temuan dibiarkan; tanpa alasan ia tetap tampil.",
    "# muk: abaikan SOL005",
    "# muk: abaikan SOL005 — disetujui komite skema, rapat 12 Mei 2026",
)
ABK004 = declare(
    "ABK004",
    "pengabaian tidak terpakai",
    "Komentar yang tertinggal sesudah kesalahannya diperbaiki akan menutupi kesalahan berikutnya.",
    "tanggal: 2026-05-12  # muk: abaikan JDW001 — hari libur, TUK tetap buka",
    "tanggal: 2026-05-12",
    Keparahan.PERINGATAN,
)
ABK005 = declare(
    "ABK005",
    "komentar “muk:” tidak terbaca",
    "Komentar yang salah tulis tidak mendiamkan apa pun.",
    "# muk: abaika SOL005 — disetujui komite skema",
    "# muk: abaikan SOL005 — disetujui komite skema",
    Keparahan.PERINGATAN,
)
