"""The shape of the LSP's letters: title and number, body, place and date, signature at the right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from templates.builder._judul import Halaman, sized
from templates.builder.base import PORTRAIT, Page
from templates.builder.blok import TINGGI_NAMA, TITIK
from templates.builder.kit import Align, Cell, Sheet, Table, paragraph

HURUF = 10.5
"""Size of a letter's body, in points."""

PENANDA = 7.6
"""Width of a signature, in centimetres."""

PENUH, SETENGAH = 11.0, 5.6
"""Lengths of dotted lines, in centimetres: the whole of a line of :meth:`Surat.rincian`, and half of it."""

ALAMAT = 1.05
"""Height of an address of two lines, in centimetres."""

_DOT = 0.0935
"""Width of a full stop in the letter's size, in centimetres."""

LISENSI = (
    "{% if lisensi.sk %}Keputusan BNSP Nomor {{ lisensi.sk }} tentang lisensi {{ lsp.nama }}"
    "{% else %}Lisensi BNSP Nomor {{ lisensi.nomor }} kepada {{ lsp.nama }}{% endif %}"
)
DASAR_HUKUM = (
    "Undang-Undang Nomor 13 Tahun 2003 tentang Ketenagakerjaan;",
    "Peraturan Pemerintah Nomor 10 Tahun 2018 tentang Badan Nasional Sertifikasi Profesi;",
)
"""What an LSP's right to certify rests on, beside its licence."""


def titik(tag: str, cm: float = PENUH) -> str:
    """A blank that prints a dotted line of about that length while it is empty."""
    return f"[[{tag} {'.' * round(cm / _DOT)}]]"


def alinea(
    text: str, *, align: Align = "both", keep_next: bool = False, after: int = 6, indent: float = 0.0
) -> str:
    """A paragraph of a letter's body as XML; ``after`` in points, ``indent`` in centimetres."""
    isi = paragraph(text, align=align, after=after, keep_next=keep_next, keep_lines=True, indent=indent)
    return sized(isi, HURUF)


class Polos(Table):
    """A table without lines, in the letter's size, in line with the text at the left."""

    def __init__(self, *widths: float, indent: float = -0.15) -> None:
        super().__init__(widths, outer=0, inner=0, indent=indent)

    def xml(self) -> str:
        """The table as XML."""
        return sized(super().xml(), HURUF)


class Pihak(NamedTuple):
    """Someone who signs: the lines above, the blank to sign in, the name."""

    atas: tuple[str, ...]
    ttd: str
    nama: str


class Surat(Sheet):
    """A letter under the LSP's kop; ``judul`` stands in the middle, ``anak`` below it."""

    def __init__(self, kode: str, judul: str, *anak: str, page: Page = PORTRAIT) -> None:
        super().__init__(kode, "", page)
        self.kepala(judul, *anak, style="Heading1")

    def kepala(self, judul: str, *anak: str, style: str = "Normal") -> None:
        """The title in the middle, ``anak`` below it; only in style Heading1 it is one of the outline."""
        kepala = Halaman(self.width)
        kepala.teks(judul, points=14, style=style)
        for baris in anak:
            kepala.teks(baris, points=HURUF + 0.5)
        if anak:
            kepala.jarak(0.3)
        self.table(kepala)

    def alinea(self, text: str, *, align: Align = "both", keep_next: bool = False, after: int = 6) -> None:
        """A paragraph of the body."""
        self._append(alinea(text, align=align, keep_next=keep_next, after=after))

    def butir(self, *texts: str) -> None:
        """Numbered clauses."""
        for n, text in enumerate(texts, start=1):
            self.alinea(f"{n}.\t{text}", after=6 if n == len(texts) else 3)

    def rincian(self, *baris: tuple[str, str | Sequence[str]], keep: bool = True, akhir: float = 0.0) -> None:
        """``label : value`` without lines.

        Args:
            baris: a value is one paragraph or several.
            keep: on the same page as what follows.
            akhir: height of the last row at least, in centimetres.
        """
        table = Polos(3.8, 0.4, self.width - 4.8, indent=0.6)
        for n, (label, isi) in enumerate(baris, start=1):
            last = n == len(baris)
            table.row(label, TITIK, Cell(isi), height=akhir if last else 0.0, keep=keep or not last)
        self.table(table)

    def halaman_baru(self) -> None:
        """Go on at the top of a new page."""
        self.paragraph(style="Jeda", keep_next=True, new_page=True)

    def tabel_akhir(self, table: Table) -> None:
        """The table that ends a page: a gap below it might begin another one."""
        self._append(table.xml())

    def subjudul(self, judul: str) -> None:
        """A title in the middle, inside the letter."""
        self._append(
            sized(paragraph(f"**{judul}**", align="center", keep_next=True, before=6, after=6), HURUF + 1.5)
        )

    def lampiran(self, judul: str, *baris: tuple[str, str]) -> None:
        """Begin the attachment on a new page: what it belongs to, then ``judul`` in the middle."""
        self.halaman_baru()
        self.rincian(*baris)
        self.subjudul(judul)

    def penutup(self, kanan: Pihak, kiri: Pihak | None = None) -> None:
        """Who signs at the right, perhaps someone else at the left; on one page, lined up at the foot."""
        table = Polos(self.width - PENANDA, PENANDA)
        lain = kiri or Pihak((), "", "")
        banyak = max(len(kanan.atas), len(lain.atas))
        for n in range(-banyak, 0):
            baris = (pihak.atas[n] if -n <= len(pihak.atas) else "" for pihak in (lain, kanan))
            table.row(*baris, together=True, keep=True)
        ttd = (f"[[{pihak.ttd}]]" if pihak.ttd else "" for pihak in (lain, kanan))
        table.row(*ttd, height=1.7, together=True, keep=True)
        nama = (Cell(pihak.nama, bold=True) for pihak in (lain, kanan))
        table.row(*nama, height=TINGGI_NAMA, together=True)
        self.table(table)

    def tertanda(self, *atas: str) -> None:
        """The signature of the direktur, below the lines ``atas`` (place and date)."""
        self.penutup(Pihak((*atas, "Direktur {{ lsp.nama }},"), "ttd.direktur", "{{ pejabat.direktur }}"))
