"""FR.IA.04A. DIT – Daftar instruksi terstruktur: the project as it is set to the asesi."""

from __future__ import annotations

from generator.formulir._bagian import Bagian
from generator.formulir._base import Formulir, Konteks
from generator.formulir._instrumen import needs
from generator.formulir._soal import durasi, kelompok_dengan
from generator.istilah import Lingkup, Perangkat
from generator.model.proyek import Cakupan
from generator.model.soal import Proyek


def konteks(cakupan: Cakupan) -> Konteks:
    """``daftar_kelompok``: the kelompok that have a ``proyek``, with their units assessed by DIT."""
    bank = cakupan.paket.bank.proyek
    assert bank is not None
    proyek = ((satu.kelompok, _proyek(satu)) for satu in bank.proyek)
    return {"daftar_kelompok": kelompok_dengan(cakupan.paket, Perangkat.DIT, "proyek", proyek)}


def _proyek(proyek: Proyek) -> Bagian:
    return {
        "judul": proyek.judul,
        "skenario": proyek.skenario,
        "waktu_persiapan": durasi(proyek.waktu_persiapan_menit),
        "hasil": proyek.hasil_demonstrasi,
        "waktu_demonstrasi": durasi(proyek.waktu_demonstrasi_menit),
    }


FORMULIR = Formulir(
    kode="FR.IA.04A",
    judul="DIT – DAFTAR INSTRUKSI TERSTRUKTUR (PENJELASAN PROYEK SINGKAT/ KEGIATAN TERSTRUKTUR LAINNYA*)",
    urutan=140,
    lingkup=Lingkup.ASESI,
    pengisi="Penyusun perangkat",
    konteks=konteks,
    alasan_tidak=needs(Perangkat.DIT, "proyek"),
)
