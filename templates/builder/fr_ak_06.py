"""FR.AK.06. Meninjau Proses Asesmen."""

from __future__ import annotations

from templates.builder import blok
from templates.builder.kit import Cell, Content, Sheet, Table, centered

PRINSIP = ("Validitas", "Reliabel", "Fleksibel", "Adil")
PROSEDUR = (
    ("rencana", "Rencana asesmen"),
    ("persiapan", "Persiapan asesmen"),
    ("implementasi", "Implementasi asesmen"),
    ("keputusan", "Keputusan asesmen"),
    ("umpan_balik", "Umpan balik asesmen"),
)
TERTUTUP = {("keputusan", "fleksibel"), ("umpan_balik", "fleksibel")}
"""Decision and feedback are not a matter of flexibility: the official form closes these cells."""
DIMENSI = (
    ("ts", "Task Skills"),
    ("tms", "Task Management Skills"),
    ("cms", "Contingency Management Skills"),
    ("jres", "Job Role/ Environment Skills"),
    ("trs", "Transfer Skills"),
)
TIM = (
    "{% for n in daftar_tim %}{% if daftar_tim|length > 1 %}{{ n }}. {% endif %}[[ak06.asesor.{{ n }}]]"
    "{% if not loop.last %}\n{% if kosong %}\n{% endif %}{% endif %}{% endfor %}"
)
"""The asesor of the event, one a line; more apart where they are written by hand."""


def build() -> Sheet:
    """Principles of assessment, dimensions of competency, the reviewers."""
    sheet = Sheet("FR.AK.06", "MENINJAU PROSES ASESMEN")
    blok.kepala(sheet, "tuk", lain=(("Nama Asesor", TIM), blok.BARIS_KEPALA["tanggal"]))
    blok.panduan(
        sheet,
        "Peninjauan dilakukan oleh lead asesor atau asesor yang melaksanakan asesmen.",
        "Peninjauan dapat dilakukan secara terpadu untuk satu skema sertifikasi atau kelompok asesi yang "
        "homogen.",
        "Dimensi kompetensi diisi dengan kode rekaman formulir yang membuktikannya, misalnya L/CL atau "
        "T/DPT.",
        judul="Penjelasan",
    )
    sheet.table(_tabel_prinsip(sheet.width))
    sheet.table(_tabel_dimensi(sheet.width))
    sheet.table(_tabel_peninjau(sheet.width))
    return sheet


def _tabel_prinsip(width: float) -> Table:
    box = 2.2
    table = Table((width - box * len(PRINSIP), *(box for _ in PRINSIP)))
    table.header(
        Cell("Aspek yang ditinjau", merge="start"),
        Cell("Kesesuaian dengan prinsip asesmen", span=len(PRINSIP)),
    )
    table.header(Cell(merge="next"), *PRINSIP)
    table.row(Cell("**Prosedur asesmen:**", span=5), together=True, keep=True)
    for aspek, label in PROSEDUR:
        boxes = [_kotak(aspek, prinsip.lower()) for prinsip in PRINSIP]
        table.row(Cell(f"•\t{label}", middle=True), *boxes, height=0.65, together=True, keep=True)
    _baris_rekomendasi(table, "ak06.rekomendasi_prinsip", len(PRINSIP))
    return table


def _kotak(aspek: str, prinsip: str) -> Content:
    if (aspek, prinsip) in TERTUTUP:
        return Cell(black=True)
    return centered(f"[[☐ ak06.prinsip.{aspek}.{prinsip}]]")


def _tabel_dimensi(width: float) -> Table:
    column = 2.4
    table = Table((width - column * len(DIMENSI), *(column for _ in DIMENSI)))
    table.header(
        Cell("Aspek yang ditinjau", merge="start"),
        Cell("Pemenuhan dimensi kompetensi", span=len(DIMENSI)),
    )
    table.header(Cell(merge="next"), *(label for _, label in DIMENSI))
    table.row(
        Cell(
            [
                "**Konsistensi keputusan asesmen**",
                "Bukti dari berbagai asesmen diperiksa untuk konsistensi dimensi kompetensi",
            ]
        ),
        *(centered(f"[[ak06.dimensi.{tag}]]") for tag, _ in DIMENSI),
        height=2.0,
        together=True,
        keep=True,
    )
    _baris_rekomendasi(table, "ak06.rekomendasi_dimensi", len(DIMENSI))
    return table


def _baris_rekomendasi(table: Table, tag: str, columns: int) -> None:
    table.row(
        "**Rekomendasi untuk peningkatan**", Cell(f"[[{tag}]]", span=columns), height=1.4, together=True
    )


def _tabel_peninjau(width: float) -> Table:
    table = Table((5.6, 5.2, width - 10.8))
    table.header("Nama Lead Asesor/Asesor", "Tanggal dan Tanda Tangan", "Komentar")
    peninjau = "ak06.peninjau.{{ n }}"
    sel: tuple[Content, ...] = (
        Cell(f"[[{peninjau}.nama]]", middle=True),
        f"[[{peninjau}.ttd]]",
        f"[[{peninjau}.komentar]]",
    )
    table.control("for n in daftar_peninjau")
    table.control("if loop.last").row(*sel, height=1.4)
    table.control("else").row(*sel, height=1.4, keep=True)
    table.control("endif")
    table.control("endfor")
    return table
