"""The command line as such: its language, and how it ends when nobody listens any more."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator import cli
from generator.__main__ import main
from tests.meja import DASAR, REPOSITORI, Meja

ENGLISH = ("usage:", "options:", "positional arguments", "show this", "show program", " and exit")


@pytest.mark.parametrize("words", [[], *([command.nama] for command in cli.commands())], ids=" ".join)
def test_help_is_in_indonesian(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main([*words, "--help"])
    told = capsys.readouterr().out
    assert ended.value.code == 0
    assert told.startswith("pemakaian: muk") and "tampilkan bantuan ini" in told
    assert not [phrase for phrase in ENGLISH if phrase in told]


def unread(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run ``muk`` with nobody at the other end of its output, which is kept until its end as usual."""
    reading, writing = os.pipe()
    os.close(reading)
    env = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    with os.fdopen(writing, "w") as output:
        return subprocess.run(
            [sys.executable, "-m", "generator", *words],
            cwd=folder,
            env={**env, "PYTHONPATH": str(REPOSITORI)},
            stdout=output,
            stderr=subprocess.PIPE,
            text=True,
            timeout=60,
        )


@pytest.mark.parametrize(
    "words", ["--help", "--version", "check --help", "explain YML001", "explain", "forms"]
)
def test_output_that_nobody_reads_is_no_fault(tmp_path: Path, words: str) -> None:
    done = unread(tmp_path, *words.split())
    assert (done.returncode, done.stderr) == (0, "")


def test_findings_that_nobody_reads_are_findings_all_the_same(tmp_path: Path) -> None:
    meja = Meja.of(tmp_path, DASAR)
    meja.edit("kecil/skema.yaml", "jenis: okupasi", "jenis: hijau")
    done = unread(tmp_path, "check", "--format", "json")
    assert (done.returncode, done.stderr) == (1, "")


def test_ctrl_c_while_the_program_is_being_loaded_ends_it_quietly(monkeypatch: pytest.MonkeyPatch) -> None:
    class Interrupting:
        def find_spec(self, name: str, *_: object) -> None:
            if name == cli.__name__:
                raise KeyboardInterrupt

    monkeypatch.setattr(sys, "meta_path", [Interrupting(), *sys.meta_path])
    monkeypatch.delitem(sys.modules, cli.__name__)
    assert main() == 130
