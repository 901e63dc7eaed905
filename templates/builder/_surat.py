"""The shape of the LSP's letters: title and number, body, place and date, signature at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from templates.builder._judul import Halaman, sized
from templates.builder.base import PORTRAIT, Page
from templates.builder.blok import NOMOR_URUT, TINGGI_NAMA, TINGGI_ORANG, TINGGI_ORANG_KECIL, TITIK
from templates.builder.kit import HEADER_SHADE, Align, Cell, Sheet, Table, centered, paragraph

HURUF = 10.5
"""Size of a letter's body, in points."""

PENANDA = 7.6
"""Width of a signature, in centimetres."""


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
        kepala = Halaman(self.width)
        kepala.teks(judul, points=14, style="Heading1")
        for baris in anak:
            kepala.teks(baris, points=HURUF + 0.5)
        kepala.jarak(0.3)
        self.table(kepala)

    def alinea(self, text: str, *, align: Align = "both", keep_next: bool = False, after: int = 6) -> None:
        """A paragraph of the body."""
        self._append(
            sized(paragraph(text, align=align, after=after, keep_next=keep_next, keep_lines=True), HURUF)
        )

    def butir(self, *texts: str) -> None:
        """Numbered clauses."""
        for n, text in enumerate(texts, start=1):
            self.alinea(f"{n}.\t{text}", after=6 if n == len(texts) else 3)

    def rincian(self, *baris: tuple[str, str], keep: bool = True) -> None:
        """``label : value`` without lines; on the page of what follows when ``keep``."""
        table = Polos(3.8, 0.4, self.width - 4.8, indent=0.6)
        for n, (label, isi) in enumerate(baris, start=1):
            table.row(label, TITIK, isi, keep=keep or n < len(baris))
        self.table(table)

    def halaman_baru(self) -> None:
        """Go on at the top of a new page."""
        awal = paragraph(style="Jeda", keep_next=True)
        self._append(awal.replace("<w:keepLines/>", "<w:keepLines/><w:pageBreakBefore/>", 1))

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


def daftar(
    kolom: Sequence[tuple[str, float]],
    perulangan: str,
    *isi: str | Cell,
    kecil: bool = False,
    bebas: bool = False,
    bersama: bool = False,
) -> Table:
    """A numbered list of people: heading, then one row for each round of the Jinja loop.

    Args:
        kolom: heading and width of each column behind the number.
        perulangan: ``satu in daftar``.
        isi: marked text of the cells of a row, each of which has room for two lines.
        kecil: in small type.
        bebas: a cell holds free text, so that a row may have to break.
        bersama: the last two rows stay with what follows, so that a signature does not stand alone.
    """
    table = Table((NOMOR_URUT, *(lebar for _, lebar in kolom)))
    table.header("No.", *(judul for judul, _ in kolom))
    table.control(f"for {perulangan}")
    gaya, height = ("SelKecil", TINGGI_ORANG_KECIL) if kecil else ("Sel", TINGGI_ORANG)
    sel = [Cell(c, middle=True) if isinstance(c, str) else c for c in isi]
    baris = [replace(c, style=gaya) for c in (centered("{{ loop.index }}."), *sel)]
    if bersama:
        table.control("if loop.revindex <= 2")
        table.row(*baris, height=height, together=not bebas, keep=True)
        table.control("else")
    table.row(*baris, height=height, together=not bebas)
    if bersama:
        table.control("endif")
    table.control("endfor")
    return table


def tim(width: float, awalan: str) -> Table:
    """Where each asesor of the team signs, and who answers for the event at the TUK; on one page."""
    table = Table((1.1, 6.4, 4.2, width - 11.7))
    table.header("No.", "Tim Asesor", "No. Reg MET", "Tanda Tangan")
    table.control("for n in daftar_tim")
    nama, no_met = (Cell(f"[[tim.{{{{ n }}}}.{isi}]]", middle=True) for isi in ("nama", "no_met"))
    ttd = f"[[{awalan}.tim.{{{{ n }}}}.ttd]]"
    table.row(centered("{{ n }}."), nama, no_met, ttd, height=1.2, together=True, keep=True)
    table.control("endfor")
    judul = Cell("Penanggung jawab kegiatan", span=4, bold=True, align="center", shade=HEADER_SHADE)
    table.row(judul, together=True, keep=True)
    nama = Cell("[[tuk.penanggung_jawab]]", span=3, middle=True)
    table.row(nama, f"[[{awalan}.penanggung_jawab.ttd]]", height=1.5, together=True)
    return table
