"""Coverage: every KUK of a scheme is judged by an instrument of its plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.check._rule import rule
from generator.check.muatan import Dokumen, Muatan
from generator.diagnostic import Diagnostic, Keparahan, Span
from generator.kode import declare
from generator.matriks import BarisKuk, BarisUnit, Matriks
from generator.matriks.lajur import Cara
from generator.model import Skema

BELUM = declare(
    "CKP001",
    "KUK tidak dinilai",
    "Asesi dinyatakan kompeten atas seluruh KUK; KUK yang tidak dinilai apa pun lolos tanpa bukti. "
    "Hanya peringatan, supaya skema yang sedang disusun tetap dapat dicetak dan ditinjau; begitu ada "
    "kegiatan yang memakainya, CKP003 menolak.",
    "metode: {tanya_jawab: [DPL]}   # lisan.yaml hanya mengukur KUK 1.1 dan 1.2",
    "metode: {observasi: [CL], tanya_jawab: [DPL]}",
    Keparahan.PERINGATAN,
)
SEBAGIAN = declare(
    "CKP002",
    "KUK tidak dinilai bagi sebagian potensi asesi",
    "Peta FR.MAPA.02 menerbitkan instrumen menurut potensi asesi; asesi dengan potensi lain lolos "
    "tanpa bukti atas KUK itu.",
    "peta: {IA.08: [3]}   # hanya CVP yang menilai unit ini, rencana: potensi 1 dan 3",
    "CVP bagi potensi 3, dan CL bagi semua",
    Keparahan.PERINGATAN,
)
DIPAKAI = declare(
    "CKP003",
    "kegiatan memakai skema yang belum menilai semua KUK",
    "Keputusan atas asesi yang sungguh-sungguh diases harus berdasar bukti untuk setiap KUK; selama "
    "skema masih disusun dan belum dipakai, kekurangan itu hanya peringatan (CKP001).",
    "skema: pemrogram-junior   # dua KUK belum dinilai",
    "skema: pemrogram-junior   # setiap KUK dinilai",
)

_DISEBUT = 8
"""So many KUK are named in a sentence; of more only how many there are."""


@rule(BELUM, SEBAGIAN)
def every_kuk_is_judged(muatan: Muatan) -> Iterator[Diagnostic]:
    """An instrument of the plan judges each KUK, for each potensi asesi of the plan."""
    for folder, matriks in muatan.matriks.items():
        for unit in matriks.unit:
            if unit.kelompok:
                yield from _unit(muatan.skema[folder], matriks, unit)


def _unit(dokumen: Dokumen[Skema], matriks: Matriks, unit: BarisUnit) -> Iterator[Diagnostic]:
    belum: list[BarisKuk] = []
    sebagian: dict[frozenset[int], list[BarisKuk]] = {}
    for kuk in unit.kuk:
        if not kuk.dinilai:
            belum.append(kuk)
        elif kurang := matriks.potensi - kuk.potensi:
            sebagian.setdefault(kurang, []).append(kuk)
    if belum:
        pesan = f"{sebut(belum)} unit {unit.kode} tidak dinilai oleh perangkat mana pun pada rencana"
        yield BELUM.at(_letak(dokumen, unit), pesan, _saran(unit))
    for kurang, daftar in sebagian.items():
        bagi = ", ".join(map(str, sorted(kurang)))
        yield SEBAGIAN.at(
            _letak(dokumen, unit),
            f"{sebut(daftar)} unit {unit.kode} tidak dinilai bagi potensi asesi {bagi}",
            "lihat peta kelompok ini: pilih instrumen yang menilainya juga bagi potensi itu",
        )


def sebut(daftar: Iterable[BarisKuk]) -> str:
    """``KUK 1.1, 1.2 dan 3 KUK lain``."""
    nomor = [kuk.nomor for kuk in daftar]
    lain = f" dan {len(nomor) - _DISEBUT} KUK lain" if len(nomor) > _DISEBUT else ""
    return f"KUK {', '.join(nomor[:_DISEBUT])}{lain}"


def _saran(unit: BarisUnit) -> str:
    bank = [f"soal/{lajur.bank}.yaml" for lajur in unit.lajur if lajur.cara is Cara.SOAL]
    if bank:
        return (
            f"tulis soal yang mengukurnya di {' atau '.join(bank)}, atau tambahkan CL pada metode observasi"
        )
    return (
        "tambahkan pada metode unit itu perangkat yang menilai KUK, misalnya CL (TPD dan VPK tidak menilai)"
    )


def _letak(dokumen: Dokumen[Skema], unit: BarisUnit) -> Span:
    """The first row of the plan that is about the unit."""
    return next(
        dokumen.at("kelompok_pekerjaan", k, "unit", u, "kode")
        for k, kelompok in enumerate(dokumen.nilai.kelompok_pekerjaan)
        for u, baris in enumerate(kelompok.unit)
        if baris.kode == unit.kode
    )


@rule(DIPAKAI)
def events_use_covered_schemes(muatan: Muatan) -> Iterator[Diagnostic]:
    """Nobody is assessed with a scheme that leaves a KUK out."""
    for dokumen in muatan.asesmen.values():
        skema = dokumen.nilai.skema
        belum = muatan.matriks[skema].belum if skema in muatan.matriks else ()
        if banyak := sum(1 for unit, _ in belum if unit.kelompok):
            yield DIPAKAI.at(
                dokumen.at("skema"),
                f"skema “{skema}” masih menyisakan {banyak} KUK yang tidak dinilai",
                f"lihat peringatan CKP001, atau jalankan: muk coverage {skema}",
            )
