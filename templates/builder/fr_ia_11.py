"""FR.IA.11: CRP – Ceklis Reviu Produk (2023); Ceklis Meninjau Instrumen Asesmen (2018)."""

from __future__ import annotations

from templates.builder import blok
from templates.builder._reviu import ADAPTASI, rekomendasi_observasi
from templates.builder._soal import AKHIR, LANJUT
from templates.builder.kit import Cell, Sheet, Table, centered

UMUM = (("Nama produk yang dihasilkan", "nama_produk"), ("Standar Industri atau tempat kerja", "standar"))
SPESIFIKASI = (
    (
        "Spesifikasi produk secara umum",
        (
            ("Dimensi produk", "1. [[ia11.dimensi.1]]"),
            ("", "2. [[ia11.dimensi.2]]"),
            ("", "3. [[ia11.dimensi.3]]"),
            ("Bahan produk", "[[ia11.bahan]]"),
            ("Berat produk", "[[ia11.berat]]"),
        ),
    ),
    (
        "Spesifikasi produk secara teknis",
        (
            ("Data Teknis", "1. [[ia11.data_teknis.1]]"),
            ("", "2. [[ia11.data_teknis.2]]"),
            ("", "3. [[ia11.data_teknis.3]]"),
        ),
    ),
)
PERFORMA = (
    (
        "Spesifikasi produk",
        (
            "Ukuran produk sesuai rencana atau gambar kerja",
            "Estetika/penampilan produk",
            "Kebersihan dan kerapian permukaan produk",
        ),
    ),
    (
        "Performa produk atau Karakteristik Produk",
        (
            "Kesesuaian ukuran (dimensi dan/atau berat)",
            "Kesesuaian dengan gambar kerja atau bentuk",
            "Kerapian dan kerapatan sambungan",
            "Pemasangan perlengkapan bahan penolong",
            "Kualitas produk sesuai dengan rujukan",
            "",
            "",
            "",
        ),
    ),
)
"""What is looked at; empty ones are written in for the product at hand."""

KIRI = 5.6
"""Width of the left column of both tables, in centimetres: its labels stay on one line."""

KEGIATAN_2018 = (
    "Instruksi perangkat asesmen dan kondisi asesmen diidentifikasi dengan jelas",
    "Informasi tertulis dituliskan secara tepat",
    "Kegiatan asesmen membahas persyaratan bukti untuk kompetensi atau kompetensi yang diases",
    "Tingkat kesulitan bahasa, literasi, dan berhitung sesuai dengan tingkat unit kompetensi yang dinilai",
    "Tingkat kesulitan kegiatan sesuai dengan kompetensi atau kompetensi yang diases",
    "Contoh, benchmark dan/atau ceklis asesmen tersedia untuk digunakan dalam pengambilan keputusan asesmen",
    "Diperlukan modifikasi (seperti yang diidentifikasi dalam Komentar)",
    "Tugas asesmen siap digunakan",
)


def build() -> tuple[Sheet, ...]:
    """The form of each edition."""
    return _reviu_produk(), _meninjau_instrumen()


def _reviu_produk() -> Sheet:
    """The product's design, its specification and performance; recommendation; penyusun; findings."""
    sheet = Sheet("FR.IA.11", "CRP – CEKLIS REVIU PRODUK")
    blok.kepala(sheet, "tuk", "asesor", "asesi", "tanggal")
    blok.panduan(
        sheet,
        "Formulir ini digunakan untuk mereviu produk yang sudah dipakai atau dioperasikan paling sedikit "
        "satu tahun, sesuai dengan masa garansinya.",
        "Isilah rancangan atau data teknis produk, lalu bandingkan dengan produknya.",
        "Butir yang direviu boleh diganti sesuai dengan profesi dan jenis produknya.",
        "Beri tanda centang pada kolom “Ya” atau “Tidak”, dan tulis temuan pada Catatan.",
    )
    sheet.table(_rancangan(sheet.width))
    sheet.table(_performa(sheet.width), note="*diisi sesuai dengan jenis produk yang di review")
    blok.rekomendasi(sheet, rekomendasi_observasi("ia11"))
    blok.penyusun_validator(sheet, keep=True)
    catatan = Table((sheet.width,))
    catatan.row(
        Cell(
            [
                "**Catatan:** temuan bila ada spesifikasi atau performa produk yang tidak terpenuhi",
                "[[ia11.catatan]]",
            ]
        ),
        height=2.0,
        together=True,
    )
    sheet.table(catatan)
    return sheet


def _rancangan(width: float) -> Table:
    """The design: label, sub-label, value; a picture last."""
    table = Table((KIRI, 2.9, width - KIRI - 2.9))
    table.header(Cell("Rancangan Produk atau Data Teknis Produk", span=3))
    for label, tag in UMUM:
        table.row(Cell(label, middle=True), Cell(f"[[ia11.{tag}]]", span=2, middle=True), height=0.8)
    for label, isi in SPESIFIKASI:
        for n, (sub, nilai) in enumerate(isi):
            akhir = n == len(isi) - 1
            kiri = Cell("" if n else label, no_top=n > 0, no_bottom=not akhir)
            kanan = Cell(sub, no_top=not sub, no_bottom=not akhir and not isi[n + 1][0])
            table.row(kiri, kanan, nilai, height=0.7, keep=not akhir)
    tanggal = Cell("[[ia11.tanggal_penggunaan]]", span=2, middle=True)
    table.row(Cell("Tanggal pengoperasian/penggunaan", middle=True), tanggal, height=0.8)
    table.row(Cell(["Gambar produk (jika ada)", "[[ia11.gambar]]"], span=3), height=5.0)
    return table


def _performa(width: float) -> Table:
    """Spesifikasi dan Performa Produk | Hasil Review Produk* | Ya | Tidak; each group on one page."""
    table = Table((KIRI, width - KIRI - 2.6, 1.2, 1.4))
    sisa = Cell(merge="next")
    table.header(
        Cell("Spesifikasi dan Performa Produk", merge="start"),
        Cell("Hasil Review Produk*", merge="start"),
        Cell("Pencapaian", span=2),
    )
    table.header(sisa, sisa, "Ya", "Tidak")
    for nomor, (kelompok, butir) in enumerate(PERFORMA, start=1):
        for n, uraian in enumerate(butir, start=1):
            tag = f"ia11.butir.{nomor}.{n}"
            lanjut = AKHIR if n == len(butir) else LANJUT
            table.row(
                Cell(f"{nomor}.\t{kelompok}", no_bottom=True) if n == 1 else lanjut,
                Cell(uraian or f"[[{tag}.uraian]]", middle=True),
                centered(f"[[☐ {tag}.ya]]"),
                centered(f"[[☐ {tag}.tidak]]"),
                height=0.6 if uraian else 0.7,
                together=True,
                keep=n < len(butir),
            )
    return table


def _meninjau_instrumen() -> Sheet:
    """Edition 2018: eight statements about the instruments of the units, and who says so."""
    sheet = Sheet("FR.IA.11", "CEKLIS MENINJAU INSTRUMEN ASESMEN", edisi="2018")
    blok.kepala(sheet, "tuk", "asesor", "asesi", "tanggal")
    blok.panduan(
        sheet,
        "Isilah tabel ini sesuai dengan pernyataan di dalamnya.",
        "Beri tanda centang pada hasil peninjauan instrumen asesmen menurut justifikasi profesional Anda.",
        "Berikan komentar sesuai dengan justifikasi profesional Anda.",
        judul="PANDUAN BAGI PENINJAU",
    )
    sheet.table(_unit_2018(sheet.width))
    sheet.table(_kegiatan_2018(sheet.width))
    peninjau = Table((5.2, 5.2, sheet.width - 10.4))
    peninjau.header("Nama Peninjau", "Tanggal Tanda Tangan Peninjau", "Komentar")
    peninjau.row("[[ia11.peninjau.nama]]", "[[ttd.peninjau]]", "[[ia11.peninjau.komentar]]", height=2.0)
    sheet.table(peninjau)
    sheet.note(ADAPTASI)
    return sheet


def _unit_2018(width: float) -> Table:
    table = Table((1.1, 4.6, width - 5.7))
    table.header(Cell("Unit Kompetensi", span=3))
    table.header("No.", "Kode Unit", "Judul Unit")
    table.control("for unit in daftar_unit")
    table.row(centered("{{ loop.index }}."), "{{ unit.kode }}", "{{ unit.judul }}", together=True)
    table.control("endfor")
    return table


def _kegiatan_2018(width: float) -> Table:
    """Kegiatan Asesmen | Ya/Tidak | Komentar."""
    table = Table((0.9, width - 8.7, 1.2, 1.4, 5.2))
    sisa = Cell(merge="next")
    table.header(
        Cell("Kegiatan Asesmen", span=2, merge="start"),
        Cell("Ya/Tidak", span=2),
        Cell("Komentar", merge="start"),
    )
    table.header(Cell(span=2, merge="next"), "Ya", "Tidak", sisa)
    for n, kegiatan in enumerate(KEGIATAN_2018, start=1):
        table.row(
            centered(f"{n}."),
            Cell(kegiatan, middle=True),
            centered(f"[[☐ ia11.kegiatan.{n}.ya]]"),
            centered(f"[[☐ ia11.kegiatan.{n}.tidak]]"),
            f"[[ia11.kegiatan.{n}.komentar]]",
            height=1.1,
            together=True,
            keep=n >= len(KEGIATAN_2018) - 1,
        )
    return table
