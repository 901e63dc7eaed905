"""Where work runs: other processes of this machine, behind the interface of ``concurrent.futures``.

Jobs are top-level functions with picklable arguments; their results are bytes, so that a worker
needs neither the cache nor LibreOffice.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from typing import Any, TypeVar

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
                    # Nothing keeps a result once it is handed on: a thousand of them fill the memory.
                    number, result = futures.pop(future), future.result()
                    del left[number], future
                    yield number, result
                    del result
            return
        except BrokenProcessPool:
            if last:
                raise
