"""Compare what a document says with what is known: what is new, what agrees, what contradicts.

Nothing known is ever overwritten. Data (names, numbers, dates from the YAML files) and recorded
values both win over the document; every difference is a finding that says where each of them stands.
Texts themselves are not repeated: findings reach logs, and what stands in a form is about a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from generator.check.huruf import check_huruf
from generator.check.saran import near
from generator.check.struktur import check_struktur
from generator.diagnostic import Diagnostic, Span
from generator.isian.baca import Bacaan, Terbaca, canonical
from generator.isian.bidang import is_tanggal, rivals
from generator.isian.catat import add_values
from generator.kode import finding
from generator.load.text import FORBIDDEN
from generator.load.tree import Tree, parse_tree
from generator.model.proyek import Isian, is_true
from generator.schemas import load_schema
from generator.waktu import BULAN

_ISO = re.compile(r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})")
_NUMBERS = re.compile(r"(?P<d>\d{1,2})[-/.](?P<m>\d{1,2})[-/.](?P<y>\d{4})")
_SPOKEN = re.compile(r"(?P<d>\d{1,2}) (?P<b>[A-Za-z]+) (?P<y>\d{4})")
_NAMED = 3
_MONTHS = {name.lower(): number for number, name in enumerate(BULAN, start=1)}


@dataclass(frozen=True, slots=True)
class Diketahui:
    """What is known about the blanks of an asesi's forms.

    Attributes:
        tags: the names of all blanks.
        data: values that follow from the data.
        hasil: recorded values.
        tree: the file that holds these, with their places; None when there is none yet.
        lengkap: the blanks are those of the very form that is read, not of all forms.
    """

    tags: frozenset[str]
    data: Isian
    hasil: Isian
    tree: Tree | None
    lengkap: bool = False


@dataclass(frozen=True, slots=True)
class Putusan:
    """The outcome for one document.

    Attributes:
        baru: values to be recorded.
        sama: how many values agree with what is known.
    """

    baru: dict[str, str | bool]
    sama: int
    temuan: tuple[Diagnostic, ...]


def compare(bacaan: Bacaan, diketahui: Diketahui, dokumen: str) -> Putusan:
    """Sort the values of a document.

    Args:
        bacaan: the document as read.
        diketahui: about the asesi it belongs to.
        dokumen: its name for messages.
    """
    places: dict[str, list[Terbaca]] = {}
    for one in bacaan.isi:
        places.setdefault(one.tag, []).append(one)
    ticked = frozenset(tag for tag, read in places.items() if _value(read) is True)
    judge = _Judge(diketahui, dokumen, ticked, made_for_asesi=bacaan.asal is not None)
    new: dict[str, str | bool] = {}
    same = 0
    found: list[Diagnostic] = []
    for tag, read in places.items():
        value = _value(read)
        problem = judge.problem(tag, read, value)
        if problem is not None:
            found.append(problem)
        elif value and judge.known(tag) is None:
            new[tag] = value
        elif value:
            same += 1
    if diketahui.lengkap and (gone := sorted(diketahui.tags - places.keys())):
        found.append(_gone(gone, dokumen))
    return Putusan(new, same, tuple(found))


def _gone(tags: Sequence[str], dokumen: str) -> Diagnostic:
    """Blanks that somebody deleted, or that the form got after the document was made."""
    names = ", ".join(f"“{tag}”" for tag in tags[:_NAMED]) + (", …" if len(tags) > _NAMED else "")
    return finding(
        "BAC010",
        Span(dokumen),
        f"{len(tags)} ruang isian tidak ada di dalamnya: {names}",
        "yang ditulis di luar ruang isian tidak terbaca; isilah pada formulir yang baru dibuat",
    )


def parse_tanggal(text: str) -> date | None:
    """A date as people write it: ``2026-03-14``, ``14/3/2026``, ``14 Maret 2026``; else None."""
    for pattern in (_ISO, _NUMBERS, _SPOKEN):
        if match := pattern.fullmatch(text.strip()):
            parts = match.groupdict()
            month = int(parts["m"]) if "m" in parts else _MONTHS.get(parts["b"].lower(), 0)
            try:
                return date(int(parts["y"]), month, int(parts["d"]))
            except ValueError:
                return None
    return None


def _value(read: Iterable[Terbaca]) -> str | bool:
    """What the places of one blank say together; an empty place says nothing."""
    return next((one.nilai for one in read if one.nilai), "")


@dataclass(frozen=True, slots=True)
class _Judge:
    """Finds what speaks against taking over a value.

    Attributes:
        ticked: what is ticked in the document.
        made_for_asesi: the document says for whom it was made; else it may be an empty form.
    """

    diketahui: Diketahui
    dokumen: str
    ticked: frozenset[str]
    made_for_asesi: bool

    def known(self, tag: str) -> str | bool | None:
        """What is known; None when nothing is."""
        value = self.diketahui.hasil.get(tag, self.diketahui.data.get(tag))
        return None if value == "" else value

    def problem(self, tag: str, read: list[Terbaca], value: str | bool) -> Diagnostic | None:
        """The finding, if there is one."""
        if tag not in self.diketahui.tags:
            return self._unknown(tag, read)
        if len({canonical(one.nilai) for one in read if one.nilai}) > 1:
            return self._divided(tag, read)
        known = self.known(tag)
        if known is None:
            return self._new(tag, read, value) if value else None
        if value:
            return self._differing(tag, read, value, known)
        if self.ticked.intersection(rivals(tag, self.diketahui.tags)):
            return None  # Told where the other one is ticked.
        return None if _says_no(read[0], known) else self._emptied(tag, read)

    def _unknown(self, tag: str, read: list[Terbaca]) -> Diagnostic:
        hint = near(tag, self.diketahui.tags)
        return self._finding(
            "BAC003", f"isian “{tag}” pada {read[0].tempat} tidak ada pada formulir asesi ini", hint
        )

    def _divided(self, tag: str, read: list[Terbaca]) -> Diagnostic:
        places = ", ".join(dict.fromkeys(one.tempat for one in read if one.nilai))
        pesan = f"isian “{tag}” tercetak beberapa kali dan diisi berbeda ({places})"
        return self._finding("BAC006", pesan, "samakan, lalu baca lagi")

    def _new(self, tag: str, read: list[Terbaca], value: str | bool) -> Diagnostic | None:
        return self._chosen_otherwise(tag, read) or self._checked(tag, read[0], value)

    def _chosen_otherwise(self, tag: str, read: list[Terbaca]) -> Diagnostic | None:
        """Of a choice, what is ticked here while another state is known, or is ticked here too."""
        place = next(one for one in read if one.nilai)
        for other in rivals(tag, self.diketahui.tags):
            if is_true(self.known(other)):
                pesan = f"“{other}” sudah dicentang, pada {self.dokumen} {place.tempat} “{tag}”"
                if other in self.diketahui.hasil:
                    hint = "bila dokumen yang benar, hapus baris ini lalu baca lagi"
                    return finding("BAC004", self._recorded_at(other), f"tercatat {pesan}", hint)
                hint = "bila dokumen yang benar, perbaiki data; bila data yang benar, dokumen dibuat ulang"
                return self._finding("BAC005", f"menurut data {pesan}", hint)
            if other in self.ticked:
                pesan = f"“{tag}” pada {place.tempat} dicentang bersama “{other}”"
                return self._finding("BAC006", pesan, "hanya satu yang benar; pilih satu, lalu baca lagi")
        return None

    def _checked(self, tag: str, place: Terbaca, value: str | bool) -> Diagnostic | None:
        reason = next(_faults(tag, value), "")
        if not reason:
            return None
        return self._finding("BAC007", f"isian “{tag}” pada {place.tempat} tidak dapat dicatat: {reason}")

    def _differing(
        self, tag: str, read: list[Terbaca], value: str | bool, known: str | bool
    ) -> Diagnostic | None:
        same = is_true(known) if isinstance(value, bool) else canonical(value) == canonical(str(known))
        if same:
            return None
        place = next(one for one in read if one.nilai)
        if tag not in self.diketahui.hasil:
            return self._finding(
                "BAC005",
                f"isian “{tag}” pada {place.tempat} {_otherwise(value)} data",
                "bila dokumen yang benar, perbaiki data; bila data yang benar, dokumen dibuat ulang",
            )
        return finding(
            "BAC004",
            self._recorded_at(tag),
            f"isian “{tag}” pada {self.dokumen} {place.tempat} {_otherwise(value)} yang tercatat",
            "bila dokumen yang benar, hapus baris ini lalu baca lagi",
        )

    def _emptied(self, tag: str, read: list[Terbaca]) -> Diagnostic | None:
        """Silent where the document never showed the value: it was made before that became known."""
        shown = any(one.awal for one in read) or (read[0].awal is None and self.made_for_asesi)
        if not shown:
            return None
        recorded = tag in self.diketahui.hasil
        there = "tercatat di sini" if recorded else "ada dalam data"
        pesan = f"isian “{tag}” kosong pada {self.dokumen} {read[0].tempat}, padahal {there}"
        return finding("BAC008", self._recorded_at(tag) if recorded else Span(self.dokumen), pesan)

    def _recorded_at(self, tag: str) -> Span:
        tree = self.diketahui.tree
        return tree.span(("isian", tag)) if tree is not None else Span(self.dokumen)

    def _finding(self, kode: str, pesan: str, petunjuk: str = "") -> Diagnostic:
        return finding(kode, Span(self.dokumen), pesan, petunjuk)


def _says_no(place: Terbaca, known: str | bool) -> bool:
    """Whether an unticked box agrees with what is known."""
    return isinstance(place.nilai, bool) and not is_true(known)


def _otherwise(value: str | bool) -> str:
    """What a document says that is not what is known, up to the word before the latter."""
    return "dicentang atau dicoret, lain dari" if is_true(value) else "lain bunyinya dari"


def _faults(tag: str, value: str | bool) -> Iterator[str]:
    """Why a value would be refused when the file is read again."""
    if isinstance(value, str) and is_tanggal(tag) and parse_tanggal(value) is None:
        yield "bukan tanggal; tulis misalnya 2026-03-14 atau 14 Maret 2026"
    if isinstance(value, str) and FORBIDDEN.search(value):
        yield "ada karakter kendali di dalamnya"
        return
    text = add_values("isian:\n", {tag: value})
    parsed = parse_tree(text.encode("utf-8"), "")
    yield from (found.pesan for found in parsed.diagnostics)
    if parsed.value is not None:
        yield from (found.pesan for found in check_struktur(parsed.value, load_schema("hasil")))
        yield from (found.pesan for found in check_huruf(parsed.value))
