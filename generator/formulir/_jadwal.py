"""First and last day of an event, where a form asks for both."""

from __future__ import annotations

from generator.model.proyek import Cakupan, Isian
from generator.waktu import tanggal


def mulai_selesai(cakupan: Cakupan) -> Isian:
    """``asesmen.tanggal_mulai`` and ``asesmen.tanggal_selesai``; nothing while the event is unknown."""
    if cakupan.kegiatan is None:
        return {}
    asesmen = cakupan.kegiatan.asesmen
    return {
        "asesmen.tanggal_mulai": tanggal(asesmen.tanggal_mulai),
        "asesmen.tanggal_selesai": tanggal(asesmen.tanggal_selesai or asesmen.tanggal_mulai),
    }
