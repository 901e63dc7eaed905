"""What another process does meanwhile comes out as if this one had done it, also when that one dies."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import generator.check.proyek
from generator.check.proyek import begin_check, check_project
from generator.diagnostic import Checked
from generator.meanwhile import meanwhile
from generator.model.proyek import Proyek
from generator.pipeline.documents import WhileAlive
from tests.meja import DASAR, REPOSITORI

KASUS = sorted(path for path in (REPOSITORI / "tests" / "kasus").glob("*tif/*") if path.is_dir())


def test_another_process_does_it() -> None:
    assert meanwhile(os.getpid, int)() != os.getpid()


def test_without_the_other_process_there_is_no_result(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert meanwhile(lambda: 1 / 0, int)() is None
    assert meanwhile(lambda: "text", int)() is None
    monkeypatch.delattr(os, "fork")
    assert meanwhile(lambda: 1, int)() is None
    assert capfd.readouterr() == ("", "")


def test_a_process_ends_when_the_one_it_works_for_is_gone() -> None:
    WhileAlive(os.getppid()).step()
    with pytest.raises(SystemExit):
        WhileAlive(os.getpid()).step()


def dead(task: Callable[[], Any], tipe: type[Any]) -> Callable[[], None]:
    return lambda: None


def test_rules_find_the_same_in_another_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every case of every rule; findings, and what is silenced."""
    assert KASUS
    for number, kasus in enumerate(KASUS):
        data = Path(shutil.copytree(DASAR, tmp_path / str(number) / "skema"))
        shutil.copytree(kasus, data, dirs_exist_ok=True)
        here = told(check_project(data))
        assert told(begin_check(data)()) == here, kasus.name
    monkeypatch.setattr(generator.check.proyek, "meanwhile", dead)
    assert told(begin_check(data)()) == here


def told(checked: Checked[Proyek]) -> object:
    return checked.diagnostics, checked.diabaikan, checked.value is None
