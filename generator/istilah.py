"""The field's closed vocabularies: each value is written in YAML as it stands here."""

from __future__ import annotations

from enum import StrEnum


class JenisSkema(StrEnum):
    """Kemasan skema sertifikasi (Peraturan BNSP 2/BNSP/VIII/2017)."""

    KKNI = "kkni"
    OKUPASI = "okupasi"
    KLASTER = "klaster"


class Kebijakan(StrEnum):
    """What an LSP makes of a rule (``lsp.yaml``, ``aturan``): its severity, or not applied."""

    GALAT = "galat"
    PERINGATAN = "peringatan"
    MATI = "mati"


class JenisTuk(StrEnum):
    """Jenis tempat uji kompetensi."""

    SEWAKTU = "sewaktu"
    TEMPAT_KERJA = "tempat_kerja"
    MANDIRI = "mandiri"


class JenisLsp(StrEnum):
    """Pihak LSP: P1 lembaga pendidikan atau industri sendiri, P2 pemasok, P3 asosiasi profesi."""

    P1 = "P1"
    P2 = "P2"
    P3 = "P3"


class JenisKelamin(StrEnum):
    """Jenis kelamin seperti tercetak pada FR.APL.01."""

    LAKI_LAKI = "L"
    WANITA = "P"


class Tujuan(StrEnum):
    """Tujuan asesmen (FR.APL.01 Bagian 2, FR.MAPA.01 1.1)."""

    SERTIFIKASI = "sertifikasi"
    PKT = "pkt"
    RPL = "rpl"
    LAINNYA = "lainnya"


class JenisBukti(StrEnum):
    """Jenis bukti pada FR.MAPA.01: langsung, tidak langsung, tambahan."""

    L = "L"
    TL = "TL"
    T = "T"


class Perangkat(StrEnum):
    """Kode perangkat asesmen, edisi 2023, seperti pada matriks FR.MAPA.01."""

    CL = "CL"
    TPD = "TPD"
    PMO = "PMO"
    DIT = "DIT"
    DPT = "DPT"
    DPL = "DPL"
    CVP = "CVP"
    PW = "PW"
    VPK = "VPK"
    CRP = "CRP"


class Dimensi(StrEnum):
    """Dimensi kompetensi: task, task management, contingency, job role, transfer skills."""

    TS = "TS"
    TMS = "TMS"
    CMS = "CMS"
    JRES = "JRES"
    TRS = "TRS"


class Lingkungan(StrEnum):
    """Lingkungan asesmen pada FR.MAPA.01 1.1."""

    NYATA = "nyata"
    SIMULASI = "simulasi"


class PeluangBukti(StrEnum):
    """Peluang mengumpulkan bukti dalam sejumlah situasi (FR.MAPA.01 1.1)."""

    TERSEDIA = "tersedia"
    TERBATAS = "terbatas"


class HubunganStandar(StrEnum):
    """Hubungan antara standar kompetensi dan … (FR.MAPA.01 1.1)."""

    BUKTI = "bukti"
    AKTIVITAS = "aktivitas"
    PEMBELAJARAN = "pembelajaran"


class Wajah(StrEnum):
    """Seberapa kuat hubungan itu: ikon di belakang tiap butirnya (FR.MAPA.01 1.1)."""

    SENANG = "senang"
    DATAR = "datar"
    SEDIH = "sedih"


class Pelaksana(StrEnum):
    """Siapa yang melakukan asesmen / RPL (FR.MAPA.01 1.1)."""

    LSP = "lsp"
    PELATIHAN = "pelatihan"
    PERUSAHAAN = "perusahaan"


class PeranRelevan(StrEnum):
    """Orang yang relevan untuk dikonfirmasi (FR.MAPA.01 1.1 dan penutup)."""

    MANAJER_SERTIFIKASI = "manajer_sertifikasi"
    MASTER_LEAD = "master_lead"
    MANAJER_PELATIHAN = "manajer_pelatihan"
    SUPERVISOR = "supervisor"


class VarianAk07(StrEnum):
    """FR.AK.07: one list (most copies of edition 2023), or parts A and B with a result each."""

    TUNGGAL = "tunggal"
    AB = "ab"


class Lingkup(StrEnum):
    """What one copy of a form belongs to."""

    SKEMA = "skema"
    ASESI = "asesi"
    ASESMEN = "asesmen"
    VALIDASI = "validasi"


class Kerahasiaan(StrEnum):
    """Who may see a form: anyone in the assessment, the asesor, or the key holders only."""

    UMUM = "umum"
    ASESOR = "asesor"
    RAHASIA = "rahasia"


class JenisProduk(StrEnum):
    """Kinds of files in ``output/`` (field ``jenis`` of the manifest)."""

    BLANGKO = "blangko"
    FORMULIR = "formulir"
    BERKAS = "berkas"
    LAPORAN = "laporan"


POTENSI_ASESI: tuple[str, ...] = (
    "Hasil pelatihan dan / atau pendidikan, dimana Kurikulum dan fasilitas praktek mampu telusur "
    "terhadap standar kompetensi",
    "Hasil pelatihan dan / atau pendidikan, dimana kurikulum belum berbasis kompetensi",
    "Pekerja berpengalaman, dimana berasal dari industri/tempat kerja yang dalam operasionalnya "
    "mampu telusur dengan standar kompetensi",
    "Pekerja berpengalaman, dimana berasal dari industri/tempat kerja yang dalam operasionalnya "
    "belum berbasis kompetensi",
    "Pelatihan / belajar mandiri atau otodidak",
)
"""The five fixed "potensi asesi" of MAPA.01, MAPA.02 and AK.07, in their official order."""
