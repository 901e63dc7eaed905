"""Files beside the YAML: the logo, the LSP's own templates."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check._rule import rule
from generator.check.muatan import Muatan
from generator.check.saran import near
from generator.diagnostic import Diagnostic, Span
from generator.kode import finding
from generator.load.files import OWN_TEMPLATES

_PICTURES = frozenset({".png", ".jpg", ".jpeg"})
_OF_WRITING_PROGRAMS = frozenset({".doc", ".docm", ".dot", ".dotx", ".odt", ".ott", ".rtf"})


@rule("BRK003")
def logo_is_there(muatan: Muatan) -> Iterator[Diagnostic]:
    """The picture that ``lsp.yaml`` names is a file in the data folder."""
    if muatan.akar is None or muatan.lsp is None or not muatan.lsp.nilai.logo:
        return
    logo = muatan.akar / muatan.lsp.nilai.logo
    if not logo.is_file():
        pictures = [p.name for p in sorted(muatan.akar.iterdir()) if p.suffix.lower() in _PICTURES]
        yield finding(
            "BRK003",
            muatan.lsp.at("logo"),
            f"berkas logo {logo} tidak ada",
            near(logo.name, pictures) or "taruh berkasnya di sana, atau hapus baris ini",
        )


@rule("BRK004")
def templates_are_docx(muatan: Muatan) -> Iterator[Diagnostic]:
    """What lies among the templates and is no .docx is not used: that is told."""
    for path in sorted((muatan.akar / OWN_TEMPLATES).rglob("*")) if muatan.akar else ():
        if path.suffix.lower() in _OF_WRITING_PROGRAMS and not path.name.startswith((".", "~")):
            yield finding(
                "BRK004",
                Span(str(path)),
                "templat ini tidak dipakai: hanya .docx yang dibaca",
                "buka di Word, lalu Simpan Sebagai › Dokumen Word (.docx)",
            )
