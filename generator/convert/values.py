"""What goes into a conversion and what comes out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class ConvertJob:
    """One document to convert.

    Attributes:
        key: hexadecimal, unique in its run; names the result.
        docx: the document.
        kode: the form's code, which the PDF must show; may be empty.
        teks: every text that the PDF must show.
        nama: what to call it in messages; holds no personal data.
    """

    key: str
    docx: Path
    kode: str
    teks: tuple[str, ...]
    nama: str


@dataclass(frozen=True, slots=True)
class ConvertedPdf:
    """A result that has been proved and lies in its place.

    Attributes:
        attempts: 1, or 2 when it took the retry.
    """

    job: ConvertJob
    path: Path
    pages: int
    attempts: int


@dataclass(frozen=True, slots=True)
class FailedConversion:
    """A document that did not become the PDF it must be, also when tried alone.

    Attributes:
        reason: what was wrong the last time, in Indonesian, without personal data.
        hilang: which of the job's ``teks``, by index, the last result did not show.
    """

    job: ConvertJob
    reason: str
    hilang: tuple[int, ...] = ()


Outcome = ConvertedPdf | FailedConversion


@dataclass(frozen=True, slots=True)
class ConvertResult:
    """All jobs of a run, each in one of two lists, in the order in which they were given."""

    done: tuple[ConvertedPdf, ...]
    failed: tuple[FailedConversion, ...]
