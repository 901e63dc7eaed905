"""``muk import skema`` from the document to the proposal; nothing here writes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.check.kode_unit import fits, near_group, repair
from generator.check.muatan import Dokumen as BerkasData
from generator.check.proyek import read_project
from generator.check.struktur import check_struktur
from generator.diagnostic import Diagnostic, Span, has_errors, in_order
from generator.errors import UsageError
from generator.impor._naskah.baris import fold
from generator.impor._naskah.buka import page_ranges
from generator.impor._usulan import Keadaan, Usulan, propose
from generator.impor.skema._dokumen import KEMASAN, SYARAT, Dokumen, read_scheme
from generator.impor.skema._kepala import Kepala, head_of
from generator.impor.skema._rakit import Tanda, draft, id_of, missing
from generator.impor.skema._syarat import requirements_of
from generator.impor.skema._unit import UnitTercetak, gaps_of, units_of
from generator.kode.imp_skema import (
    BELUM_ADA,
    DOKUMEN,
    JUDUL_BEDA,
    KODE_KEMBAR,
    RAGU,
    SALAH_KETIK,
    SUDAH_ADA,
    SUSUNAN_SKEMA,
    TAK_DITEMUKAN,
    TANPA_TEKS,
    TANPA_UNIT,
)
from generator.load.tree import load_tree, parse_tree
from generator.model import Unit
from generator.pdf.kata import TidakTerbaca
from generator.schemas import load_schema

Pustaka = Mapping[str, BerkasData[Unit]]


@dataclass(frozen=True, slots=True)
class Hasil:
    """What an import would do.

    Attributes:
        id: of the scheme; "" when the document holds none.
        usulan: the file; None when a finding forbids it.
    """

    temuan: tuple[Diagnostic, ...]
    kepala: Kepala | None = None
    unit: Mapping[str, str] | None = None
    syarat: tuple[str, ...] = ()
    id: str = ""
    usulan: Usulan | None = None


def propose_scheme(path: Path, root: Path, name: str, *, timpa: bool = False) -> Hasil:
    """Read a document and make a draft of it.

    Args:
        path: PDF or DOCX.
        root: the data folder.
        name: id of the new scheme; "" takes it from the title.
        timpa: a scheme that is there will be overwritten.

    Raises:
        UsageError: the id cannot be one.
        FileAccessError: a file cannot be read.
    """
    span = Span(str(path))
    try:
        dokumen = read_scheme(path)
    except TidakTerbaca as error:
        return Hasil((DOKUMEN.at(span, error.pesan, error.petunjuk),))
    kepala = head_of(dokumen)
    syarat = requirements_of(dokumen.bagian.get(SYARAT, ()))
    findings = list(_of_document(dokumen, kepala, syarat, span))
    printed = units_of(dokumen.bagian.get(KEMASAN, ())) or units_of(dokumen.semua)
    if not printed:
        petunjuk = (
            "daftar unit berisi kode dan judul pada satu baris tabel; periksa apakah halaman itu pindaian"
        )
        findings.append(TANPA_UNIT.at(span, "tidak ada daftar unit kompetensi dalam dokumen ini", petunjuk))
        return Hasil(in_order(findings), kepala, None, syarat)
    muatan, _ = read_project(root)
    units, told = _settled(printed, muatan.unit, span)
    findings += told
    identity = _identity(name, kepala)
    target = root / identity / "skema.yaml"
    marks = [Tanda((key,), pesan) for key, pesan in kepala.ragu]
    text = draft(kepala, syarat, units, target, path.name, marks)
    findings += _faults(text, span)
    usable = not has_errors(findings)
    proposal = propose(target, text, kepala.judul or "") if usable else None
    if proposal is not None and proposal.keadaan is Keadaan.BERUBAH and not timpa:
        findings.append(_present(target, units))
    return Hasil(in_order(findings), kepala, units, syarat, identity, proposal)


def _of_document(dokumen: Dokumen, kepala: Kepala, syarat: Sequence[str], span: Span) -> Iterator[Diagnostic]:
    if dokumen.kosong:
        pesan = f"halaman {page_ranges(dokumen.kosong)} tidak berisi teks, mungkin pindaian"
        yield TANPA_TEKS.at(
            span, pesan, "lengkapi sendiri yang tertulis di sana, misalnya tanggal pengesahan"
        )
    for name in missing(kepala, syarat):
        yield TAK_DITEMUKAN.at(span, f"{name} tidak ditemukan", "lengkapi dalam skema.yaml")
    for key, pesan in kepala.ragu:
        yield RAGU.at(span, f"{key}: {pesan}")


def _settled(
    printed: Sequence[UnitTercetak], pustaka: Pustaka, span: Span
) -> tuple[dict[str, str], list[Diagnostic]]:
    """Titles by code, and what is doubtful about them.

    A code stays as printed, unless the folder of units has the one that was meant.
    """
    units: dict[str, str] = {}
    optional: list[str] = []
    findings: list[Diagnostic] = []
    for one in printed:
        where = f"halaman {one.halaman}: unit “{one.kode}”"
        kode = one.kode
        meant = None if kode in pustaka else _meant(kode, pustaka)
        if meant or (kode not in pustaka and not fits(kode)):
            taken = meant if meant in pustaka else None
            told = f"maksud Anda “{meant}”?" if meant else "cocokkan dengan SKKNI-nya"
            told = f"dibaca “{taken}”, yang ada di folder unit" if taken else told
            findings.append(SALAH_KETIK.at(span, f"{where} tidak mengikuti pola kode yang dikenal", told))
            kode = taken or kode
        if kode in units:
            pesan = f"{where} tertulis dua kali: “{units[kode]}” dan “{one.judul}”"
            findings.append(KODE_KEMBAR.at(span, pesan, "cocokkan kedua judul dengan SKKNI-nya"))
            continue
        units[kode] = one.judul
        if one.golongan == "pilihan":
            optional.append(kode)
        if kode in pustaka and _bare(pustaka[kode].nilai.judul) != _bare(one.judul):
            pesan = f"{where} berjudul “{one.judul}”, di folder unit “{pustaka[kode].nilai.judul}”"
            petunjuk = "periksa kodenya; yang dicetak adalah judul dari folder unit"
            findings.append(JUDUL_BEDA.at(span, pesan, petunjuk))
    if unknown := [kode for kode in units if kode not in pustaka]:
        pesan = f"{len(unknown)} unit belum ada di folder unit: {', '.join(unknown)}"
        petunjuk = "impor SKKNI-nya dengan muk import skkni, atau tulis dengan muk new unit"
        findings.append(BELUM_ADA.at(span, pesan, petunjuk))
    if missing_rows := gaps_of(printed):
        pesan = f"nomor {', '.join(map(str, missing_rows))} pada daftar unit tidak terbaca"
        findings.append(RAGU.at(span, pesan, "tambahkan sendiri unit itu"))
    if optional:
        pesan = f"{len(optional)} unit tertulis sebagai unit pilihan; semuanya dimasukkan"
        findings.append(RAGU.at(span, pesan, f"hapus yang tidak dipakai: {', '.join(optional)}"))
    return units, findings


def _meant(kode: str, pustaka: Pustaka) -> str | None:
    groups = {known.rsplit(".", 2)[0] for known in pustaka}
    found = repair(kode) or near_group(kode, groups)
    return found if found != kode else None


def _bare(title: str) -> str:
    """A title for comparison: no case, hyphens or blanks."""
    return "".join(sign for sign in fold(title) if sign.isalnum())


def _identity(name: str, kepala: Kepala) -> str:
    made = id_of(name or kepala.judul or "")
    if name and made != name:
        raise UsageError(
            f"“{name}” tidak dapat menjadi id skema", "pakai huruf kecil, angka, dan tanda hubung"
        )
    if not made:
        raise UsageError("judul skema tidak ditemukan", "sebut nama folder barunya: --id teknisi-jaringan")
    return made


def _present(target: Path, units: Mapping[str, str]) -> Diagnostic:
    """The scheme is there already: which units differ."""
    tree = load_tree(target, str(target)).value
    value: Any = tree.value if tree else None
    listed = value.get("unit") if isinstance(value, dict) else None
    known = [str(kode) for kode in listed] if isinstance(listed, list) else []
    more, less = [k for k in units if k not in known], [k for k in known if k not in units]
    differences = [
        f"{what}: {', '.join(codes)}"
        for what, codes in (("unit hanya dalam dokumen", more), ("unit hanya dalam berkas", less))
        if codes
    ]
    pesan = f"skema ini sudah ada dan dibiarkan; {'; '.join(differences) or 'daftar unitnya sama'}"
    petunjuk = "ubah berkas itu sendiri, impor dengan --id lain, atau timpa dengan --timpa"
    return SUDAH_ADA.at(Span(str(target)), pesan, petunjuk)


def _faults(text: str, span: Span) -> Iterator[Diagnostic]:
    parsed = parse_tree(text.encode(), "skema.yaml")
    found = list(parsed.diagnostics)
    if parsed.value is not None:
        found += check_struktur(parsed.value, load_schema("skema"))
    for one in found:
        if has_errors((one,)):
            yield SUSUNAN_SKEMA.at(span, one.pesan, one.petunjuk)
