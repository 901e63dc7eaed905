"""Ketidakberpihakan (SNI ISO/IEC 17024:2012 klausul 4.3, 5.1): nobody judges himself or his own people."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check._rule import rule
from generator.check.muatan import Dokumen, Muatan, Pendaftar
from generator.check.nama import lembaga, orang
from generator.diagnostic import Diagnostic, Keparahan
from generator.istilah import JenisLsp
from generator.kode import declare
from generator.model import Asesi, Asesmen, Asesor

ASR006 = declare(
    "ASR006",
    "asesor mengases dirinya sendiri",
    "Keputusan atas diri sendiri tidak sah; asesi itu harus diases orang lain.",
    "- {id: a01, nama: Sekar Ayu, asesor: MET.000.001234 2019}   # nomor Sekar Ayu sendiri",
    "- {id: a01, nama: Sekar Ayu, asesor: MET.000.005678 2020}",
)
ASR007 = declare(
    "ASR007",
    "anggota tim juga asesi pada kegiatan yang sama",
    "Seseorang tidak dapat bertugas dan diases sekaligus, dan timnya menilai rekannya sendiri.",
    "asesor: [MET.000.001234 2019]   # yang namanya juga ada di daftar asesi",
    "asesor: [MET.000.005678 2020]",
    Keparahan.PERINGATAN,
)
ASR008 = declare(
    "ASR008",
    "asesor mengases orang yang berhubungan dengannya",
    "Register menyebut orang itu sebagai keluarga, atasan, atau bawahan; penilaiannya dapat dibatalkan.",
    "hubungan: [Galang Lestariadi]   # asesi a03, diases asesor ini",
    "- {id: a03, nama: Galang Lestariadi, asesor: MET.000.005678 2020}   # asesor lain",
)
ASR009 = declare(
    "ASR009",
    "asesor mengases rekan sekantornya",
    "Asesor dan asesi bekerja di lembaga yang sama; pilih asesor lain agar tidak ada benturan kepentingan. "
    "Tidak diperiksa pada LSP P1, yang memang mengases orang lembaganya sendiri.",
    "instansi: PT Rangkai Kode   # pekerjaan asesi: {institusi: PT. Rangkai Kode}",
    "- {id: a01, asesor: MET.000.005678 2020}   # asesor dari lembaga lain",
    Keparahan.PERINGATAN,
)
ASR013 = declare(
    "ASR013",
    "pengambil keputusan juga asesor kegiatan",
    "Yang memutuskan sertifikasi tidak boleh ikut mengases (SNI ISO/IEC 17024:2012 klausul 9.4).",
    "keputusan: {pengambil: [Sekar Ayu]}   # asesor kegiatan ini",
    "keputusan: {pengambil: [Laksmi Paramitha]}",
)
ASR014 = declare(
    "ASR014",
    "pengambil keputusan juga asesi kegiatan",
    "Tidak seorang pun boleh memutuskan sertifikasinya sendiri.",
    "keputusan: {pengambil: [Bagaskara Wiranata]}   # asesi kegiatan ini",
    "keputusan: {pengambil: [Laksmi Paramitha]}",
)


@rule(ASR006, ASR007, ASR008, ASR009)
def asesor_and_asesi_are_strangers(muatan: Muatan) -> Iterator[Diagnostic]:
    """Each asesi and the asesor who really assesses him."""
    p1 = muatan.lsp is not None and muatan.lsp.nilai.jenis is JenisLsp.P1
    for folder, dokumen in muatan.asesmen.items():
        tim = [muatan.asesor[n] for n in dict.fromkeys(dokumen.nilai.asesor) if n in muatan.asesor]
        for satu in muatan.asesi(folder):
            nomor = dokumen.nilai.pengases(satu.nilai)
            for asesor in tim:
                if asesor.no_met == nomor:
                    yield from _conflict(satu, asesor, colleagues=not p1)
                elif _same_person(asesor, satu.nilai):
                    pesan = f"asesi {satu.nilai.id} juga asesor kegiatan ini ({asesor.no_met})"
                    yield ASR007.at(satu.at("nama"), pesan, _DIFFERENT)


_DIFFERENT = "bila orangnya berbeda, tulis NIK asesor dalam asesor.yaml"


def _conflict(satu: Pendaftar, asesor: Asesor, *, colleagues: bool) -> Iterator[Diagnostic]:
    """The gravest reason why this asesor may not assess this asesi."""
    asesi, nomor = satu.nilai, asesor.no_met
    here = "asesor" if asesi.asesor else "nama"
    kantor = asesi.pekerjaan.institusi if asesi.pekerjaan else None
    if _same_person(asesor, asesi):
        yield ASR006.at(satu.at(here), f"asesi {asesi.id} adalah asesornya sendiri ({nomor})", _DIFFERENT)
    elif orang(asesi.nama) in map(orang, asesor.hubungan):
        yield ASR008.at(
            satu.at(here),
            f"asesi {asesi.id} tercatat sebagai hubungan asesor {nomor}",
            "tulis `asesor:` lain untuk asesi ini",
        )
    elif colleagues and lembaga(kantor) and lembaga(kantor) == lembaga(asesor.instansi):
        yield ASR009.at(
            satu.at(here),
            f"asesi {asesi.id} dan asesor {nomor} bekerja di lembaga yang sama",
            "tulis `asesor:` lain untuk asesi ini",
        )


def _same_person(asesor: Asesor, asesi: Asesi) -> bool:
    """By NIK where both are known, else by name."""
    if asesor.nik and asesi.nik:
        return asesor.nik == asesi.nik
    return orang(asesor.nama) == orang(asesi.nama)


@rule(ASR013, ASR014)
def decision_is_made_by_others(muatan: Muatan) -> Iterator[Diagnostic]:
    """Who decides has neither assessed nor been assessed in the event."""
    for folder, dokumen in muatan.asesmen.items():
        keputusan = dokumen.nilai.keputusan
        pengambil = keputusan.pengambil if keputusan else ()
        if pengambil:
            asesi = {orang(satu.nilai.nama): satu.nilai.id for satu in muatan.asesi(folder)}
            yield from _deciders(muatan, dokumen, pengambil, asesi)


_ORANG_LAIN = "tunjuk pengambil keputusan yang tidak terlibat dalam kegiatan ini"


def _deciders(
    muatan: Muatan, dokumen: Dokumen[Asesmen], pengambil: tuple[str, ...], asesi: dict[str, str]
) -> Iterator[Diagnostic]:
    tim = {orang(muatan.asesor[n].nama): n for n in dokumen.nilai.asesor if n in muatan.asesor}
    for n, nama in enumerate(pengambil):
        here = dokumen.at("keputusan", "pengambil", n)
        if orang(nama) in tim:
            pesan = f"pengambil keputusan ini juga asesor kegiatan ini ({tim[orang(nama)]})"
            yield ASR013.at(here, pesan, _ORANG_LAIN)
        elif orang(nama) in asesi:
            pesan = f"pengambil keputusan ini juga asesi kegiatan ini ({asesi[orang(nama)]})"
            yield ASR014.at(here, pesan, _ORANG_LAIN)
