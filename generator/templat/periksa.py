"""The whole check of one template: ``check_template``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.diagnostic import Diagnostic, Span
from generator.files import accessing
from generator.formulir import Formulir, Konteks
from generator.kode import finding
from generator.ooxml import read_parts
from generator.render import Properties, render
from generator.templat.acuan import Acuan, shared_isian, stock_template
from generator.templat.berkas import open_template
from generator.templat.huruf import check_fonts
from generator.templat.isian import Cetakan, Pembanding, check_isian
from generator.templat.kendali import Tercetak, check_controls, printed_controls
from generator.templat.nama import check_names
from generator.templat.naskah import Naskah, read_naskah
from generator.templat.rupa import check_links, check_page
from generator.templat.tanda import check_tags
from generator.templat.tulisan import check_text

_UNREADABLE = frozenset({"TPL001", "TPL009"})
"""With these, names and scopes cannot be told."""

_UNPRINTABLE = _UNREADABLE | {"TPL002", "TPL010", "TPL011", "TPL012", "TPL013", "TPL015", "TPL016"}
"""With these, printing on trial would only say the same again."""


def check_template(path: Path, formulir: Formulir, acuan: Acuan) -> tuple[Diagnostic, ...]:
    """Everything that is wrong with a template, before anything is built with it.

    Args:
        path: the template.
        formulir: the form it is for.
        acuan: what the project says about that form.

    Returns:
        Findings in order of parts and paragraphs.

    Raises:
        FileAccessError: the file cannot be read.
    """
    with accessing(path):
        opened = open_template(path.read_bytes(), Span(str(path)))
    if opened.value is None:
        return opened.diagnostics
    naskah = read_naskah(opened.value)
    found = list(_parts(str(path), naskah, formulir, acuan))
    found += check_links(str(path), opened.value, naskah)
    found += check_fonts(str(path), opened.value, naskah)
    cetakan: list[Cetakan] = []
    if not any(d.kode in _UNPRINTABLE for d in found):
        for konteks in acuan.konteks:
            sendiri, faults = _printed(path, konteks)
            if sendiri is None:
                found += faults
                break
            bawaan, _ = _printed(stock_template(formulir).path, konteks)
            cetakan.append(Cetakan(sendiri, bawaan or sendiri))
    banding = Pembanding(stock_template(formulir).kendali, shared_isian() | acuan.isian, cetakan)
    found += check_isian(str(path), naskah[0], banding)
    return _in_reading_order(found)


def _parts(path: str, naskah: tuple[Naskah, ...], formulir: Formulir, acuan: Acuan) -> Iterator[Diagnostic]:
    """Findings about each part by itself."""
    bentuk = acuan.bentuk
    if bentuk.unknown:
        pesan = f"tidak ada skema yang menerbitkan {formulir.kode}; nama-nama pada templat tidak diperiksa"
        yield finding("TPL018", Span(path), pesan, "periksa lagi sesudah ada skema yang memakainya")
    for one in naskah:
        tags = list(check_tags(path, one))
        yield from tags
        if not any(d.kode in _UNREADABLE for d in tags):
            yield from check_names(path, one, bentuk, formulir.kode)
        yield from check_controls(path, one)
        yield from check_page(path, one)
        yield from check_text(path, one, acuan.nama or {}, stock_template(formulir).teks)


def _printed(path: Path, konteks: Konteks) -> tuple[Tercetak | None, tuple[Diagnostic, ...]]:
    """The blanks of a template printed on trial, or why it cannot be printed."""
    rendered = render(path, konteks, Properties("", ""), None)
    if rendered.value is None:
        return None, rendered.diagnostics
    return printed_controls(read_naskah(read_parts(rendered.value))[0]), ()


def _in_reading_order(findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sorted by part and paragraph, ``p9`` before ``p10``; doubles removed."""

    def key(found: Diagnostic) -> tuple[list[tuple[int, str]], str, str]:
        pieces = re.split(r"(\d+)", found.span.file)
        return [(int(p), "") if p.isdigit() else (0, p) for p in pieces], found.kode, found.pesan

    return tuple(sorted(set(findings), key=key))
