"""Workers: on this machine or in a cluster, they may die, and what comes out is the same to the byte."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
from distributed import Client

from generator.errors import ProgramMissing, WorkersLost
from generator.executor import cluster, processes, run_all
from generator.pipeline.worker import Batch, work
from tests.meja import DASAR, REPOSITORI, Meja

ASESI = 24
"""So many berkas are several batches, for two workers more than one each."""


def dies_once(note: Path, number: int) -> int:
    """A job whose worker is killed the first time that any of them comes to number 3."""
    if number == 3 and not note.exists():
        note.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return number * number


def always_dies(number: int) -> int:
    os.kill(os.getpid(), signal.SIGKILL)
    return number


def test_the_work_of_a_killed_process_is_done_again(tmp_path: Path) -> None:
    lost: list[int] = []
    done = dict(run_all(partial(processes, 2), partial(dies_once, tmp_path / "mati"), range(8), lost.append))
    assert done == {n: n * n for n in range(8)}
    assert lost == [1]


def test_workers_that_die_again_and_again_are_told_with_a_remedy() -> None:
    with pytest.raises(WorkersLost, match="mati dua kali") as told:
        list(run_all(partial(processes, 1), always_dies, [1]))
    assert "--jobs" in told.value.petunjuk


def hears_ctrl_c(number: int) -> int:
    os.kill(os.getpid(), signal.SIGINT)
    return number


def test_workers_leave_ctrl_c_to_whoever_asked() -> None:
    assert list(run_all(partial(processes, 1), hears_ctrl_c, [7])) == [(0, 7)]


def notes(folder: Path, number: int) -> int:
    (folder / str(number)).touch()
    time.sleep(0.02)
    return number


def test_work_that_has_not_begun_is_dropped_when_nobody_waits_for_it(tmp_path: Path) -> None:
    done = run_all(partial(processes, 1), partial(notes, tmp_path), range(100))
    next(done)
    done.close()  # type: ignore[attr-defined]
    assert len(list(tmp_path.iterdir())) < 50


def test_jobs_are_made_only_when_a_worker_will_soon_have_need_of_them() -> None:
    made: list[int] = []

    def jobs() -> Iterator[int]:
        for number in range(50):
            made.append(number)
            yield number

    done = run_all(partial(processes, 2), abs, jobs())
    first = next(done)
    assert len(made) <= 10
    assert dict([first, *done]) == {n: n for n in range(50)}


def test_a_worker_with_another_program_refuses_to_print() -> None:
    with pytest.raises(ProgramMissing, match="tidak sama"):
        work(Batch("lain", {}, ()))


def test_a_scheduler_that_is_not_there_is_told_with_a_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.executor._PATIENCE", 1)
    with pytest.raises(ProgramMissing, match="tidak menjawab"), cluster("tcp://127.0.0.1:9"):
        pass


# -- a real scheduler ----------------------------------------------------------------------------


@dataclass(frozen=True)
class Gugus:
    """A Dask cluster of this machine.

    Attributes:
        pekerja: its worker processes by the name they have in the cluster.
    """

    alamat: str
    pekerja: dict[str, subprocess.Popen[bytes]]


@contextmanager
def gugus(folder: Path) -> Iterator[Gugus]:
    """A scheduler with two workers that have no LibreOffice, each a process of its own."""
    port = free_port()
    env = {**os.environ, "PYTHONPATH": str(REPOSITORI), "MUK_SOFFICE": "/nonexistent"}
    alamat = f"tcp://127.0.0.1:{port}"
    running: list[subprocess.Popen[bytes]] = []

    def start(*words: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "distributed.cli.dask_" + words[0], *words[1:]]
        one = subprocess.Popen(
            command, cwd=folder, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        running.append(one)
        return one

    try:
        start("scheduler", "--host", "127.0.0.1", "--port", str(port), "--no-dashboard")
        options = ("--nthreads", "1", "--no-nanny", "--no-dashboard", "--local-directory", str(folder))
        pekerja = {name: start("worker", alamat, "--name", name, *options) for name in ("satu", "dua")}
        with Client(alamat, timeout=60, set_as_default=False) as client:
            client.wait_for_workers(2, timeout=60)
        yield Gugus(alamat, pekerja)
    finally:
        for one in running:
            one.kill()
            one.wait()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def kill_the_first_that_works(gugus: Gugus) -> None:
    """Wait until a worker has jobs of ours, then kill it."""
    with Client(gugus.alamat, timeout=30, set_as_default=False) as client:
        deadline = time.monotonic() + 120
        while time.monotonic() < deadline:
            workers = client.scheduler_info(n_workers=-1)["workers"]
            for address, tasks in client.processing().items():
                if tasks:
                    gugus.pekerja[workers[address]["name"]].send_signal(signal.SIGKILL)
                    return
            time.sleep(0.005)
    raise AssertionError("no worker was ever given a job")


@pytest.fixture
def ramai(tmp_path: Path) -> Meja:
    """The tiny project with many asesi."""
    meja = Meja.of(tmp_path / "setempat", DASAR)
    path = meja.root / "asesmen/2026-05-kecil/asesmen.yaml"
    text = path.read_text(encoding="utf-8")
    first = text[text.index("  - id: k01") :]
    for n in range(2, ASESI + 1):
        one = re.sub(r"nik: \d+", f"nik: 98990141019900{n:02}", first.replace("k01", f"k{n:02}"))
        text += one.replace("Kirana O'Rekaan", f"Kirana Ke-{n}").replace("0901", f"1{n:03}")
    path.write_text(text, encoding="utf-8")
    return meja


def test_a_cluster_makes_the_same_bytes_though_a_worker_is_killed(ramai: Meja, tmp_path: Path) -> None:
    words = ("--produk", "berkas", "--jobs", "2")
    jauh = Meja(tmp_path / "jauh")
    shutil.copytree(ramai.root, jauh.root)
    ramai.build(*words)
    (tmp_path / "gugus").mkdir()
    with gugus(tmp_path / "gugus") as dask:
        asked = subprocess.Popen(
            [sys.executable, "-m", "generator", "build", *words, "--dask", dask.alamat],
            cwd=jauh.folder,
            env=jauh.env(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        kill_the_first_that_works(dask)
        said, complained = asked.communicate(timeout=300)
    assert asked.returncode == 0, said + complained
    assert "1 proses pekerja mati" in said
    assert "galat[" not in complained and "Traceback" not in complained
    assert len(list(jauh.output.rglob("berkas.pdf"))) == ASESI
    assert jauh.files() == ramai.files()
