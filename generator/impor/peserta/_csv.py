"""Text files with columns: encoding and separator are found out, and told."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator

from generator.diagnostic import Checked, Span
from generator.impor.peserta._lembar import MAX_KOLOM, Baris, Lembar, Sel, filled
from generator.kode.imp_peserta import TAK_TERBACA

_SEPARATORS = {";": "titik koma", ",": "koma", "\t": "tab"}
_SAMPLE = 30
"""Rows by which the separator is chosen."""
_ENCODINGS = (("utf-8-sig", "UTF-8"), ("cp1252", "Windows-1252"))
_WIDE = (b"\xff\xfe", b"\xfe\xff")


def read_csv(data: bytes, berkas: str) -> Checked[Lembar]:
    """The one sheet of a CSV, TSV or "Unicode text" file.

    Args:
        data: the file.
        berkas: its name as the user typed it.
    """
    decoded = _decode(data)
    if decoded is None:
        pesan = "bukan berkas teks: pengodean hurufnya tidak dikenal"
        return Checked(
            None, (TAK_TERBACA.at(Span(berkas), pesan, "simpan dari Excel sebagai “CSV UTF-8” atau .xlsx"),)
        )
    text, encoding = decoded
    separator, skipped, text = _separator(text)
    try:
        rows, more = filled(_rows(text, separator, skipped))
    except csv.Error:
        pesan = "susunan CSV rusak: ada tanda kutip yang tidak ditutup atau sel yang terlalu panjang"
        return Checked(None, (TAK_TERBACA.at(Span(berkas), pesan, "simpan ulang dari Excel sebagai .xlsx"),))
    cara = f"CSV, {encoding}, pemisah {_SEPARATORS[separator]}"
    return Checked(Lembar(berkas, "", rows, cara=cara, terpotong=more))


def _decode(data: bytes) -> tuple[str, str] | None:
    if data.startswith(_WIDE):
        encodings: tuple[tuple[str, str], ...] = (("utf-16", "UTF-16"),)
    elif b"\0" in data:
        return None
    else:
        encodings = _ENCODINGS
    for codec, name in encodings:
        try:
            return data.decode(codec), name
        except UnicodeDecodeError:
            continue
    return None


def _separator(text: str) -> tuple[str, int, str]:
    """The separator, the lines used up by naming it, and the rest of the text.

    Excel writes ``sep=;`` into a first line. Otherwise: whichever gives most rows of equal width.
    """
    first, _, rest = text.partition("\n")
    named = first.strip().removeprefix("sep=")
    if first.lower().startswith("sep=") and named in _SEPARATORS:
        return named, 1, rest
    lines = [line for line in text.splitlines() if line.strip()][:_SAMPLE]

    def regularity(separator: str) -> tuple[int, int]:
        widths = Counter(line.count(separator) for line in lines if separator in line)
        width, rows = max(widths.items(), key=lambda item: (item[1], item[0]), default=(0, 0))
        return rows, width

    return max(_SEPARATORS, key=regularity), 0, text


def _rows(text: str, separator: str, skipped: int) -> Iterator[Baris]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    garis = skipped + 1
    for number, cells in enumerate(reader, skipped + 1):
        yield {
            kolom: Sel(number, kolom, garis, cell)
            for kolom, cell in enumerate(cells[:MAX_KOLOM], 1)
            if cell.strip()
        }
        garis = skipped + reader.line_num + 1
