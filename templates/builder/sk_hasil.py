"""Surat keputusan penetapan hasil asesmen, with the list of peserta."""

from __future__ import annotations

from templates.builder._daftar import Daftar, daftar
from templates.builder._surat import DASAR_HUKUM, LISENSI, PENANDA, SETENGAH, Polos, Surat, alinea, titik
from templates.builder.blok import TITIK
from templates.builder.kit import Cell, Sheet, paragraph

NOMOR = titik("sk.nomor", SETENGAH)
TANGGAL = titik("sk.tanggal", 3.6)
TENTANG = ("PENETAPAN HASIL ASESMEN KOMPETENSI", "SKEMA {{ skema.judul|upper }}")
DASAR = (
    (
        "Menimbang",
        (
            "bahwa asesmen kompetensi skema {{ skema.judul }}, nomor {{ skema.nomor }}, telah dilaksanakan "
            "oleh asesor yang ditugaskan, pada tanggal dan di TUK yang tercantum dalam lampiran keputusan "
            "ini;",
            "bahwa Komite Teknis telah menelaah hasil asesmen tersebut dalam rapat pleno;",
            "bahwa hasil asesmen perlu ditetapkan dengan keputusan Direktur {{ lsp.nama }}.",
        ),
    ),
    (
        "Mengingat",
        (*DASAR_HUKUM, f"{LISENSI}."),
    ),
    (
        "Memperhatikan",
        (
            f"Berita acara asesmen Nomor {titik('berita_acara.nomor', 4.4)} tanggal "
            f"{titik('berita_acara.tanggal', 3.6)} dari tim asesor;",
            f"Berita acara pleno Komite Teknis Nomor {titik('pleno.nomor', 4.4)} tanggal "
            f"{titik('pleno.tanggal', 3.6)} tentang hasil asesmen tersebut.",
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
        *(f"**{baris}**" for baris in TENTANG),
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
        ("Tanggal asesmen", titik("asesmen.tanggal")),
        ("TUK", titik("tuk.nama")),
    )
    kolom = (("Nama Asesi", 5.6), ("Skema", 5.2), ("Keterangan", surat.width - 12.1))
    hasil = "[[coret sk.{{ n }}.k|Kompeten]]/[[coret sk.{{ n }}.bk|Belum kompeten]]*"
    table = daftar(
        kolom,
        "n in daftar_peserta",
        "[[peserta.{{ n }}.nama]]",
        "{{ skema.judul }}",
        hasil,
        bersama=2,
    )
    _tertanda(table, surat.width - PENANDA)
    surat.tabel_akhir(table)
    surat.gap()
    return surat


def _tertanda(table: Daftar, indent: float) -> None:
    """The signature again below the list, as :meth:`Surat.tertanda` has it below the decision."""
    table.sela(paragraph("*Coret yang tidak perlu", style="Catatan", keep_next=True), atas=True)
    atas = ("Ditetapkan di {{ pejabat.kota }}", f"pada tanggal {TANGGAL}", "Direktur {{ lsp.nama }},")
    table.sela(*(alinea(baris, align="left", keep_next=True, after=3, indent=indent) for baris in atas))
    table.sela(alinea("[[ttd.direktur]]", align="left", keep_next=True, indent=indent), height=1.7)
    table.sela(alinea("**{{ pejabat.direktur }}**", align="left", indent=indent))


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
    """What is decided, then its clauses; the last ones on the page of the signature."""
    table = _tanpa_garis(width)
    putusan = f"KEPUTUSAN DIREKTUR {{{{ lsp.nama|upper }}}} TENTANG {' '.join(TENTANG)}."
    table.row("Menetapkan", TITIK, Cell(f"**{putusan}**", span=2), together=True, keep=True)
    for n, (label, teks) in enumerate(DIKTUM):
        table.row(label, TITIK, Cell(teks, span=2), together=True, keep=n >= len(DIKTUM) - 2)
    return table


def _tanpa_garis(width: float) -> Polos:
    return Polos(3.0, 0.4, 0.8, width - 3.9)
