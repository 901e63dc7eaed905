"""A data folder with very many schemes, units and questions: the example's, with other words in them.

Every text keeps its length and gets words drawn by lot from all of the example's texts, so that nothing is
a double of anything else; every reference leads somewhere. All of it is invented, and always the same.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import cycle, islice, zip_longest
from pathlib import Path
from random import Random
from typing import Any

import msgspec
from msgspec.structs import replace

from generator.model import BankPilihanGanda, MetodeUnit, Skema, Unit
from generator.model.proyek import PaketSkema, Proyek

_PLAIN = re.compile(r"[A-Za-z][A-Za-z ]*[A-Za-z]")
_UNITS = 5
"""In each kelompok pekerjaan."""


@dataclass(frozen=True, slots=True)
class Kosakata:
    """Words of the example, drawn by lot."""

    words: tuple[str, ...]
    lots: Random

    @classmethod
    def of(cls, proyek: Proyek) -> Kosakata:
        """All words in statements of KUK and in questions."""
        texts = [k.pernyataan for p in proyek.skema for u in p.unit.values() for e in u.elemen for k in e.kuk]
        texts += [s.pertanyaan for p in proyek.skema if (b := p.bank.pilihan_ganda) for s in b.soal]
        words = {w.lower() for text in texts for w in re.findall(r"[A-Za-z]{3,}", text)}
        return cls(tuple(sorted(words)), Random(1))

    def like(self, text: str, end: str = "") -> str:
        """Another text, about as long."""
        drawn: list[str] = []
        while sum(map(len, drawn)) + len(drawn) < len(text):
            drawn.append(self.lots.choice(self.words))
        # No text may end in a preposition: it would look cut off.
        drawn.sort(key=len)
        return " ".join(drawn).capitalize() + end


def many_files(proyek: Proyek, skema: int, unit: int, soal: int) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Files of so many schemes, units and questions in equal shares: path in the data folder, and content."""
    kata = Kosakata.of(proyek)
    paket = max(proyek.skema, key=lambda p: len(p.unit))
    models = cycle([u for p in proyek.skema for u in p.unit.values()])
    for n in range(skema):
        units = [
            _unit(one, n * unit // skema + m, kata) for m, one in enumerate(islice(models, unit // skema))
        ]
        for one in units:
            yield f"unit/{one.kode}.yaml", _plain(one)
        folder = f"banyak-{n:03}"
        isi = _skema(paket, units, n, kata)
        yield f"{folder}/skema.yaml", _plain(isi)
        yield from (
            (f"{folder}/soal/{jenis}.yaml", _plain(bank))
            for jenis, bank in _banks(paket, isi, units, soal // skema, kata).items()
        )


def write_yaml(path: Path, content: Mapping[str, Any]) -> None:
    """Write a file as people would: one key or item on a line."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(_lines(content, "")) + "\n", encoding="utf-8")


def _unit(model: Unit, nomor: int, kata: Kosakata) -> Unit:
    elemen = tuple(
        replace(
            e,
            judul=kata.like(e.judul),
            kuk=tuple(replace(k, pernyataan=kata.like(k.pernyataan, ".")) for k in e.kuk),
        )
        for e in model.elemen
    )
    kode = f"X.{nomor // 900 + 100:03}000.{nomor % 900 + 100:03}.01"
    return replace(model, kode=kode, judul=kata.like(model.judul), elemen=elemen)


def _skema(paket: PaketSkema, units: list[Unit], nomor: int, kata: Kosakata) -> Skema:
    row = paket.skema.kelompok_pekerjaan[0].unit[0]
    metode = MetodeUnit(observasi=row.metode.observasi, tanya_jawab=("DPT",))  # type: ignore[arg-type]
    kelompok = tuple(
        replace(
            paket.skema.kelompok_pekerjaan[0],
            id=f"kelompok-{start // _UNITS + 1}",
            nama=kata.like("nama sebuah kelompok pekerjaan"),
            unit=tuple(
                replace(row, kode=u.kode, bukti=kata.like(row.bukti, "."), metode=metode, standar_kuk={})
                for u in units[start : start + _UNITS]
            ),
            peta={},
        )
        for start in range(0, len(units), _UNITS)
    )
    return replace(
        paket.skema,
        judul=kata.like(paket.skema.judul),
        nomor=f"SKM/9999/{nomor + 10_000}/2/2026/1",
        nomor_dokumen=None,
        unit=tuple(u.kode for u in units),
        kelompok_pekerjaan=kelompok,
    )


def _banks(
    paket: PaketSkema, skema: Skema, units: list[Unit], soal: int, kata: Kosakata
) -> dict[str, msgspec.Struct]:
    """Questions in writing for all KUK in turn, and what else the plan of the scheme needs."""
    bank = paket.bank
    assert bank.pilihan_ganda and bank.observasi and bank.tugas
    per_unit = ([f"{u.kode}/{k.nomor}" for e in u.elemen for k in e.kuk] for u in units)
    kuk = cycle([one for row in zip_longest(*per_unit) for one in row if one])
    another = _rewriter(kata)
    perkelompok = [(k.id, f"{k.unit[0].kode}/1.1") for k in skema.kelompok_pekerjaan]
    written = islice(cycle(bank.pilihan_ganda.soal), soal - len(perkelompok))
    observasi = [
        replace(another(bank.observasi.soal[0]), kelompok=kelompok, kuk=(first,), ditinjau=None)
        for kelompok, first in perkelompok
    ]
    tugas = [
        replace(another(bank.tugas.tugas[0]), kelompok=kelompok, ditinjau=None) for kelompok, _ in perkelompok
    ]
    return {
        "pilihan_ganda": BankPilihanGanda(
            waktu_menit=3 * soal,
            soal=tuple(
                replace(another(one), kuk=(next(kuk),), kunci=kunci, ditinjau=None)
                for one, kunci in zip(written, _keys(kata.lots), strict=False)
            ),
        ),
        "observasi": replace(bank.observasi, soal=tuple(observasi)),
        "tugas": replace(bank.tugas, tugas=tuple(tugas)),
    }


def _keys(lots: Random) -> Iterator[str]:
    """Letters of right answers, never the same twice in a row."""
    last = ""
    while True:
        last = lots.choice([letter for letter in "abc" if letter != last])
        yield last


def _rewriter(kata: Kosakata) -> Callable[[Any], Any]:
    """Other words for every text inside a Struct."""

    def another(value: Any) -> Any:
        if isinstance(value, msgspec.Struct):
            return replace(value, **{n: another(getattr(value, n)) for n in value.__struct_fields__})
        if isinstance(value, tuple):
            return tuple(map(another, value))
        return kata.like(value) if type(value) is str and " " in value else value

    return another


def _plain(value: msgspec.Struct) -> dict[str, Any]:
    plain: dict[str, Any] = msgspec.to_builtins(value, builtin_types=(date,))
    return plain


def _lines(value: Any, indent: str) -> Iterator[str]:
    """A map or list as block YAML."""
    pairs = value.items() if isinstance(value, Mapping) else (("-", item) for item in value)
    for key, child in pairs:
        mark = "-" if isinstance(value, list | tuple) else f"{key}:"
        if not isinstance(child, Mapping | list | tuple):
            yield f"{indent}{mark} {_scalar(child)}"
        elif not child:
            yield f"{indent}{mark} {'{}' if isinstance(child, Mapping) else '[]'}"
        elif mark == "-":
            first, *rest = _lines(child, indent + "  ")
            yield f"{indent}- {first.lstrip()}"
            yield from rest
        else:
            yield f"{indent}{mark}"
            yield from _lines(child, indent + "  ")


def _scalar(value: Any) -> str:
    plain = not isinstance(value, str) or _PLAIN.fullmatch(value)
    return str(value) if plain else json.dumps(value, ensure_ascii=False)
