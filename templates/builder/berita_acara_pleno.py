"""Berita acara pleno komite teknis."""

from __future__ import annotations

from dataclasses import replace

from templates.builder._daftar import Daftar
from templates.builder._surat import SETENGAH, Surat, alinea, titik
from templates.builder.blok import TINGGI_TTD
from templates.builder.kit import Cell, Sheet, paragraph

KOMITE = ("Ketua Komite Teknis", "Anggota", "Anggota")


def build() -> Sheet:
    """When the komite met and on what; its decision for each peserta; the members sign."""
    surat = Surat(
        "BERITA.ACARA.PLENO",
        "BERITA ACARA PLENO KOMITE TEKNIS",
        f"Nomor: {titik('pleno.nomor', SETENGAH)}",
    )
    surat.alinea("Komite Teknis {{ lsp.nama }} telah mengadakan rapat pleno pada:", keep_next=True, after=2)
    surat.rincian(
        ("Hari/tanggal", titik("pleno.hari_tanggal")),
        ("Pukul", titik("pleno.pukul", SETENGAH)),
        ("Tempat", titik("pleno.tempat")),
    )
    surat.alinea("untuk membahas hasil asesmen kompetensi berikut:", keep_next=True, after=2)
    surat.rincian(
        ("Skema", "**{{ skema.judul }}**"),
        ("Nomor skema", "{{ skema.nomor }}"),
        ("TUK", titik("tuk.nama")),
        ("Tanggal asesmen", titik("asesmen.tanggal")),
        ("Jumlah peserta", titik("jumlah.peserta", SETENGAH)),
        keep=False,
    )
    surat.alinea(
        "Pleno menelaah kelengkapan dan kesesuaian rekaman asesmen setiap peserta, pemenuhan aturan bukti "
        "dan prinsip asesmen, rekomendasi asesor, serta berita acara asesmen, lalu memutuskan:",
        keep_next=True,
    )
    table = _keputusan(surat.width)
    _penanda_tangan(table)
    surat.tabel_akhir(table)
    surat.gap()
    return surat


def _keputusan(width: float) -> Daftar:
    """No. | Nama | Asesor | Rekomendasi asesor | Keputusan K BK | Keterangan."""
    lebar = {"Nama Asesi": 4.8, "Asesor": 4.1, "Rekomendasi Asesor": 2.4, "K": 1.0, "BK": 1.0}
    table = Daftar(*lebar.items(), ("Keterangan", width - 14.6), kecil=True)
    sisa = Cell(merge="next")
    judul = [Cell(t, merge="start") for t in ("No.", "Nama Asesi", "Asesor", "Rekomendasi Asesor")]
    table.header(*judul, Cell("Keputusan", span=2), Cell("Keterangan", merge="start"))
    table.header(sisa, sisa, sisa, sisa, "K", "BK", sisa)
    peserta, putusan = "peserta.{{ n }}", "pleno.{{ n }}"
    table.orang(
        "n in daftar_peserta",
        f"[[{peserta}.nama]]",
        f"[[{peserta}.asesor]]",
        Cell(f"[[{peserta}.hasil]]", align="center"),
        Cell(f"[[☐ {putusan}.k]]", align="center"),
        Cell(f"[[☐ {putusan}.bk]]", align="center"),
        f"[[{putusan}.keterangan]]",
        bersama=2,
    )
    return table


def _penanda_tangan(table: Daftar) -> None:
    """The members sign, and the direktur."""
    tempat = f"{{{{ pejabat.kota }}}}, {titik('pleno.tanggal', 3.6)}"
    dasar = "Berita acara ini dibuat dengan sebenarnya sebagai dasar penetapan hasil asesmen."
    table.sela(
        paragraph("K: kompeten, BK: belum kompeten", style="Catatan", keep_next=True),
        alinea(dasar, keep_next=True),
        alinea(tempat, align="right", keep_next=True),
        atas=True,
        bawah=True,
    )
    table.judul(Cell("Nama", span=2), "Peran", Cell("Tanda Tangan", span=4))
    orang = [
        *(
            (f"[[pleno.komite.{n}.nama]]", peran, f"[[pleno.komite.{n}.ttd]]")
            for n, peran in enumerate(KOMITE, 1)
        ),
        ("{{ pejabat.direktur }}", "Mengetahui,\nDirektur", "[[ttd.direktur]]"),
    ]
    for satu in orang:
        nama, peran, ttd = (Cell(teks, style=table.gaya, middle=True) for teks in satu)
        sel = (replace(nama, span=2), peran, replace(ttd, span=4))
        table.row(*sel, height=TINGGI_TTD, together=True, keep=satu is not orang[-1])
