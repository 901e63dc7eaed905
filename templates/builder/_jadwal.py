"""The date rows of AK.02 and AK.03: first and last day of the assessment."""

from __future__ import annotations

MULAI_SELESAI = (
    ("Tanggal Mulai", "[[asesmen.tanggal_mulai]]"),
    ("Tanggal Selesai", "[[asesmen.tanggal_selesai]]"),
)
