"""FR.AK.02. Rekaman Asesmen Kompetensi."""

from __future__ import annotations

from templates.builder import blok
from templates.builder._jadwal import MULAI_SELESAI
from templates.builder.kit import Cell, Content, Sheet, Table, centered

BUKTI = ("observasi", "portofolio", "pihak_ketiga", "wawancara", "lisan", "tertulis", "proyek", "lainnya")
RINGKAS = 8
"""Units up to which their table leaves the second page room for more to be written by hand."""
TTD = ("Tanda tangan dan\nTanggal", "[[ttd.{}]]")
ASESI: blok.Penanda = ("Asesi :", (("Nama", "[[asesi.nama]]"), (TTD[0], TTD[1].format("asesi"))))
ASESOR: blok.Penanda = (
    "Asesor :",
    (("Nama", "[[asesor.nama]]"), ("No. Reg", "[[asesor.no_met]]"), (TTD[0], TTD[1].format("asesor"))),
)


def build() -> Sheet:
    """One row a unit with its kinds of evidence, one decision for the whole scheme."""
    sheet = Sheet("FR.AK.02", "REKAMAN ASESMEN KOMPETENSI")
    blok.kepala(sheet, "tuk", "asesor", "asesi", lain=MULAI_SELESAI)
    sheet.paragraph(
        "Beri tanda centang pada kolom bukti yang digunakan untuk setiap unit kompetensi.",
        keep_next=True,
        before=2,
        after=3,
    )
    sheet.table(_tabel_bukti(sheet.width))
    sheet.table(_keputusan(sheet.width))
    blok.tanda_tangan(sheet, ASESI, ASESOR)
    sheet.paragraph("**LAMPIRAN DOKUMEN:**", keep_next=True, before=4)
    sheet.items("1.\tDokumen APL 01 peserta", "2.\tDokumen APL 02 peserta", keep_next=True)
    sheet.items("3.\tBukti-bukti berkualitas peserta", keep_next=True)
    sheet.items("4.\tTinjauan proses asesmen")
    return sheet


def _tabel_bukti(width: float) -> Table:
    """A column for each kind of evidence; their headings stand upright."""
    box = 1.15
    table = Table((width - len(BUKTI) * box, *(box for _ in BUKTI)))
    table.header(
        "Unit Kompetensi",
        Cell("Observasi demonstrasi", upright=True),
        Cell("Portofolio", upright=True),
        Cell("Pernyataan Pihak Ketiga", upright=True),
        Cell("Pertanyaan Wawancara", upright=True),
        Cell("Pertanyaan lisan", upright=True),
        Cell("Pertanyaan tertulis", upright=True),
        Cell("Proyek kerja", upright=True),
        Cell("Lainnya", upright=True),
        height=4.3,
    )
    unit: tuple[Content, ...] = (
        "{{ unit.kode }}\n{{ unit.judul }}",
        *(centered(f"[[☐ ak02.{{{{ unit.kode }}}}.{bukti}]]") for bukti in BUKTI),
    )
    table.control("for unit in daftar_unit")
    table.control("if loop.last").row(*unit, together=True, keep=True)
    table.control("else").row(*unit, together=True)
    table.control("endif")
    table.control("endfor")
    lainnya = f"Lainnya : [[ak02.lainnya {'.' * 160}]]"
    table.row(Cell(lainnya, span=len(table.widths), middle=True), height=blok.TULIS, together=True)
    return table


def _keputusan(width: float) -> Table:
    """The decision and its remarks, on the page of the signatures."""
    table = Table((5.6, width - 5.6))
    table.row(
        Cell("**Rekomendasi hasil asesmen**", middle=True),
        Cell(
            "[[☐ ak02.rekomendasi.k]] Kompeten          [[☐ ak02.rekomendasi.bk]] Belum kompeten", middle=True
        ),
        height=0.8,
        together=True,
        keep=True,
    )
    tindak_lanjut = Cell(
        [
            "**Tindak lanjut yang dibutuhkan**",
            "(pekerjaan tambahan dan asesmen yang diperlukan untuk mencapai kompetensi)",
        ]
    )
    for awal, ruang in ((f"if daftar_unit|length <= {RINGKAS}", 3.0), ("else", 1.6)):
        table.control(awal)
        table.row(tindak_lanjut, "[[ak02.tindak_lanjut]]", height=ruang, keep=True)
        table.row("**Komentar/ Observasi oleh asesor**", "[[ak02.komentar]]", height=ruang, keep=True)
    table.control("endif")
    return table
