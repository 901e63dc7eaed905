"""FR.MAPA.01. Merencanakan Aktivitas dan Proses Asesmen."""

from __future__ import annotations

from collections.abc import Iterable

from generator.istilah import POTENSI_ASESI
from templates.builder import blok
from templates.builder._muat import muat
from templates.builder.kit import Cell, Content, Sheet, Table, centered

TUJUAN = (
    ("tujuan.sertifikasi", "Sertifikasi"),
    ("tujuan.pkt", "Pengakuan Kompetensi Terkini (PKT)"),
    ("tujuan.rpl", "Rekognisi Pembelajaran Lampau (RPL)"),
    ("tujuan.lainnya", "Lainnya: [[mapa01.tujuan.uraian ..............................]]"),
)
HUBUNGAN = (
    ("hubungan.bukti", "Bukti untuk mendukung asesmen"),
    ("hubungan.aktivitas", "Aktivitas kerja di tempat kerja Asesi"),
    ("hubungan.pembelajaran", "Kegiatan Pembelajaran"),
)
WAJAH = (("senang", "\u263a"), ("datar", "\U0001f610"), ("sedih", "\u2639"))
PELAKSANA = (
    ("pelaksana.lsp", "Lembaga Sertifikasi"),
    ("pelaksana.pelatihan", "Organisasi Pelatihan"),
    ("pelaksana.perusahaan", "Asesor Perusahaan"),
)
RELEVAN = (
    ("relevan.manajer_sertifikasi", "Manajer sertifikasi LSP"),
    ("relevan.master_lead", "Master Asesor / Master Trainer / Lead Asesor Kompetensi"),
    (
        "relevan.manajer_pelatihan",
        "Manajer Pelatihan Lembaga Training terakreditasi / Lembaga Training terdaftar",
    ),
    ("relevan.supervisor", "Manajer atau supervisor ditempat kerja"),
)
STANDAR = (
    ("standar.standar_kompetensi", "Standar Kompetensi:"),
    ("standar.kurikulum", "Kriteria asesmen dari kurikulum pelatihan"),
    ("standar.kinerja", "Spesifikasi kinerja suatu perusahaan atau industri:"),
    ("standar.produk", "Spesifikasi Produk:"),
    ("standar.pedoman", "Pedoman khusus:"),
)
METODE = (
    ("observasi", 1.05, "Observasi langsung\n__(kerja/aktivitas nyata atau simulasi)__"),
    (
        "terstruktur",
        1.4,
        "Kegiatan Terstruktur\n__(simulasi dan bermain peran, proyek,__\n__presentasi, lembar kegiatan)__",
    ),
    ("tanya_jawab", 1.4, "Tanya Jawab\n__(tertulis, lisan, wawancara,__\n__asesmen diri, angket)__"),
    ("portofolio", 1.4, "Verifikasi Portfolio\n__(sampel pekerjaan, produk, jurnal,__\n__pengalaman)__"),
    ("reviu_produk", 1.05, "Reviu Produk\n__(hasil proyek, contoh hasil kerja)__"),
    (
        "pihak_ketiga",
        1.4,
        "Verifikasi Pihak Ketiga\n__(testimoni atasan, bukti pelatihan,__\n__otentikasi)__",
    ),
)
LEGENDA = (
    "L: bukti langsung, TL: bukti tidak langsung, T: bukti tambahan. "
    "CL: Ceklis Observasi; TPD: Tugas Praktik Demonstrasi; PMO: Pertanyaan Untuk Mendukung Observasi; "
    "DIT: Daftar Instruksi Terstruktur; DPT: Daftar Pertanyaan Tertulis; DPL: Daftar Pertanyaan Lisan; "
    "PW: Pertanyaan Wawancara; CVP: Ceklis Verifikasi Portofolio; CRP: Ceklis Reviu Produk; "
    "VPK: Verifikasi Pihak Ketiga."
)
HURUF_BUKTI = 19
"""Letters that surely fit on a line of the column of evidence."""

MODIFIKASI = (
    ("karakteristik", "3.1.", "a. Karakteristik Kandidat", "karakteristik khusus Kandidat"),
    (
        "tempat_kerja",
        "",
        "b. Kebutuhan kontekstualisasi terkait tempat kerja",
        "kebutuhan kontekstualisasi",
    ),
    ("saran", "3.2.", "Saran yang diberikan oleh paket pelatihan atau pengembang pelatihan", "saran"),
    (
        "penyesuaian",
        "3.3.",
        "Penyesuaian perangkat asesmen terkait kebutuhan kontekstualisasi",
        "penyesuaian perangkat",
    ),
    (
        "terintegrasi",
        "3.4.",
        "Peluang untuk kegiatan asesmen terintegrasi dan mencatat setiap perubahan yang diperlukan "
        "untuk alat asesmen",
        "peluang",
    ),
)


def build() -> Sheet:
    """Pendekatan; per kelompok pekerjaan its units and the matrix of methods; modifikasi; signatures."""
    sheet = Sheet("FR.MAPA.01", "MERENCANAKAN AKTIVITAS DAN PROSES ASESMEN")
    blok.kepala(sheet)
    sheet.heading("1. Menentukan Pendekatan Asesmen")
    sheet.table(_pendekatan(sheet.width))
    sheet.table(_standar(sheet.width))
    sheet.heading("2. Mempersiapkan Rencana Asesmen")
    sheet.paragraph(LEGENDA, style="Catatan", keep_next=True)
    sheet.control("for kelompok in daftar_kelompok")
    blok.kelompok(sheet)
    sheet.table(_matriks(sheet.width))
    sheet.control("endfor")
    sheet.heading("3. Mengidentifikasi Persyaratan Modifikasi dan Kontekstualisasi")
    sheet.table(_modifikasi(sheet.width))
    sheet.note(blok.CORET)
    sheet.paragraph("**Konfirmasi dengan orang yang relevan**", keep_next=True, before=6, after=3)
    sheet.table(_konfirmasi(sheet.width))
    blok.penyusun_validator(sheet)
    return sheet


def _kotak(tag: str, label: str) -> str:
    """A choice: its box, and its words hanging behind it."""
    return f"[[☐ mapa01.{tag}]]\t{label}"


def _pilihan(butir: Iterable[tuple[str, str]], span: int = 1) -> Cell:
    return Cell([_kotak(tag, label) for tag, label in butir], span=span)


def _pendekatan(width: float) -> Table:
    """1.1: number | question | sub-question | choices; three narrow columns hold the faces."""
    table = Table((0.9, 2.8, 3.9, width - 11.8, 1.4, 1.4, 1.4))
    potensi = _pilihan(((f"potensi.{n}", arti) for n, arti in enumerate(POTENSI_ASESI, start=1)), span=5)
    lanjut = Cell(merge="next")
    table.row(Cell("1.1.", merge="start", align="center"), "Asesi", potensi, together=True)
    table.row(lanjut, "Tujuan Asesmen", _pilihan(TUJUAN, span=5), together=True)
    table.row(
        lanjut,
        Cell("Konteks Asesmen:", merge="start"),
        "Lingkungan",
        _kotak("lingkungan.nyata", "Tempat kerja nyata"),
        Cell(_kotak("lingkungan.simulasi", "Tempat kerja simulasi"), span=3),
        together=True,
        keep=True,
    )
    table.row(
        lanjut,
        lanjut,
        "Peluang untuk mengumpulkan bukti dalam sejumlah situasi",
        _kotak("peluang.tersedia", "Tersedia"),
        Cell(_kotak("peluang.terbatas", "Terbatas"), span=3),
        together=True,
        keep=True,
    )
    for n, (tag, label) in enumerate(HUBUNGAN):
        judul = Cell("Hubungan antara standar kompetensi dan:", merge="start") if n == 0 else lanjut
        wajah = (centered(f"[[☐ mapa01.{tag}.{nama}]] {ikon}") for nama, ikon in WAJAH)
        table.row(lanjut, lanjut, judul, _kotak(tag, label), *wajah, together=True, keep=True)
    table.row(
        lanjut,
        lanjut,
        "Siapa yang melakukan asesmen / RPL",
        _pilihan(PELAKSANA, span=4),
        together=True,
    )
    table.row(lanjut, "Konfirmasi dengan orang yang relevan", _pilihan(RELEVAN, span=5), together=True)
    return table


def _standar(width: float) -> Table:
    """1.2: the standard, and room to name it."""
    table = Table((0.9, 2.8, 5.4, width - 9.1))
    lanjut = Cell(merge="next")
    for n, (tag, label) in enumerate(STANDAR):
        kiri: tuple[Content, ...] = (lanjut, lanjut)
        if n == 0:
            judul = Cell("Standar Industri atau Tempat Kerja", merge="start")
            kiri = (Cell("1.2.", merge="start", align="center"), judul)
        last = n == len(STANDAR) - 1
        table.row(*kiri, _kotak(tag, label), f"[[mapa01.{tag}.uraian]]", height=0.7, keep=not last)
    return table


def _matriks(width: float) -> Table:
    """One row a unit: evidence, L | TL | T, and the codes of the instruments under six methods.

    The last unit does not stand alone under a repeated heading if it and the one before it are short.
    """
    lebar = tuple(w for _, w, _ in METODE)
    bukti = width - 3.3 - 3 * 0.65 - sum(lebar)
    table = Table((3.3, bukti, 0.65, 0.65, 0.65, *lebar))
    table.header(
        Cell("Unit Kompetensi", merge="start"),
        Cell(
            "Bukti-Bukti\n(Kinerja, Produk, Portofolio, dan / atau Pengetahuan) diidentifikasi "
            "berdasarkan Kriteria Unjuk Kerja dan Pendekatan Asesmen",
            merge="start",
            style="SelKecil",
        ),
        Cell("Jenis Bukti", span=3, style="SelKecil"),
        Cell("Metode dan Perangkat Asesmen", span=6),
    )
    tegak = (Cell(judul, upright=True, style="SelKecil") for _, _, judul in METODE)
    table.header(Cell(merge="next"), Cell(merge="next"), "L", "TL", "T", *tegak, height=5.2)
    unit: tuple[Content, ...] = (
        Cell(["**{{ unit.kode }}**", "{{ unit.judul }}"], style="SelKecil"),
        Cell("{{ unit.bukti }}", style="SelKecil"),
        *(centered(f"{{{{ unit.jenis.{jenis} }}}}") for jenis in ("L", "TL", "T")),
        *(centered(f"{{{{ unit.metode.{kolom} }}}}") for kolom, _, _ in METODE),
    )
    table.control("for unit in kelompok.unit")
    pendek = (muat(f"{nama}.bukti", HURUF_BUKTI, 18) for nama in ("unit", "loop.nextitem"))
    table.control(f"if loop.revindex == 2 and {' and '.join(pendek)}")
    table.row(*unit, together=True, keep=True)
    table.control(f"elif {muat('unit.bukti', HURUF_BUKTI, 36)}")
    table.row(*unit, together=True)
    table.control("else")
    table.row(*unit)
    table.control("endif")
    table.control("endfor")
    return table


def _modifikasi(width: float) -> Table:
    """Part 3: what is asked | Ada / tidak ada, and what there is.

    Where little is written all of it stands on one page; else neither row of a pair stands alone, nor the
    note below.
    """
    table = Table((1.1, 5.6, width - 6.7))
    panjang = (f"modifikasi.{tag}|length + 50 * modifikasi.{tag}.count('\\n')" for tag, *_ in MODIFIKASI)
    ringkas = f"{' + '.join(panjang)} < 1200"
    for tag, nomor, label, hal in MODIFIKASI:
        pilihan = (
            f"[[coret mapa01.modifikasi.{tag}.ada|Ada]] / "
            f"[[coret mapa01.modifikasi.{tag}.tidak_ada|tidak ada]]* {hal}; Jika Ada, tuliskan:"
        )
        terusan = tag == "tempat_kerja"
        kiri = Cell(merge="next") if terusan else Cell(nomor, merge="start", align="center")
        isi = Cell([pilihan, f"[[mapa01.modifikasi.{tag}]]"])
        keep = tag in {"karakteristik", "penyesuaian", MODIFIKASI[-1][0]}
        pendek = muat(f"modifikasi.{tag}", 50, 20)
        table.control(f"if {pendek} and {ringkas}")
        table.row(kiri, label, isi, height=1.5, together=True, keep=True)
        table.control(f"elif {pendek}")
        table.row(kiri, label, isi, height=1.5, together=True, keep=keep)
        table.control("else").row(kiri, label, isi, height=1.5, keep=keep)
        table.control("endif")
    return table


def _konfirmasi(width: float) -> Table:
    table = Table((6.4, 5.3, width - 11.7))
    table.header("Orang yang relevan", "Nama", "Tandatangan dan Tanggal")
    for tag, label in RELEVAN:
        last = tag == RELEVAN[-1][0]
        table.row(
            Cell(_kotak(tag, label), middle=True),
            Cell(f"[[mapa01.{tag}.nama]]", middle=True),
            f"[[mapa01.{tag}.ttd]]",
            height=1.4,
            together=True,
            keep=not last,
        )
    return table
