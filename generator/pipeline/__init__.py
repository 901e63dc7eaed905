"""The stages joined: plan -> render -> fill -> convert -> assemble -> publish.

Nothing under ``output/`` changes before everything is made and verified.
"""

from __future__ import annotations

from generator.files import accessing
from generator.model.proyek import Proyek
from generator.pipeline.bench import Bench
from generator.pipeline.tetap import unchanged
from generator.pipeline.values import BuildResult, Settings, StaleJob
from generator.plan import plan
from generator.progress import Progress, Quiet
from generator.publish import recover
from generator.touched import Touched
from generator.workspace import open_workspace

__all__ = ["BuildResult", "Settings", "StaleJob", "build", "stale_jobs"]


def stale_jobs(proyek: Proyek, settings: Settings) -> tuple[StaleJob, ...]:
    """What a build would make now, and why. Writes no product."""
    with open_workspace(settings.output) as space, accessing(space.folder):
        return tuple(Bench(settings, space, Quiet()).stale(plan(proyek, settings.selection)))


def build(
    proyek: Proyek, settings: Settings, progress: Progress, touched: Touched | None = None
) -> BuildResult:
    """Make everything that is stale and publish it.

    Args:
        proyek: the project.
        settings: where to, and how much of it.
        progress: is told what is being done.
        touched: which products are not as they were published, when somebody looked already.

    Raises:
        MukError: a program is missing, a folder cannot be written, a part is damaged.
    """
    with open_workspace(settings.output) as space, accessing(space.folder):
        recover(settings.output)
        bench = Bench(settings, space, progress, touched)
        tetap = unchanged(proyek, bench.sources, bench.state, settings.selection)
        return bench.build(plan(proyek, settings.selection, tetap.settled), tetap)
