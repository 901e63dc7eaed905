"""ISI: Values for blanks."""

from __future__ import annotations

from generator.kode._dasar import declare

declare(
    "ISI001",
    "isian tidak ada pada formulir mana pun",
    "Nilai di hasil/ dicetak pada ruang kosong dengan nama yang sama; nama yang salah tidak tercetak.",
    "isian: {ak02.rekomendasi: true}",
    "isian: {ak02.rekomendasi.k: true}",
)
