"""What must be in force on the day of the assessment: standards, scheme, licence, TUK, asesor."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.check._rule import rule
from generator.check.aturan.skema_jenis import never_valid
from generator.check.muatan import Dokumen, Muatan
from generator.check.nama import fold
from generator.check.saran import choose
from generator.diagnostic import Diagnostic, Keparahan
from generator.kode import declare
from generator.model import Asesmen
from generator.model.lsp import Standar
from generator.waktu import tanggal

JDW011 = declare(
    "JDW011",
    "standar kompetensi tidak berlaku pada tanggal asesmen",
    "Sertifikat atas standar yang sudah dicabut tidak diakui; unitnya perlu diganti dengan yang berlaku.",
    "standar:\n  - nama: SKKNI No. 282 Tahun 2016\n    berlaku_sampai: 2025-12-31   # asesmen 9 Mei 2026",
    "standar:\n  - nama: SKKNI No. 282 Tahun 2016\n    berlaku_sampai: 2027-12-31",
)
JDW012 = declare(
    "JDW012",
    "skema tidak berlaku pada tanggal asesmen",
    "LSP hanya boleh mengases dengan skema yang masih berlaku sampai hari terakhir asesmen.",
    "berlaku_sampai: 2026-04-30   # asesmen 9 Mei 2026",
    "berlaku_sampai: 2031-01-11",
)
JDW013 = declare(
    "JDW013",
    "lisensi LSP tidak berlaku pada tanggal asesmen",
    "Tanpa lisensi yang berlaku LSP tidak berwenang menyelenggarakan asesmen.",
    "lisensi:\n  berlaku_sampai: 2026-01-15   # asesmen 9 Mei 2026",
    "lisensi:\n  berlaku_sampai: 2029-01-15",
)
JDW014 = declare(
    "JDW014",
    "verifikasi TUK tidak berlaku pada tanggal asesmen",
    "Asesmen hanya sah di TUK yang hasil verifikasinya masih berlaku.",
    "verifikasi_sampai: 2026-03-31   # asesmen 9 Mei 2026",
    "verifikasi_sampai: 2028-03-31",
)
JDW015 = declare(
    "JDW015",
    "sertifikat asesor tidak berlaku pada tanggal asesmen",
    "Rekomendasi asesor yang sertifikatnya sudah lewat tidak sah.",
    "berlaku_sampai: 2026-04-30   # asesmen 9 Mei 2026",
    "berlaku_sampai: 2028-04-30",
)
JDW016 = declare(
    "JDW016",
    "standar kompetensi sudah punya pengganti",
    "Standar yang lama biasanya masih boleh dipakai beberapa waktu; siapkan unit dari penggantinya.",
    "standar: SKKNI No. 282 Tahun 2016   # lsp.yaml: pengganti: SKKNI No. 9 Tahun 2026",
    "standar: SKKNI No. 9 Tahun 2026",
    Keparahan.PERINGATAN,
)
JDW017 = declare(
    "JDW017",
    "standar unit tidak ada dalam daftar standar LSP",
    "Masa berlaku standar dicari menurut namanya dalam lsp.yaml; yang tidak ditemukan tidak diperiksa.",
    "standar: SKKNI 282/2016",
    "standar: SKKNI No. 282 Tahun 2016   # sama seperti dalam lsp.yaml",
    Keparahan.PERINGATAN,
)


@rule(JDW012, JDW013, JDW014, JDW015)
def everything_is_in_force(muatan: Muatan) -> Iterator[Diagnostic]:
    """Scheme, licence, TUK and the whole team on the last day of each event."""
    for dokumen in muatan.asesmen.values():
        asesmen = dokumen.nilai
        skema = muatan.skema.get(asesmen.skema)
        if skema and _over(skema.nilai.berlaku_sampai, dokumen) and not never_valid(skema.nilai):
            pesan = _expired(f"skema {skema.nilai.judul}", skema.nilai.berlaku_sampai, dokumen)
            yield JDW012.at(
                dokumen.at("skema"), pesan, "sahkan skema yang diperbarui, lalu ubah berlaku_sampai"
            )
        if muatan.lsp and _over(sampai := muatan.lsp.nilai.lisensi.berlaku_sampai, dokumen):
            pesan = _expired(f"lisensi {muatan.lsp.nilai.lisensi.nomor}", sampai, dokumen)
            yield JDW013.at(dokumen.at(_last_day(asesmen)), pesan, "perbarui lisensi dalam lsp.yaml")
        if (tuk := muatan.tuk.get(asesmen.tuk)) and _over(tuk.verifikasi_sampai, dokumen):
            pesan = _expired(f"verifikasi {tuk.nama}", tuk.verifikasi_sampai, dokumen)
            yield JDW014.at(
                dokumen.at("tuk"), pesan, "verifikasi ulang lalu perbarui tuk.yaml, atau pilih TUK lain"
            )
        for n, nomor in enumerate(asesmen.asesor):
            if (asesor := muatan.asesor.get(nomor)) and _over(asesor.berlaku_sampai, dokumen):
                pesan = _expired(f"sertifikat asesor {nomor}", asesor.berlaku_sampai, dokumen)
                yield JDW015.at(
                    dokumen.at("asesor", n),
                    pesan,
                    "bila sudah diperpanjang, perbarui asesor.yaml; bila belum, tunjuk asesor lain",
                )


@rule(JDW011)
def standards_are_in_force(muatan: Muatan) -> Iterator[Diagnostic]:
    """The standards that the units of the scheme come from, each named once."""
    register = _register(muatan)
    for dokumen in muatan.asesmen.values():
        skema = muatan.skema.get(dokumen.nilai.skema)
        unit = [muatan.unit[k].nilai for k in skema.nilai.unit if k in muatan.unit] if skema else []
        for nama in dict.fromkeys(fold(satu.standar) for satu in unit):
            standar = register.get(nama)
            if standar is not None and _over(standar.berlaku_sampai, dokumen):
                dipakai = [satu.kode for satu in unit if fold(satu.standar) == nama]
                yield JDW011.at(
                    dokumen.at("skema"),
                    _expired(standar.nama, standar.berlaku_sampai, dokumen),
                    f"dipakai unit {', '.join(dipakai)}"
                    + (f"; penggantinya {standar.pengganti}" if standar.pengganti else ""),
                )


@rule(JDW016, JDW017)
def standards_are_known(muatan: Muatan) -> Iterator[Diagnostic]:
    """Units of schemes come from standards of the list in ``lsp.yaml``, once there is such a list."""
    register = _register(muatan)
    used = {kode for skema in muatan.skema.values() for kode in skema.nilai.unit}
    for kode, dokumen in muatan.unit.items() if register else ():
        standar = register.get(fold(dokumen.nilai.standar))
        if kode in used and standar is None:
            yield JDW017.at(
                dokumen.at("standar"),
                f"“{dokumen.nilai.standar}” tidak ada dalam daftar standar di lsp.yaml, jadi masa berlakunya "
                "tidak diperiksa",
                choose(dokumen.nilai.standar, (satu.nama for satu in register.values())),
            )
        elif kode in used and standar and standar.pengganti:
            yield JDW016.at(
                dokumen.at("standar"),
                f"{standar.nama} sudah diganti {standar.pengganti}",
                f"masih berlaku sampai {tanggal(standar.berlaku_sampai)}" if standar.berlaku_sampai else "",
            )


def _register(muatan: Muatan) -> dict[str, Standar]:
    """Standards of ``lsp.yaml`` by their folded names."""
    return {fold(satu.nama): satu for satu in muatan.lsp.nilai.standar} if muatan.lsp else {}


def _over(sampai: date | None, dokumen: Dokumen[Asesmen]) -> bool:
    return sampai is not None and sampai < dokumen.nilai.terakhir


def _expired(apa: str, sampai: date | None, dokumen: Dokumen[Asesmen]) -> str:
    assert sampai is not None
    return f"{apa} hanya berlaku sampai {tanggal(sampai)}, asesmen {tanggal(dokumen.nilai.terakhir)}"


def _last_day(asesmen: Asesmen) -> str:
    return "tanggal_selesai" if asesmen.tanggal_selesai else "tanggal_mulai"
