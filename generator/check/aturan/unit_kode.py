"""Codes of units: typed as the standard prints them, and each in one version."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from generator.check._rule import rule
from generator.check.kode_unit import body, fits, group, is_near, lacks_version, near_group, repair
from generator.check.muatan import Dokumen, Muatan
from generator.diagnostic import Diagnostic, Keparahan
from generator.kode import declare
from generator.model import Unit

UNT001 = declare(
    "UNT001",
    "tanda yang tidak mungkin ada pada kode unit",
    "Kode dicetak pada setiap formulir dan sertifikat; spasi atau koma di dalamnya selalu salah ketik.",
    "kode: J.611000,013.02",
    "kode: J.611000.013.02",
)
UNT002 = declare(
    "UNT002",
    "kode unit mirip pola baku, tetapi tidak tepat",
    "Satu angka yang hilang atau huruf O yang tertukar dengan angka 0 membuat unit tidak ditemukan "
    "pada SKKNI. Kode buatan lembaga sendiri, yang jauh dari pola mana pun, tidak diperiksa.",
    "kode: J.620100.030.002",
    "kode: J.620100.030.02",
    Keparahan.PERINGATAN,
)
UNT003 = declare(
    "UNT003",
    "golongan kode mirip golongan unit lain",
    "Kode yang kehilangan satu angka dapat tetap cocok dengan sebuah pola; yang menunjukkannya hanya "
    "unit-unit lain dari standar yang sama.",
    "J.62010.033.02 di antara unit J.620100",
    "J.620100.033.02",
    Keparahan.PERINGATAN,
)
UNT004 = declare(
    "UNT004",
    "kode unit tanpa versi",
    "Tanpa versi tidak jelas SKKNI tahun berapa yang dipakai menguji.",
    "kode: J.612000.001",
    "kode: J.612000.001.02",
    Keparahan.PERINGATAN,
)
UNT005 = declare(
    "UNT005",
    "unit ada dalam beberapa versi",
    "Versi lama biasanya tertinggal dari SKKNI yang sudah diganti. Bila keduanya memang masih dipakai "
    "skema yang berbeda, temuan ini boleh diabaikan.",
    "unit/J.620100.016.01.yaml di samping unit/J.620100.016.02.yaml",
    "hanya unit/J.620100.016.02.yaml",
    Keparahan.PERINGATAN,
)

_STRANGE = re.compile(r"[^A-Za-z0-9.()/-]+")
_EDGE = re.compile(r"^[.-]|[.-]$|\.\.")
_MANY = 2
"""A group with more units than this is no slip of another one."""


@rule(UNT001, UNT002, UNT004)
def code_is_of_a_known_family(muatan: Muatan) -> Iterator[Diagnostic]:
    """A code that is nearly one of a family is a slip; one far from all of them is the LSP's own."""
    groups = _groups(muatan)
    for dokumen in muatan.semua(Unit):
        kode = dokumen.nilai.kode
        if not fits(kode):
            yield from _unusual(dokumen, kode, groups)


def _unusual(dokumen: Dokumen[Unit], kode: str, groups: Counter[str]) -> Iterator[Diagnostic]:
    meant = repair(kode)
    hint = f"maksud Anda “{meant}”?" if meant else ""
    strange = _STRANGE.search(kode) or _EDGE.search(kode)
    if strange:
        pesan = f"{_name(strange[0])} di dalam kode unit “{kode}”"
        yield UNT001.at(
            dokumen.part(strange[0], "kode"), pesan, hint or "kode hanya berisi huruf, angka, titik"
        )
    elif lacks_version(kode):
        pesan = f"kode unit “{kode}” tidak menyebut versi"
        yield UNT004.at(dokumen.at("kode"), pesan, f"lengkapi menurut SKKNI, misalnya {kode}.01")
    elif meant or is_near(kode):
        near = near_group(kode, groups)
        if near and not meant:
            hint = f"maksud Anda “{near}”?"
        pesan = f"kode unit “{kode}” tidak tepat menurut pola kode SKKNI"
        yield UNT002.at(
            dokumen.at("kode"), pesan, hint or "cocokkan huruf dan angkanya dengan dokumen standar"
        )


def _name(strange: str) -> str:
    return "spasi" if strange.isspace() else f"tanda “{strange.strip()}”"


@rule(UNT003)
def group_is_no_slip_of_another(muatan: Muatan) -> Iterator[Diagnostic]:
    """One or two units of a group that differs by one sign from the group of many others."""
    groups = _groups(muatan)
    for dokumen in muatan.semua(Unit):
        kode = dokumen.nilai.kode
        if not fits(kode) or groups[group(kode)] > _MANY:
            continue
        larger = [other for other, count in groups.items() if count > groups[group(kode)]]
        if near := near_group(kode, larger):
            yield UNT003.at(
                dokumen.at("kode"),
                f"golongan “{group(kode)}” mirip “{group(near)}”, golongan {groups[group(near)]} unit lain",
                f"maksud Anda “{near}”?",
            )


@rule(UNT005)
def unit_has_one_version(muatan: Muatan) -> Iterator[Diagnostic]:
    """The library holds a unit once; an older version is told beside the newest."""
    versions: defaultdict[str, list[tuple[str, Dokumen[Unit]]]] = defaultdict(list)
    for dokumen in muatan.semua(Unit):
        head, version = body(dokumen.nilai.kode)
        if fits(dokumen.nilai.kode):
            versions[head].append((version, dokumen))
    for same in versions.values():
        *older, (_, newest) = sorted(same, key=lambda one: one[0])
        for _, dokumen in older:
            if dokumen.nilai.kode != newest.nilai.kode:
                yield UNT005.at(
                    dokumen.at("kode"),
                    f"unit “{dokumen.nilai.kode}” ada juga dalam versi {newest.nilai.kode}",
                    "hapus versi yang tidak dipakai lagi, sesudah skema dan soalnya dipindahkan",
                )


def _groups(muatan: Muatan) -> Counter[str]:
    """How many units the groups of well-formed codes have."""
    return Counter(group(kode) for kode in muatan.unit if fits(kode) and "." in kode)
