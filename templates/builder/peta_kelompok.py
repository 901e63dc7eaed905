"""Peta Kelompok Pekerjaan, companion of FR.MAPA.02; the sheet lies on its side."""

from __future__ import annotations

from templates.builder import blok
from templates.builder._muat import muat
from templates.builder.base import PORTRAIT
from templates.builder.kit import Cell, Content, Sheet, Table, centered

SKENARIO = (("tpd", 9.0, 50), ("pmo", 8.1, 45), ("dit", 9.0, 50))
"""Columns of the direct evidence: width in centimetres, letters on a line."""
BARIS = 24
NAMA = "Kelompok Pekerjaan {{ kelompok.nomor }}: {{ kelompok.nama }}"


def build() -> Sheet:
    """Per kelompok: direct evidence (scenarios), then one row an elemen with its other evidence."""
    sheet = Sheet("PETA.KELOMPOK", "PETA KELOMPOK PEKERJAAN", PORTRAIT.landscape)
    blok.kepala(sheet)
    sheet.control("for kelompok in daftar_kelompok")
    sheet.heading(NAMA)
    sheet.table(_bukti_langsung())
    sheet.table(_bukti_lain(sheet.width))
    sheet.control("endfor")
    sheet.note(
        "Angka pada kolom DPT, DPL, dan PW adalah nomor pertanyaan yang mengukur KUK elemen itu: "
        "PG pada FR.IA.05A, Esai pada FR.IA.06A, DPL pada FR.IA.07, PW pada FR.IA.09."
    )
    return sheet


def _bukti_langsung() -> Table:
    """Jenis Bukti Langsung: Observasi Langsung (Skenario TPD, PMO) | Instruksi Terstruktur."""
    table = Table(tuple(lebar for _, lebar, _ in SKENARIO))
    table.header(Cell("Jenis Bukti Langsung", span=3))
    table.header(Cell("Observasi Langsung", span=2), "Instruksi Terstruktur")
    table.header("Skenario TPD", "PMO", "Skenario DIT")
    isi = [Cell(f"{{{{ kelompok.{jenis} }}}}", style="SelKecil") for jenis, _, _ in SKENARIO]
    ringkas = " and ".join(muat(f"kelompok.{jenis}", huruf, BARIS) for jenis, _, huruf in SKENARIO)
    table.control(f"if {ringkas}").row(*isi, height=1.5, together=True)
    table.control("else").row(*isi)
    table.control("endif")
    return table


def _bukti_lain(width: float) -> Table:
    """Unit | Aspek Kritis | Elemen Kompetensi & KUK | Jenis Bukti Tambahan | Jenis Bukti Tidak Langsung."""
    table = Table((3.9, 5.5, width - 20.1, 1.9, 1.3, 1.3, 1.2, 0.9, 2.2, 1.9))
    lanjut = Cell(merge="next")
    # Not merged downwards: LibreOffice cuts off a merged heading that is taller than the rows it spans.
    jenis = (Cell("Jenis Bukti Tambahan", span=4), Cell("Jenis Bukti Tidak Langsung", span=3))
    table.header(Cell(NAMA, span=3), *jenis)
    judul = ("Unit", "Aspek Kritis", "Elemen Kompetensi & KUK", "DPT", "DPL", "PW", "VPK")
    table.header(*(Cell(satu, merge="start") for satu in judul), Cell("Portofolio", span=2), "CRP")
    kecil = [Cell(judul, style="SelKecil") for judul in ("No", "Nama Dokumen", "Nama Dokumen")]
    table.header(*(lanjut for _ in range(7)), *kecil)

    unit = ("**{{ unit.nomor }}. {{ unit.kode }}**", "{{ unit.judul }}")
    elemen: tuple[Content, ...] = (
        Cell(["{{ elemen.nomor }}. {{ elemen.judul }}", "KUK {{ elemen.kuk }}"], style="SelKecil"),
        *(centered(f"{{{{ elemen.{jenis} }}}}", style="SelKecil") for jenis in ("dpt", "dpl", "pw")),
    )
    awal: tuple[Content, ...] = (
        Cell(unit, merge="start", style="SelKecil"),
        Cell("{{ unit.aspek_kritis }}", merge="start", style="SelKecil"),
        *elemen,
        Cell("{{ unit.vpk }}", merge="start", align="center"),
        *(_dokumen(*satu) for satu in (("cvp", "no"), ("cvp", "dokumen"), ("crp", "dokumen"))),
    )
    terusan: tuple[Content, ...] = (lanjut, lanjut, *elemen, lanjut, lanjut, lanjut, lanjut)
    table.control("for unit in kelompok.unit")
    table.control("for elemen in unit.elemen")
    # The rows of a unit stay on one page where they fit, so that its merged cells stay in one piece.
    table.control("if loop.first and not unit.ringkas").row(*awal)
    table.control("elif not unit.ringkas").row(*terusan)
    table.control("elif loop.first and (loop.last or not unit.utuh)").row(*awal, together=True)
    table.control("elif loop.first").row(*awal, together=True, keep=True)
    table.control("elif loop.last or not unit.utuh").row(*terusan, together=True)
    table.control("else").row(*terusan, together=True, keep=True)
    table.control("endif")
    table.control("endfor")
    table.control("endfor")
    return table


def _dokumen(perangkat: str, isi: str) -> Cell:
    """What the evidence of the unit names, else a blank; a dash where the perangkat is not planned."""
    isian = f"[[peta.{{{{ kelompok.nomor }}}}.{{{{ unit.kode }}}}.{perangkat}.{isi}]]"
    if isi == "dokumen":
        bernama = f"unit.dokumen.{perangkat}"
        isian = f"{{% if {bernama} %}}{{{{ {bernama} }}}}{{% else %}}{isian}{{% endif %}}"
    teks = f"{{% if unit.{perangkat} %}}{isian}{{% else %}}–{{% endif %}}"
    return Cell(teks, merge="start", style="SelKecil")
