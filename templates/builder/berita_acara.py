"""Berita acara asesmen."""

from __future__ import annotations

from templates.builder._daftar import Daftar, daftar
from templates.builder._surat import SETENGAH, Polos, Surat, alinea, titik
from templates.builder.blok import TINGGI_TTD, TITIK
from templates.builder.kit import Cell, Sheet, paragraph


def build() -> Sheet:
    """That the event took place; the recommendation for each peserta; the team and the TUK sign."""
    surat = Surat(
        "BERITA.ACARA",
        "BERITA ACARA ASESMEN",
        f"Nomor: {titik('berita_acara.nomor', SETENGAH)}",
    )
    surat.alinea(
        "Asesmen kompetensi {{ lsp.nama }} telah dilaksanakan dengan rincian sebagai berikut:", keep_next=True
    )
    surat.rincian(
        ("Skema", "**{{ skema.judul }}**"),
        ("Nomor skema", "{{ skema.nomor }}"),
        ("Hari/tanggal", titik("asesmen.hari_tanggal")),
        ("Waktu", titik("asesmen.waktu", SETENGAH)),
        ("TUK", titik("tuk.nama")),
        keep=False,
    )
    surat.table(_jumlah(surat.width))
    surat.alinea("Hasil asesmen setiap peserta:", keep_next=True)
    kolom = (
        ("Nama Asesi/Peserta", 5.2),
        ("Hasil Asesmen*)", 2.2),
        ("Rekomendasi Tindak Lanjut", 4.4),
        ("Keterangan", surat.width - 13.1),
    )
    orang = "peserta.{{ n }}"
    table = daftar(
        kolom,
        "n in daftar_peserta",
        f"[[{orang}.nama]]",
        Cell(f"[[{orang}.hasil]]", align="center"),
        f"[[{orang}.tindak_lanjut]]",
        f"[[berita_acara.{orang}.keterangan]]",
        kecil=True,
        bebas=True,
        bersama=2,
    )
    _penanda_tangan(table)
    surat.tabel_akhir(table)
    surat.gap()
    return surat


def _jumlah(width: float) -> Polos:
    """How many took part, and with what result, in line with the details above."""
    table = Polos(3.8, 0.4, 2.2, 2.0, 0.4, 2.1, 3.0, 0.4, width - 14.9, indent=0.6)
    table.row(
        "Jumlah peserta",
        TITIK,
        titik("jumlah.peserta", 1.6),
        "Kompeten",
        TITIK,
        titik("jumlah.k", 1.6),
        "Belum kompeten",
        TITIK,
        titik("jumlah.bk", 1.6),
    )
    return table


def _penanda_tangan(table: Daftar) -> None:
    """The team signs, and who answers for the event at the TUK."""
    tempat = f"{{{{ pejabat.kota }}}}, {titik('berita_acara.tanggal', 3.6)}"
    table.sela(
        paragraph("*) K: kompeten, BK: belum kompeten", style="Catatan", keep_next=True),
        alinea("Berita acara ini dibuat dengan sebenarnya untuk digunakan seperlunya.", keep_next=True),
        alinea(tempat, align="right", keep_next=True),
        atas=True,
        bawah=True,
    )
    table.judul(Cell("Nama", span=2), Cell("Peran", span=2), "Tanda Tangan")
    asesor = Cell("Asesor, No. Reg [[tim.{{ n }}.no_met]]", span=2)
    ttd = "[[berita_acara.tim.{{ n }}.ttd]]"
    table.tim(Cell("[[tim.{{ n }}.nama]]", span=2), asesor, ttd, height=TINGGI_TTD, terakhir=False)
    nama, peran = "[[tuk.penanggung_jawab]]", "Penanggung jawab kegiatan"
    sel = [Cell(satu, span=2, style=table.gaya, middle=True) for satu in (nama, peran)]
    table.row(*sel, "[[berita_acara.penanggung_jawab.ttd]]", height=TINGGI_TTD, together=True)
