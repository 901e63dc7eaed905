"""The register of asesor is believable, and who is sent to an event may assess there."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check._rule import rule
from generator.check.muatan import Dokumen, Muatan
from generator.check.nama import orang
from generator.diagnostic import Diagnostic, Keparahan
from generator.kode import declare
from generator.model import Asesmen, DaftarAsesor

TAHUN_PERTAMA = 2004
"""BNSP was founded by PP 23/2004; it has registered nobody before."""

ASR001 = declare(
    "ASR001",
    "tahun pada No. Reg MET tidak masuk akal",
    "Tahun registrasi tidak mendahului BNSP (2004), tidak melewati masa berlaku sertifikat, dan tidak "
    "sesudah asesmen; yang lain salah ketik.",
    "no_met: MET.000.001234 2091",
    "no_met: MET.000.001234 2019",
    Keparahan.PERINGATAN,
)
ASR002 = declare(
    "ASR002",
    "seorang asesor terdaftar dua kali",
    "Satu orang dengan dua nomor luput dari pemeriksaan beban, jadwal, dan masa berlaku.",
    "- no_met: MET.000.001234 2019\n- no_met: MET.000.001234.2019",
    "- no_met: MET.000.001234 2019",
    Keparahan.PERINGATAN,
)
ASR003 = declare(
    "ASR003",
    "asesor disebut dua kali dalam satu tim",
    "Namanya tercetak dua kali pada surat tugas dan berita acara.",
    "asesor: [MET.000.001234 2019, MET.000.001234 2019]",
    "asesor: [MET.000.001234 2019, MET.000.001235 2019]",
    Keparahan.PERINGATAN,
)
ASR004 = declare(
    "ASR004",
    "skema di luar lingkup asesor",
    "Asesor hanya boleh mengases skema yang dikuasainya menurut register LSP.",
    "skema: [desainer-grafis-muda]   # kegiatan: pemrogram-junior",
    "skema: [desainer-grafis-muda, pemrogram-junior]",
)
ASR005 = declare(
    "ASR005",
    "skema di luar lingkup TUK",
    "TUK diverifikasi untuk skema tertentu; asesmen skema lain di sana tidak sah.",
    "skema: [desainer-grafis-muda]   # kegiatan: pemrogram-junior",
    "skema: [desainer-grafis-muda, pemrogram-junior]",
)


_SERTIFIKAT = "cocokkan nomor dan tahunnya dengan sertifikat asesor"


@rule(ASR001)
def registration_years_are_believable(muatan: Muatan) -> Iterator[Diagnostic]:
    """Against the register itself, and against each event the asesor is sent to."""
    for dokumen in muatan.semua(DaftarAsesor):
        for n, asesor in enumerate(dokumen.nilai.asesor):
            tahun = _year(asesor.no_met)
            here = dokumen.at("asesor", n, "no_met")
            if tahun < TAHUN_PERTAMA:
                yield ASR001.at(
                    here, f"registrasi tahun {tahun}, padahal BNSP berdiri {TAHUN_PERTAMA}", _SERTIFIKAT
                )
            elif tahun > asesor.berlaku_sampai.year:
                yield ASR001.at(
                    here,
                    f"registrasi tahun {tahun}, sertifikatnya hanya sampai {asesor.berlaku_sampai.year}",
                    _SERTIFIKAT,
                )
    for kegiatan in muatan.asesmen.values():
        mulai = kegiatan.nilai.tanggal_mulai.year
        for n, nomor in enumerate(kegiatan.nilai.asesor):
            if nomor in muatan.asesor and _year(nomor) > mulai:
                pesan = f"asesor ini baru terdaftar tahun {_year(nomor)}, asesmen tahun {mulai}"
                yield ASR001.at(kegiatan.at("asesor", n), pesan, _SERTIFIKAT)


def _year(no_met: str) -> int:
    return int(no_met[-4:])


@rule(ASR002)
def nobody_is_registered_twice(muatan: Muatan) -> Iterator[Diagnostic]:
    """One number in two spellings, one NIK or one name under two numbers."""
    for dokumen in muatan.semua(DaftarAsesor):
        seen: dict[str, str] = {}
        for n, asesor in enumerate(dokumen.nilai.asesor):
            nik = [("nik", "NIK", asesor.nik)] if asesor.nik else []
            nama = [("nama", "nama", orang(asesor.nama))] if not asesor.nik else []
            for field, apa, nilai in (("no_met", "nomor", asesor.no_met[:14]), *nik, *nama):
                lain = seen.setdefault(f"{field} {nilai}", asesor.no_met)
                if lain != asesor.no_met:
                    yield ASR002.at(
                        dokumen.at("asesor", n, field),
                        f"{apa} yang sama sudah terdaftar sebagai {lain}",
                        "bila orangnya berbeda, tulis NIK masing-masing"
                        if apa == "nama"
                        else "satu orang satu entri: hapus yang keliru",
                    )


@rule(ASR003, ASR004, ASR005)
def team_and_tuk_may_assess_the_scheme(muatan: Muatan) -> Iterator[Diagnostic]:
    """The scheme of an event is in the scope of its TUK and of everyone in its team."""
    for dokumen in muatan.asesmen.values():
        asesmen = dokumen.nilai
        yield from _team(muatan, dokumen)
        tuk = muatan.tuk.get(asesmen.tuk)
        if tuk is not None and asesmen.skema in muatan.skema and asesmen.skema not in tuk.skema:
            yield ASR005.at(
                dokumen.at("tuk"),
                f"{tuk.nama} tidak diverifikasi untuk skema {asesmen.skema}",
                f"lingkupnya: {', '.join(tuk.skema)}",
            )


def _team(muatan: Muatan, dokumen: Dokumen[Asesmen]) -> Iterator[Diagnostic]:
    asesmen = dokumen.nilai
    for n, nomor in enumerate(asesmen.asesor):
        asesor = muatan.asesor.get(nomor)
        if nomor in asesmen.asesor[:n]:
            yield ASR003.at(
                dokumen.at("asesor", n),
                f"asesor “{nomor}” sudah disebut dalam tim ini",
                "hapus, atau ganti dengan asesor yang dimaksud",
            )
        elif asesor is not None and asesmen.skema in muatan.skema and asesmen.skema not in asesor.skema:
            yield ASR004.at(
                dokumen.at("asesor", n),
                f"skema {asesmen.skema} di luar lingkup asesor {nomor}",
                f"lingkupnya: {', '.join(asesor.skema)}",
            )
