"""What a person should look at again, and where it lies in the unit and in the document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.impor._naskah.baris import Sambungan
from generator.load.tree import PathTuple


@dataclass(frozen=True, slots=True)
class Catatan:
    """A doubt.

    Attributes:
        letak: keys and indexes of the value in the unit's file.
        halaman: the page of the document.
        pesan: what is doubtful, in Indonesian, without a full stop.
        cetakan: the document itself is at fault and was read as printed.
    """

    letak: PathTuple
    halaman: int
    pesan: str
    cetakan: bool = False


def of_seams(letak: PathTuple, seams: Iterable[Sambungan]) -> Iterator[Catatan]:
    """A doubt for each hyphen at the end of a line that may have been put there to break the word."""
    for seam in seams:
        if not seam.jelas:
            yield Catatan(
                letak, seam.halaman, f"“{seam}” terpenggal di ujung baris; perlukah tanda hubungnya?"
            )


def told_place(letak: PathTuple) -> str:
    """A place in the unit in words: ``KUK 1.2``, ``judul elemen 3``, ``batasan_variabel.konteks``."""
    match letak:
        case ("elemen", int(elemen), "kuk", int(kuk), *_):
            return f"KUK {elemen + 1}.{kuk + 1}"
        case ("elemen", int(elemen), "judul"):
            return f"judul elemen {elemen + 1}"
        case ("elemen", *_):
            return ""
        case (str(part), str(bidang), *_):
            return f"{part}.{bidang}"
        case _:
            return ".".join(str(step) for step in letak)
