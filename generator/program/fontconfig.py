"""The rules by which LibreOffice finds fonts, written anew for every run.

LibreOffice asks fontconfig, and fontconfig's answer depends on everything that is installed: on
one machine an empty box is drawn from DejaVu Sans, on another from DejaVu Sans Mono, on a third
``Calibri`` is really Calibri. So LibreOffice is shown exactly the files of
:data:`generator.program.fonts.FAMILIES`, and nothing else: the same everywhere, and covered by
:func:`generator.program.fonts.fonts_hash`.
"""

from __future__ import annotations

from html import escape
from pathlib import Path

from generator.program.fonts import FAMILIES, installed

TWINS = {
    "Calibri": "Carlito",
    "Calibri Light": "Carlito",
    "Cambria": "Caladea",
    "Arial": "Liberation Sans",
    "Helvetica": "Liberation Sans",
    "Times New Roman": "Liberation Serif",
    "Courier New": "Liberation Mono",
    "MS Gothic": "DejaVu Sans",
    "Segoe UI Symbol": "DejaVu Sans",
}
"""Fonts a Word template names, and the installed one of equal widths. The last two are the fonts
from which Word draws the boxes of its checkbox controls."""

_SYMBOLS = "DejaVu Sans"
_TELLTALE = "DejaVu Serif"


def write_fontconfig(folder: Path) -> Path:
    """Lay out links to the allowed fonts and a configuration that knows only them.

    Args:
        folder: a new private folder; must outlive the processes that use the result.

    Returns:
        The file to name in ``FONTCONFIG_FILE``.
    """
    fonts = folder / "fonts"
    fonts.mkdir(parents=True)
    for filename, path in installed().items():
        (fonts / filename).symlink_to(path.resolve())
    target = folder / "fonts.conf"
    target.write_text(_configuration(fonts, folder / "cache"), encoding="utf-8")
    return target


def rules() -> str:
    """The substitution rules alone: part of the engine's fingerprint."""
    allowed = [family.nama for family in FAMILIES if family.allowed]
    lines = [_append(name, twin, "append") for name, twin in TWINS.items()]
    # Characters that an allowed font lacks (boxes, ticks) come from one font, always the same.
    lines += [_append(name, _SYMBOLS, "append_last") for name in allowed]
    lines.append(_append(None, _TELLTALE, "append_last"))
    return "\n".join(lines)


def _configuration(fonts: Path, cache: Path) -> str:
    return "\n".join(
        (
            '<?xml version="1.0"?>',
            '<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">',
            "<fontconfig>",
            f"<dir>{escape(str(fonts), quote=False)}</dir>",
            f"<cachedir>{escape(str(cache), quote=False)}</cachedir>",
            rules(),
            "</fontconfig>",
        )
    )


def _append(name: str | None, font: str, mode: str) -> str:
    test = f'<test name="family"><string>{name}</string></test>' if name else ""
    binding = ' binding="same"' if name else ""
    edit = f'<edit name="family" mode="{mode}"{binding}><string>{font}</string></edit>'
    return f'<match target="pattern">{test}{edit}</match>'
