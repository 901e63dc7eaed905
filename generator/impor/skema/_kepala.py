"""Name, number, kind, level and dates of a scheme, from labels, cover and running heads."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

from generator.impor._naskah.baris import Baris, fold, joined
from generator.impor._naskah.docx import COLUMN
from generator.impor.peserta._tanggal import read_date
from generator.impor.skema._dokumen import ACUAN, KEMASAN, Dokumen, following
from generator.istilah import JenisSkema

_LABEL = r"(?i)(?:[\d.]+\s*)?(?:{})\s*[:=][\s:=]*(?P<isi>.*)"
_NAMA = re.compile(_LABEL.format(r"(?:nama|judul) skema(?: sertifikasi)?"))
_NOMOR = re.compile(_LABEL.format(r"(?:nomor|no\.?|kode)(?: dokumen)?(?: skema)?(?: sertifikasi)?"))
_JENIS = re.compile(_LABEL.format(r"jenis (?:skema|kemasan)(?: sertifikasi)?|kemasan"))
_JENJANG = re.compile(
    r"(?i)\b(?:jenjang|level|kualifikasi)\s*(?:kkni\s*)?[:=]?\s*(?P<isi>[1-9]|[IVX]{1,4})\b"
)
_HEAD = re.compile(
    r"(?i)skema sertifikasi\s*(?:profesi\s*)?"
    r"(?P<jenis>kkni|kualifikasi nasional|okupasi nasional|okupasi|klaster|kluster)?\s*(?P<judul>.*)"
)
_TOKEN = re.compile(r"[A-Z]{2,}[A-Z0-9.]*[-/][A-Za-z0-9./-]*\d[A-Za-z0-9./-]*")
_DATE = re.compile(
    r"(?i)(?:ditetapkan|disahkan|pengesahan|penetapan|berlaku (?:sejak|mulai))\D{0,60}?"
    r"(?P<isi>\d{1,2}[\s./-]+(?:\w+|\d{1,2})[\s./-]+\d{4})"
)
_VALID = re.compile(r"(?i)(?:masa berlaku|berlaku selama)\D{0,60}(?P<isi>\d{1,2})\s*(?:\([^)]*\)\s*)?tahun")
_DECREE = re.compile(r"(?i)nomor\s*:?\s*(?P<nomor>\d{1,4})\s+tahun\s+(?P<tahun>(?:19|20)\d\d)")
_WORD = {"kkni": JenisSkema.KKNI, "kualifikasi": JenisSkema.KKNI, "okupasi": JenisSkema.OKUPASI}
_WORD |= {"klaster": JenisSkema.KLASTER, "kluster": JenisSkema.KLASTER}
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9}
_NO_LIMIT = date(2999, 12, 31)


@dataclass(slots=True)
class Kepala:
    """What a document says of the scheme as a whole; None for what it does not say.

    Attributes:
        ragu: what is said in two ways or not decided: key of the scheme, and a sentence.
    """

    judul: str | None = None
    nomor: str | None = None
    jenis: JenisSkema | None = None
    jenjang_kkni: int | None = None
    disahkan: date | None = None
    masa_berlaku_tahun: int | None = None
    standar: str | None = None
    ragu: list[tuple[str, str]] = field(default_factory=list)


def head_of(dokumen: Dokumen) -> Kepala:
    """All of it."""
    kepala = Kepala()
    near = (*dokumen.bagian.get(KEMASAN, ()), *dokumen.depan)
    texts = [line.teks for line in (*dokumen.hiasan, *dokumen.depan)]
    running = next(_running_heads([*texts, *_over_two_lines(dokumen.depan)]), ("", ""))
    _title(kepala, near, running[1])
    _kind(kepala, near, running[0])
    kepala.nomor = next(_numbers(near, texts), None)
    wide = " ".join([*texts, *(line.teks for line in dokumen.semua)])
    level = _JENJANG.search(" ".join([*texts, *(line.teks for line in near)]))
    if level:
        kepala.jenjang_kkni = (
            int(level["isi"]) if level["isi"].isdigit() else _ROMAN.get(level["isi"].upper())
        )
    if found := _DATE.search(wide):
        kepala.disahkan = read_date(found["isi"], _NO_LIMIT).nilai
    if (found := _VALID.search(wide)) and 1 <= int(found["isi"]) <= 10:
        kepala.masa_berlaku_tahun = int(found["isi"])
    kepala.standar = _standard(dokumen.bagian.get(ACUAN, ()))
    return kepala


def _running_heads(texts: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Kind and title of "SKEMA SERTIFIKASI OKUPASI … NOMOR"."""
    for text in texts:
        if (match := _HEAD.match(text)) and match["judul"]:
            title = " ".join(word for word in match["judul"].split() if not _TOKEN.fullmatch(word))
            yield (match["jenis"] or "").casefold(), title.strip(" -–:")


def _over_two_lines(cover: Sequence[Baris]) -> Iterator[str]:
    """Neighbours on the cover, for "SKEMA SERTIFIKASI KLASTER" with the title below it."""
    for one, other in pairwise(cover):
        yield f"{one.teks} {other.teks}"


def _title(kepala: Kepala, lines: Sequence[Baris], running: str) -> None:
    kepala.judul = _labelled(_NAMA, lines) or running or None
    if running and kepala.judul and fold(running) != fold(kepala.judul):
        kepala.ragu.append(("judul", f"kepala halaman menyebut “{running}”, isi menyebut “{kepala.judul}”"))


def _kind(kepala: Kepala, lines: Sequence[Baris], running: str) -> None:
    written = _labelled(_JENIS, lines) or ""
    named = {_WORD[word] for word in re.findall(r"[a-z]+", written.casefold()) if word in _WORD}
    head = next((_WORD[word] for word in running.split() if word in _WORD), None)
    if len(named) == 1:
        kepala.jenis = named.pop()
        if head and head is not kepala.jenis:
            kepala.ragu.append(("jenis", f"kepala halaman menyebut {head}, isi menyebut {kepala.jenis}"))
        return
    kepala.jenis = head
    if written:
        taken = f"; diambil “{head}” dari kepala halaman" if head else ""
        kepala.ragu.append(("jenis", f"dokumen belum memilih: “{written}”{taken}"))


def _numbers(lines: Sequence[Baris], texts: Iterable[str]) -> Iterator[str]:
    """A labelled number; else a word of a running head that looks like one."""
    written = _labelled(_NOMOR, lines)
    if written and any(sign.isdigit() for sign in written):
        yield written
    for text in texts:
        yield from (word for word in text.split() if _TOKEN.fullmatch(word))


def _labelled(label: re.Pattern[str], lines: Sequence[Baris]) -> str | None:
    """The text after a label and its colon, over the lines that stand under its first word."""
    for line, rest in following(lines):
        match = label.fullmatch(_with_columns(line))
        if not match or not match["isi"].strip():
            continue
        words = len(match["isi"].split())
        first = line.dengan(line.kata[-words:])
        pieces = [first]
        for more in rest:
            if line.utuh or more.x0 < first.x0 - 2 or ":" in more.teks:
                break
            pieces.append(more)
        return joined(pieces)[0].strip(" .:")
    return None


def _with_columns(line: Baris) -> str:
    """The text of a line; where a table of Word has its columns a colon stands."""
    text = line.kata[0].teks
    for before, kata in pairwise(line.kata):
        next_column = line.utuh and kata.x0 // COLUMN != before.x0 // COLUMN
        text += (" : " if next_column else " ") + kata.teks
    return text


def _standard(lines: Sequence[Baris]) -> str | None:
    """The SKKNI among the decrees: the one about "Standar Kompetensi Kerja Nasional"."""
    items = re.split(r"(?m)^\s*\d+\.\d+\.?\s*", "\n".join(line.teks for line in lines))
    named = []
    for item in items:
        text = " ".join(item.split())
        if "standar kompetensi kerja nasional" in text.casefold() and (match := _DECREE.search(text)):
            named.append(f"SKKNI No. {match['nomor']} Tahun {match['tahun']}")
    return "; ".join(dict.fromkeys(named)) or None
