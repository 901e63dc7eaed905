"""Pieces of structure that several forms share, in the words of their templates."""

from __future__ import annotations

from typing import Any

from generator.formulir._base import Formulir
from generator.istilah import JenisSkema, JenisTuk, Perangkat
from generator.model import Kuk, Penyusun, Unit, UnitKelompok
from generator.model.proyek import Cakupan, Isian, PaketSkema
from generator.waktu import hari_rentang, jam, rentang, tanggal

Bagian = dict[str, Any]


def kepala(paket: PaketSkema) -> Bagian:
    """The scheme as the head of every form prints it, and who made and validated its tools."""
    skema = paket.skema
    return {
        "judul": skema.judul,
        "nomor": skema.nomor,
        "penyusun": _dua_orang(skema.penyusun),
        "validator": _dua_orang(skema.validator),
    }


def _dua_orang(orang: tuple[Penyusun, ...]) -> list[Bagian]:
    """The two rows that the table PENYUSUN DAN VALIDATOR has for each status."""
    rows = [{"nama": seseorang.nama, "no_met": seseorang.no_met} for seseorang in orang]
    return [*rows, *[{"nama": "", "no_met": ""}] * (2 - len(rows))]


def kop(paket: PaketSkema) -> Bagian:
    """The letterhead of the LSP."""
    lsp = paket.lsp
    kontak = [f"Telp. {lsp.telepon}", lsp.email, *([lsp.situs] if lsp.situs else [])]
    return {
        "nama": lsp.nama,
        "alamat_sebaris": sebaris(lsp.alamat),
        "kontak": f"Lisensi {lsp.lisensi.nomor}  ·  {'  ·  '.join(kontak)}",
        "logo": bool(lsp.logo),
    }


def kaki(formulir: Formulir, paket: PaketSkema) -> str:
    """The left of every foot: kode, edition and revision of an official form, else the document's title.

    The LSP's own papers have no code or edition of BNSP's; a scheme's document has a number of its own.
    """
    dokumen = paket.lsp.dokumen
    if formulir.kode.startswith("FR."):
        bagian = [f"{dokumen.awalan}-{formulir.kode}", f"Edisi {formulir.edisi}", f"Revisi {dokumen.revisi}"]
    else:
        nomor = formulir.nomor(paket)
        bagian = [formulir.judul, *([f"Nomor Dokumen {nomor}"] if nomor else [])]
    return "  ·  ".join(bagian)


def sebaris(alamat: str) -> str:
    """An address on one line."""
    return ", ".join(stripped for line in alamat.splitlines() if (stripped := line.strip(" ,")))


def daftar_kelompok(paket: PaketSkema, perangkat: Perangkat | None = None) -> list[Bagian]:
    """The kelompok pekerjaan with their units; units are numbered through all kelompok.

    Args:
        paket: the scheme.
        perangkat: only units assessed with it, and only kelompok that have such a unit.
    """
    out, nomor = [], 0
    for urut, kelompok in enumerate(paket.skema.kelompok_pekerjaan, start=1):
        units = []
        for baris in kelompok.unit:
            if perangkat is None or perangkat in baris.metode.semua:
                nomor += 1
                units.append(_unit(paket.unit[baris.kode], nomor, baris))
        if units:
            out.append({"nomor": urut, "id": kelompok.id, "nama": kelompok.nama, "unit": units})
    return out


def _unit(unit: Unit, nomor: int, baris: UnitKelompok | None = None) -> Bagian:
    elemen = [
        {
            "nomor": elemen.nomor_tercetak or str(elemen.nomor),
            "judul": elemen.judul,
            "kuk": [_kuk(kuk, baris) for kuk in elemen.kuk],
        }
        for elemen in unit.elemen
    ]
    return {
        "nomor": nomor,
        "kode": unit.kode,
        "judul": unit.judul,
        "elemen": elemen,
    }


def _kuk(kuk: Kuk, baris: UnitKelompok | None) -> Bagian:
    standar = baris and (baris.standar_kuk.get(kuk.nomor) or baris.standar)
    return {
        "nomor": kuk.nomor,
        "tercetak": kuk.nomor_tercetak or kuk.nomor,
        "pernyataan": kuk.pernyataan,
        "standar": standar or "",
    }


def isian_umum(cakupan: Cakupan) -> dict[str, str | bool]:
    """Values of the blanks that all forms name alike: head, signatures, penyusun and validator."""
    values: dict[str, str | bool] = dict(_skema(cakupan.paket))
    if cakupan.kegiatan is not None:
        values |= _kegiatan(cakupan)
    if cakupan.asesi is not None:
        values["asesi.nama"] = cakupan.asesi.nama
    return values


def _skema(paket: PaketSkema) -> Isian:
    values: dict[str, str | bool] = {
        f"coret.skema.jenis.{jenis}": paket.skema.jenis is not jenis for jenis in JenisSkema
    }
    for peran, orang in (("penyusun", paket.skema.penyusun), ("validator", paket.skema.validator)):
        for n, seseorang in enumerate(orang, start=1):
            if seseorang.tanggal is not None:
                values[f"{peran}.{n}.tanggal"] = tanggal(seseorang.tanggal)
    return values


def _kegiatan(cakupan: Cakupan) -> Isian:
    kegiatan = cakupan.kegiatan
    asesor = cakupan.asesor
    assert kegiatan is not None and asesor is not None
    asesmen = kegiatan.asesmen
    values: dict[str, str | bool] = {
        f"coret.tuk.jenis.{jenis}": kegiatan.tuk.jenis is not jenis for jenis in JenisTuk
    }
    return values | {
        "tuk.nama": kegiatan.tuk.nama,
        "asesor.nama": asesor.nama,
        "asesor.no_met": asesor.no_met,
        "asesmen.tanggal": rentang(asesmen.tanggal_mulai, asesmen.tanggal_selesai),
        "asesmen.hari_tanggal": hari_rentang(asesmen.tanggal_mulai, asesmen.tanggal_selesai),
        "asesmen.waktu": jam(asesmen.waktu_mulai, asesmen.waktu_selesai),
    }
