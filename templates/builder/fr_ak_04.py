"""FR.AK.04. Banding Asesmen."""

from __future__ import annotations

from templates.builder import blok
from templates.builder.kit import Cell, Sheet, Table, centered

PERTANYAAN = (
    ("dijelaskan", "Apakah Proses Banding telah dijelaskan kepada Anda?"),
    ("didiskusikan", "Apakah Anda telah mendiskusikan Banding dengan Asesor?"),
    (
        "libatkan_orang_lain",
        "Apakah Anda mau melibatkan “orang lain” membantu Anda dalam Proses Banding?",
    ),
)


def build() -> Sheet:
    """Three questions, the decision appealed against and why, the asesi's signature."""
    sheet = Sheet("FR.AK.04", "BANDING ASESMEN")
    sheet.table(_tabel_kepala(sheet.width))
    sheet.table(_tabel_pertanyaan(sheet.width))
    sheet.table(_tabel_banding(sheet.width))
    return sheet


def _tabel_kepala(width: float) -> Table:
    table = Table((blok.LABEL, blok.COLON, width - blok.LABEL - blok.COLON))
    for label, tag in (
        ("Nama Asesi", "asesi.nama"),
        ("Nama Asesor", "asesor.nama"),
        ("Tanggal Asesmen", "asesmen.tanggal"),
    ):
        isi = Cell(f"[[{tag}]]", middle=True)
        table.row(Cell(label, middle=True), centered(":"), isi, height=0.7, together=True)
    return table


def _tabel_pertanyaan(width: float) -> Table:
    table = Table((width - 3.4, 1.7, 1.7))
    table.header("Jawablah dengan Ya atau Tidak pertanyaan-pertanyaan berikut ini", "YA", "TIDAK")
    for name, pertanyaan in PERTANYAAN:
        table.row(
            Cell(pertanyaan, middle=True),
            centered(f"[[☐ ak04.{name}.ya]]"),
            centered(f"[[☐ ak04.{name}.tidak]]"),
            height=0.8,
            together=True,
        )
    return table


def _tabel_banding(width: float) -> Table:
    table = Table((blok.LABEL, blok.COLON, width - blok.LABEL - blok.COLON))
    table.row(
        Cell("Banding ini diajukan atas keputusan asesmen pada skema sertifikasi berikut:", span=3),
        together=True,
        keep=True,
    )
    table.row("Skema Sertifikasi", blok.TITIK, "**{{ skema.judul }}**", together=True, keep=True)
    table.row("No. Skema Sertifikasi", blok.TITIK, "{{ skema.nomor }}", together=True, keep=True)
    table.row(
        Cell(["Banding ini diajukan atas alasan sebagai berikut:", "[[ak04.alasan]]"], span=3), height=6.0
    )
    table.row(
        Cell(
            "Anda berhak mengajukan banding bila menilai proses asesmen tidak sesuai dengan SOP dan tidak "
            "memenuhi Prinsip Asesmen.",
            span=3,
        ),
        together=True,
        keep=True,
    )
    for label, tag, height in (
        ("Tanda tangan Asesi", "ttd.asesi", 1.5),
        ("Tanggal", "ttd.asesi.tanggal", 0.8),
    ):
        isi = Cell(f"[[{tag}]]", middle=True)
        last = label == "Tanggal"
        table.row(Cell(label, middle=True), centered(":"), isi, height=height, together=True, keep=not last)
    return table
