"""Texts of questions and tasks: they ask something, do not answer it, and bring what they refer to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from generator.check._rule import rule
from generator.check._teks import PERCOBAAN, fold
from generator.check.muatan import Dokumen, Muatan
from generator.check.tanya import Tanya, questions
from generator.diagnostic import Diagnostic, Keparahan
from generator.kode import declare
from generator.load.compose import shorten
from generator.load.tree import PathTuple
from generator.model import BankEsai, BankProyek, BankTugas

SOL010 = declare(
    "SOL010",
    "pertanyaan kosong",
    "Soal tanpa pertanyaan tercetak bernomor dan tidak dapat dijawab.",
    'pertanyaan: "-"',
    "pertanyaan: Kapan teh diangkat dari air?",
)
SOL011 = declare(
    "SOL011",
    "jawaban acuan tidak menjawab",
    "Asesor menilai dengan jawaban acuan; jawaban yang mengulang pertanyaan atau hanya sepatah kata tidak "
    "dapat dipakai menilai uraian.",
    "pertanyaan: Jelaskan mengapa teko dihangatkan. — kunci_jawaban: Ya.",
    "kunci_jawaban: Agar suhu air tidak turun saat dituang.",
    Keparahan.PERINGATAN,
)
SOL012 = declare(
    "SOL012",
    "jawaban ada di dalam pertanyaan",
    "Pilihan yang benar tinggal dicocokkan dengan kata-kata pertanyaannya.",
    "Teh direndam selama empat menit. Berapa lama teh direndam? — b: selama empat menit",
    "Berapa lama teh direndam? — b: selama empat menit",
    Keparahan.PERINGATAN,
)
SOL013 = declare(
    "SOL013",
    "merujuk bahan yang tidak disertakan",
    "Gambar, data, atau lampiran yang tertinggal di dokumen asal tidak tercetak; soalnya tidak dapat "
    "dikerjakan.",
    "Gunakan Data #6 untuk menyusun laporan.",
    "Gunakan data berikut untuk menyusun laporan: …",
    Keparahan.PERINGATAN,
)

_WORD = re.compile(r"\w+")
_TWO_WORDS = re.compile(r"\w\W+\w")
_EXPLAIN = re.compile(
    r"\b(?:jelaskan|uraikan|sebutkan|ceritakan|mengapa|bagaimana|bandingkan)\b", re.IGNORECASE
)
_FEW_WORDS = 3
_MIN_ANSWER = 12
"""Letters of the shortest answer whose repetition in the question is no accident."""
_MISSING = re.compile(
    r"\bterlampir\b|\b(?:pada|dalam|di|lihat|sesuai|menurut|gunakan|dari) lampiran\b"
    r"|\b(?:data|kasus|tabel|gambar|soal|lampiran|studi kasus) ?#\d+"
    r"|\bgambar (?:berikut|di ?bawah|di ?atas|di ?samping|tersebut)\b",
    re.IGNORECASE,
)
_SIGNS = ("#", "lampir", "ambar", "LAMPIR", "AMBAR")
"""One of these is in every text that :data:`_MISSING` finds something in."""


@rule(SOL010, SOL011, SOL012, SOL013)
def questions_can_be_answered(muatan: Muatan) -> Iterator[Diagnostic]:
    """Each question by itself."""
    for folder in muatan.skema:
        for tanya in questions(muatan, folder):
            if not _TWO_WORDS.search(tanya.teks) or PERCOBAAN.fullmatch(tanya.teks):
                yield SOL010.at(
                    tanya.at(), f"“{shorten(tanya.teks)}” bukan pertanyaan", "tulis pertanyaannya"
                )
            elif tanya.acuan and tanya.jawaban:
                yield from _model_answer(tanya)
            elif tanya.opsi:
                yield from _given_away(tanya)
            yield from _missing(tanya.dokumen, tanya.teks, (*tanya.letak, "pertanyaan"))


def _model_answer(tanya: Tanya) -> Iterator[Diagnostic]:
    """A model answer is more than the question again, or than a word where an explanation is asked."""
    few = len(tanya.jawaban.split(maxsplit=_FEW_WORDS)) < _FEW_WORDS
    alike = abs(len(tanya.jawaban) - len(tanya.teks)) < _MIN_ANSWER
    if alike and fold(tanya.jawaban) == fold(tanya.teks):
        yield SOL011.at(tanya.at(tanya.acuan), "jawaban acuan mengulang pertanyaannya", "tulis jawabannya")
    elif few and isinstance(tanya.dokumen.nilai, BankEsai) and _EXPLAIN.search(tanya.teks):
        yield SOL011.at(
            tanya.at(tanya.acuan),
            f"jawaban acuan “{shorten(tanya.jawaban)}” terlalu singkat untuk uraian",
            "tulis hal-hal yang harus ada pada jawaban asesi",
        )


def _given_away(tanya: Tanya) -> Iterator[Diagnostic]:
    """The right option does not stand in the question, unless a wrong one does too."""
    teks = tanya.teks.casefold()
    inside = [opsi for _, opsi in tanya.opsi if len(opsi) >= _MIN_ANSWER and _bare(opsi) in teks]
    if inside != [tanya.jawaban]:
        return
    if match := re.search(rf"\b{re.escape(_bare(tanya.jawaban))}\b", teks):
        part = tanya.teks[match.start() : match.end()]
        yield SOL012.at(
            tanya.dokumen.part(part, *tanya.letak, "pertanyaan"),
            f"pertanyaan ini memuat jawabannya, “{shorten(tanya.jawaban)}”",
            "susun ulang pertanyaannya",
        )


def _bare(opsi: str) -> str:
    return opsi.casefold().rstrip(". ")


@rule(SOL013)
def tasks_bring_their_material(muatan: Muatan) -> Iterator[Diagnostic]:
    """What a task refers to is written in it, or handed out with its perlengkapan."""
    for dokumen in muatan.semua(BankTugas):
        for t, tugas in enumerate(dokumen.nilai.tugas):
            texts: list[tuple[PathTuple, str]] = [(("tugas", t, "skenario"), tugas.skenario)]
            texts += [
                (("tugas", t, "langkah_kerja", n), langkah) for n, langkah in enumerate(tugas.langkah_kerja)
            ]
            handed_out = " ".join(tugas.perlengkapan).casefold()
            for where, text in texts:
                yield from _missing(dokumen, text, where, handed_out)
    for proyek in muatan.semua(BankProyek):
        for p, satu in enumerate(proyek.nilai.proyek):
            yield from _missing(proyek, satu.skenario, ("proyek", p, "skenario"))


def _missing(
    dokumen: Dokumen[Any], text: str, where: PathTuple, handed_out: str = ""
) -> Iterator[Diagnostic]:
    if not any(sign in text for sign in _SIGNS):
        return
    match = _MISSING.search(text)
    if match and not any(word in handed_out for word in _WORD.findall(match[0].casefold()) if len(word) > 3):
        yield SOL013.at(
            dokumen.part(match[0], *where),
            f"“{match[0]}” tidak disertakan",
            "tulis bahannya di sini, atau sebutkan pada perlengkapan bila dibagikan",
        )
