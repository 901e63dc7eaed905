"""Berita acara asesmen: that the event took place, and what the asesor recommend."""

from __future__ import annotations

from generator.formulir._base import Formulir
from generator.formulir._peserta import (
    isian_peserta,
    isian_tim,
    jumlah_hasil,
    jumlah_peserta,
    tim_dan_peserta,
)
from generator.istilah import Kerahasiaan, Lingkup
from generator.model.proyek import Cakupan, Isian


def isian(cakupan: Cakupan) -> Isian:
    """Team, place, and the recommendation that FR.AK.02 records for each asesi."""
    values: dict[str, str | bool] = {
        **isian_tim(cakupan, "nama", "no_met"),
        **jumlah_peserta(cakupan),
        **jumlah_hasil(cakupan),
        **isian_peserta(cakupan, "hasil", "tindak_lanjut"),
    }
    if cakupan.kegiatan is not None and cakupan.kegiatan.tuk.penanggung_jawab:
        values["tuk.penanggung_jawab"] = cakupan.kegiatan.tuk.penanggung_jawab
    return values


FORMULIR = Formulir(
    kode="BERITA.ACARA",
    judul="BERITA ACARA ASESMEN",
    urutan=330,
    lingkup=Lingkup.ASESMEN,
    pengisi="Tim asesor",
    kerahasiaan=Kerahasiaan.ASESOR,
    di_berkas=False,
    konteks=tim_dan_peserta,
    susunan=Lingkup.ASESMEN,
    isian=isian,
)
