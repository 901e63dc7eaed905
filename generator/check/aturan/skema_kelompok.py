"""Kelompok pekerjaan and requirements of a scheme: nothing stands twice."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check._rule import rule
from generator.check._teks import fold
from generator.check.kode_unit import body, lacks_version
from generator.check.muatan import Muatan
from generator.diagnostic import Diagnostic, Keparahan
from generator.kode import declare

SKM012 = declare(
    "SKM012",
    "nama kelompok pekerjaan dipakai dua kali",
    "Formulir menyebut kelompok dengan namanya; dua kelompok senama tertukar saat asesmen.",
    "dua kelompok bernama Menyeduh teh",
    "kelompok Menyeduh teh dan kelompok Menyajikan teh",
    Keparahan.PERINGATAN,
)
SKM013 = declare(
    "SKM013",
    "unit tercantum dua kali dalam satu kelompok",
    "Baris unit itu tercetak dua kali pada setiap formulir kelompoknya. Satu unit boleh masuk dua kelompok "
    "yang berbeda, bila dikerjakan pada keduanya.",
    "unit X.000000.001.01 dua kali di kelompok menyeduh",
    "unit X.000000.001.01 satu kali, dengan semua buktinya",
)
SKM014 = declare(
    "SKM014",
    "dua versi satu unit dalam satu skema",
    "Kemasan menyebut setiap unit dengan satu versi; asesi tidak diases menurut dua versi sekaligus.",
    "unit: [J.620100.016.01, J.620100.016.02]",
    "unit: [J.620100.016.02]",
    Keparahan.PERINGATAN,
)
SKM015 = declare(
    "SKM015",
    "persyaratan atau bukti tercantum dua kali",
    "FR.APL.01 mencetaknya dua baris, dan asesi mengisi keduanya.",
    "persyaratan_dasar: [Lulusan SMK, Lulusan SMK]",
    "persyaratan_dasar: [Lulusan SMK]",
    Keparahan.PERINGATAN,
)

LISTS = ("persyaratan_dasar", "bukti_administratif")


@rule(SKM012, SKM013)
def kelompok_are_told_apart(muatan: Muatan) -> Iterator[Diagnostic]:
    """A name belongs to one kelompok, and in a kelompok each unit stands once."""
    for dokumen in muatan.skema.values():
        nama: set[str] = set()
        for k, kelompok in enumerate(dokumen.nilai.kelompok_pekerjaan):
            if fold(kelompok.nama) in nama:
                yield SKM012.at(
                    dokumen.at("kelompok_pekerjaan", k, "nama"),
                    "kelompok lain bernama sama",
                    "sebutkan pekerjaan yang membedakannya",
                )
            nama.add(fold(kelompok.nama))
            unit: set[str] = set()
            for u, satu in enumerate(kelompok.unit):
                if satu.kode in unit:
                    yield SKM013.at(
                        dokumen.at("kelompok_pekerjaan", k, "unit", u, "kode"),
                        f"unit “{satu.kode}” sudah tercantum di kelompok ini",
                        "gabungkan bukti dan metodenya menjadi satu",
                    )
                unit.add(satu.kode)


@rule(SKM014)
def unit_is_taken_in_one_version(muatan: Muatan) -> Iterator[Diagnostic]:
    """The kemasan holds no unit in two versions; of a code without one, nothing is known."""
    for dokumen in muatan.skema.values():
        seen: dict[str, str] = {}
        for n, kode in enumerate(dokumen.nilai.unit):
            if lacks_version(kode):
                continue
            first = seen.setdefault(body(kode)[0], kode)
            if first != kode:
                yield SKM014.at(
                    dokumen.at("unit", n), f"unit ini sama dengan {first}, versi lain", "pakai satu versi"
                )


@rule(SKM015)
def requirements_stand_once(muatan: Muatan) -> Iterator[Diagnostic]:
    """No requirement and no proof is listed twice."""
    for dokumen in muatan.skema.values():
        for name in LISTS:
            items: tuple[str, ...] = getattr(dokumen.nilai, name)
            seen: set[str] = set()
            for n, item in enumerate(items):
                if fold(item) in seen:
                    yield SKM015.at(
                        dokumen.at(name, n), "baris ini sudah tercantum di atas", "hapus salah satunya"
                    )
                seen.add(fold(item))
