"""Surat keputusan penetapan hasil asesmen, with the list of peserta."""

from __future__ import annotations

from templates.builder._surat import Polos, Surat, daftar
from templates.builder.blok import TITIK
from templates.builder.kit import Cell, Sheet

NOMOR = "[[sk.nomor ........................................]]"
TANGGAL = "[[sk.tanggal ..............................]]"
DASAR = (
    (
        "Menimbang",
        (
            "bahwa asesmen kompetensi skema {{ skema.judul }}, nomor {{ skema.nomor }}, telah dilaksanakan "
            "pada [[asesmen.tanggal ..............................]] di "
            "[[tuk.nama ..............................]];",
            "bahwa Komite Teknis telah menelaah hasil asesmen tersebut dalam rapat pleno;",
            "bahwa hasil asesmen perlu ditetapkan dengan keputusan Direktur {{ lsp.nama }}.",
        ),
    ),
    (
        "Mengingat",
        (
            "Undang-Undang Nomor 13 Tahun 2003 tentang Ketenagakerjaan;",
            "Peraturan Pemerintah Nomor 10 Tahun 2018 tentang Badan Nasional Sertifikasi Profesi;",
            "{% if lisensi.sk %}Keputusan BNSP Nomor {{ lisensi.sk }} tentang lisensi {{ lsp.nama }}"
            "{% else %}Lisensi BNSP Nomor {{ lisensi.nomor }} kepada {{ lsp.nama }}{% endif %}.",
        ),
    ),
    (
        "Memperhatikan",
        (
            "Berita acara asesmen Nomor [[berita_acara.nomor ..............................]] tanggal "
            "[[berita_acara.tanggal ....................]];",
            "Berita acara pleno Komite Teknis Nomor [[pleno.nomor ..............................]] tanggal "
            "[[pleno.tanggal ....................]].",
        ),
    ),
)
DIKTUM = (
    (
        "KESATU",
        "Menetapkan hasil asesmen kompetensi peserta sebagaimana tercantum dalam lampiran keputusan ini.",
    ),
    (
        "KEDUA",
        "Kepada peserta yang dinyatakan kompeten diterbitkan sertifikat kompetensi sesuai dengan skema "
        "sertifikasi.",
    ),
    (
        "KETIGA",
        "Peserta yang dinyatakan belum kompeten dapat mengikuti asesmen ulang atau mengajukan banding sesuai "
        "dengan ketentuan LSP.",
    ),
    (
        "KEEMPAT",
        "Keputusan ini berlaku sejak tanggal ditetapkan; bila kelak terdapat kekeliruan, akan diperbaiki "
        "sebagaimana mestinya.",
    ),
)


def build() -> Sheet:
    """Title; menimbang, mengingat, memperhatikan; the decision; signature; the peserta attached."""
    surat = Surat(
        "SK.HASIL",
        "KEPUTUSAN DIREKTUR {{ lsp.nama|upper }}",
        f"Nomor: {NOMOR}",
        "tentang",
        "**PENETAPAN HASIL ASESMEN KOMPETENSI**",
        "**SKEMA {{ skema.judul|upper }}**",
    )
    surat.subjudul("DIREKTUR {{ lsp.nama|upper }},")
    surat.table(_dasar(surat.width))
    surat.subjudul("MEMUTUSKAN:")
    surat.table(_diktum(surat.width))
    surat.tertanda("Ditetapkan di {{ pejabat.kota }}", f"pada tanggal {TANGGAL}")
    surat.lampiran(
        "DAFTAR HASIL ASESMEN KOMPETENSI",
        ("Lampiran", "Keputusan Direktur {{ lsp.nama }}"),
        ("Nomor", NOMOR),
        ("Tanggal", TANGGAL),
    )
    kolom = (("Nama Asesi", 5.6), ("Skema", 5.2), ("Keterangan", surat.width - 12.1))
    hasil = "[[coret sk.{{ id }}.k|Kompeten]]/[[coret sk.{{ id }}.bk|Belum kompeten]]*"
    surat.table(
        daftar(
            kolom,
            "id in daftar_peserta",
            "[[peserta.{{ id }}.nama]]",
            "{{ skema.judul }}",
            hasil,
            bersama=True,
        )
    )
    surat.paragraph("*Coret yang tidak perlu", style="Catatan", keep_next=True)
    surat.tertanda("Ditetapkan di {{ pejabat.kota }}", f"pada tanggal {TANGGAL}")
    return surat


def _dasar(width: float) -> Polos:
    """What the decision rests on: label, then lettered clauses."""
    table = _tanpa_garis(width)
    for label, butir in DASAR:
        for n, teks in enumerate(butir):
            tanda = f"{chr(ord('a') + n)}." if label == "Menimbang" else f"{n + 1}."
            kiri = (label, TITIK) if n == 0 else ("", "")
            table.row(*kiri, tanda, teks, together=True)
    return table


def _diktum(width: float) -> Polos:
    """The clauses of the decision; the last ones on the page of the signature."""
    table = _tanpa_garis(width)
    table.row("Menetapkan", TITIK, Cell("", span=2), together=True, keep=True)
    for n, (label, teks) in enumerate(DIKTUM):
        table.row(label, TITIK, Cell(teks, span=2), together=True, keep=n >= len(DIKTUM) - 2)
    return table


def _tanpa_garis(width: float) -> Polos:
    return Polos(3.0, 0.4, 0.8, width - 3.9)
