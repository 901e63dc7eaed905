"""FR.APL.01. Permohonan Sertifikasi Kompetensi."""

from __future__ import annotations

from templates.builder import blok
from templates.builder._muat import lepas
from templates.builder._penutup import penutup
from templates.builder.kit import Cell, Content, Sheet, Table, centered

Baris = tuple[str, str | tuple[str, str]]

DATA_PRIBADI: tuple[Baris, ...] = (
    ("Nama lengkap", "[[asesi.nama]]"),
    ("No. KTP/NIK/Paspor", "[[apl01.nik]]"),
    ("Tempat / tgl. Lahir", "[[apl01.tempat_tanggal_lahir]]"),
    (
        "Jenis kelamin",
        "[[coret apl01.jenis_kelamin.laki_laki|Laki-laki]] / [[coret apl01.jenis_kelamin.wanita|Wanita]]*",
    ),
    ("Kebangsaan", "[[apl01.kebangsaan]]"),
    ("Alamat rumah", "[[apl01.alamat]]"),
    ("", "Kode pos : [[apl01.kode_pos]]"),
    ("No. Telepon/E-mail", ("Rumah : [[apl01.telp_rumah]]", "Kantor : [[apl01.telp_kantor]]")),
    ("", ("HP : [[apl01.hp]]", "E-mail : [[apl01.email]]")),
    ("Kualifikasi Pendidikan", "[[apl01.pendidikan]]"),
)
DATA_PEKERJAAN: tuple[Baris, ...] = (
    ("Nama Institusi / Perusahaan", "[[apl01.pekerjaan.institusi]]"),
    ("Jabatan", "[[apl01.pekerjaan.jabatan]]"),
    ("Alamat Kantor", "[[apl01.pekerjaan.alamat]]"),
    ("", "Kode pos : [[apl01.pekerjaan.kode_pos]]"),
    ("No. Telp/Fax/E-mail", ("Telp : [[apl01.pekerjaan.telp]]", "Fax : [[apl01.pekerjaan.fax]]")),
    ("", "E-mail : [[apl01.pekerjaan.email]]"),
)
TUJUAN = (
    "[[☐ apl01.tujuan.sertifikasi]] Sertifikasi\n"
    "[[☐ apl01.tujuan.pkt]] Pengakuan Kompetensi Terkini (PKT)\n"
    "[[☐ apl01.tujuan.rpl]] Rekognisi Pembelajaran Lampau (RPL)\n"
    "[[☐ apl01.tujuan.lainnya]] Lainnya : [[apl01.tujuan_lainnya ........................................]]"
)
PEMOHON: blok.Penanda = ("Pemohon/ Kandidat :", blok.TTD_ASESI)
ADMIN: blok.Penanda = (
    "Admin LSP :",
    (("Nama", "[[apl01.admin]]"), ("Tanda tangan/\nTanggal", "[[ttd.admin]]")),
)


def build() -> Sheet:
    """Applicant, scheme and units, evidence, then the LSP's decision beside the signatures."""
    sheet = Sheet("FR.APL.01", "PERMOHONAN SERTIFIKASI KOMPETENSI")
    _bagian_1(sheet)
    _bagian_2(sheet)
    _bagian_3(sheet)
    rekomendasi = [
        "**Rekomendasi (diisi oleh LSP):**",
        "Berdasarkan pemeriksaan bukti persyaratan dasar, pemohon:",
        "**[[coret apl01.rekomendasi.diterima|Diterima]]/ "
        "[[coret apl01.rekomendasi.tidak_diterima|Tidak diterima]]** *) sebagai peserta sertifikasi",
        "__*) Coret yang tidak perlu__",
    ]
    penutup(sheet, (rekomendasi, PEMOHON), (["**Catatan :**", "[[apl01.catatan]]"], ADMIN))
    return sheet


def _bagian_1(sheet: Sheet) -> None:
    sheet.heading("Bagian 1 : Rincian Data Pemohon Sertifikasi")
    sheet.paragraph(
        "Isilah data pribadi, pendidikan formal, dan pekerjaan Anda pada saat ini.", keep_next=True, after=3
    )
    sheet.paragraph("**a. Data Pribadi**", keep_next=True, after=3)
    sheet.table(_tabel_data(sheet.width, DATA_PRIBADI))
    sheet.paragraph("**b. Data Pekerjaan Sekarang**", keep_next=True, before=4, after=3)
    sheet.table(_tabel_data(sheet.width, DATA_PEKERJAAN), note=blok.CORET)


def _tabel_data(width: float, baris: tuple[Baris, ...]) -> Table:
    """``label | : | value``; a row without label belongs to the one above, a pair shares its row."""
    kiri_isi = 4.6
    table = Table((4.8, blok.COLON, kiri_isi, width - 5.2 - kiri_isi))
    lanjutan = [Cell(merge="next"), Cell(merge="next")]
    for n, (label, isi) in enumerate(baris):
        alamat = label.startswith("Alamat")
        kiri = [Cell(t, merge="start", middle=not alamat) for t in (label, ":")] if label else lanjutan
        pasangan = isi if isinstance(isi, tuple) else (isi,)
        kanan = [Cell(t, span=3 - len(pasangan), middle=not alamat) for t in pasangan]
        height = 1.6 if alamat else 0.7
        table.row(*kiri, *kanan, height=height, together=True, keep=n < len(baris) - 1)
    return table


def _bagian_2(sheet: Sheet) -> None:
    sheet.heading("Bagian 2 : Data Sertifikasi")
    sheet.paragraph(
        "Periksa judul dan nomor skema sertifikasi yang Anda ajukan serta daftar unit kompetensi sesuai "
        "kemasannya, lalu beri tanda centang pada tujuan asesmen.",
        keep_next=True,
        after=3,
    )
    blok.kepala(sheet, lain=(("Tujuan Asesmen", TUJUAN),))
    sheet.paragraph("**Daftar Unit Kompetensi sesuai kemasan:**", keep_next=True, before=4, after=3)
    table = Table((1.0, 3.3, sheet.width - 8.7, 4.4))
    table.header("No.", "Kode Unit", "Judul Unit", "Standar Kompetensi Kerja")
    unit: tuple[Content, ...] = (
        Cell("{{ unit.nomor }}.", align="center"),
        "{{ unit.kode }}",
        "{{ unit.judul }}",
        "{{ unit.standar }}",
    )
    table.control("for unit in daftar_unit")
    table.control(f"if {lepas()}").row(*unit, together=True)
    table.control("else").row(*unit, together=True, keep=True)
    table.control("endif")
    table.control("endfor")
    sheet.table(table)


def _bagian_3(sheet: Sheet) -> None:
    sheet.heading("Bagian 3 : Bukti Kelengkapan Pemohon")
    sheet.paragraph("**3.1 Bukti Persyaratan Dasar Pemohon**", keep_next=True, after=3)
    sheet.table(_tabel_bukti(sheet.width, "Bukti Persyaratan Dasar", "persyaratan_dasar", "apl01.dasar"))
    sheet.paragraph("**3.2 Bukti Administratif**", keep_next=True, before=4, after=3)
    sheet.table(
        _tabel_bukti(sheet.width, "Bukti Administratif", "bukti_administratif", "apl01.administratif")
    )


def _tabel_bukti(width: float, judul: str, daftar: str, awalan: str) -> Table:
    """One row for each evidence of ``daftar``; one of three boxes is ticked by the LSP."""
    table = Table((1.0, width - 7.9, 2.8, 2.8, 1.3))
    nomor, bukti, tidak_ada = (Cell(t, merge="start") for t in ("No.", judul, "Tidak Ada"))
    table.header(nomor, bukti, Cell("Ada", span=2), tidak_ada)
    sisa = Cell(merge="next")
    table.header(sisa, sisa, "Memenuhi Syarat", "Tidak Memenuhi Syarat", sisa)
    baris: tuple[Content, ...] = (
        centered("{{ loop.index }}."),
        Cell("{{ bukti }}", middle=True),
        *(
            centered(f"[[☐ {awalan}.{{{{ loop.index }}}}.{status}]]")
            for status in ("memenuhi", "tidak_memenuhi", "tidak_ada")
        ),
    )
    table.control(f"for bukti in {daftar}")
    table.control(f"if {lepas()}").row(*baris, height=0.7, together=True)
    table.control("else").row(*baris, height=0.7, together=True, keep=True)
    table.control("endif")
    table.control("endfor")
    return table
