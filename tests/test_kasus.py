"""Cases in folders: a few files laid over a tiny project, and all that ``muk check`` says about it.

``kasus/negatif/<KODE>-<name>/`` must be refused with that code, ``kasus/positif/<name>/`` accepted.
A case holds the files that differ; ``hapus.txt`` names those that are not there; ``harap.txt`` is
the whole answer. A new case is a new folder.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from generator import cli
from generator.check._rule import RULES
from generator.check.aturan import load_rules
from generator.diagnostic import Keparahan
from generator.kode import KODE, Kode
from tests.conftest import Golden
from tests.meja import DASAR, Meja

load_rules()
KASUS = Path(__file__).parent / "kasus"
NEGATIF = sorted((KASUS / "negatif").iterdir())
POSITIF = sorted((KASUS / "positif").iterdir())
OWN = {"harap.txt", "hapus.txt"}

END_TO_END = {"ABK", "ASR", "BRK", "CKP", "JDW", "PST", "RJK", "SKM", "SOL", "SRT", "TJU", "UNT"}
"""Families of codes that need a whole project: each code has a case here. Others have unit tests."""

APART = {"SRT005", "TJU002"}
"""Codes that need more than files: tests of their own."""


def lay(case: Path, folder: Path) -> Meja:
    """The tiny project with the files of the case on top."""
    meja = Meja.of(folder, DASAR)
    for source in sorted(case.rglob("*")):
        if source.is_file() and source.name not in OWN:
            target = meja.root / source.relative_to(case)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)
    gone = case / "hapus.txt"
    for name in gone.read_text(encoding="utf-8").split() if gone.exists() else ():
        (meja.root / name).unlink()
    return meja


def kode_of(case: Path) -> Kode:
    """The code that a case is about: its name begins with it."""
    return KODE[case.name.partition("-")[0]]


def name(path: Path) -> str:
    return path.name


@pytest.mark.parametrize("case", NEGATIF, ids=name)
def test_a_fault_is_told_where_it_is_and_how_to_put_it_right(
    case: Path,
    golden: Golden,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    lay(case, tmp_path)
    monkeypatch.chdir(tmp_path)
    kode = kode_of(case)
    warning = kode.keparahan is Keparahan.PERINGATAN
    status = cli.main(["check"])
    told = capsys.readouterr()
    assert status == (0 if warning else 1)
    assert f": {kode.keparahan}[{kode.kode}]: " in told.err
    assert (told.out == "") != warning
    golden.compare(case / "harap.txt", told.err, f"kasus-{case.name}")


@pytest.mark.parametrize("case", NEGATIF, ids=name)
def test_every_finding_says_what_to_do(case: Path) -> None:
    harap = (case / "harap.txt").read_text(encoding="utf-8")
    assert harap.count("\n  petunjuk: ") == len(re.findall(r": (?:galat|peringatan)\[", harap))


@pytest.mark.parametrize("case", POSITIF, ids=name)
def test_data_that_is_in_order_is_accepted_in_silence(
    case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lay(case, tmp_path)
    monkeypatch.chdir(tmp_path)
    assert cli.main(["check"]) == 0
    told = capsys.readouterr()
    assert told.err == ""
    assert told.out.startswith("baik: ")


@pytest.mark.parametrize("case", [c for c in NEGATIF if kode_of(c).keparahan is Keparahan.GALAT], ids=name)
def test_a_refused_project_is_not_built(case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay(case, tmp_path)
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / "lama.txt").write_text("hasil lama", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MUK_SOFFICE", "/nonexistent")
    assert cli.main(["build"]) == 1
    assert [path.name for path in (tmp_path / "output").iterdir()] == ["lama.txt"]


OPTIONAL = [case for case in NEGATIF if not kode_of(case).tetap and kode_of(case).keluarga != "ABK"]
"""Cases of rules that an LSP may turn off."""


@pytest.mark.parametrize("case", OPTIONAL, ids=name)
def test_a_rule_can_be_turned_off_and_work_goes_on_without_it(
    case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    meja = lay(case, tmp_path)
    lsp = meja.root / "lsp.yaml"
    kode = kode_of(case).kode
    lsp.write_text(lsp.read_text(encoding="utf-8") + f"\naturan:\n  {kode}: mati\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    status = cli.main(["plan"])
    told = capsys.readouterr().err
    assert kode not in told
    assert status == (1 if ": galat[" in told else 0)


def test_every_rule_over_the_project_has_a_case() -> None:
    shown = {kode_of(case).kode for case in NEGATIF}
    assert RULES
    assert {kode for kode in KODE if kode[:3] in END_TO_END} - APART <= shown


def test_the_faults_of_all_files_are_told_together(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    apart = [case for case in NEGATIF if case.name.startswith(("YML", "STR"))]
    meja = lay(apart[0], tmp_path)
    for case in apart[1:]:
        for source in case.rglob("*.yaml"):
            shutil.copyfile(source, meja.root / source.relative_to(case))
    monkeypatch.chdir(tmp_path)
    assert cli.main(["check"]) == 1
    told = capsys.readouterr().err
    assert all(f"[{kode_of(case).kode}]: " in told for case in apart)
