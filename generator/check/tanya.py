"""Questions of all banks in one shape, for rules that do not care which bank they stand in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

import msgspec

from generator.check.muatan import Dokumen, Muatan
from generator.diagnostic import Span
from generator.load.tree import PathTuple
from generator.model import (
    BankEsai,
    BankLisan,
    BankObservasi,
    BankPilihanGanda,
    BankProyek,
    BankWawancara,
)
from generator.model.soal import Opsi

_ACUAN = {"esai": "kunci_jawaban", "lisan": "kunci_jawaban", "observasi": "jawaban_harapan"}
"""The field of each bank that holds the model answer."""


@dataclass(frozen=True, slots=True)
class Tanya:
    """One question.

    Attributes:
        letak: its place in the file of its bank.
        jawaban: the right or the expected answer; "" where there is none.
        acuan: the field with the model answer; "" where the bank has no such field.
        opsi: its options by letter; empty unless it is pilihan ganda.
    """

    dokumen: Dokumen[msgspec.Struct]
    letak: PathTuple
    teks: str
    jawaban: str = ""
    acuan: str = ""
    opsi: tuple[tuple[str, str], ...] = ()

    def at(self, field: str = "pertanyaan") -> Span:
        """Where the question, or another field of it, stands."""
        return self.dokumen.at(*self.letak, field)


def questions(muatan: Muatan, folder: str) -> Iterator[Tanya]:
    """Every question of a scheme, bank by bank."""
    for dokumen in muatan.soal(folder):
        yield from bank_questions(dokumen)


def bank_questions(dokumen: Dokumen[msgspec.Struct]) -> Iterator[Tanya]:
    """The questions of one bank, in order; tasks ask nothing."""
    bank = dokumen.nilai
    if isinstance(bank, BankPilihanGanda):
        for n, soal in enumerate(bank.soal):
            opsi = options(soal.opsi)
            yield Tanya(dokumen, ("soal", n), soal.pertanyaan, dict(opsi).get(soal.kunci, ""), opsi=opsi)
    elif isinstance(bank, BankEsai | BankLisan | BankObservasi | BankWawancara):
        yield from _open(dokumen, ("soal",), bank.soal)
    elif isinstance(bank, BankProyek):
        for p, proyek in enumerate(bank.proyek):
            for g, lingkup in enumerate(proyek.penilaian):
                letak = ("proyek", p, "penilaian", g, "pertanyaan")
                yield from _open(dokumen, letak, lingkup.pertanyaan)


def _open(
    dokumen: Dokumen[msgspec.Struct], letak: PathTuple, semua: Sequence[_Pertanyaan]
) -> Iterator[Tanya]:
    acuan = _ACUAN.get(dokumen.jenis, "")
    for n, satu in enumerate(semua):
        jawaban = (getattr(satu, acuan) or "") if acuan else ""
        yield Tanya(dokumen, (*letak, n), satu.pertanyaan, jawaban, acuan)


def options(opsi: Opsi) -> tuple[tuple[str, str], ...]:
    """The options that are written, by letter."""
    semua = (("a", opsi.a), ("b", opsi.b), ("c", opsi.c), ("d", opsi.d), ("e", opsi.e))
    return tuple((huruf, teks) for huruf, teks in semua if teks is not None)


class _Pertanyaan(Protocol):
    """A question without options."""

    @property
    def pertanyaan(self) -> str: ...
