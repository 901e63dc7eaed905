"""FR.IA.04B. Penilaian Proyek Singkat atau Kegiatan Terstruktur Lainnya."""

from __future__ import annotations

from templates.builder import blok
from templates.builder._soal import AKHIR, LANJUT, kotak, nomor
from templates.builder.kit import Cell, Content, Sheet, Table


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
            "Asesi telah/belum memenuhi pencapaian seluruh kriteria unjuk kerja, direkomendasikan:",
            "[[☐ ia04b.rekomendasi.k]]\t**Kompeten**",
            "[[☐ ia04b.rekomendasi.bk]]\t**Belum Kompeten**",
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
    lingkup = (nomor("{{ lingkup.nomor }}."), Cell("{{ lingkup.lingkup }}", no_bottom=True))
    tanggapan = Cell(f"**Tanggapan :** [[{_TAG}.tanggapan]]", no_top=True)
    table.control("for lingkup in proyek.lingkup")
    table.control("for butir in lingkup.soal")
    for kondisi, kiri in (("if loop.first", lingkup), ("else", (LANJUT, LANJUT))):
        table.control(kondisi)
        table.row(*kiri, *_pertanyaan(), keep=True)
    table.control("endif")
    for kondisi, akhir, keep in (
        ("if loop.last", AKHIR, False),
        ("elif loop.first or loop.revindex == 2", LANJUT, True),
        ("else", LANJUT, False),
    ):
        table.control(kondisi)
        table.row(akhir, akhir, tanggapan, AKHIR, AKHIR, AKHIR, height=1.7, together=True, keep=keep)
    table.control("endif")
    table.control("endfor")
    table.control("endfor")
    return table


_TAG = "ia04b.{{ lingkup.nomor }}.{{ butir.nomor }}"


def _pertanyaan() -> tuple[Content, ...]:
    dimensi = "{% if butir.dimensi %} ({{ butir.dimensi }}){% endif %}"
    rujukan = ["{%p for satu in butir.rujukan %}", "{{ satu.unit }}\nKUK {{ satu.kuk }}", "{%p endfor %}"]
    return (
        Cell(f"**Pertanyaan :** {{{{ butir.pertanyaan }}}}{dimensi}", no_bottom=True),
        Cell(rujukan, style="SelKecil", no_bottom=True),
        kotak(f"{_TAG}.ya"),
        kotak(f"{_TAG}.tidak"),
    )
