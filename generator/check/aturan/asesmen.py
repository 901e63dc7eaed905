"""Events: scheme, TUK, asesor and asesi exist in their registers."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check._rule import rule
from generator.check.muatan import Muatan
from generator.check.saran import choose, near
from generator.diagnostic import Diagnostic
from generator.kode import finding
from generator.model import DaftarAsesor, DaftarTuk


@rule("RJK013", "RJK014", "RJK015")
def event_refers_to_registers(muatan: Muatan) -> Iterator[Diagnostic]:
    """The event's scheme, TUK and team are known."""
    for dokumen in muatan.asesmen.values():
        asesmen = dokumen.nilai
        if asesmen.skema not in muatan.skema:
            yield finding(
                "RJK013",
                dokumen.at("skema"),
                f"skema “{asesmen.skema}” tidak ada",
                choose(asesmen.skema, muatan.skema) or "tulis nama folder skema",
            )
        if asesmen.tuk not in muatan.tuk:
            yield finding(
                "RJK014",
                dokumen.at("tuk"),
                f"TUK “{asesmen.tuk}” tidak ada di tuk.yaml",
                choose(asesmen.tuk, muatan.tuk),
            )
        for n, nomor in enumerate(asesmen.asesor):
            if nomor not in muatan.asesor:
                yield finding(
                    "RJK015",
                    dokumen.at("asesor", n),
                    f"asesor “{nomor}” tidak ada di asesor.yaml",
                    choose(nomor, muatan.asesor),
                )


@rule("RJK016", "RJK017")
def asesi_are_told_apart(muatan: Muatan) -> Iterator[Diagnostic]:
    """Ids of asesi are unique, and their asesor belongs to the team."""
    for folder, dokumen in muatan.asesmen.items():
        team = dokumen.nilai.asesor
        seen: set[str] = set()
        for satu in muatan.asesi(folder):
            asesi = satu.nilai
            if asesi.id in seen:
                yield finding(
                    "RJK016",
                    satu.at("id"),
                    f"id asesi “{asesi.id}” dipakai dua kali",
                    "beri id lain kepada asesi ini; isian di hasil/ dicari menurut id",
                )
            seen.add(asesi.id)
            if asesi.asesor is not None and asesi.asesor not in team:
                yield finding(
                    "RJK017",
                    satu.at("asesor"),
                    f"asesor “{asesi.asesor}” bukan anggota tim kegiatan ini",
                    choose(asesi.asesor, team),
                )


@rule("RJK020", "RJK021", "RJK022")
def asesi_stand_in_one_place(muatan: Muatan) -> Iterator[Diagnostic]:
    """The asesi of an event are in its own file or beside it, not in both, and not nowhere."""
    for folder, peserta in muatan.peserta.items():
        if folder not in muatan.asesmen:
            yield finding(
                "RJK022",
                peserta.at(),
                f"asesmen/{folder}/asesmen.yaml tidak ada",
                near(folder, muatan.asesmen)
                or f"buat berkas itu (muk new asesmen {folder}), atau hapus daftar ini",
            )
        elif muatan.asesmen[folder].nilai.asesi:
            yield finding(
                "RJK020",
                muatan.asesmen[folder].at("asesi", key=True),
                "asesi kegiatan ini juga ditulis dalam peserta.yaml",
                "pindahkan semuanya ke peserta.yaml dan hapus bagian ini",
            )
    for folder, dokumen in muatan.asesmen.items():
        if next(muatan.asesi(folder), None) is None:
            yield finding(
                "RJK021",
                dokumen.at(),
                "kegiatan ini belum punya asesi; dokumennya belum dibuat",
                "tulis asesi, atau jalankan `muk import peserta`",
            )


@rule("RJK018")
def results_belong_to_somebody(muatan: Muatan) -> Iterator[Diagnostic]:
    """``hasil/<id>.yaml`` names an asesi of the event."""
    for folder in muatan.asesmen:
        ids = {satu.nilai.id for satu in muatan.asesi(folder)}
        for hasil in muatan.hasil(folder):
            if hasil.relatif.stem not in ids:
                yield finding(
                    "RJK018",
                    hasil.at(),
                    f"tidak ada asesi dengan id “{hasil.relatif.stem}” pada kegiatan {folder}",
                    choose(hasil.relatif.stem, ids)
                    or "tulis asesi itu di peserta.yaml, atau hapus berkas ini",
                )


@rule("RJK019")
def registers_are_consistent(muatan: Muatan) -> Iterator[Diagnostic]:
    """Numbers and ids stand once in a register, and schemes in scope exist."""
    registers = [
        (d, "asesor", [(a.no_met, "no_met", a.skema) for a in d.nilai.asesor])
        for d in muatan.semua(DaftarAsesor)
    ]
    registers += [(d, "tuk", [(t.id, "id", t.skema) for t in d.nilai.tuk]) for d in muatan.semua(DaftarTuk)]  # type: ignore[misc]
    for dokumen, nama, entries in registers:
        seen: set[str] = set()
        for n, (nomor, field, skema) in enumerate(entries):
            if nomor in seen:
                yield finding(
                    "RJK019",
                    dokumen.at(nama, n, field),
                    f"“{nomor}” tercantum dua kali",
                    "gabungkan menjadi satu, atau perbaiki yang salah ketik",
                )
            seen.add(nomor)
            for s, folder in enumerate(skema):
                if folder not in muatan.skema:
                    yield finding(
                        "RJK019",
                        dokumen.at(nama, n, "skema", s),
                        f"skema “{folder}” tidak ada",
                        choose(folder, muatan.skema),
                    )
