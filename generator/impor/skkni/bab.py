"""Batasan variabel and panduan penilaian: items to the fields of the model."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches

from generator.impor._naskah.baris import Baris, fold, joined
from generator.impor.skkni.butir import Butir, has_sign, items_of, without_sign
from generator.impor.skkni.catatan import Catatan, of_seams

_AKHIR = r"(?: (?:yang )?(?:di ?perlukan|di ?butuhkan|penunjang|dasar|terkait|kerja|unit))*"


@dataclass(frozen=True, slots=True)
class Judul:
    """A printed heading, and the field whose entries stand under it.

    Attributes:
        pola: its wording, folded.
        bidang: the field of the model.
        lama: a heading of older standards that no field was made for; its entries keep it as their title.
    """

    pola: re.Pattern[str]
    bidang: str
    lama: bool = False


def _judul(pola: str, bidang: str, *, lama: bool = False) -> Judul:
    return Judul(re.compile(pola), bidang, lama)


@dataclass(frozen=True, slots=True)
class Bab:
    """A part of a unit with numbered sections.

    Attributes:
        kunci: its key in the unit.
        judul: headings of its sections, the special before the general.
        anak: headings inside a section.
        lazim: headings as they are mostly worded, to know a mistyped one by.
        sisa: the field for text under no known heading.
    """

    kunci: str
    bidang: tuple[str, ...]
    judul: tuple[Judul, ...]
    anak: tuple[Judul, ...]
    lazim: tuple[str, ...]
    sisa: str

    def section(self, text: str) -> Judul | None:
        """The section that a heading opens."""
        return next((one for one in self.judul if one.pola.fullmatch(fold(text))), None)

    def near(self, text: str) -> Judul | None:
        """The section that a mistyped heading means."""
        found = get_close_matches(fold(text), self.lazim, n=1, cutoff=0.85)
        return self.section(found[0]) if found else None

    def child(self, text: str) -> Judul | None:
        """The part of a section that a heading opens."""
        return next((one for one in self.anak if one.pola.fullmatch(fold(text))), None)

    def is_heading(self, text: str) -> bool:
        """Whether a text is a heading of either kind."""
        return self.section(text) is not None or self.child(text) is not None


BATASAN = Bab(
    "batasan_variabel",
    ("konteks", "peralatan", "perlengkapan", "peraturan", "norma", "standar"),
    (
        _judul(r"konteks(?: variabel)?(?: unit(?: kompetensi)?)?", "konteks"),
        _judul(r"perlengkapan(?! dan).{0,60}", "perlengkapan"),
        _judul(r"per(?:alatan|lengkapan) (?:dan|/|&) per(?:alatan|lengkapan).{0,60}", "peralatan"),
        _judul(rf"peralatan{_AKHIR}", "peralatan"),
        _judul(r"peraturan(?:-peraturan)?.{0,60}", "peraturan"),
        _judul(r"norma (?:dan|/|&) standar.{0,40}", "norma"),
        _judul(rf"norma{_AKHIR}", "norma"),
        _judul(rf"standar{_AKHIR}", "standar"),
        _judul(r"tugas(?:-tugas)? yang (?:harus )?dilakukan.{0,30}", "konteks", lama=True),
    ),
    (
        _judul(rf"peralatan{_AKHIR}", "peralatan"),
        _judul(rf"perlengkapan{_AKHIR}", "perlengkapan"),
        _judul(rf"norma{_AKHIR}", "norma"),
        _judul(rf"standar{_AKHIR}", "standar"),
    ),
    (
        "konteks variabel",
        "peralatan dan perlengkapan",
        "peraturan yang diperlukan",
        "norma dan standar",
    ),
    "konteks",
)
PANDUAN = Bab(
    "panduan_penilaian",
    ("konteks", "persyaratan", "pengetahuan", "keterampilan", "sikap_kerja", "aspek_kritis"),
    (
        _judul(r"konteks(?: penilaian)?", "konteks"),
        _judul(r"(?:penjelasan )?(?:prosedur|kondisi) penilaian", "konteks", lama=True),
        _judul(r"persyaratan(?: unit)?(?: kompetensi)?.{0,40}", "persyaratan"),
        _judul(r"pengetahuan (?:dan|/|&) keterampilan.{0,40}", "pengetahuan"),
        _judul(rf"pengetahuan{_AKHIR}", "pengetahuan"),
        _judul(rf"keterampilan{_AKHIR}", "keterampilan"),
        _judul(rf"sikap(?: kerja)?{_AKHIR}", "sikap_kerja"),
        _judul(r"aspek(?:-aspek)? (?:kritis|penting).{0,40}", "aspek_kritis"),
        _judul(r"kaitan dengan unit.{0,60}", "persyaratan", lama=True),
    ),
    (
        _judul(rf"pengetahuan{_AKHIR}", "pengetahuan"),
        _judul(rf"keterampilan{_AKHIR}", "keterampilan"),
    ),
    (
        "konteks penilaian",
        "persyaratan kompetensi",
        "pengetahuan dan keterampilan yang diperlukan",
        "pengetahuan dan keterampilan yang dibutuhkan",
        "sikap kerja yang diperlukan",
        "sikap kerja",
        "aspek kritis",
    ),
    "konteks",
)


@dataclass(slots=True)
class _Kelompok:
    """The items under one heading."""

    bidang: str
    judul: str = ""
    butir: list[Butir] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class IsiBab:
    """The entries of a part by field, and what is doubtful about them.

    A field that the document says is empty has no entries; one that it does not name is absent.
    """

    entri: Mapping[str, list[str]]
    catatan: tuple[Catatan, ...]


def read_part(bab: Bab, lines: Sequence[Baris]) -> IsiBab:
    """Read one part of a unit.

    Args:
        bab: which.
        lines: all of it, without its heading.
    """
    found: dict[str, list[str]] = {}
    notes: list[Catatan] = []
    for group in _groups(bab, lines, notes):
        entries = found.setdefault(group.bidang, [])
        notes += _misnumbered(bab.kunci, group)
        for text, more in _entries(bab.kunci, group, len(entries)):
            entries.append(text)
            notes += more
    ordered = {name: found[name] for name in bab.bidang if name in found}
    return IsiBab(ordered, tuple(notes))


def _groups(bab: Bab, lines: Sequence[Baris], notes: list[Catatan]) -> Iterator[_Kelompok]:
    group: _Kelompok | None = None
    both: Judul | None = None
    items = list(items_of(lines, bab.is_heading))
    headed = any(bab.section(item.teks) for item in items if len(item.nomor) < 2)
    for item in items:
        title = item.teks
        section = bab.section(title) if len(item.nomor) < 2 else None
        if not section and len(item.nomor) == 1:
            section = bab.near(title)
            if section:
                place = (bab.kunci, section.bidang)
                notes.append(Catatan(place, item.halaman, f"judul tercetak “{title}”", cetakan=True))
        child = bab.child(title) if len(item.nomor) != 1 and both else None
        unknown = headed and len(item.nomor) == 1 and not section
        if not (section or child or unknown):
            if group is None:
                group = _Kelompok(bab.sisa)
            group.butir.append(item)
            continue
        if group and (group.butir or not child):
            yield group
        if unknown:
            place = (bab.kunci, bab.sisa)
            notes.append(
                Catatan(place, item.halaman, f"judul “{title}” tidak dikenal; isinya ditaruh di sini")
            )
        opened = child or section
        keeps = unknown or (opened is not None and opened.lama)
        group = _Kelompok(opened.bidang if opened else bab.sisa, title if keeps else "")
        both = section or both if not unknown else None
    if group:
        yield group


def _misnumbered(kunci: str, group: _Kelompok) -> Iterator[Catatan]:
    """A note where the printed numbers of the items do not count up from one."""
    numbered = [item for item in group.butir if item.nomor]
    base = min((len(item.nomor) for item in numbered), default=0)
    counted = [item for item in numbered if len(item.nomor) == base]
    if base > 1 and [item.nomor[-1] for item in counted] != list(range(1, len(counted) + 1)):
        printed = ", ".join(item.tercetak for item in counted)
        place = (kunci, group.bidang)
        yield Catatan(place, counted[0].halaman, f"nomor butir tercetak {printed}", cetakan=True)


def _entries(kunci: str, group: _Kelompok, before: int) -> Iterator[tuple[str, list[Catatan]]]:
    """The entries of a group: one for each item, deeper items as further lines of it."""
    items = [item for item in group.butir if not item.tidak_ada]
    numbered = [item for item in items if item.nomor]
    plain = [item for item in items if not item.nomor]
    entries: list[list[tuple[str, list[Baris]]]] = []
    if plain and not numbered and not group.judul:
        entries = list(_unnumbered(plain))
    elif items and (group.judul or not items[0].nomor):
        entries = [[(group.judul, [])] if group.judul else []]
        for item in items:
            entries[0] += _paragraphs(item, with_number=True)
    else:
        base = min((len(item.nomor) for item in numbered), default=0)
        for item in items:
            if len(item.nomor) == base or not entries:
                entries.append(list(_paragraphs(item, with_number=False)))
            else:
                entries[-1] += _paragraphs(item, with_number=True)
    for n, paragraphs in enumerate(entries):
        yield _text((kunci, group.bidang, before + n), paragraphs)


def _unnumbered(items: Sequence[Butir]) -> Iterator[list[tuple[str, list[Baris]]]]:
    """Paragraphs without any number: a list of signs is one entry for each, other text is one entry."""
    paragraphs = [lines for item in items for lines in item.alinea]
    if all(has_sign(lines[0]) for lines in paragraphs):
        for first, *more in paragraphs:
            yield [("", [without_sign(first), *more])]
    else:
        yield [("", lines) for lines in paragraphs]


def _paragraphs(item: Butir, *, with_number: bool) -> Iterator[tuple[str, list[Baris]]]:
    for n, lines in enumerate(item.alinea):
        yield item.tercetak if with_number and not n else "", lines


def _text(
    place: tuple[str, str, int], paragraphs: Sequence[tuple[str, list[Baris]]]
) -> tuple[str, list[Catatan]]:
    told: list[str] = []
    notes: list[Catatan] = []
    for number, lines in paragraphs:
        text, seams = joined(lines)
        told.append(f"{number} {text}".strip())
        notes += of_seams(place, seams)
    return "\n".join(told), notes
