"""What the LSP has decided of an event, as the letters about it say."""

from __future__ import annotations

from generator.model.proyek import Cakupan, Isian
from generator.waktu import hari_tanggal, tanggal

KURSI_KOMITE = 3
"""Rows for members of the komite teknis on the berita acara pleno."""


def isian_pleno(cakupan: Cakupan) -> Isian:
    """Number and dates of the pleno (``pleno.nomor`` …) and ``pleno.komite.<n>.nama``, as far as known."""
    keputusan = cakupan.kegiatan.asesmen.keputusan if cakupan.kegiatan else None
    if keputusan is None:
        return {}
    values: dict[str, str | bool] = {
        f"pleno.komite.{n}.nama": nama for n, nama in enumerate(keputusan.pengambil[:KURSI_KOMITE], start=1)
    }
    if keputusan.nomor_berita_acara is not None:
        values["pleno.nomor"] = keputusan.nomor_berita_acara
    if keputusan.tanggal_pleno is not None:
        values["pleno.hari_tanggal"] = hari_tanggal(keputusan.tanggal_pleno)
        values["pleno.tanggal"] = tanggal(keputusan.tanggal_pleno)
    return values


def isian_sk(cakupan: Cakupan) -> Isian:
    """``sk.nomor`` and ``sk.tanggal``, as far as known."""
    keputusan = cakupan.kegiatan.asesmen.keputusan if cakupan.kegiatan else None
    values: dict[str, str | bool] = {}
    if keputusan is not None and keputusan.nomor_sk is not None:
        values["sk.nomor"] = keputusan.nomor_sk
    if keputusan is not None and keputusan.tanggal_sk is not None:
        values["sk.tanggal"] = tanggal(keputusan.tanggal_sk)
    return values
