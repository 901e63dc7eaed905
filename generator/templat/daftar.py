"""The names that a template of a form may use, for people: ``muk template names``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.formulir import Formulir
from generator.istilah import Kerahasiaan
from generator.templat.acuan import Acuan, stock_template
from generator.templat.bentuk import Bentuk, names

_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Nama:
    """One name.

    Attributes:
        nama: as it is written; ``[]`` stands for one item of a list.
        jenis: what it is, in a word or two.
        contoh: a value from the project, cut short.
    """

    nama: str
    jenis: str
    contoh: str = ""


def konteks_names(formulir: Formulir, acuan: Acuan) -> Iterator[Nama]:
    """What may stand between ``{{ }}`` and in ``for``; examples of a confidential form are kept back."""
    secret = formulir.kerahasiaan is Kerahasiaan.RAHASIA
    for name, bentuk in names(acuan.bentuk):
        contoh = "" if secret else " ".join(bentuk.contoh.split())
        yield Nama(name, _kind(bentuk), contoh if len(contoh) <= _LONGEST else contoh[: _LONGEST - 1] + "…")


def isian_names(formulir: Formulir) -> Iterator[Nama]:
    """The blanks of the stock template: what may stand in Tag."""
    kendali = {k.tag: k for k in stock_template(formulir).kendali}
    for tag in sorted(kendali):
        yield Nama(tag, kendali[tag].jenis.value)


def _kind(bentuk: Bentuk) -> str:
    if bentuk.butir is not None:
        return "daftar"
    if bentuk.kunci is not None:
        return "kelompok"
    if bool in bentuk.jenis:
        return "ya/tidak"
    return "bilangan" if int in bentuk.jenis else "teks"
