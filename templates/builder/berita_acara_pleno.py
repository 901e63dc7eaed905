"""Berita acara pleno komite teknis."""

from __future__ import annotations

from templates.builder._surat import Surat
from templates.builder.blok import NOMOR_URUT, TINGGI_ORANG_KECIL
from templates.builder.kit import Cell, Sheet, Table, centered

KOMITE = ("Ketua", "Anggota", "Anggota")
TANGGAL = "[[pleno.tanggal ..............................]]"


def build() -> Sheet:
    """When the komite met and on what; its decision for each peserta; the members sign."""
    surat = Surat(
        "BERITA.ACARA.PLENO",
        "BERITA ACARA PLENO KOMITE TEKNIS",
        "Nomor: [[pleno.nomor ........................................]]",
    )
    surat.alinea(
        "Pada hari [[pleno.hari ................]] tanggal [[pleno.tanggal ..............................]], "
        "pukul [[pleno.pukul ..............]], bertempat di "
        "[[pleno.tempat ..................................................]], Komite Teknis {{ lsp.nama }} "
        "mengadakan rapat pleno untuk membahas hasil asesmen kompetensi berikut:",
        keep_next=True,
    )
    surat.rincian(
        ("Skema", "**{{ skema.judul }}**"),
        ("Nomor skema", "{{ skema.nomor }}"),
        ("TUK", "[[tuk.nama ..............................]]"),
        ("Tanggal asesmen", "[[asesmen.tanggal ..............................]]"),
        ("Jumlah peserta", "[[jumlah.peserta ..........]] orang"),
        keep=False,
    )
    surat.alinea("Pleno menelaah:", keep_next=True, after=2)
    surat.butir(
        "Kelengkapan dan kesesuaian rekaman asesmen setiap peserta.",
        "Pemenuhan aturan bukti dan prinsip asesmen.",
        "Rekomendasi asesor serta berita acara asesmen.",
    )
    surat.alinea("Keputusan pleno untuk setiap peserta:", keep_next=True)
    surat.table(_keputusan(surat.width))
    surat.note("K: kompeten, BK: belum kompeten")
    surat.alinea(
        "Berita acara ini dibuat dengan sebenarnya sebagai dasar penetapan hasil asesmen.", keep_next=True
    )
    surat.table(_komite(surat.width))
    surat.tertanda(f"{{{{ pejabat.kota }}}}, {TANGGAL}", "Mengetahui,")
    return surat


def _keputusan(width: float) -> Table:
    """No. | Nama | Asesor | Rekomendasi asesor | Keputusan K BK | Keterangan."""
    table = Table((NOMOR_URUT, 4.8, 4.1, 2.4, 1.0, 1.0, width - 14.6))
    sisa = Cell(merge="next")
    judul = [Cell(t, merge="start") for t in ("No.", "Nama Asesi", "Asesor", "Rekomendasi Asesor")]
    table.header(*judul, Cell("Keputusan", span=2), Cell("Keterangan", merge="start"))
    table.header(sisa, sisa, sisa, sisa, "K", "BK", sisa)
    peserta, putusan = "peserta.{{ id }}", "pleno.{{ id }}"
    table.control("for id in daftar_peserta")
    table.row(
        centered("{{ loop.index }}.", style="SelKecil"),
        Cell(f"[[{peserta}.nama]]", style="SelKecil", middle=True),
        Cell(f"[[{peserta}.asesor]]", style="SelKecil", middle=True),
        centered(f"[[{peserta}.hasil]]", style="SelKecil"),
        centered(f"[[☐ {putusan}.k]]"),
        centered(f"[[☐ {putusan}.bk]]"),
        Cell(f"[[{putusan}.keterangan]]", style="SelKecil", middle=True),
        height=TINGGI_ORANG_KECIL,
        together=True,
    )
    table.control("endfor")
    return table


def _komite(width: float) -> Table:
    """The members sign; with the signature of the direktur on one page."""
    table = Table((1.1, 3.0, 7.0, width - 11.1))
    table.header("No.", "Komite Teknis", "Nama", "Tanda Tangan")
    for n, peran in enumerate(KOMITE, start=1):
        tag = f"pleno.komite.{n}"
        nama, ttd = (Cell(f"[[{tag}.{isi}]]", middle=True) for isi in ("nama", "ttd"))
        table.row(
            centered(f"{n}."), Cell(peran, middle=True), nama, ttd, height=0.95, together=True, keep=True
        )
    return table
