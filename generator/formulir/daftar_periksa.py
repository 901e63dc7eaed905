"""Daftar periksa kelengkapan: which documents the berkas of an asesi must hold."""

from __future__ import annotations

from collections.abc import Iterator

from generator.formulir._base import Formulir, Konteks
from generator.istilah import Kerahasiaan, Lingkup
from generator.model.proyek import Cakupan, Isian, PaketSkema

_SISIPAN = {
    "FR.APL.02": ("PORTOFOLIO", "PORTOFOLIO"),
    "DOKUMEN.SKEMA": ("STANDAR.KOMPETENSI", "STANDAR KOMPETENSI"),
}
"""Documents that are no forms, behind the form they follow in the official order."""

_NAMA_LAIN = {"PETA.KELOMPOK": "PETA KOMPETENSI PEKERJAAN"}
"""Names that the official list gives to documents whose own title differs."""

SURAT_PENDAMPING = 300
"""The place from which the catalogue holds letters and annexes, which the official list does not name."""

_TERPISAH = "disimpan terpisah oleh LSP"

_TANPA_BARIS = frozenset({"SAMPUL", "DAFTAR.PERIKSA"})


def konteks(cakupan: Cakupan) -> Konteks:
    """``daftar_dokumen``: ``nomor``, ``kode`` and printed ``nama`` of each, in the official order."""
    return {
        "daftar_dokumen": [
            {"nomor": nomor, "kode": kode, "nama": nama}
            for nomor, (kode, nama) in enumerate(_dokumen(cakupan.paket), start=1)
        ]
    }


def _dokumen(paket: PaketSkema) -> Iterator[tuple[str, str]]:
    for formulir in _formulir(paket):
        yield formulir.kode, _nama(formulir)
        if formulir.kode in _SISIPAN:
            yield _SISIPAN[formulir.kode]


def _nama(formulir: Formulir) -> str:
    """As the list prints it: FR forms with their kode, and no asterisk that would have no note here."""
    judul = formulir.judul.replace("*", "")
    if formulir.kode.startswith("FR."):
        return f"{formulir.kode}. {judul}"
    lain = _NAMA_LAIN.get(formulir.kode)
    return f"{lain} ({judul})" if lain else judul


def _formulir(paket: PaketSkema) -> Iterator[Formulir]:
    """The forms of the scheme's edition."""
    from generator.formulir import catalogue  # the catalogue imports this module

    forms = catalogue(paket.skema.edisi)
    return (f for f in forms if f.kode not in _TANPA_BARIS and f.urutan < SURAT_PENDAMPING)


def isian(cakupan: Cakupan) -> Isian:
    """Forms that are not issued: ticked "Tidak ada", and why; forms kept elsewhere: where."""
    paket = cakupan.paket
    values: dict[str, str | bool] = {}
    for formulir in _formulir(paket):
        alasan = formulir.alasan_tidak(paket)
        if alasan:
            values[f"periksa.{formulir.kode}.tidak_ada"] = True
        if keterangan := alasan or _tempat(formulir):
            values[f"periksa.{formulir.kode}.keterangan"] = keterangan
    if cakupan.asesi is not None and cakupan.asesi.portofolio:
        values["periksa.PORTOFOLIO.keterangan"] = f"{len(cakupan.asesi.portofolio)} bukti"
    return values


def _tempat(formulir: Formulir) -> str:
    """Where a copy lies that is not in the berkas of the asesi; "" for those that are."""
    if formulir.di_berkas:
        return ""
    return f"rahasia, {_TERPISAH}" if formulir.kerahasiaan is Kerahasiaan.RAHASIA else _TERPISAH


FORMULIR = Formulir(
    kode="DAFTAR.PERIKSA",
    judul="DAFTAR PERIKSA KELENGKAPAN",
    urutan=5,
    lingkup=Lingkup.ASESI,
    pengisi="Admin LSP",
    konteks=konteks,
    isian=isian,
)
