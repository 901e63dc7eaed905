"""Pieces shared by the forms on evidence that is not observed: FR.IA.08, FR.IA.10, FR.IA.11."""

from __future__ import annotations

from templates.builder import blok
from templates.builder.kit import Sheet

ADAPTASI = (
    "Diadaptasi dari templat yang disediakan di Departemen Pendidikan dan Pelatihan, Australia. "
    "Merancang alat asesmen untuk hasil yang berkualitas di VET. 2008."
)


def pengantar(sheet: Sheet, text: str) -> None:
    """A sentence that introduces the table below it."""
    sheet.paragraph(text, keep_next=True, before=4, after=3)


def rekomendasi_observasi(awalan: str) -> list[str]:
    """``Rekomendasi Asesor:`` KOMPETEN, or OBSERVASI LANGSUNG and of what; ``awalan`` names the blanks."""
    return [
        "**Rekomendasi Asesor:**",
        f"[[☐ {awalan}.rekomendasi.k]]\tAsesi telah memenuhi pencapaian seluruh kriteria unjuk kerja, "
        "direkomendasikan **KOMPETEN**",
        f"[[☐ {awalan}.rekomendasi.observasi]]\tAsesi belum memenuhi pencapaian seluruh kriteria unjuk "
        "kerja, direkomendasikan **OBSERVASI LANGSUNG** pada:",
        *blok.rincian(f"{awalan}.observasi"),
    ]
