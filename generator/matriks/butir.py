"""Butir: what measures KUK in the banks of a scheme, under the number that its form prints."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol

from generator.matriks.lajur import Lajur
from generator.model.proyek import Bank

Letak = tuple[str | int, ...]


class Butir(NamedTuple):
    """A question, a task, or a question of a project.

    Attributes:
        lajur: the column that it stands in.
        nomor: its number as printed; of FR.IA.02 and FR.IA.03 within the kelompok, of FR.IA.04B
            the number of the lingkup and of the question in it.
        kelompok: id of its kelompok; "" when its bank knows none.
        kuk: what it measures, as ``unit/nomor``; of a task empty when it measures all of its kelompok.
        letak: its place in the file of the bank.
    """

    lajur: Lajur
    nomor: str
    kelompok: str
    kuk: tuple[str, ...]
    letak: Letak


def daftar_butir(bank: Bank) -> Iterator[Butir]:
    """Everything in the banks that measures KUK, column by column in the order of the forms."""
    yield from _per_kelompok(Lajur.TPD, "tugas", bank.tugas.tugas if bank.tugas else ())
    yield from _per_kelompok(Lajur.PMO, "soal", bank.observasi.soal if bank.observasi else ())
    yield from _proyek(bank)
    bebas: tuple[tuple[Lajur, Sequence[_Soal]], ...] = (
        (Lajur.PG, bank.pilihan_ganda.soal if bank.pilihan_ganda else ()),
        (Lajur.ESAI, bank.esai.soal if bank.esai else ()),
        (Lajur.DPL, bank.lisan.soal if bank.lisan else ()),
        (Lajur.PW, bank.wawancara.soal if bank.wawancara else ()),
    )
    for lajur, soal in bebas:
        for n, satu in enumerate(soal):
            yield Butir(lajur, str(n + 1), "", satu.kuk, ("soal", n))


class _Soal(Protocol):
    """A question of any bank."""

    @property
    def kuk(self) -> tuple[str, ...]: ...


class _DiKelompok(_Soal, Protocol):
    """A task or a question that belongs to a kelompok."""

    @property
    def kelompok(self) -> str: ...


def _per_kelompok(lajur: Lajur, kunci: str, isi: Sequence[_DiKelompok]) -> Iterator[Butir]:
    terakhir: dict[str, int] = {}
    for n, satu in enumerate(isi):
        terakhir[satu.kelompok] = terakhir.get(satu.kelompok, 0) + 1
        yield Butir(lajur, str(terakhir[satu.kelompok]), satu.kelompok, satu.kuk, (kunci, n))


def _proyek(bank: Bank) -> Iterator[Butir]:
    nomor_lingkup = 0
    for p, proyek in enumerate(bank.proyek.proyek if bank.proyek else ()):
        for g, lingkup in enumerate(proyek.penilaian):
            nomor_lingkup += 1
            for n, satu in enumerate(lingkup.pertanyaan):
                letak = ("proyek", p, "penilaian", g, "pertanyaan", n)
                yield Butir(Lajur.DIT, f"{nomor_lingkup}.{n + 1}", proyek.kelompok, satu.kuk, letak)
