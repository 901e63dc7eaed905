"""FR.IA.08. CVP – Ceklis Verifikasi Portofolio."""

from __future__ import annotations

from templates.builder import blok
from templates.builder._reviu import pengantar, rekomendasi_observasi
from templates.builder.kit import Cell, Sheet, Table, centered

ATURAN_BUKTI = ("Valid", "Asli", "Terkini", "Memadai")
YA, TIDAK = 1.0, 1.2


def build() -> Sheet:
    """Each piece of evidence against the four rules; what to clarify; recommendation and signatures."""
    sheet = Sheet("FR.IA.08", "CVP – CEKLIS VERIFIKASI PORTOFOLIO")
    blok.kepala(sheet, "tuk", "asesor", "asesi", "tanggal")
    blok.panduan(
        sheet,
        "Formulir ini dapat digunakan untuk seluruh unit kompetensi atau untuk satu kelompok pekerjaan.",
        "Isilah bukti portofolio sesuai dengan yang disepakati pada asesmen mandiri (FR.APL.02).",
        "Nilailah setiap bukti menurut aturan bukti: valid, asli, terkini, dan memadai.",
        "Bila bukti belum memenuhi aturan bukti, lanjutkan dengan pertanyaan wawancara (FR.IA.09) dan/atau "
        "verifikasi pihak ketiga (FR.IA.10).",
    )
    sheet.table(_bukti(sheet.width))
    pengantar(
        sheet,
        "Sebagai tindak lanjut verifikasi, substansi berikut yang diberi tanda centang harus diklarifikasi "
        "pada saat wawancara:",
    )
    sheet.table(_klarifikasi(sheet.width))
    tambahan = Table((sheet.width,))
    tambahan.row(
        Cell(
            [
                "**Bukti tambahan diperlukan pada unit / elemen kompetensi sebagai berikut:**",
                "Contoh : [[ia08.bukti_tambahan]]",
            ]
        ),
        height=2.2,
        together=True,
    )
    sheet.table(tambahan)
    blok.rekomendasi(sheet, rekomendasi_observasi("ia08"))
    return sheet


def _bukti(width: float) -> Table:
    """Bukti Portofolio | Aturan Bukti, with Ya and Tidak for each of the four rules."""
    nomor = 0.9
    table = Table((nomor, width - nomor - len(ATURAN_BUKTI) * (YA + TIDAK), *(YA, TIDAK) * len(ATURAN_BUKTI)))
    lanjut = Cell(span=2, merge="next")
    table.header(
        Cell("Bukti Portofolio:", span=2, merge="start"), Cell("Aturan Bukti", span=2 * len(ATURAN_BUKTI))
    )
    table.header(lanjut, *(Cell(aturan, span=2) for aturan in ATURAN_BUKTI))
    table.header(lanjut, *("Ya", "Tidak") * len(ATURAN_BUKTI))
    table.control("for n in daftar_bukti")
    tag = "ia08.bukti.{{ n }}"
    table.row(
        centered("{{ n }}."),
        Cell("[[portofolio.{{ n }}]]", middle=True),
        *(
            centered(f"[[☐ {tag}.{aturan.lower()}.{nilai}]]")
            for aturan in ATURAN_BUKTI
            for nilai in ("ya", "tidak")
        ),
        height=1.1,
        together=True,
    )
    table.control("endfor")
    return table


def _klarifikasi(width: float) -> Table:
    """Cek List | No. Unit Kompetensi | No. Elemen | Materi; one row a unit, none alone on a page."""
    table = Table((1.3, 5.2, 2.2, width - 8.7))
    table.header("Cek List", "No. Unit Kompetensi", "No. Elemen", "Materi/substansi wawancara (elemen/KUK)")
    table.control("for unit in daftar_unit")
    tag = "ia08.klarifikasi.{{ unit.kode }}"
    for kondisi, keep in (("if loop.first or loop.revindex == 2", True), ("else", False)):
        table.control(kondisi)
        table.row(
            centered(f"[[☐ {tag}.dipilih]]"),
            Cell("**{{ unit.kode }}**\n{{ unit.judul }}", style="SelKecil"),
            f"[[{tag}.elemen]]",
            f"[[{tag}.materi]]",
            height=1.2,
            together=True,
            keep=keep,
        )
    table.control("endif")
    table.control("endfor")
    return table
