"""Codes of units: the families they come in, and what a mistyped one was meant to be.

Sources: the KBLI numbering of SKKNI until 2016, Permenaker 3/2016 (version of one digit), the sector
codes before 2012 (whose letters ``OO`` are right), special standards, and adopted foreign packages.
A code of none of these may still be right: an LSP numbers its own standards as it likes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

POLA = ("A.999999.999.99", "A.99999.999.99", "A.99AAA99.999.9", "AAA.AA99.999.99", "AAA.AA.999.99")
"""The families, ``A`` a capital letter and ``9`` a digit: group, running number, version."""

_ASING = re.compile(r"[A-Z]{3,6}\d{3,6}[A-Z]?")
_SEPARATORS = re.compile(r"[\s.,;:_]+")
_MAX_VERSION = 9
_MAX_LOOKALIKE = 2
_LETTER = {"0": "O", "1": "I", "5": "S", "8": "B"}
_DIGIT = {"O": "0", "I": "1", "L": "1", "S": "5", "B": "8"}


def fits(kode: str) -> bool:
    """Whether a code is of a known family."""
    return any(pola.fullmatch(kode) for pola in _patterns())


def is_near(kode: str) -> bool:
    """Whether a code is one sign away from a known family, or is one without its version."""
    shape = _shape(kode)
    return any(one_apart(shape, pola) for pola in POLA) or lacks_version(kode)


def lacks_version(kode: str) -> bool:
    """Whether a code ends with its running number: ``J.612000.001``."""
    return _shape(kode) in {pola.rpartition(".")[0] for pola in POLA}


def repair(kode: str) -> str | None:
    """The code that was meant, when that is sure enough to say.

    Wrong separators, letters and digits that look alike, and numbers of the wrong width are put
    right; a lost letter or digit cannot be guessed.
    """
    clean = _SEPARATORS.sub(".", kode.upper()).strip(".")
    if fits(clean):
        return clean
    for pola in POLA:
        for found in (_fill(clean, pola), _widths(clean, pola)):
            if found is not None:
                return found
    return None


def group(kode: str) -> str:
    """The code without running number and version: ``J.620100``."""
    return kode.rsplit(".", 2)[0]


def body(kode: str) -> tuple[str, str]:
    """The code without its version, and the version."""
    if _ASING.fullmatch(kode):
        return kode.rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), kode[-1:]
    head, _, version = kode.rpartition(".")
    return head, version


def near_group(kode: str, groups: Iterable[str]) -> str | None:
    """The code with the one of ``groups`` that its own group is a slip of, when that gives a good code."""
    mine = group(kode)
    found = [other + kode[len(mine) :] for other in groups if is_slip(mine, other)]
    return found[0] if len(found) == 1 and fits(found[0]) else None


def is_slip(one: str, other: str) -> bool:
    """Whether two groups differ by a lost sign, or by O and 0 alone."""
    if len(one) == len(other):
        return one != other and one.replace("O", "0") == other.replace("O", "0")
    return abs(len(one) - len(other)) == 1 and one_apart(one, other)


def one_apart(one: str, other: str) -> bool:
    """Whether a single sign was added, lost or exchanged; linear in the length."""
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1 or one == other:
        return False
    same = next((n for n, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    rest = same + (len(short) == len(long))
    return short[rest:] == long[same + 1 :]


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    made = (re.escape(pola).replace("A", "[A-Z]").replace("9", "[0-9]") for pola in POLA)
    return (*map(re.compile, made), _ASING)


def _shape(kode: str) -> str:
    return re.sub(r"[A-Z]", "A", re.sub(r"[0-9]", "9", kode))


def _fill(text: str, slots: str) -> str | None:
    """The letters and digits of a text put into the slots of a pattern, dots where the pattern has them."""
    signs = text.replace(".", "")
    if len(signs) != len(slots.replace(".", "")):
        return None
    taken = iter(signs)
    filled = "".join(slot if slot == "." else _as(slot, next(taken)) for slot in slots)
    exchanged = sum(a != b for a, b in zip(signs, filled.replace(".", ""), strict=True))
    return filled if exchanged <= _MAX_LOOKALIKE and _shape(filled) == slots else None


def _as(slot: str, sign: str) -> str:
    if slot == "A":
        return _LETTER.get(sign, sign)
    return _DIGIT.get(sign, sign)


def _widths(text: str, slots: str) -> str | None:
    """Running number and version as wide as the pattern wants them."""
    parts, wanted = text.split("."), slots.split(".")
    if len(parts) != len(wanted) or not all(part.isdecimal() for part in parts[-2:]):
        return None
    number, version = (int(part) for part in parts[-2:])
    if version > _MAX_VERSION:
        return None
    ending = [str(number).zfill(len(wanted[-2])), str(version).zfill(len(wanted[-1]))]
    return _fill(".".join([*parts[:-2], *ending]), slots)
