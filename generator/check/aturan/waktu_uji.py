"""The instruments of the plan fit into the hours of the event."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check._rule import rule
from generator.check.muatan import Muatan
from generator.diagnostic import Diagnostic, Keparahan
from generator.kode import declare
from generator.matriks.peta import peta_kelompok
from generator.model import Asesmen, Lsp
from generator.model.proyek import PaketSkema

JDW018 = declare(
    "JDW018",
    "waktu perangkat melebihi jadwal",
    "Asesi yang kehabisan waktu belum dinilai pada semua KUK; jadwal atau perangkatnya perlu diubah.",
    "waktu_mulai: 08:00\nwaktu_selesai: 10:00   # perangkat memerlukan 420 menit",
    "waktu_mulai: 08:00\nwaktu_selesai: 16:30",
    Keparahan.PERINGATAN,
)


@rule(JDW018)
def instruments_fit_the_schedule(muatan: Muatan) -> Iterator[Diagnostic]:
    """Minutes that one asesi needs for timed instruments, against the days and hours of the event."""
    needed: dict[str, tuple[int, str]] = {}
    for dokumen in muatan.asesmen.values():
        asesmen = dokumen.nilai
        if asesmen.skema not in muatan.skema or muatan.lsp is None:
            continue
        if asesmen.skema not in needed:
            needed[asesmen.skema] = _needed(_paket(muatan, asesmen.skema, muatan.lsp.nilai))
        perlu, rincian = needed[asesmen.skema]
        ada = _scheduled(asesmen)
        if perlu > ada > 0:
            yield JDW018.at(
                dokumen.at("waktu_selesai"),
                f"perangkat memerlukan {perlu} menit untuk seorang asesi, jadwal hanya {ada} menit",
                rincian,
            )


def _paket(muatan: Muatan, folder: str, lsp: Lsp) -> PaketSkema:
    """The scheme as forms see it, as far as the plan needs it."""
    return PaketSkema(folder, lsp, muatan.skema[folder].nilai, {}, muatan.bank[folder])


def _needed(paket: PaketSkema) -> tuple[int, str]:
    """Minutes of the potensi asesi that needs most, and how they come together."""
    semua = (_per_form(paket, potensi) for potensi in paket.skema.rencana.potensi_asesi)
    menit = max(semua, key=lambda satu: sum(satu.values()))
    return sum(menit.values()), ", ".join(f"{form} {n} menit" for form, n in menit.items() if n)


def _per_form(paket: PaketSkema, potensi: int) -> dict[str, int]:
    """Minutes by form: written tests once, tasks and projects of each kelompok that selects them."""
    bank = paket.bank
    terpilih = {
        kelompok.id: {i for i, siapa in peta_kelompok(paket, kelompok).items() if potensi in siapa}
        for kelompok in paket.skema.kelompok_pekerjaan
    }

    def chosen(instrumen: str, kelompok: str | None = None) -> bool:
        return any(instrumen in dipilih for k, dipilih in terpilih.items() if kelompok in (None, k))

    tugas = bank.tugas.tugas if bank.tugas else ()
    proyek = bank.proyek.proyek if bank.proyek else ()
    return {
        "FR.IA.02": sum(t.waktu_menit for t in tugas if chosen("IA.02", t.kelompok)),
        "FR.IA.04A": sum(
            p.waktu_persiapan_menit + p.waktu_demonstrasi_menit
            for p in proyek
            if chosen("IA.04A", p.kelompok)
        ),
        "FR.IA.05": bank.pilihan_ganda.waktu_menit if bank.pilihan_ganda and chosen("IA.05") else 0,
        "FR.IA.06": bank.esai.waktu_menit if bank.esai and chosen("IA.06") else 0,
    }


def _scheduled(asesmen: Asesmen) -> int:
    """Minutes from the first hour to the last, of all days."""
    mulai, selesai = asesmen.jam
    return asesmen.banyak_hari * (selesai - mulai)
