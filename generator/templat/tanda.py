"""Jinja tags as text: whole, alone where they must be, and in pairs that enclose whole pieces."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from generator.diagnostic import Diagnostic
from generator.kode import finding
from generator.templat.naskah import TAG, Naskah, Paragraf, Tanda, w

_BRACES = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
_SINGLE = re.compile(r"\{\s*[A-Za-z_]\w*(?:\.\w+)+\s*\}")
_STATEMENTS = ("for", "endfor", "if", "elif", "else", "endif", "set")
_WORDS = "|".join(_STATEMENTS)
_NO_SPACE = re.compile(rf"\{{%(tr|tc|p|r)({_WORDS})\b")
_APART = re.compile(rf"\{{%\s+(tr|tc|p|r)\s+({_WORDS})\b")
_SAFE = re.compile(r"\|\s*safe\b")
_OPENS = {"for": "endfor", "if": "endif"}
_CLOSES = {"endfor": "for", "endif": "if"}
_WADAH = {"": "paragraf", "p": "paragraf", "r": "potongan tulisan", "tr": "baris", "tc": "sel"}


@dataclass(frozen=True)
class _Placed:
    """A tag and where it stands.

    Attributes:
        carrier: the piece that goes with it, or its paragraph; None when there is none.
    """

    tanda: Tanda
    paragraf: Paragraf
    carrier: etree._Element | None

    @property
    def container(self) -> etree._Element | None:
        """What both tags of a pair must share."""
        if self.tanda.pembawa in ("", "r") or self.carrier is None:
            return self.carrier
        return self.carrier.getparent()


def check_tags(path: str, naskah: Naskah) -> Iterator[Diagnostic]:
    """Findings about the tags of one part.

    Args:
        path: of the template, as the user typed it.
        naskah: the part.
    """
    placed = [_Placed(t, p, _carrier(t, p)) for p in naskah.paragraf for t in p.tanda]
    for paragraf in naskah.paragraf:
        yield from _braces(path, naskah, paragraf)
    for one in placed:
        yield from _spelling(path, naskah, one)
    yield from _carriers(path, naskah, placed)
    yield from _pairs(path, naskah, placed)


def _carrier(tanda: Tanda, paragraf: Paragraf) -> etree._Element | None:
    if tanda.pembawa in ("tr", "tc"):
        return next(paragraf.elemen.iterancestors(w(tanda.pembawa)), None)
    return paragraf.elemen


def _braces(path: str, naskah: Naskah, paragraf: Paragraf) -> Iterator[Diagnostic]:
    """Braces that belong to no tag, and tags inside tags."""
    span = naskah.span(path, paragraf.nomor)
    for tanda in paragraf.tanda:
        inner = tanda.asli[2:-2]
        if _BRACES.search(inner) or inner.startswith("{"):
            yield finding(
                "TPL009", span, f"tanda ganda atau bertumpuk: {tanda.asli}", "hapus kurung yang berlebih"
            )
    rest = TAG.sub(" ", paragraf.isi)
    if found := _BRACES.search(rest):
        near = rest[max(0, found.start() - 20) : found.end() + 20].strip()
        pesan = f"kurung {found[0]} tidak berpasangan di paragraf ini: {near}"
        yield finding("TPL009", span, pesan, "tulis {{ nama }} atau {% … %} utuh dalam satu paragraf")
    elif found := _SINGLE.search(rest):
        remedy = f"kurung kurawal harus dua: {{{found[0]}}}"
        yield finding("TPL009", span, f"kurung kurawal hanya satu: {found[0]}", remedy)


def _spelling(path: str, naskah: Naskah, one: _Placed) -> Iterator[Diagnostic]:
    span, asli, tanda = naskah.span(path, one.paragraf.nomor), one.tanda.asli, one.tanda
    if asli.startswith("{#"):
        return
    if found := _NO_SPACE.match(asli):
        remedy = f"beri spasi: {{%{found[1]} {found[2]} … %}}"
        yield finding("TPL011", span, f"tidak ada spasi sesudah {{%{found[1]}: {asli}", remedy)
    elif found := _APART.match(asli):
        remedy = f"tulis rapat: {{%{found[1]} {found[2]} … %}}"
        yield finding("TPL011", span, f"ada spasi di antara {{% dan {found[1]}: {asli}", remedy)
    elif tanda.pembawa and set("%}") & set(tanda.ungkapan):
        pesan = f"tanda % atau }} di dalam {{%{tanda.pembawa} … %}}: {asli}"
        yield finding("TPL011", span, pesan, "tulis ungkapannya tanpa % dan }")
    elif asli[2] == "-" or asli[-3] == "-":
        yield finding("TPL015", span, f"tanda - pada {asli} tidak didukung", "hapus tanda - di tepi kurung")
    elif tanda.perintah and tanda.perintah not in _STATEMENTS:
        remedy = f"yang dikenal: {', '.join(_STATEMENTS)}"
        yield finding("TPL015", span, f"perintah tidak dikenal: {asli}", remedy)
    if _SAFE.search(tanda.ungkapan):
        yield finding("TPL014", span, f"|safe tidak boleh dipakai: {asli}", "hapus |safe")


def _carriers(path: str, naskah: Naskah, placed: list[_Placed]) -> Iterator[Diagnostic]:
    """``{%tr``, ``{%tc``, ``{%p``: inside a table where needed, one to a piece, and alone in it."""
    groups: dict[tuple[etree._Element, str], list[_Placed]] = defaultdict(list)
    for one in placed:
        kind = one.tanda.pembawa
        if not kind or kind == "r":
            continue
        span = naskah.span(path, one.paragraf.nomor)
        if one.carrier is None:
            pesan = f"{one.tanda.asli} di luar tabel"
            yield finding("TPL012", span, pesan, f"pakai {{%p {one.tanda.ungkapan} %}}")
            continue
        group = groups[one.carrier, kind]
        group.append(one)
        if len(group) == 1:
            yield from _alone(path, naskah, one)
        else:
            pesan = f"dua tanda {{%{kind} dalam satu {_WADAH[kind]}: {one.tanda.asli}"
            yield finding("TPL010", span, pesan, f"satu {_WADAH[kind]} hanya untuk satu tanda")
    for paragraf in naskah.paragraf:
        yield from _runs(path, naskah, paragraf)


def _runs(path: str, naskah: Naskah, paragraf: Paragraf) -> Iterator[Diagnostic]:
    """``{%r`` and ``{{r``: once in a run, as Word cuts it."""
    for run in paragraf.elemen.iter(w("r")):
        text = "".join(t.text or "" for t in run.iter(w("t")))
        if len(re.findall(r"\{[{%]r\s", text)) > 1:
            span = naskah.span(path, paragraf.nomor)
            pesan = "dua tanda {%r atau {{r dalam satu potongan tulisan"
            yield finding("TPL010", span, pesan, "pakai {{ nama }} dan {% … %} biasa")


def _alone(path: str, naskah: Naskah, one: _Placed) -> Iterator[Diagnostic]:
    """Rendering removes the whole piece with its tag: anything else in it would be lost."""
    assert one.carrier is not None
    kind = one.tanda.pembawa
    inside = set(one.carrier.iter(w("p")))
    text = " ".join(p.isi for p in naskah.paragraf if p.elemen in inside)
    rest = " ".join(text.replace(one.tanda.asli, " ", 1).split())
    if rest and not re.search(rf"\{{[%{{]{kind}\s", rest):
        pesan = f"{_WADAH[kind]} yang memuat {one.tanda.asli} juga berisi tulisan lain: {rest[:60]}"
        remedy = f"{_WADAH[kind]} itu dihapus saat dicetak; pindahkan tulisannya"
        yield finding("TPL012", naskah.span(path, one.paragraf.nomor), pesan, remedy)


def _pairs(path: str, naskah: Naskah, placed: list[_Placed]) -> Iterator[Diagnostic]:
    """Every ``for`` and ``if`` has its end, of the same kind and in the same container."""
    stack: list[_Placed] = []
    for one in placed:
        word = one.tanda.perintah
        if word in _OPENS:
            stack.append(one)
        elif word in ("else", "elif") and stack:
            yield from _matching(path, naskah, stack[-1], one)
        elif word in _CLOSES or word in ("else", "elif"):
            opener = _CLOSES.get(word, "if")
            if opener not in {o.tanda.perintah for o in stack}:
                pesan = f"{one.tanda.asli} tanpa {opener} sebelumnya"
                remedy = "periksa pasangan for/endfor dan if/endif"
                yield finding("TPL001", naskah.span(path, one.paragraf.nomor), pesan, remedy)
                continue
            while stack[-1].tanda.perintah != opener:
                yield _unclosed(path, naskah, stack.pop())
            yield from _matching(path, naskah, stack.pop(), one)
    yield from (_unclosed(path, naskah, one) for one in stack)


def _unclosed(path: str, naskah: Naskah, one: _Placed) -> Diagnostic:
    end = _OPENS[one.tanda.perintah]
    remedy = f"tambahkan {{%{one.tanda.pembawa} {end} %}} sesudahnya"
    span = naskah.span(path, one.paragraf.nomor)
    return finding("TPL001", span, f"{one.tanda.asli} tidak ditutup dengan {end}", remedy)


def _matching(path: str, naskah: Naskah, first: _Placed, second: _Placed) -> Iterator[Diagnostic]:
    opened, closed = first.tanda, second.tanda
    if opened.pembawa == closed.pembawa and first.container is second.container:
        return
    where = f"p{first.paragraf.nomor}"
    span = naskah.span(path, second.paragraf.nomor)
    if opened.pembawa != closed.pembawa:
        pesan = f"{opened.asli} ({where}) ditutup dengan tanda jenis lain: {closed.asli}"
        yield finding("TPL013", span, pesan, f"pakai {{%{opened.pembawa} {closed.ungkapan} %}}")
    else:
        pesan = f"{closed.asli} tidak berada di tempat yang sama dengan {opened.asli} ({where})"
        yield finding("TPL013", span, pesan, _together(opened.pembawa))


def _together(pembawa: str) -> str:
    return {
        "": "untuk lebih dari satu paragraf pakai {%p … %}, untuk baris tabel {%tr … %}",
        "p": "keduanya harus dalam sel yang sama, atau keduanya di luar tabel",
        "tr": "keduanya harus dalam tabel yang sama",
        "tc": "keduanya harus dalam baris yang sama",
        "r": "keduanya harus dalam paragraf yang sama",
    }[pembawa]
