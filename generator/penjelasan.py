"""Codes explained: for a terminal, for other programs, and as the page ``docs/aturan.md``.

All three are made from the register (:data:`generator.kode.KODE`). Whoever asks must have loaded the
rules (:func:`generator.check.aturan.load_rules`): they declare codes of their own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any

from generator.kode import KELUARGA, KODE, LUAR, Kode

_PLACES = {name: n for n, name in enumerate(KELUARGA)}

MARK = "<!-- Halaman ini ditulis oleh `make docs` dari sumber yang sama dengan `muk explain`. -->"
"""By this line a page is known that may be written anew."""

_HEAD = f"""\
# Aturan: semua kode temuan

{MARK}

Setiap temuan menyebut kodenya. `muk explain KODE` menampilkan penjelasan di bawah ini di terminal,
`muk explain` daftar semuanya. Cara membaca temuan, mengubah keparahannya, dan mengabaikannya dengan alasan:
[galat.md](galat.md). Kode bertanda † adalah galat yang tidak dapat dimatikan atau diabaikan.
"""


def all_codes(keluarga: str = "") -> tuple[Kode, ...]:
    """Every code, or those of one family, in the order of the families."""
    wanted = (kode for kode in KODE.values() if keluarga in ("", kode.keluarga))
    return tuple(sorted(wanted, key=lambda kode: (_PLACES[kode.keluarga], kode.kode)))


def as_json(kode: Kode) -> Mapping[str, Any]:
    """A code as other programs read it."""
    return {
        "kode": kode.kode,
        "keluarga": KELUARGA[kode.keluarga],
        "judul": kode.judul,
        "keparahan": kode.keparahan.value,
        "tetap": kode.tetap,
        "alasan": kode.alasan,
        "salah": kode.salah,
        "benar": kode.benar,
    }


def explained(kode: Kode) -> Iterator[str]:
    """One code for a terminal: what, why, wrong, right, and what an LSP may do about it."""
    yield f"{kode.kode} ({kode.keparahan.value}): {kode.judul}"
    yield ""
    yield kode.alasan
    for label, example in _examples(kode):
        yield from ("", f"{label}:", *(f"    {line}" for line in example.splitlines()))
    yield from ("", *_choice(kode))


def listed(codes: Iterable[Kode]) -> Iterator[str]:
    """Codes with their titles, under the names of their families."""
    for keluarga, members in groupby(codes, key=lambda kode: kode.keluarga):
        yield from (f"{keluarga}  {KELUARGA[keluarga]}", "")
        yield from (f"  {kode.kode}  {kode.keparahan.value:<10}  {kode.judul}" for kode in members)
        yield ""
    yield "muk explain KODE menjelaskan satu kode; muk explain YML mendaftar satu keluarga"


def page() -> str:
    """``docs/aturan.md``: every family with a table of its codes, every code with its examples."""
    lines = [_HEAD]
    for keluarga, members in groupby(all_codes(), key=lambda kode: kode.keluarga):
        codes = tuple(members)
        lines += [f"## {keluarga}: {KELUARGA[keluarga]}", "", *_table(codes), ""]
        for kode in codes:
            lines += [*_section(kode), ""]
    return "\n".join(lines)


def _table(codes: Iterable[Kode]) -> Iterator[str]:
    yield from ("| Kode | Keparahan | Temuan |", "|---|---|---|")
    for kode in codes:
        mark = " †" if kode.tetap else ""
        title = kode.judul.replace("|", r"\|")
        yield f"| [{kode.kode}](#{kode.kode.lower()}) | {kode.keparahan.value}{mark} | {title} |"


def _section(kode: Kode) -> Iterator[str]:
    yield from (f"### {kode.kode}", "", f"**{kode.judul}** ({kode.keparahan.value})", "", kode.alasan)
    for label, example in _examples(kode):
        yield from ("", f"{label}:", "", "```", *example.splitlines(), "```")


def _examples(kode: Kode) -> Iterator[tuple[str, str]]:
    return ((label, text) for label, text in (("Salah", kode.salah), ("Benar", kode.benar)) if text)


def _choice(kode: Kode) -> Iterator[str]:
    """What an LSP may do with the finding besides putting the fault right."""
    if kode.tetap:
        yield "Galat ini tidak dapat dimatikan atau diabaikan."
    elif kode.keluarga not in LUAR:
        yield "Bila memang dikehendaki, di lsp.yaml (galat, peringatan, atau mati):"
        yield from ("    aturan:", f"      {kode.kode}: mati")
        if not kode.kode.startswith("ABK"):
            yield "atau pada barisnya:"
            yield f"    # muk: abaikan {kode.kode} — alasannya"
