"""Dates of an event stand in the order in which things happen. The clock is never asked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.check._rule import rule
from generator.check.muatan import Dokumen, Muatan
from generator.diagnostic import Diagnostic, Keparahan
from generator.kode import declare
from generator.model import Asesmen
from generator.waktu import tanggal

UMUR_TERMUDA = 15
UMUR_TERTUA = 90
"""Years within which an asesi is believed; below 15 nobody may be employed (UU 13/2003 Pasal 68, 69)."""

JDW001 = declare(
    "JDW001",
    "tanggal selesai mendahului tanggal mulai",
    "Kegiatan yang selesai sebelum dimulai membuat semua tanggal pada surat dan formulirnya salah.",
    "tanggal_mulai: 2026-05-09\ntanggal_selesai: 2026-05-08",
    "tanggal_mulai: 2026-05-09\ntanggal_selesai: 2026-05-10",
)
JDW002 = declare(
    "JDW002",
    "waktu selesai tidak sesudah waktu mulai",
    "Jadwal tanpa waktu tidak dapat dijalankan; biasanya jam siang ditulis seperti jam pagi.",
    "waktu_mulai: 08:00\nwaktu_selesai: 04:00",
    "waktu_mulai: 08:00\nwaktu_selesai: 16:00",
)
JDW003 = declare(
    "JDW003",
    "surat tugas bertanggal sesudah asesmen dimulai",
    "Asesor bertugas atas dasar surat tugas; yang dikerjakan sebelum surat itu ada tidak sah.",
    "tanggal_mulai: 2026-05-09\nsurat_tugas: {nomor: 1/ST/2026, tanggal: 2026-05-10}",
    "tanggal_mulai: 2026-05-09\nsurat_tugas: {nomor: 1/ST/2026, tanggal: 2026-05-02}",
)
JDW004 = declare(
    "JDW004",
    "rapat pleno mendahului akhir asesmen",
    "Pleno memutuskan atas hasil asesmen; hasil itu belum ada sebelum asesmen selesai.",
    "tanggal_selesai: 2026-05-10\nkeputusan: {tanggal_pleno: 2026-05-09}",
    "tanggal_selesai: 2026-05-10\nkeputusan: {tanggal_pleno: 2026-05-12}",
)
JDW005 = declare(
    "JDW005",
    "SK penetapan mendahului pleno",
    "SK menetapkan apa yang diputuskan pleno; tanpa pleno, ia tidak boleh mendahului akhir asesmen.",
    "keputusan: {tanggal_pleno: 2026-05-12, tanggal_sk: 2026-05-11}",
    "keputusan: {tanggal_pleno: 2026-05-12, tanggal_sk: 2026-05-13}",
)
JDW006 = declare(
    "JDW006",
    "asesi lahir pada atau sesudah tanggal asesmen",
    "Tanggal lahir tercetak pada FR.APL.01 dan sertifikat; tahun yang salah ketik membatalkannya.",
    "tanggal_lahir: 2026-09-05",
    "tanggal_lahir: 2001-09-05",
)
JDW007 = declare(
    "JDW007",
    "umur asesi tidak lazim",
    "Asesi di bawah 15 atau di atas 90 tahun hampir selalu tahun lahir yang salah ketik.",
    "tanggal_lahir: 2015-09-05",
    "tanggal_lahir: 2005-09-05",
    Keparahan.PERINGATAN,
)
JDW008 = declare(
    "JDW008",
    "skema disahkan sesudah asesmen dimulai",
    "Sertifikat hanya dapat diterbitkan atas skema yang sudah disahkan saat asesmen berlangsung.",
    "disahkan: 2026-06-01   # asesmen 9 Mei 2026",
    "disahkan: 2026-01-12",
)
JDW009 = declare(
    "JDW009",
    "perangkat ditandatangani sesudah asesmen dimulai",
    "Perangkat asesmen disusun dan divalidasi sebelum dipakai; tanggal tanda tangannya tercetak.",
    "validator: [{nama: …, no_met: …, tanggal: 2026-06-01}]   # asesmen 9 Mei 2026",
    "validator: [{nama: …, no_met: …, tanggal: 2026-01-26}]",
    Keparahan.PERINGATAN,
)


@rule(JDW001, JDW002)
def event_ends_after_it_begins(muatan: Muatan) -> Iterator[Diagnostic]:
    """Days and hours of an event."""
    for dokumen in muatan.asesmen.values():
        asesmen = dokumen.nilai
        if asesmen.terakhir < asesmen.tanggal_mulai:
            yield JDW001.at(
                dokumen.at("tanggal_selesai"),
                f"tanggal selesai {tanggal(asesmen.terakhir)} mendahului tanggal mulai "
                f"{tanggal(asesmen.tanggal_mulai)}",
                "perbaiki salah satunya; kegiatan satu hari tidak memerlukan tanggal_selesai",
            )
        mulai, selesai = asesmen.jam
        if selesai <= mulai:
            yield JDW002.at(
                dokumen.at("waktu_selesai"),
                f"waktu selesai {asesmen.waktu_selesai} tidak sesudah waktu mulai {asesmen.waktu_mulai}",
                "tulis jam 00 sampai 23, misalnya 16:00",
            )


@rule(JDW003, JDW004, JDW005)
def letters_follow_each_other(muatan: Muatan) -> Iterator[Diagnostic]:
    """Surat tugas, asesmen, pleno, SK."""
    for dokumen in muatan.asesmen.values():
        asesmen = dokumen.nilai
        surat = asesmen.surat_tugas.tanggal
        if surat > asesmen.tanggal_mulai:
            yield JDW003.at(
                dokumen.at("surat_tugas", "tanggal"),
                f"surat tugas bertanggal {tanggal(surat)}, asesmen sudah dimulai "
                f"{tanggal(asesmen.tanggal_mulai)}",
                "periksa kedua tanggal itu; surat tugas terbit sebelum asesmen",
            )
        yield from _decision(dokumen)


def _decision(dokumen: Dokumen[Asesmen]) -> Iterator[Diagnostic]:
    asesmen = dokumen.nilai
    keputusan = asesmen.keputusan
    if keputusan is None:
        return
    akhir, pleno, sk = asesmen.terakhir, keputusan.tanggal_pleno, keputusan.tanggal_sk
    if pleno is not None and pleno < akhir:
        yield JDW004.at(
            dokumen.at("keputusan", "tanggal_pleno"),
            f"pleno bertanggal {tanggal(pleno)}, asesmen baru selesai {tanggal(akhir)}",
            "tulis tanggal rapat pleno yang sebenarnya, atau periksa tanggal asesmennya",
        )
    if sk is not None and sk < (pleno or akhir):
        apa = f"pleno baru {tanggal(pleno)}" if pleno else f"asesmen baru selesai {tanggal(akhir)}"
        yield JDW005.at(
            dokumen.at("keputusan", "tanggal_sk"),
            f"SK bertanggal {tanggal(sk)}, {apa}",
            "cocokkan dengan tanggal pada SK dan berita acara",
        )


@rule(JDW006, JDW007)
def asesi_are_of_age(muatan: Muatan) -> Iterator[Diagnostic]:
    """The date of birth fits the date of the assessment."""
    for folder, dokumen in muatan.asesmen.items():
        mulai = dokumen.nilai.tanggal_mulai
        for satu in muatan.asesi(folder):
            lahir = satu.nilai.tanggal_lahir
            if lahir >= mulai:
                yield JDW006.at(
                    satu.at("tanggal_lahir"),
                    f"tanggal lahir asesi {satu.nilai.id} tidak mendahului asesmen {tanggal(mulai)}",
                    "periksa tahun lahirnya",
                )
            elif batas := _unusual(_age(lahir, mulai)):
                yield JDW007.at(
                    satu.at("tanggal_lahir"),
                    f"asesi {satu.nilai.id} berumur {batas} tahun pada {tanggal(mulai)}",
                    "periksa tahun lahirnya",
                )


def _unusual(umur: int) -> str:
    """On which side of what is believed an age lies, or ""."""
    if umur < UMUR_TERMUDA:
        return f"kurang dari {UMUR_TERMUDA}"
    return f"lebih dari {UMUR_TERTUA}" if umur > UMUR_TERTUA else ""


def _age(lahir: date, pada: date) -> int:
    """Full years of life."""
    return pada.year - lahir.year - ((pada.month, pada.day) < (lahir.month, lahir.day))


@rule(JDW008, JDW009)
def scheme_is_ready_before_it_is_used(muatan: Muatan) -> Iterator[Diagnostic]:
    """The scheme is approved, and its perangkat signed, when the event begins."""
    for dokumen in muatan.asesmen.values():
        skema = muatan.skema.get(dokumen.nilai.skema)
        mulai = dokumen.nilai.tanggal_mulai
        if skema is None:
            continue
        if skema.nilai.disahkan > mulai:
            yield JDW008.at(
                dokumen.at("skema"),
                f"skema ini baru disahkan {tanggal(skema.nilai.disahkan)}, asesmen dimulai {tanggal(mulai)}",
                "perbaiki tanggal_mulai, atau disahkan pada skema itu",
            )
        for peran, semua in (("penyusun", skema.nilai.penyusun), ("validator", skema.nilai.validator)):
            for n, seseorang in enumerate(semua):
                if seseorang.tanggal is not None and seseorang.tanggal > mulai:
                    yield JDW009.at(
                        skema.at(peran, n, "tanggal"),
                        f"{peran} {seseorang.no_met} menandatangani perangkat {tanggal(seseorang.tanggal)}, "
                        f"kegiatan {dokumen.folder} sudah memakainya {tanggal(mulai)}",
                        "periksa tanggal tanda tangan itu pada perangkat yang dicetak",
                    )
