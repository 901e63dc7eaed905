"""Schemes: every unit exists, stands once, and is assessed in a kelompok."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check._rule import rule
from generator.check._teks import in_order
from generator.check.maksud import units_meant
from generator.check.muatan import Muatan
from generator.check.saran import choose, closest, near
from generator.diagnostic import Diagnostic
from generator.formulir import editions
from generator.kode import finding


@rule("RJK003", "RJK004")
def units_exist_once(muatan: Muatan) -> Iterator[Diagnostic]:
    """The kemasan names units of the library, each once."""
    for dokumen in muatan.skema.values():
        seen: set[str] = set()
        for n, kode in enumerate(dokumen.nilai.unit):
            if kode not in muatan.unit:
                yield finding(
                    "RJK003",
                    dokumen.at("unit", n),
                    f"unit “{kode}” tidak ada di folder unit",
                    near(kode, muatan.unit)
                    or "masukkan dari SKKNI-nya (muk import skkni), atau perbaiki kodenya",
                )
            if kode in seen:
                yield finding(
                    "RJK004",
                    dokumen.at("unit", n),
                    f"unit “{kode}” tercantum dua kali",
                    "hapus baris ini; bila dokumen skema mencetak dua judul, salah satu kodenya salah salin",
                )
            seen.add(kode)


@rule("RJK005", "RJK006", "RJK007", "RJK008")
def kelompok_hold_the_units(muatan: Muatan) -> Iterator[Diagnostic]:
    """Kelompok name units of the scheme, and every unit is in one."""
    for dokumen in muatan.skema.values():
        skema = dokumen.nilai
        meant = units_meant(muatan, skema)
        grouped: set[str] = set()
        ids: set[str] = set()
        for k, kelompok in enumerate(skema.kelompok_pekerjaan):
            here = ("kelompok_pekerjaan", k)
            if kelompok.id in ids:
                yield finding(
                    "RJK007",
                    dokumen.at(*here, "id"),
                    f"id kelompok “{kelompok.id}” dipakai dua kali",
                    "beri id sendiri, lalu sesuaikan soal dan tugasnya",
                )
            ids.add(kelompok.id)
            for u, unit in enumerate(kelompok.unit):
                grouped.add(unit.kode)
                if unit.kode not in (*meant, *meant.values()):
                    grouped.add(closest(unit.kode, skema.unit))
                    yield finding(
                        "RJK005",
                        dokumen.at(*here, "unit", u, "kode"),
                        f"unit “{unit.kode}” bukan unit skema ini",
                        choose(unit.kode, skema.unit),
                    )
                known = muatan.kuk.get(unit.kode)
                for nomor in unit.standar_kuk if known is not None else ():
                    if known is not None and nomor not in known:
                        yield finding(
                            "RJK008",
                            dokumen.at(*here, "unit", u, "standar_kuk", nomor, key=True),
                            f"unit {unit.kode} tidak mempunyai KUK {nomor}",
                            f"KUK yang ada: {in_order(known)}",
                        )
        for n, kode in enumerate(skema.unit):
            if not {kode, meant[kode]} & grouped:
                yield finding(
                    "RJK006",
                    dokumen.at("unit", n),
                    f"unit “{kode}” tidak masuk kelompok pekerjaan mana pun",
                    "tambahkan pada salah satu kelompok_pekerjaan",
                )


@rule("RJK009")
def edition_is_known(muatan: Muatan) -> Iterator[Diagnostic]:
    """There are forms of the edition that the scheme asks for."""
    for dokumen in muatan.skema.values():
        if dokumen.nilai.edisi not in editions():
            yield finding(
                "RJK009",
                dokumen.at("edisi"),
                f"edisi “{dokumen.nilai.edisi}” tidak dikenal",
                f"edisi yang ada: {', '.join(editions())}",
            )
