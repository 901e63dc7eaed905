"""Lists of people in the LSP's letters, and who signs below them.

A list and its signatures are one table: in a list over several pages LibreOffice holds rows to each other,
but not the last of them to what follows the table, so that a signature would stand alone on its page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from templates.builder.base import twips
from templates.builder.blok import NOMOR_URUT, TINGGI_ORANG, TINGGI_ORANG_KECIL
from templates.builder.kit import HEADER_SHADE, Cell, Table, centered

_TEBAL = 'w:val="single" w:sz="10" w:space="0" w:color="000000"'
_TIDAK_ADA = 'w:val="nil"'
_TANPA_TEPI = '<w:tcMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar>'


class Daftar(Table):
    """A numbered list of people.

    Args:
        kolom: heading and width of each column behind the number.
        kecil: rows in small type.
    """

    def __init__(self, *kolom: tuple[str, float], kecil: bool = False) -> None:
        super().__init__((NOMOR_URUT, *(lebar for _, lebar in kolom)))
        self.gaya, self.tinggi = ("SelKecil", TINGGI_ORANG_KECIL) if kecil else ("Sel", TINGGI_ORANG)
        self.judul_kolom = ("No.", *(judul for judul, _ in kolom))

    def orang(self, perulangan: str, *isi: str | Cell, bebas: bool = False, bersama: int = 0) -> None:
        """One row for each round of the Jinja loop, its number in front.

        Args:
            perulangan: ``satu in daftar``.
            isi: cells of a row, each with room for two lines.
            bebas: a cell holds free text, so that a row may have to break.
            bersama: so many of the last rows stay with the next one: no signature without someone it is
                about. Two look better than one; on a page on its side two tall ones leave no room for it.
        """
        sel = self._kecil(centered("{{ loop.index }}."), *isi)
        self.control(f"for {perulangan}")
        if bersama:
            self.control(f"if loop.revindex <= {bersama}")
            self.row(*sel, height=self.tinggi, together=not bebas, keep=True)
            self.control("else")
        self.row(*sel, height=self.tinggi, together=not bebas)
        if bersama:
            self.control("endif")
        self.control("endfor")

    def judul(self, *sel: str | Cell) -> None:
        """A heading inside the table; it stays with the row below."""
        judul = [c if isinstance(c, Cell) else Cell(c) for c in sel]
        rupa = [replace(c, shade=HEADER_SHADE, bold=True, align="center", middle=True) for c in judul]
        self.row(*rupa, together=True, keep=True)

    def tim(self, *isi: str | Cell, height: float = 0.0, terakhir: bool = True) -> None:
        """A row for each asesor of the team to sign in.

        Args:
            isi: cells, in which Jinja's ``n`` is the number of the asesor.
            height: of a row in centimetres; as tall as the list's unless given.
            terakhir: no more rows follow.
        """
        sel, height = self._kecil(*isi), height or self.tinggi
        self.control("for n in daftar_tim")
        if terakhir:
            self.control("if loop.last")
            self.row(*sel, height=height, together=True)
            self.control("else")
        self.row(*sel, height=height, together=True, keep=True)
        if terakhir:
            self.control("endif")
        self.control("endfor")

    def sela(self, *alinea: str, height: float = 0.0, atas: bool = False, bawah: bool = False) -> None:
        """Paragraphs between two parts, or below the last, without lines at the sides; with the next row.

        Args:
            alinea: paragraphs as XML, which must keep with the next if a row follows.
            height: at least so many centimetres.
            atas: the part above ends here.
            bawah: another part begins below.
        """
        garis = (("top", atas), ("left", False), ("bottom", bawah), ("right", False))
        sisi = "".join(f"<w:{nama} {_TEBAL if ada else _TIDAK_ADA}/>" for nama, ada in garis)
        tinggi = f'<w:trHeight w:val="{twips(height)}" w:hRule="atLeast"/>' if height else ""
        self.rows.append(
            f"<w:tr><w:trPr><w:cantSplit/>{tinggi}</w:trPr><w:tc><w:tcPr>"
            f'<w:tcW w:w="{twips(sum(self.widths))}" w:type="dxa"/><w:gridSpan w:val="{len(self.widths)}"/>'
            f"<w:tcBorders>{sisi}</w:tcBorders>{_TANPA_TEPI}</w:tcPr>{''.join(alinea)}</w:tc></w:tr>"
        )

    def _kecil(self, *isi: str | Cell) -> Sequence[Cell]:
        """Cells in the list's type, in the middle of their height."""
        return [replace(c if isinstance(c, Cell) else Cell(c), style=self.gaya, middle=True) for c in isi]


def daftar(
    kolom: Sequence[tuple[str, float]],
    perulangan: str,
    *isi: str | Cell,
    kecil: bool = False,
    bebas: bool = False,
    bersama: int = 0,
) -> Daftar:
    """A list with the usual heading; the arguments as in :class:`Daftar` and :meth:`Daftar.orang`."""
    table = Daftar(*kolom, kecil=kecil)
    table.header(*table.judul_kolom)
    table.orang(perulangan, *isi, bebas=bebas, bersama=bersama)
    return table
