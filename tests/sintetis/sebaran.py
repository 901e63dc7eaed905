"""What was counted in 368 units, 3,678 KUK and 78 schemes: a table of percentiles, and draws from it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise
from random import Random

PELUANG = (0.0, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99, 1.0)
"""Of the columns: smallest, 5 %, 25 %, median, 75 %, 95 %, 99 %, largest."""


@dataclass(frozen=True, slots=True)
class Sebaran:
    """The distribution of one measure.

    Attributes:
        kuantil: its value at each of :data:`PELUANG`, not falling.
        siksa: a value past the largest one seen.
    """

    kuantil: tuple[int, ...]
    siksa: int

    def __post_init__(self) -> None:
        assert len(self.kuantil) == len(PELUANG)
        assert all(a <= b for a, b in pairwise(self.kuantil))

    def at(self, peluang: float) -> int:
        """The inverse of the distribution function: straight lines between the known quantiles."""
        n = min(bisect_right(PELUANG, peluang), len(PELUANG) - 1)
        low, high = PELUANG[n - 1], PELUANG[n]
        here, there = self.kuantil[n - 1], self.kuantil[n]
        return round(here + (there - here) * (peluang - low) / (high - low))


# fmt: off
#                               min   5 %  25 %  50 %  75 %  95 %  99 %   max   past it
UNIT_PER_SKEMA = Sebaran(      (  1,    3,    5,    8,   11,   21,   26,   31),   60)
ELEMEN_PER_UNIT = Sebaran(     (  1,    2,    2,    3,    4,    5,    7,    8),    8)
KUK_PER_ELEMEN = Sebaran(      (  1,    2,    2,    3,    4,    6,    8,   10),   10)
NAMA_SKEMA = Sebaran(          ( 10,   12,   17,   24,   50,  111,  125,  133),  160)
JUDUL_UNIT = Sebaran(          ( 13,   19,   28,   39,   54,   76,   85,   93),  150)
JUDUL_ELEMEN = Sebaran(        ( 12,   18,   29,   40,   51,   78,   97,  150),  150)
KUK = Sebaran(                 ( 15,   36,   58,   75,   96,  142,  191,  348),  350)
DESKRIPSI_UNIT = Sebaran(      (120,  131,  149,  167,  250,  352,  399,  426),  430)
BATASAN_VARIABEL = Sebaran(    (356,  430,  680, 1218, 1727, 3221, 4565, 4629), 4700)
PANDUAN_PENILAIAN = Sebaran(   (572,  904, 1068, 1298, 1661, 1947, 2376, 2412), 2500)
PERTANYAAN = Sebaran(          ( 20,   28,   63,  104,  113,  246,  387,  520),  520)
NAMA_ORANG = Sebaran(          (  3,    5,   11,   15,   20,   28,   33,   37),   60)

# These were not counted; they are what the example and official model forms show.
UNIT_PER_KELOMPOK = Sebaran(   (  1,    1,    2,    3,    4,    6,    8,   10),   20)
NAMA_KELOMPOK = Sebaran(       ( 15,   20,   28,   38,   50,   70,   90,  110),  150)
OPSI = Sebaran(                (  8,   12,   20,   30,   42,   70,   90,  120),  200)
JAWABAN = Sebaran(             ( 40,   60,  120,  180,  280,  500,  700,  900), 2000)
SKENARIO = Sebaran(            (120,  160,  260,  380,  600, 1000, 1400, 1600), 3000)
BUKTI = Sebaran(               ( 40,   60,   90,  130,  180,  260,  320,  400),  600)
CATATAN = Sebaran(             ( 12,   16,   25,   38,   55,   90,  120,  150),  200)
# fmt: on


@dataclass(frozen=True, slots=True)
class Undian:
    """Draws by lot, or always the worst."""

    acak: Random
    ekstrem: bool = False

    def ukur(self, sebaran: Sebaran) -> int:
        """A value of a measure."""
        return sebaran.siksa if self.ekstrem else sebaran.at(self.acak.random())

    def kadang(self, peluang: float) -> bool:
        """Whether something that is not always there is there."""
        return self.ekstrem or self.acak.random() < peluang
