"""FR.IA.04A. DIT – Daftar Instruksi Terstruktur."""

from __future__ import annotations

from templates.builder import blok
from templates.builder.kit import Cell, Sheet, Table

KEGIATAN = "proyek singkat/ kegiatan terstruktur lainnya"
SKENARIO = f"Skenario {KEGIATAN} yang berisikan data informasi, lingkup bahasan dan instruksi untuk asesi"
BINTANG = "*{{ '*' }}"
"""Two asterisks as text; side by side they would mark bold."""


def build() -> Sheet:
    """Per kelompok its units, what to prepare and what to present; signatures; penyusun."""
    sheet = Sheet(
        "FR.IA.04A",
        "DIT – DAFTAR INSTRUKSI TERSTRUKTUR (PENJELASAN PROYEK SINGKAT/ KEGIATAN TERSTRUKTUR LAINNYA*)",
    )
    # One asterisk stands for the note on levels here, so the choice has two.
    tuk = ("TUK", blok.JENIS_TUK.replace("]]*", f"]]{BINTANG}"))
    orang = [blok.BARIS_KEPALA[b] for b in ("asesor", "asesi", "tanggal")]
    blok.kepala(sheet, lain=[tuk, *orang])
    sheet.note(f"{BINTANG}Coret yang tidak perlu")
    blok.panduan(
        sheet,
        f"Tentukan {KEGIATAN} yang harus disiapkan dan dipresentasikan oleh asesi.",
        "Proyek atau kegiatan itu dibuat untuk keseluruhan unit kompetensi dalam skema sertifikasi "
        "atau untuk masing-masing kelompok pekerjaan.",
        "Kumpulkan hasilnya sesuai dengan keluaran yang telah ditetapkan.",
    )
    sheet.control("for kelompok in daftar_kelompok")
    blok.kelompok(sheet)
    sheet.table(_instruksi(sheet.width))
    sheet.control("endfor")
    sheet.table(_tanda_tangan(sheet.width))
    sheet.paragraph(
        "*) Apabila asesi pada Level 4 ke atas, berikan tugas proyek yang meliputi "
        "pemecahan masalah dan analisa.",
        style="Catatan",
        keep_next=True,
    )
    blok.penyusun_validator(sheet)
    return sheet


def _instruksi(width: float) -> Table:
    table = Table((4.8, width - 4.8))
    table.control("for proyek in kelompok.proyek")
    table.row(
        Cell(f"Hal yang harus disiapkan atau dilakukan atau dihasilkan untuk suatu {KEGIATAN}", bold=True),
        Cell(
            [
                f"**{SKENARIO}**",
                "__{{ proyek.judul }}__",
                "{{ proyek.skenario }}",
                "**Waktu :** {{ proyek.waktu_persiapan }}",
            ]
        ),
    )
    table.row(
        Cell("Hal yang perlu didemonstrasikan/ dipresentasikan", bold=True),
        Cell([f"**Hasil {KEGIATAN}**", "{{ proyek.hasil }}", "**Waktu :** {{ proyek.waktu_demonstrasi }}"]),
    )
    table.control("endfor")
    _umpan_balik(table)
    return table


def _umpan_balik(table: Table) -> None:
    """Feedback on one kelompok; that on the last is on the page of the signatures."""
    judul = ["**Umpan balik untuk Asesi:**", "Kelompok Pekerjaan {{ kelompok.nomor }}"]
    isi = "[[ia04a.umpan_balik.{{ kelompok.id }}]]"
    for kondisi, keep in (("if loop.last", True), ("else", False)):
        table.control(kondisi)
        table.row(Cell(judul), isi, height=2.4, together=True, keep=keep)
    table.control("endif")


def _tanda_tangan(width: float) -> Table:
    """Room to sign, and below it who signed, and when."""
    table = Table((width / 3,) * 3)
    table.header("Tanda Tangan Asesi", "Tanda Tangan Asesor", "Nama & Tanda Tangan Supervisor (Jika ada)")
    ttd = (Cell(f"[[ttd.{orang}]]", align="center") for orang in _PENANDA)
    table.row(*ttd, height=1.5, together=True, keep=True)
    nama = (Cell(f"Nama : [[{orang}.nama]]") for orang in _PENANDA)
    table.row(*nama, height=blok.TINGGI_TANDA, together=True, keep=True)
    tanggal = (Cell(f"Tanggal : [[ia04a.tanggal.{orang}]]", middle=True) for orang in _PENANDA)
    table.row(*tanggal, height=blok.BARIS_TTD, together=True, keep=True)
    return table


_PENANDA = ("asesi", "asesor", "supervisor")
