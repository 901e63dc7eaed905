"""The blocks that official forms share: kepala, panduan, kelompok pekerjaan, tanda tangan.

Structure and labels follow the MUK edition 2023.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from templates.builder._muat import UJUNG, UTUH
from templates.builder.kit import Cell, Content, Sheet, Table, centered

JENIS_SKEMA = (
    "Skema Sertifikasi\n([[coret skema.jenis.kkni|KKNI]]/[[coret skema.jenis.okupasi|Okupasi]]/"
    "[[coret skema.jenis.klaster|Klaster]])"
)
JENIS_TUK = (
    "[[coret tuk.jenis.sewaktu|Sewaktu]]/[[coret tuk.jenis.tempat_kerja|Tempat Kerja]]/"
    "[[coret tuk.jenis.mandiri|Mandiri]]*\n[[tuk.nama]]"
)
BARIS_KEPALA = {
    "tuk": ("TUK", JENIS_TUK),
    "asesor": ("Nama Asesor", "[[asesor.nama]]"),
    "asesi": ("Nama Asesi", "[[asesi.nama]]"),
    "tanggal": ("Tanggal", "[[asesmen.tanggal]]"),
    "waktu": ("Waktu", "[[asesmen.waktu]]"),
}
CORET = "*Coret yang tidak perlu"
LABEL = 4.4
SUBLABEL = 1.7
COLON = 0.4
TITIK = Cell(":", align="center")
"""The colon behind a label at the top of its row."""

NOMOR_URUT = 1.3
"""Width of the column that numbers the people of an event, in centimetres: for a number of four digits."""

TULIS = 0.7
"""Height of a row that is written in by hand, in centimetres."""

BARIS_TTD = 0.75
"""Height of a row for a name or a number in a block of signatures, in centimetres."""

TINGGI_TTD = 1.1
"""Height of a row of a table that is signed in, in centimetres."""

TINGGI_TANDA = 1.5
"""Height of a row for a signature and its date, in centimetres."""

TINGGI_NAMA = 1.05
"""Height of a narrow row for a name, in centimetres: one of 60 letters takes two lines."""

TINGGI_ORANG, TINGGI_ORANG_KECIL = 1.0, 0.9
"""Height of a row in a list of people, in centimetres: for two lines in the styles Sel and SelKecil.

A list whose rows need not grow can be stamped; else one long name makes LibreOffice lay it out anew.
"""


def kepala(sheet: Sheet, *baris: str, lain: Iterable[tuple[str, str]] = ()) -> None:
    """The head of a form: skema (judul, nomor), then the named rows.

    The asterisk of the row TUK is explained below the table, "Coret yang tidak perlu"; a head without that
    row has nothing to be struck by hand.

    Args:
        sheet: the form.
        baris: keys of :data:`BARIS_KEPALA`, in order.
        lain: further rows, label and marked text.
    """
    catatan = "tuk" in baris
    rincian = [*(BARIS_KEPALA[b] for b in baris), *lain]
    table = Table((LABEL, SUBLABEL, COLON, sheet.width - LABEL - SUBLABEL - COLON))
    table.row(Cell(JENIS_SKEMA, merge="start"), "Judul", TITIK, "**{{ skema.judul }}**", keep=True)
    table.row(Cell(merge="next"), "Nomor", TITIK, "{{ skema.nomor }}", keep=catatan or bool(rincian))
    for n, (label, isi) in enumerate(rincian, start=1):
        sebaris = "\n" not in isi
        sel = (Cell(label, span=2), TITIK, Cell(isi))
        baris_sel = [replace(satu, middle=sebaris) for satu in sel]
        table.row(*baris_sel, height=TULIS, keep=catatan or n < len(rincian))
    sheet.table(table, note=CORET if catatan else "")


def panduan(sheet: Sheet, *butir: str, judul: str = "PANDUAN BAGI ASESOR") -> None:
    """A boxed guide with a bold caption and bullets."""
    table = Table((sheet.width,))
    table.row(Cell(judul, bold=True, shade="F2F2F2"), keep=True, together=True)
    table.row(Cell([f"•\t{b}" for b in butir]))
    sheet.table(table)


def kelompok(sheet: Sheet, daftar: str = "kelompok.unit", nama: str = "kelompok") -> None:
    """The table of one kelompok pekerjaan; its name merged at the left, units numbered from 1.

    Args:
        sheet: the form, inside a Jinja loop over the kelompok.
        daftar: Jinja expression of the units, each with ``kode`` and ``judul``.
        nama: Jinja expression of the kelompok, with ``nomor`` and ``nama``.
    """
    table = _tabel_kelompok(sheet)
    table.header(f"Kelompok Pekerjaan {{{{ {nama}.nomor }}}}", "No.", "Kode Unit", "Judul Unit")
    _baris_kelompok(table, daftar, f"{{{{ {nama}.nama }}}}", "{{ loop.index }}.", keep=True)
    sheet.table(table)


def kelompok_gabung(sheet: Sheet) -> None:
    """One table with all kelompok pekerjaan; units numbered through (``unit.nomor``)."""
    table = _tabel_kelompok(sheet)
    table.header("Kelompok Pekerjaan", "No.", "Kode Unit", "Judul Unit")
    table.control("for kelompok in daftar_kelompok")
    _baris_kelompok(table, "kelompok.unit", "{{ kelompok.nama }}", "{{ unit.nomor }}.")
    table.control("endfor")
    sheet.table(table)


def _tabel_kelompok(sheet: Sheet) -> Table:
    """Its columns: name, number, a kode of 17 letters, and for the judul what is left."""
    return Table((4.2, 1.1, 3.3, sheet.width - 8.6))


def _baris_kelompok(table: Table, daftar: str, nama: str, nomor: str, *, keep: bool = False) -> None:
    """Rows of units beside the kelompok's name, which stands in the first of them.

    With ``keep`` they stay with each other and with what follows; of a long list only both its ends do.
    """
    kode, judul = (Cell(f"{{{{ unit.{isi} }}}}", middle=True) for isi in ("kode", "judul"))
    unit: tuple[Content, ...] = (centered(nomor), kode, judul)
    table.control(f"for unit in {daftar}")
    table.control("if loop.first")
    table.row(Cell(nama, merge="start"), *unit, together=True, keep=keep)
    if keep:
        table.control(f"elif loop.length > {UTUH} and loop.index > {UJUNG} and loop.revindex > {UJUNG}")
        table.row(Cell(merge="next"), *unit, together=True)
    table.control("else")
    table.row(Cell(merge="next"), *unit, together=True, keep=keep)
    table.control("endif")
    table.control("endfor")


LABEL_UNIT = (3.6, 2.2, COLON)
"""Widths at the left of :func:`pita_unit`, in centimetres: its caption, the labels, the colons."""


def pita_unit(table: Table, *bentang: int) -> None:
    """The strip ``Unit Kompetensi n | Kode Unit | Judul Unit``; it heads each page of a unit's table.

    Args:
        table: about one ``unit``, still without rows.
        bentang: how many of its columns the caption, the labels and the colons cover; one each unless given.
    """
    judul, label, titik = bentang or (1, 1, 1)
    isi = len(table.widths) - judul - label - titik
    for n, (nama, nilai) in enumerate((("Kode Unit", "{{ unit.kode }}"), ("Judul Unit", "{{ unit.judul }}"))):
        caption = Cell("**Unit Kompetensi {{ unit.nomor }}**" if n == 0 else "", middle=True, shade="F2F2F2")
        table.repeated(
            replace(caption, span=judul, merge="start" if n == 0 else "next"),
            Cell(nama, span=label),
            replace(TITIK, span=titik),
            Cell(nilai, span=isi),
        )


def kotak_unit(sheet: Sheet, nomor: str = "{{ unit.nomor }}") -> None:
    """The box ``Unit Kompetensi n | Kode Unit | Judul Unit`` above a unit's table."""
    table = Table((*LABEL_UNIT, sheet.width - sum(LABEL_UNIT)))
    judul = Cell(f"**Unit Kompetensi {nomor}**", merge="start", middle=True, shade="F2F2F2")
    table.row(judul, "Kode Unit", TITIK, "{{ unit.kode }}", keep=True, together=True)
    table.row(
        Cell(merge="next", shade="F2F2F2"),
        "Judul Unit",
        TITIK,
        "{{ unit.judul }}",
        keep=True,
        together=True,
    )
    sheet.table(table)


def penyusun_validator(sheet: Sheet, *, keep: bool = False) -> None:
    """``PENYUSUN DAN VALIDATOR``: two rows each, kept on one page; with ``keep`` that of what follows."""
    sheet.paragraph("**PENYUSUN DAN VALIDATOR**", keep_next=True, before=6, after=3)
    table = Table((2.1, 0.8, 5.4, 3.6, sheet.width - 11.9))
    table.header("STATUS", "NO", "NAMA", "NOMOR MET", "TANDA TANGAN DAN TANGGAL")
    for status in ("penyusun", "validator"):
        for n in (1, 2):
            first = Cell(status.upper(), merge="start", middle=True) if n == 1 else Cell(merge="next")
            name = f"skema.{status}[{n - 1}]"
            table.row(
                first,
                centered(str(n)),
                Cell(f"{{{{ {name}.nama }}}}", middle=True),
                Cell(f"{{{{ {name}.no_met }}}}", middle=True),
                Cell(f"[[{status}.{n}.tanggal]]", middle=True),
                height=TINGGI_TTD,
                together=True,
                keep=keep or not (status == "validator" and n == 2),
            )
    sheet.table(table)


TTD_ASESI = (("Nama", "[[asesi.nama]]"), ("Tanda tangan/\nTanggal", "[[ttd.asesi]]"))
TTD_ASESOR = (
    ("Nama", "[[asesor.nama]]"),
    ("No. Reg", "[[asesor.no_met]]"),
    ("Tanda tangan/\nTanggal", "[[ttd.asesor]]"),
)
Penanda = tuple[str, tuple[tuple[str, str], ...]]
ASESI: Penanda = ("Asesi :", TTD_ASESI)
ASESOR: Penanda = ("Asesor :", TTD_ASESOR)


def tanda_tangan(sheet: Sheet, *penanda: Penanda, keep: bool = False) -> None:
    """Signature block over the whole width: a caption row for each signer, then label and room.

    Args:
        sheet: the form.
        penanda: signers; asesi and asesor unless given.
        keep: on the same page as what follows.
    """
    table = Table((3.6, sheet.width - 3.6))
    penanda = penanda or (ASESI, ASESOR)
    last = penanda[-1][1][-1]
    for caption, rows in penanda:
        table.row(Cell(caption, span=2, bold=True, shade="F2F2F2"), together=True, keep=True)
        for row in rows:
            height = TINGGI_TANDA if row[0].startswith("Tanda") else BARIS_TTD
            table.row(*row, height=height, together=True, keep=keep or row is not last)
    sheet.table(table)


JARAK = 8
"""Points above a dotted line that is written on by hand: with its own height 7.6 mm."""


def tinggi(label: str) -> float:
    """Height of a row of a narrow block of signatures by its label, in centimetres."""
    if label.startswith("Tanda"):
        return TINGGI_TANDA
    return TINGGI_NAMA if label == "Nama" else BARIS_TTD


def rekomendasi(sheet: Sheet, kiri: list[str], *penanda: Penanda, keep: bool = False) -> None:
    """Recommendation at the left, the signatures of asesi and asesor at the right; on one page.

    Args:
        sheet: the form.
        kiri: paragraphs of the left half.
        penanda: signers; asesi and asesor unless given.
        keep: on the same page as what follows.
    """
    signers = penanda or (ASESI, ASESOR)
    rows: list[tuple[Content, ...]] = []
    for caption, lines in signers:
        rows.append((Cell(caption, span=2, bold=True, shade="F2F2F2"),))
        rows.extend(lines)
    table = Table((sheet.width - 8.6, 2.6, 6.0))
    for n, cells in enumerate(rows):
        left = Cell(kiri, merge="start", room=JARAK) if n == 0 else Cell(merge="next")
        height = tinggi(cells[0]) if isinstance(cells[0], str) else 0.0
        table.row(left, *cells, height=height, together=True, keep=keep or n < len(rows) - 1)
    sheet.table(table)


RINCIAN = (
    ("kelompok", "Kelompok Pekerjaan", 50),
    ("unit", "Unit", 76),
    ("elemen", "Elemen", 71),
    ("kuk", "KUK", 76),
)
"""Tag, label and dots of what is not yet met: the dotted lines end below each other at the cell's edge."""


_TITIK = 0.0891
"""Width of a full stop in the size of the text, in centimetres."""


def titik(lebar: float) -> str:
    """A dotted line in the size of the text, at most ``lebar`` centimetres long."""
    return "." * int(lebar / _TITIK)


def rincian(awalan: str) -> list[str]:
    """Lines for the left half of :func:`rekomendasi` that say where; ``awalan`` names their blanks."""
    return [f"{label} : [[{awalan}.{tag} {'.' * banyak}]]" for tag, label, banyak in RINCIAN]


def umpan_balik_pengetahuan(sheet: Sheet, awalan: str, *, tinggi: float = 1.5, coret: bool = True) -> None:
    """``Umpan balik untuk asesi`` of the knowledge forms (05C, 06C, 07), on the page where it is signed.

    Of two rows, though it looks like one: LibreOffice ties no table of a single row to what follows.

    Args:
        sheet: the form; the signatures must come next.
        awalan: names the blanks.
        tinggi: room to say where, in centimetres.
        coret: with what the asterisk means, which the head says too far away.
    """
    table = Table((4.2, sheet.width - 4.2))
    aspek = (
        "Aspek pengetahuan seluruh unit pada kelompok pekerjaan yang diujikan "
        f"([[coret {awalan}.tercapai|tercapai]]/ [[coret {awalan}.belum_tercapai|belum tercapai]])*"
    )
    pada = ["Tuliskan unit/elemen/KUK jika belum tercapai:", f"[[{awalan}.belum_tercapai_pada]]"]
    catatan = [f"__{CORET}__"] if coret else []
    judul = Cell(["**Umpan balik untuk asesi :**", *catatan], no_bottom=True)
    table.row(judul, Cell(aspek, no_bottom=True), together=True, keep=True)
    table.row(Cell(no_top=True), Cell(pada, no_top=True), height=tinggi, together=True, keep=True)
    sheet.table(table)
