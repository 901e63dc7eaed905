"""FR.MAPA.01. Merencanakan aktivitas dan proses asesmen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from generator.formulir._bagian import Bagian, daftar_kelompok
from generator.formulir._base import Formulir, Konteks
from generator.istilah import JenisBukti, Kerahasiaan, Lingkup
from generator.model import KelompokPekerjaan, Modifikasi, Rencana, StandarIndustri, UnitKelompok
from generator.model.proyek import Cakupan, Isian


def konteks(cakupan: Cakupan) -> Konteks:
    """``daftar_kelompok``, ``modifikasi``.

    Each unit is also a row of the matrix: ``bukti``, ``jenis``, ``metode``. ``modifikasi`` holds the texts
    of part 3, for the template to see how long they are.
    """
    kelompok = daftar_kelompok(cakupan.paket)
    for tercetak, asal in zip(kelompok, cakupan.paket.skema.kelompok_pekerjaan, strict=True):
        tercetak["unit"] = _matriks(tercetak["unit"], asal)
    modifikasi = msgspec.structs.asdict(cakupan.paket.skema.rencana.modifikasi)
    return {
        "daftar_kelompok": kelompok,
        "modifikasi": {butir: uraian or "" for butir, uraian in modifikasi.items()},
    }


def _matriks(units: Iterable[Bagian], kelompok: KelompokPekerjaan) -> list[Bagian]:
    return [unit | _baris(baris) for unit, baris in zip(units, kelompok.unit, strict=True)]


def _baris(baris: UnitKelompok) -> Bagian:
    """Evidence, its kinds (the letter, or nothing) and the codes of each method, one a line."""
    metode: dict[str, tuple[str, ...]] = msgspec.structs.asdict(baris.metode)
    return {
        "bukti": baris.bukti,
        "jenis": {str(jenis): str(jenis) if jenis in baris.jenis_bukti else "" for jenis in JenisBukti},
        "metode": {kolom: "\n".join(perangkat) for kolom, perangkat in metode.items()},
    }


def isian(cakupan: Cakupan) -> Isian:
    """Every box and every text of parts 1 and 3, from the plan of the scheme."""
    rencana = cakupan.paket.skema.rencana
    return {
        **{tag: True for tag in _pendekatan(rencana)},
        "mapa01.tujuan.uraian": rencana.tujuan_lainnya or "",
        **{f"mapa01.relevan.{orang.peran}.nama": orang.nama for orang in rencana.orang_relevan},
        **_standar(rencana.standar_industri),
        **_modifikasi(rencana.modifikasi),
    }


def _pendekatan(rencana: Rencana) -> Iterator[str]:
    """The boxes of 1.1 that are ticked."""
    pilihan: tuple[tuple[str, Iterable[object]], ...] = (
        ("potensi", rencana.potensi_asesi),
        ("tujuan", (rencana.tujuan,)),
        ("lingkungan", rencana.lingkungan),
        ("peluang", (rencana.peluang_bukti,)),
        ("hubungan", rencana.hubungan_standar),
        ("pelaksana", rencana.pelaksana),
        ("relevan", (orang.peran for orang in rencana.orang_relevan)),
    )
    yield from (f"mapa01.{butir}.{nilai}" for butir, dipilih in pilihan for nilai in dipilih)
    wajah = msgspec.structs.asdict(rencana.wajah_hubungan)
    for butir in rencana.hubungan_standar:
        if wajah[butir] is not None:
            yield f"mapa01.hubungan.{butir}.{wajah[butir]}"


def _standar(standar: StandarIndustri) -> Isian:
    """1.2: a standard that is named is ticked."""
    values: dict[str, str | bool] = {}
    for jenis, uraian in msgspec.structs.asdict(standar).items():
        if uraian is not None:
            values |= {f"mapa01.standar.{jenis}": True, f"mapa01.standar.{jenis}.uraian": uraian}
    return values


def _modifikasi(modifikasi: Modifikasi) -> Isian:
    """Part 3: "Ada" is struck where nothing is written, "tidak ada" where something is."""
    values: dict[str, str | bool] = {}
    for butir, uraian in msgspec.structs.asdict(modifikasi).items():
        values |= {
            f"coret.mapa01.modifikasi.{butir}.ada": uraian is None,
            f"coret.mapa01.modifikasi.{butir}.tidak_ada": uraian is not None,
            f"mapa01.modifikasi.{butir}": uraian or "",
        }
    return values


FORMULIR = Formulir(
    kode="FR.MAPA.01",
    judul="MERENCANAKAN AKTIVITAS DAN PROSES ASESMEN",
    urutan=30,
    lingkup=Lingkup.SKEMA,
    pengisi="Asesor",
    kerahasiaan=Kerahasiaan.ASESOR,
    konteks=konteks,
    isian=isian,
)
