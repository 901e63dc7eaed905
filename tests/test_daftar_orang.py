"""Lists of people over several pages: nobody signs on a page that says nothing of whom it is about."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from generator.check.proyek import check_project
from generator.convert import ConvertJob, convert_all
from generator.isian.docx import fill_docx
from generator.ooxml import read_parts, write_parts
from generator.pdf.read import page_texts
from generator.plan import Copy, plan
from generator.recipe import Sources
from generator.render import Properties, render
from generator.selection import Selection
from tests.meja import DASAR, Meja

FORMS = ("DAFTAR.HADIR", "BERITA.ACARA", "BERITA.ACARA.PLENO", "SK.HASIL")
BANYAK = (2, 15, *range(24, 33))
"""Numbers of peserta: among them, for each form, some whose list ends just above the foot of a page."""


def _docx(copy: Copy, sources: Sources, banyak: int) -> bytes:
    """The form about so many peserta with a name of two lines, signed by a team of two."""
    structure = sources.recipe(copy).structure
    peserta = [*range(1, banyak + 1)]
    konteks: Mapping[str, Any] = {**structure.konteks, "daftar_peserta": peserta, "daftar_tim": [1, 2]}
    blangko = render(structure.template, konteks, Properties(copy.formulir.judul, "LSP"), None)
    assert blangko.value is not None, blangko.diagnostics
    nama = {f"peserta.{n}.nama": f"Peserta{n} Kusumaningrum Hadiwijoyo Wulandari" for n in peserta}
    return write_parts(fill_docx(read_parts(blangko.value), nama))


@pytest.fixture(scope="module")
def halaman(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, int], tuple[str, ...]]:
    """The pages of each list by form and number of peserta."""
    folder = tmp_path_factory.mktemp("daftar")
    root = Meja.of(folder / "meja", DASAR).root
    proyek = check_project(root).value
    assert proyek is not None
    sources = Sources(root, "")
    copies = {c.formulir.kode: c for c in plan(proyek, Selection()).copies if c.cakupan.kegiatan}
    cases = {f"{n:06x}": case for n, case in enumerate((k, b) for k in FORMS for b in BANYAK)}
    jobs = []
    for key, (kode, banyak) in cases.items():
        (folder / f"{key}.docx").write_bytes(_docx(copies[kode], sources, banyak))
        jobs.append(ConvertJob(key, folder / f"{key}.docx", "", (), kode))
    hasil = convert_all(jobs, folder / "pdf", workers=2)
    assert not hasil.failed
    return {cases[done.job.key]: tuple(page_texts(done.path)) for done in hasil.done}


@pytest.mark.parametrize("kode", FORMS)
def test_the_signatures_have_the_last_peserta_on_their_page(
    halaman: dict[tuple[str, int], tuple[str, ...]], kode: str
) -> None:
    for banyak in BANYAK:
        assert f"Peserta{banyak} " in halaman[kode, banyak][-1], f"{banyak} peserta"
