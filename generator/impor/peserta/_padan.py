"""People of a sheet set against the asesi that an event has: who is new, who changes, and in what."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from itertools import count
from typing import Any

from generator.diagnostic import Checked, Diagnostic, Span
from generator.impor.peserta._baca import Alamat, Calon
from generator.impor.peserta._judul import Kepala, fold
from generator.impor.peserta._lembar import Lembar
from generator.kode.imp_peserta import (
    BERBEDA,
    EMAIL_KEMBAR,
    KEMBAR,
    KOLOM_WAJIB,
    KOSONG,
    PADANAN,
    TANPA_INSTANSI,
)

WAJIB: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "nama": ("nama", ("nama",)),
    "tempat_lahir": ("tempat lahir", ("tempat_lahir", "ttl")),
    "tanggal_lahir": ("tanggal lahir", ("tanggal_lahir", "ttl")),
    "jenis_kelamin": ("jenis kelamin", ("jenis_kelamin",)),
    "alamat": ("alamat", ("alamat", "rt", "rw", "rt_rw", "kelurahan", "kecamatan", "kota", "provinsi")),
    "pendidikan": ("pendidikan", ("pendidikan",)),
}
"""What an asesi must have, how people call it, and the columns it may come from."""

_INSTANSI = ("pekerjaan", "institusi")
_NUMBERED = re.compile(r"([a-z]+-?)(\d+)")


class Nasib(StrEnum):
    """What becomes of an asesi."""

    BARU = "baru"
    BERUBAH = "berubah"
    BERBEDA = "berbeda"
    TETAP = "tetap"
    TIDAK_DI_LEMBAR = "tidak ada di lembar"


@dataclass(frozen=True, slots=True)
class Putusan:
    """One asesi after the import.

    Attributes:
        urutan: his place in the list of the file; new ones follow those there.
        calon: his row; None when the sheet does not have him.
        isi: values that come or change, by where they go.
        ditahan: values of the sheet that differ from what is recorded, which stays.
    """

    id: str
    urutan: int
    nasib: Nasib
    calon: Calon | None
    isi: Mapping[Alamat, str | date]
    ditahan: Mapping[Alamat, str | date] = field(default_factory=dict)


def decide(
    lembar: Lembar,
    kepala: Kepala,
    people: Sequence[Calon],
    present: Sequence[Any],
    taken: Iterable[str],
    *,
    timpa: bool = False,
) -> Checked[tuple[Putusan, ...]]:
    """Match every row, and say what it changes.

    Args:
        lembar: the sheet, for the places of findings.
        kepala: its columns.
        people: its rows.
        present: the asesi of the file as they were read, text only.
        taken: ids that new asesi must not have.
        timpa: what the sheet says replaces what is recorded; otherwise it only fills what is empty.
    """
    findings = [*_twice(lembar, people)]
    index = _Index(present)
    matches: dict[int, Calon] = {}
    decisions: list[Putusan] = []
    places = count(len(present))
    ids = _free_ids([str(one["id"]) for one in present], taken)
    for calon in people:
        found = index.find(calon)
        if isinstance(found, str):
            findings.append(PADANAN.at(lembar.at_row(calon.baris), f"baris {calon.nomor}: {found}", _FIX_NIK))
        elif found is not None and found in matches:
            pesan = f"baris {calon.nomor}: orang yang sama dengan baris {matches[found].nomor}"
            findings.append(KEMBAR.at(lembar.at_row(calon.baris), pesan, "hapus salah satu baris"))
        elif found is not None:
            matches[found] = calon
            decisions.append(_known(lembar, calon, found, present[found], findings, timpa=timpa))
            findings += _kept(lembar, decisions[-1])
        else:
            isi = _with_office(lembar, calon, {}, findings)
            findings += _lacking(lembar, kepala, calon)
            decisions.append(Putusan(next(ids), next(places), Nasib.BARU, calon, isi))
    gone = [
        Putusan(str(one["id"]), n, Nasib.TIDAK_DI_LEMBAR, None, {})
        for n, one in enumerate(present)
        if n not in matches
    ]
    findings += _missing_columns(lembar, kepala, decisions)
    ordered = sorted([*decisions, *gone], key=lambda one: one.urutan)
    return Checked(tuple(ordered), tuple(findings))


_FIX_NIK = "samakan NIK di lembar dan di peserta.yaml, atau perbaiki nama atau tanggal lahirnya"


class _Index:
    """The asesi of the file by all that they can be known by."""

    def __init__(self, present: Sequence[Any]) -> None:
        self._present = present
        self._by: dict[tuple[str, str], int] = {}
        for n, one in enumerate(present):
            for key in ("nik", "paspor"):
                if one.get(key):
                    self._by[key, str(one[key])] = n
            self._by.setdefault(("orang", _person(str(one["nama"]), str(one["tanggal_lahir"]))), n)
            if one.get("email"):
                self._by.setdefault(("email", str(one["email"]).casefold()), n)

    def find(self, calon: Calon) -> int | str | None:
        """His place in the file; None for a new one; a sentence when that cannot be said."""
        for key in ("nik", "paspor"):
            found = self._by.get((key, calon.get(key))) if calon.get(key) else None
            if found is not None:
                return found
        born = calon.get("tanggal_lahir")
        if born:
            found = self._by.get(("orang", _person(calon.get("nama"), born)))
            if found is None:
                return None
            there = self._present[found]
            for key in ("nik", "paspor"):
                if calon.get(key) and there.get(key):
                    name = "NIK" if key == "nik" else "nomor paspor"
                    return f"nama dan tanggal lahirnya seperti asesi {there['id']}, tetapi {name}-nya berbeda"
            return found
        # A sheet with neither: some lists hold only names and addresses.
        if calon.get("nik") or calon.get("paspor") or not calon.get("email"):
            return None
        return self._by.get(("email", calon.get("email").casefold()))


def _person(nama: str, lahir: str) -> str:
    return f"{fold(nama)}/{lahir}"


def _free_ids(present: Sequence[str], taken: Iterable[str]) -> Iterator[str]:
    """Ids that go on where the present ones stop: a01, a02, then a03."""
    known = {*present, *taken}
    numbered = [match for one in present if (match := _NUMBERED.fullmatch(one))]
    prefix = numbered[-1][1] if numbered else "a"
    width = len(numbered[-1][2]) if numbered else 2
    own = [match for one in known if (match := _NUMBERED.fullmatch(one)) and match[1] == prefix]
    number = max((int(match[2]) for match in own), default=0)
    while True:
        number += 1
        yield f"{prefix}{number:0{width}}"


def _known(
    lembar: Lembar,
    calon: Calon,
    urutan: int,
    there: Mapping[str, Any],
    findings: list[Diagnostic],
    *,
    timpa: bool,
) -> Putusan:
    differing = {
        alamat: value
        for alamat, value in _with_office(lembar, calon, there.get("pekerjaan") or {}, findings).items()
        if not _same(_at(there, alamat), value) and not (alamat == ("alamat",) and calon.tanpa_jalan)
    }
    held = set() if timpa else {alamat for alamat in differing if _at(there, alamat)}
    if _INSTANSI in held:
        # Another employer: his post and address belong to him, not to the one that stays.
        held |= {alamat for alamat in differing if alamat[0] == "pekerjaan"}
    isi = {alamat: value for alamat, value in differing.items() if alamat not in held}
    ditahan = {alamat: value for alamat, value in differing.items() if alamat in held}
    nasib = Nasib.BERUBAH if isi else Nasib.BERBEDA if ditahan else Nasib.TETAP
    return Putusan(str(there["id"]), urutan, nasib, calon, isi, ditahan)


def _kept(lembar: Lembar, one: Putusan) -> Iterable[Diagnostic]:
    """What the sheet says otherwise and is left alone, once for each asesi."""
    if one.ditahan and one.calon is not None:
        first = one.calon.sel.get(next(iter(one.ditahan)))
        names = ", ".join(".".join(alamat) for alamat in one.ditahan)
        yield BERBEDA.at(
            lembar.at(first) if first else lembar.at_row(one.calon.baris),
            f"baris {one.calon.nomor}: {names} berbeda dari yang tercatat untuk asesi {one.id}; dibiarkan",
            "jalankan lagi dengan --timpa bila lembar ini yang benar",
        )


def _at(there: Mapping[str, Any], alamat: Alamat) -> str:
    value: Any = there
    for key in alamat:
        value = value.get(key) if isinstance(value, Mapping) else None
    return "" if value is None else str(value)


def _same(old: str, new: str | date) -> bool:
    """Line breaks and commas of an address, and spaces, are a matter of taste."""
    text = new.isoformat() if isinstance(new, date) else new
    return old == text or re.findall(r"[^\s,]+", old) == re.findall(r"[^\s,]+", text)


def _with_office(
    lembar: Lembar, calon: Calon, office: Mapping[str, Any], findings: list[Diagnostic]
) -> dict[Alamat, str | date]:
    """The values of a row; those of his office only with its name."""
    if calon.get("pekerjaan", "institusi") or office.get("institusi"):
        return dict(calon.isi)
    loose = [alamat for alamat in calon.isi if alamat[0] == "pekerjaan"]
    if loose:
        sel = calon.sel[loose[0]]
        pesan = f"{sel.nama}: pekerjaan tidak dicatat karena nama instansinya kosong"
        petunjuk = "isi kolom instansi; untuk yang bekerja sendiri tulis misalnya “Pekerja lepas”"
        findings.append(TANPA_INSTANSI.at(lembar.at(sel), pesan, petunjuk))
    return {alamat: value for alamat, value in calon.isi.items() if alamat[0] != "pekerjaan"}


def _lacking(lembar: Lembar, kepala: Kepala, calon: Calon) -> Iterable[Diagnostic]:
    """Cells that a new asesi must have filled; those of columns that are not there are told once."""
    for key, (name, columns) in WAJIB.items():
        there = [kepala.kolom[c] for c in columns if c in kepala.kolom]
        if there and (key,) not in calon.isi and (key,) not in calon.rusak:
            span = replace(lembar.at_row(calon.baris), col=there[0].kolom)
            pesan = f"baris {calon.nomor}: {name} kosong"
            yield KOSONG.at(span, pesan, f"isi kolom “{there[0].judul}”")


def _missing_columns(lembar: Lembar, kepala: Kepala, decisions: Sequence[Putusan]) -> Iterable[Diagnostic]:
    if not any(one.nasib is Nasib.BARU for one in decisions):
        return
    for name, columns in WAJIB.values():
        if not any(c in kepala.kolom for c in columns):
            yield KOLOM_WAJIB.at(
                Span(lembar.berkas, kepala.baris, 1),
                f"tidak ada kolom {name}, padahal ada asesi baru",
                f"tambahkan kolom “{name.title()}”",
            )


def _twice(lembar: Lembar, people: Sequence[Calon]) -> Iterable[Diagnostic]:
    """One person on two rows; one address for two people."""
    seen: dict[tuple[str, str], Calon] = {}
    for calon in people:
        person = _person(calon.get("nama"), calon.get("tanggal_lahir")) if calon.get("tanggal_lahir") else ""
        for kode, key, value, what in (
            (KEMBAR, "nik", calon.get("nik"), "NIK"),
            (KEMBAR, "paspor", calon.get("paspor"), "nomor paspor"),
            (KEMBAR, "orang", person, "nama dan tanggal lahir"),
            (EMAIL_KEMBAR, "email", calon.get("email").casefold(), "e-mail"),
        ):
            first = seen.setdefault((key, value), calon) if value else calon
            differ = key == "orang" and _nik_differ(first, calon)
            if first is not calon and not differ:
                sel = calon.sel.get((key,)) or calon.sel.get(("nama",))
                span = lembar.at(sel) if sel else lembar.at_row(calon.baris)
                pesan = f"baris {calon.nomor}: {what} sama dengan baris {first.nomor}"
                yield kode.at(span, pesan, "hapus salah satu baris, atau perbaiki isinya")
                break


def _nik_differ(one: Calon, other: Calon) -> bool:
    return bool(one.get("nik") and other.get("nik") and one.get("nik") != other.get("nik"))
