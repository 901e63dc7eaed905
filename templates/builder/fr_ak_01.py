"""FR.AK.01. Persetujuan Asesmen dan Kerahasiaan."""

from __future__ import annotations

from templates.builder import blok
from templates.builder.kit import Cell, Sheet, Table, centered

BUKTI = (
    (
        "[[☐ ak01.bukti.portofolio]] Hasil Verifikasi Portofolio",
        "[[☐ ak01.bukti.reviu_produk]] Hasil Reviu Produk",
    ),
    (
        "[[☐ ak01.bukti.observasi]] Hasil Observasi Langsung",
        "[[☐ ak01.bukti.terstruktur]] Hasil Kegiatan Terstruktur",
    ),
    ("[[☐ ak01.bukti.lisan]] Hasil Pertanyaan Lisan", "[[☐ ak01.bukti.tertulis]] Hasil Pertanyaan Tertulis"),
    (
        "[[☐ ak01.bukti.lainnya]] Lainnya : [[ak01.bukti_lainnya ..............................]]",
        "[[☐ ak01.bukti.wawancara]] Hasil Pertanyaan Wawancara",
    ),
)
PELAKSANAAN = (
    ("Hari / Tanggal", "[[asesmen.hari_tanggal]]"),
    ("Waktu", "[[asesmen.waktu]]"),
    ("TUK", "[[tuk.nama]]"),
)
PERNYATAAN = (
    (
        "Asesi :",
        "Saya telah mendapat penjelasan dari asesor tentang hak saya dan prosedur banding asesmen.",
    ),
    (
        "Asesor :",
        "Saya menjaga kerahasiaan hasil asesmen. Hasil dan hal lain yang saya ketahui dari pekerjaan saya "
        "sebagai asesor tidak saya sampaikan, lisan maupun tertulis, selain kepada pihak yang berwenang.",
    ),
    (
        "Asesi :",
        "Saya setuju mengikuti asesmen dengan pemahaman bahwa informasi yang dikumpulkan hanya digunakan "
        "untuk keperluan sertifikasi dan hanya dapat diakses oleh pihak tertentu.",
    ),
)


def build() -> Sheet:
    """Evidence and appointment, three fixed statements, both signatures."""
    sheet = Sheet("FR.AK.01", "PERSETUJUAN ASESMEN DAN KERAHASIAAN")
    sheet.paragraph(
        "Persetujuan ini menjamin bahwa asesi telah diberi arahan secara rinci tentang perencanaan dan "
        "proses asesmen.",
        keep_next=True,
        after=6,
    )
    blok.kepala(sheet, "tuk", "asesor", "asesi")
    sheet.table(_bukti_dan_pelaksanaan(sheet.width))
    pernyataan = Table((sheet.width,))
    for pihak, kalimat in PERNYATAAN:
        pernyataan.row(Cell([f"**{pihak}**", kalimat]), together=True, keep=True)
    sheet.table(pernyataan)
    sheet.table(_tanda_tangan(sheet.width))
    return sheet


def _bukti_dan_pelaksanaan(width: float) -> Table:
    sub = 2.4
    label = blok.LABEL + blok.SUBLABEL - sub
    rest = width - label - sub - blok.COLON
    table = Table((label, sub, blok.COLON, rest / 2, rest / 2))
    bukti = Cell("Bukti yang akan dikumpulkan", span=2, merge="start"), Cell(":", merge="start")
    for n, pasangan in enumerate(BUKTI):
        label_bukti = bukti if n == 0 else (Cell(span=2, merge="next"), Cell(merge="next"))
        isi = [Cell(teks, middle=True) for teks in pasangan]
        table.row(*label_bukti, *isi, height=0.7, together=True, keep=True)
    for n, (rincian, tag) in enumerate(PELAKSANAAN):
        judul = Cell("Pelaksanaan asesmen disepakati pada", merge="start") if n == 0 else Cell(merge="next")
        baris = Cell(rincian, middle=True), centered(":"), Cell(tag, span=2, middle=True)
        table.row(judul, *baris, height=0.7, together=True, keep=n < len(PELAKSANAAN) - 1)
    return table


def _tanda_tangan(width: float) -> Table:
    table = Table((4.0, blok.COLON, width - 10.3, 1.8, blok.COLON, 3.7))
    for peran in ("asesor", "asesi"):
        table.row(
            Cell(f"Tanda tangan {peran.capitalize()}", middle=True),
            centered(":"),
            Cell(f"[[ttd.{peran}]]", middle=True),
            Cell("Tanggal", middle=True),
            centered(":"),
            Cell(f"[[ttd.{peran}.tanggal]]", middle=True),
            height=1.5,
            together=True,
            keep=peran == "asesor",
        )
    return table
