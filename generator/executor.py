"""Where work runs: processes on this machine, or a Dask cluster. One interface for both.

Jobs are top-level functions with small picklable arguments; their results are bytes, so that a
worker needs neither the cache nor LibreOffice.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from typing import Any, TypeVar

from generator.errors import ProgramMissing

J = TypeVar("J")
R = TypeVar("R")

MakeExecutor = Callable[[], Any]
"""Opens an executor; called again once when the first one broke."""


@contextmanager
def processes(workers: int) -> Iterator[Executor]:
    """A pool of fresh processes on this machine."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=context) as pool:
        yield pool


@contextmanager
def dask_cluster(address: str) -> Iterator[Executor]:
    """The workers of a running Dask cluster.

    Raises:
        ProgramMissing: the optional extra ``dask`` is not installed, or nobody answers there.
    """
    try:
        from distributed import Client
    except ImportError as error:
        raise ProgramMissing("pustaka dask belum terpasang", "pip install 'muk[dask]'") from error
    try:
        client = Client(address, timeout="10s")
    except OSError as error:
        raise ProgramMissing(
            f"tidak ada kluster Dask di {address}", "periksa alamatnya; jalankan `dask scheduler` di sana"
        ) from error
    with client:
        yield client.get_executor()


def run_all(make: MakeExecutor, function: Callable[[J], R], jobs: Sequence[J]) -> Iterator[tuple[int, R]]:
    """Run ``function`` over jobs; yields each job's index and result as it arrives.

    A worker that is killed takes its pool with it: the jobs without a result are then given to one
    new pool. What fails there too is raised.
    """
    left = dict(enumerate(jobs))
    for last in (False, True):
        try:
            with make() as executor:
                futures = {executor.submit(function, job): n for n, job in left.items()}
                for future in as_completed(futures):
                    result = future.result()
                    del left[futures[future]]
                    yield futures[future], result
            return
        except BrokenProcessPool:
            if last:
                raise
