"""Invented people: asesi, asesor, officials. Region codes beginning with 99 belong to no province."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from generator.istilah import JenisKelamin
from generator.model import Asesi, Asesor, Pekerjaan, Penyusun
from tests.sintetis import kata
from tests.sintetis.sebaran import NAMA_ORANG, Undian

LAHIR = date(1975, 1, 1)
BERLAKU = date(2029, 8, 31)
_TAHUN_LAHIR = 30


def nama(undian: Undian) -> str:
    """A name: of one word now and then, some with a title behind a comma."""
    panjang = undian.ukur(NAMA_ORANG)
    bagian = [undian.acak.choice(kata.NAMA_DEPAN)]
    if undian.acak.random() >= 0.08:
        while len(" ".join(bagian)) < panjang - 4:
            bagian.append(undian.acak.choice(kata.NAMA_BELAKANG))
    gelar = f", {undian.acak.choice(kata.GELAR)}" if undian.acak.random() < 0.01 else ""
    return " ".join(bagian)[:60].rstrip() + gelar


def no_met(nomor: int) -> str:
    """The registration number of the asesor with that number."""
    return f"MET.000.{990000 + nomor} {2015 + nomor % 8}"


def asesor(undian: Undian, banyak: int, skema: tuple[str, ...]) -> tuple[Asesor, ...]:
    """A register of asesor; all may assess all schemes, and none of them is an asesi."""
    return tuple(
        Asesor(
            no_met=no_met(n),
            nik=f"990201010175{n:04}",
            nama=nama(undian),
            berlaku_sampai=BERLAKU,
            skema=skema,
            instansi=f"{lembaga(undian)} Bagian Uji",
        )
        for n in range(1, banyak + 1)
    )


def penyusun(orang: Asesor, tanggal: date) -> Penyusun:
    """An asesor as one who wrote or validated the perangkat."""
    return Penyusun(nama=orang.nama, no_met=orang.no_met, tanggal=tanggal)


def lembaga(undian: Undian) -> str:
    """An institution."""
    acak = undian.acak
    panjang = f" {kata.PANJANG_SEKALI.capitalize()}" if undian.ekstrem else ""
    return f"{acak.choice(kata.LEMBAGA)} {acak.choice(kata.NAMA_BELAKANG)} {acak.choice(kata.JALAN)}{panjang}"


def alamat(undian: Undian) -> str:
    """An address: one line, or three where all is extreme."""
    acak = undian.acak
    jalan = f"Jalan {acak.choice(kata.JALAN)} Raya No. {acak.randint(1, 240)}"
    kota = f"Kota {acak.choice(kata.KOTA)}"
    if not undian.ekstrem:
        return f"{jalan}, {kota}"
    gedung = f"Gedung {lembaga(undian)} Lantai 21"
    return f"{gedung}\n{jalan}, RT 002 RW 017\n{kota} Provinsi {acak.choice(kata.KOTA)}"


def daftar_asesi(undian: Undian, banyak: int, tim: tuple[str, ...]) -> Iterator[Asesi]:
    """The asesi of an event, dealt out to its asesor; the first of an extreme one has next to nothing."""
    for n in range(1, banyak + 1):
        identitas = _identitas(undian, n, tim[n % len(tim)])
        if undian.ekstrem and n == 1:
            yield Asesi(**identitas | {"nama": "U", "alamat": "-", "tempat_lahir": "W", "pendidikan": "S"})
        else:
            yield Asesi(**identitas, **_lainnya(undian, n))


def _identitas(undian: Undian, nomor: int, pengases: str) -> dict[str, Any]:
    """What every asesi must say; the NIK agrees with birth date and sex."""
    acak = undian.acak
    lahir = LAHIR + timedelta(days=acak.randrange(_TAHUN_LAHIR * 365))
    kelamin = acak.choice(tuple(JenisKelamin))
    hari = lahir.day + (40 if kelamin is JenisKelamin.WANITA else 0)
    return {
        "id": f"s{nomor:04}",
        "nama": nama(undian),
        "nik": f"9901{nomor // 9000 + 1:02}{hari:02}{lahir:%m%y}{nomor % 9000 + 1:04}",
        "tempat_lahir": acak.choice(kata.KOTA),
        "tanggal_lahir": lahir,
        "jenis_kelamin": kelamin,
        "alamat": alamat(undian),
        "pendidikan": acak.choice(kata.PENDIDIKAN),
        "asesor": pengases,
    }


def _lainnya(undian: Undian, nomor: int) -> dict[str, Any]:
    """What an asesi may leave out."""
    acak = undian.acak
    surel = f"{'-'.join([kata.PANJANG_SEKALI] * 2 if undian.ekstrem else ['s'])}{nomor:04}@surat.example"
    pilihan = {
        "kode_pos": f"99{acak.randrange(1000):03}",
        "hp": f"0812{nomor:08}",
        "telp_rumah": f"0990{nomor:06}",
        "telp_kantor": f"0991{nomor:06}",
        "email": surel,
        "pekerjaan": _pekerjaan(undian, nomor, surel),
        "portofolio": tuple(f"Surat keterangan kerja {lembaga(undian)}, {tahun}" for tahun in (2024, 2025)),
    }
    return {field: value for field, value in pilihan.items() if undian.kadang(0.7)}


def _pekerjaan(undian: Undian, nomor: int, surel: str) -> Pekerjaan:
    acak = undian.acak
    return Pekerjaan(
        institusi=lembaga(undian),
        jabatan=acak.choice(kata.JABATAN),
        alamat=alamat(undian),
        kode_pos=f"99{acak.randrange(1000):03}" if undian.kadang(0.5) else None,
        telp=f"0992{nomor:06}",
        fax=f"0993{nomor:06}" if undian.kadang(0.2) else None,
        email=f"kantor-{surel}" if undian.kadang(0.5) else None,
    )
