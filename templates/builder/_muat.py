"""Rows that may stay in one piece: only while their text is sure to fit the page.

LibreOffice drops the end of an unbreakable row that is taller than the page, so a template
asks first and has a breakable row for the other case.
"""

from __future__ import annotations


def muat(nama: str, huruf: int, baris: int) -> str:
    """A Jinja condition: the text needs at most so many lines.

    Args:
        nama: Jinja name of the text.
        huruf: letters that surely fit on a line of its column.
        baris: lines that surely fit on a page.
    """
    return f"{nama}|length + {huruf} * {nama}.count('\\n') < {huruf * baris}"


UTUH = 10
"""Rows up to which a plain list stays on one page."""

UJUNG = 3
"""Rows of a longer list that stay together at its beginning and at its end."""


def lepas() -> str:
    """A Jinja condition inside a loop over rows: a page may end below this one.

    It may not below the first rows or above the last ones, nor anywhere in a short list: no row of
    the list stands alone.
    """
    return f"loop.last or loop.length > {UTUH} and {UJUNG} <= loop.index <= loop.length - {UJUNG}"
