"""Nobody is in two places at once, or assesses more asesi in a day than he can."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import combinations

from generator.check._rule import rule
from generator.check.muatan import Dokumen, Muatan
from generator.diagnostic import Diagnostic, Keparahan
from generator.kode import declare
from generator.model import Asesmen, Asesor
from generator.waktu import rentang, tanggal

ASR011 = declare(
    "ASR011",
    "asesor melebihi beban harian",
    "Terlalu banyak asesi dalam sehari membuat bukti tidak sempat dinilai dengan layak. Batasnya "
    "`asesi_per_hari` dalam lsp.yaml atau pada asesor; asesi sebuah kegiatan dibagi rata ke hari-harinya.",
    "asesor: [MET.000.001234 2019]   # 14 asesi dalam sehari, batas 10",
    "asesor: [MET.000.001234 2019, MET.000.005678 2020]   # masing-masing 7 asesi",
    Keparahan.PERINGATAN,
)
ASR012 = declare(
    "ASR012",
    "asesor bertugas di dua TUK pada waktu yang sama",
    "Asesor tidak mungkin hadir di dua tempat; salah satu rekamannya akan dipersoalkan.",
    "dua kegiatan, tanggal dan jam sama, TUK berbeda, asesor sama",
    "dua kegiatan, tanggal sama, 08:00–12:00 dan 13:00–17:00",
)

Tugas = dict[str, list[tuple[int, Dokumen[Asesmen]]]]
"""By number of the asesor: the events he is sent to, and his place in the team."""


@rule(ASR011)
def daily_load_can_be_borne(muatan: Muatan) -> Iterator[Diagnostic]:
    """All events that fall on the same day, together."""
    bagian = _asesi_per_day(muatan)
    for nomor, semua in _tugas(muatan).items():
        asesor = muatan.asesor.get(nomor)
        batas = _limit(muatan, asesor) if asesor else None
        # The load grows only on the first day of some event: no other day can be the worst.
        for n, dokumen in semua:
            hari = dokumen.nilai.tanggal_mulai
            pada = [d for _, d in semua if d.nilai.tanggal_mulai <= hari <= d.nilai.terakhir]
            banyak = sum(bagian[d.folder, nomor] for d in pada)
            if asesor is not None and batas is not None and banyak > batas:
                yield ASR011.at(
                    dokumen.at("asesor", n), _over(asesor, hari, banyak, batas), _events(pada, bagian, nomor)
                )
                break


def _over(asesor: Asesor, hari: date, banyak: int, batas: int) -> str:
    return f"asesor {asesor.no_met} mengases {banyak} asesi pada {tanggal(hari)}, batasnya {batas}"


def _events(pada: list[Dokumen[Asesmen]], bagian: Counter[tuple[str, str]], nomor: str) -> str:
    if len(pada) == 1:
        return "tambah asesor atau hari, atau ubah asesi_per_hari"
    return "bersama-sama: " + ", ".join(f"{d.folder} {bagian[d.folder, nomor]} asesi" for d in pada)


def _asesi_per_day(muatan: Muatan) -> Counter[tuple[str, str]]:
    """By event and asesor: his asesi of one day, a started one counted whole."""
    out: Counter[tuple[str, str]] = Counter()
    for folder, dokumen in muatan.asesmen.items():
        out.update((folder, dokumen.nilai.pengases(satu.nilai)) for satu in muatan.asesi(folder))
    for folder, nomor in out:
        out[folder, nomor] = -(-out[folder, nomor] // muatan.asesmen[folder].nilai.banyak_hari)
    return out


def _limit(muatan: Muatan, asesor: Asesor) -> int | None:
    umum = muatan.lsp.nilai.asesi_per_hari if muatan.lsp else None
    return asesor.asesi_per_hari or umum


@rule(ASR012)
def nobody_is_in_two_places(muatan: Muatan) -> Iterator[Diagnostic]:
    """Two events of one asesor share no hour unless they share the TUK."""
    for nomor, semua in _tugas(muatan).items():
        for (_, satu), (n, dua) in combinations(semua, 2):
            a, b = satu.nilai, dua.nilai
            if a.tuk != b.tuk and _overlap(a, b):
                yield ASR012.at(
                    dua.at("asesor", n),
                    f"asesor {nomor} bertugas di TUK lain pada kegiatan {satu.folder}, "
                    f"{rentang(a.tanggal_mulai, a.tanggal_selesai)} {a.waktu_mulai}–{a.waktu_selesai}",
                    "tunjuk asesor lain, atau ubah jadwal salah satunya",
                )


def _overlap(a: Asesmen, b: Asesmen) -> bool:
    """Whether two events share a day and, on that day, an hour."""
    days = a.tanggal_mulai <= b.terakhir and b.tanggal_mulai <= a.terakhir
    return days and a.jam[0] < b.jam[1] and b.jam[0] < a.jam[1]


def _tugas(muatan: Muatan) -> Tugas:
    out: Tugas = defaultdict(list)
    for _, dokumen in sorted(muatan.asesmen.items()):
        for n, nomor in enumerate(dokumen.nilai.asesor):
            if nomor not in dokumen.nilai.asesor[:n]:
                out[nomor].append((n, dokumen))
    return out
