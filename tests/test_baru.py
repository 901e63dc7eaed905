"""``muk new``: skeletons that pass the checker as they are, and refusals that say what to do."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.awal.baru import kinds
from generator.awal.repositori import make_repository
from generator.check.proyek import check_project
from generator.cli import main
from generator.diagnostic import Keparahan
from generator.load.jenis import JENIS_BERKAS
from tests.meja import DASAR, Meja, tree

TANGGAL = ("--tanggal", "2026-07-04")


@pytest.fixture
def meja(tmp_path: Path) -> Meja:
    make_repository(tmp_path / "lsp")
    return Meja(tmp_path / "lsp")


def new(meja: Meja, *words: str) -> int:
    return main(["new", *words, "--root", str(meja.root)])


def errors(meja: Meja) -> list[str]:
    found = check_project(meja.root).diagnostics
    return [f"{d.span.file} {d.kode} {d.pesan}" for d in found if d.keparahan is Keparahan.GALAT]


def enter_scope(meja: Meja, skema: str) -> None:
    for file in ("asesor.yaml", "tuk.yaml"):
        path = meja.root / file
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("[perawat-program]", f"[perawat-program, {skema}]"), encoding="utf-8")


def test_each_kind_writes_one_file_that_passes_the_checker(meja: Meja) -> None:
    before = tree(meja.root)
    for words, path in (
        (("unit", "J.620100.019.02", "--judul", "Menggunakan Library atau Komponen Pre-Existing"),
         "unit/J.620100.019.02.yaml"),
        (("skema", "pemakai-library", "--unit", "J.620100.019.02", *TANGGAL), "pemakai-library/skema.yaml"),
        (("asesmen", "2026-07-perawat", "--skema", "perawat-program", *TANGGAL),
         "asesmen/2026-07-perawat/asesmen.yaml"),
    ):  # fmt: skip
        assert new(meja, *words) == 0
        assert errors(meja) == []
        after = tree(meja.root)
        assert after.keys() - before.keys() == {path}
        assert {name: after[name] for name in before} == before
        before = after


def test_each_kind_of_soal_has_a_skeleton_that_passes_the_checker(meja: Meja) -> None:
    assert new(meja, "unit", "J.620100.019.02") == 0
    assert new(meja, "skema", "pemakai-library", "--unit", "J.620100.019.02") == 0
    kinds_of_soal = [one.nama for one in JENIS_BERKAS if "/soal/" in one.pola]
    for jenis in kinds_of_soal:
        assert new(meja, "soal", jenis, "--skema", "pemakai-library") == 0
        assert errors(meja) == []
    made = sorted(path.stem for path in (meja.root / "pemakai-library" / "soal").iterdir())
    assert made == sorted(kinds_of_soal)


def test_a_bank_that_is_there_gets_no_skeleton(meja: Meja, capsys: pytest.CaptureFixture[str]) -> None:
    before = tree(meja.root)
    assert new(meja, "soal", "tugas", "--skema", "perawat-program") == 2
    assert "tambahkan soalnya di berkas itu" in capsys.readouterr().err
    assert new(meja, "soal", "essay", "--skema", "perawat-program") == 2
    assert "maksud Anda “esai”?" in capsys.readouterr().err
    assert tree(meja.root) == before


def test_an_event_before_the_approval_of_its_scheme_is_refused(
    meja: Meja, capsys: pytest.CaptureFixture[str]
) -> None:
    assert (
        new(meja, "asesmen", "2001-07-perawat", "--skema", "perawat-program", "--tanggal", "2001-07-04") == 2
    )
    assert "baru disahkan" in capsys.readouterr().err


def test_what_was_begun_can_be_joined_to_a_whole(meja: Meja) -> None:
    assert new(meja, "unit", "J.620100.019.02") == 0
    assert (
        new(meja, "skema", "pemakai-library", "--unit", "J.620100.019.02", "J.620100.023.02", *TANGGAL) == 0
    )
    enter_scope(meja, "pemakai-library")
    assert new(meja, "asesmen", "2026-07-library", "--skema", "pemakai-library", *TANGGAL) == 0
    assert errors(meja) == []


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.nama)
def test_every_kind_is_shown_with_its_options(kind: object, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["new", kind.nama, "--help"])  # type: ignore[attr-defined]
    assert end.value.code == 0
    assert "--root" in capsys.readouterr().out


def test_a_skeleton_says_in_comments_what_to_write(meja: Meja) -> None:
    assert new(meja, "unit", "J.620100.019.02") == 0
    text = (meja.root / "unit/J.620100.019.02.yaml").read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=../../schemas/unit.json\n")
    assert len(re.findall(r"^\s*# ", text, re.MULTILINE)) >= 4


def test_a_title_that_yaml_would_misread_is_quoted(meja: Meja) -> None:
    judul = "Uji: tahap #1 – “lanjut”, 'awal' & [akhir]"
    assert new(meja, "unit", "J.620100.019.02", "--judul", judul) == 0
    assert errors(meja) == []
    proyek = check_project(meja.root)
    assert judul in (meja.root / "unit/J.620100.019.02.yaml").read_text(encoding="utf-8").replace("''", "'")
    assert proyek.value is not None


REFUSED = (
    (("unit", "J.620100.025.02"), "unit “J.620100.025.02” sudah ada", "tidak diubah"),
    (("unit", "../lsp"), "“../lsp” tidak dapat menjadi kode unit", "misalnya J.620100.004.02"),
    (("skema", "perawat-program"), "skema “perawat-program” sudah ada", "tidak diubah"),
    (("skema", "Perawat Program"), "“Perawat Program” tidak dapat menjadi id skema", "huruf kecil"),
    (("skema", "asesmen"), "“asesmen” tidak dapat menjadi id skema", "dipakai muk"),
    (("skema", "baru", "--unit", "J.620100.0025.02"), "unit “J.620100.0025.02” tidak ada",
     "maksud Anda “J.620100.025.02”?"),
    (("asesmen", "2026-06-perawat-program", "--skema", "perawat-program"),
     "asesmen “2026-06-perawat-program” sudah ada", "tidak diubah"),
    (("asesmen", "baru", "--skema", "perawat-progam"), "skema “perawat-progam” tidak ada",
     "maksud Anda “perawat-program”?"),
    (("asesmen", "baru", "--skema", "perawat-program", "--tuk", "tuk-lap"), "tuk “tuk-lap” tidak ada",
     "maksud Anda “tuk-lab”?"),
    (("asesmen", "baru", "--skema", "perawat-program", "--asesor", "MET.000.980001 2012"),
     "asesor “MET.000.980001 2012” tidak ada", "maksud Anda “MET.000.980001 2021”?"),
)  # fmt: skip


@pytest.mark.parametrize(("words", "pesan", "petunjuk"), REFUSED, ids=lambda value: str(value)[:40])
def test_what_cannot_be_is_refused_with_the_way_out(
    meja: Meja, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], pesan: str, petunjuk: str
) -> None:
    before = tree(meja.folder)
    assert new(meja, *words) == 2
    told = capsys.readouterr().err
    assert pesan in told
    assert petunjuk in told
    assert tree(meja.folder) == before


def test_a_scheme_outside_every_scope_gets_no_event(meja: Meja, capsys: pytest.CaptureFixture[str]) -> None:
    assert new(meja, "skema", "lain", *TANGGAL) == 0
    assert new(meja, "asesmen", "baru", "--skema", "lain", *TANGGAL) == 2
    assert "tambahkan skema itu pada tuk.yaml" in capsys.readouterr().err


def test_a_faulty_file_of_that_name_is_not_overwritten(meja: Meja) -> None:
    path = meja.root / "unit" / "J.620100.019.02.yaml"
    path.write_text("kode: [", encoding="utf-8")
    assert new(meja, "unit", "J.620100.019.02") == 2
    assert path.read_text(encoding="utf-8") == "kode: ["


def test_a_day_that_is_none_is_refused_in_plain_words(meja: Meja, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        new(meja, "asesmen", "baru", "--skema", "perawat-program", "--tanggal", "4 Juli 2026")
    assert end.value.code == 2
    assert "argumen --tanggal: bukan tanggal TTTT-BB-HH: '4 Juli 2026'" in capsys.readouterr().err


def test_letters_of_new_events_have_numbers_of_their_own(meja: Meja) -> None:
    for n in range(3):
        assert new(meja, "asesmen", f"acara-{n}", "--skema", "perawat-program", *TANGGAL) == 0
    texts = [p.read_text(encoding="utf-8") for p in meja.root.glob("asesmen/*/asesmen.yaml")]
    numbers = [m[1] for text in texts if (m := re.search(r"nomor: (.*)", text))]
    assert len(numbers) == len(set(numbers)) == 4


def test_without_a_unit_or_an_asesor_it_says_what_comes_first(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    meja = Meja.of(tmp_path, DASAR)
    (meja.root / "asesor.yaml").write_text("asesor: []\n", encoding="utf-8")
    assert new(meja, "skema", "baru") == 2
    assert "tulis dulu di asesor.yaml" in capsys.readouterr().err
    for path in (meja.root / "unit").iterdir():
        path.unlink()
    assert new(meja, "skema", "baru") == 2
    assert "muk new unit" in capsys.readouterr().err
