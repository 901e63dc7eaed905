"""Nomor Induk Kependudukan: sixteen digits that say where, when, and man or woman.

Six digits of the region where the number was issued, of which the first two are the province;
day, month and year of birth, the day of women plus 40; four digits that count from 0001
(Permendagri on the kode wilayah; UU 23/2006, PP 37/2007).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from generator.istilah import JenisKelamin

_PULAU = ((11, 19), (21, 21), (31, 36), (51, 53), (61, 65), (71, 76), (81, 82), (91, 97))

PROVINSI = frozenset(str(kode) for awal, akhir in _PULAU for kode in range(awal, akhir + 1))
"""Codes of provinces, those that Papua was divided into among them."""

REKAAN = ("98", "99")
"""Codes that belong to no province: numbers of invented people begin with them."""

_WANITA = 40
_NIK = re.compile(r"[0-9]{16}")


@dataclass(frozen=True, slots=True)
class Nik:
    """A number of sixteen digits, taken apart."""

    teks: str

    @classmethod
    def read(cls, teks: str | None) -> Nik | None:
        """The number, or None where the text is not sixteen digits."""
        return cls(teks) if teks is not None and _NIK.fullmatch(teks) else None

    @property
    def provinsi(self) -> str:
        """The first two digits."""
        return self.teks[:2]

    @property
    def rekaan(self) -> bool:
        """Whether the number was invented for an example."""
        return self.provinsi in REKAAN

    @property
    def urut(self) -> str:
        """The last four digits."""
        return self.teks[12:]

    @property
    def jenis_kelamin(self) -> JenisKelamin:
        """What the day of birth says."""
        return JenisKelamin.WANITA if int(self.teks[6:8]) > _WANITA else JenisKelamin.LAKI_LAKI

    def beda(self, lahir: date) -> tuple[str, ...]:
        """In what a date of birth differs from that of the number, which holds two digits of the year."""
        parts = {
            "hari": f"{self._hari:02}" == f"{lahir:%d}",
            "bulan": self.teks[8:10] == f"{lahir:%m}",
            "tahun": self.teks[10:12] == f"{lahir:%y}",
        }
        return tuple(part for part, same in parts.items() if not same)

    @property
    def tanggal_mungkin(self) -> bool:
        """Whether there is such a day, in one century or the other."""
        bulan, tahun = int(self.teks[8:10]), int(self.teks[10:12])
        return any(_is_date(abad + tahun, bulan, self._hari) for abad in (1900, 2000))

    @property
    def _hari(self) -> int:
        hari = int(self.teks[6:8])
        return hari - _WANITA if hari > _WANITA else hari


def _is_date(tahun: int, bulan: int, hari: int) -> bool:
    try:
        date(tahun, bulan, hari)
    except ValueError:
        return False
    return True
