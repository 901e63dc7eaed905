"""Cover of the berkas of one asesi."""

from __future__ import annotations

from templates.builder._judul import Halaman
from templates.builder.kit import Sheet

IDENTITAS = (
    ("Asesor", "asesor.nama"),
    ("No. Reg", "asesor.no_met"),
    ("TUK", "tuk.nama"),
    ("Tanggal", "asesmen.tanggal"),
)


PASFOTO = 3.7
"""Height of the row for the photograph, in centimetres; a shade more than 2.5 × 3.5."""


def build() -> Sheet:
    """BERKAS ASESMEN and the scheme in display type; then who, by whom, where, when; the LSP."""
    sheet = Sheet("SAMPUL", "")
    sheet.table(_judul(sheet.width))
    sheet.table(_identitas(sheet.width))
    lembaga = Halaman(sheet.width)
    lembaga.jarak(1.75)
    lembaga.teks("**{{ lsp.nama }}**", points=16)
    sheet.table(lembaga)
    return sheet


def _judul(width: float) -> Halaman:
    judul = Halaman(width)
    judul.jarak(2.4)
    judul.teks("BERKAS ASESMEN", points=30, style="Heading1")
    judul.teks("Sertifikasi Kompetensi", points=14, height=2.4)
    judul.teks("Skema Sertifikasi {{ jenis }}", points=13, height=1.0)
    judul.nama_skema(points=22)
    judul.teks("Nomor {{ skema.nomor }}", points=12, height=0.8)
    judul.teks("[[gambar pasfoto]]", points=10, height=PASFOTO, style="Sel")
    return judul


def _identitas(width: float) -> Halaman:
    identitas = Halaman(3.6, 0.7, width - 4.3)
    identitas.jarak(0.5, rule=True)
    identitas.teks("Asesi", ":", f"**[[asesi.nama {'.' * 79}]]**", points=15, height=1.6, align="left")
    for label, tag in IDENTITAS:
        identitas.teks(label, ":", f"[[{tag} {'.' * 105}]]", points=12, height=0.85, align="left")
    identitas.jarak(0.1)
    identitas.jarak(0.1, rule=True)
    return identitas
