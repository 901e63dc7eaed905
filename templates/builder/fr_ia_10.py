"""FR.IA.10. VPK – Verifikasi Pihak Ketiga."""

from __future__ import annotations

from templates.builder import blok
from templates.builder._reviu import ADAPTASI
from templates.builder._soal import rahasia
from templates.builder.kit import Cell, Sheet, Table, centered

IDENTITAS = (
    ("nama", "Nama Pengawas/penyelia/atasan/orang lain di perusahaan", 0.9),
    ("tempat_kerja", "Tempat kerja", 0.8),
    ("alamat", "Alamat", 1.3),
    ("telepon", "Telepon", 0.8),
)
BUTIR = (
    "Apakah asesi bekerja dengan mempertimbangkan Kesehatan, Keamanan dan Keselamatan Kerja?",
    "Apakah asesi berinteraksi dengan harmonis di dalam kelompoknya?",
    "Apakah asesi dapat mengelola tugas-tugas secara bersamaan?",
    "Apakah asesi dapat dengan cepat beradaptasi dengan peralatan dan lingkungan yang baru?",
    "Apakah asesi dapat merespon dengan cepat masalah-masalah yang ada di tempat kerjanya?",
    "Apakah Anda bersedia dihubungi jika verifikasi lebih lanjut dari pernyataan ini diperlukan?",
)
URAIAN = (
    ("hubungan", "Apa hubungan Anda dengan asesi?"),
    ("lama_bekerja", "Berapa lama Anda bekerja dengan asesi?"),
    ("kedekatan", "Seberapa dekat Anda bekerja dengan asesi di area yang dinilai?"),
    (
        "pengalaman",
        "Apa pengalaman teknis dan / atau kualifikasi Anda di bidang yang dinilai? "
        "(termasuk asesmen atau kualifikasi pelatihan)",
    ),
    (
        "konsisten",
        "Secara keseluruhan, apakah Anda yakin asesi melakukan sesuai standar yang diminta oleh unit "
        "kompetensi secara konsisten?",
    ),
    ("pelatihan", "Identifikasi kebutuhan pelatihan lebih lanjut untuk asesi:"),
    ("komentar", "Ada komentar lain:"),
)


def build() -> Sheet:
    """Who speaks, six questions with Ya and Tdk, seven in words; the asesor signs."""
    sheet = Sheet("FR.IA.10", "VPK – VERIFIKASI PIHAK KETIGA")
    rahasia(sheet, "tidak diperlihatkan atau diberikan kepada asesi.")
    blok.kepala(sheet, "tuk", "asesor", "asesi", "tanggal")
    sheet.paragraph("**__Informasi Rahasia__**", keep_next=True, after=4)
    blok.panduan(
        sheet,
        "Formulir ini diisi oleh asesor berdasarkan keterangan pihak ketiga: pengawas, penyelia, atasan, "
        "atau orang lain di tempat kerja asesi.",
        "Beri tanda centang pada kolom “Ya” atau “Tdk”, dan tulis jawaban pihak ketiga secara singkat.",
        "Pertanyaan dapat dikembangkan sesuai dengan bukti yang perlu diverifikasi.",
    )
    blok.kelompok_gabung(sheet)
    sheet.table(_identitas(sheet.width))
    sheet.table(_butir(sheet.width))
    sheet.table(_uraian(sheet.width))
    sheet.table(_tanda_tangan(sheet.width))
    sheet.note(ADAPTASI)
    return sheet


def _identitas(width: float) -> Table:
    table = Table((6.6, blok.COLON, width - 6.6 - blok.COLON))
    for n, (tag, label, height) in enumerate(IDENTITAS, start=1):
        isi = Cell(f"[[ia10.{tag}]]", middle=True)
        table.row(
            Cell(label, middle=True),
            centered(":"),
            isi,
            height=height,
            together=True,
            keep=n < len(IDENTITAS),
        )
    return table


def _butir(width: float) -> Table:
    table = Table((0.9, width - 3.5, 1.3, 1.3))
    table.header(Cell("Pertanyaan", span=2), "Ya", "Tdk")
    for n, pertanyaan in enumerate(BUTIR, start=1):
        kotak = (centered(f"[[☐ ia10.butir.{n}.{nilai}]]") for nilai in ("ya", "tidak"))
        table.row(
            centered(f"{n}."),
            Cell(pertanyaan, middle=True),
            *kotak,
            height=0.7,
            together=True,
            keep=n < len(BUTIR),
        )
    return table


def _uraian(width: float) -> Table:
    """What is said in words; the last of it is on the page of the signature."""
    table = Table((6.6, width - 6.6))
    for n, (tag, pertanyaan) in enumerate(URAIAN, start=1):
        table.row(pertanyaan, f"[[ia10.{tag}]]", height=2.0, together=True, keep=n == len(URAIAN))
    return table


def _tanda_tangan(width: float) -> Table:
    """Room to sign, on the page of the note below it.

    Of two rows, though it looks like one: LibreOffice ties no table of a single row to what follows.
    """
    table = Table((3.6, width - 9.6, 2.0, 4.0))
    table.row(*[Cell(no_bottom=True)] * 4, together=True, keep=True)
    isi = ("Tanda tangan Asesor:", "[[ttd.asesor]]", "Tanggal:", "[[ia10.tanggal]]")
    table.row(*(Cell(teks, no_top=True) for teks in isi), height=1.1, together=True, keep=True)
    return table
