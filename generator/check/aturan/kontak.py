"""Where asesi can be reached: e-mail, telephone, postal code; and names without digits."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from difflib import get_close_matches
from functools import cache

from generator.check._rule import rule
from generator.check.muatan import Muatan, Pendaftar
from generator.diagnostic import Diagnostic, Keparahan
from generator.kode import Kode, declare

PST010 = declare(
    "PST010",
    "alamat e-mail tidak dapat dipakai",
    "Undangan dan sertifikat elektronik dikirim ke sana; satu huruf salah membuatnya tidak sampai.",
    "email: dewi@gmial.com",
    "email: dewi@gmail.com",
    Keparahan.PERINGATAN,
)
PST011 = declare(
    "PST011",
    "nomor telepon tidak dapat dihubungi",
    "Nomor terlalu pendek atau panjang, memuat huruf, atau kehilangan nol di depan (kebiasaan Excel).",
    "hp: 81200000101",
    "hp: 081200000101   # atau +6281200000101",
    Keparahan.PERINGATAN,
)
PST012 = declare(
    "PST012",
    "kode pos bukan lima angka",
    "Kode pos Indonesia lima angka dan tidak diawali nol.",
    "kode_pos: 9911",
    "kode_pos: 99114",
    Keparahan.PERINGATAN,
)
PST015 = declare(
    "PST015",
    "nama memuat angka",
    "Nama tercetak pada sertifikat; angka di dalamnya biasanya sisa nomor urut dari daftar.",
    "nama: 1. Dewi Kusumaningtyas",
    "nama: Dewi Kusumaningtyas",
    Keparahan.PERINGATAN,
)

_SUREL = re.compile(r"[^\s@,;<>()\[\]:\"]+@[^\s@,;<>()\[\]:\"_]+\.[^\W\d_]{2,}")
_TITIK = re.compile(r"^\.|\.\.|\.@|@[.-]|-\.")
_PEMISAH = re.compile(r"[\s().-]|(?<=[0-9])/(?=[0-9])")
_SAMBUNGAN = re.compile(r"(?:ext|pes|psw)\W*[0-9]+\Z")
_NOMOR = re.compile(r"\+?[0-9]+")
_KODE_POS = re.compile(r"[1-9][0-9]{4}")
_ANGKA = re.compile(r"\d")

PENYEDIA = (
    "gmail.com", "googlemail.com", "mail.com", "email.com", "ymail.com", "rocketmail.com", "yahoo.com",
    "yahoo.co.id", "hotmail.com", "outlook.com", "outlook.co.id", "live.com", "icloud.com",
)  # fmt: skip
"""Providers of mail that most people use: a name close to one of them is a slip of the finger."""

TERPENDEK, TERPANJANG = 7, 15
"""Digits of a number that can be dialled from afar (ITU-T E.164: at most 15)."""


@rule(PST010, PST011, PST012, PST015)
def contacts_can_be_used(muatan: Muatan) -> Iterator[Diagnostic]:
    """Every address and number of every asesi, at home and at work; told without repeating it."""
    for folder in muatan.asesmen:
        for satu in muatan.asesi(folder):
            if _ANGKA.search(satu.nilai.nama):
                yield PST015.at(
                    satu.at("nama"),
                    f"nama asesi {satu.nilai.id} memuat angka",
                    "tulis nama seperti pada KTP, tanpa nomor urut",
                )
            for kode, why, path, apa in _FIELDS:
                nilai = _value(satu, path)
                if nilai is not None and (salah := why(nilai)):
                    yield kode.at(satu.at(*path), f"{apa} asesi {satu.nilai.id}: {salah}", _HINT[kode.kode])


def surel(nilai: str) -> str:
    """Why mail to an address would not arrive, or ""."""
    if "@" not in nilai:
        return "tidak ada @"
    if not _SUREL.fullmatch(nilai) or _TITIK.search(nilai):
        return "tidak berbentuk nama@penyedia.domain, atau lebih dari satu alamat"
    mirip = _almost(nilai.rpartition("@")[2].casefold())
    return f"penyedianya hampir sama dengan {mirip}, salah ketik?" if mirip else ""


@cache
def _almost(penyedia: str) -> str:
    """The well-known provider that a name resembles without being one, or "": a thousand asesi use a few."""
    found = [] if penyedia in PENYEDIA else get_close_matches(penyedia, PENYEDIA, n=1, cutoff=0.85)
    return found[0] if found else ""


def telepon(nilai: str) -> str:
    """Why a telephone number cannot be called, or ""."""
    angka = _PEMISAH.sub("", _SAMBUNGAN.sub("", nilai.casefold()))
    if not _NOMOR.fullmatch(angka):
        return "memuat tanda yang bukan bagian nomor telepon"
    banyak = len(angka.removeprefix("+"))
    if banyak < TERPENDEK:
        return f"hanya {banyak} angka, paling sedikit {TERPENDEK}"
    if banyak > TERPANJANG:
        return f"{banyak} angka, paling banyak {TERPANJANG}"
    return "nol di depan hilang" if angka.startswith("8") and banyak >= TERPENDEK + 2 else ""


def kode_pos(nilai: str) -> str:
    """Why a postal code cannot be right, or ""."""
    return "" if _KODE_POS.fullmatch(nilai) else "bukan lima angka yang tidak diawali nol"


_HINT = {
    "PST010": "satu alamat saja, misalnya ratih@surat.example",
    "PST011": "tulis lengkap dengan kode wilayah, misalnya 0812… atau +62812…; satu nomor saja",
    "PST012": "periksa kode pos kelurahannya, misalnya 60231",
}

_FIELDS: tuple[tuple[Kode, Callable[[str], str], tuple[str, ...], str], ...] = (
    (PST010, surel, ("email",), "alamat e-mail"),
    (PST010, surel, ("pekerjaan", "email"), "alamat e-mail kantor"),
    (PST011, telepon, ("hp",), "nomor HP"),
    (PST011, telepon, ("telp_rumah",), "nomor telepon rumah"),
    (PST011, telepon, ("telp_kantor",), "nomor telepon kantor"),
    (PST011, telepon, ("pekerjaan", "telp"), "nomor telepon kantor"),
    (PST011, telepon, ("pekerjaan", "fax"), "nomor faks kantor"),
    (PST012, kode_pos, ("kode_pos",), "kode pos"),
    (PST012, kode_pos, ("pekerjaan", "kode_pos"), "kode pos kantor"),
)


def _value(satu: Pendaftar, path: tuple[str, ...]) -> str | None:
    nilai: object = satu.nilai
    for name in path:
        nilai = getattr(nilai, name, None)
    return nilai if isinstance(nilai, str) else None
