"""A synthetic project as a folder of YAML files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields
from datetime import date
from itertools import accumulate, pairwise
from pathlib import Path
from random import Random
from typing import Any

import msgspec
import yaml

from generator.model import Asesor, DaftarAsesor, DaftarTuk, Unit
from tests.sintetis import kegiatan, kemasan, orang
from tests.sintetis.bank import PenulisSoal
from tests.sintetis.kalimat import Penulis
from tests.sintetis.kemasan import Jatah
from tests.sintetis.sebaran import UNIT_PER_SKEMA, Undian
from tests.sintetis.standar import unit
from tests.sintetis.ukuran import Ukuran

_Dumper: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)

_PENULIS = ("penyusun", "validator")
"""Who the first of the register are; they assess nobody."""


class _WithoutAliases(_Dumper):  # type: ignore[misc]
    """Writes a value wherever it stands; ours may not refer to each other."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def write_project(folder: Path, ukuran: Ukuran) -> None:
    """Write a project of that size; the folder must be absent or empty.

    Raises:
        FileExistsError: something lies in the folder.
        OSError: it cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise FileExistsError(folder)
    for relatif, isi in _documents(ukuran):
        path = folder / relatif
        path.parent.mkdir(parents=True, exist_ok=True)
        plain = msgspec.to_builtins(isi, builtin_types=(date,))
        text = yaml.dump(plain, Dumper=_WithoutAliases, allow_unicode=True, sort_keys=False, width=110)
        path.write_text(text, encoding="utf-8")


def _documents(ukuran: Ukuran) -> Iterator[tuple[str, msgspec.Struct]]:
    """Every file: its path and what it says."""
    undian = Undian(Random(ukuran.biji), ukuran.ekstrem)
    penulis = Penulis(undian)
    skema = tuple(f"skema-{n:03}" for n in range(1, ukuran.skema + 1))
    register = orang.asesor(undian, len(_PENULIS) + kegiatan.team_size(ukuran.asesi), skema)
    yield "lsp.yaml", kegiatan.lsp(undian)
    yield "asesor.yaml", DaftarAsesor(asesor=register)
    yield "tuk.yaml", DaftarTuk(tuk=(kegiatan.tuk(undian, skema),))
    judul: set[str] = set()
    pustaka = [unit(penulis, n, judul) for n in range(1, ukuran.unit + 1)]
    for satu in pustaka:
        yield f"unit/{satu.kode}.yaml", satu
    isi = _units_per_scheme(ukuran, undian)
    batas = pairwise(accumulate(isi, initial=0))
    for n, ((awal, akhir), soal) in enumerate(zip(batas, _soal(ukuran), strict=True), start=1):
        jatah = Jatah.rata(soal) if ukuran.ekstrem else Jatah.bagi(soal)
        yield from _scheme(penulis, n, pustaka[awal:akhir], jatah, register, judul)
    if ukuran.asesi:
        terbesar = skema[isi.index(max(isi))]
        acara = kegiatan.asesmen(undian, terbesar, ukuran.asesi, register[len(_PENULIS) :])
        yield f"asesmen/{acara.tanggal_mulai:%Y-%m}-{acara.skema}/asesmen.yaml", acara


def _scheme(
    penulis: Penulis,
    nomor: int,
    isi: Sequence[Unit],
    jatah: Jatah,
    register: Sequence[Asesor],
    judul: set[str],
) -> Iterator[tuple[str, msgspec.Struct]]:
    """A scheme and its banks. The first of the register wrote all perangkat, the second validated them."""
    folder = f"skema-{nomor:03}"
    penulisnya = [orang.penyusun(satu, kemasan.DISAHKAN) for satu in register[: len(_PENULIS)]]
    skema = kemasan.skema(penulis, nomor, isi, jatah, penulisnya, judul)
    yield f"{folder}/skema.yaml", skema
    bank = PenulisSoal(penulis, skema, {u.kode: u for u in isi}, set(), []).bank(jatah)
    for jenis in fields(bank):
        yield f"{folder}/soal/{jenis.name}.yaml", getattr(bank, jenis.name)


def _units_per_scheme(ukuran: Ukuran, undian: Undian) -> list[int]:
    """The units dealt out as real schemes hold them: drawn, then scaled to the number there is."""
    lebih = ukuran.unit - ukuran.skema
    if ukuran.ekstrem:
        return [*[1] * (ukuran.skema - 1), 1 + lebih]
    tarikan = [undian.ukur(UNIT_PER_SKEMA) for _ in range(ukuran.skema)]
    batas = [lebih * sejauh // sum(tarikan) for sejauh in accumulate(tarikan, initial=0)]
    return [1 + akhir - awal for awal, akhir in pairwise(batas)]


def _soal(ukuran: Ukuran) -> list[int]:
    """The questions in equal shares."""
    bagian, sisa = divmod(ukuran.soal, ukuran.skema)
    return [bagian + (n < sisa) for n in range(ukuran.skema)]
