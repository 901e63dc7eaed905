"""Pieces shared by the forms with tasks and questions, FR.IA.02 to FR.IA.07."""

from __future__ import annotations

from templates.builder.kit import Cell, Sheet, paragraph

_PITA = (
    "<w:pBdr>"
    + "".join(
        f'<w:{sisi} w:val="single" w:sz="6" w:space="1" w:color="000000"/>'
        for sisi in ("top", "left", "bottom", "right")
    )
    + '</w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>'
    + '<w:spacing w:before="60" w:after="120" w:line="220" w:lineRule="exact"/>'
    + '<w:ind w:left="40" w:right="40"/>'
)
"""A framed line with a grey ground."""

NOMOR = 0.8
"""Width of a question's number, in centimetres."""

TANGGAPAN = 2.1
"""Height left for what the asesi answers, in centimetres: two lines by hand below its label."""

TERAKHIR = "kelompok.nomor == daftar_kelompok[-1].nomor"
"""Whether the loop over the kelompok is at its last; in a loop of that one, where ``loop`` is another."""


def utuh(
    sheet: Sheet, text: str, *, indent: float, hanging: float, before: int = 0, keep_next: bool = True
) -> None:
    """A paragraph whose lines are never parted; ``keep_next`` ties it to the following one.

    Unlike a table row that may not split, a chain of such paragraphs that is taller than a page
    still breaks instead of losing its end.
    """
    sheet.paragraph(
        text, indent=indent, hanging=hanging, before=before, after=2, keep_next=keep_next, keep_lines=True
    )


def waktu(tes: str) -> tuple[str, str]:
    """The head's row ``Waktu``: the working time, and the hour to be written in.

    Args:
        tes: prefix of the blank; the sheets of one test share it.
    """
    return "Waktu", f"{{{{ waktu }}}}, pukul [[{tes}.pukul {'.' * 50}]]"


BERKUNCI = "memuat kunci jawaban; tidak diperlihatkan atau diberikan kepada asesi."


def rahasia(sheet: Sheet, sebab: str = BERKUNCI, kondisi: str = "") -> None:
    """The warning on every page of a secret sheet: any of them may be the one left on a table.

    Args:
        sheet: the form.
        sebab: why it is secret, and what follows of that.
        kondisi: Jinja expression of when it is; always when "".
    """
    pita = paragraph(f"**RAHASIA** – {sebab}", align="center").replace("<w:pPr>", f"<w:pPr>{_PITA}", 1)
    kendali = [paragraph(f"{{%p {isi} %}}", style="Kendali") for isi in (f"if {kondisi}", "endif")]
    sheet.on_every_page(*([kendali[0], pita, kendali[1]] if kondisi else [pita]))


def kotak(tag: str) -> Cell:
    """A check box whose cell seems to reach down to the end of its question; :data:`LANJUT` goes on below.

    Cells are not merged for this: LibreOffice would then no longer keep the rows on one page.
    """
    return Cell(f"[[☐ {tag}]]", align="center", no_bottom=True)


def nomor(teks: str) -> Cell:
    """The number of a question, in a cell like :func:`kotak`."""
    return Cell(teks, align="center", no_bottom=True)


LANJUT = Cell(no_top=True, no_bottom=True)
"""Goes on with the cell above and is itself gone on with."""

AKHIR = Cell(no_top=True)
"""Ends the cell above."""
