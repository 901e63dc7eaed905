"""What kind of scheme it is, and the facts that go with that kind."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.check._rule import rule
from generator.check.muatan import Muatan
from generator.diagnostic import Diagnostic, Keparahan
from generator.istilah import JenisSkema, Tujuan
from generator.kode import declare
from generator.model import Skema

SKM003 = declare(
    "SKM003",
    "skema KKNI tanpa jenjang",
    "Formulir mencetak jenis skema bersama jenjangnya, “KKNI Jenjang 4”; tanpa itu yang tercetak hanya KKNI.",
    "jenis: kkni tanpa jenjang_kkni",
    "jenis: kkni dan jenjang_kkni: 4",
    Keparahan.PERINGATAN,
)
SKM004 = declare(
    "SKM004",
    "skema klaster dengan jenjang KKNI",
    "Klaster adalah sebagian unit menurut kebutuhan; jenjang hanya dimiliki kualifikasi yang utuh.",
    "jenis: klaster dan jenjang_kkni: 4",
    "jenis: klaster tanpa jenjang_kkni",
    Keparahan.PERINGATAN,
)
SKM005 = declare(
    "SKM005",
    "skema disahkan sesudah masa berlakunya lewat",
    "Skema seperti itu tidak pernah berlaku; salah satu tanggalnya salah ketik.",
    "disahkan: 2026-01-12 dan berlaku_sampai: 2025-01-11",
    "disahkan: 2026-01-12 dan berlaku_sampai: 2031-01-11",
)
SKM006 = declare(
    "SKM006",
    "tujuan lainnya tanpa keterangan, atau sebaliknya",
    "FR.MAPA.01 mencetak “Lainnya: …”; titik-titik itu diisi dari tujuan_lainnya.",
    "tujuan: lainnya tanpa tujuan_lainnya",
    "tujuan: lainnya dan tujuan_lainnya: Pemetaan tenaga kerja",
    Keparahan.PERINGATAN,
)
SKM007 = declare(
    "SKM007",
    "standar pada rencana bukan standar unitnya",
    "FR.MAPA.01 bagian 1.2 menyebut standar kompetensi yang dipakai; nomornya harus nomor standar unitnya.",
    "standar_kompetensi: SKKNI No. 282 Tahun 2016, padahal unitnya dari SKKNI No. 301 Tahun 2016",
    "standar_kompetensi: SKKNI No. 301 Tahun 2016",
    Keparahan.PERINGATAN,
)

_NOMOR = re.compile(r"\bno(?:mor|\.)?\s*(\d+)\s+tahun\s+(\d{4})", re.IGNORECASE)


@rule(SKM003, SKM004)
def jenjang_belongs_to_kkni(muatan: Muatan) -> Iterator[Diagnostic]:
    """A KKNI scheme has a jenjang; a klaster has none; an okupasi may have one."""
    for dokumen in muatan.skema.values():
        skema = dokumen.nilai
        if skema.jenis is JenisSkema.KKNI and skema.jenjang_kkni is None:
            yield SKM003.at(dokumen.at("jenis"), "jenjang_kkni belum ditulis", "misalnya jenjang_kkni: 4")
        if skema.jenis is JenisSkema.KLASTER and skema.jenjang_kkni is not None:
            yield SKM004.at(
                dokumen.at("jenjang_kkni"),
                "skema klaster tidak mempunyai jenjang KKNI",
                "hapus baris ini, atau perbaiki jenis skemanya",
            )


@rule(SKM005)
def scheme_is_valid_for_a_while(muatan: Muatan) -> Iterator[Diagnostic]:
    """A scheme is approved before it expires."""
    for dokumen in muatan.skema.values():
        skema = dokumen.nilai
        if never_valid(skema):
            yield SKM005.at(
                dokumen.at("berlaku_sampai"),
                f"berlaku sampai {skema.berlaku_sampai}, padahal baru disahkan {skema.disahkan}",
                "periksa tahunnya pada surat pengesahan",
            )


def never_valid(skema: Skema) -> bool:
    """Whether a scheme expires before it is approved."""
    return skema.berlaku_sampai is not None and skema.berlaku_sampai < skema.disahkan


@rule(SKM006)
def other_purpose_is_named(muatan: Muatan) -> Iterator[Diagnostic]:
    """``tujuan: lainnya`` says which, and nothing else does."""
    for dokumen in muatan.skema.values():
        rencana = dokumen.nilai.rencana
        if rencana.tujuan is Tujuan.LAINNYA and rencana.tujuan_lainnya is None:
            yield SKM006.at(
                dokumen.at("rencana", "tujuan"), "tujuan lainnya belum dijelaskan", "tulis tujuan_lainnya"
            )
        elif rencana.tujuan is not Tujuan.LAINNYA and rencana.tujuan_lainnya is not None:
            yield SKM006.at(
                dokumen.at("rencana", "tujuan_lainnya", key=True),
                f"tujuan asesmen adalah {rencana.tujuan}, bukan lainnya",
                "hapus tujuan_lainnya, atau tulis tujuan: lainnya",
            )


@rule(SKM007)
def plan_names_the_standards_of_the_units(muatan: Muatan) -> Iterator[Diagnostic]:
    """Numbers of SKKNI in the plan are those of units; texts without a number are left alone."""
    for dokumen in muatan.skema.values():
        text = dokumen.nilai.rencana.standar_industri.standar_kompetensi or ""
        standards = {muatan.unit[kode].nilai.standar for kode in dokumen.nilai.unit if kode in muatan.unit}
        used = {numbers for standar in standards for numbers in _NOMOR.findall(standar)}
        for match in _NOMOR.finditer(text) if used else ():
            if match.groups() not in used:
                yield SKM007.at(
                    dokumen.part(match[0], "rencana", "standar_industri", "standar_kompetensi"),
                    "tidak ada unit skema ini yang berasal dari standar itu",
                    f"standar unitnya: {'; '.join(sorted(standards))}",
                )
