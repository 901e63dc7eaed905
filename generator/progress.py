"""How a stage tells what it is doing, without knowing who listens."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """Told by the pipeline what it is doing."""

    def stage(self, title: str, total: int) -> None:
        """A stage begins that will take ``total`` steps."""

    def step(self, count: int = 1) -> None:
        """Steps of the current stage are done."""


class Quiet:
    """A listener for machines: says nothing."""

    def stage(self, title: str, total: int) -> None:
        """Nothing."""

    def step(self, count: int = 1) -> None:
        """Nothing."""
