"""Numbers of elemen and KUK run without gaps, as the standard counts them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.check._rule import rule
from generator.check.muatan import Dokumen, Muatan
from generator.diagnostic import Diagnostic, Keparahan
from generator.kode import declare
from generator.model import Unit

UNT008 = declare(
    "UNT008",
    "nomor elemen meloncat atau tidak urut",
    "Loncatan biasanya berarti satu elemen luput disalin. Bila standarnya sendiri mencetak nomor itu, "
    "tulis nomor urut yang sebenarnya di nomor dan nomor cetaknya di nomor_tercetak.",
    "elemen bernomor 1, 2, 4",
    "elemen bernomor 1, 2, 3; yang ketiga dengan nomor_tercetak: 4",
    Keparahan.PERINGATAN,
)
UNT009 = declare(
    "UNT009",
    "nomor KUK meloncat atau tidak urut",
    "Loncatan biasanya berarti satu KUK luput disalin, jadi tidak pernah diases. Nomor yang memang "
    "tercetak demikian ditulis di nomor_tercetak.",
    "KUK bernomor 1.1, 1.3",
    "KUK bernomor 1.1, 1.2; yang kedua dengan nomor_tercetak: 1.3",
    Keparahan.PERINGATAN,
)
UNT010 = declare(
    "UNT010",
    "nomor diulang di dalam teks",
    "Formulir mencetak nomor di depan teks; nomor di dalam teks membuatnya tercetak dua kali.",
    "pernyataan: 1.1 Alat disiapkan.",
    "pernyataan: Alat disiapkan.",
    Keparahan.PERINGATAN,
)

_NUMBER = re.compile(r"\d{1,2}\.(?:\d{1,2}\.?)?")
_COPIED = "periksa apakah ada yang luput disalin; nomor cetak yang berbeda ditulis di nomor_tercetak"


@rule(UNT008, UNT009)
def numbers_run_on(muatan: Muatan) -> Iterator[Diagnostic]:
    """Each number follows the one before; one whose printed number is given has been looked at."""
    for dokumen in muatan.semua(Unit):
        yield from _elemen(dokumen)
        last: dict[str, int] = {}
        for e, elemen in enumerate(dokumen.nilai.elemen):
            for k, kuk in enumerate(elemen.kuk):
                induk, _, urut = kuk.nomor.partition(".")
                # A number that is repeated, or stands under another elemen, is RJK002's.
                before = last.get(induk, 0 if induk == str(elemen.nomor) else int(urut))
                if int(urut) not in (before, before + 1) and kuk.nomor_tercetak is None:
                    yield UNT009.at(
                        dokumen.at("elemen", e, "kuk", k, "nomor"),
                        f"KUK {kuk.nomor} mengikuti {induk}.{before}"
                        if before
                        else f"KUK pertama elemen {induk} bernomor {kuk.nomor}",
                        _COPIED,
                    )
                last[induk] = int(urut)


def _elemen(dokumen: Dokumen[Unit]) -> Iterator[Diagnostic]:
    last = 0
    for e, elemen in enumerate(dokumen.nilai.elemen):
        if elemen.nomor not in (last, last + 1) and elemen.nomor_tercetak is None:
            pesan = f"mengikuti elemen {last}" if last else "berada paling depan"
            yield UNT008.at(dokumen.at("elemen", e, "nomor"), f"elemen {elemen.nomor} {pesan}", _COPIED)
        last = elemen.nomor


@rule(UNT010)
def text_does_not_repeat_its_number(muatan: Muatan) -> Iterator[Diagnostic]:
    """The statement of KUK 1.1 does not begin with 1.1, nor the title of elemen 1 with 1."""
    for dokumen in muatan.semua(Unit):
        for e, elemen in enumerate(dokumen.nilai.elemen):
            numbers = (str(elemen.nomor), elemen.nomor_tercetak)
            yield from _repeated(dokumen, elemen.judul, numbers, ("elemen", e, "judul"))
            for k, kuk in enumerate(elemen.kuk):
                where = ("elemen", e, "kuk", k, "pernyataan")
                yield from _repeated(dokumen, kuk.pernyataan, (kuk.nomor, kuk.nomor_tercetak), where)


def _repeated(
    dokumen: Dokumen[Unit], text: str, numbers: tuple[str | None, ...], where: tuple[str | int, ...]
) -> Iterator[Diagnostic]:
    if not text[0].isdecimal():
        return
    head, *rest = text.split(maxsplit=1)
    # "1.5 meter …" is a measure; what begins a sentence is a number, be it a wrong one.
    if head.rstrip(".") in numbers or (rest and rest[0][0].isupper() and _NUMBER.fullmatch(head)):
        yield UNT010.at(
            dokumen.part(head, *where), f"nomor “{head}” tercetak dua kali", "hapus nomor itu dari teks"
        )
