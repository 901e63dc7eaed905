"""The work that runs in other processes, or on other machines: fill compiled blangko, assemble berkas.

Everything a job needs is in it, as bytes; workers have neither the cache nor LibreOffice. A form
that cannot be filled by stamping is not made here: its reasons come back, and LibreOffice does it.
"""

from __future__ import annotations

import io
import platform
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache, lru_cache
from pathlib import Path

from generator.errors import ProgramMissing
from generator.isian.isi import Pengisi
from generator.isian.peta import decode_peta
from generator.model.proyek import Isian
from generator.pdf.berkas import Bagian, Susunan, Terisi, assemble
from generator.pdf.gambar import load_all
from generator.pdf.huruf import FaceSet, load_huruf
from generator.pdf.tempel import Pelat, Tandaan, combine, pelat_of, write_stamped
from generator.plan import fingerprint
from generator.program.fonts import Style, font_path, fonts_hash
from generator.source import code_hash


@dataclass(frozen=True, slots=True)
class Compiled:
    """A compiled blangko on its way to a worker: its PDF without fields, and its map of blanks.

    The key is drawn from all that decides the other two; it alone tells one from another.
    """

    key: str
    pdf: bytes = field(compare=False)
    peta: bytes = field(compare=False)


@dataclass(frozen=True, slots=True)
class FormJob:
    """One form to fill.

    Attributes:
        blangko: key of its compiled blangko.
        gambar: picture files by blank.
    """

    blangko: str
    values: Isian
    gambar: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PartJob:
    """One line of the contents of a berkas.

    Attributes:
        isi: what to fill, or the finished PDF, or None for a form kept elsewhere.
        halaman: pages of a finished PDF.
    """

    kode: str
    judul: str
    keterangan: str = ""
    isi: FormJob | bytes | None = None
    halaman: int = 0


@dataclass(frozen=True, slots=True)
class DossierJob:
    """One berkas to assemble; the fields are those of :class:`~generator.pdf.berkas.Susunan`."""

    judul: str
    subjek: str
    penulis: str
    asesi_nama: str
    tanggal: date
    producer: str
    sampul: PartJob | None
    parts: tuple[PartJob, ...]


@dataclass(frozen=True, slots=True)
class Batch:
    """Jobs that share their blangko, so that these travel once.

    Attributes:
        sidik: :func:`worker_print` of whoever asks; a worker of another kind would print otherwise.
    """

    sidik: str
    blangko: Mapping[str, Compiled]
    jobs: tuple[FormJob | DossierJob, ...]


@dataclass(frozen=True, slots=True)
class Pages:
    """A finished PDF."""

    pdf: bytes
    halaman: int


@dataclass(frozen=True, slots=True)
class Slow:
    """What LibreOffice must lay out: reasons by kode of the form ("" for a form by itself)."""

    reasons: Mapping[str, tuple[str, ...]]


Result = Pages | Slow


@cache
def worker_print() -> str:
    """A fingerprint of what decides how this process prints: the program, its typefaces."""
    return fingerprint([code_hash(), fonts_hash()])


def work(batch: Batch) -> tuple[Result, ...]:
    """The results of a batch, in the order of its jobs.

    Raises:
        ProgramMissing: this process is not like the one that asks.
    """
    if batch.sidik != worker_print():
        raise ProgramMissing(
            f"muk atau fon di {platform.node()} tidak sama dengan di komputer ini",
            "pasang versi muk dan paket fon yang sama pada setiap pekerja",
        )
    blangko = tuple(batch.blangko.values())
    ready = _sharing(blangko) if any(isinstance(job, DossierJob) for job in batch.jobs) else _alone(blangko)
    with tempfile.TemporaryDirectory(prefix="muk-") as folder:
        return tuple(
            _form(job, ready) if isinstance(job, FormJob) else _dossier(job, ready, Path(folder))
            for job in batch.jobs
        )


@dataclass(frozen=True, slots=True)
class _Ready:
    """A compiled blangko opened in this process."""

    pengisi: Pengisi
    pelat: Pelat


def _alone(compiled: tuple[Compiled, ...]) -> dict[str, _Ready]:
    """Blangko to be printed one by one."""
    return {one.key: _ready(one) for one in compiled}


@lru_cache(maxsize=4)
def _sharing(compiled: tuple[Compiled, ...]) -> dict[str, _Ready]:
    """Blangko for berkas: they share what they have in common; most batches need the same ones."""
    opened = [_ready(one) for one in compiled]
    pelat = combine([one.pelat for one in opened])
    return {
        c.key: _Ready(one.pengisi, shared) for c, one, shared in zip(compiled, opened, pelat, strict=True)
    }


@lru_cache(maxsize=256)
def _ready(compiled: Compiled) -> _Ready:
    return _Ready(pengisi_of(compiled), pelat_of(compiled.pdf))


@lru_cache(maxsize=256)
def pengisi_of(compiled: Compiled) -> Pengisi:
    """What fills a compiled blangko."""
    peta = decode_peta(compiled.peta)
    assert peta is not None, compiled.key
    return Pengisi(peta)


def _form(job: FormJob, blangko: Mapping[str, _Ready]) -> Result:
    ready = blangko[job.blangko]
    filled = ready.pengisi.fill(job.values, load_all(job.gambar))
    if filled.lambat:
        return Slow({"": filled.lambat})
    target = io.BytesIO()
    pages = write_stamped(ready.pelat, filled.tanda, target)
    return Pages(target.getvalue(), pages)


def _dossier(job: DossierJob, blangko: Mapping[str, _Ready], folder: Path) -> Result:
    parts = [job.sampul, *job.parts] if job.sampul else list(job.parts)
    slow: dict[str, tuple[str, ...]] = {}
    bagian = []
    for n, part in enumerate(parts):
        if isinstance(part.isi, FormJob):
            ready = blangko[part.isi.blangko]
            filled = ready.pengisi.fill(part.isi.values, load_all(part.isi.gambar))
            if filled.lambat:
                slow[part.kode] = filled.lambat
            bagian.append(_stamped(part, ready.pelat, filled.tanda))
        else:
            bagian.append(_finished(part, folder / f"{n}.pdf"))
    if slow:
        return Slow(slow)
    sampul = bagian.pop(0) if job.sampul else None
    target = io.BytesIO()
    done = assemble(target, _susunan(job, sampul, tuple(bagian)), _faces())
    return Pages(target.getvalue(), done.pages)


def _stamped(part: PartJob, pelat: Pelat, tanda: Tandaan) -> Bagian:
    pages = len(pelat.pdf.pages)
    return Bagian(part.kode, part.judul, None, pages, part.keterangan, Terisi(pelat, tanda))


def _finished(part: PartJob, path: Path) -> Bagian:
    if not isinstance(part.isi, bytes):
        return Bagian(part.kode, part.judul, None, 0, part.keterangan)
    path.write_bytes(part.isi)
    return Bagian(part.kode, part.judul, path, part.halaman, part.keterangan)


def _susunan(job: DossierJob, sampul: Bagian | None, bagian: tuple[Bagian, ...]) -> Susunan:
    return Susunan(
        job.judul, job.subjek, job.penulis, job.asesi_nama, sampul, bagian, job.tanggal, job.producer
    )


@lru_cache(maxsize=1)
def _faces() -> FaceSet:
    """The typefaces that muk itself prints with."""
    return FaceSet(
        regular=load_huruf(font_path("Carlito")),
        bold=load_huruf(font_path("Carlito", Style.BOLD)),
        fallback=load_huruf(font_path("DejaVu Sans")),
    )
