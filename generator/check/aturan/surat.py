"""Numbers of letters: each is given once."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check._rule import rule
from generator.check.muatan import Dokumen, Muatan
from generator.diagnostic import Diagnostic, Keparahan
from generator.kode import Kode, declare
from generator.model import Asesmen

SRT001 = declare(
    "SRT001",
    "nomor surat tugas dipakai dua kali",
    "Tiap kegiatan mencetak surat tugasnya sendiri; nomor yang sama berarti dua surat berbeda bernomor sama, "
    "biasanya karena asesmen.yaml disalin dari kegiatan lain.",
    "surat_tugas: {nomor: 014/ST/LSP/III/2026, …}   # dalam dua kegiatan",
    "surat_tugas: {nomor: 015/ST/LSP/III/2026, …}",
)
SRT002 = declare(
    "SRT002",
    "nomor berita acara pleno dipakai dua kali",
    "SK penetapan merujuk berita acara dengan nomornya; nomor ganda membuat dasar keputusan kabur.",
    "keputusan: {nomor_berita_acara: 007/BA/LSP/III/2026}   # dalam dua kegiatan",
    "keputusan: {nomor_berita_acara: 008/BA/LSP/III/2026}",
)
SRT003 = declare(
    "SRT003",
    "nomor SK penetapan dipakai dua kali",
    "Sertifikat merujuk SK dengan nomornya; dua SK dengan satu nomor tidak dapat dipertanggungjawabkan.",
    "keputusan: {nomor_sk: 009/SK/LSP/III/2026}   # dalam dua kegiatan",
    "keputusan: {nomor_sk: 010/SK/LSP/III/2026}",
)
SRT004 = declare(
    "SRT004",
    "satu nomor untuk surat yang berbeda jenis",
    "Surat tugas, berita acara, dan SK bernomor sendiri-sendiri; nomor yang persis sama biasanya tersalin.",
    "surat_tugas: {nomor: 014/LSP/III/2026, …}\nkeputusan: {nomor_sk: 014/LSP/III/2026}",
    "surat_tugas: {nomor: 014/ST/LSP/III/2026, …}\nkeputusan: {nomor_sk: 014/SK/LSP/III/2026}",
    Keparahan.PERINGATAN,
)


@rule(SRT001, SRT002, SRT003, SRT004)
def numbers_are_given_once(muatan: Muatan) -> Iterator[Diagnostic]:
    """Over all events, in the order of their folders."""
    first: dict[str, tuple[Kode, str]] = {}
    for folder, dokumen in sorted(muatan.asesmen.items()):
        for kode, path, nomor in _numbers(dokumen):
            lipat = "".join(nomor.casefold().split())
            lama, di = first.setdefault(lipat, (kode, folder))
            if lama is not kode:
                pesan = f"nomor “{nomor}” juga dipakai {_NAMA[lama.kode]} kegiatan {di}"
                yield SRT004.at(dokumen.at(*path), pesan, "cocokkan dengan buku surat keluar")
            elif di != folder:
                pesan = f"nomor {_NAMA[kode.kode]} “{nomor}” sudah dipakai kegiatan {di}"
                yield kode.at(dokumen.at(*path), pesan, "beri nomor sendiri untuk tiap kegiatan")


_NAMA = {"SRT001": "surat tugas", "SRT002": "berita acara pleno", "SRT003": "SK penetapan"}


def _numbers(dokumen: Dokumen[Asesmen]) -> Iterator[tuple[Kode, tuple[str, str], str]]:
    yield SRT001, ("surat_tugas", "nomor"), dokumen.nilai.surat_tugas.nomor
    keputusan = dokumen.nilai.keputusan
    if keputusan is None:
        return
    for kode, field in ((SRT002, "nomor_berita_acara"), (SRT003, "nomor_sk")):
        if nomor := getattr(keputusan, field):
            yield kode, ("keputusan", field), nomor
