"""The closing table of APL.01, APL.02 and AK.05: beside each signer a left half of its own."""

from __future__ import annotations

from templates.builder.blok import Penanda, tinggi
from templates.builder.kit import Cell, Sheet, Table

_LABEL = 2.6
_RUANG = 6.0


def penutup(sheet: Sheet, *bagian: tuple[list[str], Penanda]) -> None:
    """Signers below each other at the right, what belongs to each at the left; on one page.

    Args:
        sheet: the form.
        bagian: for each signer the paragraphs of the left half, and the signer.
    """
    table = Table((sheet.width - _LABEL - _RUANG, _LABEL, _RUANG))
    for n, (kiri, (caption, lines)) in enumerate(bagian, start=1):
        judul = Cell(caption, span=2, bold=True, shade="F2F2F2")
        table.row(Cell(kiri, merge="start"), judul, together=True, keep=True)
        for line in lines:
            last = n == len(bagian) and line is lines[-1]
            table.row(Cell(merge="next"), *line, height=tinggi(line[0]), together=True, keep=not last)
    sheet.table(table)
