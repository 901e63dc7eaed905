"""Who wrote the perangkat of a scheme and who validated them: known asesor, and not the same."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check._rule import rule
from generator.check.muatan import Dokumen, Muatan
from generator.check.nama import fold, orang
from generator.check.saran import near
from generator.diagnostic import Diagnostic, Keparahan
from generator.kode import declare
from generator.model import Penyusun, Skema

SKM008 = declare(
    "SKM008",
    "validator juga penyusun",
    "Yang memvalidasi perangkat bukan yang menyusunnya; bila sama, validasi itu tidak menguji apa pun.",
    "penyusun dan validator: MET.000.990101 2019",
    "validator: MET.000.990102 2019",
    Keparahan.PERINGATAN,
)
SKM009 = declare(
    "SKM009",
    "penyusun atau validator tidak ada di register asesor",
    "Nama dan nomornya dicetak pada setiap perangkat; di luar register keduanya tidak dapat diperiksa.",
    "no_met: MET.000.990199 2019, tidak ada di asesor.yaml",
    "no_met: MET.000.990101 2019",
    Keparahan.PERINGATAN,
)
SKM010 = declare(
    "SKM010",
    "nama tidak sesuai dengan nomor registrasinya",
    "Nama dan nomor dicetak bersebelahan; nomor milik orang lain menjadikan tanda tangannya tidak sah.",
    "nama: Asih Rekaan dengan nomor milik Asmara Rekaan",
    "nama: Asmara Rekaan",
    Keparahan.PERINGATAN,
)
SKM011 = declare(
    "SKM011",
    "orang yang sama tercantum dua kali",
    "Kolom tanda tangan kedua dicetak untuk orang yang sama.",
    "penyusun: dua kali MET.000.990101 2019",
    "penyusun: satu kali MET.000.990101 2019",
    Keparahan.PERINGATAN,
)

ROLES = ("penyusun", "validator")


@rule(SKM008, SKM011)
def validator_is_somebody_else(muatan: Muatan) -> Iterator[Diagnostic]:
    """Nobody validates what he wrote, and nobody is named twice for one role.

    Two names with one number that no register holds are SKM009: one of the numbers is wrong.
    """
    register = {_number(no_met) for no_met in muatan.asesor}
    for dokumen in muatan.skema.values():
        authors = {_number(satu.no_met): orang(satu.nama) for satu in dokumen.nilai.penyusun}
        seen: set[tuple[str, str]] = set()
        for role, n, satu in _people(dokumen):
            place, number = dokumen.at(role, n, "no_met"), _number(satu.no_met)
            if (role, number) in seen:
                yield SKM011.at(
                    place, f"{satu.no_met} tercantum dua kali sebagai {role}", "hapus salah satunya"
                )
            elif role == "validator" and (
                authors.get(number) == orang(satu.nama) or (number in authors and number in register)
            ):
                yield SKM008.at(
                    place, f"{satu.no_met} juga penyusun perangkat ini", "tunjuk validator yang lain"
                )
            seen.add((role, number))


@rule(SKM009, SKM010)
def authors_are_registered(muatan: Muatan) -> Iterator[Diagnostic]:
    """Their number is in the register, and under their name; academic titles may differ."""
    register = {_number(no_met): asesor for no_met, asesor in muatan.asesor.items()}
    for dokumen in muatan.skema.values():
        for role, n, satu in _people(dokumen):
            asesor = muatan.asesor.get(satu.no_met) or register.get(_number(satu.no_met))
            if asesor is None:
                yield SKM009.at(
                    dokumen.at(role, n, "no_met"),
                    f"{role} {satu.no_met} tidak ada di asesor.yaml",
                    near(satu.no_met, muatan.asesor) or "tambahkan ke asesor.yaml",
                )
            elif orang(asesor.nama) not in fold(satu.nama):
                yield SKM010.at(
                    dokumen.at(role, n, "nama"),
                    f"{satu.no_met} di asesor.yaml adalah {asesor.nama}",
                    "samakan nama atau nomornya",
                )


def _people(dokumen: Dokumen[Skema]) -> Iterator[tuple[str, int, Penyusun]]:
    """Authors and validators: role, index and the person."""
    for role in ROLES:
        people: tuple[Penyusun, ...] = getattr(dokumen.nilai, role)
        for n, satu in enumerate(people):
            yield role, n, satu


def _number(no_met: str) -> str:
    """The number alone: a dot or a blank may stand before the year."""
    return no_met.replace(" ", ".")
