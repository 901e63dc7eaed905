"""A form as Word document: edited by hand under another name, read back, made again."""

from __future__ import annotations

import copy
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn

from tests.bolak_balik import ASESI, HASIL, KEGIATAN, baca, hasil, saved_by_libreoffice
from tests.meja import Meja

ISI = {
    "ak02.rekomendasi.k": True,
    "ak04.dijelaskan.ya": True,
    "ak04.didiskusikan.tidak": True,
    "ak04.alasan": "Tugas kedua belum dinilai.\nMohon diperiksa lagi: “tanya” & <jawab>",
    "ttd.asesi.tanggal": "2026-05-10",
}


@pytest.fixture
def meja(lapangan: Meja, tmp_path: Path) -> Meja:
    """A copy of the project to work on."""
    return lapangan.salin(tmp_path / "proyek")


class Word:
    """A person at a word processor, with one form of the output folder."""

    def __init__(self, meja: Meja, kode: str) -> None:
        self._meja = meja
        path = meja.output / "asesmen" / KEGIATAN / ASESI / f"{kode}.docx"
        self._document: Any = docx.Document(str(path))

    def controls(self, tag: str) -> list[Any]:
        found = [c for c in self._all() if c.find(f"{qn('w:sdtPr')}/{qn('w:tag')}").get(qn("w:val")) == tag]
        assert found, tag
        return found

    def write(self, tag: str, text: str, nth: int = 0) -> None:
        first, *others = self.controls(tag)[nth].iter(qn("w:t"))
        first.text = text
        for one in others:
            one.text = ""

    def tick(self, tag: str) -> None:
        (control,) = self.controls(tag)
        (state,) = control.iter("{http://schemas.microsoft.com/office/word/2010/wordml}checked")
        state.set("{http://schemas.microsoft.com/office/word/2010/wordml}val", "1")

    def delete(self, tag: str) -> None:
        for control in self.controls(tag):
            control.getparent().remove(control)

    def copy_and_paste(self, tag: str) -> None:
        (control,) = self.controls(tag)
        control.addnext(copy.deepcopy(control))

    def save(self, name: str) -> Path:
        path = self._meja.folder / name
        self._document.save(str(path))
        return path

    def _all(self) -> Iterator[Any]:
        yield from self._document.element.body.iter(qn("w:sdt"))


def test_what_is_written_in_word_is_recorded_under_whatever_name_the_file_comes(meja: Meja) -> None:
    word = Word(meja, "FR.AK.04")
    word.write("ak04.alasan", "Ditulis di Word")
    word.tick("ak04.dijelaskan.ya")
    kode, (told,) = baca(meja, str(word.save("Kiriman terakhir (final) 2.docx")))
    assert (kode, told["temuan"], told["asesi"], told["formulir"]) == (0, [], ASESI, "FR.AK.04")
    assert told["baru"] == {"ak04.alasan": "Ditulis di Word", "ak04.dijelaskan.ya": True}


def test_a_deleted_control_is_told_and_the_others_are_read(meja: Meja) -> None:
    word = Word(meja, "FR.AK.04")
    word.delete("ak04.alasan")
    word.tick("ak04.dijelaskan.ya")
    kode, (told,) = baca(meja, str(word.save("a.docx")))
    (gone,) = told["temuan"]
    assert (kode, gone["kode"], told["baru"]) == (0, "BAC010", {"ak04.dijelaskan.ya": True})
    assert "“ak04.alasan”" in gone["pesan"] and "1 ruang isian" in gone["pesan"]


def test_a_copied_control_counts_once_unless_it_says_something_else(meja: Meja) -> None:
    word = Word(meja, "FR.AK.04")
    word.write("ak04.alasan", "Sama")
    word.copy_and_paste("ak04.alasan")
    word.save("sama.docx")
    word.write("ak04.alasan", "Lain", nth=1)
    word.save("lain.docx")
    before = (meja.root / HASIL).read_bytes()
    kode, (told,) = baca(meja, "lain.docx")
    (divided,) = told["temuan"]
    assert (kode, divided["kode"], told["baru"]) == (1, "BAC006", {})
    assert "“ak04.alasan”" in divided["pesan"] and "Lain" not in divided["pesan"]
    assert (meja.root / HASIL).read_bytes() == before
    kode, (told,) = baca(meja, "sama.docx")
    assert (kode, told["temuan"], told["baru"]) == (0, [], {"ak04.alasan": "Sama"})


def test_the_other_state_of_a_recorded_choice_is_a_contradiction(meja: Meja) -> None:
    word = Word(meja, "FR.AK.02")
    word.tick("ak02.rekomendasi.bk")
    before = (meja.root / HASIL).read_bytes()
    kode, (told,) = baca(meja, str(word.save("a.docx")))
    assert kode == 1 and told["baru"] == {}
    assert [(t["kode"], Path(t["file"]).name, t["line"]) for t in told["temuan"]] == [
        ("BAC004", f"{ASESI}.yaml", 2)
    ]
    assert (meja.root / HASIL).read_bytes() == before


@pytest.mark.parametrize("lewat_libreoffice", [False, True])
def test_filling_what_was_read_gives_the_same_documents(meja: Meja, lewat_libreoffice: bool) -> None:
    record = meja.root / HASIL
    empty = record.read_bytes()
    lines = (f"  {tag}: {'true' if value is True else quoted(str(value))}\n" for tag, value in ISI.items())
    record.write_text("isian:\n" + "".join(lines), encoding="utf-8")
    meja.build("--asesi", ASESI, "--formulir", "FR.AK.04")
    form = meja.output / "asesmen" / KEGIATAN / ASESI / "FR.AK.04.docx"
    made = form.read_bytes(), form.with_suffix(".pdf").read_bytes()
    sent = Path(shutil.copy(form, meja.folder / "kirim.docx"))
    record.write_bytes(empty)
    meja.build("--asesi", ASESI, "--formulir", "FR.AK.04")
    assert form.read_bytes() != made[0] and form.with_suffix(".pdf").read_bytes() != made[1]
    back = saved_by_libreoffice(sent, meja.folder / "kembali") if lewat_libreoffice else sent
    kode, (told,) = baca(meja, str(back))
    assert (kode, told["temuan"]) == (0, [])
    assert hasil(meja) == ISI
    meja.build("--asesi", ASESI, "--formulir", "FR.AK.04")
    assert (form.read_bytes(), form.with_suffix(".pdf").read_bytes()) == made


def quoted(text: str) -> str:
    """A text in YAML's double quotes."""
    return '"' + text.replace('"', '\\"').replace("\n", "\\n") + '"'
