"""What libyaml says about a broken file, said again in Indonesian."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

import yaml

from generator.diagnostic import Diagnostic
from generator.kode import finding
from generator.load.text import MAX_FINDINGS, Source


class _Ucapan(NamedTuple):
    """One kind of mistake: the message, the remedy, and which of the library's two marks is meant."""

    pesan: str
    petunjuk: str
    at_context: bool = False


_KUTIP = 'beri tanda kutip pada teksnya, misalnya judul: "Uji: tahap satu"'
_INDENTASI = "samakan indentasi baris ini dengan baris lain yang setingkat"
_TUTUP_KUTIP = _Ucapan(
    "tanda kutip ini tidak ditutup",
    "tutup dengan tanda kutip yang sama; gandakan apostrof di dalam '…'",
    True,
)
_TUTUP_KURUNG = _Ucapan(
    "kurung ini tidak ditutup, atau butir di dalamnya tidak dipisah koma",
    "tutup kurungnya, atau tulis tiap butir pada barisnya sendiri, diawali “- ”",
    True,
)
_AWALAN = _Ucapan("karakter ini tidak boleh mengawali nilai", _KUTIP)
_ESCAPE = _Ucapan(
    "kode sesudah garis miring terbalik tidak dikenal",
    r"tulis \\ untuk garis miring terbalik, atau pakai kutip tunggal",
)
_UMUM = _Ucapan(
    "penulisan YAML keliru di sini", "periksa indentasi, titik dua, tanda kutip, dan kurung di sekitarnya"
)

_UCAPAN = {
    "found character that cannot start any token": _AWALAN,
    "mapping values are not allowed in this context": _Ucapan(
        "titik dua tidak pada tempatnya", f"{_KUTIP}; atau periksa indentasi baris ini"
    ),
    "mapping values are not allowed here": _Ucapan("titik dua tidak pada tempatnya", _KUTIP),
    "could not find expected ':'": _Ucapan(
        "baris ini belum punya titik dua", "tulis “kunci: nilai”, dengan spasi sesudah titik dua", True
    ),
    "did not find expected key": _Ucapan(
        "di sini diharapkan kunci yang sejajar dengan kunci lain", f"{_INDENTASI}; periksa juga tanda kutip"
    ),
    "did not find expected '-' indicator": _Ucapan(
        "di sini diharapkan butir daftar yang sejajar dengan butir lain", _INDENTASI
    ),
    "block sequence entries are not allowed in this context": _Ucapan(
        "butir daftar tidak pada tempatnya", "tulis butir “- ” pada baris baru di bawah kuncinya"
    ),
    "block sequence entries are not allowed here": _Ucapan(
        "butir daftar tidak pada tempatnya", "tulis butir “- ” pada baris baru di bawah kuncinya"
    ),
    "did not find expected ',' or ']'": _TUTUP_KURUNG,
    "did not find expected ',' or '}'": _TUTUP_KURUNG,
    "did not find expected node content": _Ucapan(
        "nilai belum ditulis di sini", "isi nilainya atau hapus tandanya"
    ),
    "found unexpected end of stream": _TUTUP_KUTIP,
    "found unexpected document indicator": _TUTUP_KUTIP,
    "found unknown escape character": _ESCAPE,
    "did not find expected hexdecimal number": _ESCAPE,
    "found invalid Unicode character escape code": _ESCAPE,
    "did not find expected alphabetic or numeric character": _Ucapan(
        "nilai tidak boleh diawali & atau * tanpa tanda kutip", _KUTIP, True
    ),
    "did not find expected comment or line break": _Ucapan(
        "teks tidak boleh sebaris dengan | atau >",
        "tulis teksnya pada baris berikut, atau beri tanda kutip",
        True,
    ),
}

_CONFLICT = re.compile(r"^(<{7}(?: .*)?)\n(?:.*\n)*?=======\n(?:.*\n)*?(>{7}(?: .*)?)$", re.MULTILINE)
_TAB_INDENT = re.compile(r"^ *\t[ \t]*", re.MULTILINE)


def explain_syntax(error: yaml.YAMLError, source: Source) -> Iterator[Diagnostic]:
    """The findings that stand for one syntax error; every tab indentation if a tab is the cause."""
    if not isinstance(error, yaml.MarkedYAMLError):
        yield finding("YML009", source.whole(), _UMUM.pesan, _UMUM.petunjuk)
        return
    problem = error.problem_mark.index if error.problem_mark else 0
    tab = _TAB_INDENT.match(source.text, source.text.rfind("\n", 0, problem) + 1)
    if tab and problem <= tab.end():
        tabs = islice(_TAB_INDENT.finditer(source.text), MAX_FINDINGS)
        yield from (_tab(source, tab) for tab in tabs)
        return
    ucapan = _UCAPAN.get(error.problem or "", _UMUM)
    index = error.context_mark.index if ucapan.at_context and error.context_mark else problem
    yield finding("YML009", source.span(*_visible(source, index)), ucapan.pesan, ucapan.petunjuk)


def find_conflicts(source: Source) -> Iterator[Diagnostic]:
    """Places where git left two versions for somebody to choose; nothing else is said of such a file."""
    for match in islice(_CONFLICT.finditer(source.text), MAX_FINDINGS):
        yield finding(
            "YML020",
            source.span(match.start(), match.end(1)),
            f"tanda konflik git; versi kedua berakhir pada baris {source.line_of(match.start(2))}",
            "pilih salah satu versi, lalu hapus baris <<<<<<<, =======, dan >>>>>>>",
        )


def _visible(source: Source, index: int) -> tuple[int, int]:
    """A place on which a caret can stand: an error at the end of the file is shown at its last character."""
    if index >= len(source.text):
        index = max(len(source.text.rstrip()) - 1, 0)
    return index, index + 1


def _tab(source: Source, match: re.Match[str]) -> Diagnostic:
    tab = source.text.index("\t", match.start())
    return finding(
        "YML008",
        source.span(tab, match.end()),
        "tab dipakai sebagai indentasi",
        "ganti tab dengan spasi, dua untuk tiap tingkat",
    )
