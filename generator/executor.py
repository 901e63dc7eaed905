"""Where work runs: other processes of this machine, or a Dask cluster, behind one interface.

Jobs are top-level functions with picklable arguments; their results are bytes, so that a worker
needs neither the cache nor LibreOffice.
"""

from __future__ import annotations

import logging
import signal
import warnings
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, wait
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

from generator.errors import ProgramMissing, WorkersLost

J = TypeVar("J")
R = TypeVar("R")

_AHEAD = 3
"""Jobs under way or waiting for each worker: enough that none is idle, few enough to be held in memory."""

_PATIENCE = 10
"""Seconds to wait for a cluster's scheduler."""


@dataclass(frozen=True, slots=True)
class Pool:
    """Workers that are ready.

    Attributes:
        executor: takes jobs.
        workers: how many jobs it does at once.
        broken: what it raises for a job whose worker died.
        lost: how many workers died so far although every job was done in the end.
    """

    executor: Executor
    workers: int
    broken: tuple[type[BaseException], ...]
    lost: Callable[[], int] = lambda: 0


MakePool = Callable[[], AbstractContextManager[Pool]]
"""Opens a pool; called again once when the first one broke."""


@contextmanager
def processes(workers: int) -> Iterator[Pool]:
    """A pool of fresh processes on this machine; work that has not begun is dropped when the caller fails."""
    # Not loaded where there is little to do: that takes as long as making a form.
    import multiprocessing
    from concurrent.futures.process import BrokenProcessPool, ProcessPoolExecutor

    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=context, initializer=_leave_ctrl_c) as executor:
        try:
            yield Pool(executor, workers, (BrokenProcessPool,))
        except BaseException:
            executor.shutdown(cancel_futures=True)
            raise


def _leave_ctrl_c() -> None:
    """A terminal sends Ctrl-C to every process; only the one that asked for the work obeys it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


@contextmanager
def cluster(address: str) -> Iterator[Pool]:
    """The workers of a Dask scheduler, for example ``tcp://10.0.0.5:8786``.

    The scheduler gives the jobs of a worker that died to the others.

    Raises:
        ProgramMissing: the library is not installed, or no scheduler with workers answers there.
    """
    try:
        from distributed import Client, KilledWorker
        from distributed.comm.core import CommClosedError
    except ModuleNotFoundError as error:
        raise ProgramMissing("pustaka Dask belum terpasang", "pip install 'muk[dask]'") from error
    # What it says goes to people who run clusters; blangko are larger than the messages it expects.
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    warnings.filterwarnings("ignore", "Sending large graph", UserWarning)
    try:
        client = Client(address, timeout=_PATIENCE, set_as_default=False)
    except (OSError, ValueError) as error:
        raise ProgramMissing(
            f"penjadwal Dask di {address} tidak menjawab",
            "periksa alamatnya, dan jalankan `dask scheduler` dan `dask worker` lebih dahulu",
        ) from error
    with client:
        before = client.scheduler_info(n_workers=-1)["workers"]
        if not before:
            raise ProgramMissing(f"penjadwal Dask di {address} tidak punya pekerja", "jalankan `dask worker`")

        def lost() -> int:
            return len(set(before) - set(client.scheduler_info(n_workers=-1)["workers"]))

        threads = sum(worker["nthreads"] for worker in before.values())
        yield Pool(client.get_executor(), threads, (KilledWorker, CommClosedError), lost)


def run_all(
    make: MakePool,
    function: Callable[[J], R],
    jobs: Iterable[J],
    on_loss: Callable[[int], object] = lambda count: None,
) -> Iterator[tuple[int, R]]:
    """Run ``function`` over jobs; yields each job's index and result as it arrives.

    Jobs are taken from their source only when a worker will soon have need of them. A process that is
    killed takes its pool with it: the jobs without a result are then given to one new pool.

    Args:
        make: opens a pool.
        function: one job to its result.
        jobs: what to do.
        on_loss: is told how many workers died although all was done.

    Raises:
        WorkersLost: workers died in the second pool, too.
    """
    source = enumerate(jobs)
    left: dict[int, J] = {}
    for last in (False, True):
        with make() as pool:
            try:
                futures = {pool.executor.submit(function, job): n for n, job in left.items()}
                while True:
                    for number, job in islice(source, pool.workers * _AHEAD - len(futures)):
                        left[number] = job
                        futures[pool.executor.submit(function, job)] = number
                    if not futures:
                        break
                    done, _ = wait(futures, return_when=FIRST_COMPLETED)
                    while done:
                        # Nothing keeps a result once it is handed on: a thousand of them fill the memory.
                        future = done.pop()
                        number, result = futures.pop(future), future.result()
                        del left[number], future
                        yield number, result
                        del result
            except pool.broken as error:
                if last:
                    raise WorkersLost(
                        "proses pekerja mati dua kali berturut-turut",
                        "bila memori kurang, kecilkan --jobs; yang sudah jadi dipakai lagi lain kali",
                    ) from error
                on_loss(1)
                continue
            if gone := pool.lost():
                on_loss(gone)
        return
