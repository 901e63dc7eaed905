"""What an LSP makes of findings: comments that silence one, severities set in ``lsp.yaml``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.check.abaikan import silence
from generator.check.aturan import load_rules
from generator.check.muatan import Dokumen, Muatan
from generator.check.saran import near
from generator.diagnostic import Diabaikan, Diagnostic, Keparahan, in_order
from generator.istilah import Kebijakan
from generator.kode import KODE, LUAR, Kode
from generator.kode.abk import ABK001, ABK002
from generator.model import Lsp


def judge(
    findings: Iterable[Diagnostic], muatan: Muatan, *, complete: bool
) -> tuple[tuple[Diagnostic, ...], tuple[Diabaikan, ...]]:
    """The findings as the LSP wants them.

    Args:
        findings: of reading, structure and rules; each once or more often.
        muatan: the files that could be read, with their comments and the LSP's settings.
        complete: the rules have looked at the data.

    Returns:
        What is to be told, in order, and what a comment silences.
    """
    load_rules()  # the comments and settings may name the code of any of them
    kept, silenced = silence(in_order(findings), (d.tree for d in muatan.dokumen), complete=complete)
    if muatan.lsp is not None:
        kept += _settings(muatan.lsp)
        aturan = _heeded(muatan.lsp.nilai)
        kept = list(_weighed(kept, aturan))
        silenced = [one for one in silenced if aturan.get(one.temuan.kode) is not Kebijakan.MATI]
    return in_order(kept), tuple(silenced)


def _heeded(lsp: Lsp) -> dict[str, Kebijakan]:
    """The settings that have an effect."""
    return {
        kode: setting
        for kode, setting in lsp.aturan.items()
        if kode in KODE and not _weakened(KODE[kode], setting)
    }


def _weakened(kode: Kode, setting: Kebijakan) -> bool:
    """Whether the setting takes away an error without which nothing can be made."""
    return kode.tetap and setting is not Kebijakan.GALAT


def _weighed(findings: Iterable[Diagnostic], aturan: dict[str, Kebijakan]) -> Iterator[Diagnostic]:
    for found in findings:
        setting = aturan.get(found.kode)
        if setting is None:
            yield found
        elif setting is not Kebijakan.MATI:
            yield replace(found, keparahan=Keparahan(setting.value))


def _settings(lsp: Dokumen[Lsp]) -> Iterator[Diagnostic]:
    """Settings that have no effect, and why."""
    for kode, setting in lsp.nilai.aturan.items():
        span = lsp.at("aturan", kode, key=True)
        if kode not in KODE:
            pesan = f"kode temuan “{kode}” tidak dikenal"
            yield ABK001.at(span, pesan, near(kode, KODE) or "daftar semua kode: muk explain")
        elif KODE[kode].keluarga in LUAR:
            yield ABK002.at(
                span, f"{kode} bukan temuan “muk check”", "hapus baris ini; tidak ada pengaruhnya"
            )
        elif _weakened(KODE[kode], setting):
            change = "dimatikan" if setting is Kebijakan.MATI else f"dijadikan {setting.value}"
            pesan = f"{kode} ({KODE[kode].judul}) tidak dapat {change}"
            yield ABK002.at(span, pesan, "hapus baris ini, dan perbaiki data yang disebut temuan itu")
