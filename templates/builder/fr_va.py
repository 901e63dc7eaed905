"""FR.VA. Memberikan Kontribusi dalam Validasi Asesmen."""

from __future__ import annotations

from collections.abc import Iterable

from templates.builder import blok
from templates.builder.kit import ITEM_INDENT, Cell, Content, Sheet, Table, centered

Pilihan = tuple[tuple[str, str], ...]

PERIODE: Pilihan = (
    ("sebelum", "Sebelum Asesmen"),
    ("saat", "Pada Saat Asesmen"),
    ("setelah", "Setelah Asesmen"),
)
TUJUAN: Pilihan = (
    ("mutu", "Bagian dari proses penjaminan mutu organisasi"),
    ("risiko", "Mengantisipasi risiko"),
    ("bnsp", "Memenuhi persyaratan BNSP"),
    ("bukti", "Memastikan kesesuaian bukti-bukti"),
    ("asesmen", "Meningkatkan kualitas asesmen"),
    ("perangkat", "Mengevaluasi kualitas perangkat asesmen"),
)
KONTEKS: Pilihan = (
    ("internal", "Internal organisasi"),
    ("eksternal", "Eksternal organisasi"),
    ("lisensi", "Proses lisensi/re lisensi"),
    ("asesor", "Dengan kolega asesor"),
    ("pelatihan", "Kolega dari organisasi pelatihan atau asesmen"),
)
PENDEKATAN: Pilihan = (
    ("panel", "Panel asesmen"),
    ("moderasi", "Pertemuan moderasi"),
    ("perangkat", "Mengkaji perangkat asesmen"),
    ("acuan", "Acuan pembanding"),
    ("uji_coba", "Pengujian lapangan dan uji coba perangkat asesmen"),
    ("umpan_balik", "Umpan balik dari klien"),
)
RELEVAN = (
    ("asesor", "Asesor kompetensi (wajib)", 3),
    ("lead", "Lead Asesor", 1),
    ("manajer", "Manager, supervisor", 1),
    ("ahli", "Tenaga ahli di bidangnya", 1),
    ("pelatihan", "Koord. Pelatihan", 1),
    ("asosiasi", "Anggota asosiasi industri/profesi", 1),
)
ACUAN: Pilihan = (
    ("standar", "Standar kompetensi"),
    ("sop", "SOP/IK"),
    ("manual", "Manual Instruction/book"),
    ("kinerja", "Standar Kinerja"),
)
DOKUMEN: Pilihan = (
    ("skema", "Skema sertifikasi"),
    ("standar", "SKKNI/SK3/SKI"),
    ("perangkat", "Perangkat asesmen"),
    ("peraturan", "Peraturan/Pedoman"),
)
KOMUNIKASI: Pilihan = (
    ("proaktif", "PRO AKTIF"),
    ("menyimak", "ACTIVE LISTENING"),
)
ASPEK = (
    "Proses asesmen",
    "Rencana asesmen",
    "Interpretasi standar kompetensi",
    "Interpretasi acuan pembanding lainnya",
    "Penyeleksian dan penerapan metode asesmen",
    "Penyeleksian dan penerapan perangkat asesmen",
    "Bukti-bukti yang dikumpulkan",
    "Proses pengambilan keputusan",
)
ATURAN_BUKTI = (("V", "valid"), ("A", "asli"), ("T", "terkini"), ("M", "memadai"))
PRINSIP = (("V", "valid"), ("R", "reliabel"), ("F", "fleksibel"), ("F", "adil"))
BARIS_TEMUAN = 4


def build() -> Sheet:
    """Who, when and what; preparing; contributing to the process; contributing to the outcome."""
    sheet = Sheet("FR.VA", "MEMBERIKAN KONTRIBUSI DALAM VALIDASI ASESMEN")
    sheet.table(_kepala(sheet.width))
    sheet.heading("1. Menyiapkan proses validasi")
    sheet.table(_pendekatan(sheet.width))
    sheet.table(_relevan(sheet.width))
    sheet.table(_acuan(sheet.width))
    sheet.heading("2. Memberikan kontribusi dalam proses validasi")
    sheet.table(_komunikasi(sheet.width))
    sheet.table(_aspek(sheet.width))
    sheet.note(
        "Aturan bukti: V valid, A asli, T terkini, M memadai. "
        "Prinsip asesmen: V valid, R reliabel, F fleksibel, F fair (adil)."
    )
    sheet.heading("3. Memberikan kontribusi untuk hasil asesmen")
    sheet.table(_temuan(sheet.width))
    sheet.paragraph(
        "**Rencana Implementasi perubahan/perbaikan pelaksanaan asesmen**", keep_next=True, after=3
    )
    sheet.table(_rencana(sheet.width))
    return sheet


def _kotak(kelompok: str, pilihan: Pilihan, lebar: float = 0.0, lain: tuple[str, ...] = ("lain",)) -> Cell:
    """Choices one under the other; given the width of the cell (cm) also lines of one's own, to its edge."""
    butir = [f"[[☐ va.{kelompok}.{kode}]]\t{label}" for kode, label in pilihan]
    titik = blok.titik(lebar - 0.3 - ITEM_INDENT) if lebar else ""
    if titik:
        butir += [f"[[☐ va.{kelompok}.{kode}]]\t[[va.{kelompok}.{kode}.uraian {titik}]]" for kode in lain]
    return Cell(butir)


def _kepala(width: float) -> Table:
    table = Table((4.0, 0.4, 0.7, width - 5.1))
    titik = centered(":")
    tim = Cell("Tim Validasi", merge="start")
    table.row(tim, Cell(":", merge="start", align="center"), "1.", "[[va.tim.1]]", height=0.7, keep=True)
    table.row(Cell(merge="next"), Cell(merge="next"), "2.", "[[va.tim.2]]", height=0.7, keep=True)
    periode = "     ".join(f"[[☐ va.periode.{kode}]] {label}" for kode, label in PERIODE)
    baris: Iterable[tuple[str, str]] = (
        ("Hari/Tanggal", "[[va.hari_tanggal]]"),
        ("Tempat", "[[va.tempat]]"),
        ("Periode", periode),
        ("Nama Skema", "**{{ skema.judul }}**"),
        ("Nomor Skema", "{{ skema.nomor }}"),
    )
    for label, isi in baris:
        table.row(Cell(label, middle=True), titik, Cell(isi, span=2, middle=True), height=0.7)
    return table


def _pendekatan(width: float) -> Table:
    table = Table((6.0, 5.4, width - 11.4))
    table.header("Tujuan dan fokus validasi", "Konteks validasi", "Pendekatan validasi")
    table.row(
        _kotak("tujuan", TUJUAN, table.widths[0]),
        _kotak("konteks", KONTEKS, table.widths[1]),
        _kotak("pendekatan", PENDEKATAN, table.widths[2]),
        together=True,
    )
    return table


def _relevan(width: float) -> Table:
    """Three named asesor, then one person a role; what each said about tujuan, fokus and konteks."""
    table = Table((4.6, 0.8, 4.6, width - 10.0))
    table.header(
        "Orang yang relevan",
        Cell("Nama", span=2),
        "Hasil konfirmasi/diskusi tujuan, fokus & konteks",
    )
    for peran, label, banyak in RELEVAN:
        for n in range(1, banyak + 1):
            tag = f"va.relevan.{peran}.{n}"
            kiri = Cell(label, merge="start") if n == 1 else Cell(merge="next")
            nama: tuple[Content, ...] = (Cell(f"[[{tag}.nama]]", span=2),)
            if banyak > 1:
                nama = (f"{n}.", f"[[{tag}.nama]]")
            table.row(kiri, *nama, f"[[{tag}.hasil]]", height=0.9, keep=n < banyak)
    return table


def _acuan(width: float) -> Table:
    table = Table((width / 2, width / 2))
    table.header("Acuan Pembanding :", "Dokumen terkait dan bahan-bahan :")
    table.row(_kotak("acuan", ACUAN, width / 2), _kotak("dokumen", DOKUMEN), together=True)
    return table


def _komunikasi(width: float) -> Table:
    table = Table((6.0, width - 6.0))
    judul = "Keterampilan komunikasi yang digunakan dalam kegiatan validasi"
    table.row(judul, _kotak("komunikasi", KOMUNIKASI, width - 6.0, ("lain1", "lain2")), together=True)
    return table


def _aspek(width: float) -> Table:
    """No. | Aspek-Aspek | Aturan Bukti V A T M | Prinsip Asesmen V R F F."""
    table = Table((1.1, width - 8.3, *(0.9 for _ in range(8))))
    lanjut = Cell(merge="next")
    table.header(
        Cell("No.", merge="start"),
        Cell("Aspek-Aspek Dalam Kegiatan Validasi\n(Meninjau, Membandingkan, Mengevaluasi)", merge="start"),
        Cell("Pemenuhan Terhadap:", span=8),
    )
    table.header(lanjut, lanjut, Cell("Aturan Bukti", span=4), Cell("Prinsip Asesmen", span=4))
    table.header(lanjut, lanjut, *(huruf for huruf, _ in ATURAN_BUKTI + PRINSIP))
    for n, aspek in enumerate(ASPEK, start=1):
        bukti = (f"va.aspek.{n}.bukti.{kode}" for _, kode in ATURAN_BUKTI)
        prinsip = (f"va.aspek.{n}.prinsip.{kode}" for _, kode in PRINSIP)
        table.row(
            centered(f"{n}."),
            Cell(aspek, middle=True),
            *(centered(f"[[☐ {tag}]]") for tag in (*bukti, *prinsip)),
            height=0.7,
            together=True,
            keep=n < len(ASPEK),
        )
    return table


def _temuan(width: float) -> Table:
    table = Table((width / 2, width / 2))
    table.header("Temuan-temuan validasi", "Rekomendasi-rekomendasi untuk meningkatkan praktek asesmen")
    for n in range(1, BARIS_TEMUAN + 1):
        table.row(f"[[va.temuan.{n}.temuan]]", f"[[va.temuan.{n}.rekomendasi]]", height=1.3)
    return table


def _rencana(width: float) -> Table:
    table = Table((1.1, width - 9.1, 3.6, 4.4))
    table.header("No.", "Kegiatan Perbaikan sesuai Rekomendasi", "Waktu Penyelesaian", "Penanggungjawab")
    for n in range(1, BARIS_TEMUAN + 1):
        table.row(
            centered(f"{n}."),
            *(f"[[va.rencana.{n}.{isi}]]" for isi in ("kegiatan", "waktu", "penanggung_jawab")),
            height=1.1,
            keep=n < BARIS_TEMUAN,
        )
    return table
