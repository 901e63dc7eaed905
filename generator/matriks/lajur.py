"""The columns of the matrix: each instrument, and how it comes to judge a KUK.

Decided from what the forms of edition 2023 ask the asesor to write down:

- ``CEKLIS`` covers every KUK of its unit by its own form. FR.IA.01 has a row for each KUK; FR.IA.08
  and FR.IA.11 end in a rekomendasi about "seluruh kriteria unjuk kerja", and what they look at
  (portfolio, product) is brought by the asesi. Such an instrument needs no content of the scheme.
- ``SOAL`` covers the KUK that its questions name: each question has its own pencapaian. A question
  that is not written assesses nothing. DIT is here too: FR.IA.04B judges the project question by
  question, and FR.IA.04A alone judges nothing.
- ``TUGAS`` makes a KUK show and judges none: FR.IA.02 has no pencapaian. What the asesi does is
  judged on the ceklis of FR.IA.01.
- ``KETERANGAN`` supports and judges no KUK: the six statements of FR.IA.10 are about the person at
  work, the same for every scheme.
"""

from __future__ import annotations

from enum import StrEnum

from generator.istilah import JenisBukti, Perangkat
from generator.matriks.peta import Instrumen


class Cara(StrEnum):
    """How an instrument reaches a KUK."""

    CEKLIS = "ceklis"
    SOAL = "soal"
    TUGAS = "tugas"
    KETERANGAN = "keterangan"


class Lajur(StrEnum):
    """A column, in the order of the forms; DPT is two of them, each with numbers of its own."""

    CL = "CL"
    TPD = "TPD"
    PMO = "PMO"
    DIT = "DIT"
    PG = "PG"
    ESAI = "Esai"
    DPL = "DPL"
    CVP = "CVP"
    PW = "PW"
    VPK = "VPK"
    CRP = "CRP"

    @property
    def perangkat(self) -> Perangkat:
        """The perangkat of FR.MAPA.01."""
        return Perangkat.DPT if self in (Lajur.PG, Lajur.ESAI) else Perangkat(self.value)

    @property
    def cara(self) -> Cara:
        """How it reaches a KUK."""
        return _CARA.get(self, Cara.SOAL)

    @property
    def bank(self) -> str:
        """The bank that its content stands in; "" where its form needs none."""
        return _BANK.get(self, "")

    @property
    def instrumen(self) -> tuple[Instrumen, ...]:
        """Its rows of FR.MAPA.02."""
        return _INSTRUMEN[self]

    @property
    def formulir(self) -> str:
        """The form that its content is printed on: ``FR.IA.05A``."""
        return _FORMULIR.get(self, f"FR.{self.instrumen[-1]}")

    @property
    def menilai(self) -> bool:
        """Whether its form has a place for the judgement of a KUK."""
        return self.cara in (Cara.CEKLIS, Cara.SOAL)


_CARA = {
    Lajur.CL: Cara.CEKLIS,
    Lajur.TPD: Cara.TUGAS,
    Lajur.CVP: Cara.CEKLIS,
    Lajur.VPK: Cara.KETERANGAN,
    Lajur.CRP: Cara.CEKLIS,
}

_BANK = {
    Lajur.TPD: "tugas",
    Lajur.PMO: "observasi",
    Lajur.DIT: "proyek",
    Lajur.PG: "pilihan_ganda",
    Lajur.ESAI: "esai",
    Lajur.DPL: "lisan",
    Lajur.PW: "wawancara",
}

_INSTRUMEN: dict[Lajur, tuple[Instrumen, ...]] = {
    lajur: tuple(Instrumen(f"IA.{kode}") for kode in kodes.split())
    for lajur, kodes in zip(
        Lajur, ("01", "02", "03", "04A 04B", "05", "06", "07", "08", "09", "10", "11"), strict=True
    )
}

_FORMULIR = {Lajur.PG: "FR.IA.05A", Lajur.ESAI: "FR.IA.06A"}

LAJUR_BANK = {bank: lajur for lajur, bank in _BANK.items()}
"""The column that each bank fills."""

PER_KELOMPOK = (Lajur.TPD, Lajur.PMO)
"""Columns whose content is made for a kelompok and numbered within it; the others' for the units."""

JENIS_BUKTI: dict[Perangkat, tuple[JenisBukti, ...]] = {
    Perangkat.CL: (JenisBukti.L,),
    Perangkat.TPD: (JenisBukti.L,),
    Perangkat.PMO: (JenisBukti.L,),
    Perangkat.DIT: (JenisBukti.L,),
    Perangkat.DPT: (JenisBukti.T,),
    Perangkat.DPL: (JenisBukti.T,),
    Perangkat.PW: (JenisBukti.T,),
    Perangkat.CVP: (JenisBukti.TL,),
    Perangkat.CRP: (JenisBukti.TL,),
    Perangkat.VPK: (JenisBukti.T, JenisBukti.TL),
}
"""The kind of evidence that each perangkat gives, by the headings of the Peta Kelompok Pekerjaan.

VPK stands there under tambahan; testimony of others is as often counted as tidak langsung, and both fit.
"""
