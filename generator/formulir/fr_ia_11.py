"""FR.IA.11: two forms under one code.

Edition 2023: CRP – Ceklis reviu produk, which looks at a product of the asesi. Edition 2018:
Ceklis meninjau instrumen asesmen, which looks at the instruments and knows no asesi.
"""

from __future__ import annotations

from generator.formulir._base import Formulir, Konteks
from generator.formulir._instrumen import needs
from generator.istilah import Kerahasiaan, Lingkup, Perangkat
from generator.model.proyek import Cakupan


def konteks_reviu(cakupan: Cakupan) -> Konteks:
    """Nothing beside the head: what is reviewed is known only when the product is there."""
    return {}


def konteks_tinjau(cakupan: Cakupan) -> Konteks:
    """``daftar_unit``: kode and judul of every unit of the kemasan."""
    return {"daftar_unit": [{"kode": u.kode, "judul": u.judul} for u in cakupan.paket.unit.values()]}


FORMULIR = (
    Formulir(
        kode="FR.IA.11",
        judul="CRP – CEKLIS REVIU PRODUK",
        urutan=210,
        lingkup=Lingkup.ASESI,
        pengisi="Asesor",
        kerahasiaan=Kerahasiaan.ASESOR,
        konteks=konteks_reviu,
        alasan_tidak=needs(Perangkat.CRP),
    ),
    Formulir(
        kode="FR.IA.11",
        edisi="2018",
        judul="CEKLIS MENINJAU INSTRUMEN ASESMEN",
        urutan=210,
        lingkup=Lingkup.VALIDASI,
        pengisi="Peninjau",
        kerahasiaan=Kerahasiaan.ASESOR,
        di_berkas=False,
        konteks=konteks_tinjau,
    ),
)
