"""FR.AK.06 - Meninjau proses asesmen."""

from __future__ import annotations

from generator.formulir._base import Formulir, Konteks
from generator.formulir._instrumen import selected
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


def konteks(cakupan: Cakupan) -> Konteks:
    """Nothing beside the head: the same for every scheme."""
    return {}


def isian(cakupan: Cakupan) -> Isian:
    """Of an event: the dimensions, each with the codes of the planned records, ``L/CL``, one a line."""
    if cakupan.kegiatan is None:
        return {}
    planned = selected(cakupan.paket)
    return {
        f"ak06.dimensi.{dimensi.lower()}": ",\n".join(f"{JENIS[p]}/{p}" for p in pembukti if p in planned)
        for dimensi, pembukti in PEMBUKTI.items()
    }


FORMULIR = Formulir(
    kode="FR.AK.06",
    judul="MENINJAU PROSES ASESMEN",
    urutan=250,
    lingkup=Lingkup.ASESMEN,
    pengisi="Lead asesor atau asesor",
    kerahasiaan=Kerahasiaan.ASESOR,
    di_berkas=False,
    konteks=konteks,
    isian=isian,
)
