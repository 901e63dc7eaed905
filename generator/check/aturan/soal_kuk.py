"""What questions measure: each KUK named once."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check._rule import rule
from generator.check.muatan import Muatan
from generator.diagnostic import Diagnostic, Keparahan
from generator.kode import declare
from generator.matriks.butir import daftar_butir

SOL017 = declare(
    "SOL017",
    "KUK disebut dua kali pada satu soal",
    "Biasanya yang kedua dimaksudkan KUK lain, yang jadinya tidak terukur.",
    "kuk: [X.000000.001.01/1.1, X.000000.001.01/1.1]",
    "kuk: [X.000000.001.01/1.1, X.000000.001.01/1.2]",
    Keparahan.PERINGATAN,
)


@rule(SOL017)
def kuk_are_named_once(muatan: Muatan) -> Iterator[Diagnostic]:
    """No question and no task names a KUK twice."""
    for folder in muatan.skema:
        files = {dokumen.jenis: dokumen for dokumen in muatan.soal(folder)}
        for butir in daftar_butir(muatan.bank[folder]):
            if len(set(butir.kuk)) == len(butir.kuk):
                continue
            for n, rujukan in enumerate(butir.kuk):
                if rujukan in butir.kuk[:n]:
                    place = files[butir.lajur.bank].at(*butir.letak, "kuk", n)
                    yield SOL017.at(place, f"{rujukan} sudah disebut", "hapus, atau tulis KUK lain")
