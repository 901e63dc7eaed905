"""What an importer was not sure of, and nobody has looked at yet."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check._rule import rule
from generator.check.muatan import Muatan
from generator.diagnostic import Diagnostic, Keparahan
from generator.kode import declare

TJU003 = declare(
    "TJU003",
    "catatan PERIKSA belum ditinjau",
    "`muk import` menandai isi yang tidak pasti terbaca dari dokumen asalnya. Yang tidak ditinjau ikut "
    "tercetak pada formulir resmi.",
    "# PERIKSA (halaman 12): nomor tercetak 2.1\npernyataan: Laporan disusun.",
    "pernyataan: Laporan disusun.",
    Keparahan.PERINGATAN,
)


@rule(TJU003)
def doubts_of_importers_are_settled(muatan: Muatan) -> Iterator[Diagnostic]:
    """Each comment that an importer left above a value."""
    for dokumen in muatan.dokumen:
        for span in dokumen.tree.doubts():
            yield TJU003.at(
                span,
                "isi di bawah ini belum ditinjau sejak diimpor",
                "bandingkan dengan dokumen asalnya, perbaiki bila perlu, lalu hapus komentar ini",
            )
