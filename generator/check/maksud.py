"""Units that a scheme means: one mistyped code is told once, not again at all that refers to the unit."""

from __future__ import annotations

from generator.check.muatan import Muatan
from generator.check.saran import closest
from generator.model import Skema


def units_meant(muatan: Muatan, skema: Skema) -> dict[str, str]:
    """The codes in the list of units, each with the one that is meant by it.

    A code that is in the library means itself. Of one that is not, the near code is meant that the
    scheme's kelompok name and the list does not.
    """
    unlisted = {
        unit.kode
        for kelompok in skema.kelompok_pekerjaan
        for unit in kelompok.unit
        if unit.kode in muatan.unit
    } - set(skema.unit)
    return {
        kode: kode if kode in muatan.unit else closest(kode, sorted(unlisted)) or kode for kode in skema.unit
    }
