"""FR.APL.01 - Permohonan sertifikasi kompetensi."""

from __future__ import annotations

from generator.formulir._base import Formulir, Konteks
from generator.istilah import JenisKelamin, Lingkup, Tujuan
from generator.model import Asesi, Pekerjaan
from generator.model.proyek import Cakupan, Isian
from generator.waktu import tanggal


def konteks(cakupan: Cakupan) -> Konteks:
    """``daftar_unit`` of the kemasan; ``persyaratan_dasar`` and ``bukti_administratif`` as lists of text.

    The scheme's own list of administrative evidence goes before the LSP's.
    """
    paket = cakupan.paket
    return {
        "daftar_unit": [
            {"nomor": n, "kode": u.kode, "judul": u.judul, "standar": u.standar}
            for n, u in enumerate(paket.unit.values(), start=1)
        ],
        "persyaratan_dasar": list(paket.skema.persyaratan_dasar),
        "bukti_administratif": list(paket.skema.bukti_administratif or paket.lsp.bukti_administratif),
    }


def isian(cakupan: Cakupan) -> Isian:
    """What the asesi has told already, and who of the LSP looks at it."""
    if cakupan.asesi is None:
        return {}
    return {
        "apl01.admin": cakupan.paket.lsp.pejabat.admin,
        **_pribadi(cakupan.asesi),
        **_pekerjaan(cakupan.asesi.pekerjaan),
        **_tujuan(cakupan.asesi),
    }


def _pribadi(asesi: Asesi) -> Isian:
    known = {
        "nik": asesi.nik or asesi.paspor,
        "tempat_tanggal_lahir": f"{asesi.tempat_lahir} / {tanggal(asesi.tanggal_lahir)}",
        "kebangsaan": asesi.kebangsaan,
        "alamat": asesi.alamat,
        "kode_pos": asesi.kode_pos,
        "telp_rumah": asesi.telp_rumah,
        "telp_kantor": asesi.telp_kantor,
        "hp": asesi.hp,
        "email": asesi.email,
        "pendidikan": asesi.pendidikan,
    }
    values: dict[str, str | bool] = {f"apl01.{name}": value for name, value in known.items() if value}
    for jenis in JenisKelamin:
        values[f"coret.apl01.jenis_kelamin.{jenis.name.lower()}"] = asesi.jenis_kelamin is not jenis
    return values


def _pekerjaan(pekerjaan: Pekerjaan | None) -> Isian:
    if pekerjaan is None:
        return {}
    known = {
        "institusi": pekerjaan.institusi,
        "jabatan": pekerjaan.jabatan,
        "alamat": pekerjaan.alamat,
        "kode_pos": pekerjaan.kode_pos,
        "telp": pekerjaan.telp,
        "fax": pekerjaan.fax,
        "email": pekerjaan.email,
    }
    return {f"apl01.pekerjaan.{name}": value for name, value in known.items() if value}


def _tujuan(asesi: Asesi) -> Isian:
    values: dict[str, str | bool] = {f"apl01.tujuan.{t}": asesi.tujuan is t for t in Tujuan}
    if asesi.tujuan_lainnya:
        values["apl01.tujuan_lainnya"] = asesi.tujuan_lainnya
    return values


FORMULIR = Formulir(
    kode="FR.APL.01",
    judul="PERMOHONAN SERTIFIKASI KOMPETENSI",
    urutan=10,
    lingkup=Lingkup.ASESI,
    pengisi="Asesi dan admin LSP",
    konteks=konteks,
    isian=isian,
)
