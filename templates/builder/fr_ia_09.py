"""FR.IA.09. PW – Pertanyaan Wawancara."""

from __future__ import annotations

from templates.builder import blok
from templates.builder._muat import muat
from templates.builder.kit import Cell, Content, Sheet, Table, centered

TAMBAHAN = [1, 2]
"""Numbers of the blank rows for questions that arise from FR.IA.08."""

TINGGI = 2.8
"""Height of a question, in centimetres: for a conclusion of three lines by hand."""

TANYA = 7.4
"""Width of a question, in centimetres."""

TITIK = "." * 32
"""Room for the numbers of the evidence, to the end of the line: the sentence goes on below it."""

HURUF, BARIS = 40, 30
"""Letters on a line of a question, lines that surely fit on a page."""


def build() -> Sheet:
    """The evidence by number, the questions about it; signatures; penyusun."""
    sheet = Sheet("FR.IA.09", "PW – PERTANYAAN WAWANCARA")
    blok.kepala(sheet, "tuk", "asesor", "asesi", "tanggal")
    blok.panduan(
        sheet,
        "Isilah bukti portofolio sesuai dengan bukti pada ceklis verifikasi portofolio (FR.IA.08).",
        "Ajukan pertanyaan tentang unit dan elemen yang diberi tanda centang pada FR.IA.08, dan sebutkan "
        "nomor buktinya.",
        "Bukti yang sudah valid, asli, terkini, dan memadai tidak perlu ditanyakan lagi.",
        "Tulis kesimpulan jawaban asesi, lalu beri tanda centang pada kolom “Ya” atau “Tidak”.",
    )
    sheet.table(_bukti(sheet.width))
    sheet.table(_pertanyaan(sheet.width))
    sheet.table(_tambahan(sheet.width))
    blok.tanda_tangan(sheet, keep=True)
    blok.penyusun_validator(sheet)
    return sheet


def _bukti(width: float) -> Table:
    table = Table((1.1, width - 1.1))
    table.header("No.", "Bukti Portofolio")
    table.control("for n in daftar_bukti")
    table.row(centered("{{ n }}."), Cell("[[portofolio.{{ n }}]]", middle=True), height=0.7, together=True)
    table.control("endfor")
    return table


def _pertanyaan(width: float) -> Table:
    """Daftar Pertanyaan Wawancara | Kesimpulan Jawaban Asesi | Ya | Tidak."""
    table = _tabel(width, "Daftar Pertanyaan Wawancara")
    bukti = f"[[ia09.{{{{ butir.nomor }}}}.bukti {TITIK}]]"
    tanya = Cell(
        [
            "{%p if butir.awal %}",
            f"{{{{ butir.awal }}}} {bukti}\n{{{{ butir.akhir }}}}",
            "{%p else %}",
            f"Bukti no. {bukti}\n{{{{ butir.akhir }}}}",
            "{%p endif %}",
        ]
    )
    table.control("for butir in soal")
    nomor = Cell("{{ butir.nomor }}.", align="center")
    for kondisi, utuh in ((f"if {muat('butir.akhir', HURUF, BARIS)}", True), ("else", False)):
        table.control(kondisi)
        table.row(nomor, tanya, *_jawaban("{{ butir.nomor }}"), height=TINGGI, together=utuh)
    table.control("endif")
    table.control("endfor")
    return table


def _tambahan(width: float) -> Table:
    """Blank rows for further questions, in the words of the others; on the page of the signatures."""
    table = _tabel(width, "Daftar Pertanyaan Wawancara (tambahan)")
    table.control(f"for n in {TAMBAHAN}")
    tag = "ia09.t{{ n }}"
    bukti = f"Sesuai dengan bukti no. [[{tag}.bukti {TITIK}]]\nyang Anda ajukan,"
    tanya = Cell([bukti, f"[[{tag}.pertanyaan {blok.titik(TANYA - 0.3)}]]"], room=blok.JARAK)
    nomor = Cell("{{ soal|length + n }}.", align="center")
    table.row(nomor, tanya, *_jawaban("t{{ n }}"), height=TINGGI, together=True, keep=True)
    table.control("endfor")
    return table


def _tabel(width: float, judul: str) -> Table:
    table = Table((0.9, TANYA, width - TANYA - 3.3, 1.1, 1.3))
    sisa = Cell(merge="next")
    table.header(
        Cell(judul, span=2, merge="start"),
        Cell("Kesimpulan Jawaban Asesi", merge="start"),
        Cell("Pencapaian", span=2),
    )
    return table.header(Cell(span=2, merge="next"), sisa, "Ya", "Tidak")


def _jawaban(soal: str) -> tuple[Content, ...]:
    tag = f"ia09.{soal}"
    return f"[[{tag}.kesimpulan]]", centered(f"[[☐ {tag}.ya]]"), centered(f"[[☐ {tag}.tidak]]")
