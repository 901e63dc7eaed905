"""TKS: Letters that can be printed."""

from __future__ import annotations

from generator.kode._dasar import declare

declare(
    "TKS001",
    "huruf yang tidak dapat dicetak",
    "Huruf yang tidak ada pada Carlito dan DejaVu Sans akan tercetak sebagai kotak kosong.",
    "nama: 山田",
    "nama: Yamada",
)
