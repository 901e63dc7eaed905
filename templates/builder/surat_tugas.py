"""Surat tugas asesor with its list of peserta."""

from __future__ import annotations

from templates.builder._daftar import daftar
from templates.builder._surat import ALAMAT, DASAR_HUKUM, LISENSI, SETENGAH, Surat, titik
from templates.builder.kit import Sheet

NOMOR = titik("surat_tugas.nomor", SETENGAH)
TANGGAL = titik("surat_tugas.tanggal", 3.6)
BATAS = (
    "{% if batas_lapor %}{{ batas_lapor }}{% else %}"
    f"{titik('surat_tugas.batas_lapor', 1.6)}{{% endif %}}"
)
DASAR = (
    *DASAR_HUKUM,
    f"{LISENSI};",
    "Skema sertifikasi {{ skema.judul }}, nomor {{ skema.nomor }}.",
)


def build() -> Sheet:
    """On what ground who is sent to do what, where and when; signature; the peserta in an attachment."""
    surat = Surat("SURAT.TUGAS", "SURAT TUGAS ASESOR")
    surat.rincian(
        ("Nomor", NOMOR),
        ("Lampiran", "1 (satu) daftar peserta"),
        ("Hal", "**Penugasan asesor kompetensi**"),
        ("Dasar", [f"{n}.\t{dasar}" for n, dasar in enumerate(DASAR, start=1)]),
    )
    surat.alinea(
        "Dalam rangka pelaksanaan sertifikasi kompetensi skema {{ skema.judul }}, Direktur {{ lsp.nama }} "
        "menugaskan asesor kompetensi berikut:",
        keep_next=True,
    )
    kolom = (("Nama", 5.8), ("No. Reg MET", 3.8), ("Jabatan", 2.8), ("Instansi", surat.width - 13.7))
    sel = (f"[[tim.{{{{ n }}}}.{isi}]]" for isi in ("nama", "no_met", "jabatan", "instansi"))
    surat.table(daftar(kolom, "n in daftar_tim", *sel))
    surat.alinea("untuk melaksanakan asesmen kompetensi dengan rincian:", keep_next=True, after=2)
    surat.rincian(
        ("Skema", "**{{ skema.judul }}**"),
        ("Nomor skema", "{{ skema.nomor }}"),
        ("Jumlah peserta", titik("jumlah.peserta", SETENGAH)),
        ("Hari/tanggal", titik("asesmen.hari_tanggal")),
        ("Waktu", titik("asesmen.waktu", SETENGAH)),
        ("TUK", titik("tuk.nama")),
        ("Alamat", titik("tuk.alamat")),
        akhir=ALAMAT,
    )
    surat.alinea("Ketentuan tugas:", keep_next=True, after=2)
    surat.butir(
        "Melaksanakan asesmen sesuai dengan skema sertifikasi, prinsip asesmen, dan aturan bukti.",
        "Menjaga kerahasiaan perangkat dan data peserta, serta ketidakberpihakan.",
        f"Menyerahkan laporan dan rekaman asesmen kepada LSP paling lambat {BATAS} hari setelah asesmen.",
    )
    surat.alinea("Surat tugas ini dibuat untuk dilaksanakan dengan penuh tanggung jawab.", keep_next=True)
    surat.tertanda(f"{{{{ pejabat.kota }}}}, {TANGGAL}")
    _lampiran(surat)
    return surat


def _lampiran(surat: Surat) -> None:
    surat.lampiran(
        "DAFTAR PESERTA ASESMEN",
        ("Lampiran", "Surat Tugas Asesor"),
        ("Nomor", NOMOR),
        ("Tanggal", TANGGAL),
    )
    kolom = (("Nama Peserta", 5.1), ("Institusi/Perusahaan", surat.width - 12.2), ("Asesor", 5.8))
    sel = (f"[[peserta.{{{{ n }}}}.{isi}]]" for isi in ("nama", "institusi", "asesor"))
    surat.table(daftar(kolom, "n in daftar_peserta", *sel))
