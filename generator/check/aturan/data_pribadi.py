"""Personal data of real people stays out of git (UU 27/2022 tentang Pelindungan Data Pribadi)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from generator.check._rule import rule
from generator.check.muatan import Muatan
from generator.check.nik import Nik
from generator.diagnostic import Diagnostic, Keparahan, Span
from generator.kode import declare
from generator.model import Asesi, DaftarAsesor
from generator.program.git import tracked

SRT005 = declare(
    "SRT005",
    "data pribadi ikut disimpan di git",
    "Yang pernah masuk git tetap ada dalam riwayatnya dan tersalin ke setiap komputer. Orang rekaan (NIK "
    "berawal 98 atau 99, atau tanpa NIK dengan e-mail di .example) tidak dihitung.",
    "git add skema/asesmen/2026-05-pemrogram/peserta.yaml",
    "tulis skema/asesmen/*/peserta.yaml dan skema/asesmen/*/hasil/ dalam .gitignore",
    Keparahan.PERINGATAN,
)


@rule(SRT005)
def personal_data_is_not_tracked(muatan: Muatan) -> Iterator[Diagnostic]:
    """Files that tell of real people; git is asked only when there are such files."""
    personal = dict(_personal(muatan))
    if not personal or muatan.akar is None:
        return
    kept = tracked(muatan.akar)
    personal.update(_evidence(muatan.akar, kept, personal))
    for relatif, (span, apa) in personal.items():
        if relatif in kept:
            yield SRT005.at(
                span,
                f"{apa} ikut disimpan di git",
                f"tulis {relatif} dalam .gitignore, lalu `git rm --cached` berkas itu; riwayat lama "
                "dibersihkan tersendiri",
            )


def _personal(muatan: Muatan) -> Iterator[tuple[str, tuple[Span, str]]]:
    """By path below the data folder: where personal data stands first, and what it is."""
    for daftar in muatan.semua(DaftarAsesor):
        for n, asesor in enumerate(daftar.nilai.asesor):
            if asesor.nik and not _invented_nik(asesor.nik):
                yield str(daftar.relatif), (daftar.at("asesor", n, "nik"), "NIK asesor")
                break
    for folder in muatan.asesmen:
        real: set[str] = set()
        for satu in muatan.asesi(folder):
            if not invented(satu.nilai):
                if not real:
                    yield str(satu.dokumen.relatif), (satu.at("nama"), "data pribadi asesi")
                real.add(satu.nilai.id)
        for hasil in muatan.hasil(folder):
            if hasil.relatif.stem in real:
                yield str(hasil.relatif), (hasil.at(), "hasil asesmen seorang asesi")


def _evidence(akar: Path, kept: Iterable[str], personal: Iterable[str]) -> dict[str, tuple[Span, str]]:
    """The first tracked file of evidence of each event with real asesi."""
    kegiatan = {PurePosixPath(relatif).parent for relatif in personal}
    first: dict[PurePosixPath, str] = {}
    for relatif in sorted(kept):
        parts = PurePosixPath(relatif).parts
        if (
            len(parts) > 3
            and parts[2] in {"bukti", "gambar"}
            and (folder := PurePosixPath(*parts[:2])) in kegiatan
        ):
            first.setdefault(folder, relatif)
    return {
        relatif: (Span(str(akar / relatif)), "bukti atau gambar seorang asesi") for relatif in first.values()
    }


def invented(asesi: Asesi) -> bool:
    """Whether the asesi exists only in an example (RFC 2606 reserves ``.example``)."""
    if asesi.nik:
        return _invented_nik(asesi.nik)
    return asesi.email is not None and asesi.email.endswith(".example")


def _invented_nik(teks: str) -> bool:
    nik = Nik.read(teks)
    return nik is not None and nik.rekaan
