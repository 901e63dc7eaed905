"""FR.APL.02. Asesmen Mandiri."""

from __future__ import annotations

from templates.builder import blok
from templates.builder._penutup import penutup
from templates.builder.kit import Cell, Content, Sheet, Table, centered

DITINJAU: blok.Penanda = ("Ditinjau Oleh Asesor :", blok.TTD_ASESOR)


def build() -> Sheet:
    """Per unit one row an elemen, with its KUK as a list; then the asesor's review."""
    sheet = Sheet("FR.APL.02", "ASESMEN MANDIRI")
    blok.kepala(sheet)
    sheet.table(_panduan(sheet.width))
    sheet.control("for unit in daftar_unit")
    sheet.control("set unit_akhir = loop.last")
    sheet.table(_tabel_unit(sheet.width))
    sheet.control("endfor")
    rekomendasi = [
        "**Rekomendasi Untuk Asesi:**",
        "Asesmen **[[coret apl02.rekomendasi.dapat|dapat]]/ "
        "[[coret apl02.rekomendasi.tidak_dapat|tidak dapat]]** *) dilanjutkan",
        "__*) Coret yang tidak perlu__",
    ]
    penutup(sheet, (rekomendasi, blok.ASESI), (["**Catatan :**", "[[apl02.catatan]]"], DITINJAU))
    return sheet


def _panduan(width: float) -> Table:
    table = Table((width,))
    table.row(Cell("PANDUAN ASESMEN MANDIRI", bold=True, shade="F2F2F2"), keep=True, together=True)
    table.row(
        Cell(
            [
                "**Instruksi:**",
                "•\tBaca setiap pertanyaan pada kolom sebelah kiri.",
                "•\tBeri tanda centang pada kotak **K** (kompeten) jika Anda yakin dapat melakukan tugas "
                "yang dijelaskan, atau **BK** (belum kompeten) jika belum.",
                "•\tIsilah kolom sebelah kanan dengan bukti milik Anda yang menunjukkan bahwa Anda "
                "melakukan tugas itu.",
            ]
        )
    )
    return table


def _tabel_unit(width: float) -> Table:
    """The unit; Dapatkah Saya … | K | BK | Bukti. An elemen of ordinary length is not split over two pages.

    The last of all stays with the signatures, so that they do not stand alone on their page.
    """
    kanan = (1.0, 1.0, 5.4)
    kiri = (*blok.LABEL_UNIT, width - sum(blok.LABEL_UNIT) - sum(kanan))
    table = Table((*kiri, *kanan))
    blok.pita_unit(table)
    table.header(Cell("Dapatkah Saya ................?", span=len(kiri)), "K", "BK", "Bukti yang relevan")
    isian = "apl02.{{ unit.kode }}.{{ elemen.kunci }}"
    elemen: tuple[Content, ...] = (
        Cell(
            [
                "**{{ elemen.nomor }}. Elemen:** {{ elemen.judul }}",
                "•\tKriteria Unjuk Kerja:",
                "{%p for kuk in elemen.kuk %}",
                "{{ kuk.nomor }}\t{{ kuk.pernyataan }}",
                "{%p endfor %}",
            ],
            span=len(kiri),
        ),
        centered(f"[[☐ {isian}.k]]"),
        centered(f"[[☐ {isian}.bk]]"),
        f"[[{isian}.bukti]]",
    )
    table.control("for elemen in unit.elemen")
    table.control("if elemen.utuh and unit_akhir and loop.last")
    table.row(*elemen, together=True, keep=True)
    table.control("elif elemen.utuh")
    table.row(*elemen, together=True)
    table.control("else")
    table.row(*elemen)
    table.control("endif")
    table.control("endfor")
    return table
