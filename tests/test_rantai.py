"""The chain: what the plan (FR.MAPA.01) says is on every form behind it, and only that."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.check.proyek import check_project
from generator.formulir._soal import kelompok_dengan
from generator.istilah import Perangkat
from generator.model.proyek import Isian
from generator.plan import Plan, plan
from generator.recipe import Sources, all_values
from generator.selection import Selection
from tests.meja import CONTOH, DASAR, Meja

SKEMA = "kecil/skema.yaml"
DIMENSI = ("ts", "tms", "cms", "jres", "trs")


@dataclass(frozen=True)
class Rencana:
    """What a project with that plan makes."""

    plan: Plan

    @property
    def forms(self) -> set[str]:
        """Codes of the forms that are issued."""
        return {copy.formulir.kode for copy in self.plan.copies}

    def isian(self, kode: str) -> Isian:
        """The values of a form: of an asesi's copy, or of the one there is."""
        return all_values([copy for copy in self.plan.copies if copy.formulir.kode == kode][-1])

    def ticked(self, kode: str, stem: str) -> set[str]:
        """The boxes that are ticked below a name."""
        return {
            tag.removeprefix(stem)
            for tag, value in self.isian(kode).items()
            if tag.startswith(stem) and value is True
        }

    def dimensi(self) -> str:
        """The codes of records in all dimensions of FR.AK.06."""
        isian = self.isian("FR.AK.06")
        return " ".join(str(isian[f"ak06.dimensi.{dimensi}"]) for dimensi in DIMENSI)

    def reason(self, kode: str) -> str:
        """Why the berkas has no such form."""
        (dossier,) = self.plan.dossiers
        (part,) = [part for formulir, part in dossier.parts if formulir.kode == kode]
        return part if isinstance(part, str) else ""


def rencana(folder: Path, *edits: tuple[str, str]) -> Rencana:
    """The tiny project, which plans for everything, with its scheme changed."""
    meja = Meja.of(folder, DASAR)
    for old, new in edits:
        meja.edit(SKEMA, old, new)
    checked = check_project(meja.root)
    assert checked.value is not None, checked.diagnostics
    return Rencana(plan(checked.value, Selection()))


@pytest.fixture(scope="module")
def penuh(tmp_path_factory: pytest.TempPathFactory) -> Rencana:
    return rencana(tmp_path_factory.mktemp("penuh"))


@dataclass(frozen=True)
class Putus:
    """A method that is taken from the plan, and what must go with it.

    Attributes:
        perangkat: its code, as in the cells of FR.MAPA.01.
        baris: the line of the plan that names it, and what remains of the line.
        formulir: forms that are no longer issued.
        instrumen: rows of FR.MAPA.02 that are no longer ticked.
        bukti: box of FR.AK.01.
        kolom: column of FR.AK.02.
        rekaman: how FR.AK.06 names its record; "" where it never does.
    """

    perangkat: str
    baris: tuple[str, str]
    formulir: frozenset[str]
    instrumen: frozenset[str]
    bukti: str
    kolom: str
    rekaman: str


def putus(
    perangkat: str,
    baris: tuple[str, str],
    instrumen: str,
    formulir: str,
    bukti: str,
    kolom: str,
    rekaman: str,
) -> Putus:
    kode = frozenset(f"FR.{name}" for name in formulir.split())
    return Putus(perangkat, baris, kode, frozenset(instrumen.split()), bukti, kolom, rekaman)


TANYA = "[DPT, DPL, PW]"
PUTUS = (
    putus(
        "CL, TPD, PMO", ("          observasi: [CL, TPD, PMO]\n", ""), "IA.01 IA.02 IA.03",
        "IA.01 IA.02 IA.03", "observasi", "observasi", "L/CL",
    ),
    putus(
        "DIT", ("          terstruktur: [DIT]\n", ""), "IA.04A IA.04B", "IA.04A IA.04B",
        "terstruktur", "proyek", "L/DIT",
    ),
    putus(
        "DPT", (TANYA, "[DPL, PW]"), "IA.05 IA.06", "IA.05A IA.05B IA.05C IA.06A IA.06B IA.06C",
        "tertulis", "tertulis", "T/DPT",
    ),
    putus("DPL", (TANYA, "[DPT, PW]"), "IA.07", "IA.07", "lisan", "lisan", "T/DPL"),
    putus("PW", (TANYA, "[DPT, DPL]"), "IA.09", "IA.09", "wawancara", "wawancara", "T/PW"),
    putus(
        "CVP", ("          portofolio: [CVP]\n", ""), "IA.08", "IA.08", "portofolio", "portofolio", "TL/CVP",
    ),
    putus(
        "CRP", ("          reviu_produk: [CRP]\n", ""), "IA.11", "IA.11", "reviu_produk", "lainnya", "",
    ),
    putus(
        "VPK", ("          pihak_ketiga: [VPK]\n", ""), "IA.10", "IA.10", "lainnya", "pihak_ketiga", "T/VPK",
    ),
)  # fmt: skip


@pytest.mark.parametrize("kasus", PUTUS, ids=lambda kasus: kasus.perangkat)
def test_a_method_that_leaves_the_plan_leaves_every_form_behind_it(
    kasus: Putus, penuh: Rencana, tmp_path: Path
) -> None:
    tanpa = rencana(tmp_path, kasus.baris)
    peta = penuh.ticked("FR.MAPA.02", "mapa02.menyeduh.")
    gone = {tag for tag in peta if tag.rpartition(".")[0] in kasus.instrumen}
    assert gone and tanpa.ticked("FR.MAPA.02", "mapa02.menyeduh.") == peta - gone

    bukti = penuh.ticked("FR.AK.01", "ak01.bukti.")
    assert kasus.bukti in bukti
    assert tanpa.ticked("FR.AK.01", "ak01.bukti.") == bukti - {kasus.bukti}

    kolom = penuh.ticked("FR.AK.02", "ak02.X.000000.001.01.")
    assert kasus.kolom in kolom
    assert tanpa.ticked("FR.AK.02", "ak02.X.000000.001.01.") == kolom - {kasus.kolom}

    if kasus.rekaman:
        assert kasus.rekaman in penuh.dimensi()
        assert kasus.rekaman not in tanpa.dimensi().replace(",", " ").split()

    assert kasus.formulir <= penuh.forms
    assert tanpa.forms == penuh.forms - kasus.formulir
    for kode in kasus.formulir:
        assert tanpa.reason(kode) == "tidak dipilih pada FR.MAPA.02"


def test_the_matrix_of_mapa_01_names_the_methods_of_the_plan(tmp_path: Path) -> None:
    made = rencana(tmp_path, (TANYA, "[DPL]"))
    (copy,) = [c for c in made.plan.copies if c.formulir.kode == "FR.MAPA.01"]
    konteks = Sources(tmp_path / "skema", "").recipe(copy).structure.konteks
    (unit,) = konteks["daftar_kelompok"][0]["unit"]
    assert unit["metode"] == {
        "observasi": "CL\nTPD\nPMO",
        "terstruktur": "DIT",
        "tanya_jawab": "DPL",
        "portofolio": "CVP",
        "reviu_produk": "CRP",
        "pihak_ketiga": "VPK",
    }
    assert unit["jenis"] == {"L": "L", "TL": "TL", "T": "T"}


UNIT_TERCETAK = {
    "FR.IA.01": "CL",
    "FR.IA.02": "TPD",
    "FR.IA.03": "PMO",
    "FR.IA.04A": "DIT",
    "FR.IA.05B": "DPT",
    "FR.IA.07": "DPL",
    "FR.IA.10": "VPK",
}
"""The forms that list the units of each kelompok, and the method of FR.MAPA.01 that brings a unit there."""


def kelompok_tercetak(kode: str) -> dict[str, dict[str, dict[str, list[str]]]]:
    """Of each blangko of a form in the example: by kelompok, by unit, the words of its row."""
    sources = Sources(CONTOH, "")
    checked = check_project(CONTOH)
    assert checked.value is not None
    out: dict[str, dict[str, dict[str, list[str]]]] = {}
    for copy in plan(checked.value, Selection(formulir=kode)).copies:
        if copy.cakupan.asesi is None:
            daftar = sources.recipe(copy).structure.konteks["daftar_kelompok"]
            out[copy.cakupan.paket.id] = {
                k["nama"]: {u["kode"]: " ".join(u.get("metode", {}).values()).split() for u in k["unit"]}
                for k in daftar
            }
    return out


@pytest.mark.parametrize("kode", UNIT_TERCETAK)
def test_a_form_lists_the_units_that_mapa_01_assesses_with_it_and_no_others(kode: str) -> None:
    rencana_unit = kelompok_tercetak("FR.MAPA.01")
    tercetak = kelompok_tercetak(kode)
    assert tercetak
    for skema, kelompok in tercetak.items():
        for nama, unit in kelompok.items():
            semua = rencana_unit[skema][nama]
            assert list(unit) == [k for k, metode in semua.items() if UNIT_TERCETAK[kode] in metode]
    assert any(
        len(unit) < len(rencana_unit[skema][nama])
        for skema, kelompok in tercetak.items()
        for nama, unit in kelompok.items()
    ), "the example plans this method for every unit"


def test_what_was_written_for_a_kelompok_is_printed_though_its_plan_forgot_the_method() -> None:
    checked = check_project(CONTOH)
    assert checked.value is not None
    (paket,) = [p for p in checked.value.skema if p.id == "desainer-grafis-muda"]
    (kelompok,) = [k for k in paket.skema.kelompok_pekerjaan if k.id == "perancangan"]
    assert not any(Perangkat.VPK in baris.metode.semua for baris in kelompok.unit)
    (tercetak,) = kelompok_dengan(paket, Perangkat.VPK, "soal", [(kelompok.id, {"pertanyaan": "Siapa?"})])
    assert tercetak["soal"] == [{"nomor": 1, "pertanyaan": "Siapa?"}]
    assert [unit["kode"] for unit in tercetak["unit"]] == [baris.kode for baris in kelompok.unit]


@pytest.mark.parametrize("potensi", [(1,), (2, 4), (1, 2, 3, 4, 5)])
def test_potensi_asesi_of_the_plan_run_to_mapa_02_and_ak_07(potensi: tuple[int, ...], tmp_path: Path) -> None:
    made = rencana(tmp_path, ("potensi_asesi: [1, 3]", f"potensi_asesi: {list(potensi)}"))
    wanted = {str(n) for n in potensi}
    assert made.ticked("FR.MAPA.01", "mapa01.potensi.") == wanted
    assert made.ticked("FR.AK.07", "ak07.potensi.") == wanted
    peta = made.ticked("FR.MAPA.02", "mapa02.menyeduh.")
    assert {tag.rpartition(".")[2] for tag in peta} == wanted
    assert len(peta) == 12 * len(potensi)


def test_an_instrument_that_mapa_02_gives_no_potensi_is_not_issued(penuh: Rencana, tmp_path: Path) -> None:
    tanpa = rencana(
        tmp_path,
        (
            "    nama: Menyeduh dan menyajikan\n",
            "    nama: Menyeduh dan menyajikan\n    peta:\n      IA.07: []\n",
        ),
    )
    assert tanpa.forms == penuh.forms - {"FR.IA.07"}
    assert tanpa.reason("FR.IA.07") == "tidak dipilih pada FR.MAPA.02"
    assert not {t for t in tanpa.ticked("FR.MAPA.02", "mapa02.menyeduh.") if t.startswith("IA.07")}
