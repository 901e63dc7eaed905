"""The LSP, its registers, and one assessment event."""

from __future__ import annotations

from datetime import date, timedelta

from generator.istilah import JenisLsp, JenisTuk
from generator.model import Asesmen, Asesor, Lisensi, Lsp, Pejabat, SuratTugas, Tuk
from generator.model.lsp import Dokumen
from tests.sintetis import kata, orang
from tests.sintetis.sebaran import Undian

MULAI = date(2026, 5, 4)
PER_HARI = 8
"""Asesi whom one asesor can assess in a day."""

PALING_LAMA = 5
"""Days that an event lasts at most."""


def lsp(undian: Undian) -> Lsp:
    """The LSP."""
    panjang = f" dan {kata.PANJANG_SEKALI}" if undian.ekstrem else ""
    return Lsp(
        nama=f"LSP Sintetis Karya Rekaan{panjang}",
        jenis=JenisLsp.P3,
        lisensi=Lisensi(
            nomor="BNSP-LSP-9998-ID", sk="KEP.9998/BNSP/I/2025", berlaku_sampai=date(2030, 1, 15)
        ),
        alamat=orang.alamat(undian),
        kota=kata.KOTA[0],
        telepon="0990-5550200",
        email="sekretariat@lsp-sintetis.example",
        situs="https://lsp-sintetis.example",
        pejabat=Pejabat(
            direktur=orang.nama(undian),
            manajer_sertifikasi=orang.nama(undian),
            ketua_komite_skema=orang.nama(undian),
            admin=orang.nama(undian),
        ),
        dokumen=Dokumen(awalan="MUK-SIN", revisi="01"),
        bukti_administratif=("Fotokopi KTP atau paspor", "Pasfoto berwarna terbaru", "Daftar riwayat hidup"),
    )


def tuk(undian: Undian, skema: tuple[str, ...]) -> Tuk:
    """The place where all is assessed."""
    return Tuk(
        id="tuk-1",
        nama=f"TUK {orang.lembaga(undian)}",
        jenis=JenisTuk.SEWAKTU,
        alamat=orang.alamat(undian),
        penanggung_jawab=orang.nama(undian),
        verifikasi_sampai=date(2029, 12, 31),
        skema=skema,
    )


def team_size(asesi: int) -> int:
    """How many asesor an event needs."""
    return max(1, -(-asesi // (PER_HARI * PALING_LAMA)))


def asesmen(undian: Undian, skema: str, banyak: int, tim: tuple[Asesor, ...]) -> Asesmen:
    """An event of as many days as its team needs."""
    hari = -(-banyak // (PER_HARI * len(tim)))
    no_met = tuple(a.no_met for a in tim)
    return Asesmen(
        skema=skema,
        tuk="tuk-1",
        tanggal_mulai=MULAI,
        tanggal_selesai=MULAI + timedelta(days=hari - 1),
        waktu_mulai="08:00",
        waktu_selesai="17:00",
        asesor=no_met,
        surat_tugas=SuratTugas(nomor="001/ST/LSP-SIN/IV/2026", tanggal=MULAI - timedelta(days=10)),
        asesi=tuple(orang.daftar_asesi(undian, banyak, no_met)),
    )
