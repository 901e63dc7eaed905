"""What a code is, and the one table they all stand in."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.diagnostic import Diagnostic, Keparahan, Span

KELUARGA = {
    "YML": "Penulisan YAML",
    "STR": "Susunan data",
    "TKS": "Huruf",
    "BRK": "Letak berkas",
    "RJK": "Rujukan antarberkas",
    "UNT": "Unit kompetensi",
    "SKM": "Skema sertifikasi",
    "CKP": "Cakupan: setiap KUK dinilai",
    "SOL": "Soal dan tugas",
    "JDW": "Jadwal dan masa berlaku",
    "ASR": "Asesor dan ketidakberpihakan",
    "PST": "Data asesi",
    "SRT": "Surat dan data pribadi",
    "TJU": "Peninjauan sesudah perubahan",
    "ABK": "Temuan yang diabaikan",
    "IMP": "Impor",
    "ISI": "Isian",
    "BAC": "Pembacaan dokumen yang sudah diisi",
    "TPL": "Templat Word",
}
"""The first three letters of a code, and what its family is about; in the order of the lists."""

TETAP = frozenset({"YML", "STR", "TKS", "BRK", "RJK"})
"""Families without whose errors put right nothing can be read, put together or printed: no LSP may
turn such an error off."""

LUAR = frozenset({"IMP", "ISI", "BAC", "TPL"})
"""Families of which ``muk check`` reports nothing: other commands do."""

KODE: dict[str, Kode] = {}
"""Every declared code."""


@dataclass(frozen=True, slots=True)
class Kode:
    """One rule of the checker.

    Attributes:
        kode: stable code, three letters and three digits.
        judul: one line, as it stands in the list of codes.
        alasan: why the rule exists and what goes wrong without it.
        salah: an example that is refused; empty where a text cannot show it.
        benar: the same example put right.
    """

    kode: str
    judul: str
    alasan: str
    salah: str = ""
    benar: str = ""
    keparahan: Keparahan = Keparahan.GALAT

    @property
    def keluarga(self) -> str:
        """The family: a key of :data:`KELUARGA`."""
        return self.kode[:3]

    @property
    def tetap(self) -> bool:
        """Whether it is an error that may be neither silenced nor made a warning."""
        return self.keluarga in TETAP and self.keparahan is Keparahan.GALAT

    def at(self, span: Span, pesan: str, petunjuk: str = "") -> Diagnostic:
        """A finding under this code, with the severity the code has.

        Args:
            span: where it is.
            pesan: what is wrong: one sentence in Indonesian, without a full stop.
            petunjuk: what to do about it.
        """
        return Diagnostic(span, self.kode, pesan, petunjuk, self.keparahan)


def declare(
    kode: str,
    judul: str,
    alasan: str,
    salah: str = "",
    benar: str = "",
    keparahan: Keparahan = Keparahan.GALAT,
) -> Kode:
    """Put a code into the table; asserts that it is well formed, of a known family, and new."""
    assert re.fullmatch(r"[A-Z]{3}\d{3}", kode) and kode[:3] in KELUARGA, kode
    assert kode not in KODE, f"{kode} is declared twice"
    assert judul and alasan, f"{kode} needs a title and a reason"
    KODE[kode] = Kode(kode, judul, alasan, salah, benar, keparahan)
    return KODE[kode]


def finding(kode: str, span: Span, pesan: str, petunjuk: str = "") -> Diagnostic:
    """A finding under a declared code, with the severity the code has.

    Raises:
        KeyError: the code is not declared.
    """
    return KODE[kode].at(span, pesan, petunjuk)
