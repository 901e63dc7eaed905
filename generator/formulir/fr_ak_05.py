"""FR.AK.05 - Laporan asesmen."""

from __future__ import annotations

from generator.formulir._base import Formulir, Konteks
from generator.istilah import Kerahasiaan, Lingkup
from generator.model.proyek import Cakupan, Isian, is_true

BARIS_KOSONG = 10


def konteks(cakupan: Cakupan) -> Konteks:
    """``daftar_asesi``: row numbers of the asesor's asesi; rows to write on while the event is unknown."""
    banyak = len(cakupan.daftar_asesi) if cakupan.kegiatan else BARIS_KOSONG
    return {"daftar_asesi": list(range(1, banyak + 1))}


def isian(cakupan: Cakupan) -> Isian:
    """Names, and the decisions that FR.AK.02 already records."""
    if cakupan.kegiatan is None:
        return {}
    values: dict[str, str | bool] = {}
    for n, asesi in enumerate(cakupan.daftar_asesi, start=1):
        hasil = cakupan.kegiatan.hasil.get(asesi.id, {})
        values[f"ak05.{n}.nama"] = asesi.nama
        for keputusan in ("k", "bk"):
            values[f"ak05.{n}.{keputusan}"] = is_true(hasil.get(f"ak02.rekomendasi.{keputusan}"))
    return values


FORMULIR = Formulir(
    kode="FR.AK.05",
    judul="LAPORAN ASESMEN",
    urutan=240,
    lingkup=Lingkup.ASESMEN,
    pengisi="Asesor",
    kerahasiaan=Kerahasiaan.ASESOR,
    di_berkas=False,
    per_asesor=True,
    konteks=konteks,
    susunan=Lingkup.ASESMEN,
    isian=isian,
)
