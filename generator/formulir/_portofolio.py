"""The evidence an asesi brings along: the rows that FR.IA.08 and FR.IA.09 share."""

from __future__ import annotations

from generator.model.proyek import Cakupan, Isian

BARIS_BUKTI = 4
"""Rows a form has at least: to be written on by hand, and one structure for most asesi."""


def nomor_bukti(cakupan: Cakupan) -> list[int]:
    """Numbers of the rows: one a piece of evidence, never fewer than :data:`BARIS_BUKTI`."""
    banyak = len(cakupan.asesi.portofolio) if cakupan.asesi else 0
    return list(range(1, max(banyak, BARIS_BUKTI) + 1))


def isian_bukti(cakupan: Cakupan) -> Isian:
    """``portofolio.<nomor>``: what each piece of evidence is."""
    if cakupan.asesi is None:
        return {}
    return {f"portofolio.{n}": bukti for n, bukti in enumerate(cakupan.asesi.portofolio, start=1)}
