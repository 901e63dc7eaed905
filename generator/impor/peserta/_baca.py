"""Rows to people: each cell read by what its column holds, each fault with its cell."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from generator.diagnostic import Checked, Diagnostic, Keparahan
from generator.impor.peserta._alamat import PARTS, join_address
from generator.impor.peserta._hari import Hari, settle
from generator.impor.peserta._judul import Kepala, is_heading_again, is_numbering
from generator.impor.peserta._lembar import Baris, Isi, Lembar, Sel
from generator.impor.peserta._nilai import (
    Nilai,
    is_mobile,
    is_passport,
    read_email,
    read_met,
    read_nation,
    read_nik,
    read_phone,
    read_postcode,
    read_sex,
    text,
)
from generator.impor.peserta._tanggal import Terbaca, read_date
from generator.kode.imp_peserta import DILEWATI, GANDA, KODE_ANGKA, NIK_RAGU, RUMUS
from generator.waktu import HARI

Alamat: TypeAlias = "tuple[str, ...]"
"""Keys from an asesi to a value: ``("nama",)``, ``("pekerjaan", "institusi")``."""


def _text(isi: Isi) -> Nilai:
    return Nilai(text(isi))


def _words(isi: Isi) -> Nilai:
    """Text that is not just a code of the reporting sheets."""
    line = text(isi)
    if line.isdigit():
        return Nilai("", KODE_ANGKA, "berisi kode angka; tidak dipakai", "tulis namanya, bukan kodenya")
    return Nilai(line)


Pembaca: TypeAlias = "tuple[Alamat, Callable[[Isi], Nilai]]"

PEMBACA: Mapping[str, Pembaca] = {
    "nama": (("nama",), _words),
    "nik": (("nik",), read_nik),
    "paspor": (("paspor",), _text),
    "tempat_lahir": (("tempat_lahir",), _words),
    "jenis_kelamin": (("jenis_kelamin",), read_sex),
    "kebangsaan": (("kebangsaan",), read_nation),
    "kode_pos": (("kode_pos",), read_postcode),
    "telepon": (("telepon",), read_phone),
    "hp": (("hp",), read_phone),
    "telp_rumah": (("telp_rumah",), read_phone),
    "telp_kantor": (("telp_kantor",), read_phone),
    "email": (("email",), read_email),
    "pendidikan": (("pendidikan",), _words),
    "institusi": (("pekerjaan", "institusi"), _words),
    "jabatan": (("pekerjaan", "jabatan"), _words),
    "alamat_kantor": (("pekerjaan", "alamat"), _text),
    "kode_pos_kantor": (("pekerjaan", "kode_pos"), read_postcode),
    "email_kantor": (("pekerjaan", "email"), read_email),
    "fax": (("pekerjaan", "fax"), read_phone),
    "asesor": (("asesor",), read_met),
}
"""Columns whose cells are read alone: where the value goes, and how it is read."""

_TTL = re.compile(
    rf"(?P<tempat>.*?[^\W\d].*?)[\s,/;:-]+(?P<tanggal>(?:(?:{'|'.join(HARI)}),?\s*)?\d{{1,4}}[\s./-].*)", re.I
)
_LONGEST = 200
"""Letters of a cell with place and date of birth that are looked at."""
_NOT_APART = Terbaca(None, sebab="tempat dan tanggal lahir tidak dapat dipisahkan")
_NARROW = 2
"""In a sheet of so few columns a row with one cell may be a person."""
_MIN_ROUNDED = 3
"""So many NIK that all end in 0 are no accident: one in a thousand lists."""


@dataclass(slots=True)
class Calon:
    """A person as a row says.

    Attributes:
        isi: values by where they go; only those that the row has.
        sel: the cells that they were read from.
        rusak: where a value would go that cannot be used; it has been reported.
        tanpa_jalan: of the address only the town or the like is known.
    """

    baris: Baris
    isi: dict[Alamat, str | date] = field(default_factory=dict)
    sel: dict[Alamat, Sel] = field(default_factory=dict)
    rusak: set[Alamat] = field(default_factory=set)
    tanpa_jalan: bool = False

    @property
    def nomor(self) -> int:
        """The row as a spreadsheet counts it."""
        return next(iter(self.baris.values())).baris

    def get(self, *alamat: str) -> str:
        """A value as text, "" when the row does not have it."""
        value = self.isi.get(alamat, "")
        return value.isoformat() if isinstance(value, date) else value


def read_people(lembar: Lembar, kepala: Kepala, kegiatan: date) -> Checked[tuple[Calon, ...]]:
    """The people of a sheet, in its order, and every fault of their cells.

    Args:
        lembar: the sheet.
        kepala: its headings.
        kegiatan: first day of the event.
    """
    reader = _Pembaca(lembar, kepala)
    people = [reader.read(baris) for baris in _data_rows(lembar, kepala)]
    kept = tuple(calon for calon in people if reader.is_person(calon))
    reader.dates(kept, kegiatan)
    reader.rounded(kept)
    return Checked(kept, tuple(reader.findings))


def _data_rows(lembar: Lembar, kepala: Kepala) -> Iterator[Baris]:
    for baris in lembar.baris:
        if (
            next(iter(baris.values())).baris > kepala.baris
            and not is_heading_again(baris, kepala)
            and not is_numbering(baris)
            and not _only_numbered(baris, kepala)
        ):
            yield baris


def _only_numbered(baris: Baris, kepala: Kepala) -> bool:
    """Whether a row has its number and nothing else: lists are numbered before they are filled in."""
    nomor = kepala.kolom.get("nomor")
    return (
        nomor is not None
        and baris.keys() == {nomor.kolom}
        and text(baris[nomor.kolom].nilai).rstrip(".").isdigit()
    )


class _Pembaca:
    """Reads rows and collects findings."""

    def __init__(self, lembar: Lembar, kepala: Kepala) -> None:
        self._lembar = lembar
        self._kolom = kepala.kolom
        self._coded: set[int] = set()
        self.findings: list[Diagnostic] = []

    def read(self, baris: Baris) -> Calon:
        """All but the date of birth, which needs the whole column."""
        calon = Calon(baris)
        for key, (alamat, reader) in PEMBACA.items():
            sel = self._sel(baris, key)
            if sel is not None:
                self._put(calon, alamat, sel, reader(sel.nilai))
        self._settle_numbers(calon)
        self._address(calon)
        self._birthplace(calon)
        self._education(calon)
        return calon

    def is_person(self, calon: Calon) -> bool:
        """Sums and notes below a table fill one cell; they are passed over and told."""
        used = {kolom.kolom for key, kolom in self._kolom.items() if key != "nomor"}
        filled = sum(kolom in used for kolom in calon.baris)
        if filled > 1 or (filled == 1 and len(used) <= _NARROW):
            return True
        pesan = f"baris {calon.nomor} dilewati: hampir kosong"
        self.findings.append(DILEWATI.at(self._lembar.at_row(calon.baris), pesan))
        return False

    def dates(self, people: tuple[Calon, ...], kegiatan: date) -> None:
        """Read the dates of birth of all rows."""
        found: list[tuple[Calon, Sel, Terbaca]] = []
        for calon in people:
            sel = self._sel(calon.baris, "tanggal_lahir")
            if sel is not None and _says(sel):
                found.append((calon, sel, read_date(sel.nilai, kegiatan, self._lembar.seri)))
            elif (sel := self._sel(calon.baris, "ttl")) is not None and _says(sel):
                split = _apart(sel)
                read = read_date(split["tanggal"], kegiatan, self._lembar.seri) if split else _NOT_APART
                found.append((calon, sel, read))
        settled = settle([Hari(read, calon.get("nik")) for calon, _, read in found])
        for (calon, sel, _), nilai in zip(found, settled, strict=True):
            self._put(calon, ("tanggal_lahir",), sel, nilai)
            if nilai.nilai:
                calon.isi["tanggal_lahir",] = date.fromisoformat(nilai.nilai)

    def rounded(self, people: tuple[Calon, ...]) -> None:
        """A column of NIK that all end in 0 was once a column of numbers."""
        written = [calon for calon in people if calon.get("nik")]
        if len(written) >= _MIN_ROUNDED and all(calon.get("nik").endswith("0") for calon in written):
            sel = written[0].sel["nik",]
            pesan = f"kolom NIK, mulai {sel.nama}: semua NIK berakhir dengan angka 0"
            petunjuk = "kemungkinan pernah dibulatkan Excel; bandingkan dengan KTP"
            self.findings.append(NIK_RAGU.at(self._lembar.at(sel), pesan, petunjuk))

    def _sel(self, baris: Baris, key: str) -> Sel | None:
        kolom = self._kolom.get(key)
        return baris.get(kolom.kolom) if kolom else None

    def _put(self, calon: Calon, alamat: Alamat, sel: Sel, nilai: Nilai) -> None:
        """Take a value over, or note why not."""
        if sel.rumus:
            shown = f"berisi galat Excel “{sel.nilai}”" if sel.nilai else "berisi rumus tanpa hasil tersimpan"
            petunjuk = "ganti rumus dengan nilainya (salin, tempel sebagai nilai)"
            nilai = Nilai("", RUMUS, shown, petunjuk)
        # A column of codes is one mistake, not one for each person.
        if nilai.kode is not KODE_ANGKA or sel.kolom not in self._coded:
            self.findings += nilai.at(self._lembar.at(sel), sel.nama)
        if nilai.kode is KODE_ANGKA:
            self._coded.add(sel.kolom)
        if nilai.nilai:
            calon.isi[alamat], calon.sel[alamat] = nilai.nilai, sel
        elif nilai.kode and nilai.kode.keparahan is Keparahan.GALAT:
            calon.rusak.add(alamat)

    def _settle_numbers(self, calon: Calon) -> None:
        """A passport in the column of NIK, a mobile number in that of telephones."""
        if is_passport(calon.get("nik")):
            self._move(calon, ("nik",), ("paspor",))
        for key in ("telp_rumah", "telepon"):
            if is_mobile(calon.get(key)) and not calon.get("hp"):
                self._move(calon, (key,), ("hp",))
        if calon.get("telepon"):
            self._telephone(calon)

    def _telephone(self, calon: Calon) -> None:
        """A number of which only is known that it is one: that at home, unless there is another."""
        if not calon.get("telp_rumah") and calon.get("telepon") != calon.get("hp"):
            self._move(calon, ("telepon",), ("telp_rumah",))
            return
        number, sel = calon.isi.pop(("telepon",)), calon.sel.pop(("telepon",))
        if number not in (calon.get("hp"), calon.get("telp_rumah")):
            pesan = f"{sel.nama} tidak dicatat: kolom HP atau telepon rumah berisi nomor lain"
            petunjuk = "pindahkan ke kolom telepon kantor, atau hapus"
            self.findings.append(GANDA.at(self._lembar.at(sel), pesan, petunjuk))

    @staticmethod
    def _move(calon: Calon, old: Alamat, new: Alamat) -> None:
        calon.isi[new], calon.sel[new] = calon.isi.pop(old), calon.sel.pop(old)

    def _address(self, calon: Calon) -> None:
        parts: dict[str, str] = {}
        for key in ("alamat", *PARTS):
            sel = self._sel(calon.baris, key)
            if sel is None:
                continue
            # RT and RW are numbers by nature; a town that is one comes from a reporting sheet.
            nilai = _text(sel.nilai) if key in ("alamat", "rt", "rw", "rt_rw") else _words(sel.nilai)
            self._put(calon, ("alamat",), sel, nilai)
            parts[key] = nilai.nilai
        calon.tanpa_jalan = not parts.get("alamat")
        line = join_address(parts, self._kolom)
        if line:
            calon.isi["alamat",] = line

    def _birthplace(self, calon: Calon) -> None:
        """Place of birth from "Bandung, 12-03-1999"."""
        sel = self._sel(calon.baris, "ttl")
        if sel is not None and ("tempat_lahir",) not in calon.isi:
            split = _apart(sel)
            place = split["tempat"].rstrip(" ,/;:-") if split else ""
            self._put(calon, ("tempat_lahir",), sel, _words(place))
            if _says(sel) and not split:
                # Told once, with the date.
                calon.rusak.add(("tempat_lahir",))

    def _education(self, calon: Calon) -> None:
        """Level and subject make one qualification: S1 and Desain."""
        sel = self._sel(calon.baris, "jurusan")
        subject, level = text(sel.nilai) if sel else "", calon.get("pendidikan")
        if subject and level and subject.casefold() not in level.casefold():
            calon.isi["pendidikan",] = f"{level} {subject}"


def _apart(sel: Sel) -> re.Match[str] | None:
    """Place and date of birth that stand in one cell."""
    return _TTL.fullmatch(text(sel.nilai)[:_LONGEST])


def _says(sel: Sel) -> bool:
    """Whether a cell says something, be it a formula that has no result."""
    return sel.rumus or bool(text(sel.nilai))
