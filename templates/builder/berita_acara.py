"""Berita acara asesmen."""

from __future__ import annotations

from templates.builder._surat import Surat, daftar, tim
from templates.builder.kit import Sheet, centered


def build() -> Sheet:
    """That the event took place; the recommendation for each peserta; the team and the TUK sign."""
    surat = Surat(
        "BERITA.ACARA",
        "BERITA ACARA ASESMEN",
        "Nomor: [[berita_acara.nomor ........................................]]",
    )
    surat.alinea(
        "Asesmen kompetensi {{ lsp.nama }} telah dilaksanakan dengan rincian sebagai berikut:", keep_next=True
    )
    surat.rincian(
        ("Skema", "**{{ skema.judul }}**"),
        ("Nomor skema", "{{ skema.nomor }}"),
        ("Hari/tanggal", "[[asesmen.hari_tanggal ..............................]]"),
        ("Waktu", "[[asesmen.waktu ....................]]"),
        ("TUK", "[[tuk.nama ..............................]]"),
        ("Alamat", "[[tuk.alamat ..............................]]"),
        ("Jumlah peserta", "[[jumlah.peserta ..........]] orang"),
        ("Kompeten (K)", "[[jumlah.k ..........]] orang"),
        ("Belum kompeten (BK)", "[[jumlah.bk ..........]] orang"),
        keep=False,
    )
    surat.alinea("Hasil asesmen setiap peserta:", keep_next=True)
    kolom = (
        ("Nama Asesi/Peserta", 5.2),
        ("Hasil Asesmen*)", 2.2),
        ("Rekomendasi Tindak Lanjut", 4.8),
        ("Keterangan", surat.width - 13.5),
    )
    orang = "peserta.{{ id }}"
    surat.table(
        daftar(
            kolom,
            "id in daftar_peserta",
            f"[[{orang}.nama]]",
            centered(f"[[{orang}.hasil]]"),
            f"[[{orang}.tindak_lanjut]]",
            f"[[berita_acara.{orang}.keterangan]]",
            kecil=True,
            bebas=True,
        )
    )
    surat.note("*) K: kompeten, BK: belum kompeten")
    surat.alinea("Berita acara ini dibuat dengan sebenarnya untuk digunakan seperlunya.", keep_next=True)
    surat.alinea(
        "{{ pejabat.kota }}, [[berita_acara.tanggal ..............................]]",
        align="right",
        keep_next=True,
    )
    surat.table(tim(surat.width, "berita_acara"))
    return surat
