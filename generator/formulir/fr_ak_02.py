"""FR.AK.02 - Rekaman asesmen kompetensi."""

from __future__ import annotations

from generator.formulir._base import Formulir, Konteks
from generator.formulir._instrumen import selected, selected_per_unit
from generator.formulir._jadwal import mulai_selesai
from generator.istilah import Lingkup, Perangkat
from generator.model.proyek import Cakupan, Isian

KOLOM = {
    Perangkat.CL: "observasi",
    Perangkat.TPD: "observasi",
    Perangkat.PMO: "observasi",
    Perangkat.CVP: "portofolio",
    Perangkat.VPK: "pihak_ketiga",
    Perangkat.PW: "wawancara",
    Perangkat.DPL: "lisan",
    Perangkat.DPT: "tertulis",
    Perangkat.DIT: "proyek",
    Perangkat.CRP: "lainnya",
}
"""The column of the record in which the evidence of each perangkat is ticked."""


def konteks(cakupan: Cakupan) -> Konteks:
    """``daftar_unit``: kode and judul of each unit of the kemasan."""
    return {"daftar_unit": [{"kode": u.kode, "judul": u.judul} for u in cakupan.paket.unit.values()]}


def isian(cakupan: Cakupan) -> Isian:
    """Of an asesi: the schedule, and for each unit the kinds of evidence that the plan collects."""
    if cakupan.asesi is None:
        return {}
    planned: dict[str, str | bool] = {
        f"ak02.{kode}.{KOLOM[p]}": True
        for kode, perangkat in selected_per_unit(cakupan.paket).items()
        for p in perangkat
    }
    if Perangkat.CRP in selected(cakupan.paket):
        planned["ak02.lainnya"] = "Reviu Produk"
    return {**mulai_selesai(cakupan), **planned}


FORMULIR = Formulir(
    kode="FR.AK.02",
    judul="REKAMAN ASESMEN KOMPETENSI",
    urutan=220,
    lingkup=Lingkup.ASESI,
    pengisi="Asesor; diakui asesi",
    konteks=konteks,
    isian=isian,
)
