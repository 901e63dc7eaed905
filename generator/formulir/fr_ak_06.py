"""FR.AK.06 - Meninjau proses asesmen."""

from __future__ import annotations

from generator.formulir._base import Formulir, Konteks
from generator.formulir._instrumen import selected
from generator.formulir._peserta import daftar_tim
from generator.istilah import Dimensi, JenisBukti, Kerahasiaan, Lingkup, Perangkat
from generator.model.proyek import Cakupan, Isian

JENIS = {
    Perangkat.CL: JenisBukti.L,
    Perangkat.DIT: JenisBukti.L,
    Perangkat.CVP: JenisBukti.TL,
    Perangkat.CRP: JenisBukti.TL,
    Perangkat.DPT: JenisBukti.T,
    Perangkat.DPL: JenisBukti.T,
    Perangkat.PW: JenisBukti.T,
    Perangkat.VPK: JenisBukti.T,
}
"""The kind of evidence of each perangkat: langsung, tidak langsung, tambahan."""

PEMBUKTI = {
    Dimensi.TS: (Perangkat.CL, Perangkat.CVP, Perangkat.DPT),
    Dimensi.TMS: (Perangkat.CL, Perangkat.DIT, Perangkat.CVP),
    Dimensi.CMS: (Perangkat.DPL, Perangkat.DIT, Perangkat.PW),
    Dimensi.JRES: (Perangkat.CL, Perangkat.VPK, Perangkat.DPT),
    Dimensi.TRS: (Perangkat.DIT, Perangkat.DPL, Perangkat.PW),
}
"""Which perangkat by their nature show a dimension; the reviewer corrects it where practice differed."""

PENINJAU = 2
"""Rows for those who review, at least."""


def konteks(cakupan: Cakupan) -> Konteks:
    """``daftar_tim`` and ``daftar_peninjau`` by number; ``kosong`` while the event is unknown."""
    tim = daftar_tim(cakupan)
    return {
        "daftar_tim": tim,
        "daftar_peninjau": list(range(1, max(len(tim), PENINJAU) + 1)),
        "kosong": cakupan.kegiatan is None,
    }


def isian(cakupan: Cakupan) -> Isian:
    """Of an event: its team; the dimensions with the codes of the planned records, ``L/CL``, one a line."""
    if cakupan.kegiatan is None:
        return {}
    planned = selected(cakupan.paket)
    values: dict[str, str | bool] = {
        f"ak06.dimensi.{dimensi.lower()}": ",\n".join(f"{JENIS[p]}/{p}" for p in pembukti if p in planned)
        for dimensi, pembukti in PEMBUKTI.items()
    }
    for n, asesor in enumerate(cakupan.kegiatan.asesor, start=1):
        values |= {f"ak06.asesor.{n}": asesor.nama, f"ak06.peninjau.{n}.nama": asesor.nama}
    return values


FORMULIR = Formulir(
    kode="FR.AK.06",
    judul="MENINJAU PROSES ASESMEN",
    urutan=250,
    lingkup=Lingkup.ASESMEN,
    pengisi="Lead asesor atau asesor",
    kerahasiaan=Kerahasiaan.ASESOR,
    di_berkas=False,
    konteks=konteks,
    susunan=Lingkup.ASESMEN,
    isian=isian,
)
