"""Dokumen Skema Sertifikasi: pengesahan and nine sections.

Rules that hold for every scheme are written out here in general words; an LSP that has its
own rules writes them into its copy of the template.
"""

from __future__ import annotations

from templates.builder._judul import Halaman
from templates.builder.kit import Cell, Sheet, Table, centered

LATAR_BELAKANG = (
    "Dunia kerja membutuhkan tenaga yang kompetensinya dapat dibuktikan. Sertifikasi kompetensi "
    "memberi bukti itu melalui asesmen yang mengacu pada standar kompetensi kerja dan dilakukan "
    "oleh asesor yang tidak memihak.",
    "{{ lsp.nama }} menyusun skema sertifikasi {{ skema.judul }} sebagai acuan untuk memastikan dan "
    "memelihara kompetensi pemegang sertifikat, serta sebagai acuan bagi asesor dalam melaksanakan "
    "asesmen.",
)
RUANG_LINGKUP = (
    "Skema ini berlaku untuk sertifikasi kompetensi {{ skema.judul }} yang dilaksanakan oleh "
    "{{ lsp.nama }} di tempat uji kompetensi yang telah diverifikasi.",
    "Lingkup kompetensinya adalah seluruh unit kompetensi pada bagian 5.",
)
TUJUAN = (
    "Memastikan kompetensi pemohon pada seluruh unit kompetensi dalam skema ini.",
    "Memelihara kompetensi pemegang sertifikat selama masa berlaku sertifikatnya.",
    "Menjadi acuan bagi LSP dan asesor dalam melaksanakan sertifikasi kompetensi.",
)
ACUAN = (
    "Undang-Undang Nomor 13 Tahun 2003 tentang Ketenagakerjaan.",
    "Peraturan Pemerintah Nomor 31 Tahun 2006 tentang Sistem Pelatihan Kerja Nasional.",
    "Peraturan Pemerintah Nomor 10 Tahun 2018 tentang Badan Nasional Sertifikasi Profesi.",
    "Peraturan Presiden Nomor 8 Tahun 2012 tentang Kerangka Kualifikasi Nasional Indonesia.",
    "Peraturan BNSP Nomor 2/BNSP/VIII/2017 tentang Pedoman Pengembangan dan Pemeliharaan Skema "
    "Sertifikasi Profesi.",
)
HAK = (
    "Memperoleh penjelasan tentang persyaratan, proses, dan biaya sertifikasi.",
    "Memperoleh asesmen yang adil, terjaga kerahasiaannya, dan tidak memihak.",
    "Mengajukan penyesuaian yang wajar dan beralasan sesuai kebutuhannya.",
    "Mengajukan banding atas keputusan sertifikasi dan menyampaikan keluhan.",
    "Memperoleh sertifikat kompetensi bila dinyatakan kompeten.",
)
KEWAJIBAN = (
    "Menjaga dan memelihara kompetensinya sesuai skema ini.",
    "Menggunakan sertifikat hanya dalam lingkup kompetensi yang tertulis di dalamnya.",
    "Menyampaikan perubahan data dan memenuhi kegiatan surveilan.",
    "Tidak menyalahgunakan sertifikat dan tidak merugikan nama baik LSP.",
    "Mengembalikan sertifikat kepada LSP bila sertifikat itu dicabut.",
)
PROSES = (
    (
        "9.1",
        "Pendaftaran",
        (
            "Pemohon menerima penjelasan tentang skema, persyaratan, hak, kewajiban, dan biaya.",
            "Pemohon mengisi formulir permohonan (FR.APL.01) dan asesmen mandiri (FR.APL.02), lalu "
            "melampirkan bukti persyaratan dasar, bukti administratif, dan bukti pendukung.",
            "LSP memeriksa kelengkapan dan kesesuaian berkas, lalu menyampaikan apakah permohonan diterima.",
        ),
    ),
    (
        "9.2",
        "Asesmen",
        (
            "Asesmen direncanakan agar seluruh unit kompetensi dinilai secara objektif dan sistematis, "
            "dengan bukti yang terdokumentasi.",
            "LSP menugaskan asesor yang kompeten dan tidak mempunyai benturan kepentingan dengan asesi.",
            "Asesor meninjau asesmen mandiri dan menyepakati rencana asesmen bersama asesi.",
        ),
    ),
    (
        "9.3",
        "Uji Kompetensi",
        (
            "Uji kompetensi dilaksanakan di tempat uji kompetensi yang telah diverifikasi.",
            "Bukti dikumpulkan dengan metode dan perangkat asesmen yang telah divalidasi.",
            "Asesor menilai bukti menurut aturan bukti: valid, asli, terkini, dan memadai, lalu "
            "merekomendasikan asesi kompeten atau belum kompeten.",
        ),
    ),
    (
        "9.4",
        "Keputusan Sertifikasi",
        (
            "LSP memastikan bahwa bahan untuk mengambil keputusan lengkap dan sesuai.",
            "Keputusan sertifikasi ditetapkan berdasarkan rekomendasi asesor dan berita acara asesmen.",
            "Keputusan diambil oleh personel yang tidak ikut dalam asesmen dan pelatihan asesi itu.",
            "Asesi yang dinyatakan belum kompeten memperoleh penjelasan dan dapat mengikuti asesmen ulang.",
            "Asesi yang dinyatakan kompeten menerima sertifikat kompetensi.",
            "Sertifikat kompetensi berlaku {{ dokumen.masa_berlaku }} sejak diterbitkan.",
        ),
    ),
    (
        "9.5",
        "Pembekuan dan Pencabutan",
        (
            "Sertifikat dapat dibekukan bila pemegangnya melanggar kewajiban atau tidak memenuhi surveilan.",
            "Sertifikat dicabut bila pelanggaran tidak diperbaiki dalam waktu yang ditetapkan LSP.",
            "Selama sertifikat dibekukan atau setelah dicabut, pemegangnya tidak boleh menggunakannya.",
        ),
    ),
    (
        "9.6",
        "Surveilan/Pemeliharaan",
        (
            "LSP melaksanakan surveilan paling sedikit satu kali dalam setahun selama sertifikat berlaku.",
            "Surveilan dilakukan dengan memeriksa bukti kegiatan kerja, laporan pemegang sertifikat, atau "
            "keterangan dari tempat kerja.",
        ),
    ),
    (
        "9.7",
        "Sertifikasi Ulang",
        (
            "Pemegang sertifikat mengajukan sertifikasi ulang paling lambat dua bulan sebelum masa "
            "berlaku sertifikatnya habis.",
            "Sertifikasi ulang memastikan bahwa kompetensi pemegang sertifikat masih terpelihara.",
        ),
    ),
    (
        "9.8",
        "Penggunaan Sertifikat",
        (
            "Sertifikat digunakan sesuai dengan lingkup kompetensi dan masa berlakunya.",
            "Sertifikat tidak boleh digunakan dengan cara yang menyesatkan atau melanggar hukum.",
        ),
    ),
    (
        "9.9",
        "Banding",
        (
            "Asesi berhak mengajukan banding atas keputusan asesmen melalui formulir banding (FR.AK.04).",
            "LSP menunjuk penilai banding yang tidak terlibat dalam keputusan yang dibanding.",
            "Keputusan banding disampaikan secara tertulis kepada asesi dan mengikat kedua belah pihak.",
        ),
    ),
)


def build() -> Sheet:
    """Title, pengantar and pengesahan; then the nine sections."""
    sheet = Sheet("DOKUMEN.SKEMA", "")
    sheet.table(_judul(sheet.width))
    _pengantar(sheet)
    sheet.table(_pengesahan(sheet.width))
    _isi(sheet)
    return sheet


def _judul(width: float) -> Halaman:
    judul = Halaman(width)
    judul.jarak(1.6)
    judul.teks("SKEMA SERTIFIKASI {{ dokumen.jenis|upper }}", points=24, style="Heading1")
    judul.nama_skema(points=20)
    judul.teks("Nomor {{ skema.nomor }}", points=12, height=2.0)
    judul.teks("**{{ lsp.nama }}**", points=14)
    judul.teks("Lembaga Sertifikasi Profesi {{ dokumen.jenis_lsp }}", points=11)
    judul.teks("{{ dokumen.tahun }}", points=11, height=1.8)
    return judul


def _pengantar(sheet: Sheet) -> None:
    sheet.paragraph(
        "Skema sertifikasi ini disusun oleh Komite Skema {{ lsp.nama }} untuk menjadi acuan sertifikasi "
        "kompetensi {{ skema.judul }}. Kemasannya disusun dari unit kompetensi pada "
        "{{ daftar_standar|join('; ') }}.",
        after=6,
    )
    sheet.paragraph(
        "Skema ditetapkan pada {{ dokumen.disahkan }}"
        "{% if dokumen.berlaku_sampai %} dan berlaku sampai {{ dokumen.berlaku_sampai }}{% endif %}. "
        "LSP meninjaunya bila standar kompetensi, peraturan, atau kebutuhan industri berubah.",
        after=14,
    )


def _pengesahan(width: float) -> Table:
    table = Table((width / 2, width / 2))
    table.row(
        Cell(["Disahkan tanggal: **{{ dokumen.disahkan }}**", "Oleh:"], span=2), together=True, keep=True
    )
    table.row(
        centered("Direktur LSP", bold=True),
        centered("Ketua Komite Skema", bold=True),
        together=True,
        keep=True,
    )
    table.row("[[dokskema.ttd.direktur]]", "[[dokskema.ttd.ketua]]", height=2.2, together=True, keep=True)
    table.row(
        centered("{{ dokumen.direktur }}"),
        centered("{{ dokumen.ketua_komite_skema }}"),
        height=0.7,
        together=True,
        keep=True,
    )
    baris = (
        ("Nomor Dokumen", "{{ dokumen.nomor }}"),
        ("Nomor Salinan", "[[dokskema.nomor_salinan]]"),
        (
            "Status Distribusi",
            "[[☐ dokskema.terkendali]] Terkendali     [[☐ dokskema.tak_terkendali]] Tak Terkendali",
        ),
    )
    for n, (label, isi) in enumerate(baris, start=1):
        table.row(label, isi, height=0.7, together=True, keep=n < len(baris))
    return table


def _butir(sheet: Sheet, nomor: str, *texts: str) -> None:
    """Numbered clauses ``<nomor>.1.``, ``<nomor>.2.`` …, hanging behind their numbers."""
    for n, text in enumerate(texts, start=1):
        _klausul(sheet, f"{nomor}.{n}.", text, keep_next=n == len(texts) - 1)


def _klausul(sheet: Sheet, nomor: str, text: str, *, keep_next: bool = False) -> None:
    """A clause; with ``keep_next`` on the page of the following one, so that the last is not alone."""
    sheet.paragraph(
        f"{nomor}\t{text}", indent=1.3, hanging=1.3, after=3, keep_next=keep_next, keep_lines=True
    )


def _isi(sheet: Sheet) -> None:
    sheet.paragraph("1. Latar Belakang", style="Heading2", new_page=True)
    _butir(sheet, "1", *LATAR_BELAKANG)
    sheet.heading("2. Ruang Lingkup Skema Sertifikasi")
    _butir(sheet, "2", *RUANG_LINGKUP)
    sheet.heading("3. Tujuan Sertifikasi")
    _butir(sheet, "3", *TUJUAN)
    sheet.heading("4. Acuan Normatif")
    _butir(sheet, "4", *ACUAN)
    sheet.control("for standar in daftar_standar")
    _klausul(sheet, f"4.{{{{ loop.index + {len(ACUAN)} }}}}.", "{{ standar }}.")
    sheet.control("endfor")
    _kemasan(sheet)
    _persyaratan(sheet)
    sheet.heading("7. Hak Pemohon Sertifikasi dan Kewajiban Pemegang Sertifikat")
    _bagian(sheet, "7.1", "Hak Pemohon", HAK)
    _bagian(sheet, "7.2", "Kewajiban Pemegang Sertifikat", KEWAJIBAN)
    sheet.heading("8. Biaya Sertifikasi")
    _butir(
        sheet,
        "8",
        "Biaya sertifikasi ditetapkan dengan Surat Keputusan Direktur {{ lsp.nama }} dan diumumkan "
        "kepada pemohon sebelum pendaftaran.",
    )
    sheet.heading("9. Proses Sertifikasi")
    for nomor, judul, butir in PROSES:
        _bagian(sheet, nomor, judul, butir)


def _bagian(sheet: Sheet, nomor: str, judul: str, butir: tuple[str, ...]) -> None:
    sheet.paragraph(f"**{nomor}.\t{judul}**", indent=1.3, hanging=1.3, keep_next=True, before=4, after=3)
    _butir(sheet, nomor, *butir)


def _kemasan(sheet: Sheet) -> None:
    sheet.heading("5. Kemasan/Paket Kompetensi")
    _klausul(sheet, "5.1.", "Jenis Skema: **{{ dokumen.jenis }}**")
    _klausul(sheet, "5.2.", "Nama Skema: **{{ skema.judul }}**")
    sheet.paragraph("Rincian Unit Kompetensi:", keep_next=True, before=4, after=4)
    table = Table((1.1, 4.2, sheet.width - 10.1, 4.8))
    table.header("No", "Kode Unit", "Judul Unit Kompetensi", "Standar Kompetensi Kerja")
    table.control("for unit in daftar_unit")
    table.row(
        Cell("{{ unit.nomor }}.", align="center"),
        "{{ unit.kode }}",
        "{{ unit.judul }}",
        "{{ unit.standar }}",
        together=True,
    )
    table.control("endfor")
    sheet.table(table)


def _persyaratan(sheet: Sheet) -> None:
    sheet.heading("6. Persyaratan Dasar Pemohon Sertifikasi")
    sheet.control("for syarat in persyaratan")
    _klausul(sheet, "6.{{ loop.index }}.", "{{ syarat }}")
    sheet.control("endfor")
    sheet.paragraph("Bukti administratif yang dilampirkan:", keep_next=True, before=4, after=3)
    sheet.control("for bukti in bukti_administratif")
    sheet.control("if loop.revindex == 2")
    sheet.paragraph("•\t{{ bukti }}", indent=0.75, after=1, keep_next=True)
    sheet.control("else")
    sheet.paragraph("•\t{{ bukti }}", indent=0.75, after=1)
    sheet.control("endif")
    sheet.control("endfor")
