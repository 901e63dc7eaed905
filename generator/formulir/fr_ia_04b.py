"""FR.IA.04B. Penilaian proyek singkat atau kegiatan terstruktur lainnya."""

from __future__ import annotations

from collections.abc import Sequence

from generator.formulir._bagian import Bagian
from generator.formulir._base import Formulir, Konteks
from generator.formulir._instrumen import needs
from generator.formulir._soal import per_unit
from generator.istilah import Kerahasiaan, Lingkup, Perangkat
from generator.model.proyek import Cakupan
from generator.model.soal import LingkupProyek, PertanyaanProyek, Proyek


def konteks(cakupan: Cakupan) -> Konteks:
    """``judul`` of the head and ``daftar_proyek``; ``lingkup`` are numbered through all projects.

    A single project has its ``judul`` in the head alone.
    """
    bank = cakupan.paket.bank.proyek
    assert bank is not None
    daftar: list[Bagian] = []
    sebelumnya, banyak = 0, len(bank.proyek) > 1
    for nomor, proyek in enumerate(bank.proyek, start=1):
        lingkup = [_lingkup(n, satu) for n, satu in enumerate(proyek.penilaian, start=sebelumnya + 1)]
        daftar.append({"nomor": nomor, "judul": proyek.judul if banyak else "", "lingkup": lingkup})
        sebelumnya += len(lingkup)
    return {"judul": _judul(bank.proyek), "daftar_proyek": daftar}


def _judul(proyek: Sequence[Proyek]) -> str:
    if len(proyek) == 1:
        return proyek[0].judul
    return "\n".join(f"{n}. {satu.judul}" for n, satu in enumerate(proyek, start=1))


def _lingkup(nomor: int, lingkup: LingkupProyek) -> Bagian:
    soal = [_soal(n, satu) for n, satu in enumerate(lingkup.pertanyaan, start=1)]
    return {"nomor": nomor, "lingkup": lingkup.lingkup, "soal": soal}


def _soal(nomor: int, soal: PertanyaanProyek) -> Bagian:
    return {
        "nomor": nomor,
        "pertanyaan": soal.pertanyaan,
        "dimensi": str(soal.dimensi or ""),
        "rujukan": per_unit(soal.kuk),
    }


FORMULIR = Formulir(
    kode="FR.IA.04B",
    judul="PENILAIAN PROYEK SINGKAT ATAU KEGIATAN TERSTRUKTUR LAINNYA",
    urutan=145,
    lingkup=Lingkup.ASESI,
    pengisi="Asesor",
    kerahasiaan=Kerahasiaan.ASESOR,
    konteks=konteks,
    alasan_tidak=needs(Perangkat.DIT, "proyek"),
)
