"""More of what the example has: larger schemes, and as many asesi as are wanted. All invented."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, replace
from datetime import date
from itertools import cycle
from typing import Any

import msgspec

from generator.istilah import JenisKelamin
from generator.model.asesmen import Asesi
from generator.model.proyek import Bank, Isian, Kegiatan, PaketSkema

_NAMA = ("Adiwarna", "Bestari", "Cakradara", "Damarjati", "Ekawira", "Fajarina", "Gantari", "Harsaya")
_TENGAH = ("Kirana", "Lokatara", "Mahesa", "Nirwasita", "Paramesti", "Raharja", "Sasmita", "Tirtana")
_AKHIR = ("Umbara", "Wicaksana", "Yudhatama", "Anindita", "Bramasta", "Candrakusuma", "Dwipangga", "Erlangga")


def make_asesi(base: Asesi, nomor: int) -> Asesi:
    """A new person like ``base``: the ``nomor``-th, with id, name, NIK and day of birth of its own."""
    n, tengah = divmod(nomor, len(_TENGAH))
    n, nama = divmod(n, len(_NAMA))
    urut, akhir = divmod(n, len(_AKHIR))
    kata = [_NAMA[nama], _TENGAH[tengah], _AKHIR[akhir], *([_angka(urut)] if urut else [])]
    lahir = date(1985 + nomor % 20, 1 + nomor % 12, 1 + nomor % 28)
    hari = lahir.day + (40 if base.jenis_kelamin is JenisKelamin.WANITA else 0)
    tanggal = f"{hari:02}{lahir.month:02}{lahir.year % 100:02}"
    return msgspec.structs.replace(
        base,
        id=f"s{nomor:05}",
        nama=" ".join(kata),
        nik=f"990101{tanggal}{1 + nomor % 9999:04}",
        paspor=None,
        tanggal_lahir=lahir,
        hp=f"0812{nomor:08}",
        email=f"s{nomor:05}@surat.example",
        asesor=None,
    )


def _angka(urut: int) -> str:
    """A number as a part of a name: 1 is B, 27 is BB."""
    huruf = ""
    while urut:
        urut, sisa = divmod(urut, 26)
        huruf = chr(ord("A") + sisa) + huruf
    return huruf


def with_asesi(kegiatan: Kegiatan, jumlah: int, mulai: int = 0, isian: Isian | None = None) -> Kegiatan:
    """The event with other asesi, numbered from ``mulai``; each has the recorded values ``isian``."""
    base = kegiatan.asesmen.asesi[0]
    daftar = tuple(make_asesi(base, n) for n in range(mulai, mulai + jumlah))
    hasil = {a.id: isian for a in daftar} if isian else {}
    return replace(kegiatan, asesmen=msgspec.structs.replace(kegiatan.asesmen, asesi=daftar), hasil=hasil)


def many_events(kegiatan: Kegiatan, jumlah: int, besar: Iterable[int]) -> Iterator[Kegiatan]:
    """Events like ``kegiatan``, each with an id, a letter number and asesi of its own.

    Args:
        kegiatan: the model.
        jumlah: asesi of all events together.
        besar: asesi of each, in turn; the last event has what is left over.
    """
    mulai, surat = 0, kegiatan.asesmen.surat_tugas
    for n, banyak in enumerate(cycle(besar), start=1):
        satu = with_asesi(kegiatan, min(banyak, jumlah - mulai), mulai)
        nomor = msgspec.structs.replace(surat, nomor=f"{n:03}-{surat.nomor}")
        asesmen = msgspec.structs.replace(satu.asesmen, surat_tugas=nomor)
        yield replace(satu, id=f"kegiatan-{n:03}", asesmen=asesmen)
        mulai += banyak
        if mulai >= jumlah:
            return


def one_more(kegiatan: Kegiatan, nomor: int) -> Kegiatan:
    """The event with one more asesi, the ``nomor``-th person."""
    asesi = kegiatan.asesmen.asesi
    lebih = (*asesi, make_asesi(asesi[0], nomor))
    return replace(kegiatan, asesmen=msgspec.structs.replace(kegiatan.asesmen, asesi=lebih))


def enlarged(paket: PaketSkema, kali: int) -> PaketSkema:
    """The scheme ``kali`` times over: units, kelompok pekerjaan, questions and tasks under new names."""
    unit = dict(paket.unit)
    kelompok = list(paket.skema.kelompok_pekerjaan)
    bank = [paket.bank]
    for salinan in range(2, kali + 1):
        rename = _renamer(paket, salinan)
        unit |= {rename(kode): _renamed(one, rename) for kode, one in paket.unit.items()}
        kelompok += (_renamed(one, rename) for one in paket.skema.kelompok_pekerjaan)
        bank.append(Bank(**{jenis: _renamed(getattr(paket.bank, jenis), rename) for jenis in _JENIS}))
    skema = msgspec.structs.replace(paket.skema, unit=tuple(unit), kelompok_pekerjaan=tuple(kelompok))
    return replace(paket, skema=skema, unit=unit, bank=_joined(bank))


def first_units(paket: PaketSkema, jumlah: int) -> PaketSkema:
    """The scheme with only its first units, in its first kelompok pekerjaan."""
    kelompok = []
    for one in paket.skema.kelompok_pekerjaan:
        units = one.unit[: max(0, jumlah)]
        jumlah -= len(units)
        if units:
            kelompok.append(msgspec.structs.replace(one, unit=units))
    unit = {u.kode: paket.unit[u.kode] for k in kelompok for u in k.unit}
    skema = msgspec.structs.replace(paket.skema, unit=tuple(unit), kelompok_pekerjaan=tuple(kelompok))
    return replace(paket, skema=skema, unit=unit)


_JENIS = tuple(f.name for f in fields(Bank))
_LISTS = ("soal", "tugas", "proyek")


def _renamer(paket: PaketSkema, salinan: int) -> Callable[[str], str]:
    """New names for codes of units, references to their KUK, and ids of kelompok."""
    kelompok = {k.id for k in paket.skema.kelompok_pekerjaan}

    def rename(text: str) -> str:
        kode, garis, kuk = text.partition("/")
        if kode in paket.unit:
            return f"{kode}-{salinan}{garis}{kuk}"
        return f"{text}-{salinan}" if text in kelompok else text

    return rename


def _renamed(value: Any, rename: Callable[[str], str]) -> Any:
    if isinstance(value, str) and type(value) is str:
        return rename(value)
    if isinstance(value, tuple):
        return tuple(_renamed(item, rename) for item in value)
    if isinstance(value, msgspec.Struct):
        changes = {name: _renamed(getattr(value, name), rename) for name in value.__struct_fields__}
        return msgspec.structs.replace(value, **changes)
    return value


def _joined(banks: list[Bank]) -> Bank:
    """The questions and tasks of all banks, one after the other."""
    out: dict[str, Any] = {}
    for jenis in _JENIS:
        parts = [part for bank in banks if (part := getattr(bank, jenis)) is not None]
        if parts:
            name = next(n for n in _LISTS if hasattr(parts[0], n))
            items = tuple(item for part in parts for item in getattr(part, name))
            out[jenis] = msgspec.structs.replace(parts[0], **{name: items})
    return Bank(**out)
