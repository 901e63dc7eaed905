"""Nobody is on the list of an event twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.check._rule import rule
from generator.check.muatan import Muatan, Pendaftar
from generator.check.nama import orang
from generator.diagnostic import Diagnostic, Keparahan
from generator.kode import declare

PST013 = declare(
    "PST013",
    "asesi terdaftar dua kali pada satu kegiatan",
    "Satu orang mendapat dua berkas dan mungkin dua keputusan yang bertentangan.",
    "- {id: a01, nik: 9901014509010001, …}\n- {id: a07, nik: 9901014509010001, …}",
    "- {id: a01, nik: 9901014509010001, …}",
)
PST014 = declare(
    "PST014",
    "e-mail atau HP yang sama pada dua asesi",
    "Undangan dan sertifikat salah satunya akan sampai pada orang lain; biasanya tersalin dari baris atas.",
    "- {id: a01, email: dewi@surat.example, …}\n- {id: a02, email: dewi@surat.example, …}",
    "- {id: a01, email: dewi@surat.example, …}\n- {id: a02, email: siti@surat.example, …}",
    Keparahan.PERINGATAN,
)


_BUKAN_ANGKA = re.compile(r"\D")


@rule(PST013, PST014)
def asesi_are_different_people(muatan: Muatan) -> Iterator[Diagnostic]:
    """NIK, passport, name with date of birth; then what two people should not share."""
    for folder in muatan.asesmen:
        first: dict[tuple[str, str], Pendaftar] = {}
        for satu in muatan.asesi(folder):
            same = {
                field: lain
                for field, nilai in _marks(satu)
                if (lain := first.setdefault((field, nilai), satu)) is not satu
            }
            yield from _told(satu, same)


def _marks(satu: Pendaftar) -> Iterator[tuple[str, str]]:
    """What tells an asesi from others, by the field it stands in."""
    asesi = satu.nilai
    yield "nama", f"{orang(asesi.nama)} {asesi.tanggal_lahir}"
    for field in ("nik", "paspor"):
        if nilai := getattr(asesi, field):
            yield field, nilai
    if asesi.email:
        yield "email", asesi.email.casefold()
    if asesi.hp:
        yield "hp", _BUKAN_ANGKA.sub("", asesi.hp.replace("+62", "0", 1))


def _told(satu: Pendaftar, same: dict[str, Pendaftar]) -> Iterator[Diagnostic]:
    """One finding for an asesi who is there twice; what he shares with himself is not told."""
    for field, apa in (("nik", "NIK"), ("paspor", "nomor paspor"), ("nama", "nama dan tanggal lahir")):
        lain = same.get(field)
        if lain is not None and (field != "nama" or not _both_have_nik(satu, lain)):
            yield PST013.at(
                satu.at(field), _shared(apa, satu, lain), "hapus salah satu, atau perbaiki datanya"
            )
            return
    for field, apa in (("email", "e-mail"), ("hp", "nomor HP")):
        if field in same:
            yield PST014.at(
                satu.at(field),
                _shared(apa, satu, same[field]),
                "tanyakan milik siapa; yang tidak punya, biarkan tanpa isian ini",
            )


def _shared(apa: str, satu: Pendaftar, lain: Pendaftar) -> str:
    return f"{apa} asesi {satu.nilai.id} sama dengan milik asesi {lain.nilai.id}"


def _both_have_nik(satu: Pendaftar, lain: Pendaftar) -> bool:
    """Whether the NIK have already said that these are two people."""
    return bool(satu.nilai.nik and lain.nilai.nik)
