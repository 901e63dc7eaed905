"""BRK: Where files lie."""

from __future__ import annotations

from generator.diagnostic import Keparahan
from generator.kode._dasar import declare

declare(
    "BRK001",
    "berkas pada letak yang tidak dikenal",
    "Letak berkas menentukan isinya; berkas di tempat lain tidak ikut dibaca, dan itu jarang disengaja.",
    "skema/soal/pilihan_ganda.yaml",
    "skema/pemrogram-junior/soal/pilihan_ganda.yaml",
    Keparahan.PERINGATAN,
)
declare(
    "BRK002",
    "berkas wajib tidak ada",
    "Identitas LSP, register asesor, dan register TUK tercetak pada hampir setiap formulir.",
    "skema/ tanpa tuk.yaml",
    "skema/lsp.yaml, skema/asesor.yaml, dan skema/tuk.yaml",
)
declare(
    "BRK003",
    "logo tidak ada",
    "Logo yang disebut lsp.yaml tercetak pada setiap halaman; tanpa berkasnya tidak ada yang dapat dibuat.",
    "logo: logo.pgn",
    "logo: logo.png   # dan berkas skema/logo.png",
)
declare(
    "BRK004",
    "templat bukan .docx",
    "Hanya .docx di folder templat yang menggantikan templat bawaan; bentuk lain diam-diam tidak terpakai.",
    "skema/templat/FR.IA.01.doc",
    "skema/templat/FR.IA.01.docx",
    Keparahan.PERINGATAN,
)
