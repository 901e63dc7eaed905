"""Names of blanks: those of the stock template, spelt right, of the right kind, none forgotten."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.check.saran import closest
from generator.diagnostic import Diagnostic, Span
from generator.kode import finding
from generator.model.proyek import GAMBAR
from generator.templat.kendali import Jenis, Kendali, Tercetak, read_controls
from generator.templat.naskah import TAG, Naskah

MAX_TAG = 64
"""Letters that Word allows in a tag."""

_CLOSE = 0.8
"""How alike two names must be to call one of them misspelt: names of blanks share their beginnings."""


@dataclass(frozen=True, slots=True)
class Cetakan:
    """The same structure printed with both templates."""

    sendiri: Tercetak
    bawaan: Tercetak


@dataclass(frozen=True, slots=True)
class Pembanding:
    """What the blanks of a template are compared with.

    Attributes:
        kendali: the blanks of the stock template.
        lain: other names that are known: shared ones, those with a value.
        cetakan: both templates printed; none when the template cannot be printed.
    """

    kendali: tuple[Kendali, ...]
    lain: frozenset[str]
    cetakan: Sequence[Cetakan]

    @property
    def ditulis(self) -> frozenset[str]:
        """Known names as templates write them."""
        return self.lain | {k.tag for k in self.kendali}


def check_isian(path: str, isi: Naskah, banding: Pembanding) -> Iterator[Diagnostic]:
    """Findings about the names of blanks in the body.

    Args:
        path: of the template, as the user typed it.
        isi: its body.
        banding: what to compare it with.
    """
    # What the stock template does not have comes last: there a finding points when several fit.
    own = [k for k in read_controls(isi) if k.tag.strip()]
    own.sort(key=lambda k: k.tag not in banding.ditulis)
    for kendali in _unknown(own, banding):
        yield _not_known(isi.span(path, kendali.nomor), kendali, banding)
    printed = {tag for c in banding.cetakan for tag in c.sendiri.jenis} or {
        k.tag for k in own if not TAG.search(k.tag)
    }
    for tag in sorted(t for t in printed if len(t) > MAX_TAG):
        pesan = f"nama isian {len(tag)} huruf, paling banyak {MAX_TAG}: {tag}"
        yield finding("TPL024", _span(path, isi, own, tag), pesan, "pendekkan namanya")
    for cetakan in banding.cetakan:
        yield from _compare(path, isi, own, cetakan)
    yield from _forgotten(path, own, banding)


def _unknown(own: Sequence[Kendali], banding: Pembanding) -> list[Kendali]:
    """The blanks whose name is none of the known, as written or, when printed, as printed."""
    strange = [k for k in own if k.tag not in banding.ditulis]
    if not banding.cetakan:
        frames = {_frame(tag) for tag in banding.ditulis}
        return [k for k in strange if _frame(k.tag) not in frames]
    names = {tag for c in banding.cetakan for tag in c.sendiri.jenis.keys() - c.bawaan.jenis.keys()}
    names -= banding.lain
    return [k for k in strange if any(k.pattern.fullmatch(name) for name in names)]


def _frame(tag: str) -> str:
    """A name without what Jinja puts into it: names in tags are judged as names, not as blanks."""
    return TAG.sub("{}", tag)


def _not_known(span: Span, kendali: Kendali, banding: Pembanding) -> Diagnostic:
    close = closest(kendali.tag, banding.ditulis, _CLOSE)
    if close:
        pesan = f"isian “{kendali.tag}” tidak dikenal"
        return finding("TPL020", span, pesan, f"maksud Anda “{close}”?")
    pesan = f"isian “{kendali.tag}” tidak ada pada formulir bawaan"
    place = f"gambar/<id asesi>/{kendali.tag.removeprefix(GAMBAR)}.jpg"
    where = f"gambarnya ada di {place}" if kendali.tag.startswith(GAMBAR) else "nilainya ditulis di hasil/"
    return finding("TPL021", span, pesan, f"akan tetap kosong kecuali {where}")


def _compare(path: str, isi: Naskah, own: Sequence[Kendali], cetakan: Cetakan) -> Iterator[Diagnostic]:
    for tag in sorted(cetakan.sendiri.ganda - cetakan.bawaan.ganda):
        boxes = [k for k in own if k.jenis is Jenis.CENTANG]
        pesan = f"kotak centang “{tag}” ada lebih dari satu"
        remedy = "setiap kotak perlu nama sendiri; dalam perulangan, sertakan nomornya pada nama"
        yield finding("TPL023", _span(path, isi, boxes, tag), pesan, remedy)
    for tag, kinds in cetakan.sendiri.jenis.items():
        meant = cetakan.bawaan.jenis.get(tag, kinds)
        for jenis in sorted(kinds - meant):
            span = _span(path, isi, [k for k in own if k.jenis is jenis], tag)
            pesan = f"isian “{tag}” berjenis {jenis}, seharusnya {' atau '.join(sorted(meant))}"
            yield finding("TPL026", span, pesan, "salin isian itu dari templat bawaan")


def _forgotten(path: str, own: Sequence[Kendali], banding: Pembanding) -> Iterator[Diagnostic]:
    """Blanks of the stock template that nothing in this one prints."""
    lost = {tag for c in banding.cetakan for tag in c.bawaan.jenis.keys() - c.sendiri.jenis.keys()}
    written = {k.tag for k in own}
    names = dict.fromkeys(
        k.tag for k in banding.kendali if k.tag not in written and any(map(k.pattern.fullmatch, lost))
    )
    if names:
        shown = ", ".join(list(names)[:5]) + (" …" if len(names) > 5 else "")
        pesan = f"{len(names)} isian bawaan tidak ada pada templat ini: {shown}"
        yield finding("TPL028", Span(path), pesan, "biarkan bila memang dihapus dengan sengaja")


def _span(path: str, isi: Naskah, own: Iterable[Kendali], tag: str) -> Span:
    """The place of the last blank that prints ``tag``."""
    places = [k.nomor for k in own if k.pattern.fullmatch(tag)]
    return isi.span(path, places[-1] if places else 0)
