"""``muk import peserta`` from the file to the proposal; nothing here writes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from generator.check.saran import choose
from generator.check.struktur import check_struktur
from generator.diagnostic import Checked, Diagnostic, Span, has_errors, in_order
from generator.errors import UsageError
from generator.impor.peserta._baca import read_people
from generator.impor.peserta._judul import Kepala, find_heading
from generator.impor.peserta._lembar import MAX_BARIS, MAX_SEL, Lembar
from generator.impor.peserta._padan import Putusan, decide
from generator.impor.peserta._tulis import new_text
from generator.kode.imp_peserta import DI_ASESMEN, LEMBAR, TAK_TERBACA
from generator.load.bind import bind
from generator.load.scalar import bare
from generator.load.text import MAX_BYTES, read_bytes
from generator.load.tree import Tree, load_tree
from generator.model import Asesmen
from generator.schemas import load_schema

S = TypeVar("S", bound=msgspec.Struct)

_MAX_WORKBOOK = 20_000_000
_OLE = b"\xd0\xcf\x11\xe0"
_ZIP = b"PK"


@dataclass(frozen=True, slots=True)
class Hasil:
    """What an import would do.

    Attributes:
        lembar, kepala: what was read; None when it did not come so far.
        putusan: every asesi of the event afterwards.
        path: of ``peserta.yaml``.
        teks: its new text; None when a finding forbids it.
        lama: whether the text is what is there already.
    """

    temuan: tuple[Diagnostic, ...]
    path: Path
    lembar: Lembar | None = None
    kepala: Kepala | None = None
    putusan: tuple[Putusan, ...] = ()
    teks: str | None = None
    lama: bool = False


def propose_people(berkas: Path, root: Path, kegiatan: str, sheet: str, *, timpa: bool = False) -> Hasil:
    """Read a sheet and set it against an event.

    Args:
        berkas: .xlsx, .csv or .tsv.
        root: the data folder.
        kegiatan: folder name of the event.
        sheet: name of the sheet; "" for the one that holds people.
        timpa: what the sheet says replaces what is recorded.

    Raises:
        UsageError: the event is not there.
        FileAccessError: a file cannot be read.
    """
    path = root / "asesmen" / kegiatan / "peserta.yaml"
    event = _event(root, kegiatan)
    present = _present(path)
    findings = [*event.diagnostics, *present.diagnostics]
    if has_errors(findings) or event.value is None:
        return Hasil(in_order(findings), path)
    lembar = _choose(_sheets(berkas), sheet, str(berkas))
    findings += lembar.diagnostics
    if lembar.value is None:
        return Hasil(in_order(findings), path)
    kepala = find_heading(lembar.value)
    findings += kepala.diagnostics
    if kepala.value is None:
        return Hasil(in_order(findings), path, lembar.value)
    people = read_people(lembar.value, kepala.value, event.value.tanggal_mulai)
    tree = present.value
    value: Any = bare(tree.value) if tree is not None else {"asesi": []}
    taken = [p.stem for p in sorted((path.parent / "hasil").glob("*.yaml"))]
    decided = decide(lembar.value, kepala.value, people.value or (), value["asesi"], taken, timpa=timpa)
    findings += [*people.diagnostics, *decided.diagnostics]
    decisions = decided.value or ()
    text: Checked[str] = Checked(None)
    if not people.value:
        findings.append(
            TAK_TERBACA.at(Span(str(berkas)), "tidak ada seorang peserta pun di bawah judul kolom")
        )
    elif not has_errors(findings):
        text = new_text(path, tree, decisions, lembar.value)
        findings += text.diagnostics
    same = tree is not None and text.value == tree.source.text
    return Hasil(in_order(findings), path, lembar.value, kepala.value, decisions, text.value, same)


def _event(root: Path, kegiatan: str) -> Checked[Asesmen]:
    """The event, whose asesi must not stand in its own file."""
    path = root / "asesmen" / kegiatan / "asesmen.yaml"
    if not path.is_file():
        known = [p.parent.name for p in (root / "asesmen").glob("*/asesmen.yaml")]
        remedy = choose(kegiatan, known) or "buat dahulu: muk new asesmen"
        raise UsageError(f"kegiatan asesmen “{kegiatan}” tidak ada", remedy)
    tree = _checked(path, "asesmen")
    if tree.value is None:
        return Checked(None, tree.diagnostics)
    bound = bind(tree.value, Asesmen)
    if bound.value is not None and bound.value.asesi:
        pesan = "asesi kegiatan ini ditulis di sini, bukan dalam peserta.yaml"
        petunjuk = "pindahkan bagian asesi ke peserta.yaml di folder yang sama, lalu impor lagi"
        found = DI_ASESMEN.at(tree.value.span(("asesi",), key=True), pesan, petunjuk)
        return Checked(None, (found,))
    return Checked(bound.value, (*tree.diagnostics, *bound.diagnostics))


def _present(path: Path) -> Checked[Tree]:
    """The asesi that the event has, if any."""
    return _checked(path, "peserta") if path.exists() else Checked(None)


def _checked(path: Path, jenis: str) -> Checked[Tree]:
    loaded = load_tree(path, str(path))
    found = list(loaded.diagnostics)
    if loaded.value is not None:
        found += check_struktur(loaded.value, load_schema(jenis))
    return Checked(None if has_errors(found) else loaded.value, tuple(found))


def _sheets(berkas: Path) -> Checked[tuple[Lembar, ...]]:
    """All sheets of a file, by what the file is, whatever it is called."""
    from generator.impor.peserta._csv import read_csv
    from generator.impor.peserta._xlsx import read_xlsx

    data = read_bytes(berkas, _MAX_WORKBOOK)
    name = str(berkas)
    if data is None:
        pesan = f"berkas lebih besar dari {_MAX_WORKBOOK // 1_000_000} MB"
        return _unreadable(name, pesan, "salin daftar peserta ke buku kerja baru")
    if data.startswith(_OLE):
        pesan = "bentuk lama Excel (.xls), atau buku kerja yang dikunci kata sandi"
        return _unreadable(name, pesan, "buka di Excel atau LibreOffice, lalu simpan sebagai .xlsx")
    if data.startswith(_ZIP):
        return read_xlsx(data, name)
    if berkas.suffix.lower() in (".xlsx", ".xlsm", ".xls", ".ods"):
        return _unreadable(name, "bukan buku kerja Excel yang utuh", "simpan ulang sebagai .xlsx")
    if len(data) > MAX_BYTES:
        return _unreadable(
            name, f"berkas teks lebih besar dari {MAX_BYTES // 1_000_000} MB", "bagi per kegiatan"
        )
    if not data.strip():
        return _unreadable(name, "berkas kosong", "simpan ulang lembar peserta")
    one = read_csv(data, name)
    return Checked(None if one.value is None else (one.value,), one.diagnostics)


def _unreadable(berkas: str, pesan: str, petunjuk: str) -> Checked[tuple[Lembar, ...]]:
    return Checked(None, (TAK_TERBACA.at(Span(berkas), pesan, petunjuk),))


def _choose(sheets: Checked[tuple[Lembar, ...]], wanted: str, berkas: str) -> Checked[Lembar]:
    """The sheet that was asked for, or the only one with headings of people."""
    if sheets.value is None:
        return Checked(None, sheets.diagnostics)
    known = [one.nama for one in sheets.value]
    if wanted:
        found = [one for one in sheets.value if one.nama.casefold() == wanted.casefold()]
        pesan = f"tidak ada lembar “{wanted}”"
    else:
        with_people = [one for one in sheets.value if find_heading(one).value is not None]
        # With none, the first sheet tells what is missing.
        found = with_people or list(sheets.value[:1])
        pesan = f"{len(found)} lembar berisi daftar orang" if found else "tidak ada lembar yang terlihat"
    if len(found) != 1:
        petunjuk = f"sebut dengan --lembar; yang ada: {', '.join(known)}" if any(known) else ""
        return Checked(None, (LEMBAR.at(Span(berkas), pesan, petunjuk),))
    return Checked(found[0], tuple(_too_long(found[0])))


def _too_long(lembar: Lembar) -> Iterator[Diagnostic]:
    if lembar.terpotong:
        pesan = f"lembar ini berisi lebih dari {MAX_BARIS} baris atau {MAX_SEL} sel"
        yield TAK_TERBACA.at(Span(lembar.berkas), pesan, "bagi per kegiatan asesmen")
