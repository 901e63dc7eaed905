"""Peta kelompok pekerjaan: which task, question and document gives evidence for which elemen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from generator.formulir._bagian import Bagian
from generator.formulir._base import Formulir, Konteks
from generator.istilah import Kerahasiaan, Lingkup, Perangkat
from generator.model import Elemen, KelompokPekerjaan, UnitKelompok
from generator.model.proyek import Bank, Cakupan, PaketSkema

_DIPAKAI = "\u2713"
_AWALAN = {Perangkat.CVP: "portofolio:", Perangkat.CRP: "produk:"}
"""What a line of a unit's evidence begins with that says which document the perangkat looks at."""
_HURUF_UNIT, _HURUF_ASPEK, _HURUF_ELEMEN, _HURUF_DOKUMEN = 22, 30, 34, 7
"""Letters that surely fit on a line of these columns."""
_BARIS_UTUH = 24
"""So many lines surely fit a page."""


class _Soal(Protocol):
    """A question of any bank."""

    @property
    def kuk(self) -> tuple[str, ...]: ...


def konteks(cakupan: Cakupan) -> Konteks:
    """``daftar_kelompok``: its scenarios, and per elemen the numbers of the questions that measure it."""
    paket = cakupan.paket
    semua = enumerate(paket.skema.kelompok_pekerjaan, start=1)
    return {"daftar_kelompok": [_kelompok(paket, nomor, kelompok) for nomor, kelompok in semua]}


def _kelompok(paket: PaketSkema, nomor: int, kelompok: KelompokPekerjaan) -> Bagian:
    return {
        "nomor": nomor,
        "nama": kelompok.nama,
        **_bukti_langsung(paket.bank, kelompok.id),
        "unit": [_unit(paket, urut, baris) for urut, baris in enumerate(kelompok.unit, start=1)],
    }


def _bukti_langsung(bank: Bank, kelompok: str) -> dict[str, str]:
    """The scenario of the task, the supporting questions and the project of a kelompok, as text."""
    tugas = bank.tugas.tugas if bank.tugas else ()
    observasi = bank.observasi.soal if bank.observasi else ()
    proyek = bank.proyek.proyek if bank.proyek else ()
    tanya = [s.pertanyaan for s in observasi if s.kelompok == kelompok]
    return {
        "tpd": "\n".join(t.skenario.strip() for t in tugas if t.kelompok == kelompok),
        "pmo": "\n".join(f"{n}. {teks.strip()}" for n, teks in enumerate(tanya, start=1)),
        "dit": "\n".join(f"{p.judul}\n{p.skenario.strip()}" for p in proyek if p.kelompok == kelompok),
    }


def _unit(paket: PaketSkema, nomor: int, baris: UnitKelompok) -> Bagian:
    """A unit and its documents: if ``ringkas`` each of its rows stays whole, if ``utuh`` all on one page."""
    unit = paket.unit[baris.kode]
    dipakai = baris.metode.semua
    panduan = unit.panduan_penilaian
    elemen = [_elemen(paket.bank, unit.kode, satu, dipakai) for satu in unit.elemen]
    aspek_kritis = "\n".join(panduan.aspek_kritis) if panduan else ""
    tinggi = sum(_lines(f"{e['judul']}\nKUK {e['kuk']}", _HURUF_ELEMEN) for e in elemen)
    dokumen = {p.lower(): _dokumen(baris, p) for p in _AWALAN}
    samping = max(
        1 + _lines(unit.judul, _HURUF_UNIT),
        _lines(aspek_kritis, _HURUF_ASPEK),
        *(_lines(teks, _HURUF_DOKUMEN) for teks in dokumen.values()),
    )
    ringkas = samping <= _BARIS_UTUH
    return {
        "nomor": nomor,
        "kode": unit.kode,
        "judul": unit.judul,
        "aspek_kritis": aspek_kritis,
        "vpk": _DIPAKAI if Perangkat.VPK in dipakai else "",
        "cvp": Perangkat.CVP in dipakai,
        "crp": Perangkat.CRP in dipakai,
        "dokumen": dokumen,
        "elemen": elemen,
        "ringkas": ringkas,
        "utuh": ringkas and tinggi <= _BARIS_UTUH,
    }


def _dokumen(baris: UnitKelompok, perangkat: Perangkat) -> str:
    """What a line ``Portofolio: …`` of the unit's evidence names, if the perangkat is planned."""
    if perangkat not in baris.metode.semua:
        return ""
    lines = (line.strip(" .") for line in baris.bukti.splitlines())
    awalan = _AWALAN[perangkat]
    nama = [line[len(awalan) :].strip() for line in lines if line.casefold().startswith(awalan)]
    return "\n".join(satu[:1].upper() + satu[1:] for satu in nama)


def _lines(text: str, letters: int) -> int:
    """Lines that a text needs in a column of so many letters."""
    return sum(len(line) // letters + 1 for line in text.splitlines())


def _elemen(bank: Bank, kode: str, elemen: Elemen, dipakai: Iterable[Perangkat]) -> Bagian:
    """The elemen, its KUK by number, and the questions of each planned kind that measure one of them."""
    rujukan = frozenset(f"{kode}/{kuk.nomor}" for kuk in elemen.kuk)
    tertulis = (
        ("PG", bank.pilihan_ganda.soal if bank.pilihan_ganda else ()),
        ("Esai", bank.esai.soal if bank.esai else ()),
    )
    jawab: dict[Perangkat, str] = {
        Perangkat.DPT: "\n".join(f"{n} {s}" for n, soal in tertulis if (s := _nomor(soal, rujukan))),
        Perangkat.DPL: _nomor(bank.lisan.soal if bank.lisan else (), rujukan),
        Perangkat.PW: _nomor(bank.wawancara.soal if bank.wawancara else (), rujukan),
    }
    return {
        "nomor": elemen.nomor_tercetak or str(elemen.nomor),
        "judul": elemen.judul,
        "kuk": ", ".join(kuk.nomor_tercetak or kuk.nomor for kuk in elemen.kuk),
        **{p.lower(): teks if p in dipakai else "" for p, teks in jawab.items()},
    }


def _nomor(soal: Sequence[_Soal], rujukan: frozenset[str]) -> str:
    """Numbers, as printed on their forms, of the questions that measure one of the KUK."""
    return ", ".join(str(n) for n, satu in enumerate(soal, start=1) if rujukan.intersection(satu.kuk))


FORMULIR = Formulir(
    kode="PETA.KELOMPOK",
    judul="PETA KELOMPOK PEKERJAAN",
    urutan=38,
    lingkup=Lingkup.SKEMA,
    pengisi="Asesor",
    kerahasiaan=Kerahasiaan.ASESOR,
    konteks=konteks,
)
