"""Exit codes, and the exceptions that carry one.

Two families of trouble exist in this program. Faults in data and templates are
*values* (:mod:`generator.diagnostic`): they are collected and reported together.
Faults of the environment (a missing program, a full disk) are the *exceptions*
below: each carries its exit code and a remedy, and :mod:`generator.cli` is the one
place that turns them into a message.
"""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """What the process returns. Stable: scripts and CI depend on it (docs/galat.md)."""

    OK = 0
    TEMUAN = 1
    PEMAKAIAN = 2
    PROGRAM_HILANG = 3
    TEMPLAT = 4
    KONVERSI = 5
    HASIL_RUSAK = 6
    AKSES_BERKAS = 7
    BUG = 70
    DIHENTIKAN = 130


class MukError(Exception):
    """An environment fault: what happened, in Indonesian, and what to do about it.

    Args:
        pesan: one sentence that names the thing (program, file, form).
        petunjuk: the remedy, as one would want to hear it; printed after the message.
    """

    exit_code = ExitCode.BUG

    def __init__(self, pesan: str, petunjuk: str = "") -> None:
        super().__init__(pesan)
        self.pesan = pesan
        self.petunjuk = petunjuk

    def __reduce__(self) -> tuple[type[MukError], tuple[str, str]]:
        # Exceptions cross process borders; the default reduce would lose `petunjuk`.
        return type(self), (self.pesan, self.petunjuk)


class UsageError(MukError):
    """The command line asks for something that does not exist."""

    exit_code = ExitCode.PEMAKAIAN


class ProgramMissing(MukError):
    """A program or font that the work needs is absent or too old."""

    exit_code = ExitCode.PROGRAM_HILANG


class TemplateError(MukError):
    """A Word template cannot be used."""

    exit_code = ExitCode.TEMPLAT


class ConversionError(MukError):
    """LibreOffice could not turn a document into PDF, even alone on a fresh profile."""

    exit_code = ExitCode.KONVERSI


class InvalidOutput(MukError):
    """A document was made but is not what it must be; nothing is published."""

    exit_code = ExitCode.HASIL_RUSAK


class WorkersLost(MukError):
    """Processes that work for this one were killed again and again."""

    exit_code = ExitCode.PROGRAM_HILANG


class FileAccessError(MukError):
    """A folder cannot be read or written, or the disk is full."""

    exit_code = ExitCode.AKSES_BERKAS
