"""Units: one file a unit, numbers that can be referred to."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check._rule import rule
from generator.check.muatan import Dokumen, Muatan
from generator.diagnostic import Diagnostic
from generator.kode import finding
from generator.model import Unit


@rule("RJK001")
def file_is_named_after_kode(muatan: Muatan) -> Iterator[Diagnostic]:
    """``unit/<kode>.yaml`` holds the unit of that kode."""
    for dokumen in muatan.semua(Unit):
        if dokumen.relatif.stem != dokumen.nilai.kode:
            yield finding(
                "RJK001",
                dokumen.at("kode"),
                f"kode unit “{dokumen.nilai.kode}” tidak sama dengan nama berkas “{dokumen.relatif.name}”",
                _rename(dokumen.nilai.kode, muatan),
            )


def _rename(kode: str, muatan: Muatan) -> str:
    if any(d.relatif.stem == kode for d in muatan.semua(Unit)):
        return f"hapus berkas ini bila salinan {kode}.yaml, atau perbaiki kodenya"
    return f"samakan kodenya, atau ganti nama berkas menjadi {kode}.yaml"


@rule("RJK002")
def numbers_are_unique_and_in_place(muatan: Muatan) -> Iterator[Diagnostic]:
    """Each elemen and KUK number stands once; KUK 2.1 belongs to elemen 2."""
    for dokumen in muatan.semua(Unit):
        yield from _numbers(dokumen)


_CETAK = "beri nomor urut; bila standarnya mencetak begitu, tulis nomor cetaknya di nomor_tercetak"


def _numbers(dokumen: Dokumen[Unit]) -> Iterator[Diagnostic]:
    seen: set[int] = set()
    for e, elemen in enumerate(dokumen.nilai.elemen):
        if elemen.nomor in seen:
            yield finding(
                "RJK002",
                dokumen.at("elemen", e, "nomor"),
                f"nomor elemen {elemen.nomor} dipakai dua kali",
                _CETAK,
            )
        seen.add(elemen.nomor)
        numbers: set[str] = set()
        for k, kuk in enumerate(elemen.kuk):
            where = ("elemen", e, "kuk", k, "nomor")
            if kuk.nomor in numbers:
                yield finding("RJK002", dokumen.at(*where), f"nomor KUK {kuk.nomor} dipakai dua kali", _CETAK)
            numbers.add(kuk.nomor)
            if not kuk.nomor.startswith(f"{elemen.nomor}."):
                yield finding(
                    "RJK002",
                    dokumen.at(*where),
                    f"KUK {kuk.nomor} berada di bawah elemen {elemen.nomor}",
                    f"nomornya seharusnya diawali {elemen.nomor}.; nomor pada dokumen standar yang berbeda "
                    "ditulis di nomor_tercetak",
                )
