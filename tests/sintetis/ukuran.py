"""How large a synthetic project is."""

from __future__ import annotations

from dataclasses import dataclass

BANK = 5
"""Kinds of question banks; each scheme has at least one question of each."""


@dataclass(frozen=True, slots=True)
class Ukuran:
    """The size of a project.

    Attributes:
        skema: number of schemes.
        unit: units in the library; each belongs to one scheme.
        soal: questions of all banks together.
        asesi: asesi of the one event, which is about the largest scheme; 0 makes no event.
        biji: seed; the same seed gives the same bytes.
        ekstrem: every length and number lies past the largest ever seen. The last scheme has all
            units that the others, with one each, leave over.
    """

    skema: int = 1
    unit: int = 8
    soal: int = 20
    asesi: int = 10
    biji: int = 1
    ekstrem: bool = False

    def __post_init__(self) -> None:
        """Refuse what no project can be.

        Raises:
            ValueError: a scheme would have no unit, or a bank no question.
        """
        if not 1 <= self.skema <= self.unit:
            raise ValueError("each scheme needs a unit, and a project a scheme")
        if self.soal < BANK * self.skema:
            raise ValueError(f"each scheme needs {BANK} soal: one for each kind of bank")
        if self.asesi < 0:
            raise ValueError("a number of asesi is not negative")


BESAR = Ukuran(skema=100, unit=1000, soal=10_000, asesi=40)
"""As much as a large LSP may come to have: what `muk check` must read in three seconds."""

SIKSA = Ukuran(skema=2, unit=61, soal=1000, asesi=40, ekstrem=True)
"""Past everything seen: schemes of 1 and 60 units, 100 questions in each bank, 40 asesi."""

SIKSA_RINGKAS = Ukuran(unit=2, soal=60, asesi=40, ekstrem=True)
"""The same lengths in a project that is laid out in a minute."""
