"""Which soal and tasks have been reviewed against the KUK as they read today.

A soal measures KUK. When their text changes, the soal may no longer fit: it is *suspect* until
someone has read both again. What was valid at the last review is kept beside the soal as a
fingerprint (``ditinjau``), so that the change is seen in whatever way it came about.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import msgspec

from generator.check.muatan import Dokumen, Muatan
from generator.matriks.butir import Butir, daftar_butir
from generator.matriks.susun import seluruh_kuk

FIELD = "ditinjau"
PANJANG = 12
"""Hex digits of a fingerprint: two texts of one scheme do not meet in 48 bits."""


class Keadaan(StrEnum):
    """How a soal stands to the KUK it measures."""

    SAH = "sah"
    BERUBAH = "berubah"
    BELUM = "belum"


@dataclass(frozen=True, slots=True)
class Tinjauan:
    """One soal or task.

    Attributes:
        dokumen: the bank that it stands in.
        butir: which one it is.
        kuk: text of each KUK that it measures, by ``unit/nomor``.
        lama: the fingerprint that was kept; None before the first review.
    """

    dokumen: Dokumen[msgspec.Struct]
    butir: Butir
    kuk: dict[str, str]
    lama: str | None

    @property
    def kini(self) -> str:
        """The fingerprint of the texts as they are."""
        return sidik(self.kuk.values())

    @property
    def keadaan(self) -> Keadaan:
        """Never reviewed, reviewed and still so, or suspect."""
        if self.lama is None:
            return Keadaan.BELUM
        return Keadaan.SAH if self.lama == self.kini else Keadaan.BERUBAH


def sidik(pernyataan: Iterable[str]) -> str:
    """The fingerprint of texts of KUK; their order and the breaks of their lines do not count."""
    lipat = sorted({" ".join(teks.split()) for teks in pernyataan})
    return hashlib.sha256("\n".join(lipat).encode()).hexdigest()[:PANJANG]


def tinjauan(muatan: Muatan, folder: str) -> Iterator[Tinjauan]:
    """Every soal and task of a scheme, in the order of the forms.

    Args:
        muatan: the project.
        folder: of a scheme that is ``utuh``: everything it refers to is there.
    """
    bank = {dokumen.jenis: dokumen for dokumen in muatan.soal(folder)}
    pustaka = {kode: dokumen.nilai for kode, dokumen in muatan.unit.items()}
    kelompok = {satu.id: satu for satu in muatan.skema[folder].nilai.kelompok_pekerjaan}
    for butir in daftar_butir(muatan.bank[folder]):
        dokumen = bank[butir.lajur.bank]
        rujukan = butir.kuk or seluruh_kuk(kelompok.get(butir.kelompok), pustaka)
        kuk = {satu: muatan.pernyataan[satu] for satu in rujukan}
        yield Tinjauan(dokumen, butir, kuk, _value(dokumen.nilai, butir))


def _value(nilai: Any, butir: Butir) -> str | None:
    for step in butir.letak:
        nilai = getattr(nilai, step) if isinstance(step, str) else nilai[step]
    kept: str | None = getattr(nilai, FIELD)
    return kept
