"""FR.AK.07. Ceklis Penyesuaian yang Wajar dan Beralasan."""

from __future__ import annotations

from generator.istilah import POTENSI_ASESI
from templates.builder import blok
from templates.builder.kit import Cell, Sheet, Table, centered

BUTIR: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Keterbatasan asesi terhadap persyaratan bahasa, literasi, numerasi",
        (
            "Dukungan pembaca, penerjemah, pelayan, penulis untuk merekam jawaban asesi",
            "Asesmen verbal dengan dukungan gambar, diagram, dan bentuk visual",
            "Hasil produksi",
            "Ceklis observasi/demonstrasi",
            "Daftar instruksi terstruktur",
        ),
    ),
    (
        "Penyediaan dukungan pembaca, penerjemah, pelayan, penulis",
        (
            "Pertanyaan lisan dengan dukungan gambar, diagram, dan bentuk visual",
            "Pertanyaan wawancara dengan dukungan gambar, diagram, dan bentuk visual",
        ),
    ),
    (
        "Penggunaan teknologi adaptif atau peralatan khusus",
        (
            "Ceklis observasi/demonstrasi",
            "Pertanyaan lisan",
            "Pertanyaan tertulis",
            "Pertanyaan wawancara",
            "Daftar instruksi terstruktur",
            "Ceklis verifikasi portofolio",
            "Dukungan operator komputer",
        ),
    ),
    (
        "Pelaksanaan asesmen secara fleksibel karena alasan keletihan atau keperluan pengobatan",
        (
            "Juru tulis",
            "Kameramen perekam video/audio",
            "Waktu asesmen lebih panjang",
            "Tugas-tugas dengan waktu lebih pendek",
            "Instruksi spesifik pada proyek berbagai tingkatan",
        ),
    ),
    (
        "Penyediaan peralatan asesmen berupa braille, audio/video-tape",
        ("Pertanyaan lisan", "Pertanyaan wawancara"),
    ),
    (
        "Penyesuaian tempat fisik/lingkungan asesmen",
        (
            "Pertanyaan lisan",
            "Pertanyaan tulis",
            "Pertanyaan wawancara",
            "Ceklis verifikasi portofolio",
            "Ceklis reviu produk",
            "Daftar instruksi terstruktur",
        ),
    ),
    (
        "Pertimbangan umur/usia lanjut/gender asesi",
        (
            "Studi kasus/daftar instruksi terstruktur",
            "Huruf berukuran normal, jangan terlalu kecil",
            "Asesor berjenis kelamin sama dengan asesi",
            "Instrumen asesmen sama walau berbeda jenis kelamin",
        ),
    ),
    (
        "Pertimbangan budaya/tradisi/agama",
        (
            "Studi kasus/daftar instruksi terstruktur",
            "Asesor tanpa pertimbangan budaya/tradisi/agama",
            "Instrumen asesmen sama walau berbeda budaya/tradisi/agama",
        ),
    ),
)
RENCANA = (
    "Apakah rencana asesmen telah tervalidasi dan menggunakan acuan pembanding, minimal standar kompetensi "
    "kerja?",
    "Apakah rencana asesmen sesuai dengan potensi asesi?",
    "Apakah rencana asesmen sesuai dengan konteks asesi pada FR.APL.01 dan FR.APL.02?",
)
RUANG = 6
"""Points above the dotted line of each row: with its own height 7 mm, and the form keeps to two pages."""
HASIL = (
    ("acuan_pembanding", "Acuan Pembanding Asesmen"),
    ("metode", "Metode Asesmen"),
    ("instrumen", "Instrumen Asesmen"),
)


def build() -> Sheet:
    """One list with one agreement, or, where ``varian`` is ``ab``, two parts with one each."""
    sheet = Sheet("FR.AK.07", "CEKLIS PENYESUAIAN YANG WAJAR DAN BERALASAN")
    blok.kepala(sheet, "tuk", "asesor", "asesi", "tanggal")
    blok.panduan(
        sheet,
        "Digunakan [[coret ak07.saat.sebelum|sebelum]]/ [[coret ak07.saat.saat|saat]]/ "
        "[[coret ak07.saat.setelah|setelah]]* pra asesmen bila asesi memerlukan penyesuaian yang wajar dan "
        "beralasan.",
        "Penyesuaian dapat pula diperlukan karena keletihan, sakit, keadaan alam, atau listrik padam.",
        "Beri tanda centang pada potensi asesi dan pada kolom “Ya” atau “Tidak” setiap butir.",
        "Bila “Ya”, beri tanda centang pada sedikitnya satu pilihan di kolom Keterangan.",
    )
    sheet.table(_tabel_potensi(sheet.width))
    sheet.control("if varian == 'ab'")
    sheet.heading("Bagian A")
    sheet.control("endif")
    sheet.table(_tabel_butir(sheet.width))
    sheet.control("if varian == 'ab'")
    sheet.table(_tabel_hasil(sheet.width, "ak07.hasil_a"))
    sheet.heading("Bagian B")
    sheet.table(_tabel_rencana(sheet.width))
    sheet.table(_tabel_hasil(sheet.width, "ak07.hasil_b"))
    sheet.control("else")
    sheet.table(_tabel_hasil(sheet.width, "ak07.hasil"))
    sheet.control("endif")
    sheet.table(_tanda_tangan(sheet.width))
    return sheet


def _tabel_potensi(width: float) -> Table:
    table = Table((3.2, 0.9, width - 4.1))
    for n, potensi in enumerate(POTENSI_ASESI, start=1):
        judul = Cell("**Potensi Asesi**", merge="start") if n == 1 else Cell(merge="next")
        last = n == len(POTENSI_ASESI)
        table.row(
            judul,
            centered(f"[[☐ ak07.potensi.{n}]]"),
            Cell(potensi, style="SelKecil"),
            together=True,
            keep=not last,
        )
    return table


def _tabel_butir(width: float) -> Table:
    table = Table((0.9, 5.0, 1.1, 1.2, width - 8.2))
    table.header(
        Cell("No", merge="start"),
        Cell(
            "Mengidentifikasi Persyaratan Modifikasi dan Kontekstualisasi (karakteristik asesi)",
            merge="start",
        ),
        Cell("Diperlukan penyesuaian", span=2),
        Cell("Keterangan", merge="start"),
    )
    sisa = Cell(merge="next")
    table.header(sisa, sisa, "Ya", "Tidak", sisa)
    for n, (butir, opsi) in enumerate(BUTIR, start=1):
        pilihan = [f"[[☐ ak07.{n}.opsi.{m}]]\t{teks}" for m, teks in enumerate(opsi, start=1)]
        lain = f"[[☐ ak07.{n}.opsi.lain]]\t[[ak07.{n}.opsi_lain ........................................]]"
        table.row(
            Cell(f"{n}.", align="center"),
            butir,
            centered(f"[[☐ ak07.{n}.ya]]"),
            centered(f"[[☐ ak07.{n}.tidak]]"),
            Cell([*pilihan, lain], room=RUANG),
            together=True,
        )
    return table


def _tabel_rencana(width: float) -> Table:
    table = Table((0.9, width - 8.8, 1.1, 1.2, 5.6))
    table.header("No", "Rekaman Rencana Asesmen", "Ya", "Tidak", "Keputusan Penyesuaian")
    for n, pertanyaan in enumerate(RENCANA, start=1):
        table.row(
            Cell(f"{n}.", align="center"),
            pertanyaan,
            centered(f"[[☐ ak07.b.{n}.ya]]"),
            centered(f"[[☐ ak07.b.{n}.tidak]]"),
            f"[[ak07.b.{n}.keputusan]]",
            height=1.2,
            together=True,
        )
    return table


def _tabel_hasil(width: float, awalan: str) -> Table:
    """What was agreed, on one page with what follows it."""
    table = Table((0.9, 5.6, blok.COLON, width - 6.9))
    judul = "Hasil Penyesuaian yang wajar dan beralasan disepakati menggunakan:"
    table.row(Cell(judul, span=4, bold=True, shade="F2F2F2"), together=True, keep=True)
    for n, (name, label) in enumerate(HASIL, start=1):
        isi = Cell(f"[[{awalan}.{name}]]", middle=True)
        label_sel = Cell(label, middle=True)
        table.row(centered(f"{n}."), label_sel, centered(":"), isi, height=0.9, together=True, keep=True)
    return table


def _tanda_tangan(width: float) -> Table:
    table = Table((2.6, 5.4, 2.8, width - 10.8))
    for peran in ("asesor", "asesi"):
        table.row(
            Cell(f"Nama {peran.capitalize()}", middle=True),
            Cell(f"[[{peran}.nama]]", middle=True),
            Cell("Tanggal/\nTanda tangan", middle=True),
            Cell(f"[[ttd.{peran}]]", middle=True),
            height=1.5,
            together=True,
            keep=peran == "asesor",
        )
    return table
