"""Who takes part in an event: rows and values that the letters share."""

from __future__ import annotations

from collections.abc import Iterable

from generator.formulir._bagian import Bagian, sebaris
from generator.model import Asesi
from generator.model.proyek import Cakupan, Isian, Kegiatan, PaketSkema, is_true

BARIS_PESERTA = 10
BARIS_TIM = 2
"""Rows to write on while the event is unknown."""

TIDAK_ADA = "–"
"""Stands where a list asks for what someone does not have."""


def pejabat(paket: PaketSkema) -> Bagian:
    """Where the LSP's letters are signed, and by whom."""
    return {"kota": paket.lsp.kota, "direktur": paket.lsp.pejabat.direktur}


def lisensi(paket: PaketSkema) -> Bagian:
    """What the LSP's letters rest on: ``sk`` of its licence, or else its ``nomor``."""
    lisensi = paket.lsp.lisensi
    return {"nomor": "" if lisensi.sk else lisensi.nomor, "sk": lisensi.sk or ""}


def tim_dan_peserta(cakupan: Cakupan) -> Bagian:
    """``pejabat``, ``daftar_tim`` and ``daftar_peserta``: the structure of a letter about a whole event."""
    return {
        "pejabat": pejabat(cakupan.paket),
        "daftar_tim": daftar_tim(cakupan),
        "daftar_peserta": daftar_peserta(cakupan),
    }


def daftar_peserta(cakupan: Cakupan, kosong: int = BARIS_PESERTA) -> list[int]:
    """Numbers of the rows for the asesi of the event; ``kosong`` of them while it is unknown.

    Numbers, not ids: lists of the same length share their blangko, whoever stands in them.
    """
    banyak = len(cakupan.daftar_asesi) if cakupan.kegiatan else kosong
    return list(range(1, banyak + 1))


def isian_peserta(cakupan: Cakupan, *lain: str) -> dict[str, str | bool]:
    """``peserta.<nomor>.nama`` of each asesi, and what else a letter names.

    Args:
        cakupan: of an event.
        lain: of ``institusi``, ``pekerjaan``, ``asesor``, ``hasil`` (K, BK) and ``tindak_lanjut``.
    """
    if cakupan.kegiatan is None:
        return {}
    return {
        f"peserta.{n}.{nama}": nilai
        for n, asesi in enumerate(cakupan.daftar_asesi, start=1)
        for nama, nilai in _fakta(cakupan.kegiatan, asesi)
        if nilai and nama in ("nama", *lain)
    }


def _fakta(kegiatan: Kegiatan, asesi: Asesi) -> Iterable[tuple[str, str]]:
    pekerjaan = asesi.pekerjaan
    return (
        ("nama", asesi.nama),
        ("institusi", pekerjaan.institusi if pekerjaan else TIDAK_ADA),
        ("pekerjaan", (pekerjaan and pekerjaan.jabatan) or TIDAK_ADA),
        ("asesor", kegiatan.asesor_of(asesi).nama),
        ("hasil", hasil(kegiatan, asesi)),
        ("tindak_lanjut", str(kegiatan.hasil.get(asesi.id, {}).get("ak02.tindak_lanjut", ""))),
    )


def hasil(kegiatan: Kegiatan, asesi: Asesi) -> str:
    """What FR.AK.02 recommends for an asesi: ``K``, ``BK``, or "" while nothing is recorded."""
    rekaman = kegiatan.hasil.get(asesi.id, {})
    return next((k.upper() for k in ("k", "bk") if is_true(rekaman.get(f"ak02.rekomendasi.{k}"))), "")


def jumlah_peserta(cakupan: Cakupan) -> Isian:
    """``jumlah.peserta`` of the event, ``5 orang``."""
    return {"jumlah.peserta": _orang(len(cakupan.daftar_asesi))} if cakupan.kegiatan else {}


def jumlah_hasil(cakupan: Cakupan) -> Isian:
    """``jumlah.k`` and ``jumlah.bk``, once every asesi of the event has a recommendation."""
    kegiatan = cakupan.kegiatan
    semua = [hasil(kegiatan, asesi) for asesi in cakupan.daftar_asesi] if kegiatan else [""]
    return {f"jumlah.{k.lower()}": _orang(semua.count(k)) for k in ("K", "BK")} if all(semua) else {}


def _orang(banyak: int) -> str:
    """A count with its unit: text behind a blank would move with its value, and need LibreOffice."""
    return f"{banyak} orang"


def daftar_tim(cakupan: Cakupan) -> list[int]:
    """Numbers of the asesor of the team; :data:`BARIS_TIM` while the event is unknown."""
    banyak = len(cakupan.kegiatan.asesor) if cakupan.kegiatan else BARIS_TIM
    return list(range(1, banyak + 1))


def isian_tim(cakupan: Cakupan, *nama: str) -> Isian:
    """``tim.<nomor>.<nama>`` of each asesor; ``nama`` are fields of :class:`Asesor`."""
    if cakupan.kegiatan is None:
        return {}
    return {
        f"tim.{n}.{satu}": getattr(asesor, satu) or TIDAK_ADA
        for n, asesor in enumerate(cakupan.kegiatan.asesor, start=1)
        for satu in nama
    }


def alamat_tuk(cakupan: Cakupan) -> Isian:
    """``tuk.alamat`` on one line."""
    return {"tuk.alamat": sebaris(cakupan.kegiatan.tuk.alamat)} if cakupan.kegiatan else {}
