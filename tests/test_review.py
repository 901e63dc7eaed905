"""``muk review``: a soal is suspect when its KUK reads otherwise, until somebody confirms it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from generator import cli
from generator.check.proyek import check_project
from generator.check.tinjauan import sidik
from generator.formulir import catalogue
from generator.model.proyek import Cakupan
from tests.meja import CONTOH, DASAR, Meja, tree

KUK = "X.000000.001.01/1.2"
UNIT = "unit/X.000000.001.01.yaml"
PG = "kecil/soal/pilihan_ganda.yaml"


@pytest.fixture
def meja(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Meja:
    """The tiny project; nothing in it has been reviewed."""
    monkeypatch.chdir(tmp_path)
    return Meja.of(tmp_path, DASAR)


def listed(capsys: pytest.CaptureFixture[str], *words: str) -> list[dict[str, Any]]:
    """What the command lists as JSON."""
    capsys.readouterr()
    assert cli.main(["review", "kecil", "--format", "json", *words]) == 0
    out: list[dict[str, Any]] = json.loads(capsys.readouterr().out)
    return out


def change(meja: Meja) -> None:
    """Another sentence for KUK 1.2."""
    meja.edit(UNIT, "tidak < 90 derajat", "tidak < 95 derajat")


def test_what_was_never_reviewed_is_listed_and_is_no_fault(
    meja: Meja, capsys: pytest.CaptureFixture[str]
) -> None:
    semua = listed(capsys)
    assert {one["keadaan"] for one in semua} == {"belum"}
    assert {one["lama"] for one in semua} == {None}
    assert [(Path(one["file"]).stem, one["line"]) for one in semua] == [
        ("tugas", 2), ("observasi", 2), ("proyek", 11), ("pilihan_ganda", 3), ("esai", 3), ("lisan", 2),
        ("wawancara", 2),
    ]  # fmt: skip
    assert len(semua[0]["kuk"]) == 3, "a task without kuk measures all of its kelompok"
    assert cli.main(["check"]) == 0
    assert capsys.readouterr().err == ""


def test_confirmed_soal_wait_no_more(meja: Meja, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["review", "kecil", "--sah"]) == 0
    assert capsys.readouterr().out == "disahkan: 7 soal dan tugas dalam 7 berkas\n"
    assert listed(capsys) == []
    assert cli.main(["review", "kecil"]) == 0
    assert capsys.readouterr().out == "baik: tidak ada soal kecil yang menunggu ditinjau\n"
    before = tree(meja.root)
    assert cli.main(["review", "kecil", "--sah"]) == 0
    assert tree(meja.root) == before


def test_a_changed_kuk_makes_its_soal_suspect_until_they_are_confirmed(
    meja: Meja, capsys: pytest.CaptureFixture[str]
) -> None:
    sidik = {one["file"]: one["kini"] for one in listed(capsys)}
    cli.main(["review", "kecil", "--sah"])
    change(meja)
    suspect = listed(capsys)
    assert [Path(one["file"]).stem for one in suspect] == ["tugas", "proyek", "pilihan_ganda", "lisan"]
    assert all(one["keadaan"] == "berubah" and one["lama"] == sidik[one["file"]] for one in suspect)
    assert all(one["kini"] != one["lama"] for one in suspect)
    assert cli.main(["check"]) == 0
    assert capsys.readouterr().err.count("peringatan[TJU001]") == 4
    assert cli.main(["check", "--strict"]) == 1
    capsys.readouterr()
    cli.main(["review", "kecil", "--sah"])
    capsys.readouterr()
    assert cli.main(["check"]) == 0
    assert capsys.readouterr().err == ""


def test_only_the_soal_of_a_named_kuk_are_confirmed(meja: Meja, capsys: pytest.CaptureFixture[str]) -> None:
    semua = listed(capsys)
    assert cli.main(["review", "kecil", "--sah", "--kuk", KUK]) == 0
    left = listed(capsys)
    assert left == [one for one in semua if KUK not in one["kuk"]]
    assert 0 < len(left) < len(semua)


def test_the_list_names_place_form_and_kuk(meja: Meja, capsys: pytest.CaptureFixture[str]) -> None:
    cli.main(["review", "kecil", "--sah", "--kuk", KUK])
    change(meja)
    capsys.readouterr()
    assert cli.main(["review", "kecil"]) == 0
    told = " ".join(capsys.readouterr().out.split())
    assert "skema/kecil/soal/pilihan_ganda.yaml:3 FR.IA.05A 1 KUK berubah" in told
    assert f"{KUK} Suhu air diperiksa, tidak < 95 derajat." in told
    assert "4 soal dan tugas yang KUK-nya berubah, 3 belum pernah ditinjau" in told


def test_soal_and_comments_of_people_stay_as_they_wrote_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    meja = Meja.of(tmp_path, CONTOH)
    monkeypatch.chdir(tmp_path)
    before = {path: path.read_text(encoding="utf-8").splitlines() for path in meja.root.rglob("*.yaml")}
    assert cli.main(["review", "desainer-grafis-muda", "--sah"]) == 0
    for path, lines in before.items():
        after = path.read_text(encoding="utf-8").splitlines()
        kept = [line for line in after if not line.strip().startswith("ditinjau: ")]
        assert kept == [line for line in lines if not line.strip().startswith("ditinjau: ")]
        mine = path.relative_to(meja.root).parts[:2] == ("desainer-grafis-muda", "soal")
        assert (after != lines) == mine


def test_line_ends_permissions_and_links_are_kept(meja: Meja) -> None:
    path = meja.root / PG
    data = b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n")
    real = path.with_name("disimpan-di-sini.txt")
    real.write_bytes(data)
    real.chmod(0o640)
    path.unlink()
    path.symlink_to(real.name)
    assert cli.main(["review", "kecil", "--sah"]) == 0
    assert path.is_symlink()
    assert real.stat().st_mode & 0o777 == 0o640
    written = real.read_bytes()
    assert written.startswith(data.rstrip(b"\r\n"))
    assert written.count(b"\n") == written.count(b"\r\n") == data.count(b"\n") + 1


def test_a_file_that_cannot_be_written_safely_is_left_and_named(
    meja: Meja, capsys: pytest.CaptureFixture[str]
) -> None:
    path = meja.root / "kecil/soal/lisan.yaml"
    path.write_text(
        path.read_text("utf-8").replace("- pertanyaan: ", "- ? pertanyaan\n    : "), encoding="utf-8"
    )
    before = path.read_bytes()
    assert cli.main(["review", "kecil", "--sah", "--kuk", KUK]) == 1
    told = capsys.readouterr()
    assert told.err.count("galat[TJU002]") == 1
    assert "tulis sendiri pada soal ini: ditinjau: " in told.err
    assert told.out == "disahkan: 3 soal dan tugas dalam 3 berkas\n"
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (["kecl"], "maksud Anda “kecil”?"),
        (["kecil", "--kuk", "X.000000.001.01/1.3"], f"maksud Anda “{KUK[:-3]}1.1”?"),
    ],
    ids=["scheme", "KUK"],
)
def test_what_does_not_exist_is_refused_with_what_does(
    words: list[str], hint: str, meja: Meja, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["review", *words]) == 2
    assert hint[:12] in capsys.readouterr().err


def test_data_with_faults_is_not_touched(meja: Meja, capsys: pytest.CaptureFixture[str]) -> None:
    meja.edit(PG, "kunci: b", "kunci: e")
    before = tree(meja.root)
    assert cli.main(["review", "kecil", "--sah"]) == 1
    assert "galat[" in capsys.readouterr().err
    assert tree(meja.root) == before


def test_a_review_changes_no_form(meja: Meja) -> None:
    def printed() -> dict[str, Mapping[str, Any]]:
        proyek = check_project(meja.root).value
        assert proyek is not None
        (paket,) = proyek.skema
        scopes = (Cakupan(paket, proyek.kegiatan[0]).narrowed(f.susunan) for f in catalogue("2023"))
        return {f.kode: f.konteks(scope) for f, scope in zip(catalogue("2023"), scopes, strict=True)}

    before = printed()
    assert cli.main(["review", "kecil", "--sah"]) == 0
    assert printed() == before


def test_a_fingerprint_is_of_the_words_not_of_their_lines_or_order() -> None:
    assert sidik(["Teh dituang.", "Air  panas\n diperiksa."]) == sidik(
        ["Air panas diperiksa.", "Teh dituang."]
    )
    assert sidik(["Teh dituang."]) != sidik(["Teh dituang"])
    assert sidik(["a b", "c"]) != sidik(["a", "b c"])
