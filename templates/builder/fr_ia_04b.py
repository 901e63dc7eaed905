"""FR.IA.04B. Penilaian Proyek Singkat atau Kegiatan Terstruktur Lainnya."""

from __future__ import annotations

from dataclasses import replace

from templates.builder import blok
from templates.builder._muat import muat
from templates.builder._soal import AKHIR, LANJUT, nomor
from templates.builder.kit import Cell, Content, Sheet, Table

TINGGI = 2.9
"""Height of a question, in centimetres: for an answer of two lines by hand below one of two in print."""

HURUF, BARIS = 35, 30
"""Letters on a line of a question, lines that surely fit on a page."""


def build() -> Sheet:
    """Per project its lingkup with their questions; recommendation and signatures; penyusun."""
    sheet = Sheet("FR.IA.04B", "PENILAIAN PROYEK SINGKAT ATAU KEGIATAN TERSTRUKTUR LAINNYA")
    judul = ("Judul Kegiatan Terstruktur", "{{ judul }}")
    orang = [blok.BARIS_KEPALA[b] for b in ("asesor", "asesi", "tanggal")]
    blok.kepala(sheet, "tuk", lain=[judul, *orang])
    blok.panduan(
        sheet,
        "Nilailah hasil proyek singkat atau kegiatan terstruktur lainnya melalui presentasi asesi, "
        "sesuai FR.IA.04A. DIT.",
        "Ajukan pertanyaan dalam presentasi; pertanyaan dapat dikembangkan dari dokumen dan "
        "hasil presentasi.",
        "Pertanyaan diajukan untuk memenuhi pencapaian 5 dimensi kompetensi (TS, TMS, CMS, JRES, TRS).",
        "Isilah kolom lingkup penyajian sesuai dengan sektor/sub-sektor/profesi.",
        "Berikan keputusan pencapaian berdasarkan kesimpulan tanggapan asesi.",
    )
    sheet.control("for proyek in daftar_proyek")
    sheet.control("if daftar_proyek|length > 1")
    sheet.paragraph("**{{ proyek.nomor }}. {{ proyek.judul }}**", keep_next=True, before=6, after=3)
    sheet.control("endif")
    sheet.table(_penilaian(sheet.width))
    sheet.control("endfor")
    blok.rekomendasi(
        sheet,
        [
            "**Rekomendasi Asesor:**",
            "Asesi [[coret ia04b.rekomendasi.telah|telah]]/[[coret ia04b.rekomendasi.belum|belum]]* "
            "memenuhi pencapaian seluruh kriteria unjuk kerja, direkomendasikan:",
            "[[☐ ia04b.rekomendasi.k]]\t**Kompeten**",
            "[[☐ ia04b.rekomendasi.bk]]\t**Belum Kompeten**",
            f"__{blok.CORET}__",
        ],
        keep=True,
    )
    blok.penyusun_validator(sheet)
    return sheet


def _penilaian(width: float) -> Table:
    """No | Lingkup | Pertanyaan and Tanggapan | Kesesuaian | Ya | Tdk; lingkup beside its questions.

    The first two questions of a lingkup stay on one page, and the last two: none stands without its lingkup.
    """
    table = Table((0.9, 3.2, width - 9.6, 3.3, 1.1, 1.1))
    table.header(Cell("Aspek Penilaian", span=4), Cell("Pencapaian", span=2))
    table.header(
        "No",
        "Lingkup Penyajian proyek atau kegiatan terstruktur lainnya",
        "Daftar Pertanyaan",
        "Kesesuaian dengan standar kompetensi kerja (unit/elemen/KUK)",
        "Ya",
        "Tdk",
    )
    table.control("for lingkup in proyek.lingkup")
    table.control("for butir in lingkup.soal")
    for kondisi, utuh in ((f"if {muat('butir.pertanyaan', HURUF, BARIS)}", True), ("else", False)):
        table.control(kondisi)
        for syarat, kiri, keep in _LINGKUP:
            table.control(syarat)
            table.row(*kiri, *_pertanyaan(), height=TINGGI, together=utuh, keep=keep)
        table.control("endif")
    table.control("endif")
    table.control("endfor")
    table.control("endfor")
    table.row(*_tambahan(), height=TINGGI, together=True)
    return table


_SEL = (nomor("{{ lingkup.nomor }}."), Cell("{{ lingkup.lingkup }}", no_bottom=True))
_LINGKUP = (
    ("if loop.length == 1", [replace(sel, no_bottom=False) for sel in _SEL], False),
    ("elif loop.first", _SEL, True),
    ("elif loop.last", (AKHIR, AKHIR), False),
    ("elif loop.revindex == 2", (LANJUT, LANJUT), True),
    ("else", (LANJUT, LANJUT), False),
)
"""When a question is printed so: the cells of its lingkup, and whether the next one is on the same page."""


def _pertanyaan() -> tuple[Content, ...]:
    tag = "ia04b.{{ lingkup.nomor }}.{{ butir.nomor }}"
    dimensi = "{% if butir.dimensi %} ({{ butir.dimensi }}){% endif %}"
    rujukan = ["{%p for satu in butir.rujukan %}", "{{ satu.unit }}\nKUK {{ satu.kuk }}", "{%p endfor %}"]
    return _baris(tag, f"{{{{ butir.pertanyaan }}}}{dimensi}", Cell(rujukan, style="SelKecil"))


def _tambahan() -> tuple[Content, ...]:
    """A row for a question that the presentation gives rise to."""
    tag = "ia04b.t{{ proyek.nomor }}"
    kiri = (Cell(), f"[[{tag}.lingkup]]")
    return *kiri, *_baris(tag, f"[[{tag}.pertanyaan]]\n", Cell(f"[[{tag}.rujukan]]", style="SelKecil"))


def _baris(tag: str, pertanyaan: str, rujukan: Cell) -> tuple[Content, ...]:
    """A question with its answer below it, what it belongs to, and the boxes."""
    tanya = Cell([f"**Pertanyaan :** {pertanyaan}", f"**Tanggapan :** [[{tag}.tanggapan]]"])
    ya, tidak = (Cell(f"[[☐ {tag}.{nilai}]]", align="center") for nilai in ("ya", "tidak"))
    return tanya, rujukan, ya, tidak
