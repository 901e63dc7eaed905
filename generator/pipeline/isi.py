"""Fillable forms for a tablet: one PDF for each form of an asesi, under ``output/isi/``.

They are no products of a build: they go out, come back filled, and are read into ``hasil/``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.convert import FailedConversion
from generator.diagnostic import Diagnostic
from generator.files import accessing, write_atomically
from generator.isian.baca import canonical
from generator.isian.bidang import make_lembaran
from generator.isian.peta import Peta, decode_peta
from generator.model.proyek import Proyek
from generator.pdf.formulir_baca import read_fields
from generator.pdf.formulir_isi import write_fillable
from generator.pdf.read import Unreadable
from generator.pipeline.bench import Bench
from generator.pipeline.compiling import Compiler
from generator.pipeline.values import PDF, Order, Settings
from generator.plan import Copy, plan
from generator.progress import Progress
from generator.publish import recover
from generator.workspace import open_workspace


@dataclass(frozen=True, slots=True)
class IsiResult:
    """What was made.

    Attributes:
        made: paths under the output folder.
        refused: copies whose blanks could not be found on paper, each with the reason.
        kept: paths of forms that hold what somebody filled in and nobody has read yet; they are left alone.
    """

    made: tuple[str, ...]
    findings: tuple[Diagnostic, ...] = ()
    failed: tuple[FailedConversion, ...] = ()
    refused: tuple[tuple[str, str], ...] = ()
    kept: tuple[str, ...] = ()


def make_fillable(proyek: Proyek, settings: Settings, progress: Progress) -> IsiResult:
    """Make the fillable PDF of every form of an asesi that the selection names.

    Raises:
        MukError: a program is missing, a folder cannot be written.
    """
    with open_workspace(settings.output) as space, accessing(space.folder):
        recover(settings.output)
        bench = Bench(settings, space, progress)
        orders = bench.orders(_copies(proyek, settings))
        compiler = Compiler(space.cache, space.temporary, settings.jobs, progress)
        compiled, failed = compiler.compile({o.recipe.blangko_key: o for o in orders.values()})
        ready = [o for o in orders.values() if o.recipe.blangko_key in compiled]
        progress.stage("Menulis formulir isi", len(ready))
        made: list[str] = []
        refused: list[tuple[str, str]] = []
        kept: list[str] = []
        for order in ready:
            path = isi_path(order.copy)
            form = compiled[order.recipe.blangko_key]
            peta = decode_peta(form.peta)
            assert peta is not None, form.key
            if peta.lambat:
                refused.append((order.copy.name, peta.lambat))
            elif _write(order, form.pdf, peta, settings.output / path, space.temporary):
                made.append(path)
            else:
                kept.append(path)
            progress.step()
        return IsiResult(tuple(made), tuple(bench.findings), failed, tuple(refused), tuple(kept))


def isi_path(copy: Copy) -> str:
    """Where the fillable PDF of a copy goes, beside its product: ``isi/<kegiatan>/<asesi>/<kode>.pdf``."""
    return copy.path.replace("asesmen/", "isi/", 1) + PDF


def _copies(proyek: Proyek, settings: Settings) -> Iterator[Copy]:
    """Forms of an asesi; without being asked for by name only those that have something left to fill in."""
    for copy in plan(proyek, settings.selection).copies:
        if copy.cakupan.asesi is not None and (settings.selection.formulir or copy.formulir.kode != "SAMPUL"):
            yield copy


def _write(order: Order, blangko: bytes, peta: Peta, target: Path, temporary: Path) -> bool:
    """Write one form; not over one that holds what this one would not."""
    assert order.asal is not None, order.copy.path
    lembaran = make_lembaran(peta, order.values)
    if _unread(target, {bidang.nama: bidang.nilai for bidang in lembaran.bidang}):
        return False
    aside = temporary / "isi.pdf"
    write_fillable(blangko, lembaran.tanda, lembaran.bidang, str(order.asal), aside)
    with accessing(target):
        write_atomically(target, aside.read_bytes())
    return True


def _unread(target: Path, known: Mapping[str, str]) -> bool:
    """Whether somebody filled in a form at its place and the values are not on record."""
    if not target.exists():
        return False
    try:
        fields = read_fields(target).bidang
    except Unreadable:
        return False
    return any(
        field.nilai not in ("", field.awal) and canonical(field.nilai) != canonical(known.get(field.nama, ""))
        for field in fields
    )
