"""Names of people and institutions, as far as two spellings may mean the same one."""

from __future__ import annotations

import re
from functools import lru_cache

_DEPAN = frozenset({"dr", "drs", "dra", "drg", "ir", "prof", "h", "hj"})
"""Titles before a name, without their full stops."""

_BELAKANG = re.compile(r"\s+\S+\.\S.*\Z")
"""The first word with a full stop inside it, and all after it: ``S.Kom.`` written without a comma."""

_BUKAN_LEMBAGA = frozenset(
    {"", "wiraswasta", "pekerja lepas", "freelance", "mandiri", "belum bekerja", "tidak bekerja", "pelajar"}
)


_PETIK = str.maketrans("", "", "'’ʼ`")
_KATA = re.compile(r"[^\W_]+")


@lru_cache(1 << 14)
def fold(teks: str) -> str:
    """Letters and digits alone, in small letters, one space between words; ``Nur'aini`` is one word."""
    return " ".join(_KATA.findall(teks.casefold().translate(_PETIK)))


@lru_cache(1 << 14)
def orang(nama: str) -> str:
    """A person's name without titles: ``Dr. Sekar Ayu, S.T., M.Kom.`` gives ``sekar ayu``."""
    kata = fold(_BELAKANG.sub("", nama.partition(",")[0].strip())).split()
    while len(kata) > 1 and kata[0] in _DEPAN:
        del kata[0]
    return " ".join(kata)


def lembaga(nama: str | None) -> str:
    """An institution's name; "" for what people write when they have none."""
    lipat = fold(nama or "")
    return "" if lipat in _BUKAN_LEMBAGA else lipat
