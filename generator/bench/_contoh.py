"""A copy of the data folder to measure whole commands on, and the edits that measurements make."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import msgspec

from generator.check.proyek import check_project
from generator.errors import InvalidOutput, UsageError
from generator.model.proyek import Kegiatan, Proyek
from generator.program.run import run

PROGRAM = Path(__file__).parent.parent.parent
_TIMEOUT = 6 * 3600.0


def load(root: Path) -> Proyek:
    """The project to measure with.

    Raises:
        UsageError: it has errors, or no event.
    """
    proyek = check_project(root).value
    if proyek is None or not proyek.kegiatan:
        raise UsageError(
            f"data di {root} tidak dapat dipakai untuk mengukur",
            "jalankan `muk check`; diperlukan satu kegiatan asesmen",
        )
    return proyek


@dataclass(frozen=True, slots=True)
class Salinan:
    """A project folder of its own: data below ``skema``, products below ``output``."""

    folder: Path

    @classmethod
    def of(cls, root: Path, folder: Path) -> Salinan:
        """Copy the data."""
        shutil.copytree(root, folder / "skema")
        return cls(folder)

    @property
    def root(self) -> Path:
        """The data."""
        return self.folder / "skema"

    def check(self) -> float:
        """Seconds that ``muk check`` takes as a process."""
        return _seconds("check", "--root", str(self.root))

    def build(self, jobs: int, *words: str) -> float:
        """Seconds that ``muk build`` takes as a process, with more options if wanted."""
        place = ("--root", str(self.root), "--output", str(self.folder / "output"))
        return _seconds("build", *place, "--jobs", str(jobs), *words)

    def write_events(self, events: Iterable[Kegiatan]) -> None:
        """Have these events instead of all others, without recorded values."""
        shutil.rmtree(self.root / "asesmen")
        for kegiatan in events:
            self.write_event(kegiatan)

    def write_event(self, kegiatan: Kegiatan) -> None:
        """Have this event, in place of the one of its id if there is one."""
        (self.root / "asesmen" / kegiatan.id).mkdir(parents=True, exist_ok=True)
        self.write(f"asesmen/{kegiatan.id}/asesmen.yaml", kegiatan.asesmen)

    def write(self, relatif: str, value: msgspec.Struct) -> None:
        """Write a file of the data anew; JSON is YAML, too."""
        (self.root / relatif).write_bytes(msgspec.json.format(msgspec.json.encode(value), indent=1))


def _seconds(*words: str) -> float:
    """How long a command takes from the shell's point of view.

    Raises:
        InvalidOutput: the command failed; what it said is part of the message.
    """
    paths = [str(PROGRAM), *filter(None, [os.environ.get("PYTHONPATH")])]
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}
    # Bytecode is kept, as on a user's machine: else each command would first compile the program.
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    started = time.perf_counter()
    done = run([sys.executable, "-m", "generator", *words], timeout=_TIMEOUT, env=env)
    seconds = time.perf_counter() - started
    if done.returncode != 0:
        last = (done.stderr or done.stdout).strip()[-500:]
        raise InvalidOutput(f"`muk {words[0]}` berakhir dengan kode {done.returncode}: {last}")
    return seconds
