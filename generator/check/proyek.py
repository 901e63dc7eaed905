"""A data folder, checked and resolved: the one way from files to a :class:`Proyek`."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Sequence
from functools import partial
from pathlib import Path, PurePosixPath
from typing import TypeVar

import msgspec

from generator.check.aturan import apply_rules
from generator.check.huruf import check_huruf
from generator.check.kebijakan import judge
from generator.check.muatan import Dokumen, Muatan
from generator.check.saran import closest
from generator.check.struktur import check_struktur
from generator.diagnostic import Checked, Diabaikan, Diagnostic, Span, has_errors
from generator.kode import finding
from generator.load.bind import bind
from generator.load.files import BerkasYaml, find_files
from generator.load.gambar import load_pictures
from generator.load.ingatan import Ingatan
from generator.load.jenis import JENIS_BERKAS, kind_of
from generator.load.tree import known_tree, load_bytes, parse_tree
from generator.meanwhile import meanwhile
from generator.model.proyek import Kegiatan, PaketSkema, Proyek
from generator.sampah import uncollected
from generator.schemas import load_schema

T = TypeVar("T")

REQUIRED = ("lsp.yaml", "asesor.yaml", "tuk.yaml")
_REQUIRED_HINT = "bila ini bukan folder data, tunjuk yang benar dengan --root; contoh isinya: muk init FOLDER"


def check_project(root: Path, ingatan: Ingatan | None = None) -> Checked[Proyek]:
    """Read and check everything below ``root``.

    Args:
        root: the data folder.
        ingatan: what the files said last time; those that are as they were are not read again.

    Returns:
        All findings in order; the project when none of them is an error.

    Raises:
        FileAccessError: the folder or one of its files cannot be read.
    """
    return check_files(*read_project(root, ingatan))


def begin_check(root: Path, ingatan: Ingatan | None = None) -> Callable[[], Checked[Proyek]]:
    """The same, begun: files are read at once, and another process applies the rules until somebody asks.

    Arguments and errors as for :func:`check_project`.
    """
    muatan, findings = read_project(root, ingatan)
    told = meanwhile(partial(_judged, muatan, findings), _Putusan)
    return lambda: _with_project(muatan, told() or _judged(muatan, findings))


@uncollected()
def read_project(root: Path, ingatan: Ingatan | None = None) -> tuple[Muatan, list[Diagnostic]]:
    """Every file below ``root`` that can be read, and what is wrong with single files.

    Arguments as for :func:`check_project`.

    Raises:
        FileAccessError: the folder or one of its files cannot be read.
    """
    findings: list[Diagnostic] = []
    dokumen: list[Dokumen[msgspec.Struct]] = []
    berkas = list(find_files(root))
    ingatan = ingatan or Ingatan()
    for one in berkas:
        checked = _read(one, ingatan)
        findings += checked.diagnostics
        if checked.value is not None:
            dokumen.append(checked.value)
    return Muatan(tuple(dokumen), root), [*findings, *_misplaced(root, berkas)]


@uncollected()
def check_files(muatan: Muatan, findings: Sequence[Diagnostic]) -> Checked[Proyek]:
    """What :func:`check_project` says of files that have been read, with what was found in each."""
    return _with_project(muatan, _judged(muatan, findings))


class _Putusan(msgspec.Struct, frozen=True):
    """What is to be told of a project, and what somebody silenced."""

    temuan: tuple[Diagnostic, ...]
    diabaikan: tuple[Diabaikan, ...]


def _judged(muatan: Muatan, findings: Sequence[Diagnostic]) -> _Putusan:
    """Apply the rules, and heed what the LSP says of them."""
    # With files unreadable, what refers to them would be reported too: noise at the wrong place.
    complete = not has_errors(findings)
    found = [*findings, *apply_rules(muatan)] if complete else findings
    return _Putusan(*judge(found, muatan, complete=complete))


def _with_project(muatan: Muatan, putusan: _Putusan) -> Checked[Proyek]:
    proyek = None if has_errors(putusan.temuan) else _resolve(muatan)
    return Checked(proyek, putusan.temuan, putusan.diabaikan)


def _read(berkas: BerkasYaml, ingatan: Ingatan) -> Checked[Dokumen[msgspec.Struct]]:
    """One file: text, structure, type."""
    if berkas.jenis is None:
        return Checked(None)
    data = load_bytes(berkas.path, berkas.tampil)
    if data.value is None:
        return Checked(None, data.diagnostics)
    nama, tipe = berkas.jenis.nama, berkas.jenis.tipe
    known = ingatan.recall(data.value, tipe)
    if known is not None:
        return Checked(Dokumen(berkas.relatif, nama, known, known_tree(data.value, berkas.tampil)))
    tree = parse_tree(data.value, berkas.tampil)
    if tree.value is None:
        return Checked(None, tree.diagnostics)
    structure = check_struktur(tree.value, load_schema(nama))
    found = (*tree.diagnostics, *structure, *check_huruf(tree.value))
    if has_errors(found):
        return Checked(None, found)
    bound = bind(tree.value, tipe)
    found = (*found, *bound.diagnostics)
    if bound.value is None:
        return Checked(None, found)
    if not found:
        ingatan.remember(data.value, bound.value)
    return Checked(Dokumen(berkas.relatif, nama, bound.value, tree.value), found)


def _misplaced(root: Path, berkas: list[BerkasYaml]) -> Iterator[Diagnostic]:
    """Files where none is expected, and expected ones that are not there."""
    places = ", ".join(jenis.pola for jenis in JENIS_BERKAS)
    there = {str(one.relatif) for one in berkas}
    for one in berkas:
        if one.jenis is None:
            yield finding(
                "BRK001",
                Span(one.tampil),
                "berkas ini tidak dibaca: letaknya tidak dikenal",
                _meant(one.relatif, there) or f"letak yang dikenal: {places}",
            )
    for name in REQUIRED:
        if name not in there:
            yield finding("BRK002", Span(str(root / name)), "berkas ini wajib ada", _REQUIRED_HINT)


def _meant(relatif: PurePosixPath, there: Container[str]) -> str:
    """What the file was probably to be called: ``essay.yaml`` is ``esai.yaml``, unless that is there."""
    for jenis in JENIS_BERKAS:
        pola = PurePosixPath(jenis.pola)
        meant = str(relatif.with_name(pola.name))
        alike = "*" not in pola.name and closest(relatif.stem, [pola.stem])
        if alike and kind_of(PurePosixPath(meant)) is jenis and meant not in there:
            return f"maksud Anda “{meant}”?"
    return ""


def _resolve(muatan: Muatan) -> Proyek:
    """Join what the files refer to. The rules have seen to it that everything exists."""
    assert muatan.lsp is not None
    lsp = muatan.lsp.nilai
    paket = {
        folder: PaketSkema(
            id=folder,
            lsp=lsp,
            skema=dokumen.nilai,
            unit={kode: muatan.unit[kode].nilai for kode in dokumen.nilai.unit},
            bank=muatan.bank[folder],
        )
        for folder, dokumen in _sorted(muatan.skema).items()
    }
    kegiatan = tuple(
        Kegiatan(
            id=folder,
            paket=paket[dokumen.nilai.skema],
            asesmen=msgspec.structs.replace(dokumen.nilai, asesi=asesi),
            tuk=muatan.tuk[dokumen.nilai.tuk],
            asesor=tuple(muatan.asesor[nomor] for nomor in dokumen.nilai.asesor),
            hasil={h.relatif.stem: h.nilai.isian for h in muatan.hasil(folder)},
            gambar={} if muatan.akar is None else load_pictures(muatan.akar, folder),
        )
        for folder, dokumen in _sorted(muatan.asesmen).items()
        if (asesi := tuple(satu.nilai for satu in muatan.asesi(folder)))
    )
    return Proyek(
        lsp, tuple(muatan.asesor.values()), tuple(muatan.tuk.values()), tuple(paket.values()), kegiatan
    )


def _sorted(items: dict[str, T]) -> dict[str, T]:
    return dict(sorted(items.items()))
