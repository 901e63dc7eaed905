"""The coverage matrix: what measures a KUK, and what only seems to."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

import msgspec
import pytest

from generator.check.proyek import check_project
from generator.formulir import catalogue
from generator.istilah import JenisBukti, Perangkat
from generator.matriks import BarisKuk, Matriks, susun
from generator.matriks.lajur import JENIS_BUKTI, LAJUR_BANK, Cara, Lajur
from generator.matriks.nilai import rentang
from generator.matriks.peta import INSTRUMEN, instrumen_metode
from generator.model import MetodeUnit
from generator.model.proyek import Bank, PaketSkema
from tests.meja import CONTOH, DASAR

KUK = ("1.1", "1.2", "2.1")


@cache
def kecil() -> PaketSkema:
    proyek = check_project(DASAR).value
    assert proyek is not None
    return proyek.skema[0]


def dengan(
    metode: Mapping[str, tuple[str, ...]], peta: Mapping[str, tuple[int, ...]] | None = None, **bank: Any
) -> Matriks:
    """The matrix of the tiny scheme with another plan, and other banks."""
    paket = kecil()
    (kelompok,) = paket.skema.kelompok_pekerjaan
    (baris,) = kelompok.unit
    baris = msgspec.structs.replace(baris, metode=msgspec.convert(metode, MetodeUnit))
    kelompok = msgspec.structs.replace(kelompok, unit=(baris,), peta=dict(peta or {}))
    skema = msgspec.structs.replace(paket.skema, kelompok_pekerjaan=(kelompok,))
    isi = {nama: getattr(paket.bank, nama) for nama in Bank.__dataclass_fields__} | bank
    return susun(skema, paket.unit, Bank(**isi))


def dinilai(matriks: Matriks) -> set[str]:
    return {kuk.nomor for unit in matriks.unit for kuk in unit.kuk if kuk.dinilai}


def baris(matriks: Matriks, nomor: str) -> BarisKuk:
    return next(kuk for unit in matriks.unit for kuk in unit.kuk if kuk.nomor == nomor)


@pytest.mark.parametrize(
    "metode",
    [{"observasi": ("CL",)}, {"portofolio": ("CVP",)}, {"reviu_produk": ("CRP",)}],
    ids=["observation", "portfolio", "product"],
)
def test_a_ceklis_judges_every_kuk_of_its_unit(metode: dict[str, tuple[str, ...]]) -> None:
    assert dinilai(dengan(metode)) == set(KUK)


@pytest.mark.parametrize(
    "metode",
    [{}, {"pihak_ketiga": ("VPK",)}, {"observasi": ("TPD",)}],
    ids=["nothing", "third party", "task without ceklis"],
)
def test_nothing_is_judged_where_the_form_has_no_place_for_a_judgement(
    metode: dict[str, tuple[str, ...]],
) -> None:
    assert dinilai(dengan(metode)) == set()


@pytest.mark.parametrize(
    ("metode", "nomor"),
    [
        ({"observasi": ("PMO",)}, "1.1"),
        ({"terstruktur": ("DIT",)}, "1.2"),
        ({"tanya_jawab": ("DPL",)}, "1.2"),
        ({"tanya_jawab": ("PW",)}, "2.1"),
    ],
)
def test_questions_judge_the_kuk_they_name_and_no_other(
    metode: dict[str, tuple[str, ...]], nomor: str
) -> None:
    assert dinilai(dengan(metode)) == {nomor}


def test_a_written_test_is_of_both_kinds() -> None:
    assert dinilai(dengan({"tanya_jawab": ("DPT",)})) == {"1.1", "1.2"}
    assert dinilai(dengan({"tanya_jawab": ("DPT",)}, esai=None)) == {"1.2"}


def test_questions_that_the_plan_does_not_select_measure_nothing() -> None:
    assert baris(dengan({"observasi": ("CL",)}), "1.2").butir == {}


def test_an_instrument_that_mapa_02_rejects_measures_nothing() -> None:
    assert dinilai(dengan({"tanya_jawab": ("DPL",)}, {"IA.07": ()})) == set()


def test_a_project_needs_both_its_forms() -> None:
    assert dinilai(dengan({"terstruktur": ("DIT",)}, {"IA.04B": ()})) == set()


def test_a_kuk_is_judged_only_for_those_the_instrument_is_meant_for() -> None:
    matriks = dengan({"tanya_jawab": ("DPL",), "portofolio": ("CVP",)}, {"IA.08": (3,)})
    assert baris(matriks, "1.2").potensi == {1, 3}
    assert baris(matriks, "2.1").potensi == {3}
    assert [kuk.nomor for _, kuk in matriks.sebagian] == ["1.1", "2.1"]


def test_a_task_without_kuk_makes_all_of_its_kelompok_show() -> None:
    matriks = dengan({"observasi": ("CL", "TPD")})
    assert all(Lajur.TPD in baris(matriks, nomor).butir for nomor in KUK)


def test_a_kuk_with_more_questions_than_needed_is_named() -> None:
    lisan = kecil().bank.lisan
    assert lisan is not None
    banyak = msgspec.structs.replace(lisan, soal=lisan.soal * 5)
    matriks = dengan({"tanya_jawab": ("DPL",)}, lisan=banyak)
    assert [kuk.nomor for _, kuk in matriks.berlebih] == ["1.2"]
    assert matriks.unit[0].sel(baris(matriks, "1.2"), Lajur.DPL) == "1–5"


@pytest.mark.parametrize(
    ("nomor", "tercetak"),
    [
        ("1", "1"),
        ("1 2", "1, 2"),
        ("1 2 3", "1–3"),
        ("1 3 4 5 9", "1, 3–5, 9"),
        ("9 10 11 20 21", "9–11, 20, 21"),
        ("1.1 1.2 1.3", "1.1, 1.2, 1.3"),
        ("K1/1 K1/2 K2/1", "K1/1, K1/2, K2/1"),
    ],
)
def test_numbers_that_follow_each_other_are_a_range(nomor: str, tercetak: str) -> None:
    assert ", ".join(rentang(nomor.split())) == tercetak


def test_a_unit_in_two_kelompok_says_which_kelompok_a_number_belongs_to() -> None:
    proyek = check_project(CONTOH).value
    assert proyek is not None
    paket = next(p for p in proyek.skema if p.id == "desainer-grafis-muda")
    matriks = susun(paket.skema, paket.unit, paket.bank)
    unit = next(u for u in matriks.unit if len(u.kelompok) == 2)
    sel = [unit.sel(kuk, Lajur.TPD) for kuk in unit.kuk]
    assert any(teks.startswith("K1/") for teks in sel)
    assert any("K2/" in teks for teks in sel)


def test_broken_references_leave_the_rest_as_it_is() -> None:
    paket = kecil()
    skema = msgspec.structs.replace(paket.skema, unit=("X.404", *paket.skema.unit, *paket.skema.unit))
    assert [unit.kode for unit in susun(skema, paket.unit, paket.bank).unit] == list(paket.skema.unit)
    assert susun(skema, {}, paket.bank).unit == ()


def test_a_matrix_says_whether_all_that_it_names_was_found() -> None:
    paket = kecil()
    assert susun(paket.skema, paket.unit, paket.bank).utuh
    assert not susun(paket.skema, {}, paket.bank).utuh
    lain = msgspec.structs.replace(paket.skema.kelompok_pekerjaan[0], id="lain")
    skema = msgspec.structs.replace(paket.skema, kelompok_pekerjaan=(lain,))
    assert not susun(skema, paket.unit, paket.bank).utuh


# -- the columns agree with the forms and with FR.MAPA.02 ------------------------------------------


def test_every_row_of_mapa_02_is_in_one_column() -> None:
    assert [instrumen for lajur in Lajur for instrumen in lajur.instrumen] == list(INSTRUMEN)


@pytest.mark.parametrize("perangkat", Perangkat)
def test_a_column_selects_the_instruments_that_mapa_02_does(perangkat: Perangkat) -> None:
    metode = MetodeUnit(observasi=(perangkat,))
    lajur = [satu for satu in Lajur if satu.perangkat is perangkat]
    assert {i for satu in lajur for i in satu.instrumen} == instrumen_metode(metode, kecil().bank)


def test_every_bank_fills_a_column() -> None:
    assert LAJUR_BANK.keys() == Bank.__dataclass_fields__.keys()
    assert all((lajur.bank == "") == (lajur.cara in (Cara.CEKLIS, Cara.KETERANGAN)) for lajur in Lajur)


def test_the_form_of_a_column_exists() -> None:
    assert {lajur.formulir for lajur in Lajur} <= {formulir.kode for formulir in catalogue()}


def test_every_perangkat_gives_a_kind_of_evidence_and_every_kind_has_a_perangkat() -> None:
    assert JENIS_BUKTI.keys() == set(Perangkat)
    assert {jenis for semua in JENIS_BUKTI.values() for jenis in semua} == set(JenisBukti)
