"""Pictures of asesi: each can be printed, and has a place where it is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.check._rule import rule
from generator.check.muatan import Muatan
from generator.check.saran import near
from generator.diagnostic import Diagnostic, Keparahan, Span
from generator.files import accessing
from generator.kode import declare
from generator.load.files import OWN_TEMPLATES
from generator.load.gambar import AKHIRAN, find_pictures

BRK005 = declare(
    "BRK005",
    "gambar asesi tidak dapat dicetak",
    "Berkas yang rusak, berjenis lain, atau terlalu besar baru akan menggagalkan pembuatan berkas asesmen.",
    "skema/asesmen/2026-05-pemrogram/gambar/a01/pasfoto.heic",
    "skema/asesmen/2026-05-pemrogram/gambar/a01/pasfoto.jpg",
)
BRK006 = declare(
    "BRK006",
    "gambar asesi tidak tercetak di mana pun",
    "Folder yang bukan id asesi, atau nama yang bukan ruang gambar, biasanya salah ketik: fotonya hilang "
    "tanpa ada yang tahu.",
    "skema/asesmen/2026-05-pemrogram/gambar/a01/pas-foto.jpg",
    "skema/asesmen/2026-05-pemrogram/gambar/a01/pasfoto.jpg",
    Keparahan.PERINGATAN,
)

MAX_BYTES = 8_000_000
NAMA = ("pasfoto",)
"""Pictures that the stock templates have a place for."""


@rule(BRK005, BRK006)
def pictures_can_be_printed(muatan: Muatan) -> Iterator[Diagnostic]:
    """Each file in the folder of pictures of an event."""
    if muatan.akar is None:
        return
    named_by_stock = not (muatan.akar / OWN_TEMPLATES).is_dir()
    for kegiatan in muatan.asesmen:
        asesi = {satu.nilai.id for satu in muatan.asesi(kegiatan)}
        seen: set[tuple[str, str]] = set()
        for folder, path in find_pictures(muatan.akar, kegiatan):
            span = Span(str(path))
            if folder not in asesi:
                pesan = f"tidak ada asesi ber-id “{folder}”" if folder else "gambar ini di luar folder asesi"
                yield BRK006.at(span, pesan, near(folder, asesi) or "letaknya: gambar/<id asesi>/pasfoto.jpg")
            elif fault := _fault(path):
                yield BRK005.at(span, fault, "simpan ulang sebagai PNG atau JPEG, paling besar 8 MB")
            elif named_by_stock and path.stem not in NAMA:
                pesan = f"tidak ada formulir dengan ruang gambar “{path.stem}”"
                yield BRK006.at(span, pesan, near(path.stem, NAMA) or f"yang dikenal: {', '.join(NAMA)}")
            elif (folder, path.stem) in seen:
                pesan = f"gambar “{path.stem}” dari asesi ini ada dua"
                yield BRK006.at(span, pesan, "hapus yang tidak dipakai")
            seen.add((folder, path.stem))


def _fault(path: Path) -> str:
    if path.suffix.lower() not in AKHIRAN:
        return f"nama berkas ini berakhir dengan {path.suffix}, bukan .png atau .jpg"
    with accessing(path):
        if path.stat().st_size > MAX_BYTES:
            return f"{path.stat().st_size / 1e6:.0f} MB, terlalu besar"
        data = path.read_bytes()
    # Pillow and what writes PDF, which most checks do not need, are slow to load.
    from generator.pdf.gambar import picture_fault

    return picture_fault(data)
