"""Numbers and titles of schemes: they tell schemes apart, and are no leftovers of a trial."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check._rule import rule
from generator.check._teks import PERCOBAAN, fold
from generator.check.muatan import Muatan
from generator.diagnostic import Diagnostic, Keparahan
from generator.kode import declare
from generator.load.tree import PathTuple

SKM001 = declare(
    "SKM001",
    "nomor skema dipakai dua skema",
    "Sertifikat dan laporan menyebut skema dengan nomornya; dua skema bernomor sama tidak dapat dibedakan.",
    "nomor: SKM/0000/00001/2/2026/1 pada dua skema",
    "setiap skema dengan nomornya sendiri",
    Keparahan.PERINGATAN,
)
SKM002 = declare(
    "SKM002",
    "judul skema dipakai dua skema",
    "Pada formulir kedua skema tampak sama, padahal unit atau rencananya berbeda. Versi lama sebuah skema "
    "disimpan di riwayat git, bukan di folder kedua.",
    "judul: Pemrogram Junior pada dua skema",
    "judul: Pemrogram Junior dan Pemrogram Junior Web",
    Keparahan.PERINGATAN,
)
SKM016 = declare(
    "SKM016",
    "nama percobaan",
    "Judul skema dan nama kelompok tercetak pada setiap formulir dan pada sertifikat.",
    "judul: Test 1",
    "judul: Pemrogram Junior",
)


@rule(SKM001, SKM002)
def schemes_are_told_apart(muatan: Muatan) -> Iterator[Diagnostic]:
    """No number and no title belongs to two schemes."""
    nomor: dict[str, str] = {}
    judul: dict[str, str] = {}
    for folder, dokumen in sorted(muatan.skema.items()):
        skema = dokumen.nilai
        first = nomor.setdefault("".join(skema.nomor.split()).casefold(), folder)
        if first != folder:
            yield SKM001.at(
                dokumen.at("nomor"),
                f"nomor “{skema.nomor}” sudah dipakai skema {first}",
                "tulis nomor dari surat pengesahan skema ini",
            )
        first = judul.setdefault(fold(skema.judul), folder)
        if first != folder:
            yield SKM002.at(
                dokumen.at("judul"),
                f"skema {first} berjudul sama",
                "bedakan judulnya, atau hapus skema yang tidak dipakai lagi",
            )


@rule(SKM016)
def names_are_meant(muatan: Muatan) -> Iterator[Diagnostic]:
    """The title of a scheme and the names of its kelompok are not what one types to try something."""
    for dokumen in muatan.skema.values():
        skema = dokumen.nilai
        names: list[tuple[PathTuple, str]] = [(("judul",), skema.judul)]
        names += [
            (("kelompok_pekerjaan", k, "nama"), kelompok.nama)
            for k, kelompok in enumerate(skema.kelompok_pekerjaan)
        ]
        for where, name in names:
            if PERCOBAAN.fullmatch(name):
                yield SKM016.at(dokumen.at(*where), f"“{name}” bukan nama", "tulis nama yang akan dicetak")
