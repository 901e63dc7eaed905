"""Personal data: found in git, of real people and of nothing else; repeated by no finding."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.check.aturan import data_pribadi
from generator.check.proyek import check_project
from generator.load.scalar import bare
from generator.load.tree import load_tree
from generator.program.git import tracked
from generator.temuan import FORMATS, Laporan, Layar, bentuk
from generator.waktu import tanggal
from tests.meja import CONTOH, DASAR, Meja
from tests.test_kasus import NEGATIF, lay
from tests.test_kasus import name as name_of

REKAAN = "nik: 9899014101990001"
NYATA = "nik: 3199014101990001"
"""A number of a real province; nobody has it."""

KEGIATAN = "asesmen/2026-05-kecil/asesmen.yaml"
HASIL = "asesmen/2026-05-kecil/hasil/k01.yaml"


@pytest.fixture
def meja(tmp_path: Path) -> Meja:
    """The tiny project, its asesi as if real, in a repository that tracks nothing yet."""
    meja = Meja.of(tmp_path, DASAR)
    meja.edit(KEGIATAN, REKAAN, NYATA)
    _git(meja, "init", "-q")
    return meja


def _git(meja: Meja, *words: str) -> None:
    subprocess.run(["git", *words], cwd=meja.folder, check=True, capture_output=True)


def _told(meja: Meja) -> list[tuple[str, int]]:
    """Files and lines that the rule names."""
    found = check_project(meja.root).diagnostics
    assert {d.kode for d in found} <= {"SRT005"}
    return [(d.span.file.removeprefix(f"{meja.root}/"), d.span.line) for d in found]


def test_a_tracked_file_with_a_real_asesi_is_named_and_so_are_his_results(meja: Meja) -> None:
    _git(meja, "add", ".")
    assert _told(meja) == [(KEGIATAN, 12), (HASIL, 1)]


def test_pictures_of_evidence_are_told_once_for_an_event(meja: Meja) -> None:
    for name in ("foto-2.jpg", "foto-1.jpg"):
        path = meja.root / "asesmen/2026-05-kecil/bukti/k01" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"foto")
    _git(meja, "add", ".")
    assert _told(meja) == [(KEGIATAN, 12), ("asesmen/2026-05-kecil/bukti/k01/foto-1.jpg", 0), (HASIL, 1)]


def test_nothing_is_said_of_files_that_git_does_not_track(meja: Meja) -> None:
    _git(meja, "add", "skema/lsp.yaml", "skema/asesor.yaml")
    assert _told(meja) == []


def test_the_nik_of_an_asesor_is_personal_too(meja: Meja) -> None:
    meja.edit(KEGIATAN, NYATA, REKAAN)
    meja.edit("asesor.yaml", "nama: Asih Rekaan", f"{NYATA}\n    nama: Asih Rekaan")
    _git(meja, "add", ".")
    assert _told(meja) == [("asesor.yaml", 7)]


def test_invented_people_may_be_tracked_and_git_is_not_even_asked(
    meja: Meja, monkeypatch: pytest.MonkeyPatch
) -> None:
    meja.edit(KEGIATAN, NYATA, REKAAN)
    _git(meja, "add", ".")

    def asked(folder: Path) -> frozenset[str]:
        raise AssertionError(f"git was asked about {folder}")

    monkeypatch.setattr(data_pribadi, "tracked", asked)
    assert _told(meja) == []
    assert check_project(CONTOH).diagnostics == ()


def test_without_a_repository_or_without_git_nothing_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    meja = Meja.of(tmp_path, DASAR)
    meja.edit(KEGIATAN, REKAAN, NYATA)
    assert _told(meja) == []
    monkeypatch.setenv("PATH", str(tmp_path))
    assert tracked(meja.root) == frozenset()
    assert _told(meja) == []


def test_a_folder_inside_a_repository_is_asked_for_its_own_files(meja: Meja) -> None:
    (meja.folder / "catatan.txt").write_text("di luar folder data", encoding="utf-8")
    _git(meja, "add", ".")
    assert KEGIATAN in tracked(meja.root)
    assert "catatan.txt" not in tracked(meja.root)


DATA_ASESI = (
    *("nama", "nik", "paspor", "tanggal_lahir", "alamat", "kode_pos", "email"),
    *("hp", "telp_rumah", "telp_kantor", "institusi", "telp", "fax"),
)
"""Keys of an asesi, and of the place where he works, whose values no finding may repeat."""


def _of_asesi(meja: Meja) -> Iterator[str]:
    """What stands in a project about its asesi, and other ways to write it."""
    for path in sorted(meja.root.glob("asesmen/*/*.yaml")):
        tree = load_tree(path, str(path)).value
        data: Any = bare(tree.value) if tree is not None else {}
        for asesi in data.get("asesi", ()):
            if isinstance(asesi, str):
                yield asesi
                continue
            kantor = asesi.get("pekerjaan") or {}
            yield from (one[key] for one in (asesi, kantor) for key in DATA_ASESI if key in one)
            if re.fullmatch(r"\d{4}-\d\d-\d\d", asesi["tanggal_lahir"]):
                yield tanggal(date.fromisoformat(asesi["tanggal_lahir"]))
            if len(asesi.get("nik", "")) == 16:
                yield asesi["nik"][6:12]


@pytest.mark.parametrize("case", NEGATIF, ids=name_of)
def test_no_finding_tells_programs_or_a_log_what_stands_about_an_asesi(case: Path, tmp_path: Path) -> None:
    meja = lay(case, tmp_path)
    found = check_project(meja.root)
    laporan = Laporan(found.diagnostics, found.diabaikan, tmp_path)
    said = [text for d in found.diagnostics for text in (d.pesan, d.petunjuk)]
    for fmt in sorted({*FORMATS} - {"text"}):
        said += bentuk(fmt).write(laporan, Layar())
    told = "\n".join(said)
    secrets = {*_of_asesi(meja)}
    assert secrets or not case.name.startswith("PST")
    assert [one for one in secrets if re.search(rf"(?<!\w){re.escape(one)}(?!\w)", told, re.I)] == []
