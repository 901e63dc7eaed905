"""Findings: what is wrong with the data or a template, and exactly where.

A finding is a value, never an exception: every stage returns all of its findings
together with whatever it could make of the input (:class:`Checked`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Generic, TypeVar

T = TypeVar("T")


class Keparahan(StrEnum):
    """How serious a finding is. Only ``galat`` stops a build."""

    GALAT = "galat"
    PERINGATAN = "peringatan"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of text on one line of one file.

    Attributes:
        file: the path as the user would type it.
        line: 1-based line number; 0 when the finding is about the whole file.
        col: 1-based column, counted in characters.
        length: number of characters to underline; at least 1.
    """

    file: str
    line: int = 0
    col: int = 0
    length: int = 1


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding.

    Attributes:
        kode: the stable code of the rule, for example ``YML003``.
        pesan: one sentence in Indonesian, without a full stop.
        petunjuk: what to do, with an example where that helps.
    """

    span: Span
    kode: str
    pesan: str
    petunjuk: str = ""
    keparahan: Keparahan = Keparahan.GALAT

    @property
    def sort_key(self) -> tuple[Span, str, str, str]:
        """Findings are listed by place, then code: stable between runs."""
        return self.span, self.kode, self.pesan, self.petunjuk


@dataclass(frozen=True, slots=True)
class Diabaikan:
    """A finding that someone silenced where it stands.

    Attributes:
        temuan: the finding.
        alasan: why, in the words of the comment that silences it.
    """

    temuan: Diagnostic
    alasan: str


@dataclass(frozen=True, slots=True)
class Checked(Generic[T]):
    """A stage's result: the value if it could be made, every finding, and those that were silenced."""

    value: T | None
    diagnostics: tuple[Diagnostic, ...] = field(default=())
    diabaikan: tuple[Diabaikan, ...] = field(default=())

    @property
    def ok(self) -> bool:
        """True when nothing forbids going on."""
        return self.value is not None and not has_errors(self.diagnostics)


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether any finding is a ``galat``."""
    return any(d.keparahan is Keparahan.GALAT for d in diagnostics)


def as_errors(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The findings with every warning made an error (``--strict``)."""
    return tuple(replace(d, keparahan=Keparahan.GALAT) for d in diagnostics)


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The findings sorted by place and code, doubles removed."""
    return tuple(sorted(set(diagnostics), key=lambda d: d.sort_key))
